"""Every page reads easily enough for its kind: a page that says what to do, more easily than one on the law."""

import pytest

from readability import TARGETS, Page, pages, prose_of, score
from receivables.language import Language

ALL = [pytest.param(page, language, id=f"{language}/{page.path}") for language in Language for page in pages(language)]


@pytest.mark.parametrize(("page", "language"), ALL)
def test_a_page_reads_as_easily_as_its_kind(page: Page, language: Language) -> None:
    """The score of a page is at least the target of its kind."""
    assert page.score >= TARGETS[language][page.kind]


@pytest.mark.parametrize("language", Language)
def test_what_to_do_reads_more_easily_than_the_law(language: Language) -> None:
    """The target of what somebody reads first is the highest."""
    targets = TARGETS[language]
    assert targets["situations"] == max(targets.values())
    assert targets["law"] == min(targets.values())


def test_long_words_and_long_sentences_lower_the_score() -> None:
    """Both parts of the formula count, and plain words in short sentences come near to a hundred."""
    plain = "Bel je klant. Vraag om een dag. Schrijf die op."
    assert score("Bel je klant en vraag om een dag en schrijf die op.", Language.NL) < score(plain, Language.NL)
    assert score("Contacteer ondernemingen. Informeer naar betalingsmogelijkheden.", Language.NL) < 0
    assert score("Ring your client. Ask for a day. Write it down.", Language.EN) > 100


def test_what_no_reader_reads_as_a_sentence_is_left_out() -> None:
    """Front matter, headings, macros, addresses and lists of links don't count; words within a sentence do."""
    page = '---\ndescription: x\n---\n# Title\n\nAsk {{ term("promise", "what") }} [it](a.md) is.\n\n- [A page](b.md)\n'
    assert prose_of(page).split() == ["Ask", "what", "it", "is."]

"""The words of the field: one for each thing, explained where a page uses it first."""

import re
from collections.abc import Iterator
from itertools import chain

import pytest
from guide_sources import NAMES, explained, source, unmarked

from receivables.language import Language
from receivables.site.folders import PROJECT
from receivables.site.glossary import explained as explanation
from receivables.site.glossary import glossary, term_named, terms
from receivables.texts.labels import SNIPPETS

each_language = pytest.mark.parametrize("language", Language)
each_page = pytest.mark.parametrize("name", NAMES)
UNEXPLAINED = r"(?s)\A---.*?---\n|^#.*?$|^[^\n]*\n\{ \.lead \}$|\{\{.*?\}\}|\[[^\]]*\]\([^)]*\)|\*\*.*?\*\*|^>.*?$"


def prose(text: str) -> str:
    """What stands in the sentences of a page: no heading, opening line, link, quotation or macro."""
    return re.sub(UNEXPLAINED, " ", text, flags=re.MULTILINE)


def paragraphs(language: Language) -> Iterator[tuple[str, str]]:
    """Every paragraph of every page, and of the advice that pages show, with where it stands."""
    pages = sorted((PROJECT / "docs" / language).rglob("*.md"))
    for file in chain(pages, [SNIPPETS / language / "advice.toml"]):
        for paragraph in file.read_text(encoding="utf-8").split("\n\n"):
            yield str(file.relative_to(PROJECT)), paragraph


def says(word: str, text: str) -> bool:
    """Whether a word stands in a text, as a word of its own."""
    return bool(re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text, re.IGNORECASE))


@each_language
def test_no_thing_has_two_words(language: Language) -> None:
    """What the glossary says not to call a thing, no page calls it."""
    avoided = [word for one in terms(language) for word in one.avoided]
    assert [(word, *place) for place in paragraphs(language) for word in avoided if says(word, place[1])] == []


def test_a_word_of_belgium_stands_where_belgium_is_meant() -> None:
    """On a Dutch page, a Belgian word stands in a paragraph about Belgium or on a page about it."""
    belgian = [word for one in terms(Language.NL) for word in one.belgium.split(" of ") if word]
    found = [
        (word, place, paragraph)
        for place, paragraph in paragraphs(Language.NL)
        if "Belg" not in paragraph and "belgium" not in place
        for word in belgian
        if says(word, paragraph)
    ]
    assert found == []


@each_language
def test_no_two_terms_share_a_word(language: Language) -> None:
    """A word means one thing, and what one term avoids is no other term's word."""
    words = [one.word for one in terms(language)]
    assert len(words) == len(set(words))
    assert set(words).isdisjoint(word for one in terms(language) for word in one.avoided)


@each_page
def test_both_languages_explain_the_same_terms(name: str) -> None:
    """A page explains the same terms in both, each once."""
    dutch, english = (explained(source(name, language)) for language in Language)
    assert sorted(dutch) == sorted(english)
    assert len(dutch) == len(set(dutch))


@each_language
@each_page
def test_a_term_is_explained_where_it_comes_first(name: str, language: Language) -> None:
    """In the sentences of a page, the term doesn't stand before the place that explains it."""
    for term in explained(source(name, language)):
        before, _, after = source(name, language).partition(f'{{{{ term("{term}"')
        called = after.split('"')[2] if after.startswith(",") else term_named(term, language).word
        assert not says(called, unmarked(prose(before))), (term, called)


@each_language
def test_the_list_leads_to_every_term(language: Language) -> None:
    """Each term has its place, its explanation and its word in the other language; the order is the alphabet's."""
    listed = str(glossary(language=language))
    for one in terms(language):
        assert f"**{one.word}**{{ #{one.name} }}" in listed
        assert one.says in listed
        assert one.elsewhere in listed
        assert one.belgium in listed
        assert all(word in listed for word in one.also)
        assert f"[{one.page_title}](../{one.page}.md)" in listed or not one.page
    assert [one.word.casefold() for one in terms(language)] == sorted(one.word.casefold() for one in terms(language))


@each_language
def test_what_others_call_it_is_no_word_of_ours(language: Language) -> None:
    """A word that others use stands with one term only, and is what the pages call none of them."""
    words = [one.word for one in terms(language)]
    others = [word for one in terms(language) for word in one.also]
    assert others
    assert len(others) == len(set(others))
    assert set(others).isdisjoint(words)


def test_an_explanation_is_a_press_away() -> None:
    """A button opens a card of its own, which the search doesn't read, with the word and the way to the list."""
    said = explanation("limitation", "time-barred", language=Language.EN)
    assert '<button type="button" class="term" popovertarget="term-limitation">time-barred</button>' in said
    assert 'id="term-limitation" popover data-search-exclude>' in said
    assert term_named("limitation", Language.EN).says in said
    assert "](../glossary.md#limitation)" in said
    assert "\n" not in said


def test_a_term_that_is_none_stops_the_build() -> None:
    """A misspelt name is no empty card."""
    with pytest.raises(KeyError):
        explanation("limitations", language=Language.NL)

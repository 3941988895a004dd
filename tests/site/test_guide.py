"""The built guide: every advice with whose it is, both sides of each disagreement, and no sentence of a source."""

import re
from pathlib import Path

import pytest
from visible_text import visible_text

from copying import copied
from receivables.case import Country, Debtor, DebtorKind
from receivables.language import Language
from receivables.rules.dunning_procedures import proposed_track
from receivables.site.folders import PROJECT, SITE
from receivables.texts.advice import advice, advice_links, disagreement

pytestmark = pytest.mark.site

PAGES = sorted(page.relative_to(SITE) for page in SITE.rglob("*.html"))
TRACK_OF_SITUATIONS = ("before-due", "just-overdue", "silence", "will-not-pay")
each_language = pytest.mark.parametrize("language", Language)
each_advice = pytest.mark.parametrize("name", advice_links()["advice"])
each_disagreement = pytest.mark.parametrize("name", advice_links()["disagreements"])


def html(page: Path) -> str:
    """A built page."""
    return (SITE / page).read_text(encoding="utf-8")


def text(page: Path) -> str:
    """What a reader sees of a page."""
    return " ".join(visible_text(html(page)))


def topic_page(topic: str, language: Language) -> Path:
    """The page of a topic."""
    return Path(language, "guide", "topics", topic, "index.html")


@each_language
@each_advice
def test_an_advice_is_on_its_page_with_whose_it_is(name: str, language: Language) -> None:
    """The page says it in full, names each source with what it sells, and marks in its own words where it stands."""
    found = advice(name, language=language)
    page = topic_page(found.topic, language)
    entry = re.search(rf'<li id="advice-{name}">(.*?)</li>', html(page), re.DOTALL)
    assert entry
    said = " ".join(visible_text(entry[1]))
    assert [words for words in (found.says, *found.sources) if words not in said] == []
    marked = re.findall(rf'<a class="?guide-point"? href="[^"]*#advice-{name}">(.*?)</a>', html(page))
    assert marked
    assert all(giver in marked[0] for giver in found.givers)


@each_language
@each_disagreement
def test_a_disagreement_shows_both_sides(name: str, language: Language) -> None:
    """In its box stand every advice of every side, each with whose it is, what others found and what we would do."""
    found = disagreement(name, language=language)
    shown = text(topic_page(advice_links()["disagreements"][name]["topic"], language))
    said = [words for side in found.sides for one in side for words in (one.says, *one.sources)]
    assert [words for words in (*said, found.question, found.evidence, found.choice) if words not in shown] == []


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_no_sentence_of_a_source_is_copied(page: Path) -> None:
    """No page has eight words in a row in common with a source."""
    assert copied(text(page)) == []


@each_language
def test_the_situations_go_in_the_order_of_the_track(language: Language) -> None:
    """With a business, page by page: the texts that the guide sends come in the order that the tools propose."""
    track = [step.level for step in proposed_track(Debtor("", DebtorKind.BUSINESS, Country.NL, Language.NL))]
    pages = (PROJECT / "docs" / language / "guide" / "situations" / f"{name}.md" for name in TRACK_OF_SITUATIONS)
    named = [
        name.replace("-", "_") for page in pages for name in re.findall(r"letters/([a-z-]+)\.md", page.read_text())
    ]
    assert [name for name in dict.fromkeys(named) if name in track] == track

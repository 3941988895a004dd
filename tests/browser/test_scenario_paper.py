"""Cards, sheets and handouts on paper: as many pages as there should be, nothing cut off, readable in grey."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playing import open_call, play_to_the_end
from playwright.sync_api import BrowserContext, Page
from pypdf import PdfReader

from receivables.language import Language
from receivables.scenarios.view import View
from receivables.site.workshop.scenarios import scenarios

pytestmark = pytest.mark.browser

EVERY = [(name, language) for name in scenarios() for language in Language]
A4 = {"width": 794, "height": 1123}
PAGES = {"cards": 4, "sheet": 1}


@pytest.fixture
def paper(new_context: Callable[..., BrowserContext]) -> Page:
    """A page as wide as paper."""
    return new_context(viewport=A4).new_page()


def printed(page: Page, part: str, folder: Path) -> list[str]:
    """The text of each page, when a part is printed."""
    page.evaluate("part => { document.documentElement.dataset.print = part; }", part)
    return on_paper(page, folder)


def on_paper(page: Page, folder: Path) -> list[str]:
    """The text of each page, when a page is printed as it is."""
    file = folder / "printed.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    return [one.extract_text() for one in PdfReader(file).pages]


def words(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_nothing_on_a_card_is_cut_off(paper: Page, name: str, language: Language) -> None:
    """All that a card holds fits on half an A4, on the front and on the back."""
    open_call(paper, language, name=name.replace("_", "-"))
    paper.emulate_media(media="print")
    paper.evaluate("document.documentElement.dataset.print = 'cards'")
    paper.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    sizes = paper.locator(".scenario-card").evaluate_all("all => all.map(one => [one.scrollHeight, one.clientHeight])")
    assert len(sizes) == 8
    assert [(inside, room) for inside, room in sizes if inside > room + 1] == []


@pytest.mark.parametrize("language", Language)
def test_cards_and_sheet_are_whole_pages(paper: Page, language: Language, tmp_path: Path) -> None:
    """Two cards and their backs on a sheet of paper, twice; one sheet for the observer."""
    open_call(paper, language)
    for part, count in PAGES.items():
        pages = printed(paper, part, tmp_path)
        assert len(pages) == count, part
        assert all(page.strip() for page in pages)
    view = View(scenarios()["forgotten"], language, "", "")
    fronts = words("".join(printed(paper, "cards", tmp_path)))
    for line in scenarios()["forgotten"].opponent.knows[language]:
        assert words(view.plain({language: line})).split(" ")[0] in fronts


@pytest.mark.parametrize("language", Language)
def test_the_handout_has_every_answer(paper: Page, language: Language, tmp_path: Path) -> None:
    """The tree on paper names every turn, and says in words which answers are strong."""
    open_call(paper, language)
    text = words(" ".join(printed(paper, "handout", tmp_path)))
    assert text.count({Language.NL: "Sterk", Language.EN: "Strong"}[language]) >= len(scenarios()["forgotten"].turns)


def test_what_was_said_is_printed_with_its_feedback(paper: Page, tmp_path: Path) -> None:
    """The looking back goes on paper, and the rest of the page does not."""
    open_call(paper)
    play_to_the_end(paper)
    text = words(" ".join(printed(paper, "review", tmp_path)))
    assert "Wat je zei" in text
    assert "Terugkijken" in text
    assert "Rolkaarten" not in text


def test_everything_on_paper_begins_each_card_on_its_own_page(paper: Page, tmp_path: Path) -> None:
    """Cards, backs, sheet and handout of every call, with no empty page among them; a sheet is one page."""
    paper.goto("/nl/workshop/on-paper/")
    pages = on_paper(paper, tmp_path)
    assert [number for number, page in enumerate(pages, 1) if not page.strip()] == []
    assert sum("Jij wordt gebeld" in page for page in pages) == 2 * len(scenarios())
    first, last = "Beller: …", "De waarnemer: vat samen in één zin."
    assert sum(first in page and last in page for page in pages) == len(scenarios())

"""Cards, sheets and handouts on paper: as many pages as there should be, nothing cut off, readable in grey."""

from collections.abc import Callable
from itertools import batched
from pathlib import Path
from typing import Literal

import pytest
from playing import open_call, play_to_the_end
from playwright.sync_api import BrowserContext, Page, expect
from pypdf import PdfReader

from receivables.language import Language
from receivables.scenarios.view import View
from receivables.site.workshop.scenarios import scenarios
from receivables.texts.workshop import debrief_turns, plan

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


def choose_programme(page: Page, language: Language = Language.NL) -> None:
    """Open everything on paper, as the page of the 90 minutes leads there."""
    page.goto(f"/{language}/workshop/on-paper/#programme-90")
    expect(page.locator("[data-call='forgotten']").first).to_be_visible()
    expect(page.locator("[data-call='aggressive']").first).to_be_hidden()


def test_everything_on_paper_begins_each_card_on_its_own_page(paper: Page, tmp_path: Path) -> None:
    """Fronts on odd pages and their backs behind them, then a page for each sheet, then the handouts; none is empty."""
    paper.goto("/nl/workshop/on-paper/")
    pages = on_paper(paper, tmp_path)
    cards, sheets = plan()["paper"]["cards"] * len(scenarios()), len(scenarios())
    assert [number for number, page in enumerate(pages, 1) if not page.strip()] == []
    assert len(pages) <= sum(plan()["paper"].values()) * len(scenarios())
    for front, back in batched(pages[:cards], 2, strict=True):
        for role in ("Jij belt", "Jij wordt gebeld", "Jij neemt waar", "Voor wie begeleidt"):
            assert (role in front) == (role in back)
    last = debrief_turns(language=Language.NL)[-1].says
    assert all("Beller: …" in page and last in words(page) for page in pages[cards : cards + sheets])
    assert not any("Beller: …" in page for page in pages[cards + sheets :])


@pytest.mark.parametrize("language", Language)
def test_only_what_a_programme_needs_is_printed(paper: Page, tmp_path: Path, language: Language) -> None:
    """The calls of the programme, a part at a time, in no more pages than the page says."""
    choose_programme(paper, language)
    calls = plan()["programmes"]["90"]["calls"]
    for part, most in plan()["paper"].items():
        said = int("".join(filter(str.isdigit, paper.locator(f"[data-count-of='{part}']").inner_text())))
        assert said == most * len(calls)
        pages = printed(paper, part, tmp_path)
        assert all(page.strip() for page in pages)
        assert len(pages) == said if part != "handout" else said - len(calls) <= len(pages) <= said


def test_a_trainer_chooses_calls(paper: Page) -> None:
    """A box leaves its call out, and with none there is nothing to print."""
    choose_programme(paper)
    paper.locator(".paper-choice [value='reception']").uncheck()
    expect(paper.locator("[data-count-of='sheet']")).to_contain_text("2")
    expect(paper.locator("[data-call='reception']").first).to_be_hidden()
    paper.locator("[data-calls='']").click()
    expect(paper.locator(".paper-choice [data-print]:disabled")).to_have_count(3)


def test_a_link_to_a_programme_leads_to_the_choice(new_context: Callable[..., BrowserContext]) -> None:
    """From the page of a programme a trainer comes to what there is to choose, below the bar at the top."""
    page = new_context(viewport={"width": 360, "height": 700}).new_page()
    page.goto("/nl/workshop/90-minutes/")
    page.click("article .md-button")
    expect(page.locator(".paper-choice h2")).to_be_in_viewport()
    top = "selector => document.querySelector(selector).getBoundingClientRect()"
    assert page.evaluate(f"({top})('.paper-choice h2').top") >= page.evaluate(f"({top})('.md-header').bottom")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2", "van 3 tot en met 16"),
        ("3", "de kaarten 1 keer"),
        ("16", "het formulier na de workshop 16 keer"),
        ("17", "van 3 tot en met 16"),
    ],
)
def test_how_many_people_there_are_says_how_many_copies_to_print(paper: Page, typed: str, said: str) -> None:
    """From three to sixteen people; another number is refused in words, and stays as it was typed."""
    choose_programme(paper)
    paper.get_by_label("Met hoeveel mensen").fill(typed)
    expect(paper.locator(".paper-people output")).to_contain_text(said)
    expect(paper.get_by_label("Met hoeveel mensen")).to_have_value(typed)


@pytest.mark.parametrize("language", Language)
def test_nothing_is_wider_than_the_paper(paper: Page, language: Language) -> None:
    """Sheets and handouts keep within their margins, and the line to cut along runs from edge to edge."""
    paper.goto(f"/{language}/workshop/on-paper/")
    paper.emulate_media(media="print")
    wide = "all => all.filter(one => one.scrollWidth > one.clientWidth + 1).length"
    assert paper.locator(".scenario-sheet, .scenario-handout, .scenario-card").evaluate_all(wide) == 0
    edges = paper.locator(".scenario-leaf").evaluate_all("all => all.map(one => Math.round(one.offsetWidth))")
    assert set(edges) == {A4["width"]}


PRINTED = ("on-paper", "observer-sheet", "own-case-sheet", "evaluation-form", "60-minutes", "90-minutes", "180-minutes")
GREY = """root => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const light = (color, on) => {
    canvas.fillStyle = `rgb(${on}, ${on}, ${on})`;
    canvas.fillRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
    return Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  };
  const linear = (grey) => grey / 255 <= 0.04045 ? grey / 255 / 12.92 : ((grey / 255 + 0.055) / 1.055) ** 2.4;
  const behind = (element) =>
    element ? light(getComputedStyle(element).backgroundColor, behind(element.parentElement)) : 255;
  const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const faint = [];
  let read = 0;
  const walk = document.createTreeWalker(document.querySelector(root), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !element.checkVisibility() || element.closest("button")) continue;
    read += 1;
    const style = getComputedStyle(element);
    const shape = element.closest("svg") && element.previousElementSibling;
    const ground = shape ? light(getComputedStyle(shape).fill, 255) : behind(element);
    const ink = light(shape ? style.fill : style.color, ground);
    const found = contrast(linear(ink), linear(ground));
    if (found < 4.5) faint.push(`${walk.currentNode.data.trim().slice(0, 40)}: ${found.toFixed(2)}`);
  }
  return { faint, read };
}"""


@pytest.mark.parametrize("media", ["print", "screen"])
@pytest.mark.parametrize("name", ["forgotten", "aggressive"])
def test_every_text_can_be_read_in_grey(paper: Page, name: str, media: Literal["print", "screen"]) -> None:
    """Without its colour, every text of the call, cards, sheet, picture, tree and handout keeps a contrast of 4.5."""
    open_call(paper, name=name)
    paper.emulate_media(media=media)
    paper.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    for part in ("cards", "sheet", "handout"):
        paper.evaluate("part => { document.documentElement.dataset.print = part; }", part)
        assert paper.locator(f"[data-paper='{part}']").is_visible()
        found = paper.evaluate(GREY, ".scenario")
        assert found["faint"] == []
        assert found["read"]


@pytest.mark.parametrize("name", PRINTED)
@pytest.mark.parametrize("language", Language)
def test_all_that_is_printed_can_be_read_in_grey(paper: Page, language: Language, name: str) -> None:
    """Every text of all calls, of the sheets and of the programmes keeps that contrast on paper."""
    paper.goto(f"/{language}/workshop/{name}/")
    paper.emulate_media(media="print")
    found = paper.evaluate(GREY, ".md-content")
    assert found["faint"] == []
    assert found["read"] > (200 * len(scenarios()) if name == "on-paper" else 10)


TOLD = """all => all.map(one => {
  const words = [...one.querySelectorAll(".scenario-tree .scenario-quality")];
  const lines = [...one.querySelectorAll(".scenario-flow > svg .flow-line")];
  const style = line => getComputedStyle(line);
  const shape = line => `${style(line).strokeWidth} ${style(line).strokeDasharray}`;
  const pairs = (some, of) => [...new Set(some.map(each => `${each.dataset.quality}: ${of(each)}`))].sort();
  return { words: pairs(words, word => word.textContent.trim()), lines: pairs(lines, shape) };
})"""


@pytest.mark.parametrize("language", Language)
def test_no_call_on_paper_tells_anything_by_colour_alone(paper: Page, language: Language) -> None:
    """In each handout strong, fair and poor have a word and a shape of line each, and no two have the same."""
    paper.goto(f"/{language}/workshop/on-paper/")
    paper.emulate_media(media="print")
    told = paper.locator(".scenario-handout").evaluate_all(TOLD)
    assert len(told) == len(scenarios())
    for handout in told:
        for pairs in (handout["words"], handout["lines"]):
            assert len(pairs) == len({pair.partition(": ")[2] for pair in pairs}) == 3


@pytest.mark.parametrize("media", ["print", "screen"])
def test_nothing_is_told_by_colour_alone(paper: Page, media: Literal["print", "screen"]) -> None:
    """Strong, fair and poor differ by word wherever they are named, and by the shape of their lines in the picture."""
    open_call(paper)
    paper.emulate_media(media=media)
    paper.evaluate("document.documentElement.dataset.print = 'handout'")
    paper.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    words_of = "all => all.map(one => `${one.dataset.quality} ${one.textContent.trim()}`)"
    assert len(set(paper.locator(".scenario-tree .scenario-quality").evaluate_all(words_of))) == 3
    shape = "(({ strokeWidth, strokeDasharray }) => `${strokeWidth} ${strokeDasharray}`)(getComputedStyle(one))"
    for lines in (".scenario-flow > svg .flow-line", ".picture-key .flow-line"):
        drawn = paper.locator(lines).evaluate_all(f"all => all.map(one => [one.dataset.quality, {shape}])")
        shapes = dict(drawn)
        assert len(set(shapes.values())) == len({(quality, shape) for quality, shape in drawn}) == 3

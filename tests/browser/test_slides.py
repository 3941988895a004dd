"""The main points of a page as slides: by keyboard and by button, heard and seen, large enough and never too large."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from test_accessibility import violations
from test_instant_navigation import follow
from test_instant_navigation import page as page  # noqa: PLC0414  # the site at the address that its map gives

from receivables.language import Language
from receivables.site.folders import PROJECT

pytestmark = pytest.mark.browser

NAMES = sorted(
    page.stem
    for page in (PROJECT / "docs" / "nl" / "workshop").glob("*.md")
    if "{{ slides() }}" in page.read_text(encoding="utf-8")
)
GUIDE = "/nl/workshop/facilitator/"
TITLES = ["Welkom", "Opwarmen: een zin herschrijven", "Het gesprek in acht stappen"]


def show(page: Page, address: str = GUIDE) -> None:
    """Open a page and show its slides."""
    page.goto(address)
    page.click("[data-act='open']")
    expect(page.locator("article h2").first).to_be_focused()


def on_slide(page: Page) -> list[str]:
    """The headings that can be seen."""
    return page.locator("article h2:visible").all_inner_texts()


def test_the_arrow_keys_turn_the_slides(page: Page) -> None:
    """One heading at a time, to the right and back, and the focus goes along."""
    show(page)
    assert on_slide(page) == TITLES[:1]
    for title in TITLES[1:]:
        page.keyboard.press("ArrowRight")
        expect(page.get_by_role("heading", name=title)).to_be_focused()
        assert on_slide(page) == [title]
    page.keyboard.press("ArrowLeft")
    assert on_slide(page) == [TITLES[1]]


def test_a_presenter_works(page: Page) -> None:
    """A presenter sends the page keys; Home and End lead to the ends, and beyond them nothing happens."""
    show(page)
    page.keyboard.press("PageDown")
    assert on_slide(page) == [TITLES[1]]
    page.keyboard.press("PageUp")
    page.keyboard.press("PageUp")
    assert on_slide(page) == [TITLES[0]]
    page.keyboard.press("End")
    last = on_slide(page)
    page.keyboard.press("PageDown")
    assert on_slide(page) == last
    page.keyboard.press("Home")
    assert on_slide(page) == [TITLES[0]]


def test_the_buttons_do_the_same(page: Page) -> None:
    """Whoever has no keyboard turns the slides by button, and sees which of how many it is."""
    show(page)
    page.get_by_role("button", name="Volgende").click()
    assert on_slide(page) == [TITLES[1]]
    expect(page.locator("[data-count]")).to_have_text("2 van 7")
    page.get_by_role("button", name="Vorige").click()
    assert on_slide(page) == [TITLES[0]]
    page.get_by_role("button", name="Stoppen").click()
    expect(page.locator(".md-header")).to_be_visible()


def test_escape_leads_back_to_the_page(page: Page) -> None:
    """The page is as it was, at the heading of the last slide, and the keys do again what they do elsewhere."""
    show(page)
    before = page.locator("article").inner_text()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", name=TITLES[1])).to_be_focused()
    expect(page.get_by_role("heading", name=TITLES[1])).to_be_in_viewport()
    assert len(page.locator("article").inner_text()) > len(before)
    assert page.locator("[data-slide]").count() == 0
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("heading", name=TITLES[1])).to_be_focused()


def test_what_is_not_marked_is_not_shown(page: Page) -> None:
    """What the trainer says stays with the trainer."""
    show(page)
    page.keyboard.press("ArrowRight")
    expect(page.locator("article blockquote").first).to_be_hidden()
    for furniture in (".md-header", ".md-tabs", ".site-footer"):
        expect(page.locator(furniture)).to_be_hidden()


def test_the_room_can_be_dark(page: Page) -> None:
    """A button changes between light and dark while the slides are shown."""
    show(page)
    page.get_by_role("button", name="Licht of donker").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.get_by_role("button", name="Licht of donker").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "paper")


def test_the_next_page_is_no_slide(page: Page) -> None:
    """After a change of page without loading nothing is hidden, and the page's own slides can be shown."""
    page.goto(GUIDE)
    page.click("[data-act='open']")
    page.keyboard.press("End")
    page.keyboard.press("Escape")
    follow(page, "workshop/debrief/")
    expect(page.locator(".md-header")).to_be_visible()
    page.click("[data-act='open']")
    assert on_slide(page) == ["De volgorde"]
    page.go_back()
    page.wait_for_url(f"**{GUIDE}")
    expect(page.locator(".md-header")).to_be_visible()


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1024, 768)])
@pytest.mark.parametrize("language", Language)
def test_a_slide_fits_the_screen(
    new_context: Callable[..., BrowserContext], language: Language, size: tuple[int, int]
) -> None:
    """No slide needs scrolling on a projector, and its words are at least a fortieth of the height."""
    width, height = size
    page = new_context(viewport={"width": width, "height": height}).new_page()
    for name in NAMES:
        show(page, f"/{language}/workshop/{name}/")
        for _ in range(page.locator("article > h2[data-slide]").count()):
            assert page.evaluate("document.documentElement.scrollHeight") <= height, (name, on_slide(page))
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (name, on_slide(page))
            size_of_words = page.locator("article > [data-slide='shown']").last.evaluate(
                "(one) => parseFloat(getComputedStyle(one).fontSize)"
            )
            assert size_of_words >= height / 40
            page.keyboard.press("ArrowRight")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_slides_are_accessible(new_context: Callable[..., BrowserContext], scheme: str) -> None:
    """Axe finds nothing on any slide of the facilitator's guide."""
    page = new_context(color_scheme=scheme, viewport={"width": 1280, "height": 720}).new_page()
    show(page)
    for _ in range(page.locator("article > h2[data-slide]").count()):
        assert violations(page) == [], on_slide(page)
        page.keyboard.press("ArrowRight")


def test_slides_print_one_a_sheet(page: Page) -> None:
    """On paper each slide has a sheet of its own, lying down, and there are no buttons."""
    show(page)
    slides = page.locator("article > h2[data-slide]").count()
    paper = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == slides
    assert len(re.findall(rb"/MediaBox\s*\[0 0 84[12]", paper)) == slides


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", ["observer-sheet", "own-case-sheet", "evaluation-form"])
def test_a_sheet_is_one_sheet(new_context: Callable[..., BrowserContext], name: str, language: Language) -> None:
    """A sheet to write on prints on a single A4, with its lines to write on."""
    page = new_context().new_page()
    page.goto(f"/{language}/workshop/{name}/")
    paper = page.pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1
    page.emulate_media(media="print")
    expect(page.locator(".workshop-lines").last).to_be_visible()


def test_without_a_script_there_is_no_button(new_context: Callable[..., BrowserContext]) -> None:
    """With JavaScript off the page is all there, and no button does nothing."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(GUIDE)
    expect(page.locator("article h2")).not_to_have_count(0)
    assert page.locator("slide-show button:visible").count() == 0

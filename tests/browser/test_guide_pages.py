"""The guide as readers meet it: the first thing to press, and a word explained where it stands."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from receivables.language import Language

pytestmark = pytest.mark.browser
each_language = pytest.mark.parametrize("language", Language)


@each_language
@pytest.mark.parametrize("screen", [(360, 640), (1366, 768)], ids=["phone", "laptop"])
def test_all_situations_are_above_the_fold(
    new_context: Callable[..., BrowserContext], language: Language, screen: tuple[int, int]
) -> None:
    """On the front page, all eight situations can be pressed without scrolling, and nothing to press comes before."""
    width, height = screen
    page = new_context(viewport={"width": width, "height": height}).new_page()
    page.goto(f"/{language}/")
    links = page.locator("article a")
    for number in range(8):
        assert "/guide/situations/" in links.nth(number).evaluate("link => link.href")
        box = links.nth(number).bounding_box()
        assert box
        assert box["y"] + box["height"] <= height
        assert box["height"] >= 44


@each_language
def test_a_word_is_explained_by_keyboard(page: Page, language: Language) -> None:
    """Enter opens the card, Tab goes to the list of words, Escape closes the card and gives the word back the focus."""
    page.goto(f"/{language}/guide/topics/escalation/")
    word, card = page.locator("[popovertarget=term-judgment]"), page.locator("#term-judgment")
    expect(card).to_be_hidden()
    word.focus()
    page.keyboard.press("Enter")
    expect(card).to_be_visible()
    page.keyboard.press("Tab")
    expect(card.locator("a")).to_be_focused()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(word).to_be_focused()


@each_language
def test_a_word_is_explained_by_touch(new_context: Callable[..., BrowserContext], language: Language) -> None:
    """A tap opens the card within the screen, a tap beside it closes it, and its link leads to the word in the list."""
    page = new_context(viewport={"width": 320, "height": 640}, has_touch=True).new_page()
    page.goto(f"/{language}/guide/topics/escalation/")
    card = page.locator("#term-bailiff")
    page.tap("[popovertarget=term-bailiff]")
    expect(card).to_be_in_viewport(ratio=1)
    page.touchscreen.tap(160, 24)
    expect(card).to_be_hidden()
    page.tap("[popovertarget=term-bailiff]")
    card.locator("a").tap()
    expect(page.locator("#bailiff")).to_be_in_viewport()


@each_language
def test_the_search_has_a_name(page: Page, language: Language) -> None:
    """A screen reader says of the dialog what its box is for."""
    page.goto(f"/{language}/")
    name = {Language.NL: "Zoeken", Language.EN: "Search"}[language]
    expect(page.get_by_role("dialog", name=name, include_hidden=True)).to_have_count(1)


@each_language
def test_a_page_prints_without_furniture(page: Page, language: Language) -> None:
    """On paper there are the text and its pictures, and neither menus, search nor the marks of explained words."""
    page.goto(f"/{language}/guide/topics/timing/")
    page.emulate_media(media="print")
    for furniture in (".md-header", ".md-tabs", ".md-sidebar", ".md-search", ".site-footer"):
        expect(page.locator(furniture).first).to_be_hidden()
    expect(page.locator("article h1")).to_be_visible()
    for number in range(page.locator("article .picture > svg").count()):
        expect(page.locator("article .picture > svg").nth(number)).to_be_visible()
    page.goto(f"/{language}/guide/topics/escalation/")
    lines = page.locator(".term").first.evaluate("word => getComputedStyle(word).textDecorationLine")
    assert lines == "none"

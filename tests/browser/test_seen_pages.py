"""The pages as visitors meet them: on paper, without a script, in their own language."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

pytestmark = pytest.mark.browser


def test_without_a_script_a_claim_can_be_read(new_context: Callable[..., BrowserContext]) -> None:
    """With JavaScript off there are the statement, the picture and its table, and no button that does nothing."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/en/tools/claim/")
    expect(page.locator(".statement-summary tfoot")).to_contain_text("€4,657.67")
    expect(page.locator(".growth > svg")).to_be_visible()
    page.click(".growth details > summary")
    expect(page.locator(".growth-table")).to_be_visible()
    assert page.locator("tool-widget button:visible").count() == 0


def test_without_a_script_the_letter_can_be_read(new_context: Callable[..., BrowserContext]) -> None:
    """With JavaScript off the example letter is there as text to copy, and the page says what it cannot do."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/nl/tools/reminder/")
    expect(page.locator(".letter")).to_contain_text(
        "Wilt u € 1.847,50 uiterlijk op maandag 30 november 2026 overmaken?"
    )
    expect(page.locator("noscript p")).to_contain_text("werkt alleen met JavaScript")
    page.click(".tool-plain summary")
    expect(page.locator("[data-plain='body']")).to_be_visible()
    expect(page.locator("[data-copy='body']")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_letter_prints_alone_on_one_a4(new_context: Callable[..., BrowserContext], scheme: str) -> None:
    """On paper there is the letter and nothing else, dark on white, on a single A4."""
    page = new_context(color_scheme=scheme).new_page()
    page.goto("/nl/tools/reminder/")
    paper = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1
    assert re.search(rb"/MediaBox\s*\[0 0 (594|595|596)(\.\d+)? (841|842)", paper)
    page.emulate_media(media="print")
    expect(page.locator(".letter")).to_be_visible()
    for furniture in (".md-header", ".md-tabs", ".tool-form", ".tool-copy", ".tool-notes", ".site-footer", "h1"):
        expect(page.locator(furniture).first).to_be_hidden()
    assert page.locator(".letter").evaluate("(letter) => getComputedStyle(letter).color") == "rgb(0, 0, 0)"


def test_fonts_are_fetched_once(page: Page) -> None:
    """Neither paper nor a window that narrows fetches a font again: until it came, the text would be set in another."""
    page.goto("/en/tools/call-sheet/")
    page.wait_for_load_state("networkidle")
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.pdf()
    page.set_viewport_size({"width": 400, "height": 800})
    page.wait_for_load_state("networkidle")
    expect(page.locator(".md-tabs")).to_be_hidden()
    assert [url for url in fetched if url.endswith(".woff2")] == []


@pytest.mark.parametrize(("locale", "address"), [("nl-BE", "/nl/"), ("nl", "/nl/"), ("en-GB", "/en/"), ("fr-BE", "/")])
def test_the_root_leads_to_the_visitors_language(
    new_context: Callable[..., BrowserContext], base_url: str, locale: str, address: str
) -> None:
    """A browser that prefers Dutch or English is led there; any other is offered both."""
    page = new_context(locale=locale).new_page()
    page.goto("/")
    page.wait_for_url(base_url + address)
    if address == "/":
        expect(page.get_by_role("link", name="Verder in het Nederlands")).to_have_attribute("href", "nl/")
        expect(page.get_by_role("link", name="Continue in English")).to_have_attribute("href", "en/")


@pytest.mark.parametrize(
    ("language", "own", "foreign"), [("nl", "gisteren", "yesterday"), ("en", "yesterday", "gisteren")]
)
def test_search_finds_only_ones_own_language(page: Page, language: str, own: str, foreign: str) -> None:
    """Search answers with pages of the language one reads, and knows no word of the other."""
    page.goto(f"/{language}/")
    page.click(".md-search__input")
    page.keyboard.type(own)
    results = page.locator(".md-search-result__link")
    expect(results.first).to_be_visible()
    found = results.evaluate_all("(links) => links.map((link) => link.pathname)")  # at once: the list still changes
    assert found
    assert all(address.startswith(f"/{language}/") for address in found), found
    page.fill(".md-search__input", "")
    page.keyboard.type(foreign)
    expect(results).to_have_count(0)


def test_the_colours_can_be_switched(page: Page) -> None:
    """The button in the header switches to dark, and the next page keeps it."""
    page.goto("/nl/")
    page.click("label[title='Donkere weergave']")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.goto("/nl/about/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_a_letter_can_be_made_by_keyboard_alone(page: Page) -> None:
    """From the first field to the copied letter without a mouse."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/nl/tools/reminder/")
    page.focus("[data-action='clear']")
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.id") != "debtor.name":
        page.keyboard.press("Tab")
    page.keyboard.press("Control+A")
    page.keyboard.type("Kapsalon Scheerling")
    page.keyboard.press("Enter")
    expect(page.locator("tool-widget")).to_have_attribute("data-state", "live", timeout=30_000)
    expect(page.locator(".tool-outcome-title")).to_be_focused()
    for left_of_the_example in page.locator("[data-place]").all():
        page.keyboard.press("Tab")
        expect(left_of_the_example).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("[data-copy='body']")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-copy='body']")).to_have_text("Gekopieerd.")

"""What a screen reader is told: each thing once, and the outcome never as a whole."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from walking import answer_to, field, go_live

pytestmark = pytest.mark.browser

STATUS = ".tool-outcome [data-status]"
UPDATED = "De tekst is bijgewerkt."
LISTEN = """() => {
  const live = "[role=status], [role=alert], [aria-live], output";
  const silent = "[aria-live=off], [aria-hidden=true] *, [aria-hidden=true], [hidden] *, [hidden]";
  window.heard = [];
  new MutationObserver((changes) => {
    const places = changes.map(({ target }) => (target.nodeType === 1 ? target : target.parentElement)?.closest(live));
    const told = [...new Set(places)].filter((region) => region && !region.matches(silent));
    window.heard.push(...told.map((region) => region.textContent.trim()));
  }).observe(document, { subtree: true, childList: true, characterData: true });
}"""


@pytest.fixture
def page(new_context: Callable[..., BrowserContext]) -> Page:
    """A live page of a visitor who lets the site use the clipboard, listened to."""
    context = new_context(viewport={"width": 1280, "height": 900}, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    go_live(page)
    expect(page.locator(STATUS)).to_have_text(UPDATED)
    page.evaluate(LISTEN)
    return page


def heard(page: Page) -> list[str]:
    """What was told since."""
    told: list[str] = page.evaluate("window.heard")
    return told


def test_an_edit_is_told_once_and_the_letter_is_not_read_out(page: Page) -> None:
    """Only how things stand is told, once the visitor stops for a moment."""
    answer_to(page, lambda: page.fill(field("debtor.name"), ""))
    expect(page.locator(STATUS)).to_contain_text("Nog nodig: “Naam van de klant”.")
    answer_to(page, lambda: page.fill(field("debtor.name"), "Kapsalon Scheerling"))
    expect(page.locator(STATUS)).to_have_text(UPDATED)
    told = heard(page)
    assert len(told) == 2
    assert told[0].startswith("Nog nodig: “Naam van de klant”.")
    assert told[1] == UPDATED


def test_whoever_is_brought_to_the_outcome_is_not_told_of_it_as_well(page: Page) -> None:
    """The title has the focus and is read; the line below it changes in silence."""
    page.evaluate("document.querySelector('.tool-outcome [data-status]').textContent = ''")
    page.evaluate("window.heard.length = 0")
    answer_to(page, lambda: page.click(".tool-form .tool-main-action"))
    expect(page.locator(".tool-outcome-title")).to_be_focused()
    expect(page.locator(STATUS)).to_have_text(UPDATED)
    assert heard(page) == []


def test_whoever_is_brought_to_the_list_of_errors_is_not_told_of_them_as_well(page: Page) -> None:
    """The list has the focus and is read; the line at the outcome says the same to the eye alone."""
    page.evaluate("document.getElementById('debtor.name').value = ''")
    answer_to(page, lambda: page.click(".tool-form .tool-main-action"))
    expect(page.locator("[data-summary]")).to_be_focused()
    expect(page.locator(STATUS)).to_contain_text("Nog nodig")
    assert heard(page) == []


def test_copying_is_told_once(page: Page) -> None:
    """The button shows that it worked and keeps its name; the line below the title tells it."""
    page.click("[data-copy='body']")
    button = page.locator("[data-copy='body']")
    expect(button).to_have_text("Gekopieerd.")
    expect(button).to_have_accessible_name("Kopieer tekst")
    assert [told[:11] for told in heard(page)] == ["Gekopieerd."]


def test_the_parts_of_the_outcome_have_names_of_their_own(page: Page) -> None:
    """A region, its title and the sheet: not the same words at each door."""
    outcome = page.locator(".tool-outcome")
    expect(outcome).to_have_accessible_name("Wat eruit komt")
    expect(outcome.locator("[data-outcome]")).to_have_accessible_name("")

"""A link to a tool says which text it means: the tool opens with that one, whatever was made before."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect
from walking import answer_to, come_to, field, give_map, go_live, is_live

pytestmark = pytest.mark.browser

DISPUTE = "/nl/guide/situations/dispute/"
LEVEL = "letter.level"
TOOL = "/nl/tools/reminder/"
SUBJECTS = {
    "disputed": "Factuur 2026-118: we zoeken uw klacht graag uit",
    "complaint-answered": "Factuur 2026-118: ons antwoord op uw klacht",
    "before-due": "Binnenkort te betalen: factuur 2026-118",
    "first-reminder": "Eerste herinnering: factuur 2026-118",
    "new-order": "Onze afspraken over het schilderwerk van de winkel",
}


@pytest.fixture
def page(new_context: Callable[..., BrowserContext], base_url: str) -> Page:
    """A visitor of the site at the address that its map gives: pages change without being loaded."""
    context = new_context(viewport={"width": 1280, "height": 500})
    give_map(context, base_url)
    return context.new_page()


def chosen(page: Page, path: str = LEVEL) -> Locator:
    """What is chosen at a path."""
    return page.locator(f"{field(path)} :checked")


def press(page: Page) -> None:
    """Press the button of a page about a text."""
    page.locator("article .md-button[href*='reminder']").first.click()
    page.wait_for_url("**/tools/reminder/**")


def follow(page: Page, address: str) -> None:
    """From the page of an example text to the tool, by its last link."""
    page.goto(address)
    page.locator("article a[href*='reminder/#']").last.click()
    page.wait_for_url("**/tools/reminder/**")
    is_live(page)


def write_final_notice(page: Page, name: str = "Kapsalon Scheerling") -> None:
    """Make a final notice of a case of one's own."""
    go_live(page)
    answer_to(page, lambda: page.fill(field("debtor.name"), name))
    answer_to(page, lambda: page.locator(f"{field(LEVEL)} [value=final_notice]").check())


@pytest.mark.parametrize("same_document", [True, False])
def test_the_page_about_a_complaint_leads_to_the_text_about_it(page: Page, *, same_document: bool) -> None:
    """After a final notice of one's own its button opens the complaint in that case, loaded or not, at the top."""
    write_final_notice(page)
    page.goto(DISPUTE)
    page.evaluate("window.sameDocument = true")
    if same_document:
        press(page)
    else:
        page.evaluate("href => location.assign(href)", page.locator("article .md-button").get_attribute("href"))
        page.wait_for_url("**/tools/reminder/**")
    is_live(page)
    expect(chosen(page)).to_have_value("disputed")
    expect(page.locator(field("debtor.name"))).to_have_value("Kapsalon Scheerling")
    expect(page.locator(field("disputes.0.invoice"))).to_be_visible()
    assert page.evaluate("window.sameDocument ?? false") == same_document
    assert page.evaluate("scrollY") == 0


def test_what_is_chosen_afterwards_stays(page: Page) -> None:
    """The link is followed once: another text that is chosen by hand is there after a reload."""
    write_final_notice(page)
    page.goto(DISPUTE)
    press(page)
    is_live(page)
    answer_to(page, lambda: page.locator(f"{field(LEVEL)} [value=second_reminder]").check())
    page.reload()
    is_live(page)
    expect(chosen(page)).to_have_value("second_reminder")


def test_the_example_stays_an_example(page: Page) -> None:
    """Who typed nothing sees the example with the text that the page is about, and nothing of it is kept."""
    follow(page, "/nl/letters/fourteen-day-notice/")
    expect(chosen(page)).to_have_value("fourteen_day_notice")
    expect(chosen(page, "debtor.kind")).to_have_value("consumer")
    expect(page.locator("[data-example]")).not_to_have_attribute("data-edited", "")
    assert page.evaluate("sessionStorage.length") == 0


@pytest.mark.parametrize("name", ["disputed", "complaint-answered", "before-due", "first-reminder", "new-order"])
def test_the_example_is_of_the_text_that_the_link_is_about(page: Page, name: str) -> None:
    """Who typed nothing sees that text, with nothing still needed, and no other beside it."""
    follow(page, f"/nl/letters/{name}/")
    expect(page.locator("[data-outcome] .letter-subject")).to_have_text(SUBJECTS[name])
    expect(page.locator("[data-status]").first).not_to_contain_text("Nog nodig")
    expect(page.locator("[data-outcome]")).not_to_contain_text("gegevens uit het voorbeeld")
    assert page.evaluate("sessionStorage.length") == 0


def test_the_start_again_is_the_first_example(page: Page) -> None:
    """What a link showed as an example leaves nothing behind: the next visit of the tool begins with its own."""
    follow(page, "/nl/letters/disputed/")
    expect(page.locator("[data-outcome] .letter-subject")).to_have_text(SUBJECTS["disputed"])
    page.goto(TOOL)
    expect(page.locator("[data-outcome] .letter-subject")).to_contain_text("Herinnering")
    expect(page.locator(field("disputes.0.invoice"))).to_be_hidden()


def test_an_empty_form_is_for_the_text_that_the_link_led_to(page: Page) -> None:
    """Who begins with an empty form from the page about a complaint is asked about the complaint."""
    page.goto(DISPUTE)
    press(page)
    is_live(page)
    answer_to(page, page.locator("[data-action='clear']").first.click)
    expect(chosen(page)).to_have_value("disputed")
    expect(page.locator(field("disputes.0.invoice"))).to_be_visible()
    page.reload()
    is_live(page)
    expect(chosen(page)).to_have_value("disputed")


def test_a_link_says_nothing_about_a_case_of_ones_own(page: Page) -> None:
    """Which text is wanted can be chosen in a link; who the customer is stands in the case."""
    write_final_notice(page)
    follow(page, "/nl/letters/first-reminder/")
    expect(chosen(page)).to_have_value("first_reminder")
    expect(chosen(page, "debtor.kind")).to_have_value("business")
    expect(chosen(page, "debtor.country")).to_have_value("NL")


def test_the_case_of_the_other_language_gets_it_too(page: Page) -> None:
    """A case that was typed in Dutch is taken over on the English page with the text of the English page."""
    write_final_notice(page)
    follow(page, "/en/letters/thank-you/")
    expect(page.locator(field("debtor.name"))).to_have_value("Kapsalon Scheerling")
    expect(chosen(page)).to_have_value("thank_you")


def test_a_link_is_followed_in_an_open_page(page: Page) -> None:
    """An address that is changed while the tool is open chooses as well."""
    write_final_notice(page)
    answer_to(page, lambda: page.evaluate("location.hash = 'letter.level=thank_you'"))
    expect(chosen(page)).to_have_value("thank_you")


HOSTILE = [
    "letter.level=burn_it_down",
    "letter.level=<img src=x onerror=alert(1)>",
    "letter.level=disputed%00",
    "letter.level",
    "letter.tone=firm",
    "debtor.kind=consumer",
    "terms.due_dates_agreed=yes",
    "debtor.name=Mallory",
    "creditor.name=Mallory&account.iban=BE68539007547034",
    "invoices.0.amount=1&payments.0.method=cash",
    "__proto__.x=1&constructor.prototype=1&letter.__proto__=1",
    "=&&&%=%E0%A4%A&letter=level",
    "letter.level=" + "disputed" * 2000,
]


@pytest.mark.parametrize("fragment", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_link_changes_nothing(page: Page, fragment: str) -> None:
    """What is no text that the form offers leaves a case of one's own as it was."""
    kept = "JSON.parse(sessionStorage.getItem('receivables-case')).typed"
    write_final_notice(page)
    before = page.evaluate(kept)
    page.goto(DISPUTE)
    come_to(page, f"{TOOL}#{fragment}")
    expect(chosen(page)).to_have_value("final_notice")
    assert page.evaluate(kept) == before

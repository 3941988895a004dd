"""What helps somebody who is there for the first time, from an empty form to a text that is sent."""

import pytest
from playwright.sync_api import Page, expect
from walking import answer_to, field, go_live, unfold

from receivables.language import Language
from receivables.texts.labels import label

pytestmark = pytest.mark.browser

STATUS = ".tool-outcome [data-status]"


def start_empty(page: Page) -> None:
    """Begin with an empty form, whatever stood in it."""
    page.on("dialog", lambda dialog: dialog.accept())
    answer_to(page, lambda: page.click("[data-action='clear']"))


def test_an_empty_form_has_no_letter_to_edit(page: Page) -> None:
    """Neither the example's nor the last customer's letter can be taken for the one to come."""
    go_live(page)
    start_empty(page)
    expect(page.locator("[data-outcome]")).to_be_hidden()
    expect(page.locator("[data-editor]")).to_be_hidden()
    expect(page.locator("[data-action='clear']")).to_be_hidden()
    answer_to(page, lambda: page.fill(field("debtor.name"), "Café De Kade"))
    expect(page.locator("[data-editor]")).to_be_hidden()
    expect(page.locator("[data-action='clear']")).to_have_accessible_name(label(Language.NL, "form.clear_case_again"))


def test_a_phone_says_at_the_bottom_what_is_still_needed(page: Page) -> None:
    """On a narrow screen a bar stays in sight: what is missing, and once there is a text the way to it."""
    page.set_viewport_size({"width": 390, "height": 844})
    go_live(page)
    start_empty(page)
    bar = page.locator(".tool-jump-bar")
    answer_to(page, lambda: page.fill(field("debtor.name"), "Café De Kade"))
    expect(bar).to_contain_text("Nog nodig: “Soort klant”")
    expect(bar).to_be_in_viewport(ratio=1)
    expect(bar.locator(".tool-jump")).to_be_hidden()


def test_the_way_to_the_text_ends_at_the_text(page: Page) -> None:
    """On a narrow screen the first tap brings a visitor to the text, not to the top of the page, and so hears it."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/nl/")
    page.click("a.md-button--primary")
    expect(page.locator("tool-widget:defined")).to_be_visible()
    answer_to(page, lambda: page.fill(field("debtor.name"), "Café De Kade"))
    page.click(".tool-jump-bar .tool-jump")
    expect(page.locator(".tool-outcome-title")).to_be_focused()
    expect(page.locator("[data-copy='body']")).to_be_in_viewport()


def test_what_is_still_needed_is_named_and_a_link_leads_there(page: Page) -> None:
    """Only what has to be filled in is named, the first few with links; the rest is counted."""
    go_live(page)
    start_empty(page)
    expect(page.locator(STATUS)).to_contain_text(
        "Nog nodig: “Naam van de klant”, “Soort klant”, “Land van de klant” en nog 2."
    )
    page.click(f"{STATUS} a:has-text('Land van de klant')")
    assert page.evaluate("document.activeElement.name") == "debtor.country"
    assert page.url.endswith("/nl/tools/reminder/")


def test_what_is_wrong_is_named_beside_the_last_text(page: Page) -> None:
    """With a mistake in the account number the last text stays in sight, and the line above it says where to look."""
    go_live(page)
    answer_to(page, lambda: page.fill(field("account.iban"), "NL91 ABNA 0417 1643 01"))
    expect(page.locator(STATUS)).to_have_text(
        "Kijk nog naar: “Rekeningnummer (IBAN)”. Hieronder staat nog de vorige tekst. "
        "Die kun je nu niet kopiëren of bewaren."
    )


def test_a_mistake_is_said_to_whoever_leaves_its_field(page: Page) -> None:
    """A screen reader hears which field it is and what is wrong; once it is right, nothing."""
    go_live(page)
    answer_to(page, lambda: page.fill(field("invoices.0.due_date"), "geen idee"))
    page.press(field("invoices.0.due_date"), "Tab")
    expect(page.locator("[data-said]")).to_contain_text("Vervaldatum: ")
    answer_to(page, lambda: page.fill(field("invoices.0.due_date"), "31-10-2026"))
    page.press(field("invoices.0.due_date"), "Tab")
    expect(page.locator("[data-said]")).to_be_empty()


def test_the_first_text_is_announced(page: Page) -> None:
    """Whoever does not look at it hears that there is one now."""
    go_live(page)
    start_empty(page)
    page.check(f"{field('debtor.kind')} [value='business']", force=True)
    page.check(f"{field('debtor.country')} [value='NL']", force=True)
    page.fill(field("debtor.name"), "Café De Kade")
    page.fill(field("creditor.name"), "Schilder Smit")
    page.fill(field("invoices.0.number"), "7")
    page.fill(field("invoices.0.invoice_date"), "1-10-2026")
    page.fill(field("invoices.0.due_date"), "15-10-2026")
    page.fill(field("invoices.0.amount"), "100")
    expect(page.locator(STATUS)).to_contain_text("De tekst staat klaar.")
    expect(page.locator("[data-editor]")).to_be_visible()


def test_whoever_copied_is_told_how_to_keep_it(page: Page) -> None:
    """After the copy there is a way to the box that keeps the form on this device."""
    go_live(page)
    page.click(".tool-main-action[data-copy]")
    page.click(f"{STATUS} a")
    expect(page.locator("[data-action='keep']")).to_be_focused()


def test_the_next_text_is_a_press_away(page: Page) -> None:
    """It has its level, its day and the day of the one before, and the visitor is brought to it."""
    go_live(page)
    answer_to(page, lambda: page.click(".track-next button"))
    expect(page.locator("[data-outcome] .letter-subject")).to_contain_text("Tweede herinnering")
    assert page.is_checked(f"{field('letter.level')} [value='second_reminder']")
    assert page.input_value(field("letter.previous_date")) != ""
    expect(page.locator(".tool-outcome-title")).to_be_focused()


def test_an_ordinary_reminder_to_a_consumer_becomes_the_statutory_one(page: Page) -> None:
    """The warning has a button; what that text needs is then no longer called optional."""
    go_live(page)
    answer_to(page, lambda: page.check(f"{field('debtor.kind')} [value='consumer']", force=True))
    answer_to(page, lambda: page.check(f"{field('debtor.country')} [value='BE']", force=True))
    answer_to(page, lambda: page.check(f"{field('letter.level')} [value='friendly_reminder']", force=True))
    optional = page.locator("label[for='creditor.company_number'] .tool-optional")
    expect(optional).to_be_visible()
    answer_to(page, lambda: page.click("[data-rule='consumer_be'] button"))
    assert page.is_checked(f"{field('letter.level')} [value='first_reminder']")
    expect(page.locator("[data-summary]")).to_be_focused()
    expect(optional).to_be_hidden()


def test_a_group_that_is_opened_has_a_row_to_fill_in(page: Page) -> None:
    """Nobody has to add a row before there is anything to type into; an empty one is no mistake."""
    go_live(page)
    unfold(page, "payments")
    expect(page.locator(field("payments.0.amount"))).to_be_visible()
    answer = answer_to(page, lambda: page.fill(field("debtor.contact"), "Ravi"))
    assert answer["errors"] == {}


def test_a_letter_typed_outside_a_field_opens_nothing(page: Page) -> None:
    """The theme's single-letter shortcuts stay without effect; the search field works as ever."""
    page.goto("/nl/tools/reminder/")
    page.locator("h1").click()
    for key in "fsp/n":
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement === document.body")
    assert page.url.endswith("/nl/tools/reminder/")


def test_a_text_about_a_complaint_unfolds_the_complaints_and_nothing_says_that_all_is_well(page: Page) -> None:
    """Chosen without a complaint: a first row is in sight, and the bar names what is missing at once."""
    go_live(page)
    page.locator(field("letter.level")).locator("[value='disputed']").check(force=True)
    expect(page.locator(".tool-jump-bar [data-status]")).to_contain_text("Nog nodig: “Klacht 1, Welke factuur”")
    expect(page.locator(field("disputes.0.invoice"))).to_be_visible()


def test_a_fold_says_how_much_it_holds(page: Page) -> None:
    """Rows that come from another tool stay folded and are counted; one that is filled in is counted when it closes."""
    go_live(page, "/nl/tools/next-step/")
    summary = page.locator("details:has([data-group='payments']) > summary")
    expect(summary).to_contain_text("niet verplicht")
    summary.click()
    answer_to(page, lambda: page.fill(field("payments.0.amount"), "100"))
    summary.click()
    expect(summary).to_contain_text("1 ingevuld")
    expect(page.locator("details:has([data-group='contacts']) > summary").first).to_contain_text("2 ingevuld")
    expect(page.locator("details:has([data-group='contacts'])").first).not_to_have_attribute("open", "")

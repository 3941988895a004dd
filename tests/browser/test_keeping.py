"""What is typed once is there again: in the tab, in the other language, on the device when asked, in a file."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from walking import answer_to, choose_file, come_to, field, go_live, is_live, open_file, unfold

pytestmark = pytest.mark.browser

CASES = Path(__file__).parents[1] / "cases"
STORED = "JSON.stringify([{ ...sessionStorage }, { ...localStorage }])"


def type_name(page: Page, name: str) -> None:
    """Type a customer's name into a live page."""
    answer_to(page, lambda: page.fill(field("debtor.name"), name))


def test_the_tab_keeps_what_was_typed(page: Page) -> None:
    """After a reload the form and the letter are as they were left."""
    go_live(page)
    type_name(page, "Kapsalon Scheerling")
    page.reload()
    expect(page.locator("tool-widget")).to_have_attribute("data-state", "live", timeout=30_000)
    assert page.input_value(field("debtor.name")) == "Kapsalon Scheerling"
    expect(page.locator("[data-outcome]")).to_contain_text("Geachte Yusuf,")


def test_a_form_says_whose_case_it_is(page: Page) -> None:
    """In the next tool too, at the top, beside the button for another; the example's customer is nobody's."""
    page.goto("/nl/tools/reminder/")
    said = page.locator("[data-case]")
    expect(said).to_be_hidden()
    answer_to(page, lambda: page.fill(field("creditor.name"), "Lijstenmakerij Haaksma"))
    expect(said).to_be_hidden()
    type_name(page, "<b>Kapsalon</b> Scheerling")
    expect(said).to_have_text("Dit formulier gaat over: <b>Kapsalon</b> Scheerling")
    come_to(page, "/nl/tools/claim/")
    expect(said).to_be_visible()
    expect(said).to_have_text("Dit formulier gaat over: <b>Kapsalon</b> Scheerling")
    button = page.locator(".tool-example [data-action='clear']")
    expect(button).to_be_visible()
    page.once("dialog", lambda dialog: dialog.accept())
    answer_to(page, button.click)
    expect(said).to_be_hidden()


def test_what_another_tool_does_not_ask_is_kept(page: Page) -> None:
    """What an invoice is for stays with it while a tool is used that doesn't ask it, and only with that invoice."""
    go_live(page)
    answer_to(page, lambda: page.fill(field("invoices.0.description"), "Behang in de hal"))
    come_to(page, "/nl/tools/claim/")
    answer_to(page, lambda: page.fill(field("invoices.0.amount"), "1.300,00"))
    come_to(page, "/nl/tools/reminder/")
    assert page.input_value(field("invoices.0.description")) == "Behang in de hal"
    assert page.input_value(field("invoices.0.amount")) == "1.300,00"
    come_to(page, "/nl/tools/claim/")
    answer_to(page, lambda: page.fill(field("invoices.0.number"), "2026-999"))
    come_to(page, "/nl/tools/reminder/")
    assert page.input_value(field("invoices.0.description")) == ""


def test_nothing_outlives_the_tab_unasked(new_context: Callable[..., BrowserContext]) -> None:
    """A second tab of the same visitor starts with the example."""
    context = new_context()
    first, second = context.new_page(), context.new_page()
    go_live(first)
    type_name(first, "Kapsalon Scheerling")
    second.goto("/nl/tools/reminder/")
    assert second.input_value(field("debtor.name")) == "Bakkerij Zevenkorrel"
    assert second.evaluate("Object.keys(localStorage).filter((key) => key.includes('case'))") == []


def test_the_other_language_takes_over_what_was_meant(page: Page) -> None:
    """An amount typed in Dutch means the same on the English page, and reads as one types there."""
    go_live(page)
    answer_to(page, lambda: page.fill(field("invoices.0.amount"), "1.250"))
    page.click(".site-language a")
    page.wait_for_url("**/en/tools/reminder/")
    expect(page.locator("tool-widget")).to_have_attribute("data-state", "live", timeout=30_000)
    assert page.input_value(field("invoices.0.amount")) == "1,250.00"
    assert page.input_value(field("invoices.0.due_date")) == "31 Oct 2026"
    expect(page.locator(field("invoices.0.amount-understood"))).to_have_text("We read: €1,250.00")


def test_the_device_keeps_it_when_asked(new_context: Callable[..., BrowserContext]) -> None:
    """With the box ticked a new tab starts with the case; with the box cleared it does not."""
    context = new_context()
    page = context.new_page()
    go_live(page)
    page.check("[data-action='keep']")
    type_name(page, "Kapsalon Scheerling")
    other = context.new_page()
    other.goto("/nl/tools/reminder/")
    assert other.input_value(field("debtor.name")) == "Kapsalon Scheerling"
    expect(other.locator("[data-action='keep']")).to_be_checked()
    other.uncheck("[data-action='keep']")
    assert other.evaluate("localStorage.getItem('receivables-case')") is None


def test_one_button_clears_everything(page: Page) -> None:
    """Clearing empties tab and device, and brings the example back."""
    go_live(page)
    page.check("[data-action='keep']")
    type_name(page, "Kapsalon Scheerling")
    assert "Scheerling" in page.evaluate(STORED)
    page.on("dialog", lambda dialog: dialog.accept())
    page.click("[data-action='clear-all']")
    assert "Scheerling" not in page.evaluate(STORED)
    expect(page.locator("[role=status][data-status]")).to_have_text("Alles is gewist. Hier staat weer het voorbeeld.")
    assert page.input_value(field("debtor.name")) == "Bakkerij Zevenkorrel"
    page.reload()
    assert page.input_value(field("debtor.name")) == "Bakkerij Zevenkorrel"


def test_clearing_a_customer_leaves_ones_own_details(page: Page) -> None:
    """The customer, invoices and references go, in every tool; one’s own name and account stay, after a reload too."""
    go_live(page)
    type_name(page, "Kapsalon Scheerling")
    answer_to(page, lambda: page.fill(field("creditor.name"), "Bloemen Bolwerk"))
    answer_to(page, lambda: page.fill(field("account.iban"), "NL02 ABNA 0123 4567 89"))
    answer_to(page, lambda: page.fill(field("account.reference"), "B-17"))
    page.on("dialog", lambda dialog: dialog.accept())
    answer_to(page, lambda: page.click("[data-action='clear-case']"))
    words = "De gegevens van deze klant zijn gewist. Je eigen gegevens staan er nog."
    expect(page.locator("[role=status][data-status]")).to_have_text(words)
    page.reload()
    is_live(page)
    assert page.input_value(field("debtor.name")) == ""
    assert page.input_value(field("account.reference")) == ""
    assert page.input_value(field("creditor.name")) == "Bloemen Bolwerk"
    assert page.input_value(field("creditor.phone")) == ""
    assert page.input_value(field("account.iban")) == "NL02 ABNA 0123 4567 89"
    assert "Scheerling" not in page.evaluate(STORED)
    assert "B-17" not in page.evaluate(STORED)
    come_to(page, "/nl/tools/claim/")
    assert page.input_value(field("creditor.name")) == "Bloemen Bolwerk"
    assert page.input_value(field("debtor.name")) == ""


def test_a_saved_file_brings_the_case_back(page: Page, tmp_path: Path) -> None:
    """What is saved, wrong fields and all, is the same when it is opened again."""
    go_live(page)
    type_name(page, "Kapsalon Scheerling")
    answer_to(page, lambda: page.fill(field("invoices.0.amount"), "onbekend"))
    with page.expect_download() as download:
        page.click("[data-action='save']")
    assert download.value.suggested_filename == "reminder-2026-11-23.json"
    saved = tmp_path / "case.json"
    download.value.save_as(saved)
    before = page.evaluate("JSON.stringify([...new FormData(document.querySelector('.tool-form'))])")
    page.on("dialog", lambda dialog: dialog.accept())
    page.click("[data-action='clear-all']")
    open_file(page, saved)
    assert page.evaluate("JSON.stringify([...new FormData(document.querySelector('.tool-form'))])") == before
    assert page.input_value(field("invoices.0.amount")) == "onbekend"


def test_a_file_from_the_other_language_is_read_as_it_was_meant(page: Page) -> None:
    """A doubtful amount in a file means what it meant where it was typed."""
    go_live(page, "/en/tools/reminder/")
    answer = open_file(page, CASES / "nl_page_doubtful_amount.json")
    assert answer["outcome"]["figures"]["outstanding"] == "1249.50"
    assert page.input_value(field("invoices.0.amount")) == "1,250.00"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "Dit bestand kunnen we niet lezen. Er is niets veranderd."),
        ("{", "Dit bestand kunnen we niet lezen. Er is niets veranderd."),
        ("[]", "Dit bestand kunnen we niet lezen. Er is niets veranderd."),
        ("{}", "Dit bestand kunnen we niet lezen. Er is niets veranderd."),
        (
            json.dumps({"receivables_case": 0, "language": "nl"}),
            "een andere versie van deze site. Er is niets veranderd.",
        ),
        (
            json.dumps({"receivables_case": 2, "language": "nl"}),
            "een andere versie van deze site. Er is niets veranderd.",
        ),
    ],
)
def test_a_file_that_is_no_case_changes_nothing(page: Page, content: str, sentence: str) -> None:
    """A damaged file, or one of another version, is refused with a sentence."""
    go_live(page)
    before = page.locator("[data-outcome]").inner_html()
    choose_file(page, {"name": "case.json", "mimeType": "application/json", "buffer": content.encode()})
    expect(page.locator("[role=status][data-status]")).to_contain_text(sentence)
    assert page.locator("[data-outcome]").inner_html() == before
    assert page.input_value(field("debtor.name")) == "Bakkerij Zevenkorrel"


def test_an_amount_is_never_read_in_the_wrong_language(page: Page) -> None:
    """Until the other language has taken over, nobody can type, and a reload in between loses nothing."""
    go_live(page)
    answer_to(page, lambda: page.fill(field("invoices.0.amount"), "1.250"))
    page.route("**/pyodide.asm.wasm", lambda _: None)
    page.goto("/en/tools/reminder/")
    assert page.input_value(field("invoices.0.amount")) == "1.250"
    assert page.locator("[data-group][inert]").count() == page.locator("[data-group]").count()
    page.unroute("**/pyodide.asm.wasm")
    page.reload()
    expect(page.locator("tool-widget")).to_have_attribute("data-state", "live", timeout=30_000)
    assert page.input_value(field("invoices.0.amount")) == "1,250.00"
    expect(page.locator("[data-group][inert]")).to_have_count(0)


def test_a_case_that_cannot_be_taken_over_is_not_misread(page: Page) -> None:
    """When Python fails during the take-over, the fields stay shut; the case can still be cleared."""
    go_live(page)
    answer_to(page, lambda: page.fill(field("invoices.0.amount"), "1.250"))
    page.route("**/runtime/**", lambda route: route.abort())
    page.goto("/en/tools/reminder/")
    expect(page.locator("tool-widget")).to_have_attribute("data-state", "failed", timeout=30_000)
    assert page.locator("[data-group]:not([inert])").count() == 0
    page.on("dialog", lambda dialog: dialog.accept())
    page.click("[data-action='clear-all']")
    expect(page.locator("[data-group][inert]")).to_have_count(0)
    assert page.input_value(field("invoices.0.amount")) == "1,250.00"
    assert "1.250" not in page.evaluate(STORED)


def test_an_opened_file_is_kept_like_what_is_typed(page: Page) -> None:
    """A file opened on one page is there on the page in the other language."""
    go_live(page)
    open_file(page, CASES / "own_dates.json")
    page.goto("/en/tools/reminder/")
    expect(page.locator("tool-widget")).to_have_attribute("data-state", "live", timeout=30_000)
    assert page.input_value(field("creditor.name")) == "Rijschool Stuurmoed"


def test_back_to_the_example_forgets_the_tab(page: Page) -> None:
    """What was said to be gone is gone after a reload too."""
    go_live(page)
    page.on("dialog", lambda dialog: dialog.accept())
    page.click("[data-action='restore-example']")
    assert "Yusuf Aydin" not in page.evaluate(STORED)
    page.reload()
    assert page.input_value(field("debtor.contact")) == "Yusuf Aydin"


def test_storage_that_is_refused_breaks_nothing(page: Page) -> None:
    """In a browser that refuses storage the tool works, and says so when it is asked to keep something."""
    page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage'])"
        " Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError') } })"
    )
    go_live(page)
    expect(page.locator("tool-widget")).to_have_attribute("data-state", "live")
    page.click("[data-action='keep']")
    expect(page.locator("[role=status][data-status]")).to_contain_text("Bewaren op dit apparaat lukt niet")
    expect(page.locator("[data-action='keep']")).not_to_be_checked()


def test_another_tool_takes_over_what_it_asks_and_blanks_the_rest(page: Page) -> None:
    """From claim to reminder the customer and the invoices stay; what was not asked is blank, not the example's."""
    go_live(page, "/nl/tools/claim/")
    answer_to(page, lambda: page.fill(field("invoices.0.number"), "2026-777"))
    come_to(page, "/nl/tools/reminder/")
    assert page.input_value(field("debtor.name")) == "Kapsalon Scheerling"
    assert page.input_value(field("invoices.0.number")) == "2026-777"
    assert page.input_value(field("creditor.name")) == "Schilderwerken Kwastenburg"
    for path in ("account.iban", "account.holder", "account.reference", "debtor.contact", "creditor.phone"):
        assert page.input_value(field(path)) == ""
    expect(page.locator("[data-outcome]")).to_contain_text("2026-777")
    expect(page.locator("[data-outcome]")).not_to_contain_text("NL91")


def test_what_a_tool_does_not_show_is_there_again_in_its_own(page: Page) -> None:
    """An edit in the reminder tool loses no payment, message or term of the claim, and keeps what both share."""
    go_live(page, "/nl/tools/claim/")
    unfold(page, "terms")
    answer_to(page, lambda: page.fill(field("terms.interest"), "9,5"))
    go_live(page)
    answer_to(page, lambda: page.fill(field("invoices.0.amount"), "4.000,00"))
    come_to(page, "/nl/tools/claim/")
    assert page.input_value(field("terms.interest")) == "9,5"
    assert page.input_value(field("payments.0.amount")) == "1.500,00"
    assert page.input_value(field("notices.0.sent_on")) == "16-6-2025"
    assert page.input_value(field("invoices.0.amount")) == "4.000,00"


def test_a_change_of_language_retypes_the_groups_of_all_tools(page: Page) -> None:
    """What was typed as 1.500 among Dutch payments is €1,500 on the English page, with another tool in between."""
    go_live(page, "/nl/tools/claim/")
    answer_to(page, lambda: page.fill(field("payments.0.amount"), "1.500"))
    unfold(page, "terms")
    answer_to(page, lambda: page.fill(field("terms.interest"), "8,5"))
    come_to(page, "/en/tools/reminder/")
    come_to(page, "/en/tools/claim/")
    assert page.input_value(field("payments.0.amount")) == "1,500.00"
    assert page.input_value(field("payments.0.date")) == "1 Sept 2025"
    assert page.input_value(field("terms.interest")) == "8.5%"
    assert page.input_value(field("invoices.0.amount")) == "3,600.00"
    expect(page.locator(".statement-summary")).to_contain_text("1.500,00")


def test_a_file_of_one_tool_opens_in_the_other_with_all_groups(page: Page, tmp_path: Path) -> None:
    """Saved on the reminder page after a visit to the claim, a file brings back both, wherever it is opened."""
    go_live(page, "/nl/tools/claim/")
    answer_to(page, lambda: page.fill(field("payments.0.amount"), "1.234,56"))
    go_live(page)
    answer_to(page, lambda: page.fill(field("account.iban"), "NL02 ABNA 0123 4567 89"))
    with page.expect_download() as download:
        page.click("[data-action='save']")
    saved = tmp_path / "case.json"
    download.value.save_as(saved)
    page.on("dialog", lambda dialog: dialog.accept())
    page.click("[data-action='clear-all']")
    page.goto("/nl/tools/claim/")
    assert page.input_value(field("debtor.name")) == "Bakkerij Zevenkorrel"
    open_file(page, saved)
    assert page.input_value(field("payments.0.amount")) == "1.234,56"
    assert page.input_value(field("debtor.name")) == "Kapsalon Scheerling"
    come_to(page, "/nl/tools/reminder/")
    assert page.input_value(field("account.iban")) == "NL02 ABNA 0123 4567 89"
    assert page.input_value(field("debtor.contact")) == "Yusuf"


def test_a_file_of_the_claim_opens_in_the_reminder(page: Page) -> None:
    """A case that was never in the reminder tool fills what that tool asks, and keeps the rest for the claim."""
    go_live(page)
    answer = open_file(page, CASES / "claim" / "nl_business_two_payments.json")
    assert answer["errors"] == {}
    assert page.input_value(field("invoices.1.number")) == "F-2"
    come_to(page, "/nl/tools/claim/")
    assert page.input_value(field("payments.1.invoice")) == "F-2"
    expect(page.locator(".statement-summary tfoot .number")).to_have_text("€\u00a05.931,92")


def test_starting_empty_leaves_nothing_of_the_case_and_each_other_tool_its_example(page: Page) -> None:
    """Who starts with an empty form finds nothing of the last case in any tool; another tool shows its example."""
    go_live(page, "/nl/tools/claim/")
    come_to(page, "/nl/tools/reminder/")
    page.on("dialog", lambda dialog: dialog.accept())
    answer_to(page, lambda: page.click("[data-action='clear']"))
    assert "Scheerling" not in page.evaluate(STORED)
    page.goto("/nl/tools/claim/")
    assert page.input_value(field("debtor.name")) == "Bakkerij Zevenkorrel"
    expect(page.locator("[data-group='payments'] [data-row]")).to_have_count(1)
    expect(page.locator("tool-widget")).to_have_attribute("data-state", "static")
    expect(page.locator("[data-outcome]")).to_be_visible()


def test_an_emptied_form_is_empty_after_a_reload(page: Page) -> None:
    """The tool in which somebody started empty does not bring its example back by itself."""
    go_live(page)
    page.on("dialog", lambda dialog: dialog.accept())
    answer_to(page, lambda: page.click("[data-action='clear']"))
    page.reload()
    is_live(page)
    assert page.input_value(field("debtor.name")) == ""
    expect(page.locator("[data-group='invoices'] [data-row]")).to_have_count(1)
    expect(page.locator("[data-outcome]")).to_be_hidden()


def test_after_an_emptied_form_only_what_is_typed_is_carried_over(page: Page) -> None:
    """Another tool shows the customer that was typed since, and nothing of its example."""
    go_live(page)
    page.on("dialog", lambda dialog: dialog.accept())
    answer_to(page, lambda: page.click("[data-action='clear']"))
    type_name(page, "Kapsalon Scheerling")
    come_to(page, "/nl/tools/claim/")
    assert page.input_value(field("debtor.name")) == "Kapsalon Scheerling"
    assert page.input_value(field("invoices.0.number")) == ""
    expect(page.locator("[data-outcome]")).to_be_hidden()


def test_a_text_without_a_place_in_another_tool_takes_no_example_away(page: Page) -> None:
    """After a draft in the tone check the reminder still shows its example, and the draft waits in its own tool."""
    go_live(page, "/nl/tools/tone-check/")
    page.goto("/nl/tools/reminder/")
    assert page.input_value(field("debtor.name")) == "Bakkerij Zevenkorrel"
    answer_to(page, lambda: page.fill(field("debtor.contact"), "Yusuf"))
    come_to(page, "/nl/tools/tone-check/")
    assert page.input_value(field("draft.text")) == "Beste Yusuf, wilt u de factuur betalen?"

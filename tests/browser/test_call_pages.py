"""The pages for a call at work: a sheet on one A4, and from an empty case to the mail that confirms it, by keyboard."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from walking import answer_to, field, go_live, is_live, open_file, unfold

from receivables.language import Language
from receivables.widgets.call_sheet.fields import CallMedium

pytestmark = pytest.mark.browser

CASES = Path(__file__).parents[1] / "cases"
MOST_STOPS = 60
HERE = """() => {
  const at = document.activeElement;
  const { id, name = "", value = "", checked, dataset } = at;
  return { id, name, value, action: dataset.action ?? "", checked };
}"""
WORDS: dict[Language, dict[str, Any]] = {
    Language.NL: {
        "days": ("1-10-2026", "31-10-2026", "27-11-2026"),
        "mail": "U betaalt € 480,00 voor factuur 2026-77, uiterlijk op vrijdag 27 november 2026.",
        "closing": "Ik vat het even samen.",
        "step": "Kijk of het geld op je rekening staat: dinsdag 1 december 2026",
    },
    Language.EN: {
        "days": ("1 Oct 2026", "31 Oct 2026", "27 Nov 2026"),
        "mail": "You will pay €480.00 for invoice 2026-77 by Friday 27 November 2026.",
        "closing": "Let me sum up.",
        "step": "Check whether the money is in your account: Tuesday 1 December 2026",
    },
}


def tab_to(page: Page, **wanted: str) -> None:
    """Press Tab until the wanted element has the focus."""
    for _ in range(MOST_STOPS):
        here = page.evaluate(HERE)
        if all(here[name] == value for name, value in wanted.items()):
            return
        page.keyboard.press("Tab")
    raise AssertionError(wanted)


def type_into(page: Page, path: str, text: str) -> None:
    """Go to a field with Tab and type."""
    tab_to(page, id=path)
    page.keyboard.type(text)


def choose(page: Page, path: str, value: str) -> None:
    """Go to a question with Tab and to the answer with the arrows."""
    tab_to(page, name=path)
    page.keyboard.press("Space")
    for _ in range(MOST_STOPS):
        if page.evaluate(HERE)["value"] == value:
            break
        page.keyboard.press("ArrowDown")
    assert page.evaluate(HERE) == {"id": "", "name": path, "value": value, "action": "", "checked": True}


@pytest.mark.parametrize("language", Language)
def test_from_an_empty_case_to_the_mail_by_keyboard_alone(page: Page, language: Language) -> None:
    """Tab, arrows and typing lead from an empty form to what to say, the mail and the next step."""
    words = WORDS[language]
    invoice_date, due_date, by = words["days"]
    page.goto(f"/{language}/tools/call-summary/")
    tab_to(page, action="clear")
    page.keyboard.press("Enter")
    expect(page.locator("[data-outcome]")).to_be_hidden()
    choose(page, "call.outcome", "promise")
    type_into(page, "call.person", "Imani Verdonk")
    choose(page, "agreements.0.who", "debtor")
    choose(page, "agreements.0.what", "pay")
    type_into(page, "agreements.0.by", by)
    type_into(page, "debtor.name", "Kapsalon Scheerling")
    choose(page, "debtor.kind", "business")
    choose(page, "debtor.country", "NL")
    choose(page, "debtor.language", language)
    type_into(page, "invoices.0.number", "2026-77")
    type_into(page, "invoices.0.invoice_date", invoice_date)
    type_into(page, "invoices.0.due_date", due_date)
    type_into(page, "invoices.0.amount", "480")
    type_into(page, "creditor.name", "Tuinen van Oost")
    letter = page.locator("[data-outcome] .letter")
    expect(letter).to_contain_text(words["mail"], timeout=30_000)
    expect(page.locator("[data-aside='closing'] [data-plain]")).to_contain_text(words["closing"])
    expect(page.locator("[data-aside='next_step'] [data-plain]")).to_have_text(words["step"])
    expect(page.locator("[data-aside='file_note'] [data-plain]")).to_contain_text("Imani Verdonk")


def test_each_text_beside_the_mail_has_its_own_copy_button(new_context: Callable[..., BrowserContext]) -> None:
    """The closing words and the note are copied as they stand; the mail is copied without them."""
    page = new_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    go_live(page, "/nl/tools/call-summary/")
    for name in ("closing", "file_note", "body"):
        page.click(f"[data-outcome] [data-copy='{name}']")
        expect(page.locator(f"[data-outcome] [data-copy='{name}']")).to_have_attribute("data-done", "")
        shown = page.locator(f"[data-plain='{name}']").text_content()
        assert page.evaluate("navigator.clipboard.readText()") == shown


def test_a_row_asks_what_matters_for_what_is_done(page: Page) -> None:
    """An amount for a payment, words for something else, neither for an approval."""
    go_live(page, "/nl/tools/call-summary/")
    for what, shown in (("pay", {"amount"}), ("approve", set()), ("other", {"details"})):
        radio = page.locator(f"[name='agreements.0.what'][value={what}]")
        if not radio.is_checked():
            answer_to(page, radio.check)
        for name in ("amount", "details"):
            place = page.locator(f"[data-path='agreements.0.{name}']")
            expect(place).to_be_visible(visible=name in shown)


def test_the_mail_can_be_rewritten_and_stays_so(page: Page) -> None:
    """Own words stay when the amount changes; the closing words follow the form."""
    go_live(page, "/nl/tools/call-summary/")
    page.click("[data-editor] > summary")
    text = page.locator("[data-edit='text']").input_value()
    answer_to(page, lambda: page.fill("[data-edit='text']", text.replace("Bedankt voor", "Dank u wel voor")))
    answer_to(page, lambda: page.fill(field("agreements.0.amount"), "1.200,00"))
    letter = page.locator("[data-outcome] .letter")
    expect(letter).to_contain_text("Dank u wel voor ons gesprek")
    expect(letter).to_contain_text("€ 1.200,00")
    expect(page.locator("[data-aside='closing']")).to_contain_text("€ 1.200,00")


def test_a_promise_is_in_the_case_when_asked_and_not_before(page: Page) -> None:
    """One press notes the call and what was promised in it: the reminder knows it, and a second press takes it out."""
    for presses, amounts in ((0, []), (1, ["1.250,00"]), (2, [])):
        page.goto("/nl/tools/call-summary/")
        answer_to(page, lambda: page.fill(field("debtor.contact"), "Yusuf"))
        for _ in range(min(presses, 1)):
            page.click("[data-note]")
        page.goto("/nl/tools/reminder/")
        found = page.locator("[id^='promises.'][id$='.amount']")
        expect(found).to_have_count(len(amounts))
        assert [one.input_value() for one in found.all()] == amounts


def test_a_corrected_call_is_noted_once(page: Page) -> None:
    """Noting anew after a change takes the place of what was noted before: one promise, with the new day."""
    page.goto("/nl/tools/call-summary/")
    for day in ("27-11-2026", "30-11-2026"):
        answer_to(page, lambda day=day: page.fill(field("agreements.0.by"), day))  # type: ignore[misc]
        page.click("[data-note]")
        expect(page.locator("[data-note]")).to_have_attribute("aria-pressed", "true")
    page.goto("/nl/tools/reminder/")
    found = page.locator("[id^='promises.'][id$='.pay_by']")
    expect(found).to_have_count(1)
    assert [one.input_value() for one in found.all()] == ["30-11-2026"]


def kept(page: Page, group: str) -> list[dict[str, str]]:
    """The rows of a group that the tab keeps."""
    rows: list[dict[str, str]] = page.evaluate("JSON.parse(sessionStorage.getItem('receivables-case')).typed")[group]
    return rows


def note_the_call(page: Page) -> None:
    """Press the button that notes it, and see that it did."""
    page.click("[data-note]")
    expect(page.locator("[data-note]")).to_have_attribute("aria-pressed", "true")


def test_a_call_corrected_after_a_reload_is_noted_once(page: Page) -> None:
    """The tab has forgotten the button that was pressed, and the call is found again in the case."""
    page.goto("/nl/tools/call-summary/")
    answer_to(page, lambda: page.fill(field("agreements.0.by"), "27-11-2026"))
    note_the_call(page)
    page.reload()
    is_live(page)
    expect(page.locator("[data-note]")).to_have_attribute("aria-pressed", "true")
    answer_to(page, lambda: page.fill(field("agreements.0.by"), "30-11-2026"))
    expect(page.locator("[data-note]")).to_have_attribute("aria-pressed", "false")
    note_the_call(page)
    assert len(kept(page, "contacts")) == 1
    assert [row["pay_by"] for row in kept(page, "promises")] == ["30-11-2026"]


@pytest.mark.parametrize(("person", "calls"), [("Ines", 2), ("Yusuf Aydin", 1)])
def test_a_second_call_with_somebody_else_is_another_call(page: Page, person: str, calls: int) -> None:
    """With the same person on one day it is taken for a correction; nothing that somebody else said is lost."""
    page.goto("/nl/tools/call-summary/")
    answer_to(page, lambda: page.fill(field("call.said"), "Ines weet meer."))
    note_the_call(page)
    answer_to(page, lambda: page.fill(field("call.person"), person))
    answer_to(page, lambda: page.fill(field("call.said"), "De betaling staat klaar."))
    note_the_call(page)
    assert len(kept(page, "contacts")) == calls


def test_a_complaint_typed_by_hand_is_not_kept_twice(page: Page) -> None:
    """Noted with the call of that day it is one row, with the amount that was typed, and the form has no error."""
    go_live(page, "/nl/tools/call-summary/")
    answer_to(page, lambda: page.check("[name='call.outcome'][value='dispute']"))
    answer_to(page, lambda: page.fill(field("call.invoices"), "2026-118"))
    unfold(page, "disputes")
    answer_to(page, lambda: page.fill(field("disputes.0.invoice"), "2026-118"))
    answer_to(page, lambda: page.fill(field("disputes.0.amount"), "300,00"))
    answer_to(page, lambda: page.fill(field("disputes.0.raised_on"), "23 nov 2026"))
    note_the_call(page)
    [row] = kept(page, "disputes")
    assert (row["invoice"], row["amount"]) == ("2026-118", "300,00")
    reply = answer_to(page, lambda: page.fill(field("call.said"), "Er is een kozijn overgeslagen."))
    assert reply["errors"] == {}


@pytest.mark.parametrize("case", ["three_invoices_and_all_that_came_of_them", "six_invoices"])
@pytest.mark.parametrize("medium", CallMedium)
@pytest.mark.parametrize("language", Language)
def test_a_sheet_prints_on_one_a4(
    live_pages: Callable[[str], Page], language: Language, medium: CallMedium, case: str
) -> None:
    """Filled to the brim, in either language and for each way of calling, it is one page to have in hand."""
    page = live_pages(f"/{language}/tools/call-sheet/")
    open_file(page, CASES / "call-sheet" / f"{case}.json")
    radios = {"debtor.language": language, "call_plan.medium": medium}
    for name, value in radios.items():
        radio = page.locator(f"[name='{name}'][value='{value}']")
        if not radio.is_checked():
            answer_to(page, radio.check)
    for path in ("call_plan.acceptable", "call_plan.stop"):
        answer_to(page, lambda path=path: page.fill(field(path), "woorden " * 19))  # type: ignore[misc]
    paper = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1


def test_on_paper_there_is_the_sheet_and_nothing_else(page: Page) -> None:
    """The form, the buttons and the notes stay behind; of a summary only the mail is printed."""
    for tool, shown in (("call-sheet", ".call-sheet"), ("call-summary", ".letter")):
        page.goto(f"/en/tools/{tool}/")
        page.emulate_media(media="print")
        expect(page.locator(shown)).to_be_visible()
        for furniture in (".tool-form", ".tool-copy", ".tool-notes", ".tool-aside", ".tool-document"):
            for one in page.locator(furniture).all():
                expect(one).to_be_hidden()


def test_without_a_script_both_pages_can_be_read(new_context: Callable[..., BrowserContext]) -> None:
    """With JavaScript off the sheet and the summary of the example are there."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/en/tools/call-sheet/")
    expect(page.locator(".call-sheet-title")).to_have_text("Call sheet: Bakkerij Zevenkorrel")
    page.goto("/en/tools/call-summary/")
    expect(page.locator("[data-aside='next_step']")).to_contain_text("Tuesday 1 December 2026")
    assert page.locator("tool-widget button:visible").count() == 0

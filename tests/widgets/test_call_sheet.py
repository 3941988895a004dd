"""The call-sheet tool: facts, goal, times and what is refused."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from call_inputs import answer_to_plan, sheet
from factories import NOT_YET_DUE, OVERDUE, PAID, PART_PAID
from receivables.case import Country
from receivables.language import Language
from receivables.rules.working_days import is_working_day
from receivables.widgets.call_sheet import TOOL
from receivables.widgets.call_sheet.fields import CallMedium
from receivables.widgets.rendering import sheet_html
from receivables.widgets.running import example, run

DISPUTE = {"invoice": "2026-031", "raised_on": "18-11-2026", "about": "", "amount": "", "settled_on": ""}
PROMISE = {"amount": "100,00", "pay_by": "30-11-2026", "made_on": "18-11-2026", "invoices": "2026-035", "method": ""}
BROKEN = {**PROMISE, "amount": "200,00", "made_on": "12-11-2026", "pay_by": "17-11-2026"}


def rules(changes: dict[str, Any]) -> set[str]:
    """The rules behind the notes."""
    return {note.rule for note in sheet(changes).notes}


def test_the_facts_are_those_of_the_case() -> None:
    """Open invoices with their days, payments counted, and what is asked in all."""
    figures = sheet({"payments": [{"date": "20-11-2026", "amount": "250,00", "invoice": "2026-031"}]}).figures
    assert figures["asked"] == "1449.50"
    assert figures["invoices"] == [
        {"number": "2026-031", "outstanding": "1000.00", "days_overdue": 23, "paused": None},
        {"number": "2026-035", "outstanding": "449.50", "days_overdue": 9, "paused": None},
    ]


def test_a_disputed_invoice_is_shown_and_not_asked_for() -> None:
    """It stands among the facts with its mark; the sum and the opening leave it out."""
    found = sheet({"disputes": [DISPUTE]})
    assert found.figures["asked"] == "449.50"
    assert [one["paused"] for one in found.figures["invoices"]] == ["dispute", None]
    assert "2026-031" not in found.document.values["lines"]["opening"]
    assert "call_about_dispute" in {note.rule for note in found.notes}


def test_when_all_is_disputed_the_call_is_about_that() -> None:
    """There is a sheet still: somebody has to listen."""
    found = sheet({"invoices": [OVERDUE], "disputes": [DISPUTE]})
    assert found.figures["asked"] == "1250.00"
    assert "call_about_dispute" in {note.rule for note in found.notes}


def test_a_promise_that_is_open_is_pointed_out() -> None:
    """Calling about it can wait, as long as there is anything else; a promise that was broken can not."""
    assert "call_about_promise" in rules({"promises": [PROMISE]})
    assert sheet({"promises": [PROMISE]}).figures["asked"] == "1250.00"
    assert sheet({"promises": [PROMISE], "disputes": [DISPUTE]}).figures["asked"] == "449.50"
    assert "call_about_promise" not in rules({"promises": [BROKEN]})


def test_a_call_of_a_later_day_foretells_nothing() -> None:
    """A promise that is open today is not called broken on a sheet for the week after."""
    found = sheet({"promises": [PROMISE], "call_plan.date": "7-12-2026"})
    assert [one["state"] for one in found.figures["promises"]] == ["open"]
    assert "zou betalen" not in found.document.values["lines"]["opening"]


def test_a_broken_promise_stands_in_the_opening() -> None:
    """As a fact, with its days, its amount and no reproach."""
    opening = sheet({"promises": [BROKEN]}).document.values["lines"]["opening"]
    assert "we af dat u uiterlijk dinsdag 17 november €\u00a0200,00 zou betalen." in opening
    assert sheet({"promises": [BROKEN]}).figures["promises"] == [{"pay_by": "2026-11-17", "state": "broken"}]


LATE = {"date": "20-11-2026", "amount": "200,00", "invoice": "2026-035"}


@pytest.mark.parametrize(
    "changes",
    [
        {"promises": [BROKEN], "payments": [LATE]},
        {"promises": [BROKEN], "disputes": [{**DISPUTE, "invoice": "2026-035"}]},
    ],
    ids=["paid late", "of a disputed invoice"],
)
def test_a_promise_that_says_nothing_about_what_is_asked_is_not_spoken_of(changes: dict[str, Any]) -> None:
    """Who paid late is not reminded of it, nor is a promise for one invoice brought up about another."""
    found = sheet(
        {**changes, "call_plan.date": "25-11-2026", "invoices": [{**OVERDUE, "due_date": "20-11-2026"}, PART_PAID]}
    )
    assert "200,00" not in found.document.values["lines"]["opening"]
    assert not found.figures["is_pressing"]


@pytest.mark.parametrize(
    ("best_by", "first"),
    [("27-11-2026", "2026-11-25"), ("30-11-2026", "2026-11-25"), ("1-12-2026", "2026-11-30"), ("", "2026-11-30")],
)
def test_a_call_comes_before_the_day_to_be_paid(best_by: str, first: str) -> None:
    """On a Wednesday waiting for Monday is no use when the money is wanted on Friday, or on that Monday."""
    plan = {"call_plan.date": "25-11-2026", "call_plan.best_by": best_by}
    found = sheet({"invoices": [{**OVERDUE, "due_date": "20-11-2026"}], **plan})
    assert found.figures["call_on"][0] == first


@pytest.mark.parametrize(("due_date", "first"), [("11-11-2026", "2026-11-30"), ("10-11-2026", "2026-11-25")])
def test_a_call_waits_for_the_early_week_up_to_two_weeks(due_date: str, first: str) -> None:
    """On a Wednesday: fourteen days late waits for Monday, fifteen days late does not."""
    found = sheet({"invoices": [{**OVERDUE, "due_date": due_date}], "call_plan.date": "25-11-2026"})
    assert found.figures["call_on"][0] == first
    pressing = "Wacht niet op het begin van de week: bel op woensdag 25 november 2026."
    assert (pressing in found.document.text) is (first == "2026-11-25")
    assert ("kost 5 dagen" in found.document.text) is (first != "2026-11-25")


@given(st.dates(date(2026, 11, 23), date(2035, 10, 31)), st.sampled_from(Country))
def test_every_day_on_the_sheet_is_a_working_day(on: date, country: Country) -> None:
    """The days to call and the day to end on are working days in the customer's country."""
    figures = sheet({"debtor.country": country}, on=on).figures
    days = [date.fromisoformat(day) for day in (*figures["call_on"], figures["best_by"])]
    assert all(is_working_day(day, country=country) for day in days)


def test_before_the_due_date_the_call_is_about_what_is_to_come() -> None:
    """Without anything overdue the sheet is about what still falls due."""
    figures = sheet({"invoices": [NOT_YET_DUE, PAID]}).figures
    assert [one["number"] for one in figures["invoices"]] == ["2026-040"]


def test_own_words_stand_where_they_belong() -> None:
    """Goal, room and payer are the visitor's; what is left blank is a line to write on."""
    found = sheet({"call_plan.acceptable": "De helft nu.", "call_plan.best_by": "4-12-2026"})
    assert "- Ook goed: De helft nu.\n- Je ondergrens: …………" in found.document.text
    assert "uiterlijk op vrijdag 4 december 2026" in found.document.text
    assert sheet_html(found).count("call-sheet-blank") == 1


@pytest.mark.parametrize("medium", CallMedium)
def test_each_way_of_calling_has_its_own_advice(medium: CallMedium) -> None:
    """Screen sharing for video, the right person at reception, no amount on a voicemail, silence on the phone."""
    words = {
        CallMedium.PHONE: "laat een stilte vallen",
        CallMedium.VIDEO: "Kies een rustige achtergrond",
        CallMedium.VOICEMAIL: "Noem geen bedrag",
        CallMedium.RECEPTION: "Laat je vraag niet bij de receptie achter",
    }
    text = sheet({"call_plan.medium": medium}).document.text
    assert [one for one, said in words.items() if said in text] == [medium]


def test_a_consumer_has_no_office() -> None:
    """No office hours, nobody in accounts, and no question about a system or an approval; the other questions stay."""
    typed = {"debtor.kind": "consumer", "call_plan.medium": "reception"}
    text, lines = sheet(typed).document.text, sheet(typed).document.values["lines"]
    assert list(lines["causes"]) == ["forgot", "dispute", "no_money", "unwilling"]
    assert not [one for one in ("9.30", "09.30", "13.30", "Ines") if one in text]
    assert "hours_unknown" in rules(typed)


def test_an_organisation_has_office_hours() -> None:
    """The hours stand beside the first day with whose advice they are, and all questions are there."""
    found = sheet()
    assert list(found.document.values["lines"]["causes"])[1:3] == ["not_booked", "approval"]
    assert "Ines" in found.document.text
    assert "hours_are_a_rule_of_thumb" in rules({})
    assert found.document.text.count("13.30") == 2


def test_the_sheet_speaks_to_the_caller_in_one_language_and_to_the_customer_in_the_other() -> None:
    """An English customer of a Dutch visitor: Dutch headings, English sentences, marked as such."""
    html = str(sheet_html(sheet({"debtor.language": "en"})))
    assert "Wat er openstaat" in html
    assert '<p class="call-sheet-say" lang="en">Hello, this is Sanne Rotonde from Rijschool Rotonde.' in html


@pytest.mark.parametrize(
    ("changes", "at"),
    [
        ({"call_plan.date": "22-11-2026"}, "call_plan.date"),
        ({"call_plan.date": "30-11-2026", "call_plan.best_by": "27-11-2026"}, "call_plan.best_by"),
        ({"invoices": [PAID]}, "invoices"),
        ({"call_plan.date": "3-1-2036"}, "call_plan.date"),
        ({"promises": [{**PROMISE, "made_on": "24-11-2026"}]}, "promises.0.made_on"),
        (
            {"call_plan.date": "7-12-2026", "promises": [{**PROMISE, "made_on": "24-11-2026"}]},
            "promises.0.made_on",
        ),
        ({"disputes": [{**DISPUTE, "invoice": "1"}]}, "disputes.0.invoice"),
    ],
)
def test_what_contradicts_itself_is_refused_at_its_field(changes: dict[str, Any], at: str) -> None:
    """No sheet, and a sentence at the field."""
    found = answer_to_plan(changes)
    assert found.outcome is None
    assert list(found.errors) == [at]


def test_a_day_to_end_on_that_is_no_working_day_is_pointed_out() -> None:
    """A Saturday is the visitor's own choice, and a note says so."""
    assert "best_day_no_working_day" in rules({"call_plan.best_by": "28-11-2026"})
    assert "best_day_no_working_day" not in rules({"call_plan.best_by": "27-11-2026"})


@pytest.mark.parametrize("language", Language)
def test_the_example_is_nobodys_own(language: Language) -> None:
    """In neither language does the worked example warn that it is one."""
    found = run(TOOL, example(TOOL, language), language=language, on=TOOL.example.on).outcome
    assert found is not None
    assert "example_left" not in {note.rule for note in found.notes}

"""The payment-plan tool: a plan, its texts and rows; what cannot be had is said at its field, with what can."""

import csv
from datetime import date
from decimal import Decimal
from html import unescape
from itertools import pairwise
from typing import Any

import pytest
import vobject

from plan_inputs import AGREED, answer_about_plan, plan_outcome, typed_plan
from receivables.language import Language
from receivables.money import decimal_string, read_amount
from receivables.widgets.formats import file_of, formats_of
from receivables.widgets.outcome import Outcome
from receivables.widgets.payment_plan import TOOL
from receivables.widgets.payment_plan.fields import PlanText
from receivables.widgets.reading import read
from receivables.widgets.rendering import form_html, outcome_html

NL, EN = Language
CHARGED = {"wish.covers": "claim", "wish.interest": "agreed", "wish.rate": "4%", "wish.down_payment": "250,00"}
MISSED = {"payment_plan": AGREED, "plan_text.text": "missed"}


def days(found: Outcome[Any]) -> list[date]:
    """The days on which something is paid."""
    return [date.fromisoformat(one["date"]) for one in found.figures["instalments"]]


def rules(found: Outcome[Any], level: str = "") -> list[str]:
    """The notes on a plan, by the key of their words."""
    return [note.rule for note in found.notes if level in {"", note.level}]


@pytest.mark.parametrize("wish", [{}, CHARGED, {"wish.number": "7"}, {"wish.number": "60"}])
def test_what_is_paid_adds_up_to_what_is_owed(wish: dict[str, Any]) -> None:
    """To the cent, interest included, and the last instalment leaves nothing."""
    figures = plan_outcome(wish).figures
    parts = figures["instalments"]
    paid = sum(Decimal(one["amount"]) for one in parts)
    assert paid == Decimal(figures["total"]) == Decimal(figures["owed"]) + Decimal(figures["interest"])
    for one in parts:
        assert sum(Decimal(one[name]) for name in ("costs", "interest", "principal")) == Decimal(one["amount"])
    assert parts[-1]["left"] == "0.00"


def test_by_number_by_amount_and_by_last_day_are_the_same_plan() -> None:
    """Whoever begins with the amount or with the last day of a plan of six instalments gets six."""
    by_number = plan_outcome()
    by_amount = plan_outcome({"wish.by": "amount", "wish.number": "", "wish.amount": "283,25"})
    by_day = plan_outcome({"wish.by": "until", "wish.number": "", "wish.until": "18-5-2027"})
    too_early = plan_outcome({"wish.by": "until", "wish.number": "", "wish.until": "17-5-2027"})
    assert by_number.document == by_amount.document == by_day.document
    assert too_early.figures["number"] == 5


def test_what_was_filled_in_for_another_choice_does_not_count() -> None:
    """An amount beside a number, a rate without interest, a pay day without pay days: they are left alone."""
    others = {
        "wish.amount": "10,00",
        "wish.until": "1-1-2030",
        "wish.rate": "9%",
        "wish.own_rate": "9%",
        "wish.day": "3",
    }
    assert plan_outcome(others).document == plan_outcome().document


@pytest.mark.parametrize("frequency", ["weekly", "fortnightly", "monthly"])
@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2026, 11, 23), date(2026, 11, 30)),
        (date(2026, 11, 21), date(2026, 11, 27)),
        (date(2026, 12, 18), date(2026, 12, 24)),
    ],
    ids=["a working day", "a Saturday", "a holiday in a week"],
)
def test_without_a_first_day_it_begins_within_a_week(frequency: str, on: date, expected: date) -> None:
    """On the last working day of that week, however often is paid after it."""
    assert days(plan_outcome({"wish.first": "", "wish.frequency": frequency}, on=on))[0] == expected


def test_where_any_day_will_do_it_begins_in_a_week() -> None:
    """The Saturday is no working day, and stays."""
    wished = {"wish.first": "", "wish.working_days": "no"}
    assert days(plan_outcome(wished, on=date(2026, 11, 21)))[0] == date(2026, 11, 28)


@pytest.mark.parametrize(
    ("frequency", "expected"),
    [("weekly", date(2026, 11, 30)), ("fortnightly", date(2026, 12, 7)), ("monthly", date(2026, 12, 23))],
)
def test_after_a_down_payment_the_instalments_begin_one_period_later(frequency: str, expected: date) -> None:
    """The down payment is the beginning then."""
    wished = {"wish.first": "", "wish.frequency": frequency, "wish.down_payment": "100"}
    assert days(plan_outcome(wished))[1] == expected


@pytest.mark.parametrize("language", Language)
def test_a_day_that_was_chosen_is_said_at_its_field(language: Language) -> None:
    """And one that was typed is not chosen, nor is the field filled in."""
    blank = answer_about_plan({"wish.first": "", "wish.down_payment": "100"}, language=language)
    said = {path: blank.understood[f"wish.{path}"].shown(language) for path in ("first", "down_payment_on")}
    assert ("23 december 2026" in said["first"].lower(), "30 november 2026" in said["down_payment_on"].lower()) == (
        True,
        True,
    )
    assert {one.split(":")[0] for one in said.values()} == {"We kiezen" if language is Language.NL else "We choose"}
    assert blank.typed["wish"]["first"] == ""
    assert not answer_about_plan(language=language).understood["wish.first"].chosen
    assert "wish.down_payment_on" not in answer_about_plan(language=language).understood


def test_a_down_payment_comes_within_a_week_or_at_once() -> None:
    """On a working day in a week's time, unless the instalments begin before that; a day of one's own goes before."""
    assert days(plan_outcome({"wish.down_payment": "100"}))[0] == date(2026, 11, 30)
    assert days(plan_outcome({"wish.down_payment": "100", "wish.first": "30-11-2026"}))[0] == date(2026, 11, 23)
    chosen = {"wish.down_payment": "100", "wish.down_payment_on": "2-12-2026"}
    assert days(plan_outcome(chosen))[0] == date(2026, 12, 2)


def test_days_move_to_working_days_only_when_asked() -> None:
    """The sixteenth of May 2027 is Whit Sunday: the instalment comes after Whit Monday, and a note says which moved."""
    moved, as_they_are = plan_outcome(), plan_outcome({"wish.working_days": "no"})
    assert days(moved)[-1] == date(2027, 5, 18)
    assert days(as_they_are)[-1] == date(2027, 5, 15)
    assert "plan_days_moved" in rules(moved)
    assert "plan_days_moved" not in rules(as_they_are)


_AT_20_PERCENT = {"wish.by": "amount", "wish.interest": "agreed", "wish.rate": "20"}
_LONG_AGO = {"invoices.0.invoice_date": "1-2-2015", "invoices.0.due_date": "1-3-2015"}
_BELGIAN_BODY = {"debtor.country": "BE", "debtor.kind": "public_body", "wish.interest": "agreed"}


@pytest.mark.parametrize(
    ("changes", "path", "part"),
    [
        ({"wish.number": ""}, "wish.number", "Vul dit in."),
        ({"wish.by": "amount"}, "wish.amount", "Vul dit in."),
        ({"wish.by": "until"}, "wish.until", "Vul dit in."),
        ({"wish.by": "until", "wish.until": "14-12-2026"}, "wish.until", "dinsdag 15 december 2026"),
        ({"wish.number": "0"}, "wish.number", "3 termijnen van"),
        ({"wish.number": "-1"}, "wish.number", "nooit negatief"),
        ({"wish.number": "601"}, "wish.number", "te veel termijnen"),
        ({"wish.smaller": "-2", "wish.smaller_amount": "5"}, "wish.smaller", "nooit negatief"),
        ({"wish.smaller": "2"}, "wish.smaller_amount", "Vul dit in."),
        ({"wish.smaller_amount": "20"}, "wish.smaller", "Vul dit in."),
        ({"wish.smaller": "6", "wish.smaller_amount": "20"}, "wish.smaller", "kleinere termijnen"),
        ({"wish.smaller": "2", "wish.smaller_amount": "300"}, "wish.smaller_amount", "niet kleiner"),
        ({"wish.monthly_on": "pay_day"}, "wish.day", "Vul dit in."),
        ({"wish.monthly_on": "pay_day", "wish.day": "32"}, "wish.day", "van 1 tot en met 31"),
        ({"wish.interest": "agreed"}, "wish.rate", "Vul dit in."),
        ({"wish.interest": "statutory"}, "wish.interest", "vrijdag 1 januari 2027"),
        ({"wish.interest": "agreed", "wish.rate": "9", "debtor.kind": "consumer"}, "wish.rate", "niet meer dan 4%"),
        ({"wish.first": "22-11-2026"}, "wish.first", "Met een andere eerste dag"),
        ({"wish.down_payment": "1.699,50"}, "wish.down_payment", "alles al betaald"),
        ({"wish.down_payment": "10", "wish.down_payment_on": "15-12-2026"}, "wish.down_payment_on", "vóór de eerste"),
        ({"wish.number": "61"}, "wish.number", "60 termijnen van"),
        ({"wish.first": "1-12-2031"}, "wish.number", "Met een andere eerste dag kan het wel: 6 termijnen"),
        ({"wish.first": "1-12-2040"}, "wish.working_days", "Als een termijn op elke dag mag vallen"),
        ({**_AT_20_PERCENT, "wish.amount": "1"}, "wish.amount", "de schuld raakt nooit op. Dit kan wel: 60"),
        ({**_AT_20_PERCENT, "wish.amount": "35"}, "wish.amount", "valt na zondag 23 november 2031"),
        ({**_LONG_AGO, "plan_text.text": "proposal"}, "invoices", "Laat dat eerst nakijken"),
        ({**_BELGIAN_BODY, "wish.rate": "3"}, "wish.interest", "Met 0% kan het wel: 6 termijnen"),
        ({"wish.longest": "-1"}, "wish.longest", "nooit negatief"),
        ({"plan_text.date": "22-11-2026"}, "plan_text.date", "in het verleden"),
        ({"invoices.0.paid": "1.250,00", "invoices.1.paid": "600,00"}, "invoices", "niets meer open"),
    ],
)
def test_what_cannot_be_had_is_said_where_something_can_be_done(changes: dict[str, Any], path: str, part: str) -> None:
    """One sentence at one field, which says what is wrong and, where there is one, names a plan that can be had."""
    answer = answer_about_plan(changes)
    assert list(answer.errors) == [path]
    assert part in answer.errors[path]


def test_amounts_of_a_proposal_are_written_in_the_language_of_the_page() -> None:
    """A refusal names a plan that can be had, with its amount and its days in words."""
    said = answer_about_plan({"wish.number": "0"}, language=EN).errors["wish.number"]
    assert "3 instalments of €566.50, from Tuesday 15 December 2026 to Monday 15 February 2027." in said


def test_the_proposal_of_a_refusal_can_be_had() -> None:
    """The number that is named instead of one that is too high gives a plan."""
    assert answer_about_plan({"wish.number": "60"}).errors == {}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("wish", [{}, CHARGED])
def test_what_a_spreadsheet_reads_is_the_plan(language: Language, wish: dict[str, Any]) -> None:
    """Numbers, days and amounts that come out of the file are those of the figures."""
    found = plan_outcome(wish, language=language)
    text = file_of(found, "csv").content.decode("utf-8-sig")
    [_, *rows] = csv.reader(text.splitlines(), delimiter=";" if language is NL else ",")
    names = ("amount", "costs", "interest", "principal", "left")
    assert [
        [*row[:2], *(decimal_string(read_amount(cell, language=language)) for cell in row[2:])] for row in rows
    ] == [[str(one["number"]), one["date"], *(one[name] for name in names)] for one in found.figures["instalments"]]
    cells = outcome_html(found).split('data-plain="cells"')[1].split(">", 1)[1].split("</pre>")[0]
    assert [unescape(line).split("\t") for line in cells.split("\n")][1:] == rows


def test_the_calendar_has_a_reminder_for_each_instalment() -> None:
    """One whole day each, with its number and amount, and an alarm."""
    found = plan_outcome(CHARGED)
    events = vobject.readOne(file_of(found, "ics").content.decode()).vevent_list
    assert [event.dtstart.value for event in events] == days(found)
    assert events[1].summary.value.startswith("Termijn 1 van 6: ")
    assert all(event.valarm for event in events)


def test_up_to_sixty_instalments_have_a_code_each() -> None:
    """More would keep a browser busy for too long."""
    assert "svg" in formats_of(plan_outcome({"wish.number": "59"}))
    assert "svg" in formats_of(plan_outcome({"wish.number": "60"}))
    assert "svg" not in formats_of(plan_outcome({"wish.number": "61", "wish.frequency": "fortnightly"}))


def test_codes_go_with_the_words_they_repeat() -> None:
    """When a day or an amount in the table was rewritten by hand, or the account, no code says otherwise."""
    letter = plan_outcome().document
    kept, moved, elsewhere = (
        letter.rewritten(letter.subject, letter.text.replace(before, after))
        for before, after in (("Geachte", "Beste"), ("15 januari 2027", "18 januari 2027"), ("NL20", "NL91"))
    )
    assert [one.amount for one in kept.transfers] == [28_325] * 6
    assert moved.transfers == elsewhere.transfers == ()


@pytest.mark.parametrize("text", [PlanText.PROPOSAL, PlanText.AGREEMENT, PlanText.CONFIRMATION])
def test_a_plan_goes_into_the_case_once_it_is_agreed(text: PlanText) -> None:
    """The text is noted as a contact; an agreement and a confirmation leave the plan itself, a proposal does not."""
    found = plan_outcome({"plan_text.text": text, **CHARGED})
    assert [row["kind"] for row in found.kept["contacts"]] == ["letter" if text is PlanText.AGREEMENT else "email"]
    assert bool(found.kept_fields) is (text is not PlanText.PROPOSAL)


def test_the_plan_in_the_case_is_read_back_as_it_was() -> None:
    """Its rows are what the form reads: the same days, the same amounts, the same invoices."""
    found = plan_outcome(CHARGED)
    group = next(group for group in TOOL.groups if group.name == "payment_plan")
    values = read([group], found.kept_fields, typed_in=NL, shown_in=NL, on=TOOL.example.on).values["payment_plan"]
    assert values["agreed_on"] == date(2026, 11, 23)
    assert values["invoices"] == "2026-031, 2026-035"
    assert [(one.on.isoformat(), decimal_string(one.amount)) for one in values["schedule"]] == [
        (one["date"], one["amount"]) for one in found.figures["instalments"]
    ]


def test_a_text_of_a_later_day_is_not_noted() -> None:
    """It has not gone out yet."""
    found = plan_outcome({"plan_text.date": "24-11-2026"})
    assert found.kept == {}
    assert found.kept_fields == {}


def test_a_plan_that_was_agreed_shows_how_it_is_going() -> None:
    """Each instalment with what came in for it and how it stands, and what is to be paid now."""
    paid = {"payments": [{"date": "1-12-2026", "amount": "700,00", "invoice": ""}]}
    found = plan_outcome({**MISSED, **paid}, on=date(2027, 1, 11))
    standing = found.figures["standing"]
    assert [one["state"] for one in standing["instalments"]] == ["kept", "short", "to_come"]
    assert [one["received"] for one in standing["instalments"]] == ["500.00", "200.00", "0.00"]
    assert (standing["due_now"], standing["is_kept"]) == ("300.00", False)
    page = outcome_html(found)
    assert all(words in page for words in ("Op tijd betaald", "Te weinig betaald", "Komt nog", "Nu te betalen"))


def test_money_that_came_in_makes_a_new_plan_smaller() -> None:
    """A revised plan is for what the payments leave."""
    paid = {"payments": [{"date": "20-11-2026", "amount": "699,50", "invoice": ""}]}
    assert plan_outcome(paid).figures["owed"] == "1000.00"


@pytest.mark.parametrize(
    ("changes", "on", "part"),
    [
        ({"plan_text.text": "missed"}, date(2026, 11, 23), "nog geen regeling"),
        (MISSED, date(2026, 12, 2), "Er valt niets te vragen"),
    ],
)
def test_without_a_missed_instalment_there_is_no_reminder_of_one(changes: dict[str, Any], on: date, part: str) -> None:
    """Neither without a plan, nor while the money may still arrive in time."""
    answer = answer_about_plan(changes, on=on)
    assert part in answer.errors["plan_text.text"]


@pytest.mark.parametrize(
    ("pay_by", "part"), [("11-1-2027", "na de datum"), ("16-1-2027", "geen werkdag"), ("18-1-2027", "")]
)
def test_the_last_day_of_a_reminder_is_a_working_day_to_come(pay_by: str, part: str) -> None:
    """As in any other reminder."""
    answer = answer_about_plan({**MISSED, "plan_text.pay_by": pay_by}, on=date(2027, 1, 11))
    assert list(answer.errors) == (["plan_text.pay_by"] if part else [])
    assert part in answer.errors.get("plan_text.pay_by", "")


def test_a_disputed_invoice_is_left_out_and_said() -> None:
    """Nobody agrees to pay what they complain about."""
    dispute = {"invoice": "2026-035", "raised_on": "18-11-2026", "about": "", "amount": "", "settled_on": ""}
    found = plan_outcome({"disputes": [dispute]})
    assert found.figures["owed"] == "1250.00"
    assert "plan_without_disputed" in rules(found)
    assert "2026-035" not in found.document.text


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"insurance.extension_until": "17-5-2027"}, "plan_beyond_extension"),
        ({"insurance.report_by": "17-5-2027"}, "plan_beyond_report"),
        ({"insurance.hand_over_by": "17-5-2027"}, "plan_beyond_hand_over"),
        ({"wish.longest": "5"}, "plan_too_long"),
        ({"account.iban": ""}, "iban_missing"),
        ({"debtor.kind": "consumer", "wish.interest": "agreed", "wish.rate": "2"}, "plan_may_be_credit_nl"),
    ],
)
def test_kindness_that_could_cost_something_is_warned_of(changes: dict[str, Any], rule: str) -> None:
    """Each danger has its warning, and no other plan has it."""
    insured = {"insurance": {"extension_until": "18-5-2027", "report_by": "18-5-2027", "hand_over_by": "18-5-2027"}}
    assert rule not in rules(plan_outcome({**insured, "wish.longest": "6"}), "warning")
    assert rule in rules(plan_outcome({**insured, **changes}), "warning")


def test_what_may_not_be_asked_yet_is_left_out_and_said() -> None:
    """A consumer who had no notice owes no costs: a plan for more than the invoices says which step is missing."""
    found = plan_outcome({"debtor.kind": "consumer", "wish.covers": "claim"})
    assert found.figures["owed"] == "1699.50"
    assert "default_missing" in rules(found)
    assert "only_the_invoices" not in rules(found)


@pytest.mark.parametrize(("country", "source"), [("NL", "3:318"), ("BE", "2248")])
def test_who_signs_acknowledges_and_the_note_says_what_that_does(country: str, source: str) -> None:
    """The effect on limitation, with its law, beside an agreement only."""
    notes = plan_outcome({"debtor.country": country}).notes
    (note,) = (one for one in notes if one.rule == f"plan_acknowledged_{country.lower()}")
    assert source in note.source
    assert "plan_acknowledged_nl" not in rules(plan_outcome({"plan_text.text": "proposal"}))


def test_other_numbers_of_instalments_stand_beside_the_plan() -> None:
    """From few to many: each is smaller, ends later and costs no less; the one that was asked for is among them."""
    found = plan_outcome({**CHARGED, "wish.number": "5"})
    assert [one.number for one in found.choices] == [2, 3, 4, 5, 6, 9, 12]
    for fewer, more in pairwise(found.choices):
        assert fewer.amount > more.amount
        assert fewer.last_day < more.last_day
        assert fewer.interest <= more.interest
    assert found.chosen == 5


def test_the_form_shows_few_fields_at_first() -> None:
    """What most plans can do without is folded, and a field of another choice is hidden by a style."""
    form = str(form_html(TOOL, typed_plan(), {}, NL))
    wish = form[form.index('id="wish"') : form.index('id="plan_text"')]
    before, _ = wish.split("<details", 1)
    assert [name for name in ("wish.by", "wish.number", "wish.frequency", "wish.first") if name not in before] == []
    assert [name for name in ("wish.down_payment", "wish.interest", "wish.smaller") if name in before] == []
    assert '<details class="tool-more">' in wish

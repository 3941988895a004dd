"""The reminder tool: what is asked, by when, and in which words, over all its variants."""

import json
import re
from datetime import date
from itertools import product
from typing import Any

import pytest

from factories import (
    NOT_YET_DUE,
    OVERDUE,
    PAID,
    PART_PAID,
    PART_PAID_NOT_YET_DUE,
    TODAY,
    answer,
    letter_text,
    outcome,
    parts_of,
    typed,
)
from receivables.case import AddressForm, Country, DebtorKind
from receivables.language import Language
from receivables.money import Cents, write_amount
from receivables.rules.reminder_levels import ReminderLevel
from receivables.rules.working_days import is_working_day
from receivables.texts.letters import InvoiceTable, Letter, PaymentDetails
from receivables.widgets.outcome import Outcome
from receivables.widgets.reminder import TOOL
from receivables.widgets.running import example, run

PLAIN = BEFORE, FRIENDLY, SECOND = (
    ReminderLevel.BEFORE_DUE,
    ReminderLevel.FRIENDLY_REMINDER,
    ReminderLevel.SECOND_REMINDER,
)
"""The levels that ask for what the invoices say, of any customer."""
INVOICES = {
    BEFORE: [NOT_YET_DUE, PART_PAID_NOT_YET_DUE],
    FRIENDLY: [OVERDUE, PART_PAID, NOT_YET_DUE],
    SECOND: [OVERDUE, PART_PAID, NOT_YET_DUE],
}
OVERDUE_FIGURES = {
    "outstanding": "1699.50",
    "not_yet_due": "320.00",
    "invoices": [
        {"number": "2026-031", "outstanding": "1250.00", "days_overdue": 23},
        {"number": "2026-035", "outstanding": "449.50", "days_overdue": 9},
    ],
}
FIGURES = {
    BEFORE: {
        "outstanding": "370.00",
        "not_yet_due": "0.00",
        "invoices": [
            {"number": "2026-040", "outstanding": "320.00", "days_overdue": 0},
            {"number": "2026-041", "outstanding": "50.00", "days_overdue": 0},
        ],
    },
    FRIENDLY: OVERDUE_FIGURES,
    SECOND: OVERDUE_FIGURES,
}
TOTALS = {BEFORE: Cents(37_000), FRIENDLY: Cents(169_950), SECOND: Cents(169_950)}
PAY_BY = {BEFORE: date(2026, 12, 14), FRIENDLY: date(2026, 11, 30), SECOND: date(2026, 11, 30)}
VARIANTS = [
    pytest.param(*variant, id=" ".join(variant))
    for variant in product(PLAIN, DebtorKind, Country, Language, AddressForm)
]
every_variant = pytest.mark.parametrize(("level", "kind", "country", "language", "address_form"), VARIANTS)


@every_variant
def test_figures_and_days_are_the_same_in_every_variant(
    level: ReminderLevel, kind: DebtorKind, country: Country, language: Language, address_form: AddressForm
) -> None:
    """Language, form of address, kind of customer and country change no figure and no day."""
    found = variant(level, kind, country, language, address_form)
    assert {name: found.figures[name] for name in FIGURES[level]} == FIGURES[level]
    assert found.figures["total"] == found.figures["outstanding"]
    assert [one.day for one in found.dates[:2]] == [TODAY, PAY_BY[level]]


@every_variant
def test_the_letter_asks_for_the_total_and_names_each_invoice(
    level: ReminderLevel, kind: DebtorKind, country: Country, language: Language, address_form: AddressForm
) -> None:
    """The reader finds the total, the account and each invoice with what is open on it."""
    found = variant(level, kind, country, language, address_form)
    (payment,) = parts_of(found.document, PaymentDetails)
    (table,) = parts_of(found.document, InvoiceTable)
    assert payment.lines[0].value == write_amount(TOTALS[level], language=language)
    assert payment.lines[2].value == "NL20 INGB 0001 2345 67"
    for line, figure in zip(table.text.splitlines(), found.figures["invoices"], strict=True):
        assert figure["number"] in line
        assert write_amount(Cents(int(figure["outstanding"].replace(".", ""))), language=language) in line


@every_variant
def test_no_letter_mentions_interest_or_costs(
    level: ReminderLevel, kind: DebtorKind, country: Country, language: Language, address_form: AddressForm
) -> None:
    """These levels ask for what the invoices say: a wrong claim cannot be unsent."""
    text = letter_text(variant(level, kind, country, language, address_form))
    assert not re.search(r"rente|kosten|incasso|boete|interest|costs|\bfees?\b|penalt|collection", text, re.IGNORECASE)


@every_variant
def test_no_letter_orders_anybody_about(
    level: ReminderLevel, kind: DebtorKind, country: Country, language: Language, address_form: AddressForm
) -> None:
    """A letter asks and offers; it does not say what somebody has to do."""
    text = letter_text(variant(level, kind, country, language, address_form))
    assert not re.search(r"\b(moet|moeten|dient|dienen|must|have to|has to)\b", text, re.IGNORECASE)


@every_variant
def test_a_letter_keeps_to_one_form_of_address(
    level: ReminderLevel, kind: DebtorKind, country: Country, language: Language, address_form: AddressForm
) -> None:
    """A formal Dutch letter has no je, an informal one no u, and an English one neither."""
    text = letter_text(variant(level, kind, country, language, address_form))
    formal = re.search(r"\b(u|uw)\b", text, re.IGNORECASE)
    informal = re.search(r"\b(je|jij|jou|jouw|jullie)\b", text, re.IGNORECASE)
    assert bool(formal) is (language is Language.NL and address_form is AddressForm.FORMAL)
    assert bool(informal) is (language is Language.NL and address_form is AddressForm.INFORMAL)


@every_variant
def test_a_letter_has_no_loose_ends(
    level: ReminderLevel, kind: DebtorKind, country: Country, language: Language, address_form: AddressForm
) -> None:
    """No template syntax, no missing value, no double space, no blank line too many is left in a letter."""
    text = letter_text(variant(level, kind, country, language, address_form))
    assert not re.search(r"[{}]|None|  |\n\n\n| \n| [,.?]", text)


@every_variant
def test_the_notes_fit_the_level_and_the_reader(
    level: ReminderLevel, kind: DebtorKind, country: Country, language: Language, address_form: AddressForm
) -> None:
    """Once overdue, a consumer's creditor learns which statutory letter this is not; in Belgium it is a warning."""
    notes = {note.rule: note for note in variant(level, kind, country, language, address_form).notes}
    consumer = f"consumer_{country.lower()}"
    about_the_law = [consumer] if kind is DebtorKind.CONSUMER else []
    assert list(notes) == ([] if level is BEFORE else ["only_the_invoices", *about_the_law, "not_yet_due"])
    assert {rule for rule, note in notes.items() if note.level == "warning"} == {"consumer_be"} & set(notes)
    assert consumer not in notes or notes[consumer].source


@pytest.mark.parametrize("level", [FRIENDLY, SECOND])
@pytest.mark.parametrize(
    ("on", "country", "expected", "named"),
    [
        (date(2026, 12, 18), "NL", date(2026, 12, 28), "maandag 28 december 2026"),
        (date(2026, 12, 18), "BE", date(2026, 12, 28), "maandag 28 december 2026"),
        (date(2028, 12, 19), "NL", date(2028, 12, 27), "woensdag 27 december 2028"),
        (date(2028, 12, 19), "BE", date(2028, 12, 26), "dinsdag 26 december 2028"),
        (date(2027, 4, 20), "NL", date(2027, 4, 28), "woensdag 28 april 2027"),
        (date(2027, 4, 20), "BE", date(2027, 4, 27), "dinsdag 27 april 2027"),
        (date(2027, 7, 14), "NL", date(2027, 7, 21), "woensdag 21 juli 2027"),
        (date(2027, 7, 14), "BE", date(2027, 7, 22), "donderdag 22 juli 2027"),
    ],
)
def test_the_last_day_to_pay_is_a_working_day_for_the_reader(
    level: ReminderLevel, on: date, country: str, expected: date, named: str
) -> None:
    """A week after the letter, moved on over the holidays of the debtor's country, and named in the letter."""
    found = outcome({"letter.level": level, "debtor.country": country}, on=on)
    assert found.dates[1].day == expected
    assert named in found.document.text
    assert is_working_day(expected, country=Country(country))


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({}, id="friendly reminder"),
        pytest.param({"letter.level": "second_reminder", "letter.date": "18-12-2026"}, id="second, over Christmas"),
        pytest.param({"letter.level": "before_due", "invoices": [NOT_YET_DUE]}, id="before the due date"),
        pytest.param(
            {"letter.level": "before_due", "invoices.0.due_date": "12-12-2026"}, id="before a due date in a weekend"
        ),
        pytest.param({"letter.level": "before_due", "invoices.0.due_date": "23-11-2026"}, id="on the due date itself"),
    ],
)
def test_the_day_that_the_tool_proposes_may_also_be_typed(changes: dict[str, Any]) -> None:
    """Typing the proposed last day gives the very same letter."""
    proposed = outcome(changes)
    given = answer({**changes, "letter.pay_by": proposed.dates[1].day.isoformat()})
    assert given.errors == {}
    assert given.outcome is not None
    assert letter_text(given.outcome) == letter_text(proposed)


def test_a_typed_last_day_stands_in_the_letter() -> None:
    """Whoever chooses another working day gets that one."""
    found = outcome({"letter.pay_by": "4-12-2026"})
    assert found.dates[1].day == date(2026, 12, 4)
    assert "vrijdag 4 december 2026" in found.document.text
    assert "30 november" not in found.document.text


def test_a_letter_of_a_later_day_counts_from_that_day() -> None:
    """Days overdue and the last day to pay follow the date of the letter, not today."""
    found = outcome({"letter.date": "30-11-2026"})
    assert found.on == date(2026, 11, 30)
    assert found.figures["invoices"][0]["days_overdue"] == 30
    assert found.dates[1].day == date(2026, 12, 7)


@pytest.mark.parametrize(("due", "days"), [("22-11-2026", "1 dag geleden"), ("21-11-2026", "2 dagen geleden")])
def test_one_day_is_singular(due: str, days: str) -> None:
    """A letter says one day and two days."""
    assert days in outcome({"invoices.0.due_date": due}).document.text


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("nl", "\u20ac\u00a0449,50 (van \u20ac\u00a0600,00 is \u20ac\u00a0150,50 al betaald)"),
        ("en", "\u20ac449.50 (\u20ac150.50 of \u20ac600.00 has been paid)"),
    ],
)
def test_a_part_payment_is_named(language: str, expected: str) -> None:
    """Whoever paid a part reads that it has arrived, and what is left."""
    found = outcome({"invoices": [PART_PAID], "debtor.language": language})
    assert expected in _invoice_lines(found)
    assert found.figures["outstanding"] == "449.50"


def test_without_a_part_payment_nothing_is_said_about_one() -> None:
    """An invoice on which nothing was paid has no words about payment received."""
    assert "is al betaald" not in _invoice_lines(outcome())
    assert "(" not in _invoice_lines(outcome())


def test_an_invoice_not_yet_due_is_left_out_and_said_so() -> None:
    """Reader and writer both learn that it is not in the amount."""
    found = outcome({"invoices": [OVERDUE, NOT_YET_DUE]})
    assert found.figures["outstanding"] == "1250.00"
    assert "2026-040" not in _invoice_lines(found)
    assert "Factuur 2026-040 (\u20ac\u00a0320,00)" in found.document.parts[-1].text
    assert "10 december 2026" in found.document.parts[-1].text
    assert "2026-040" in _note(found, "not_yet_due")


def test_an_invoice_paid_in_full_is_left_out_and_said_so() -> None:
    """The reader hears nothing of it; the writer gets a note."""
    found = outcome({"invoices": [PAID, OVERDUE]})
    assert "2026-029" not in letter_text(found)
    assert [one["number"] for one in found.figures["invoices"]] == ["2026-031"]
    assert "2026-029" in _note(found, "paid_in_full")


def test_invoices_stand_longest_overdue_first() -> None:
    """The oldest invoice comes first, in whatever order they were typed."""
    found = outcome({"invoices": [PART_PAID, OVERDUE]})
    assert [one["number"] for one in found.figures["invoices"]] == ["2026-031", "2026-035"]


@pytest.mark.parametrize(("page", "letter"), [("nl", "en"), ("en", "nl")])
def test_the_letter_has_its_own_language(page: str, letter: str) -> None:
    """The letter speaks the debtor's language, notes and dates that of the page."""
    found = outcome({"debtor.language": letter}, language=Language(page))
    words = {
        "nl": ("staat nog open", "bewust niet in", "Laatste dag"),
        "en": ("is still outstanding", "interest and costs", "Last day"),
    }
    assert words[letter][0] in found.document.subject
    assert words[page][1] in _note(found, "only_the_invoices")
    assert words[page][2] == found.dates[1].what
    assert found.as_json()["language"] == page


@pytest.mark.parametrize(
    ("language", "previous", "expected"),
    [
        ("nl", "9-11-2026", "Op 9 november 2026 stuurden wij u een herinnering."),
        ("en", "9-11-2026", "We sent you a reminder on 9 November 2026."),
    ],
)
def test_a_second_reminder_names_the_first(language: str, previous: str, expected: str) -> None:
    """With its date where that is known."""
    changes = {"letter.level": "second_reminder", "letter.previous_date": previous, "debtor.language": language}
    assert expected in outcome(changes).document.parts[0].text


def test_a_program_gets_decimal_strings_and_iso_days() -> None:
    """The outcome as JSON holds what others build on, and nothing that JSON cannot carry."""
    written = json.loads(json.dumps(outcome({"debtor.kind": "consumer"}).as_json()))
    assert list(written) == ["tool", "language", "subject", "text", "figures", "notes", "dates"]
    assert written["tool"] == "reminder"
    assert written["figures"]["outstanding"] == "1250.00"
    assert [one["date"] for one in written["dates"]] == ["2026-11-23", "2026-11-30", "2026-12-02"]
    assert {tuple(note) for note in written["notes"]} == {("level", "rule", "text", "source")}


def test_the_same_input_gives_the_same_outcome() -> None:
    """Nothing but the input, the language and the day decides."""
    assert outcome().as_json() == outcome().as_json()
    later = run(TOOL, typed(), language=Language.NL, on=date(2026, 11, 24)).outcome
    assert later is not None
    assert later.figures["invoices"][0]["days_overdue"] == 24


def variant(
    level: ReminderLevel, kind: DebtorKind, country: Country, language: Language, address_form: AddressForm
) -> Outcome[Letter]:
    """The outcome of a variant for several invoices, part of them paid or not yet due."""
    return outcome(
        {
            "invoices": INVOICES[level],
            "debtor.kind": kind,
            "debtor.country": country,
            "debtor.language": language,
            "debtor.address_form": address_form,
            "letter.level": level,
        }
    )


def _invoice_lines(found: Outcome[Letter]) -> str:
    (table,) = parts_of(found.document, InvoiceTable)
    return table.text


def _note(found: Outcome[Letter], rule: str) -> str:
    return next(note.text for note in found.notes if note.rule == rule)


def test_nobody_is_reminded_of_an_invoice_that_was_not_there_yet() -> None:
    """A first reminder from before the date of an overdue invoice is refused; one on that very day is not."""
    whole = example(TOOL, Language.NL)
    answers = {
        day: run(
            TOOL,
            {**whole, "letter": {"level": "second_reminder", "previous_date": day}},
            language=Language.NL,
            on=TOOL.example.on,
        )
        for day in ("14-10-2026", "15-10-2026")
    }
    assert answers["14-10-2026"].errors == {
        "letter.previous_date": "Op die dag was factuur 2026-124 er nog niet. Kijk de datum na."
    }
    assert answers["15-10-2026"].outcome


@pytest.mark.parametrize(
    ("payment", "outstanding"),
    [
        ({"date": "20-11-2026", "amount": "200,00", "invoice": ""}, ["1050.00", "449.50"]),
        ({"date": "20-11-2026", "amount": "1.300,00", "invoice": ""}, ["399.50"]),
        ({"date": "20-11-2026", "amount": "200,00", "invoice": "2026-035"}, ["1250.00", "249.50"]),
        ({"date": "23-11-2026", "amount": "449,50", "invoice": "2026-035"}, ["1250.00"]),
    ],
    ids=["to the longest due", "what is over to the next", "to the one it names", "in full, today"],
)
def test_a_payment_with_a_date_is_not_asked_for_again(payment: dict[str, str], outstanding: list[str]) -> None:
    """What came in is counted as paid, on the invoice that it names or else on the longest due."""
    found = outcome({"invoices": [OVERDUE, PART_PAID], "payments": [payment]})
    assert [one["outstanding"] for one in found.figures["invoices"]] == outstanding


def test_a_payment_after_the_letter_is_refused() -> None:
    """A letter cannot thank for what comes in tomorrow."""
    late = {"date": "24-11-2026", "amount": "200,00", "invoice": ""}
    assert list(answer({"payments": [late]}).errors) == ["payments.0.date"]

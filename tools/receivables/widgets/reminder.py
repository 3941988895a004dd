"""The `reminder` tool: one message about all open invoices of a customer, right for its level.

It asks for what the invoices say and no more: interest and costs are for the rules.
"""

from datetime import date, timedelta
from typing import Any, cast

from receivables.case import Case, Country, DebtorKind, Invoice
from receivables.errors import CalendarUnknown, ErrorCollector, InputError
from receivables.language import Language
from receivables.money import decimal_string, total
from receivables.rules.allocation import with_payments
from receivables.rules.reminder_levels import ReminderLevel, last_payment_day
from receivables.rules.working_days import is_working_day, next_working_day
from receivables.texts.labels import label
from receivables.texts.letters import Letter, write_letter
from receivables.widgets.case_groups import (
    ACCOUNT,
    CREDITOR,
    DEBTOR,
    INVOICES,
    PAYMENTS,
    case_from,
    check_invoices,
    check_payments,
)
from receivables.widgets.outcome import Note, Outcome, info, named_day, warning
from receivables.widgets.spec import Example, Field, Group, Kind, Tool, Values

LETTER = Group(
    "letter",
    (
        Field("level", Kind.CHOICE, choices=ReminderLevel, default=ReminderLevel.FRIENDLY_REMINDER),
        Field("date", Kind.DAY, longest=40),
        Field("pay_by", Kind.DAY, longest=40),
        Field("previous_date", Kind.DAY, longest=40),
    ),
)


def check(values: Values, errors: ErrorCollector, on: date) -> None:
    """Point out what contradicts itself: an invoice, the days of the letter, or its level."""
    letter = values["letter"]
    written_on = letter.get("date") or on
    if written_on < on:
        errors.add("letter.date", InputError("letter_date_past"))
    check_invoices(values["invoices"], errors)
    check_payments(values, written_on, errors)
    for index, row in enumerate(values["invoices"]):
        if row and row.get("invoice_date") and row["invoice_date"] > written_on:
            errors.add(f"invoices.{index}.invoice_date", InputError("invoice_in_future"))
    if letter.get("previous_date") and letter["previous_date"] >= written_on:
        errors.add("letter.previous_date", InputError("previous_date_not_before"))
    if not errors:
        case = with_payments(case_from(values))
        _check_level(case, letter, written_on, errors)
        _check_previous_date(case, letter["previous_date"], written_on, errors)


def compute(values: Values, language: Language, on: date) -> Outcome[Letter]:
    """Write the message and name its figures, dates and notes.

    Raises:
        CalendarUnknown: The last day to pay lies beyond the known public holidays.
    """
    case, letter = with_payments(case_from(values)), values["letter"]
    level, written_on = letter["level"], letter["date"] or on
    asked, left_out = _divided(case, level, written_on)
    due_dates = [invoice.due_date for invoice in asked]
    pay_by = letter["pay_by"] or last_payment_day(level, on=written_on, due_dates=due_dates, country=_country(case))
    outstanding = total(invoice.outstanding for invoice in asked)
    written = write_letter(
        f"reminder/{level}",
        case=case,
        invoices=asked,
        values={
            "on": written_on,
            "pay_by": pay_by,
            "pay_by_chosen": bool(letter["pay_by"]),
            "total": outstanding,
            "not_yet_due": left_out,
            "previous_date": letter["previous_date"],
        },
    )
    return Outcome(
        tool=TOOL.name,
        language=language,
        on=written_on,
        case=case,
        document=written,
        figures={
            "outstanding": decimal_string(outstanding),
            "not_yet_due": decimal_string(total(invoice.outstanding for invoice in left_out)),
            "invoices": [_figures(invoice, written_on) for invoice in asked],
        },
        notes=tuple(_notes(case, level, left_out, language)),
        dates=(named_day(language, written_on, "written"), named_day(language, pay_by, "pay_by")),
    )


def _divided(case: Case, level: ReminderLevel, on: date) -> tuple[tuple[Invoice, ...], tuple[Invoice, ...]]:
    """The invoices that a letter of this level asks for, and those that can wait."""
    if level is ReminderLevel.BEFORE_DUE:
        return case.not_yet_due(on), ()
    return case.overdue(on), case.not_yet_due(on)


def _check_level(case: Case, letter: dict[str, Any], written_on: date, errors: ErrorCollector) -> None:
    level, pay_by = letter["level"], letter["pay_by"]
    overdue, not_yet_due = case.overdue(written_on), case.not_yet_due(written_on)
    if not overdue and not not_yet_due:
        errors.add("invoices", InputError("nothing_open"))
    elif level is ReminderLevel.BEFORE_DUE and overdue:
        errors.add("letter.level", InputError("level_already_overdue", numbers=_numbers(overdue)))
    elif level is not ReminderLevel.BEFORE_DUE and not overdue:
        errors.add("letter.level", InputError("level_nothing_overdue"))
    elif pay_by and pay_by < written_on + timedelta(days=0 if level is ReminderLevel.BEFORE_DUE else 1):
        errors.add("letter.pay_by", InputError("pay_by_too_early"))
    elif pay_by and level is ReminderLevel.BEFORE_DUE and pay_by < max(invoice.due_date for invoice in not_yet_due):
        errors.add("letter.pay_by", InputError("pay_by_before_due"))
    elif pay_by:
        _check_working_day(pay_by, case, errors)


def _check_previous_date(case: Case, previous_date: date | None, written_on: date, errors: ErrorCollector) -> None:
    """Nobody can have been reminded of an invoice that had not been sent."""
    for invoice in case.overdue(written_on):
        if previous_date and previous_date < invoice.invoice_date:
            errors.add("letter.previous_date", InputError("previous_date_before_invoice", number=invoice.number))


def _check_working_day(pay_by: date, case: Case, errors: ErrorCollector) -> None:
    country = _country(case)
    try:
        if not is_working_day(pay_by, country=country):
            working_day = next_working_day(pay_by, country=country)
            errors.add("letter.pay_by", InputError("not_a_working_day", day=pay_by, working_day=working_day))
    except CalendarUnknown:
        errors.add("letter.pay_by", InputError("calendar_unknown"))


def _notes(case: Case, level: ReminderLevel, left_out: tuple[Invoice, ...], language: Language) -> list[Note]:
    notes = []
    paid = [invoice for invoice in case.invoices if invoice.outstanding == 0]
    if paid:
        document = label(language, f"tools.{TOOL.name}.document")
        notes.append(info(language, "paid_in_full", numbers=_numbers(paid), document=document))
    if left_out:
        notes.append(info(language, "not_yet_due", numbers=_numbers(left_out)))
    if level is not ReminderLevel.BEFORE_DUE:
        notes.append(info(language, "only_the_invoices"))
        if case.debtor.kind is DebtorKind.CONSUMER:
            note = warning if case.debtor.country is Country.BE else info
            notes.append(note(language, f"consumer_{_country(case).lower()}"))
    return notes


def _country(case: Case) -> Country:
    """The reader's country: the form asks for it."""
    return cast(Country, case.debtor.country)


def _figures(invoice: Invoice, on: date) -> dict[str, str | int]:
    return {
        "number": invoice.number,
        "outstanding": decimal_string(invoice.outstanding),
        "days_overdue": invoice.days_overdue(on),
    }


def _numbers(invoices: list[Invoice] | tuple[Invoice, ...]) -> str:
    return ", ".join(invoice.number for invoice in invoices)


TOOL = Tool(
    name="reminder",
    groups=(DEBTOR, INVOICES, PAYMENTS, LETTER, CREDITOR, ACCOUNT),
    check=check,
    compute=compute,
    day="letter.date",
    example=Example(
        on=date(2026, 11, 23),
        typed={
            "creditor": {
                "name": "Schilderwerken Kwastenburg",
                "contact": "Noor Kwastenburg",
                "phone": "+31 6 00000000",
                "email": "noor@kwastenburg.example",
                "address": "Lindenlaan 12\n1234 AB Voorbeeldstad",
            },
            "account": {"iban": "NL91 ABNA 0417 1643 00", "holder": "", "reference": "K-1042"},
            "debtor": {
                "name": "Bakkerij Zevenkorrel",
                "contact": "Yusuf Aydin",
                "kind": "business",
                "country": "NL",
                "language": "nl",
                "address_form": "formal",
                "address": "Molenstraat 3\n1234 CD Voorbeeldstad",
            },
            "invoices": [
                {
                    "number": "2026-118",
                    "invoice_date": "1-10-2026",
                    "due_date": "31-10-2026",
                    "amount": "1.250,00",
                    "paid": "",
                },
                {
                    "number": "2026-124",
                    "invoice_date": "15-10-2026",
                    "due_date": "14-11-2026",
                    "amount": "847,50",
                    "paid": "250,00",
                },
            ],
            "payments": [],
            "letter": {"level": "friendly_reminder", "date": "", "pay_by": "", "previous_date": ""},
        },
    ),
)

"""The `contact-log` tool: all that was sent, said, promised and paid, in order of days, to keep and to show later."""

from dataclasses import replace
from datetime import date

from receivables.case import Case, Invoice
from receivables.errors import ErrorCollector, InputError
from receivables.language import Language
from receivables.money import decimal_string, total
from receivables.near_days import Tense
from receivables.rules.case_events import case_events, known_on
from receivables.rules.payments import with_payments
from receivables.texts.reports import Report, write_report
from receivables.widgets.case_checks import check_case
from receivables.widgets.case_groups import (
    CONTACTS,
    CREDITOR,
    DEBTOR,
    DISPUTES,
    INVOICES,
    NOTICES,
    PAYMENT_PLAN,
    PAYMENTS,
    PROMISES,
    case_from,
)
from receivables.widgets.contact_log.entries import Entry, entry_of
from receivables.widgets.contact_log.example import EXAMPLE
from receivables.widgets.outcome import Note, Outcome, info, named_day
from receivables.widgets.remarks import written
from receivables.widgets.spec import Field, Group, Kind, Tool, Values, closed, only_with

LOG = Group("log", (Field("date", Kind.DAY, tense=Tense.PAST, longest=40),))


def check(values: Values, errors: ErrorCollector, on: date) -> None:
    """Point out what contradicts itself, and what cannot have happened yet."""
    if values["log"].get("date") and values["log"]["date"] > on:
        errors.add("log.date", InputError("log_in_future"))
    check_case(values, on, errors)


def compute(values: Values, language: Language, on: date) -> Outcome[Report]:
    """Put what happened in order, in the language of the page: it is for one's own file.

    Raises:
        CalendarUnknown: A promise falls due beyond the known closing days of the banks.
    """
    debtor = {**values["debtor"], "kind": None, "country": None, "language": language}
    case, until = case_from({**values, "debtor": debtor}), values["log"]["date"] or on
    entries = tuple(entry_of(event, case, language) for event in case_events(case, until))
    return Outcome(
        tool=TOOL.name,
        language=language,
        on=until,
        case=case,
        document=_log(case, entries, until, language),
        figures={
            "entries": [entry.as_json() for entry in entries],
            "open": {one.number: decimal_string(one.outstanding) for one in _invoices(case, until)},
        },
        notes=tuple(_notes(case, language)),
        dates=(named_day(language, until, "logged"),),
        ways=("print", "txt", "data"),
    )


def _log(case: Case, entries: tuple[Entry, ...], until: date, language: Language) -> Report:
    values = {"case": case, "invoices": _invoices(case, until), "entries": entries, "until": until}
    return write_report("log", language=language, values=values)


def _invoices(case: Case, until: date) -> tuple[Invoice, ...]:
    """The invoices that were there by then, with what was paid of them by then."""
    then = with_payments(known_on(case, until)).invoices
    return tuple(invoice for invoice in then if invoice.invoice_date <= until)


def _notes(case: Case, language: Language) -> list[Note]:
    undated = total(invoice.paid for invoice in case.invoices)
    return [info(language, "log_undated", amount=written(undated, language))] if undated else []


TOOL = Tool(
    name="contact-log",
    groups=(
        replace(CONTACTS, folded=False, fewest=1, stays_folded=True),
        only_with(DEBTOR, "name", "address"),
        INVOICES,
        closed(PAYMENTS),
        closed(PROMISES),
        closed(PAYMENT_PLAN),
        closed(DISPUTES),
        closed(NOTICES),
        LOG,
        only_with(CREDITOR, "name", "address"),
    ),
    check=check,
    compute=compute,
    day="log.date",
    example=EXAMPLE,
)

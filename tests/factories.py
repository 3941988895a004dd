"""Inputs and cases for tests: a driving school that reminds a web designer. Both are invented."""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import replace
from datetime import date
from typing import Any

from receivables.accounts import Reference
from receivables.case import Account, AddressForm, Case, Country, Creditor, Debtor, DebtorKind, Invoice
from receivables.language import Language
from receivables.money import Cents
from receivables.texts.letters import Letter
from receivables.widgets.outcome import Outcome
from receivables.widgets.reminder import TOOL
from receivables.widgets.running import Answer, run

TODAY = date(2026, 11, 23)
"""A Monday, on which most letters in the tests are written."""

OVERDUE = {
    "number": "2026-031",
    "invoice_date": "1-10-2026",
    "due_date": "31-10-2026",
    "amount": "1.250,00",
    "paid": "",
}
PART_PAID = {
    "number": "2026-035",
    "invoice_date": "15-10-2026",
    "due_date": "14-11-2026",
    "amount": "600,00",
    "paid": "150,50",
}
PAID = {
    "number": "2026-029",
    "invoice_date": "20-9-2026",
    "due_date": "20-10-2026",
    "amount": "75,00",
    "paid": "75,00",
}
NOT_YET_DUE = {
    "number": "2026-040",
    "invoice_date": "10-11-2026",
    "due_date": "10-12-2026",
    "amount": "320,00",
    "paid": "",
}
PART_PAID_NOT_YET_DUE = {
    "number": "2026-041",
    "invoice_date": "12-11-2026",
    "due_date": "14-12-2026",
    "amount": "90,00",
    "paid": "40,00",
}
BLANK = dict.fromkeys(OVERDUE, "")

_INPUT: Mapping[str, Any] = {
    "creditor": {
        "name": "Rijschool Rotonde",
        "contact": "Sanne Rotonde",
        "phone": "+31 6 11111111",
        "email": "sanne@rotonde.example",
        "address": "Rotondeweg 4\n5678 EF Voorbeeldstad",
    },
    "account": {"iban": "NL20 INGB 0001 2345 67", "holder": "", "reference": ""},
    "debtor": {
        "name": "Webatelier Pixelkade",
        "contact": "mevrouw Okafor",
        "kind": "business",
        "country": "NL",
        "language": "nl",
        "address_form": "formal",
        "address": "Pixelkade 9\n5678 GH Voorbeeldstad",
    },
    "invoices": [OVERDUE],
    "payments": [],
    "promises": [],
    "payment_plan": {},
    "disputes": [],
    "letter": {"level": "friendly_reminder", "date": "", "pay_by": "", "previous_date": ""},
    "notices": [],
    "contacts": [],
    "terms": {},
    "track": [],
}

_DEBTOR = Debtor(
    name="Webatelier Pixelkade",
    kind=DebtorKind.BUSINESS,
    country=Country.NL,
    language=Language.NL,
    address_form=AddressForm.FORMAL,
    contact="mevrouw Okafor",
)


def typed(changes: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """A valid input of the reminder tool as typed on the Dutch page, with other values at some paths."""
    whole = deepcopy(dict(_INPUT))
    for path, value in (changes or {}).items():
        _put(whole, path, deepcopy(value))
    return whole


def answer(changes: Mapping[str, Any] | None = None, *, language: Language = Language.NL, on: date = TODAY) -> Answer:
    """What the reminder tool says to that input on a page in this language."""
    return run(TOOL, typed(changes), language=language, on=on, typed_in=Language.NL)


def outcome(
    changes: Mapping[str, Any] | None = None, *, language: Language = Language.NL, on: date = TODAY
) -> Outcome[Letter]:
    """The outcome of the reminder tool for an input that has no errors."""
    given = answer(changes, language=language, on=on)
    assert given.outcome is not None, given.errors
    return given.outcome


def letter_text(found: Outcome[Letter]) -> str:
    """All that the reader of a letter sees: subject and body."""
    return f"{found.document.subject}\n\n{found.document.text}\n"


def parts_of[P](letter: Letter, kind: type[P]) -> list[P]:
    """The parts of a letter that are of one kind, in order."""
    return [part for part in letter.parts if isinstance(part, kind)]


def invoice(
    number: str = "2026-031",
    *,
    due_date: date = date(2026, 10, 31),
    amount: int = 125_000,
    paid: int = 0,
) -> Invoice:
    """An invoice of 1 October 2026."""
    return Invoice(number, date(2026, 10, 1), due_date, Cents(amount), Cents(paid))


def case(
    *invoices: Invoice,
    creditor: Creditor = Creditor("Rijschool Rotonde"),  # noqa: B008 (frozen)
    reference: Reference | None = None,
    **of_debtor: Any,
) -> Case:
    """A case with one invoice unless others are given, and the usual debtor unless something is said of it."""
    return Case(
        creditor=creditor,
        debtor=replace(_DEBTOR, **of_debtor),
        account=Account("NL20 INGB 0001 2345 67", "Rijschool Rotonde", reference),
        invoices=invoices or (invoice(),),
    )


def _put(whole: dict[str, Any], path: str, value: Any) -> None:
    *way, last = path.split(".")
    place: Any = whole
    for step in way:
        place = place[int(step)] if isinstance(place, list) else place[step]
    if isinstance(place, list):
        place[int(last) : int(last) + 1] = [value]
    else:
        place[last] = value

"""The fields that tools share: typed once, there in the next tool."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any

from receivables.case import (
    Account,
    AddressForm,
    Case,
    Channel,
    Country,
    Creditor,
    CreditorSize,
    Debtor,
    DebtorKind,
    Invoice,
    Notice,
    NoticeKind,
    Payment,
    Terms,
)
from receivables.errors import ErrorCollector, InputError
from receivables.language import Language
from receivables.money import NOTHING
from receivables.widgets.spec import Field, Group, Kind, Values

CREDITOR = Group(
    "creditor",
    (
        Field("name", required=True, autocomplete="organization"),
        Field("contact", autocomplete="name"),
        Field("phone", Kind.PHONE, longest=40, autocomplete="tel"),
        Field("email", Kind.EMAIL, longest=254, autocomplete="email"),
        Field("address", Kind.LINES, longest=300, autocomplete="street-address"),
        Field("company_number", Kind.COMPANY_NUMBER, longest=40),
    ),
)
ACCOUNT = Group(
    "account",
    (
        Field("iban", Kind.IBAN, required=True, longest=50),
        Field("holder"),
        Field("reference", Kind.REFERENCE, longest=140),
    ),
)
DEBTOR = Group(
    "debtor",
    (
        Field("name", required=True),
        Field("contact"),
        Field("kind", Kind.CHOICE, required=True, choices=DebtorKind),
        Field("country", Kind.CHOICE, required=True, choices=Country),
        Field("language", Kind.CHOICE, required=True, choices=Language),
        Field("address_form", Kind.CHOICE, choices=AddressForm, default=AddressForm.FORMAL),
        Field("email", Kind.EMAIL, longest=254),
        Field("address", Kind.LINES, longest=300),
    ),
)
INVOICES = Group(
    "invoices",
    (
        Field("number", required=True, longest=40),
        Field("description", longest=80),
        Field("invoice_date", Kind.DAY, required=True, longest=40),
        Field("due_date", Kind.DAY, required=True, longest=40),
        Field("amount", Kind.AMOUNT, required=True, longest=40),
        Field("paid", Kind.AMOUNT, longest=40),
    ),
    repeated=True,
)
PAYMENTS = Group(
    "payments",
    (
        Field("date", Kind.DAY, required=True, longest=40),
        Field("amount", Kind.AMOUNT, required=True, longest=40),
        Field("invoice", longest=40),
    ),
    repeated=True,
    fewest=0,
    folded=True,
)


class YesNo(StrEnum):
    """An answer to a question about the case."""

    YES = "yes"
    NO = "no"


NOTICES = Group(
    "notices",
    (
        Field("notice", Kind.CHOICE, required=True, choices=NoticeKind),
        Field("sent_on", Kind.DAY, required=True, longest=40),
        Field("channel", Kind.CHOICE, choices=Channel, default=Channel.POST, only=(Country.BE,)),
        Field("pay_by", Kind.DAY, longest=40, only=(Country.NL,)),
        Field("received_on", Kind.DAY, longest=40, only=(DebtorKind.CONSUMER, Country.NL)),
    ),
    repeated=True,
    fewest=0,
    folded=True,
)
_CONSUMER_IN_BELGIUM = (DebtorKind.CONSUMER, Country.BE)
_YES_OR_NO = Field("", Kind.CHOICE, choices=YesNo, default=YesNo.NO)
TERMS = Group(
    "terms",
    (
        replace(_YES_OR_NO, name="due_dates_agreed", only=(DebtorKind.CONSUMER, Country.NL)),
        Field("interest", Kind.PERCENTAGE, longest=20),
        replace(_YES_OR_NO, name="damages_by_law", only=_CONSUMER_IN_BELGIUM),
        Field("costs", Kind.PERCENTAGE, longest=20),
        Field("least_costs", Kind.AMOUNT, longest=40),
        Field("reminder_fee", Kind.AMOUNT, longest=40, only=_CONSUMER_IN_BELGIUM),
        Field("postage", Kind.AMOUNT, longest=40, only=_CONSUMER_IN_BELGIUM),
        Field("creditor_size", Kind.CHOICE, choices=CreditorSize, only=_CONSUMER_IN_BELGIUM),
        replace(_YES_OR_NO, name="recurring"),
        replace(_YES_OR_NO, name="vat_on_costs", only=(Country.NL,)),
    ),
    folded=True,
)


def case_from(values: dict[str, Any]) -> Case:
    """Make a case of values that were read without an error; groups that a tool does not ask for stay empty."""
    account, creditor = values.get("account"), values["creditor"]
    return Case(
        creditor=Creditor(**creditor),
        debtor=Debtor(**values["debtor"]),
        account=Account(account["iban"] or "", account["holder"] or creditor["name"], account["reference"])
        if account
        else Account(),
        invoices=tuple(Invoice(**{**row, "paid": row["paid"] or 0}) for row in _rows(values, "invoices")),
        payments=tuple(Payment(row["date"], row["amount"], row["invoice"]) for row in _rows(values, "payments")),
        notices=tuple(
            Notice(row["notice"], row["sent_on"], row["channel"], row["received_on"], row["pay_by"])
            for row in _rows(values, "notices")
        ),
        terms=Terms(**{name: _plain(value) for name, value in values.get("terms", {}).items()}),
    )


def _rows(values: dict[str, Any], group: str) -> list[dict[str, Any]]:
    """The rows of a group in which something was typed."""
    return [row for row in values.get(group, []) if row is not None]


def _plain(value: Any) -> Any:
    """An answer as a truth value; anything else as it is."""
    return value is YesNo.YES if isinstance(value, YesNo) else value


def check_invoices(rows: Sequence[dict[str, Any] | None], errors: ErrorCollector) -> None:
    """Hold each invoice against itself and the others: what contradicts itself cannot be claimed."""
    numbers: set[str] = set()
    for index, row in enumerate(rows):
        if row is None:
            continue
        at = f"invoices.{index}"
        number, issued, due, amount, paid = (
            row.get(name) for name in ("number", "invoice_date", "due_date", "amount", "paid")
        )
        if number in numbers:
            errors.add(f"{at}.number", InputError("invoice_twice"))
        if number:
            numbers.add(number)
        if issued and due and due < issued:
            errors.add(f"{at}.due_date", InputError("due_before_invoice_date"))
        if amount == 0:
            errors.add(f"{at}.amount", InputError("amount_zero"))
        if amount is not None and paid is not None and paid > amount:
            errors.add(f"{at}.paid", InputError("paid_more_than_amount"))
    if all(row is None for row in rows):
        errors.add("invoices", InputError("no_invoices"))


def check_notices(rows: Sequence[dict[str, Any] | None], last_day: date, errors: ErrorCollector) -> None:
    """Hold the days of each message against each other and against the last day on which it can have been sent."""
    for index, row in enumerate(rows):
        sent_on = row.get("sent_on") if row else None
        if row is None or sent_on is None:
            continue
        at = f"notices.{index}"
        if sent_on > last_day:
            errors.add(f"{at}.sent_on", InputError("notice_in_future"))
        if row.get("received_on") and row["received_on"] < sent_on:
            errors.add(f"{at}.received_on", InputError("received_before_sent"))
        if row.get("pay_by") and row["pay_by"] <= sent_on:
            errors.add(f"{at}.pay_by", InputError("notice_pay_by_too_early"))


def numbers_of(invoices: Iterable[Invoice]) -> str:
    """The numbers of some invoices, as a sentence holds them."""
    return ", ".join(invoice.number for invoice in invoices)


def check_payments(values: Values, last_day: date, errors: ErrorCollector) -> None:
    """Hold each payment against the invoices and against the day of the document: it came in by then."""
    numbers = {row.get("number") for row in values["invoices"] if row}
    for index, row in enumerate(values["payments"]):
        if row is None:
            continue
        at = f"payments.{index}"
        if row.get("date") and row["date"] > last_day:
            errors.add(f"{at}.date", InputError("payment_too_late", day=last_day))
        if row.get("amount") == NOTHING:
            errors.add(f"{at}.amount", InputError("payment_of_nothing"))
        if row.get("invoice") and row["invoice"] not in numbers:
            errors.add(f"{at}.invoice", InputError("payment_for_no_invoice"))

"""The fields that tools share: typed once, there in the next tool."""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import Any

from receivables.case import (
    Account,
    AddressForm,
    CallOutcome,
    Case,
    Channel,
    Contact,
    ContactKind,
    Country,
    CreditInsurance,
    Creditor,
    CreditorSize,
    Debtor,
    DebtorKind,
    Dispute,
    Invoice,
    Notice,
    NoticeKind,
    Payment,
    PaymentMethod,
    PaymentPlan,
    Promise,
    Terms,
)
from receivables.language import Language
from receivables.near_days import Tense
from receivables.rules.reminder_levels import ReminderLevel
from receivables.widgets.spec import Field, Group, Kind

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
        Field("invoice_date", Kind.DAY, tense=Tense.PAST, required=True, longest=40),
        Field("due_date", Kind.DAY, required=True, longest=40),
        Field("amount", Kind.AMOUNT, required=True, longest=40),
        Field("paid", Kind.AMOUNT, longest=40),
    ),
    repeated=True,
)
PAYMENTS = Group(
    "payments",
    (
        Field("date", Kind.DAY, tense=Tense.PAST, required=True, longest=40),
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
        Field("sent_on", Kind.DAY, tense=Tense.PAST, required=True, longest=40),
        Field("channel", Kind.CHOICE, choices=Channel, default=Channel.POST, only=(Country.BE,)),
        Field("pay_by", Kind.DAY, longest=40, only=(Country.NL,)),
        Field("received_on", Kind.DAY, tense=Tense.PAST, longest=40, only=(DebtorKind.CONSUMER, Country.NL)),
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
        replace(_YES_OR_NO, name="due_dates_agreed", only=(DebtorKind.CONSUMER, Country.NL), in_sight=True),
        Field("interest", Kind.PERCENTAGE, longest=20),
        replace(_YES_OR_NO, name="damages_by_law", only=_CONSUMER_IN_BELGIUM, in_sight=True),
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


PROMISES = Group(
    "promises",
    (
        Field("amount", Kind.AMOUNT, required=True, longest=40),
        Field("pay_by", Kind.DAY, required=True, longest=40),
        Field("made_on", Kind.DAY, tense=Tense.PAST, required=True, longest=40),
        Field("invoices", longest=10_000),
        Field("method", Kind.CHOICE, choices=PaymentMethod),
    ),
    repeated=True,
    fewest=0,
    folded=True,
)
DISPUTES = Group(
    "disputes",
    (
        Field("invoice", required=True, longest=40),
        Field("raised_on", Kind.DAY, tense=Tense.PAST, required=True, longest=40),
        Field("about", longest=300),
        Field("amount", Kind.AMOUNT, longest=40),
        Field("refused_on", Kind.DAY, tense=Tense.PAST, longest=40),
        Field("settled_on", Kind.DAY, tense=Tense.PAST, longest=40),
    ),
    repeated=True,
    fewest=0,
    folded=True,
)
PAYMENT_PLAN = Group(
    "payment_plan",
    (
        Field("agreed_on", Kind.DAY, tense=Tense.PAST, longest=40),
        Field("invoices", longest=10_000),
        Field("schedule", Kind.SCHEDULE, longest=40_000),
    ),
    folded=True,
)
INSURANCE = Group(
    "insurance",
    (
        Field("extension_until", Kind.DAY, tense=Tense.COMING, longest=40),
        Field("report_by", Kind.DAY, tense=Tense.COMING, longest=40),
        Field("hand_over_by", Kind.DAY, tense=Tense.COMING, longest=40),
    ),
    folded=True,
)
CONTACTS = Group(
    "contacts",
    (
        Field("date", Kind.DAY, tense=Tense.PAST, required=True, longest=40),
        Field("kind", Kind.CHOICE, required=True, choices=ContactKind),
        Field("person"),
        Field("summary", Kind.LINES, longest=500),
        Field("outcome", Kind.CHOICE, choices=CallOutcome, folded=True),
        Field("level", Kind.CHOICE, choices=ReminderLevel, folded=True),
        Field("pay_by", Kind.DAY, longest=40, folded=True),
        Field("text", Kind.PASTED, longest=10_000, folded=True),
    ),
    repeated=True,
    fewest=0,
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
        promises=tuple(
            Promise(**{**row, "invoices": named_in(row.get("invoices") or "")}) for row in _rows(values, "promises")
        ),
        disputes=tuple(Dispute(**row) for row in _rows(values, "disputes")),
        contacts=tuple(_contact(row) for row in _rows(values, "contacts")),
        payment_plan=_payment_plan(values.get("payment_plan") or {}),
        insurance=_insurance(values.get("insurance") or {}),
    )


def named_in(numbers: str) -> tuple[str, ...]:
    """The invoice numbers in a text that parts them by commas, each once."""
    return tuple(dict.fromkeys(number.strip() for number in numbers.split(",") if number.strip()))


def _contact(row: dict[str, Any]) -> Contact:
    rest = {name: value for name, value in row.items() if name not in {"date", "level"}}
    return Contact(on=row["date"], level=row.get("level") or "", **rest)


def _payment_plan(typed: dict[str, Any]) -> PaymentPlan | None:
    """The plan that was agreed; None where no day or no instalment was typed."""
    if not typed.get("agreed_on") or not typed.get("schedule"):
        return None
    return PaymentPlan(typed["agreed_on"], typed["schedule"], named_in(typed.get("invoices") or ""))


def _insurance(typed: dict[str, Any]) -> CreditInsurance | None:
    return CreditInsurance(**typed) if any(typed.values()) else None


def _rows(values: dict[str, Any], group: str) -> list[dict[str, Any]]:
    """The rows of a group in which something was typed."""
    return [row for row in values.get(group, []) if row is not None]


def _plain(value: Any) -> Any:
    """An answer as a truth value; anything else as it is."""
    return value is YesNo.YES if isinstance(value, YesNo) else value


def numbers_of(invoices: Iterable[Invoice]) -> str:
    """The numbers of some invoices, as a sentence holds them."""
    return ", ".join(invoice.number for invoice in invoices)

"""What a check of a notice finds: of each element whether it is there, the words, the law and what is right."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from receivables.case import Channel, DebtorKind, Invoice, Terms
from receivables.money import Cents, total


class Element(StrEnum):
    """Something that a notice needs."""

    CONSUMER = "consumer"
    IN_DEFAULT = "in_default"
    CREDITOR = "creditor"
    ENTERPRISE_NUMBER = "enterprise_number"
    DEBT = "debt"
    DELIVERY = "delivery"
    DUE_DATE = "due_date"
    PRINCIPAL = "principal"
    DEMAND = "demand"
    FREE = "free"
    TERM = "term"
    TERM_START = "term_start"
    COSTS_ANNOUNCED = "costs_announced"
    COSTS_AMOUNT = "costs_amount"
    VAT = "vat"
    COSTS_LATER = "costs_later"
    CLARITY = "clarity"


class Status(StrEnum):
    """Whether an element is there."""

    THERE = "there"
    MISSING = "missing"
    WRONG = "wrong"
    UNKNOWN = "unknown"
    """Nobody can tell from what was given."""

    @property
    def is_flaw(self) -> bool:
        """Whether there is something to mend."""
        return self in {Status.MISSING, Status.WRONG}


@dataclass(frozen=True)
class Finding:
    """What was found about one element.

    Attributes:
        element: The element.
        status: Whether it is there.
        reason: Key of the words that say what is found, and what would be right.
        law: Key of the legal basis.
        quote: The words of the notice.
        expected: The amount (whole cents) or day that would be right; None where it is neither.
        values: Amounts, days and names that belong in the words.
    """

    element: Element
    status: Status
    reason: str
    law: str
    quote: str = ""
    expected: Cents | date | None = None
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Facts:
    """What is known about a notice beside its text.

    Attributes:
        sent_on: The day it was or will be sent.
        channel: How it is sent; None when nobody said.
        kind: What kind of customer it goes to; None when nobody said.
        creditor: The creditor's name; "" when nobody said.
        invoices: The invoices it is about, payments counted; none when nobody said.
        left_out: Other open invoices.
        claimed: What a claim leaves open of the principal: payments go to interest first where any has run.
        terms: What was agreed.
    """

    sent_on: date
    channel: Channel | None
    kind: DebtorKind | None
    creditor: str
    invoices: tuple[Invoice, ...]
    left_out: tuple[Invoice, ...]
    claimed: Cents
    terms: Terms

    @property
    def principal(self) -> Cents:
        """What is open of the invoices."""
        return total(invoice.outstanding for invoice in self.invoices)

    @property
    def open_amounts(self) -> set[Cents]:
        """The amounts that a notice may name as open; none when nobody named an invoice."""
        return {self.principal, self.claimed} if self.invoices else set()


def found(element: Element, reason: str, law: str, quote: str = "", **values: Any) -> Finding:
    """An element that is there."""
    return Finding(element, Status.THERE, reason, law, quote, values=values)


def missing(element: Element, reason: str, law: str, *, expected: Cents | date | None = None, **values: Any) -> Finding:
    """An element that is missing."""
    return Finding(element, Status.MISSING, reason, law, expected=expected, values=values)


def wrong(
    element: Element, reason: str, law: str, quote: str = "", *, expected: Cents | date | None = None, **values: Any
) -> Finding:
    """An element that is wrong."""
    return Finding(element, Status.WRONG, reason, law, quote, expected, values)


def unknown(element: Element, reason: str, law: str, quote: str = "", **values: Any) -> Finding:
    """An element about which nobody can tell."""
    return Finding(element, Status.UNKNOWN, reason, law, quote, values=values)

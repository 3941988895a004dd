"""A case: who is owed what by whom. Values only; what may be done with them is for the rules."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from receivables.accounts import Reference
from receivables.language import Language
from receivables.money import NOTHING, Cents


class Country(StrEnum):
    """A country whose rules the site knows, by its ISO 3166 code."""

    NL = "NL"
    BE = "BE"


class DebtorKind(StrEnum):
    """Whether the debtor bought for a business or as a consumer: the law differs."""

    BUSINESS = "business"
    CONSUMER = "consumer"


class AddressForm(StrEnum):
    """How a letter addresses its reader (Dutch: u or je)."""

    FORMAL = "formal"
    INFORMAL = "informal"


@dataclass(frozen=True)
class Creditor:
    """Who is owed the money (schuldeiser)."""

    name: str
    contact: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""


@dataclass(frozen=True)
class Debtor:
    """Who owes the money (schuldenaar)."""

    name: str
    kind: DebtorKind
    country: Country
    language: Language
    address_form: AddressForm
    contact: str = ""
    address: str = ""


@dataclass(frozen=True)
class Account:
    """Where the money is to arrive."""

    iban: str
    holder: str
    reference: Reference | None = None


@dataclass(frozen=True)
class Invoice:
    """One invoice (factuur) and what was paid of it."""

    number: str
    invoice_date: date
    due_date: date
    amount: Cents
    paid: Cents = NOTHING

    @property
    def outstanding(self) -> Cents:
        """What is still to be paid."""
        return Cents(self.amount - self.paid)

    def days_overdue(self, on: date) -> int:
        """Whole days since the due date; 0 on the due date itself and before."""
        return max(0, (on - self.due_date).days)

    def is_overdue(self, on: date) -> bool:
        """Whether the due date has passed and something is still open."""
        return self.outstanding > 0 and self.days_overdue(on) > 0


@dataclass(frozen=True)
class Case:
    """Everything about one customer that the tools share."""

    creditor: Creditor
    debtor: Debtor
    account: Account
    invoices: tuple[Invoice, ...]

    def overdue(self, on: date) -> tuple[Invoice, ...]:
        """The invoices whose due date has passed, longest overdue first."""
        return tuple(sorted((i for i in self.invoices if i.is_overdue(on)), key=lambda i: i.due_date))

    def not_yet_due(self, on: date) -> tuple[Invoice, ...]:
        """The open invoices whose due date is still to come or is today, first due first."""
        still = (i for i in self.invoices if i.outstanding > 0 and not i.is_overdue(on))
        return tuple(sorted(still, key=lambda i: i.due_date))

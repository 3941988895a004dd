"""What only a payment plan has: a table of its instalments, and room to sign."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from receivables.accounts import Transfer
from receivables.money import Cents


@dataclass(frozen=True)
class InstalmentLine:
    """One instalment as a letter names it, amounts in cents.

    Attributes:
        name: Its number, or what the down payment is called.
        on: The last day to pay it.
        amount: What is paid.
        costs: What of it goes to costs.
        interest: What of it goes to interest.
        principal: What of it goes to the invoices.
        left: What is left of the debt once it is paid.
    """

    name: str
    on: date
    amount: Cents
    costs: Cents
    interest: Cents
    principal: Cents
    left: Cents


@dataclass(frozen=True)
class InstalmentTable:
    """The instalments of a plan: a table on a sheet, lines in a plain text, a code to pay by for each.

    Attributes:
        lines: The instalments, in order of days.
        text: The same as lines of text.
        interest: What interest is called in the reader's country, as the name of a column.
        transfers: What is to be transferred for each; empty where there is no account to pay to.
    """

    lines: tuple[InstalmentLine, ...]
    text: str
    interest: str
    transfers: tuple[Transfer, ...] = ()
    kind: ClassVar = "instalments"

    @property
    def shares(self) -> tuple[str, ...]:
        """Where the money goes, beside the invoices: "costs" and "interest", each where any goes there."""
        return tuple(name for name in ("costs", "interest") if any(getattr(line, name) for line in self.lines))


@dataclass(frozen=True)
class Signature:
    """Room for one party to sign."""

    party: str
    text: str
    kind: ClassVar = "signature"

"""Allocation of a payment (toerekening): costs first, then interest, then principal, one debt after the other.

Sources:
    NL: art. 6:43 BW (which debt), 6:44 lid 1 BW (in which order).
    BE: old art. 1254 BW (interest before principal), now art. 5.210 BW; costs first as practice has it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from receivables.money import Cents


@dataclass(frozen=True)
class Split:
    """A payment in its parts, in cents.

    Attributes:
        costs: What went to costs.
        interest: What went to interest that had run.
        principal: What went to the principal.
        rest: What was left over.
    """

    costs: Cents
    interest: Cents
    principal: Cents
    rest: Cents


class Dated(Protocol):
    """A debt with a number and a due date."""

    @property
    def number(self) -> str:
        """What the debtor would name it by."""

    @property
    def due_date(self) -> date:
        """The last day to pay."""


def allocate(payment: Cents, *, costs: Cents, interest: Cents, principal: Cents) -> Split:
    """Allocate a payment to one debt.

    Args:
        payment: What came in.
        costs: The costs that were owed on that day.
        interest: The interest that had run until that day.
        principal: What was left of the principal.

    >>> allocate(Cents(1000000), costs=Cents(87500), interest=Cents(25000), principal=Cents(1000000))
    Split(costs=87500, interest=25000, principal=887500, rest=0)
    """
    to_costs = min(payment, costs)
    to_interest = min(payment - to_costs, interest)
    to_principal = min(payment - to_costs - to_interest, principal)
    rest = payment - to_costs - to_interest - to_principal
    return Split(Cents(to_costs), Cents(to_interest), Cents(to_principal), Cents(rest))


def in_order[D: Dated](debts: Sequence[D], *, named: str = "") -> list[D]:
    """The debts in the order in which a payment goes to them: the one the debtor named, then the longest due.

    Args:
        debts: The debts.
        named: The number of the debt that the debtor named with the payment; "" for none.
    """
    return sorted(debts, key=lambda debt: (debt.number != named, debt.due_date))

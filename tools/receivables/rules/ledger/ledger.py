"""The ledger: the state of all debts on a day, and where each payment went."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from receivables.case import Payment
from receivables.money import Cents, total
from receivables.rules.ledger.costs import Cost, OpenCost
from receivables.rules.ledger.debts import OpenDebt


@dataclass(frozen=True)
class Allocation:
    """Where a payment went.

    Attributes:
        payment: The payment.
        costs: What went to costs.
        interest: What went to interest.
        principals: What went to the principal of each debt, by its number.
        rest: What was left over.
    """

    payment: Payment
    costs: Cents
    interest: Cents
    principals: Mapping[str, Cents]
    rest: Cents

    @property
    def principal(self) -> Cents:
        """What went to principals."""
        return total(self.principals.values())

    @property
    def paid(self) -> Cents:
        """What found a place."""
        return total((self.costs, self.interest, self.principal))


@dataclass(frozen=True)
class Ledger:
    """The state of all debts on a day, and how it came about.

    Attributes:
        on: The day.
        debts: The debts, in the order in which they were given.
        open_costs: The costs that have fallen due, in order, with what is left of each.
        allocations: Where each payment went, in order.
        per_day: The interest that one more day at the last rates would add, in exact cents.
    """

    on: date
    debts: tuple[OpenDebt, ...]
    open_costs: tuple[OpenCost, ...] = ()
    allocations: tuple[Allocation, ...] = ()
    per_day: Fraction = Fraction(0)

    @property
    def costs(self) -> tuple[Cost, ...]:
        """The costs that have fallen due, in order."""
        return tuple(one.cost for one in self.open_costs)

    @property
    def costs_open(self) -> Cents:
        """What is left of the costs."""
        return total(one.left for one in self.open_costs)

    @property
    def principal(self) -> Cents:
        """What is left of all principals."""
        return total(debt.principal for debt in self.debts)

    @property
    def interest(self) -> Cents:
        """All unpaid interest."""
        return total(debt.interest for debt in self.debts)

    @property
    def total(self) -> Cents:
        """What has to be paid on that day to owe nothing."""
        return total((self.principal, self.interest, self.costs_open))

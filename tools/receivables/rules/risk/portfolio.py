"""What customers owe on an ordinary day, and what of it is lost when some of them fail."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from receivables.money import NOTHING, Cents, rounded
from receivables.rules.risk.binomial import binomial

_YEAR = 365
_NEVER = 1e-12
"""What is less likely than this changes no cent."""


@dataclass(frozen=True)
class Portfolio:
    """Customers who buy on credit.

    Attributes:
        turnover: What they buy in a year, in cents.
        customers: How many there are.
        days: How long it takes, on average, until an invoice is paid.
        biggest: What the customer who owes most owes on an ordinary day, in cents; None where all owe the same.
    """

    turnover: Cents
    customers: int
    days: int
    biggest: Cents | None = None

    @cached_property
    def outstanding(self) -> Cents:
        """What all of them together owe on an ordinary day, in cents."""
        return rounded(Fraction(self.turnover * self.days, _YEAR))

    @property
    def average(self) -> Cents:
        """What a customer owes on average, in cents."""
        return rounded(Fraction(self.outstanding, self.customers))

    @property
    def others(self) -> int:
        """How many customers there are beside the biggest."""
        return self.customers - (self.biggest is not None)

    @cached_property
    def of_each(self) -> Cents:
        """What each of the others owes, in cents; nothing where there are no others."""
        left = self.outstanding - (self.biggest or NOTHING)
        return rounded(Fraction(left, self.others)) if self.others else NOTHING


@dataclass(frozen=True)
class Failures:
    """Who fails in a year: how many of the others, whether the biggest does, and how likely that is."""

    others: int
    biggest: bool
    chance: float


def failures(portfolio: Portfolio, percent: Decimal, *, with_biggest: bool = False) -> Iterator[Failures]:
    """All that can happen in a year, each customer failing or not by itself.

    Args:
        portfolio: The customers.
        percent: The share of them that fails in such a year.
        with_biggest: Whether the biggest fails for certain.
    """
    chance = Fraction(percent) / 100
    of_biggest = Fraction(with_biggest) or (chance if portfolio.biggest is not None else Fraction(0))
    for number, likely in enumerate(binomial(portfolio.others, chance)):
        for fails, likelihood in ((False, 1 - of_biggest), (True, of_biggest)):
            if (both := likely * float(likelihood)) > _NEVER:
                yield Failures(number, fails, both)

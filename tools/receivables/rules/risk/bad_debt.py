"""What an unpaid invoice costs: the turnover that makes good the loss, and each month of waiting."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from receivables.money import Cents
from receivables.percentages import share

_MONTHS = 12
_MINUTES = 60


def turnover_to_make_good(loss: Cents, margin: Decimal) -> Fraction:
    """The extra turnover whose margin is as large as a loss, in cents.

    Args:
        loss: What was not paid, in cents.
        margin: What is left of the turnover, above 0 and at most 100.

    >>> turnover_to_make_good(Cents(400_000), Decimal(10))
    Fraction(4000000, 1)
    """
    return loss * 100 / Fraction(margin)


@dataclass(frozen=True)
class Waiting:
    """What it takes to wait for an invoice.

    Attributes:
        amount: What is still to be paid, in cents.
        rate: What money costs a year, in percent: of a loan, or what it would bring elsewhere.
        minutes: The time it takes each month.
        hourly_rate: What an hour is worth, in cents.
    """

    amount: Cents
    rate: Decimal
    minutes: int
    hourly_rate: Cents

    @property
    def financing(self) -> Fraction:
        """What the money costs each month, as simple interest, in cents."""
        return share(self.amount, self.rate) / _MONTHS

    @property
    def time(self) -> Fraction:
        """What the time is worth each month, in cents."""
        return Fraction(self.hourly_rate * self.minutes, _MINUTES)

    @property
    def monthly(self) -> Fraction:
        """What a month of waiting costs, in cents."""
        return self.financing + self.time

    def months_until(self, amount: Fraction) -> Fraction | None:
        """After how many months waiting has cost an amount in cents; None where waiting costs nothing."""
        return amount / self.monthly if self.monthly else None

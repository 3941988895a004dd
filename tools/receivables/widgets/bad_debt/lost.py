"""What was filled in about an unpaid invoice, and what follows from it at each margin."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Self

from receivables.money import NOTHING, Cents
from receivables.percentages import share
from receivables.rules.risk.bad_debt import Waiting, turnover_to_make_good
from receivables.rules.risk.rounding import nearest
from receivables.widgets.spec import Values


@dataclass(frozen=True)
class AtMargin:
    """What the invoice means where a margin is this large, amounts in cents.

    Attributes:
        percent: The margin.
        turnover: The extra turnover that makes good the loss.
        earned: What the invoice would have left.
        months: After how many months waiting has cost that; None where it costs nothing.
    """

    percent: Decimal
    turnover: Fraction
    earned: Fraction
    months: Fraction | None


@dataclass(frozen=True)
class Lost:
    """An unpaid invoice.

    Attributes:
        amount: What is not paid, in cents.
        waiting: What it takes to wait for it.
        months: How long the wait is, where that was filled in.
        margins: What follows at the margins, the lowest first; two, or one where one was filled in.
    """

    amount: Cents
    waiting: Waiting
    months: int | None
    margins: tuple[AtMargin, ...]

    @property
    def takes_waiting(self) -> bool:
        """Whether a month of waiting costs anything to speak of."""
        return nearest(self.waiting.monthly) > NOTHING

    @classmethod
    def of(cls, values: Values) -> Self:
        """The invoice as it was filled in."""
        amount, asked, margin = values["loss"]["amount"], values["waiting"], values["margin"]
        waiting = Waiting(
            amount,
            rate=asked["rate"] or Decimal(0),
            minutes=asked["minutes"] or 0,
            hourly_rate=asked["hourly_rate"] or NOTHING,
        )
        bounds = sorted({margin["low"], margin["high"] or margin["low"]})
        return cls(amount, waiting, asked["months"], tuple(_at(amount, waiting, percent) for percent in bounds))


def _at(amount: Cents, waiting: Waiting, percent: Decimal) -> AtMargin:
    earned = share(amount, percent)
    return AtMargin(percent, turnover_to_make_good(amount, percent), earned, waiting.months_until(earned))

"""What was filled in about a firm, and the years that were played with it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Self

from receivables.money import NOTHING, Cents
from receivables.rules.risk.buffer import MONTHS, Business, PlayedYears, Quiet, of_share, played_years
from receivables.rules.risk.pattern import Pattern
from receivables.widgets.buffer.fields import LATE
from receivables.widgets.spec import Values

_HALF, _MOSTLY = 5, 9
_LOW, _MIDDLE, _HIGH = 1, 5, 9


@dataclass(frozen=True)
class Balances:
    """The lowest balance of a month, in cents: no more than this in one year of ten, in half of them, in nine."""

    month: date
    low: Cents
    middle: Cents
    high: Cents


@dataclass(frozen=True)
class Played:
    """A firm and the years that were played with it.

    Attributes:
        business: The firm.
        balance: What it begins with, in cents.
        first: The first day of the first month.
        years: What came of the years.
    """

    business: Business
    balance: Cents
    first: date
    years: PlayedYears

    @classmethod
    def of(cls, values: Values, on: date) -> Self:
        """The firm as it was filled in, from the month after this day."""
        business, first = _business(values), _next_month(on)
        years = played_years(business, first_month=first.month, seed=values["chance"]["seed"])
        return cls(business, values["month"]["balance"] or NOTHING, first, years)

    @property
    def needs(self) -> tuple[Cents, Cents]:
        """The buffer that is enough in nine years of ten, and if all money came in a month later, in cents."""
        low = self.years.enough_for(_MOSTLY)
        return low, max(low, self.years.enough_for(_MOSTLY, later=True))

    @property
    def in_half(self) -> Cents:
        """What is enough in no more than half of the years, in cents: too little to count on."""
        return self.years.enough_for(_HALF)

    @property
    def balances(self) -> list[Balances]:
        """What the lowest balance of each month comes to."""
        return [
            Balances(
                _months_on(self.first, at),
                *(Cents(self.balance + of_share(of_month, of_ten)) for of_ten in (_LOW, _MIDDLE, _HIGH)),
            )
            for at, of_month in enumerate(self.years.balances)
        ]


def _business(values: Values) -> Business:
    month, paying, season = values["month"], values["paying"], values["season"]
    late = tuple(paying[name] or Decimal(0) for name in LATE)
    quiet = Quiet(season["first"], season["months"], season["turnover"]) if season["first"] else None
    return Business(
        costs=month["costs"],
        turnover=month["turnover"],
        variable=month["variable"] or Decimal(0),
        invoices=month["invoices"],
        pattern=Pattern(paying["term"], late, paying["never"] or Decimal(0)),
        quiet=quiet,
    )


def _next_month(on: date) -> date:
    return _months_on(on.replace(day=1), 1)


def _months_on(first: date, months: int) -> date:
    """The first day of the month that comes so many months later."""
    years, month = divmod(first.month - 1 + months, MONTHS)
    return date(first.year + years, month + 1, 1)

"""Interest for late payment (vertragingsrente, nalatigheidsintrest): the arithmetic, whatever the rate.

Conventions, where the law is silent. Days are counted from the day after default began up to and including the last
one. A year of default ends on the same day of the calendar as the one after which default began, as a rule the due
date; it has 365 days, or 366 when 29 February lies in it, so that a whole year yields the rate of that year. Each
line is rounded to the cent, half a cent up; a line ends only where the rate, the base or the year of default changes
or a payment reaches the debt, so that anyone can check it with a pocket calculator.

Cutting a line in two moves the sum by at most one cent.
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache

from receivables.money import Cents, rounded


class RateOrigin(StrEnum):
    """Where a rate comes from."""

    STATUTORY = "statutory"
    AGREED = "agreed"
    OWN = "own"
    """The visitor's own figure for days of which no rate is known."""


@dataclass(frozen=True)
class RatePeriod:
    """A rate and the days for which it holds.

    Attributes:
        after: The day before the first one.
        until: The last day.
        rate: In per cent a year.
        origin: Where the rate comes from.
        law: Key of the legal basis in `tables/laws.toml`; "" where there is none.
    """

    after: date
    until: date
    rate: Decimal
    origin: RateOrigin
    law: str = ""


@dataclass(frozen=True)
class InterestLine:
    """Interest over one base at one rate within one year of default.

    Attributes:
        after: The day before the first one.
        until: The last day.
        base: What the interest runs over.
        rate: In per cent a year.
        year_days: Days of the year of default, 365 or 366.
        origin: Where the rate comes from.
        law: Key of the legal basis.
    """

    after: date
    until: date
    base: Cents
    rate: Decimal
    year_days: int
    origin: RateOrigin
    law: str = ""

    @property
    def first(self) -> date:
        """The first day."""
        return self.after + timedelta(days=1)

    @property
    def days(self) -> int:
        """How many days the line counts."""
        return (self.until - self.after).days

    @property
    def amount(self) -> Cents:
        """The interest of this line."""
        return self.amount_until(self.until)

    def amount_until(self, day: date) -> Cents:
        """The interest of this line up to and including a day; nothing before it begins, all of it after it ends."""
        days = min(max((day - self.after).days, 0), self.days)
        return rounded(self.per_day * days)

    @property
    def per_day(self) -> Fraction:
        """The interest of one day, in exact cents."""
        return self.base * _per_day(self.rate, self.year_days)


@dataclass(frozen=True)
class DefaultYear:
    """The part of a year of default that lies in a period: the day before it, its last day, the days of the year."""

    after: date
    until: date
    days: int
    ends: bool


@lru_cache(256)
def _per_day(rate: Decimal, year_days: int) -> Fraction:
    """The interest of one day over one cent, in exact cents."""
    return Fraction(rate) / (100 * year_days)


def anniversary(since: date, years: int) -> date:
    """The same day some years later; 28 February for a 29 February that is not there.

    >>> anniversary(date(2024, 2, 29), 1)
    datetime.date(2025, 2, 28)
    """
    return months_later(since, 12 * years)


@lru_cache(1024)
def months_later(day: date, months: int) -> date:
    """The same day some months later; the last day of a month that is too short for it.

    >>> months_later(date(2026, 8, 31), 6)
    datetime.date(2027, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def default_years(since: date, *, after: date, until: date) -> Iterator[DefaultYear]:
    """Cut a period where one year of default goes over into the next.

    Args:
        since: The day after which default began.
        after: The day before the period.
        until: The last day of the period.
    """
    years = after.year - since.year + (after >= anniversary(since, after.year - since.year))
    while after < until:
        start, end = anniversary(since, years - 1), anniversary(since, years)
        yield DefaultYear(after, min(end, until), (end - start).days, ends=end <= until)
        after, years = end, years + 1


def interest_lines(
    base: Cents, *, since: date, after: date, until: date, rates: tuple[RatePeriod, ...]
) -> tuple[InterestLine, ...]:
    """Interest over a base that does not change.

    Args:
        base: What the interest runs over.
        since: The day after which default began; its years are counted from there.
        after: The day before the first day of interest.
        until: The last day of interest.
        rates: The rates of all those days, in order.

    >>> rates = (RatePeriod(date(2026, 1, 1), date(2026, 12, 31), Decimal(8), RateOrigin.AGREED),)
    >>> due, today = date(2026, 3, 1), date(2026, 3, 12)
    >>> [line.amount for line in interest_lines(Cents(100000), since=due, after=due, until=today, rates=rates)]
    [241]
    """
    return tuple(
        InterestLine(start, end, base, period.rate, year.days, period.origin, period.law)
        for year in default_years(since, after=after, until=until)
        for period in rates
        if (start := max(year.after, period.after)) < (end := min(year.until, period.until))
    )

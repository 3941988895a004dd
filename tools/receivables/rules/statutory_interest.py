"""Statutory interest (wettelijke rente, wettelijke handelsrente, wettelijke interest): which rate holds when.

Sources:
    NL: art. 6:119 BW (consumers and other debts), 6:119a BW (business), 6:119b BW (public bodies) and 6:120 BW.
    BE: Wet van 2 augustus 2002, art. 5 (business and public bodies); Wet van 5 mei 1865, art. 2 (all others).
    The rates stand in `tables/statutory_interest.toml`.
"""

from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from receivables.case import Country, DebtorKind
from receivables.errors import RateUnknown
from receivables.rules import sourced
from receivables.rules.interest import RateOrigin, RatePeriod


class StatutoryInterest(StrEnum):
    """A kind of statutory interest, named as in the table."""

    NL_CIVIL = "nl_civil"
    NL_COMMERCIAL = "nl_commercial"
    BE_CIVIL = "be_civil"
    BE_COMMERCIAL = "be_commercial"

    @property
    def table(self) -> str:
        """The name of its rows."""
        return f"statutory_interest.{self}"


def statutory_interest_of(kind: DebtorKind, country: Country) -> StatutoryInterest:
    """The statutory interest on what this kind of debtor owes a business.

    >>> statutory_interest_of(DebtorKind.PUBLIC_BODY, Country.NL)
    <StatutoryInterest.NL_COMMERCIAL: 'nl_commercial'>
    """
    return StatutoryInterest(f"{country.lower()}_{'civil' if kind is DebtorKind.CONSUMER else 'commercial'}")


def rate_on(interest: StatutoryInterest, day: date) -> Decimal:
    """The rate of a day, in per cent a year.

    Raises:
        RateUnknown: No rate is known for that day.

    >>> rate_on(StatutoryInterest.NL_COMMERCIAL, date(2026, 6, 30))
    Decimal('10.15')
    >>> rate_on(StatutoryInterest.NL_COMMERCIAL, date(2026, 7, 1))
    Decimal('10.40')
    """
    return Decimal(sourced.in_force(interest.table, on=day).figures["rate"])


def statutory_rates(interest: StatutoryInterest, *, after: date, until: date) -> tuple[RatePeriod, ...]:
    """The rates of a period, in order; neighbours with the same rate are one.

    Args:
        interest: The kind of statutory interest.
        after: The day before the first day.
        until: The last day.

    Raises:
        RateUnknown: The rate of one of the days is not known.
    """
    found: list[RatePeriod] = []
    for row in sourced.history(interest.table):
        start, end = max(after, row.start - timedelta(days=1)), min(until, row.end)
        if start >= end:
            continue
        rate = Decimal(row.figures["rate"])
        if found and found[-1].rate == rate and found[-1].until == start:
            start = found.pop().after
        found.append(RatePeriod(start, end, rate, RateOrigin.STATUTORY, row.law))
    covered = after
    for period in found:
        covered = period.until if period.after == covered else covered
    if covered < until:
        raise RateUnknown(interest.table, covered + timedelta(days=1))
    return tuple(found)

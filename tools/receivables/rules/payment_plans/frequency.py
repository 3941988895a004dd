"""How often the instalments (termijnen) of a payment plan fall due, and on which days.

Practice, not law. A month that is too short gives its last day, and the next one the day that was meant: 31 January,
28 February, 31 March. Nothing drifts, because each day is counted from the first wish.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import count

from receivables.case import Country
from receivables.rules.interest import months_later
from receivables.rules.working_days import next_working_day

LONGEST_MONTH = 31

_DAY = timedelta(days=1)


class Frequency(StrEnum):
    """How often an instalment falls due."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"


class MonthlyOn(StrEnum):
    """On which day of the month one falls due."""

    DAY_OF_MONTH = "day_of_month"
    LAST_DAY = "last_day"
    PAY_DAY = "pay_day"
    """On the first working day after the day on which the debtor is paid (loondag)."""


_WEEKS = {Frequency.WEEKLY: 1, Frequency.FORTNIGHTLY: 2}


@dataclass(frozen=True)
class Rhythm:
    """How often and on which days.

    Attributes:
        frequency: How often.
        first: No instalment falls due before this day.
        country: The debtor's country: its working days count.
        monthly_on: On which day of the month, where it is monthly.
        day: The day of the month that is meant, or on which the debtor is paid; None for that of `first`.
        on_working_days: Whether an instalment that would fall due on any other day moves to the next working day.
    """

    frequency: Frequency
    first: date
    country: Country
    monthly_on: MonthlyOn = MonthlyOn.DAY_OF_MONTH
    day: int | None = None
    on_working_days: bool = False


@dataclass(frozen=True)
class InstalmentDay:
    """The day that was wished for, and the one on which the instalment falls due."""

    wished: date
    on: date


def instalment_days(rhythm: Rhythm) -> Iterator[InstalmentDay]:
    """The days on which instalments fall due, without an end: each later than the one before.

    Raises:
        CalendarUnknown: A day has to be a working day, and lies beyond the known public holidays.

    >>> from itertools import islice
    >>> monthly = Rhythm(Frequency.MONTHLY, date(2027, 1, 31), Country.NL)
    >>> [found.on.isoformat() for found in islice(instalment_days(monthly), 3)]
    ['2027-01-31', '2027-02-28', '2027-03-31']
    """
    days = _weekly(rhythm) if rhythm.frequency in _WEEKS else _monthly(rhythm)
    return (InstalmentDay(day, _moved(day, rhythm)) for day in days if day >= rhythm.first)


def _moved(day: date, rhythm: Rhythm) -> date:
    return next_working_day(day, country=rhythm.country) if rhythm.on_working_days or _is_pay_day(rhythm) else day


def _is_pay_day(rhythm: Rhythm) -> bool:
    return rhythm.frequency is Frequency.MONTHLY and rhythm.monthly_on is MonthlyOn.PAY_DAY


def _weekly(rhythm: Rhythm) -> Iterator[date]:
    return (rhythm.first + timedelta(weeks=_WEEKS[rhythm.frequency] * at) for at in count())


def _monthly(rhythm: Rhythm) -> Iterator[date]:
    """The wished days, from the month before the first on: an instalment after a pay day may fall in the next month."""
    wished = LONGEST_MONTH if rhythm.monthly_on is MonthlyOn.LAST_DAY else rhythm.day or rhythm.first.day
    for at in count(-1):
        month = months_later(rhythm.first.replace(day=1), at)
        day = month.replace(day=min(wished, (months_later(month, 1) - _DAY).day))
        yield day + _DAY if _is_pay_day(rhythm) else day

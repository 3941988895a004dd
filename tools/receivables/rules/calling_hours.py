"""When to call about an open invoice: the golden hours, early in the week first.

Practice, not law. The hours, the days and whose advice they are stand in `tables/calling_hours.toml`.
"""

from dataclasses import dataclass
from datetime import date, time, timedelta
from itertools import count, islice

from receivables.case import Country, DebtorKind
from receivables.rules.tables import load
from receivables.rules.working_days import is_working_day, next_working_day

_DAY = timedelta(days=1)
_EARLY_DAYS = 2


@dataclass(frozen=True)
class Hours:
    """A stretch of a day."""

    begin: time
    end: time


@dataclass(frozen=True)
class CallingTimes:
    """When to call.

    Attributes:
        days: Working days in the customer's country, the best first.
        soonest: The first working day of all.
        is_pressing: Whether waiting for an early day would be worse than calling on the soonest.
    """

    days: tuple[date, ...]
    soonest: date
    is_pressing: bool

    @property
    def waiting(self) -> int:
        """Days between the soonest working day and the first one early in the week."""
        return min((day - self.soonest).days for day in self.days if is_early(day))


def calling_times(
    on: date, *, country: Country, days_overdue: int, is_promise_broken: bool = False, best_by: date | None = None
) -> CallingTimes:
    """The days to choose from: early in the week first, unless waiting would be worse.

    Args:
        on: Today; it counts as a day to call.
        country: The customer's country.
        days_overdue: Of the invoice that is longest overdue.
        is_promise_broken: Whether the customer promised to pay and did not.
        best_by: The day on which one would like to be paid, if one was chosen: a call that waits for it comes too late.

    Raises:
        CalendarUnknown: No public holidays are known for a year that had to be looked at.

    >>> calling_times(date(2026, 11, 25), country=Country.NL, days_overdue=5).days[0]
    datetime.date(2026, 11, 30)
    >>> calling_times(date(2026, 11, 25), country=Country.NL, days_overdue=25).days[0]
    datetime.date(2026, 11, 25)
    """
    soonest, early = next_working_day(on, country=country), _early_days(on, country)
    is_pressing = soonest not in early and (
        is_promise_broken
        or days_overdue > load("calling_hours")["patience"]["days_overdue"]
        or (best_by is not None and early[0] >= best_by)
    )
    first_early, then_early = early
    days = (soonest, first_early, then_early) if is_pressing else (first_early, then_early, soonest)
    return CallingTimes(tuple(dict.fromkeys(days)), soonest, is_pressing)


def golden_hours() -> tuple[Hours, ...]:
    """The hours in which somebody at work is likeliest to answer."""
    return tuple(Hours(one["from"], one["to"]) for one in load("calling_hours")["golden"]["hours"])


def hours_for(kind: DebtorKind) -> tuple[Hours, ...]:
    """The golden hours, for a customer whom they are about; none where nobody says which hours are good.

    >>> hours_for(DebtorKind.CONSUMER)
    ()
    """
    return golden_hours() if kind in load("calling_hours")["golden"]["kinds"] else ()


def golden_advice() -> str:
    """The advice that the golden hours come from, as `snippets/advice.toml` names it."""
    name: str = load("calling_hours")["golden"]["advice"]
    return name


def is_early(day: date) -> bool:
    """Whether a day comes early in the week."""
    return day.isoweekday() in load("calling_hours")["early"]["weekdays"]


def _early_days(on: date, country: Country) -> tuple[date, ...]:
    """The first working days, today among them, that come early in the week."""
    days = (on + _DAY * ahead for ahead in count())
    return tuple(islice((day for day in days if is_early(day) and is_working_day(day, country=country)), _EARLY_DAYS))

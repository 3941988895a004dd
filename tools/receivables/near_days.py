"""Days near today as people name them: without a year, by the day of the week, as "tomorrow" or "in two weeks".

What is read here depends on the day on which it is typed, so it is shown, and kept as the day that it turned out to be.
Where two days could be meant, both are named and none is taken.
"""

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from babel.dates import get_day_names

from receivables.days import EARLIEST, LATEST, read_day
from receivables.errors import InputError
from receivables.language import Language

_DAY = timedelta(days=1)
_WEEK = timedelta(weeks=1)
_SHORTEST = 2
"""Letters of a day of the week: with two of them no day is another, in either language."""
_LEAP_YEAR = 2028
_FOR_EXAMPLE = 4
"""Days between today and the day that an error names as an example."""

_SHORT = re.compile(r"^(?P<day>[0-9]{1,2})(?P<mark>[-/.])(?P<month>[0-9]{1,2})$")
_NAMED = re.compile(r"^[0-9]{1,2}(?:st|nd|rd|th)? [^\W\d_]+\.?$")
_WITH_WEEKDAY = re.compile(r"^(?P<weekday>[^\W\d_]+)\.?,? (?P<day>[0-9].*)$")

_THIS_WEEK = r"(?:deze|this) week"
_NEXT_WEEK = r"(?:volgende|next) week"
_IN_WEEK = re.compile(
    rf"^(?:op |on )?(?:(?:(?P<this>{_THIS_WEEK})|{_NEXT_WEEK}) (?:op |on )?(?P<weekday>[^\W\d_]+)"
    rf"|(?P<before>[^\W\d_]+) (?:of |in )?(?:(?P<this_after>{_THIS_WEEK})|{_NEXT_WEEK}))$"
)
_THIS = re.compile(r"^(?:deze|this) (?P<weekday>[^\W\d_]+)$")
_NEXT = re.compile(r"^(?:volgende|next) (?P<weekday>[^\W\d_]+)$")
_AFTER = re.compile(
    r"^(?:over|in) (?P<number>[0-9]{1,2}|[a-zé]{1,5}) (?P<unit>dag|dagen|days?|week|weken|weeks|fortnight)$"
)
_MONTH_END = re.compile(
    r"^(?:op )?(?:het |(?:at |by )?the )?(?:einde?|end) (?:(?:van|of) )?"
    r"(?:(?P<this>(?:de|deze|the|this) (?:maand|month))|(?P<next>(?:volgende|next) (?:maand|month))"
    r"|(?P<month>[^\W\d_]+))$"
)
_NUMBERS: Mapping[str, int] = {
    word: number
    for number, words in {1: "een één a one", 2: "twee two", 3: "drie three", 4: "vier four", 5: "vijf five"}.items()
    for word in words.split()
} | {"tien": 10, "ten": 10}
_DAYS_IN: Mapping[str, int] = {"d": 1, "w": 7, "f": 14}
"""The days in a unit, by the first letter of its name in either language."""

_FROM_TODAY: Mapping[str, int] = {
    "eergisteren": -2,
    "gisteren": -1,
    "vandaag": 0,
    "morgen": 1,
    "overmorgen": 2,
    "yesterday": -1,
    "today": 0,
    "tomorrow": 1,
}


class Tense(StrEnum):
    """Where a day that is asked for lies."""

    PAST = "past"
    COMING = "coming"
    EITHER = "either"

    @property
    def ahead(self) -> int:
        """How many days ahead a day without a year may lie; it is the last such day until then. Our own choice."""
        return _AHEAD[self]


_AHEAD: Mapping[Tense, int] = {Tense.PAST: 0, Tense.COMING: 304, Tense.EITHER: 91}


def read_near_day(text: str, *, on: date, tense: Tense) -> date:
    """Read a day that may leave out its year, or be named by its place in the week or from today.

    Args:
        text: As of `read_day`, or "27 nov", "27/11", "Friday", "vrijdag 27 november", "morgen", "Friday next week",
            "over twee weken".
        on: Today.
        tense: Where the day lies that is asked for.

    Raises:
        InputError: The text is no day, could be two, names no more than the end of a month, or bears the name of
            another day of the week.

    >>> read_near_day("vrijdag", on=date(2026, 11, 23), tense=Tense.COMING)
    datetime.date(2026, 11, 27)
    >>> read_near_day("1 dec", on=date(2026, 11, 23), tense=Tense.PAST)
    datetime.date(2025, 12, 1)
    """
    try:
        return _near(" ".join(text.split()).lower(), on, tense)
    except InputError as error:
        if error.key != "day_unreadable":
            raise
        example = on + (_FOR_EXAMPLE if tense is Tense.COMING else -_FOR_EXAMPLE) * _DAY
        raise InputError("day_not_read", typed_day=example, spoken_day=example) from None


def _near(compact: str, on: date, tense: Tense) -> date:
    away = _days_away(compact, on)
    if away is not None:
        return _in_range(on, away)
    weekday = _weekday(compact)
    if weekday is not None:
        return _next_such(weekday, on, tense)
    if (match := _THIS.match(compact)) and (weekday := _weekday(match["weekday"])) is not None:
        return _this(weekday, on, tense)
    _refuse_what_is_a_guess(compact, on, tense)
    match = _WITH_WEEKDAY.match(compact)
    named = _weekday(match["weekday"]) if match else None
    if match is None or named is None:
        return _read(compact, on, tense)
    found = _read(match["day"], on, tense)
    if found.weekday() != named:
        raise InputError("day_other_weekday", day=found)
    return found


def is_near(text: str) -> bool:
    """Whether what is read from a text depends on the day on which it is typed.

    >>> is_near("27 nov"), is_near("27 nov 2026")
    (True, False)
    """
    compact = " ".join(text.split()).lower()
    if match := _WITH_WEEKDAY.match(compact):
        compact = match["day"]
    day = match["weekday"] if (match := _THIS.match(compact)) else compact
    return _days_away(compact, EARLIEST) is not None or _weekday(day) is not None or _has_no_year(compact)


def is_month_first_elsewhere(text: str) -> bool:
    """Whether others would read a day without a year month first.

    >>> is_month_first_elsewhere("3/4"), is_month_first_elsewhere("3-4"), is_month_first_elsewhere("27/11")
    (True, False, False)
    """
    match = _SHORT.match(text.strip())
    if not match or match["mark"] != "/":
        return False
    return int(match["day"]) <= 12 and int(match["day"]) != int(match["month"])  # noqa: PLR2004 the months of a year


def _days_away(compact: str, on: date) -> int | None:
    """How many days from today a day is that is named from today or by its week; None where it is not."""
    if compact in _FROM_TODAY:
        return _FROM_TODAY[compact]
    if match := _AFTER.match(compact):
        number = int(match["number"]) if match["number"].isdecimal() else _NUMBERS.get(match["number"])
        return None if number is None else number * _DAYS_IN[match["unit"][0]]
    match = _IN_WEEK.match(compact)
    weekday = _weekday(match["weekday"] or match["before"]) if match else None
    if match is None or weekday is None:
        return None
    is_this = match["this"] or match["this_after"]
    return weekday - on.weekday() + (0 if is_this else _WEEK.days)


def _refuse_what_is_a_guess(compact: str, on: date, tense: Tense) -> None:
    """Refuse what most people would read as a day, and not all: "next Friday", the end of a month.

    Raises:
        InputError: With the days that could be meant.
    """
    if (match := _NEXT.match(compact)) and (weekday := _weekday(match["weekday"])) is not None:
        after = on + ((weekday - on.weekday()) % 7 or 7) * _DAY
        raise InputError("day_which", before=after, after=after + _WEEK)
    if (match := _MONTH_END.match(compact)) and (found := _month_end(match, on, tense)):
        raise InputError("day_meant", day=found, typed_day=found)


def _month_end(match: re.Match[str], on: date, tense: Tense) -> date | None:
    """The last day of a month; None where the word is no month, or has none that is near."""
    if not match["month"]:
        return _end(on) if match["this"] else _end(_end(on) + _DAY)
    try:
        months = [_in_year(f"1 {match['month']}", year) for year in (on.year - 1, on.year, on.year + 1)]
    except InputError:
        return None
    last = on + timedelta(days=tense.ahead)
    return max((_end(first) for first in months if first and _end(first) <= last), default=None)


def _end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _has_no_year(compact: str) -> bool:
    return bool(_SHORT.match(compact) or _NAMED.match(compact))


def _read(compact: str, on: date, tense: Tense) -> date:
    if not _has_no_year(compact):
        return read_day(compact)
    last = on + timedelta(days=tense.ahead)
    found = [day for year in (on.year - 1, on.year, on.year + 1) if (day := _in_year(compact, year)) and day <= last]
    if not found:
        raise InputError("day_without_year" if _in_year(compact, _LEAP_YEAR) else "day_does_not_exist")
    return max(found)


def _in_year(compact: str, year: int) -> date | None:
    """The day in a year; None where that year does not have it, or lies beyond what is read."""
    if match := _SHORT.match(compact):
        compact = f"{match['day']}-{match['month']}"
    try:
        return read_day(f"{compact}{'-' if match else ' '}{year}")
    except InputError as error:
        if error.key in {"day_does_not_exist", "day_out_of_range"}:
            return None
        raise


def _next_such(weekday: int, on: date, tense: Tense) -> date:
    """The day of the week before or after today; today itself could mean a week from now as well."""
    after = on + ((weekday - on.weekday()) % 7 or 7) * _DAY
    before = after - _WEEK
    if tense is Tense.EITHER:
        raise InputError("day_which", before=before, after=after)
    if before == on:
        one, other = (on, after) if tense is Tense.COMING else (on - _WEEK, on)
        raise InputError("day_which", before=one, after=other)
    return after if tense is Tense.COMING else before


def _this(weekday: int, on: date, tense: Tense) -> date:
    """The day of the week in the week of today, which begins on Monday, where that can be meant."""
    found = on + (weekday - on.weekday()) * _DAY
    if tense is Tense.COMING and found < on:
        raise InputError("day_which", before=found, after=found + _WEEK)
    if tense is Tense.PAST and found > on:
        raise InputError("day_which", before=found - _WEEK, after=found)
    return found


def _in_range(on: date, days: int) -> date:
    found = on + days * _DAY
    if not EARLIEST <= found <= LATEST:
        raise InputError("day_out_of_range", earliest=EARLIEST.year, latest=LATEST.year)
    return found


def _weekday(text: str) -> int | None:
    """The day of the week, Monday being 0, by its name or the beginning of it; None where it is none."""
    start = text.removesuffix(".")
    found = {number for name, number in _weekdays() if len(start) >= _SHORTEST and name.startswith(start)}
    return found.pop() if len(found) == 1 else None


@cache
def _weekdays() -> tuple[tuple[str, int], ...]:
    return tuple(
        (name.lower(), int(number))
        for language in Language
        for number, name in get_day_names("wide", locale=language.locale).items()
    )

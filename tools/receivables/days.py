"""Days: read as people write them and written as a language does."""

import re
from collections.abc import Iterable
from datetime import date, time
from functools import lru_cache
from itertools import pairwise

from babel.dates import format_date, get_month_names
from babel.lists import format_list

from receivables.errors import InputError
from receivables.language import Language

EARLIEST = date(2000, 1, 1)
LATEST = date(2099, 12, 31)

_MONTHS = 12
_SHORT_YEAR = 2

_ISO = re.compile(r"^(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})$")
_NUMBERS = re.compile(r"^(?P<day>[0-9]{1,2})[-/. ](?P<month>[0-9]{1,2})[-/. ](?P<year>[0-9]{4}|[0-9]{2})$")
_NAMED = re.compile(r"^(?P<day>[0-9]{1,2})(?:st|nd|rd|th)? (?P<month>[^\W\d_]+)\.?,? (?P<year>[0-9]{4})$")


def read_day(text: str) -> date:
    """Read a day, written day first as in Dutch and British English, or year first as in ISO 8601.

    Args:
        text: "21-11-2026", "21/11/2026", "21.11.26", "2026-11-21", "21 november 2026", "21 Nov 2026".

    Raises:
        InputError: The text is no day, the day does not exist, or it lies outside 2000 to 2099.

    >>> read_day("03/04/2026")
    datetime.date(2026, 4, 3)
    """
    compact = " ".join(text.split()).lower()
    match = _ISO.match(compact) or _NUMBERS.match(compact) or _NAMED.match(compact)
    if not match:
        raise InputError("day_unreadable")
    year = int(match["year"]) + (2000 if len(match["year"]) == _SHORT_YEAR else 0)
    return _day(year, _month(match["month"]), int(match["day"]))


def has_two_readings(text: str) -> bool:
    """Whether others would read this day differently: month first, or another order in a two-digit year.

    >>> has_two_readings("03/04/2026"), has_two_readings("3-4-2026"), has_two_readings("3-4-26")
    (True, False, True)
    """
    match = _NUMBERS.match(" ".join(text.split()))
    if not match:
        return False
    american = "/" in text and int(match["day"]) <= _MONTHS and int(match["day"]) != int(match["month"])
    return american or len(match["year"]) == _SHORT_YEAR


@lru_cache(1024)
def write_day(day: date, *, language: Language) -> str:
    """Write a day in full.

    >>> write_day(date(2026, 11, 21), language=Language.NL)
    '21 november 2026'
    """
    return format_date(day, "d MMMM y", locale=language.locale)


@lru_cache(1024)
def write_weekday(day: date, *, language: Language) -> str:
    """Write a day in full with the day of the week before it.

    >>> write_weekday(date(2026, 11, 21), language=Language.EN)
    'Saturday 21 November 2026'
    """
    return format_date(day, "EEEE d MMMM y", locale=language.locale)


def write_days(days: Iterable[date], *, language: Language) -> str:
    """Write some days in full, in order, each month and year once.

    >>> write_days([date(2026, 11, 2), date(2026, 11, 12)], language=Language.NL)
    '2 en 12 november 2026'
    """
    ordered = sorted(set(days))
    forms = [_shared_with_next(day, following) for day, following in pairwise(ordered)]
    written = [
        format_date(day, form, locale=language.locale) for day, form in zip(ordered, [*forms, "d MMMM y"], strict=True)
    ]
    return format_list(written, locale=language.locale)


def _shared_with_next(day: date, following: date) -> str:
    """How a day is written before another one: without the year, and the month, that the other one names."""
    if day.year != following.year:
        return "d MMMM y"
    return "d MMMM" if day.month != following.month else "d"


def write_spoken_day(day: date, *, language: Language) -> str:
    """Write a day as one says it aloud: without its year.

    >>> write_spoken_day(date(2026, 11, 21), language=Language.NL)
    'zaterdag 21 november'
    """
    return format_date(day, "EEEE d MMMM", locale=language.locale)


def write_time(at: time) -> str:
    """Write a time of day, as both languages do.

    >>> write_time(time(9, 30))
    '9.30'
    """
    return f"{at.hour}.{at.minute:02}"


def write_month(day: date, *, language: Language) -> str:
    """Write a month in few letters with its year, as on an axis.

    >>> write_month(date(2026, 11, 1), language=Language.NL)
    'nov 2026'
    """
    return _without_points(format_date(day, "MMM y", locale=language.locale))


def write_short_day(day: date, *, language: Language) -> str:
    """Write a day in few letters without its year, as on an axis.

    >>> write_short_day(date(2026, 11, 21), language=Language.EN)
    '21 Nov'
    """
    return _without_points(format_date(day, "d MMM", locale=language.locale))


@lru_cache(1024)
def retype_day(day: date, *, language: Language) -> str:
    """Write a day as somebody would type it.

    >>> retype_day(date(2026, 11, 3), language=Language.NL), retype_day(date(2026, 11, 3), language=Language.EN)
    ('3-11-2026', '3 Nov 2026')
    """
    return format_date(day, "d-M-y" if language is Language.NL else "d MMM y", locale=language.locale)


def _without_points(text: str) -> str:
    return text.replace(".", "")


def _month(text: str) -> int:
    if text.isdecimal():
        return int(text)
    for language in Language:
        for width in ("wide", "abbreviated"):
            for number, name in get_month_names(width, locale=language.locale).items():
                if text == name.lower().rstrip("."):
                    return int(number)
    raise InputError("day_unreadable")


def _day(year: int, month: int, day: int) -> date:
    if not 1 <= month <= _MONTHS:
        raise InputError("day_no_such_month", month=month)
    try:
        found = date(year, month, day)
    except ValueError:
        raise InputError("day_does_not_exist") from None
    if not EARLIEST <= found <= LATEST:
        raise InputError("day_out_of_range", earliest=EARLIEST.year, latest=LATEST.year)
    return found

"""Working days (werkdagen): the days on which one may expect a business in a country to act.

Saturdays, Sundays and public holidays are none. This is not the calendar by which banks move money.

Sources:
    NL: Algemene termijnenwet, art. 1 and 3. BE: Wet van 4 januari 1974 and koninklijk besluit van 18 april 1974.
    The days stand in `tables/public_holidays.toml`.
"""

from datetime import date, timedelta

from receivables.case import Country
from receivables.rules.closing_days import closing_days

_MONDAY, _SATURDAY, _SUNDAY = 0, 5, 6


def is_working_day(day: date, *, country: Country) -> bool:
    """Whether the day is a working day in the country.

    Raises:
        CalendarUnknown: No public holidays are known for that year.

    >>> is_working_day(date(2026, 12, 25), country=Country.BE)
    False
    """
    return day.weekday() < _SATURDAY and day not in closing_days("public_holidays", country, year=day.year)


def next_working_day(day: date, *, country: Country) -> date:
    """The day itself if it is a working day in the country, else the first one after it.

    Raises:
        CalendarUnknown: No public holidays are known for a year that had to be looked at.

    >>> next_working_day(date(2026, 12, 25), country=Country.NL)
    datetime.date(2026, 12, 28)
    """
    while not is_working_day(day, country=country):
        day += timedelta(days=1)
    return day


def working_day_after(day: date, *, days: int, country: Country) -> date:
    """The first, second, third working day after a day.

    Raises:
        CalendarUnknown: No public holidays are known for a year that had to be looked at.

    >>> working_day_after(date(2026, 12, 24), days=2, country=Country.NL)
    datetime.date(2026, 12, 29)
    """
    for _ in range(days):
        day = next_working_day(day + timedelta(days=1), country=country)
    return day


def is_delivery_day(day: date) -> bool:
    """Whether letters are delivered on the day in the Netherlands: not on Sundays, Mondays and public holidays.

    Raises:
        CalendarUnknown: No public holidays are known for that year.
    """
    return day.weekday() not in {_MONDAY, _SUNDAY} and day not in closing_days(
        "public_holidays", Country.NL, year=day.year
    )

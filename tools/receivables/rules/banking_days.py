"""Banking days (bankwerkdagen): the days on which banks settle euro transfers between them through TARGET.

This is not the calendar of working days: on 1 May the Netherlands work and TARGET is closed, on 21 July Belgium is
closed and TARGET is not. Instant transfers arrive on other days as well.

Source: European Central Bank, press release of 14 December 2000 on the TARGET calendar.
The days stand in `tables/bank_holidays.toml`.
"""

from datetime import date, timedelta

from receivables.rules.closing_days import closing_days

_SATURDAY = 5


def is_banking_day(day: date) -> bool:
    """Whether banks settle ordinary transfers on the day.

    Raises:
        CalendarUnknown: The closing days of that year are not known.

    >>> is_banking_day(date(2026, 5, 1)), is_banking_day(date(2026, 7, 21))
    (False, True)
    """
    closed = closing_days("bank_holidays", "TARGET", year=day.year)
    return day.weekday() < _SATURDAY and day not in closed


def next_banking_day(day: date) -> date:
    """The day itself if it is a banking day, else the first one after it.

    Raises:
        CalendarUnknown: The closing days of a year that had to be looked at are not known.

    >>> next_banking_day(date(2026, 12, 25))
    datetime.date(2026, 12, 28)
    """
    while not is_banking_day(day):
        day += timedelta(days=1)
    return day

"""The days of a year on which public life or the banks are closed, as the tables list them."""

from datetime import date
from functools import cache

from receivables.errors import CalendarUnknown
from receivables.rules.tables import load


@cache
def closing_days(table: str, calendar: str, *, year: int) -> frozenset[date]:
    """The closing days of a year.

    Args:
        table: The name of the table, such as `public_holidays`.
        calendar: The calendar in that table: a country, or `TARGET` for the banks.
        year: The year.

    Raises:
        CalendarUnknown: The table does not list that year.

    >>> date(2026, 7, 21) in closing_days("public_holidays", "BE", year=2026)
    True
    """
    years = load(table)[calendar]["days"]
    if str(year) not in years:
        raise CalendarUnknown(f"{calendar} {year}")
    return frozenset(years[str(year)])

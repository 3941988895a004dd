"""Closing days: each calendar has its own, and a year that no table lists raises instead of counting as open."""

from datetime import date

import pytest

from receivables.errors import CalendarUnknown
from receivables.rules.closing_days import closing_days


@pytest.mark.parametrize(
    ("table", "calendar"),
    [("public_holidays", "NL"), ("public_holidays", "BE"), ("bank_holidays", "TARGET")],
)
class TestEveryCalendar:
    """What holds for each of the calendars."""

    def test_lists_days_of_that_year_only(self, table: str, calendar: str) -> None:
        """No day of another year slips in, and New Year's Day is always there."""
        days = closing_days(table, calendar, year=2026)
        assert {day.year for day in days} == {2026}
        assert date(2026, 1, 1) in days

    def test_year_that_is_not_listed_is_refused(self, table: str, calendar: str) -> None:
        """Nobody may take a year without a list for a year without closing days."""
        with pytest.raises(CalendarUnknown, match=f"{calendar} 1990"):
            closing_days(table, calendar, year=1990)


def test_calendars_differ() -> None:
    """Belgium is closed on 21 July, the Netherlands and the banks are not."""
    day = date(2026, 7, 21)
    assert day in closing_days("public_holidays", "BE", year=2026)
    assert day not in closing_days("public_holidays", "NL", year=2026)
    assert day not in closing_days("bank_holidays", "TARGET", year=2026)

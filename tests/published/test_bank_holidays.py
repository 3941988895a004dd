"""The table of days on which TARGET is closed against the `holidays` library, and against a transcription by hand."""

from datetime import date, timedelta
from typing import Any

import holidays
import pytest

from receivables.errors import CalendarUnknown
from receivables.rules.banking_days import is_banking_day, next_banking_day
from receivables.rules.tables import load

TYPED_BY_HAND = {
    2026: "1-1 3-4 6-4 1-5 25-12 26-12",
    2027: "1-1 26-3 29-3 1-5 25-12 26-12",
}
"""From the list in https://www.ecb.europa.eu/press/pr/date/2000/html/pr001214_4.en.html and an almanac's Easter."""

YEARS = [int(year) for year in load("bank_holidays")["TARGET"]["days"]]


@pytest.mark.parametrize("year", YEARS)
def test_no_day_in_the_table_is_missing_from_the_library(year: int) -> None:
    """Every day on which the table closes TARGET is a closing day to others too."""
    assert _table(year) - _library(year) == set()


@pytest.mark.parametrize("year", YEARS)
def test_no_day_in_the_library_is_missing_from_the_table(year: int) -> None:
    """Every closing day that others know is in the table."""
    assert _library(year) - _table(year) == set()


@pytest.mark.parametrize("year", TYPED_BY_HAND)
def test_the_table_is_what_was_typed_by_hand(year: int) -> None:
    """Two years, written down a second time from the central bank's own list, are the same."""
    pairs = (pair.split("-") for pair in TYPED_BY_HAND[year].split())
    assert _table(year) == {date(year, int(month), int(day)) for day, month in pairs}


def test_the_table_has_every_year_up_to_where_it_says_it_is_known() -> None:
    """Years follow each other without a gap, until the day that the table names."""
    assert list(range(YEARS[0], YEARS[-1] + 1)) == YEARS
    assert load("bank_holidays")["TARGET"]["known_until"] == date(YEARS[-1], 12, 31)


@pytest.mark.parametrize("year", YEARS)
def test_every_day_stands_once_in_its_own_year(year: int) -> None:
    """A row holds days of its own year, in order, none of them twice."""
    days: list[date] = load("bank_holidays")["TARGET"]["days"][str(year)]
    assert days == sorted(set(days))
    assert {day.year for day in days} == {year}


@pytest.mark.parametrize("year", YEARS)
def test_banks_are_closed_in_weekends_and_on_the_days_that_others_know_only(year: int) -> None:
    """Every other day of the year is a banking day."""
    every = (date(year, 1, 1) + timedelta(days=number) for number in range(366))
    closed = {day for day in every if day.year == year and not is_banking_day(day)}
    assert {day for day in closed if day.weekday() < 5} == {day for day in _library(year) if day.weekday() < 5}
    assert len({day for day in closed if day.weekday() >= 5}) in range(104, 107)


@pytest.mark.parametrize("day", [date(YEARS[0] - 1, 12, 31), date(YEARS[-1] + 1, 1, 1)])
def test_a_day_outside_the_table_raises(day: date) -> None:
    """The day before the first year and the day after the last one are no banking days and no others."""
    with pytest.raises(CalendarUnknown):
        is_banking_day(day)
    with pytest.raises(CalendarUnknown):
        next_banking_day(day)


def _table(year: int) -> set[date]:
    return set(load("bank_holidays")["TARGET"]["days"][str(year)])


def _library(year: int) -> set[date]:
    found: Any = holidays.financial_holidays("XECB", years=year)
    return set(found)

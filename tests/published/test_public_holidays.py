"""The table of public holidays against the `holidays` library, and against a second transcription by hand.

For the Netherlands the law (Algemene termijnenwet, art. 3) counts Good Friday and every 5 May; the library has those
in its optional category. Easter Sunday and Whit Sunday are in the library but in neither law: they are Sundays anyway.
"""

from datetime import date
from typing import Any

import holidays
import pytest

from receivables.case import Country
from receivables.rules.tables import load

SUNDAYS_IN_NO_LAW = {"Eerste paasdag", "Eerste pinksterdag", "Pasen", "Pinksteren"}
CATEGORIES = {Country.NL: ("public", "optional"), Country.BE: ("public",)}
TYPED_BY_HAND = {
    (Country.NL, 2026): "1-1 3-4 6-4 27-4 5-5 14-5 25-5 25-12 26-12",
    (Country.NL, 2027): "1-1 26-3 29-3 27-4 5-5 6-5 17-5 25-12 26-12",
    (Country.BE, 2026): "1-1 6-4 1-5 14-5 25-5 21-7 15-8 1-11 11-11 25-12",
    (Country.BE, 2027): "1-1 29-3 1-5 6-5 17-5 21-7 15-8 1-11 11-11 25-12",
}
YEARS = [(country, int(year)) for country in Country for year in load("public_holidays")[country]["days"]]


@pytest.mark.parametrize(("country", "year"), YEARS)
def test_no_day_in_the_table_is_missing_from_the_library(country: Country, year: int) -> None:
    """Every day that the table calls a holiday is one to others too."""
    assert _table(country, year) - _library(country, year) == set()


@pytest.mark.parametrize(("country", "year"), YEARS)
def test_no_day_in_the_library_is_missing_from_the_table(country: Country, year: int) -> None:
    """Every holiday that others know is in the table."""
    assert _library(country, year) - _table(country, year) == set()


@pytest.mark.parametrize(("country", "year"), TYPED_BY_HAND)
def test_the_table_is_what_was_typed_by_hand(country: Country, year: int) -> None:
    """Two years, written down a second time from the law's own list, are the same."""
    pairs = (pair.split("-") for pair in TYPED_BY_HAND[country, year].split())
    assert _table(country, year) == {date(year, int(month), int(day)) for day, month in pairs}


@pytest.mark.parametrize("country", Country)
def test_the_table_has_every_year_up_to_where_it_says_it_is_known(country: Country) -> None:
    """Years follow each other without a gap, until the day that the table names."""
    table = load("public_holidays")[country]
    years = [int(year) for year in table["days"]]
    assert years == list(range(years[0], table["known_until"].year + 1))
    assert table["known_until"] == date(years[-1], 12, 31)


@pytest.mark.parametrize(("country", "year"), YEARS)
def test_every_day_stands_once_in_its_own_year(country: Country, year: int) -> None:
    """A row holds days of its own year, in order, none of them twice."""
    days: list[date] = load("public_holidays")[country]["days"][str(year)]
    assert days == sorted(set(days))
    assert {day.year for day in days} == {year}


def _table(country: Country, year: int) -> set[date]:
    return set(load("public_holidays")[country]["days"][str(year)])


def _library(country: Country, year: int) -> set[date]:
    found: Any = holidays.country_holidays(country, years=year, categories=CATEGORIES[country], language="nl")
    return {day for day, name in found.items() if name not in SUNDAYS_IN_NO_LAW}

"""Working days: weekends and public holidays are none, and a year that is not known raises."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receivables.case import Country
from receivables.errors import CalendarUnknown
from receivables.rules.working_days import is_working_day, next_working_day

NL, BE = Country.NL, Country.BE


@pytest.mark.parametrize("country", Country)
@pytest.mark.parametrize(
    ("day", "working"),
    [
        pytest.param(date(2026, 11, 20), True, id="Friday"),
        pytest.param(date(2026, 11, 21), False, id="Saturday"),
        pytest.param(date(2026, 11, 22), False, id="Sunday"),
        pytest.param(date(2026, 11, 23), True, id="Monday"),
        pytest.param(date(2026, 1, 1), False, id="New Year's Day"),
        pytest.param(date(2026, 1, 2), True, id="day after New Year's Day"),
        pytest.param(date(2026, 4, 6), False, id="Easter Monday"),
        pytest.param(date(2026, 5, 14), False, id="Ascension Day"),
        pytest.param(date(2026, 5, 15), True, id="Friday after Ascension Day"),
        pytest.param(date(2026, 5, 25), False, id="Whit Monday"),
        pytest.param(date(2026, 12, 24), True, id="Christmas Eve"),
        pytest.param(date(2026, 12, 25), False, id="Christmas Day"),
        pytest.param(date(2026, 12, 31), True, id="New Year's Eve"),
    ],
)
def test_days_that_both_countries_treat_alike(*, day: date, working: bool, country: Country) -> None:
    """Weekends and the shared holidays are no working days, the days beside them are."""
    assert is_working_day(day, country=country) is working


@pytest.mark.parametrize(
    ("day", "in_nl", "in_be"),
    [
        pytest.param(date(2026, 4, 3), False, True, id="Good Friday"),
        pytest.param(date(2026, 4, 27), False, True, id="King's Day"),
        pytest.param(date(2026, 5, 1), True, False, id="Labour Day"),
        pytest.param(date(2026, 5, 5), False, True, id="5 May outside a lustrum"),
        pytest.param(date(2026, 7, 21), True, False, id="Belgian National Day"),
        pytest.param(date(2028, 8, 15), True, False, id="Assumption Day"),
        pytest.param(date(2027, 11, 1), True, False, id="All Saints' Day"),
        pytest.param(date(2026, 11, 11), True, False, id="Armistice Day"),
        pytest.param(date(2028, 12, 26), False, True, id="second Christmas Day"),
        pytest.param(date(2031, 4, 28), True, True, id="Monday after a King's Day moved to Saturday"),
    ],
)
def test_days_on_which_the_countries_differ(*, day: date, in_nl: bool, in_be: bool) -> None:
    """Each country has its own holidays."""
    assert is_working_day(day, country=NL) is in_nl
    assert is_working_day(day, country=BE) is in_be


@pytest.mark.parametrize(
    ("day", "country", "expected"),
    [
        pytest.param(date(2026, 11, 23), NL, date(2026, 11, 23), id="a working day is its own answer"),
        pytest.param(date(2026, 11, 21), NL, date(2026, 11, 23), id="over a weekend"),
        pytest.param(date(2026, 12, 25), NL, date(2026, 12, 28), id="over Christmas and a weekend"),
        pytest.param(date(2027, 3, 26), NL, date(2027, 3, 30), id="over Easter from Good Friday"),
        pytest.param(date(2027, 3, 26), BE, date(2027, 3, 26), id="Good Friday in Belgium"),
        pytest.param(date(2027, 5, 5), NL, date(2027, 5, 7), id="over 5 May and Ascension Day"),
        pytest.param(date(2025, 12, 31), BE, date(2025, 12, 31), id="last day of a year"),
        pytest.param(date(2027, 1, 1), BE, date(2027, 1, 4), id="over New Year's Day and a weekend"),
    ],
)
def test_the_next_working_day(day: date, country: Country, expected: date) -> None:
    """The day itself, or the first working day after it."""
    assert next_working_day(day, country=country) == expected


@given(day=st.dates(date(2020, 1, 1), date(2035, 12, 28)), country=st.sampled_from(Country))
def test_the_next_working_day_is_one_and_skips_none(day: date, country: Country) -> None:
    """The answer is a working day, never earlier, and no working day lies between."""
    found = next_working_day(day, country=country)
    between = [date.fromordinal(one) for one in range(day.toordinal(), found.toordinal())]
    assert is_working_day(found, country=country)
    assert not any(is_working_day(one, country=country) for one in between)


@pytest.mark.parametrize("country", Country)
@pytest.mark.parametrize("day", [date(2019, 12, 31), date(2036, 1, 2)], ids=["before the table", "after the table"])
def test_a_year_outside_the_table_raises(day: date, country: Country) -> None:
    """A weekday in a year without known holidays is neither working day nor holiday."""
    with pytest.raises(CalendarUnknown, match=f"{country} {day.year}"):
        is_working_day(day, country=country)
    with pytest.raises(CalendarUnknown):
        next_working_day(day, country=country)


def test_looking_beyond_the_last_known_year_raises() -> None:
    """A Saturday in an unknown year is no working day, but which Monday follows cannot be said."""
    with pytest.raises(CalendarUnknown):
        next_working_day(date(2036, 1, 5), country=NL)

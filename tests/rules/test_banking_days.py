"""Banking days: TARGET closes at weekends and on six days a year, and on no national holiday."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receivables.errors import CalendarUnknown
from receivables.rules.banking_days import is_banking_day, next_banking_day


@pytest.mark.parametrize(
    ("day", "banking"),
    [
        pytest.param(date(2026, 11, 20), True, id="Friday"),
        pytest.param(date(2026, 11, 21), False, id="Saturday"),
        pytest.param(date(2026, 11, 22), False, id="Sunday"),
        pytest.param(date(2026, 11, 23), True, id="Monday"),
        pytest.param(date(2026, 1, 1), False, id="New Year's Day"),
        pytest.param(date(2026, 4, 2), True, id="Thursday before Easter"),
        pytest.param(date(2026, 4, 3), False, id="Good Friday"),
        pytest.param(date(2026, 4, 6), False, id="Easter Monday"),
        pytest.param(date(2026, 4, 7), True, id="Tuesday after Easter"),
        pytest.param(date(2026, 5, 1), False, id="Labour Day"),
        pytest.param(date(2026, 12, 24), True, id="Christmas Eve"),
        pytest.param(date(2026, 12, 25), False, id="Christmas Day"),
        pytest.param(date(2028, 12, 26), False, id="26 December on a Tuesday"),
        pytest.param(date(2026, 12, 31), True, id="New Year's Eve"),
        pytest.param(date(2026, 4, 27), True, id="King's Day"),
        pytest.param(date(2026, 5, 5), True, id="Dutch Liberation Day"),
        pytest.param(date(2026, 5, 14), True, id="Ascension Day"),
        pytest.param(date(2026, 5, 25), True, id="Whit Monday"),
        pytest.param(date(2026, 7, 21), True, id="Belgian National Day"),
        pytest.param(date(2026, 11, 11), True, id="Armistice Day"),
    ],
)
def test_days_on_which_banks_settle(*, day: date, banking: bool) -> None:
    """Only the closing days of TARGET count, not those of a country."""
    assert is_banking_day(day) is banking


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param(date(2026, 11, 20), date(2026, 11, 20), id="a banking day is its own answer"),
        pytest.param(date(2026, 11, 21), date(2026, 11, 23), id="over a weekend"),
        pytest.param(date(2026, 4, 3), date(2026, 4, 7), id="over Easter"),
        pytest.param(date(2026, 5, 1), date(2026, 5, 4), id="over Labour Day and a weekend"),
        pytest.param(date(2026, 12, 25), date(2026, 12, 28), id="over Christmas and a weekend"),
        pytest.param(date(2027, 1, 1), date(2027, 1, 4), id="over New Year's Day and a weekend"),
    ],
)
def test_the_next_banking_day(day: date, expected: date) -> None:
    """The day itself, or the first banking day after it."""
    assert next_banking_day(day) == expected


@given(day=st.dates(date(2020, 1, 1), date(2035, 12, 28)))
def test_the_next_banking_day_is_one_and_skips_none(day: date) -> None:
    """The answer is a banking day, never earlier, at most five days away, and no banking day lies between."""
    found = next_banking_day(day)
    between = [date.fromordinal(one) for one in range(day.toordinal(), found.toordinal())]
    assert is_banking_day(found)
    assert len(between) <= 4
    assert not any(is_banking_day(one) for one in between)


@pytest.mark.parametrize("day", [date(2019, 12, 31), date(2036, 1, 5)], ids=["a Tuesday before", "a Saturday after"])
def test_a_year_outside_the_table_raises(day: date) -> None:
    """Of a year without known closing days nothing is said, not even of its Saturdays."""
    with pytest.raises(CalendarUnknown, match=f"TARGET {day.year}"):
        is_banking_day(day)
    with pytest.raises(CalendarUnknown):
        next_banking_day(day)

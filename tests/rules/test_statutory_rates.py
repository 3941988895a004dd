"""Statutory interest: the rate of each day, on both sides of each change, and no rate where none is known."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receivables.case import Country, DebtorKind
from receivables.errors import RateUnknown
from receivables.rules.interest import RateOrigin
from receivables.rules.statutory_interest import StatutoryInterest, rate_on, statutory_interest_of, statutory_rates

NL_CIVIL, NL_COMMERCIAL = StatutoryInterest.NL_CIVIL, StatutoryInterest.NL_COMMERCIAL
BE_CIVIL, BE_COMMERCIAL = StatutoryInterest.BE_CIVIL, StatutoryInterest.BE_COMMERCIAL
KINDS = st.sampled_from(StatutoryInterest)
DAYS = st.dates(date(2013, 3, 16), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("kind", "day", "before", "after"),
    [
        (NL_CIVIL, date(2012, 7, 1), "4", "3"),
        (NL_CIVIL, date(2015, 1, 1), "3", "2"),
        (NL_CIVIL, date(2023, 1, 1), "2", "4"),
        (NL_CIVIL, date(2023, 7, 1), "4", "6"),
        (NL_CIVIL, date(2024, 1, 1), "6", "7"),
        (NL_CIVIL, date(2025, 1, 1), "7", "6"),
        (NL_CIVIL, date(2025, 7, 1), "6", "6"),
        (NL_CIVIL, date(2026, 1, 1), "6", "4"),
        (NL_COMMERCIAL, date(2013, 1, 1), "8", "7.75"),
        (NL_COMMERCIAL, date(2013, 3, 16), "7.75", "8.75"),
        (NL_COMMERCIAL, date(2013, 7, 1), "8.75", "8.5"),
        (NL_COMMERCIAL, date(2014, 1, 1), "8.5", "8.25"),
        (NL_COMMERCIAL, date(2014, 7, 1), "8.25", "8.15"),
        (NL_COMMERCIAL, date(2015, 1, 1), "8.15", "8.05"),
        (NL_COMMERCIAL, date(2016, 7, 1), "8.05", "8"),
        (NL_COMMERCIAL, date(2023, 1, 1), "8", "10.5"),
        (NL_COMMERCIAL, date(2023, 7, 1), "10.5", "12"),
        (NL_COMMERCIAL, date(2024, 1, 1), "12", "12.5"),
        (NL_COMMERCIAL, date(2024, 7, 1), "12.5", "12.25"),
        (NL_COMMERCIAL, date(2025, 1, 1), "12.25", "11.15"),
        (NL_COMMERCIAL, date(2025, 7, 1), "11.15", "10.15"),
        (NL_COMMERCIAL, date(2026, 1, 1), "10.15", "10.15"),
        (NL_COMMERCIAL, date(2026, 7, 1), "10.15", "10.4"),
        (BE_COMMERCIAL, date(2013, 7, 1), "9", "8.5"),
        (BE_COMMERCIAL, date(2016, 7, 1), "8.5", "8"),
        (BE_COMMERCIAL, date(2023, 1, 1), "8", "10.5"),
        (BE_COMMERCIAL, date(2023, 7, 1), "10.5", "12"),
        (BE_COMMERCIAL, date(2024, 1, 1), "12", "12.5"),
        (BE_COMMERCIAL, date(2024, 7, 1), "12.5", "12.5"),
        (BE_COMMERCIAL, date(2025, 1, 1), "12.5", "11.5"),
        (BE_COMMERCIAL, date(2025, 7, 1), "11.5", "10.5"),
        (BE_COMMERCIAL, date(2026, 7, 1), "10.5", "10.5"),
        (BE_CIVIL, date(2013, 1, 1), "4.25", "2.75"),
        (BE_CIVIL, date(2015, 1, 1), "2.75", "2.5"),
        (BE_CIVIL, date(2016, 1, 1), "2.5", "2.25"),
        (BE_CIVIL, date(2017, 1, 1), "2.25", "2"),
        (BE_CIVIL, date(2020, 1, 1), "2", "1.75"),
        (BE_CIVIL, date(2022, 1, 1), "1.75", "1.5"),
        (BE_CIVIL, date(2023, 1, 1), "1.5", "5.25"),
        (BE_CIVIL, date(2024, 1, 1), "5.25", "5.75"),
        (BE_CIVIL, date(2025, 1, 1), "5.75", "4.5"),
        (BE_CIVIL, date(2026, 1, 1), "4.5", "4.5"),
    ],
    ids=str,
)
def test_the_rate_on_both_sides_of_a_change(kind: StatutoryInterest, day: date, before: str, after: str) -> None:
    """The old rate holds up to and including the day before, the new one from the day itself."""
    assert rate_on(kind, day - timedelta(days=1)) == Decimal(before)
    assert rate_on(kind, day) == Decimal(after)


@pytest.mark.parametrize(
    ("kind", "first", "last"),
    [
        (NL_CIVIL, date(2011, 7, 1), date(2026, 12, 31)),
        (NL_COMMERCIAL, date(2012, 1, 1), date(2026, 12, 31)),
        (BE_COMMERCIAL, date(2013, 3, 16), date(2026, 12, 31)),
        (BE_CIVIL, date(2012, 1, 1), date(2026, 12, 31)),
    ],
    ids=str,
)
def test_no_rate_outside_the_table(kind: StatutoryInterest, first: date, last: date) -> None:
    """The first and the last known day have a rate, the days beside them raise: alone and as part of a period."""
    day = timedelta(days=1)
    assert rate_on(kind, first) > 0
    assert rate_on(kind, last) > 0
    for unknown in (first - day, last + day):
        with pytest.raises(RateUnknown) as caught:
            rate_on(kind, unknown)
        assert (caught.value.name, caught.value.day) == (f"statutory_interest.{kind}", unknown)
    assert statutory_rates(kind, after=first - day, until=last)
    with pytest.raises(RateUnknown) as early:
        statutory_rates(kind, after=first - 2 * day, until=last)
    assert early.value.day == first - day
    with pytest.raises(RateUnknown) as late:
        statutory_rates(kind, after=first - day, until=last + 9 * day)
    assert late.value.day == last + day


def test_a_period_wholly_outside_the_table_raises() -> None:
    """Neither the years before the table nor those after it have rates; the first day without one is named."""
    with pytest.raises(RateUnknown) as before:
        statutory_rates(NL_COMMERCIAL, after=date(2001, 1, 1), until=date(2002, 1, 1))
    assert before.value.day == date(2001, 1, 2)
    with pytest.raises(RateUnknown) as beyond:
        statutory_rates(NL_COMMERCIAL, after=date(2027, 1, 1), until=date(2028, 1, 1))
    assert beyond.value.day == date(2027, 1, 2)


@pytest.mark.parametrize(
    ("kind", "country", "expected"),
    [
        (DebtorKind.BUSINESS, Country.NL, NL_COMMERCIAL),
        (DebtorKind.PUBLIC_BODY, Country.NL, NL_COMMERCIAL),
        (DebtorKind.CONSUMER, Country.NL, NL_CIVIL),
        (DebtorKind.BUSINESS, Country.BE, BE_COMMERCIAL),
        (DebtorKind.PUBLIC_BODY, Country.BE, BE_COMMERCIAL),
        (DebtorKind.CONSUMER, Country.BE, BE_CIVIL),
    ],
)
def test_who_owes_which_interest(kind: DebtorKind, country: Country, expected: StatutoryInterest) -> None:
    """Businesses and public bodies owe the commercial rate, consumers the civil one."""
    assert statutory_interest_of(kind, country) is expected


@pytest.mark.parametrize(
    ("kind", "after", "until"),
    [
        pytest.param(NL_COMMERCIAL, date(2025, 6, 30), date(2026, 6, 30), id="one row over two half-years"),
        pytest.param(BE_COMMERCIAL, date(2016, 6, 30), date(2022, 12, 31), id="two rows of 8%"),
        pytest.param(BE_COMMERCIAL, date(2025, 6, 30), date(2026, 12, 31), id="three rows of 10.5%"),
        pytest.param(BE_CIVIL, date(2016, 12, 31), date(2019, 12, 31), id="three years of 2%"),
    ],
)
def test_neighbours_with_the_same_rate_are_one_period(kind: StatutoryInterest, after: date, until: date) -> None:
    """Where a rate is confirmed nothing changes, so no new period begins."""
    (period,) = statutory_rates(kind, after=after, until=until)
    assert (period.after, period.until, period.origin) == (after, until, RateOrigin.STATUTORY)


def test_no_days_have_no_rates() -> None:
    """A period without days has no rates and raises nothing."""
    assert statutory_rates(NL_CIVIL, after=date(2026, 5, 1), until=date(2026, 5, 1)) == ()


@given(kind=KINDS, days=st.lists(DAYS, min_size=2, max_size=2, unique=True), some=st.integers(0, 6000))
def test_the_periods_say_of_each_day_what_the_table_says(kind: StatutoryInterest, days: list[date], some: int) -> None:
    """Periods follow each other without gaps, differ from their neighbours and hold the rate of each of their days."""
    after, until = sorted(days)
    periods = statutory_rates(kind, after=after, until=until)
    assert [after, *(period.until for period in periods)] == [*(period.after for period in periods), until]
    assert all(one.rate != other.rate for one, other in pairwise(periods))
    day = after + timedelta(days=1 + some % (until - after).days)
    (rate,) = (period.rate for period in periods if period.after < day <= period.until)
    assert rate == rate_on(kind, day)

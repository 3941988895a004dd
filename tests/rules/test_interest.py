"""Interest: which days count, how a year of default is counted, where a line ends and how it is rounded."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receivables.money import Cents, rounded, total
from receivables.percentages import share
from receivables.rules.interest import (
    InterestLine,
    RateOrigin,
    RatePeriod,
    anniversary,
    default_years,
    interest_lines,
    months_later,
)
from receivables.rules.statutory_interest import StatutoryInterest, statutory_rates

FIRST, LAST = date(2013, 3, 16), date(2026, 12, 31)
"""All statutory rates are known between these days."""

DAYS = st.dates(FIRST, LAST)
BASES = st.integers(0, 10_000_000_00).map(Cents)
RATES = st.decimals(0, 100, places=2)


def flat(rate: Decimal | int | str) -> tuple[RatePeriod, ...]:
    """One agreed rate for all days."""
    return (RatePeriod(date(2000, 1, 1), date(2099, 12, 31), Decimal(rate), RateOrigin.AGREED),)


def amounts(base: int, since: date, until: date, rates: tuple[RatePeriod, ...]) -> list[int]:
    """The lines of interest from the day after default began."""
    lines = interest_lines(Cents(base), since=since, after=since, until=until, rates=rates)
    return [line.amount for line in lines]


def whole(base: Cents, since: date, after: date, until: date, kind: StatutoryInterest) -> int:
    """All interest of a period at the statutory rates."""
    rates = statutory_rates(kind, after=since, until=LAST)
    return total(line.amount for line in interest_lines(base, since=since, after=after, until=until, rates=rates))


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        pytest.param(date(2026, 3, 1), [], id="payment on the due date"),
        pytest.param(date(2026, 3, 2), [22], id="payment on the first day of default"),
        pytest.param(date(2026, 3, 12), [241], id="eleven days"),
        pytest.param(date(2027, 3, 1), [8_000], id="a whole year"),
        pytest.param(date(2027, 3, 2), [8_000, 22], id="a year and a day"),
    ],
)
def test_days_count_from_the_day_after_the_due_date_up_to_the_last_one(until: date, expected: list[int]) -> None:
    """€1,000 at 8% from a due date of 1 March 2026: 8,000 cents over 365 days."""
    assert amounts(100_000, date(2026, 3, 1), until, flat(8)) == expected


@pytest.mark.parametrize(
    ("base", "rate", "days", "expected"),
    [
        pytest.param(36_500, "0.5", 1, 1, id="half a cent goes up"),
        pytest.param(36_499, "0.5", 1, 0, id="less than half a cent goes down"),
        pytest.param(36_500, "0.5", 3, 2, id="one and a half"),
        pytest.param(36_500, "0.5", 4, 2, id="two exactly"),
        pytest.param(0, "8", 30, 0, id="nothing owed"),
        pytest.param(100_000, "0", 30, 0, id="no rate"),
    ],
)
def test_a_line_is_rounded_once_half_a_cent_up(base: int, rate: str, days: int, expected: int) -> None:
    """€365 at 1% is a cent a day, which makes halves easy to see."""
    assert amounts(base, date(2025, 3, 1), date(2025, 3, 1) + timedelta(days=days), flat(rate)) == [expected]


@pytest.mark.parametrize(
    ("since", "years", "expected"),
    [
        pytest.param(date(2024, 2, 29), 0, date(2024, 2, 29), id="the leap day itself"),
        pytest.param(date(2024, 2, 29), 1, date(2025, 2, 28), id="no leap day a year later"),
        pytest.param(date(2024, 2, 29), 4, date(2028, 2, 29), id="a leap day four years later"),
        pytest.param(date(2024, 2, 28), 4, date(2028, 2, 28), id="28 February of a leap year"),
        pytest.param(date(1896, 2, 29), 4, date(1900, 2, 28), id="1900 was no leap year"),
        pytest.param(date(1996, 2, 29), 4, date(2000, 2, 29), id="2000 was one"),
        pytest.param(date(2025, 12, 31), 1, date(2026, 12, 31), id="last day of a year"),
    ],
)
def test_an_anniversary_of_29_february_falls_on_28_february(since: date, years: int, expected: date) -> None:
    """Years that have no 29 February end a year of default on the 28th."""
    assert anniversary(since, years) == expected


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        pytest.param(date(2026, 8, 15), 0, date(2026, 8, 15), id="none"),
        pytest.param(date(2026, 8, 15), 6, date(2027, 2, 15), id="into the next year"),
        pytest.param(date(2026, 6, 30), 6, date(2026, 12, 30), id="into December"),
        pytest.param(date(2026, 8, 31), 6, date(2027, 2, 28), id="a month that is too short"),
        pytest.param(date(2027, 8, 31), 6, date(2028, 2, 29), id="a February of 29 days"),
        pytest.param(date(2026, 5, 31), 6, date(2026, 11, 30), id="a month of thirty days"),
    ],
)
def test_months_later_on_the_same_day_or_the_last_one(day: date, months: int, expected: date) -> None:
    """A month that has no such day gives its last one."""
    assert months_later(day, months) == expected


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        pytest.param(date(2023, 2, 28), date(2024, 2, 28), [365], id="ends the day before a leap day"),
        pytest.param(date(2023, 3, 1), date(2024, 3, 1), [366], id="has a leap day at its end"),
        pytest.param(date(2024, 2, 28), date(2025, 2, 28), [366], id="begins on a leap day"),
        pytest.param(date(2024, 2, 29), date(2025, 2, 28), [365], id="begins after a leap day"),
        pytest.param(date(2024, 2, 29), date(2028, 2, 29), [365, 365, 365, 366], id="from leap day to leap day"),
        pytest.param(date(2023, 6, 30), date(2024, 1, 15), [366], id="part of a year that will have a leap day"),
        pytest.param(date(2023, 6, 30), date(2024, 7, 1), [366, 365], id="a day into the next year"),
        pytest.param(date(2023, 6, 30), date(2024, 6, 30), [366], id="no day into the next year"),
    ],
)
def test_a_year_of_default_has_366_days_when_29_february_lies_in_it(
    since: date, until: date, expected: list[int]
) -> None:
    """The year of default counts, not the calendar year."""
    assert [year.days for year in default_years(since, after=since, until=until)] == expected


@pytest.mark.parametrize(
    ("until", "ends"),
    [(date(2024, 6, 29), [False]), (date(2024, 6, 30), [True]), (date(2024, 7, 1), [True, False])],
    ids=["the day before", "on the anniversary", "the day after"],
)
def test_a_year_of_default_ends_on_the_anniversary(until: date, ends: list[bool]) -> None:
    """Only a year whose last day lies in the period has ended."""
    since = date(2023, 6, 30)
    assert [year.ends for year in default_years(since, after=since, until=until)] == ends


@pytest.mark.parametrize("after", [date(2024, 6, 30), date(2024, 10, 1), date(2025, 6, 29)])
def test_a_later_period_is_cut_by_the_years_of_default(after: date) -> None:
    """Wherever a period begins, its years are those of the default."""
    years = list(default_years(date(2023, 6, 30), after=after, until=date(2025, 9, 1)))
    assert [(year.after, year.until) for year in years] == [
        (after, date(2025, 6, 30)),
        (date(2025, 6, 30), date(2025, 9, 1)),
    ]


def test_a_line_ends_where_the_rate_changes() -> None:
    """Thirty days at 10.15% until 30 June 2026, thirty-one at 10.40% from 1 July: €83.42 and €88.33 on €10,000."""
    since, until = date(2026, 5, 31), date(2026, 7, 31)
    rates = statutory_rates(StatutoryInterest.NL_COMMERCIAL, after=since, until=until)
    lines = interest_lines(Cents(1_000_000), since=since, after=since, until=until, rates=rates)
    assert [(line.until, line.days, line.amount) for line in lines] == [
        (date(2026, 6, 30), 30, 8_342),
        (date(2026, 7, 31), 31, 8_833),
    ]


def test_a_line_does_not_end_where_the_rate_is_confirmed() -> None:
    """1 January 2026 left the Dutch commercial rate at 10.15%: a year over it is one line of €101.50 on €1,000."""
    since, until = date(2025, 6, 30), date(2026, 6, 30)
    rates = statutory_rates(StatutoryInterest.NL_COMMERCIAL, after=since, until=until)
    assert amounts(100_000, since, until, rates) == [10_150]


def test_days_without_a_rate_bear_no_interest() -> None:
    """Where the rates end, the lines end."""
    rates = (RatePeriod(date(2026, 1, 31), date(2026, 2, 10), Decimal(10), RateOrigin.OWN, "some_law"),)
    (line,) = interest_lines(
        Cents(365_000), since=date(2026, 1, 1), after=date(2026, 1, 1), until=date(2026, 3, 1), rates=rates
    )
    assert (line.after, line.until, line.amount) == (date(2026, 1, 31), date(2026, 2, 10), 1_000)
    assert (line.origin, line.law) == (RateOrigin.OWN, "some_law")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param(date(2026, 1, 1), 0, id="long before"),
        pytest.param(date(2026, 1, 31), 0, id="the day before"),
        pytest.param(date(2026, 2, 1), 100, id="the first day"),
        pytest.param(date(2026, 2, 10), 1_000, id="the last day"),
        pytest.param(date(2026, 2, 11), 1_000, id="the day after"),
    ],
)
def test_a_line_counts_no_day_outside_itself(day: date, expected: int) -> None:
    """A line of ten days at a euro a day."""
    line = InterestLine(
        date(2026, 1, 31), date(2026, 2, 10), Cents(365_000), Decimal(10), 365, origin=RateOrigin.AGREED
    )
    assert line.amount_until(day) == expected
    assert line.per_day == 100


@given(base=BASES, since=DAYS, rate=RATES)
def test_a_whole_year_yields_the_rate_of_a_year(base: Cents, since: date, rate: Decimal) -> None:
    """In a year of 365 days as in one of 366, a whole year costs its percentage."""
    assert total(map(Cents, amounts(base, since, anniversary(since, 1), flat(rate)))) == rounded(share(base, rate))


@given(base=BASES, days=st.lists(DAYS, min_size=3, max_size=6), kind=st.sampled_from(StatutoryInterest))
def test_a_cut_moves_the_sum_by_at_most_one_cent(base: Cents, days: list[date], kind: StatutoryInterest) -> None:
    """However often a period is cut, each cut makes a difference of a cent or none."""
    since, *cuts, until = sorted(days)
    at_once = whole(base, since, since, until, kind)
    edges = [since, *cuts, until]
    in_parts = sum(whole(base, since, *edge, kind) for edge in pairwise(edges))
    assert abs(at_once - in_parts) <= len(cuts)


@given(base=BASES, days=st.lists(DAYS, min_size=3, max_size=3), kind=st.sampled_from(StatutoryInterest))
def test_interest_never_falls_with_the_days(base: Cents, days: list[date], kind: StatutoryInterest) -> None:
    """A later day never costs less."""
    since, until, later = sorted(days)
    assert whole(base, since, since, until, kind) <= whole(base, since, since, later, kind)


@given(base=BASES, days=st.lists(DAYS, min_size=2, max_size=2, unique=True), kind=st.sampled_from(StatutoryInterest))
def test_the_lines_cover_each_day_once(base: Cents, days: list[date], kind: StatutoryInterest) -> None:
    """Each line begins where the one before it ends, from the first day to the last."""
    since, until = sorted(days)
    rates = statutory_rates(kind, after=since, until=until)
    lines = interest_lines(base, since=since, after=since, until=until, rates=rates)
    assert [since, *(line.until for line in lines)] == [*(line.after for line in lines), until]
    assert all(line.days > 0 for line in lines)

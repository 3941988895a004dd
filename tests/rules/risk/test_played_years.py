"""A year played many times over: by hand where chance has no say, and as another player has it where it has."""

from dataclasses import replace
from decimal import Decimal
from itertools import accumulate, pairwise
from random import Random
from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from receivables.money import Cents
from receivables.percentages import share
from receivables.rules.risk.buffer import MONTHS, MOST_INVOICES, Business, Quiet, of_share, played_years
from receivables.rules.risk.pattern import Draws, Pattern

NOBODY_LATE = (Decimal(0),) * 3
PUNCTUAL = Pattern(30, NOBODY_LATE, Decimal(0))
MIXED = Pattern(30, (Decimal(25), Decimal(10), Decimal(5)), Decimal(2))
FIRM = Business(Cents(600_000), Cents(850_000), Decimal(15), 10, PUNCTUAL)

percents = st.integers(0, 20).map(Decimal)
businesses = st.builds(
    Business,
    costs=st.integers(0, 10**8).map(Cents),
    turnover=st.integers(0, 10**8).map(Cents),
    variable=percents,
    invoices=st.integers(1, 60),
    pattern=st.builds(Pattern, st.integers(0, 120), st.tuples(percents, percents, percents), percents),
    quiet=st.none() | st.builds(Quiet, st.integers(1, 12), st.integers(1, 11), percents),
)


def test_who_is_always_paid_on_time_needs_one_month() -> None:
    """The costs go out before the money comes in; after that each month adds what it leaves."""
    years = played_years(FIRM, first_month=1, seed=1)
    spent = 600_000 + 127_500
    assert [of_month[0] for of_month in years.balances] == [
        -spent + month * (850_000 - spent) for month in range(MONTHS)
    ]
    assert set(years.needs) == {spent}
    assert set(years.needs_if_later) == {2 * spent}


def test_who_is_never_paid_needs_a_whole_year() -> None:
    """Twelve times what goes out; money that never comes cannot come later."""
    nobody = replace(FIRM, pattern=Pattern(30, NOBODY_LATE, Decimal(100)))
    years = played_years(nobody, first_month=1, seed=1)
    assert set(years.needs) == set(years.needs_if_later) == {12 * 727_500}


def test_a_quiet_season_is_felt_when_its_invoices_are_due() -> None:
    """Two months without turnover cost less to make, and leave a hole a month later."""
    quiet = replace(FIRM, quiet=Quiet(7, 2, Decimal(0)))
    lowest = [of_month[0] for of_month in played_years(quiet, first_month=1, seed=1).balances]
    steps = [after - before for before, after in pairwise(lowest)]
    usual = 850_000 - 727_500
    assert steps[:5] == [usual] * 5
    assert steps[5:10] == [850_000 - 600_000, 850_000 - 600_000, -727_500, -727_500, usual]


@pytest.mark.parametrize(
    ("first", "months", "held"), [(7, 2, {7, 8}), (12, 2, {12, 1}), (11, 4, {11, 12, 1, 2}), (1, 11, set(range(1, 12)))]
)
def test_a_season_may_run_over_the_new_year(first: int, months: int, held: set[int]) -> None:
    """It holds its first month and those that follow, and no other, in whatever year they are counted."""
    quiet = Quiet(first, months, Decimal(50))
    for start in (-11, 1, 13):
        assert {month % 12 or 12 for month in range(start, start + 12) if quiet.holds(month)} == held


@pytest.mark.parametrize(("term", "months"), [(0, 0), (14, 0), (15, 1), (30, 1), (44, 1), (45, 2), (120, 4)])
def test_a_term_is_counted_in_whole_months(term: int, months: int) -> None:
    """Half a month up is the next one."""
    assert Pattern(term, NOBODY_LATE, Decimal(0)).term_months == months


@pytest.mark.parametrize("term", [0, 30, 60])
@pytest.mark.parametrize("late", [0, 1, 2, 3])
def test_a_delay_and_a_term_that_add_up_alike_come_to_the_same(term: int, late: int) -> None:
    """In a steady year all that was invoiced before it comes in, however late."""
    shares = tuple(Decimal(100 if late == at else 0) for at in (1, 2, 3))
    years = played_years(replace(FIRM, pattern=Pattern(term, shares, Decimal(0))), first_month=1, seed=1)
    assert years.needs == played_years(FIRM, first_month=1, seed=1).needs


def test_invoices_are_drawn_as_often_as_they_are_likely() -> None:
    """Drawn a thousand times, each month has its share, and none is paid twice."""
    draws = Draws(MIXED, Random(5).random)  # noqa: S311 chance, not a secret
    drawn = [draws.paid(10) for _ in range(1_000)]
    assert all(sum(one) <= 10 for one in drawn)
    assert [fmean(one[at] for one in drawn) / 10 for at in range(4)] == pytest.approx([0.58, 0.25, 0.1, 0.05], abs=0.01)


def twin(business: Business, first_month: int, seed: int, runs: int) -> list[float]:
    """What years ask of the account, played invoice by invoice by another player with dice of its own."""
    dice, pattern, needs = Random(f"twin {seed}"), business.pattern, []  # noqa: S311 chance, not a secret
    weights = [float(one) for one in (pattern.on_time, *pattern.late, pattern.never)]
    for _ in range(runs):
        back = [0.0] * 40
        for month in range(12, 40):
            for _ in range(business.invoices):
                delay = dice.choices(range(5), weights)[0]
                at = month + pattern.term_months + delay - 24
                if delay < 4 and 0 <= at < 40:
                    back[at] += business.invoiced(first_month + month - 24) / business.invoices
        ends = accumulate(back[month] - business.spent(first_month + month) for month in range(12))
        needs.append(max(0.0, *(back[month] - end for month, end in enumerate(ends))))
    return sorted(needs)


@pytest.mark.parametrize("season", [None, Quiet(3, 3, Decimal(30))])
@pytest.mark.parametrize("invoices", [1, 10, 40])
def test_another_player_finds_the_same(invoices: int, season: Quiet | None) -> None:
    """The middle and the ninth of ten years lie within a few percent of those of a thousand years played otherwise."""
    business = replace(FIRM, invoices=invoices, pattern=MIXED, quiet=season)
    ours, theirs = played_years(business, first_month=1, seed=1, runs=1_000), twin(business, 1, 1, 1_000)
    lump = 850_000 / invoices
    for of_ten in (5, 9):
        assert ours.enough_for(of_ten) == pytest.approx(theirs[of_ten * 100 - 1], rel=0.05, abs=lump)


@settings(max_examples=25, deadline=None)
@given(businesses, st.integers(1, 12), st.integers(1, 999))
def test_any_firm_gets_an_answer_that_hangs_together(business: Business, month: int, seed: int) -> None:
    """More years ask more, later money never asks less, and what is enough for nine of ten is."""
    years = played_years(business, first_month=month, seed=seed, runs=20)
    assert list(years.needs) == sorted(years.needs)
    assert all(later >= need for need, later in zip(years.needs, years.needs_if_later, strict=True))
    assert years.enough_for(5) <= years.enough_for(9)
    assert years.short_with(years.enough_for(9)) <= 2
    assert years == played_years(business, first_month=month, seed=seed, runs=20)
    assert years.needs[0] >= business.spent(month)


def test_a_seed_gives_the_same_years_everywhere() -> None:
    """Figures that were written down once, in CPython and in the browser alike; another seed gives others."""
    mixed = replace(FIRM, costs=Cents(700_000), pattern=MIXED)
    first, other = (played_years(mixed, first_month=12, seed=seed) for seed in (1, 2))
    assert [first.enough_for(of_ten) for of_ten in (5, 8, 9)] == [1_090_000, 1_265_000, 1_367_500]
    assert [other.enough_for(of_ten) for of_ten in (5, 8, 9)] != [1_090_000, 1_265_000, 1_367_500]


def test_a_balance_that_is_just_enough_is_not_short() -> None:
    """One cent less is."""
    years = played_years(FIRM, first_month=1, seed=1, runs=10)
    assert (years.short_with(Cents(727_500)), years.short_with(Cents(727_499))) == (0, 10)


def test_more_invoices_are_played_as_larger_ones() -> None:
    """A firm with many gets the years of one with as many as are played."""
    many, most = (replace(FIRM, pattern=MIXED, invoices=number) for number in (999, MOST_INVOICES))
    assert played_years(many, first_month=1, seed=1) == played_years(most, first_month=1, seed=1)


def test_what_a_year_leaves() -> None:
    """What is paid in the end, without what never is, less what goes out."""
    assert FIRM.kept_of_year == 12 * (850_000 - 727_500)
    never = replace(FIRM, pattern=Pattern(30, NOBODY_LATE, Decimal(2)))
    assert never.kept_of_year == share(Cents(12 * 850_000), Decimal(98)) - 12 * 727_500


@pytest.mark.parametrize(("of_ten", "at"), [(1, 29), (5, 149), (9, 269), (10, 299)])
def test_a_share_of_ten_counts_whole_years(of_ten: int, at: int) -> None:
    """Nine of ten of three hundred is the two hundred and seventieth; of seven it is the last."""
    assert of_share([Cents(one) for one in range(300)], of_ten) == at
    assert of_share([Cents(one) for one in range(7)], 9) == 6

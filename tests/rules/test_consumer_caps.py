"""Belgian consumers: the bands of the damages, the interest ceiling and what reminders may cost."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receivables.errors import RateUnknown
from receivables.money import LARGEST, Cents
from receivables.rules.consumer_caps import (
    applies,
    free_reminders,
    interest_ceiling,
    most_damages,
    most_reminder_fee,
)

ON = date(2026, 1, 1)
JUMP = 15_000
"""Where the law jumps: €20 up to €150, €30 above."""


@pytest.mark.parametrize(
    ("balance", "damages"),
    [
        pytest.param(0, 0, id="nothing owed"),
        pytest.param(1, 2_000, id="a cent"),
        pytest.param(14_999, 2_000, id="149.99"),
        pytest.param(15_000, 2_000, id="150: 20"),
        pytest.param(15_001, 3_000, id="150.01: 30"),
        pytest.param(15_004, 3_000, id="150.04: 0.4 cents of the slice"),
        pytest.param(15_005, 3_001, id="150.05: half a cent up"),
        pytest.param(30_000, 4_500, id="300: 10% of 150 on top"),
        pytest.param(49_990, 6_499, id="499.90"),
        pytest.param(49_999, 6_500, id="499.99"),
        pytest.param(50_000, 6_500, id="500: 30 and 35"),
        pytest.param(50_001, 6_500, id="500.01: 65"),
        pytest.param(50_010, 6_501, id="500.10: half a cent up"),
        pytest.param(60_000, 7_000, id="600"),
        pytest.param(100_000, 9_000, id="1,000: 65 and 25"),
        pytest.param(3_919_980, 199_999, id="39,199.80"),
        pytest.param(3_919_999, 200_000, id="39,199.99"),
        pytest.param(3_920_000, 200_000, id="39,200: the most"),
        pytest.param(3_920_001, 200_000, id="39,200.01: no more than the most"),
        pytest.param(3_920_020, 200_000, id="39,200.20: no more than the most"),
        pytest.param(LARGEST, 200_000, id="the largest"),
    ],
)
def test_the_damages_at_the_edges_of_their_bands(balance: int, damages: int) -> None:
    """€20; €30 and 10% above €150; €65 and 5% above €500; at most €2,000 (art. XIX.4 WER)."""
    assert most_damages(Cents(balance), on=ON) == damages


@given(balance=st.integers(1, LARGEST - 1) | st.integers(1, 60_000))
def test_the_damages_jump_nowhere_but_above_150_euros(balance: int) -> None:
    """A cent more adds a cent of damages or none, but for the jump of €10 that the law makes above €150."""
    step = most_damages(Cents(balance + 1), on=ON) - most_damages(Cents(balance), on=ON)
    assert step == 1_000 if balance == JUMP else step in {0, 1}


@pytest.mark.parametrize("edge", [50_000, 3_920_000])
def test_the_damages_are_continuous_at_the_other_edges(edge: int) -> None:
    """Around €500 and €39,200 every cent adds a cent or none."""
    around = [most_damages(Cents(balance), on=ON) for balance in range(edge - 100, edge + 100)]
    assert {later - earlier for earlier, later in pairwise(around)} == {0, 1}


@pytest.mark.parametrize(
    ("due_date", "expected"),
    [
        pytest.param(date(2023, 8, 31), False, id="before the law"),
        pytest.param(date(2023, 11, 29), False, id="arrears from 30 November 2023"),
        pytest.param(date(2023, 11, 30), True, id="arrears from 1 December 2023"),
        pytest.param(date(2026, 1, 1), True, id="now"),
    ],
)
def test_the_law_surely_holds_for_arrears_from_december_2023(*, due_date: date, expected: bool) -> None:
    """From 1 December 2023 the rules hold for contracts of before 1 September 2023 as well."""
    assert applies(due_date=due_date) is expected


def test_the_interest_ceiling_is_the_commercial_rate() -> None:
    """12.5% until the end of 2024, 11.5% from 1 January 2025, 10.5% from 1 July 2025."""
    ceiling = interest_ceiling(after=date(2024, 6, 30), until=date(2026, 6, 30))
    assert [(period.until, period.rate) for period in ceiling] == [
        (date(2024, 12, 31), Decimal("12.5")),
        (date(2025, 6, 30), Decimal("11.5")),
        (date(2026, 6, 30), Decimal("10.5")),
    ]


def test_a_ceiling_that_is_not_known_raises() -> None:
    """Beyond the known half-years no ceiling is made up."""
    with pytest.raises(RateUnknown):
        interest_ceiling(after=date(2026, 6, 30), until=date(2027, 1, 1))


def test_how_many_reminders_are_free() -> None:
    """One, or three a calendar year with regular deliveries (art. XIX.2 WER)."""
    assert free_reminders(recurring=False, on=ON) == 1
    assert free_reminders(recurring=True, on=ON) == 3


@pytest.mark.parametrize(("postage", "most"), [(0, 750), (150, 900), (1, 751)], ids=["no postage", "a stamp", "a cent"])
def test_a_further_reminder_costs_at_most_seven_and_a_half_euros_and_postage(postage: int, most: int) -> None:
    """€7.50, and the postage on top."""
    assert most_reminder_fee(Cents(postage), on=ON) == most


def test_nothing_is_known_of_the_caps_before_december_2023() -> None:
    """On the day before the rules held for everyone, no cap is made up."""
    day, before = date(2023, 12, 1), date(2023, 11, 30)
    assert (most_damages(Cents(100), on=day), free_reminders(recurring=False, on=day)) == (2_000, 1)
    assert most_reminder_fee(Cents(0), on=day) == 750
    with pytest.raises(RateUnknown):
        most_damages(Cents(100), on=before)
    with pytest.raises(RateUnknown):
        free_reminders(recurring=False, on=before)
    with pytest.raises(RateUnknown):
        most_reminder_fee(Cents(0), on=before)

"""Amounts are told no more precisely than they are known, and what has to be enough is never rounded down."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receivables.money import LARGEST, Cents
from receivables.rules.risk.rounding import nearest, step_of, upwards

amounts = st.integers(min_value=0, max_value=100 * LARGEST).map(Cents)


@pytest.mark.parametrize(
    ("amount", "step"), [(0, 100), (99_999, 100), (100_000, 1_00 * 10), (999_999, 1_000), (1_000_000, 10_000)]
)
def test_the_step_grows_with_the_amount(amount: int, step: int) -> None:
    """A whole euro up to three figures, then ten, then a hundred."""
    assert step_of(Cents(amount)) == step


@given(amounts)
def test_rounding_moves_an_amount_by_half_a_step_at_most(amount: Cents) -> None:
    """To the nearest, either way."""
    assert abs(nearest(amount) - amount) * 2 <= step_of(amount)


@given(amounts)
def test_what_has_to_be_enough_is_enough(amount: Cents) -> None:
    """Never less, and less than a tenth or a euro more."""
    assert amount <= upwards(amount) < amount + max(100, amount / 10 + 1)


@given(amounts)
def test_a_rounded_amount_stays_as_it_is(amount: Cents) -> None:
    """Rounding twice changes nothing."""
    assert nearest(nearest(amount)) == nearest(amount)
    assert upwards(upwards(amount)) == upwards(amount)


def test_an_amount_below_nothing_is_rounded_like_its_opposite() -> None:
    """A balance may be short."""
    assert nearest(Cents(-140_049)) == -140_000

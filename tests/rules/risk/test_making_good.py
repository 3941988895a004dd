"""What an unpaid invoice costs: turnover that makes good for it, and months of waiting."""

from decimal import Decimal
from fractions import Fraction

import numpy_financial
import pytest
from hypothesis import given
from hypothesis import strategies as st

from receivables.money import LARGEST, NOTHING, Cents
from receivables.percentages import share
from receivables.rules.risk.bad_debt import Waiting, turnover_to_make_good

losses = st.integers(min_value=1, max_value=LARGEST).map(Cents)
margins = st.decimals(min_value=Decimal("0.0001"), max_value=100, places=4)


@given(losses, margins)
def test_the_margin_on_the_turnover_is_the_loss(loss: Cents, margin: Decimal) -> None:
    """To the last fraction of a cent, so that nothing is left to make good."""
    turnover = turnover_to_make_good(loss, margin)
    assert turnover * Fraction(margin) / 100 == loss
    assert turnover >= loss


def test_where_all_is_margin_the_turnover_is_the_loss() -> None:
    """At a hundred percent one euro makes good one euro."""
    assert turnover_to_make_good(Cents(12_345), Decimal(100)) == 12_345


@pytest.mark.parametrize(("percent", "times"), [(5, 20), (10, 10), (20, 5), (25, 4), (50, 2)])
def test_the_table_that_every_trade_knows(percent: int, times: int) -> None:
    """At a margin of a tenth it takes ten times the loss, and so on."""
    assert turnover_to_make_good(Cents(100_000), Decimal(percent)) == 100_000 * times


@pytest.mark.parametrize("rate", ["0.5", "8", "12.25"])
def test_the_money_costs_what_a_loan_without_repayment_costs(rate: str) -> None:
    """The interest of the first month, as numpy-financial has it."""
    waiting = Waiting(Cents(400_000), Decimal(rate), 0, NOTHING)
    payment = numpy_financial.ipmt(float(rate) / 100 / 12, 1, 12, -400_000)
    assert float(waiting.financing) == pytest.approx(float(payment))


def test_time_is_paid_by_the_minute() -> None:
    """Forty-five minutes of an hour of 55 euros."""
    assert Waiting(Cents(1), Decimal(0), 45, Cents(5_500)).monthly == 4_125


def test_waiting_uses_up_the_margin_in_so_many_months() -> None:
    """A margin of 400 euros at 40 a month is gone in ten; waiting that costs nothing never uses it up."""
    waiting = Waiting(Cents(400_000), Decimal(12), 0, NOTHING)
    assert waiting.months_until(share(Cents(400_000), Decimal(10))) == 10
    assert Waiting(Cents(400_000), Decimal(0), 30, NOTHING).months_until(Fraction(1)) is None

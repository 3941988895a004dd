"""The picture of other plans: a bar for each, as high as its instalments are large, the one that was chosen filled."""

from datetime import date

import pytest

from receivables.language import Language
from receivables.money import Cents
from receivables.rules.payment_plans.affordability import Affordable
from receivables.widgets.comparison_picture import BOTTOM, LEFT, RIGHT, TOP, comparison_picture

NL = Language.NL
LAST = date(2027, 5, 18)
CHOICES = tuple(Affordable(number, Cents(120_000 // number), LAST, Cents(number * 10)) for number in (2, 3, 6, 12))


def test_a_bar_is_as_high_as_its_instalments_are_large() -> None:
    """The highest reaches the top, half the amount half as high, and all stand on the axis."""
    bars = comparison_picture(CHOICES, 6)
    assert (bars[0].y, bars[0].y + bars[0].height) == (TOP, BOTTOM)
    assert [bar.height / bars[0].height for bar in bars] == pytest.approx([1, 2 / 3, 1 / 3, 1 / 6], abs=0.001)
    assert all(bar.y + bar.height == pytest.approx(BOTTOM) for bar in bars)


def test_bars_stand_beside_each_other_on_the_paper() -> None:
    """None leaves the paper or touches the next."""
    bars = comparison_picture(CHOICES, 6)
    edges = [edge for bar in bars for edge in (bar.x, bar.x + bar.width)]
    assert edges == sorted(edges)
    assert edges[0] >= LEFT
    assert edges[-1] <= RIGHT
    assert len(set(edges)) == len(edges)


def test_one_bar_is_the_plan_that_was_chosen() -> None:
    """And no other."""
    assert [bar.choice.number for bar in comparison_picture(CHOICES, 6) if bar.is_chosen] == [6]


def test_an_amount_without_room_stands_only_over_the_chosen_bar() -> None:
    """Words never run into the next bar's; the amount that matters is always there."""
    many = tuple(Affordable(number, Cents(12_345_600), LAST, Cents(0)) for number in range(2, 12))
    assert [bar.amount(NL) for bar in comparison_picture(many, 5)] == ["", "", "", "\u20ac\u00a0123.456", *[""] * 6]
    assert all(bar.amount(NL) for bar in comparison_picture(CHOICES, 6))


def test_the_interest_of_each_is_named_in_whole_euros() -> None:
    """As the amounts are."""
    dear = (Affordable(2, Cents(1), LAST, Cents(149)), Affordable(3, Cents(1), LAST, Cents(12_051)))
    assert [bar.interest(NL) for bar in comparison_picture(dear, 2)] == ["\u20ac\u00a01", "\u20ac\u00a0121"]


@pytest.mark.parametrize("choices", [(), CHOICES[:1]])
def test_one_plan_is_nothing_to_compare(choices: tuple[Affordable, ...]) -> None:
    """Then there is no picture."""
    assert comparison_picture(choices, 2) == ()

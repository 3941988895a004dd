"""How many are hit: the textbook's formula, and every way it can go."""

from fractions import Fraction
from itertools import product
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receivables.rules.risk.binomial import binomial

chances = st.fractions(min_value=0, max_value=1, max_denominator=1_000_000)


@given(st.integers(0, 60), chances)
def test_it_is_the_formula_of_the_textbook(number: int, chance: Fraction) -> None:
    """Exact fractions give the same, for any chance."""
    exact = [comb(number, hit) * chance**hit * (1 - chance) ** (number - hit) for hit in range(number + 1)]
    assert binomial(number, chance) == pytest.approx([float(one) for one in exact], rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("chance", [Fraction(1, 3), Fraction(9, 10)])
def test_it_is_what_counting_every_way_gives(chance: Fraction) -> None:
    """Each of six is hit or not: all sixty-four ways added up."""
    counted = [Fraction(0)] * 7
    for ways in product((True, False), repeat=6):
        likely = Fraction(1)
        for hit in ways:
            likely *= chance if hit else 1 - chance
        counted[sum(ways)] += likely
    assert binomial(6, chance) == pytest.approx([float(one) for one in counted])


@pytest.mark.parametrize(
    "chance", [Fraction(0), Fraction(1, 1_000_000), Fraction(1, 2), Fraction(999_999, 1_000_000), 1]
)
def test_nothing_vanishes_among_a_thousand(chance: Fraction) -> None:
    """The chances add up to one and their average is that of the textbook, however small they get."""
    found = binomial(999, Fraction(chance))
    assert sum(found) == pytest.approx(1)
    assert sum(hit * likely for hit, likely in enumerate(found)) == pytest.approx(float(999 * chance))

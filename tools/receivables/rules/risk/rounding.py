"""Amounts no more precise than the guesses behind them: a few figures, of whole euros."""

from fractions import Fraction
from math import ceil, floor

from receivables.money import Cents, rounded

_EURO = 100
_FIGURES = 3
_FEW = 2


def step_of(amount: Fraction | Cents, *, figures: int = _FIGURES) -> Cents:
    """The step in which an amount has so many figures; one euro at least.

    >>> step_of(Cents(2_666_667)), step_of(Cents(4_250))
    (10000, 100)
    """
    euros = floor(abs(Fraction(amount))) // _EURO
    return Cents(_EURO * 10 ** max(0, len(str(euros)) - figures))


def nearest(amount: Fraction | Cents, step: Cents | None = None) -> Cents:
    """An amount rounded to a step, by default that of three figures; half a step goes up.

    >>> nearest(Cents(2_666_667)), nearest(Cents(4_250))
    (2670000, 4300)
    """
    step = step or step_of(amount)
    return Cents(rounded(Fraction(amount) / step) * step)


def upwards(amount: Fraction | Cents) -> Cents:
    """An amount rounded to two figures, but never less than it is: for what has to be enough.

    >>> upwards(Cents(2_610_000)), upwards(Cents(2_700_000))
    (2700000, 2700000)
    """
    step = step_of(amount, figures=_FEW)
    return Cents(ceil(Fraction(amount) / step) * step)

"""Amounts no more precise than the guesses behind them: three figures, of whole euros."""

from fractions import Fraction
from math import ceil, floor

from receivables.money import Cents, rounded

_EURO = 100
_FIGURES = 3


def step_of(amount: Fraction | Cents) -> Cents:
    """The step in which an amount has three figures; one euro at least.

    >>> step_of(Cents(2_666_667)), step_of(Cents(4_250))
    (10000, 100)
    """
    euros = floor(abs(Fraction(amount))) // _EURO
    return Cents(_EURO * 10 ** max(0, len(str(euros)) - _FIGURES))


def nearest(amount: Fraction | Cents, step: Cents | None = None) -> Cents:
    """An amount rounded to a step, by default that of three figures; half a step goes up.

    >>> nearest(Cents(2_666_667)), nearest(Cents(4_250))
    (2670000, 4300)
    """
    step = step or step_of(amount)
    return Cents(rounded(Fraction(amount) / step) * step)


def upwards(amount: Fraction | Cents, step: Cents | None = None) -> Cents:
    """The same, but never less than the amount: for what has to be enough.

    >>> upwards(Cents(2_661_000))
    2670000
    """
    step = step or step_of(amount)
    return Cents(ceil(Fraction(amount) / step) * step)

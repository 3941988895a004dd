"""How many of a number of customers or invoices are hit when each has the same chance (binomiale verdeling)."""

from fractions import Fraction
from math import floor, fsum


def binomial(number: int, chance: Fraction) -> tuple[float, ...]:
    """How likely it is that none, one, two and so on of them are hit.

    Counted from the likeliest number outwards, with nothing but the four operations: nothing vanishes that matters, and
    every Python finds the same, bit for bit.

    Args:
        number: How many there are.
        chance: The chance of each, from 0 to 1.

    >>> binomial(2, Fraction(1, 2))
    (0.25, 0.5, 0.25)
    """
    likeliest = min(number, floor((number + 1) * chance))
    weights = [0.0] * (number + 1)
    weights[likeliest] = 1.0
    if 0 < chance < 1:
        odds = float(chance / (1 - chance))
        for hit in range(likeliest, number):
            weights[hit + 1] = weights[hit] * (number - hit) / (hit + 1) * odds
        for hit in range(likeliest, 0, -1):
            weights[hit - 1] = weights[hit] * hit / (number - hit + 1) / odds
    whole = fsum(weights)
    return tuple(weight / whole for weight in weights)

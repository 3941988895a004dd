"""What a year can bring: its average, and the bounds within which eight years of ten stay."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

from receivables.money import Cents

LOW, HIGH = 0.1, 0.9
"""One year in ten lies below the first bound, one above the second: our own choice."""

_SLACK = 1e-9
"""A share that was added up from parts may fall short of itself by as much."""


@dataclass(frozen=True)
class Spread:
    """An amount that nobody knows beforehand.

    Attributes:
        low: No more than this in one year of ten.
        average: The average of all years.
        high: No more than this in nine years of ten.
    """

    low: Cents
    average: Cents
    high: Cents


def spread_of(chances: Sequence[tuple[Cents, float]]) -> Spread:
    """The spread of amounts that each have their chance; the chances add up to one."""
    ordered = sorted(chances)
    average = fsum(amount * chance for amount, chance in ordered)
    return Spread(quantile(ordered, LOW), Cents(round(average)), quantile(ordered, HIGH))


def quantile(ordered: Sequence[tuple[Cents, float]], share: float) -> Cents:
    """The smallest amount that is not passed in this share of the years; the amounts come in order."""
    passed = 0.0
    for amount, chance in ordered:
        passed += chance
        if passed >= share - _SLACK:
            return amount
    return ordered[-1][0]

"""How customers pay: which part of the invoices comes in on time, which comes later, and which never."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate

from receivables.rules.risk.binomial import binomial

MONTH = 30
"""Days: a term or a delay is counted in whole months of so many."""


@dataclass(frozen=True)
class Pattern:
    """How customers pay.

    Attributes:
        term: The term of payment, in days.
        late: The shares of the invoices that are paid one, two, three months late, in percent.
        never: The share that is never paid, in percent.
    """

    term: int
    late: tuple[Decimal, ...]
    never: Decimal

    @property
    def on_time(self) -> Decimal:
        """What is left of a hundred percent."""
        return 100 - sum(self.late) - self.never

    @property
    def term_months(self) -> int:
        """The term in whole months: up to half a month counts as the month of the invoice itself."""
        return (self.term + MONTH // 2) // MONTH

    @property
    def reach(self) -> int:
        """How many months after the invoice the last money comes in."""
        return self.term_months + len(self.late)


class Draws:
    """Draws by chance how many of some invoices are paid in each month.

    Args:
        pattern: How customers pay.
        draw: Gives a number of chance, from 0 up to 1.
    """

    def __init__(self, pattern: Pattern, draw: Callable[[], float]) -> None:
        self._bounds = [_Bounds(chance) for chance in _chances(pattern)]
        self._draw = draw

    def paid(self, invoices: int) -> list[int]:
        """How many are paid on time, a month late, two months late and so on; the rest never is."""
        found, left = [], invoices
        for bounds in self._bounds:
            hit = bisect_right(bounds[left], self._draw())
            found.append(hit)
            left -= hit
        return found


class _Bounds(dict[int, tuple[float, ...]]):
    """For a number of invoices the chance that none is paid, one at most, and so on, but for that of all."""

    def __init__(self, chance: Fraction) -> None:
        super().__init__()
        self._chance = chance

    def __missing__(self, number: int) -> tuple[float, ...]:
        self[number] = tuple(accumulate(binomial(number, self._chance)))[:-1]
        return self[number]


def _chances(pattern: Pattern) -> Iterator[Fraction]:
    """The chance of each month for an invoice that was not paid before it."""
    left = Fraction(100)
    for share in (pattern.on_time, *pattern.late):
        yield Fraction(share) / left if left else Fraction(0)
        left -= Fraction(share)

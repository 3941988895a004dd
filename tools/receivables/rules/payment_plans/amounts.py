"""How much each instalment is, so that nothing is left: instalments that differ by at most a cent, or of one amount.

Interest is rounded to the cent at each payment, so no formula gives the last cent. What is left at the end falls with
every cent that is paid sooner or more, so it can be searched for.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

type Left = Callable[[Sequence[int]], int]
"""What is left once these amounts are paid, in cents; less than nothing when they are too much."""


def equal_amounts(left: Left, number: int, *, at_least: int) -> list[int]:
    """Amounts that leave nothing and of which the first are a cent more than the others, if any are.

    Where a cent in the first instalment spares more than one in the last, one or two later ones get the last cents.

    Args:
        left: What is left once amounts are paid.
        number: How many there are.
        at_least: An amount for all with which at least something is left, or exactly nothing.

    >>> equal_amounts(lambda amounts: 1000 - sum(amounts), 3, at_least=0)
    [334, 333, 333]
    """
    cents = left([at_least] * number)
    if cents <= number and not left(evenly := _spread(at_least, number, cents)):
        return evenly
    base = _largest(left, number, at_least)
    at = bisect_right(range(1, number), 0, key=lambda more: -left(_spread(base, number, more)))
    amounts = _spread(base, number, at)
    while left(amounts):
        at += bisect_left(range(at, number), 0, key=lambda place: left(_with_cent(amounts, place)))
        amounts, at = _with_cent(amounts, at), at + 1
    return amounts


def _spread(base: int, number: int, more: int) -> list[int]:
    """The same amount so many times, the first ones with a cent more."""
    return [base + 1] * more + [base] * (number - more)


def _largest(left: Left, number: int, low: int) -> int:
    """The largest amount for all with which nothing is paid too much: guessed along a line, or else by halves."""
    rest = left([low] * number)
    high = low + rest // number + 1
    over = left([high] * number)
    while high - low > 1:
        guess = low + min(max((high - low) * rest // (rest - over), 1), high - low - 1)
        for amount in (guess, guess + 1, guess - 1, (low + high) // 2):
            if low < amount < high:
                found = left([amount] * number)
                low, rest, high, over = (amount, found, high, over) if found >= 0 else (low, rest, amount, found)
    return low


def _with_cent(amounts: Sequence[int], at: int) -> list[int]:
    return [amount + (place == at) for place, amount in enumerate(amounts)]

"""The programmes of a workshop: what happens when on the clock, and how to split a group."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any

from receivables.texts.labels import SNIPPETS

_ROUND = "round"
_THREE, _FOUR, _FIVE = 3, 4, 5
_TRIO_AND_PAIR = (3, 2)


@dataclass(frozen=True)
class Part:
    """A part of a programme.

    Attributes:
        name: As in `workshop.toml`.
        begins: When, on the clock.
        ends: Until when.
        minutes: How long.
        number: Which of the rounds it is; 0 for what is no round.
    """

    name: str
    begins: time
    ends: time
    minutes: int
    number: int


def programme_parts(name: str) -> tuple[Part, ...]:
    """The parts of a programme ("60", "90", "180"), slack included.

    Raises:
        KeyError: No such programme.
    """
    return tuple(_timed(plan()["programmes"][name]))


def split(participants: int) -> tuple[int, ...]:
    """The sizes of the groups: threes, with fours for who is left; five is a three and a pair.

    >>> split(11), split(5)
    ((4, 4, 3), (3, 2))
    """
    if participants == _FIVE:
        return _TRIO_AND_PAIR
    fours = participants % _THREE
    return (_FOUR,) * fours + (_THREE,) * ((participants - fours * _FOUR) // _THREE)


@cache
def plan() -> dict[str, Any]:
    """The tables of `workshop.toml`."""
    return tomllib.loads((SNIPPETS / "workshop.toml").read_text(encoding="utf-8"))


def _timed(found: dict[str, Any]) -> Iterator[Part]:
    at, rounds = datetime.combine(date.min, found["begins"], UTC), 0
    for row in found["parts"]:
        until = at + timedelta(minutes=row["minutes"])
        is_round = row["part"] == _ROUND
        rounds += is_round
        yield Part(row["part"], at.time(), until.time(), row["minutes"], rounds if is_round else 0)
        at = until

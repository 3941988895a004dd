"""The programmes of a workshop: what happens when on the clock, and how to split a group."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from receivables.texts.workshop import plan

_ROUND = "round"
_THREE, _FOUR, _FIVE = 3, 4, 5
_TRIO_AND_PAIR = (3, 2)
_PEOPLE = "ABCD"


@dataclass(frozen=True)
class Part:
    """A part of a programme.

    Attributes:
        name: As in `workshop.toml`.
        begins: When, on the clock.
        ends: Until when.
        after: How many minutes after the programme began.
        minutes: How long.
        number: Which of the rounds it is; 0 for what is no round.
    """

    name: str
    begins: time
    ends: time
    after: int
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


def copies_for(participants: int) -> dict[str, int]:
    """How many copies of each call to print: cards for each group, a sheet for each observer, a form for everybody.

    In a group one person calls and one is called; whoever is left observes, and with a pair the trainer does.

    >>> copies_for(7), copies_for(5)
    ({'groups': 2, 'sheets': 3, 'people': 7}, {'groups': 2, 'sheets': 2, 'people': 5})
    """
    groups = split(participants)
    return {"groups": len(groups), "sheets": sum(max(1, size - 2) for size in groups), "people": participants}


def rounds_of(name: str) -> int:
    """How many rounds a programme has.

    Raises:
        KeyError: No such programme.
    """
    return sum(bool(part.number) for part in programme_parts(name))


def callers(groups: Iterable[int], *, rounds: int) -> int:
    """How many people call in so many rounds, when in each group somebody calls who has not called before.

    >>> callers((4, 3), rounds=3)
    6
    """
    return sum(min(size, rounds) for size in groups)


def roles(size: int, round_number: int) -> str:
    """Who does what in a round, as letters: who calls, who is called, then the observers.

    Everybody calls once before anybody calls again, and then somebody else.

    >>> roles(3, 1), roles(3, 4), roles(4, 2)
    ('ABC', 'ACB', 'BCDA')
    """
    turn, again = (round_number - 1) % size, (round_number - 1) // size
    others = [(turn + 1 + again + step) % size for step in range(size)]
    return "".join(_PEOPLE[one] for one in [turn, *(one for one in others if one != turn)])


def _timed(found: dict[str, Any]) -> Iterator[Part]:
    begins, after, rounds = datetime.combine(date.min, found["begins"], UTC), 0, 0
    for row in found["parts"]:
        minutes, is_round = row["minutes"], row["part"] == _ROUND
        rounds += is_round
        at, until = ((begins + timedelta(minutes=passed)).time() for passed in (after, after + minutes))
        yield Part(row["part"], at, until, after, minutes, rounds if is_round else 0)
        after += minutes

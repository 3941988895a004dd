"""A line with the days to come on it: how far apart they are, and which ones fall together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from receivables.days import retype_day
from receivables.language import Language

_LEFT, _RIGHT = 20, 300
_APART = 30
"""In pixels of the drawing: so far apart two points can be told from each other."""
_LONGEST = 92
"""Days; what comes later than that would push all others together."""


@dataclass(frozen=True)
class Point:
    """A day on the line: where it stands, and the numbers of the steps of that day."""

    x: int
    day: date
    numbers: tuple[int, ...]
    words: str


def days_picture(days: Sequence[date], *, on: date, language: Language) -> tuple[Point, ...]:
    """The days of steps on a line that begins today.

    Args:
        days: The day of each step, in the order in which they are numbered.
        on: Today.
        language: The language of the page.
    """
    near = sorted({day for day in days if (day - on).days <= _LONGEST})
    span = max(((day - on).days for day in near), default=0) or 1
    wanted = [_LEFT + round((_RIGHT - _LEFT) * (day - on).days / span) for day in near]
    return tuple(
        Point(x, day, tuple(at + 1 for at, one in enumerate(days) if one == day), retype_day(day, language=language))
        for x, day in zip(_spread(wanted), near, strict=True)
    )


def _spread(wanted: Sequence[int]) -> list[int]:
    """The places moved apart: from the left as far as needed, and back from the right end."""
    placed: list[int] = []
    for x in wanted:
        placed.append(max(x, placed[-1] + _APART) if placed else x)
    limit = _RIGHT
    for at in reversed(range(len(placed))):
        placed[at] = min(placed[at], limit)
        limit = placed[at] - _APART
    return placed

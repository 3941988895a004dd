"""The golden hours in a week: when somebody is likeliest to answer, and the days that leave most time to pay."""

from dataclasses import dataclass
from datetime import time

from babel.dates import get_day_names

from receivables.language import Language
from receivables.rules.calling_hours import Hours, golden_hours
from receivables.rules.tables import load

LEFT, TOP = 44, 30
_COLUMN, _GAP, _HOUR = 74, 6, 18
_OPENS, _CLOSES = 8, 18
_WORKING_DAYS = range(5)


@dataclass(frozen=True)
class Day:
    """A column of the picture.

    Attributes:
        name: The day, short.
        at: The left side of its column.
        is_early: Whether it is one of the days to choose first.
    """

    name: str
    at: int
    is_early: bool


@dataclass(frozen=True)
class Block:
    """A stretch of hours: where it begins, and how high it is."""

    at: float
    height: float


@dataclass(frozen=True)
class WeekPicture:
    """The shapes of the picture, in the units of its view box.

    Attributes:
        days: The columns.
        blocks: The golden hours, the same in each column.
        hours: Marks on the axis of hours: where, and what they say.
        width: Of a column.
        bottom: Where the columns end.
    """

    days: tuple[Day, ...]
    blocks: tuple[Block, ...]
    hours: tuple[tuple[float, str], ...]
    width: int
    bottom: float


def week_picture(*, language: Language) -> WeekPicture:
    """Draw the picture."""
    names = get_day_names("abbreviated", context="stand-alone", locale=language.locale)
    early = {weekday - 1 for weekday in load("calling_hours")["early"]["weekdays"]}
    return WeekPicture(
        days=tuple(Day(names[day].removesuffix("."), LEFT + day * _COLUMN, day in early) for day in _WORKING_DAYS),
        blocks=tuple(_block(hours) for hours in golden_hours()),
        hours=tuple((_y(time(hour)), str(hour)) for hour in range(_OPENS, _CLOSES + 1, 2)),
        width=_COLUMN - _GAP,
        bottom=_y(time(_CLOSES)),
    )


def _block(hours: Hours) -> Block:
    return Block(_y(hours.begin), _y(hours.end) - _y(hours.begin))


def _y(at: time) -> float:
    return TOP + (at.hour + at.minute / 60 - _OPENS) * _HOUR

"""The picture of amounts beside each other, each as far as it may go, as shapes for an SVG."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from receivables.money import Cents

LEFT, RIGHT = 10, 410
_LINE, _SPACE, _BAR, _HEAD = 44, 14, 14, 26


@dataclass(frozen=True)
class Reach:
    """An amount that is not known for sure.

    Attributes:
        name: What it is.
        words: The amounts as they stand beside it.
        low: The least that it may be, in cents.
        high: The most that it may be, in cents.
        group: What it belongs to, where that is not what the one before belongs to.
        chosen: Whether it is what the picture is about.
    """

    name: str
    words: str
    low: Cents
    high: Cents
    group: str = ""
    chosen: bool = False


@dataclass(frozen=True)
class Bar:
    """An amount with its place on the paper: as wide as it is for sure, and as wide as it may be."""

    reach: Reach
    y: int
    sure: float
    possible: float


@dataclass(frozen=True)
class RangePicture:
    """The picture.

    Attributes:
        title: What it shows.
        bars: The amounts, from top to bottom.
        height: How high it is, in the units of its view box.
    """

    title: str
    bars: tuple[Bar, ...]
    height: int
    kind: ClassVar = "ranges"

    @property
    def is_spread(self) -> bool:
        """Whether any amount may be more than it is for sure."""
        return any(bar.possible > bar.sure for bar in self.bars)


def range_picture(title: str, reaches: Sequence[Reach]) -> RangePicture:
    """Draw the picture.

    Args:
        title: What it shows.
        reaches: The amounts, none below nothing.
    """
    highest = max(1, *(reach.high for reach in reaches))
    bars, y = [], _SPACE
    for reach in reaches:
        y += _HEAD if reach.group else 0
        sure, possible = (round((RIGHT - LEFT) * amount / highest, 1) for amount in (reach.low, reach.high))
        bars.append(Bar(reach, y, sure, possible))
        y += _LINE
    return RangePicture(title, tuple(bars), y)

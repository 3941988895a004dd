"""The picture of balances that chance spreads over a year: a fan with its middle line, as shapes for an SVG."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from receivables.language import Language
from receivables.money import Cents, write_whole_euros

LEFT, RIGHT, TOP, BOTTOM = 76, 404, 20, 216
_STEPS = (1, 2, 5)
_MOST_MARKS = 7
_LEAST_STEP = 100
_EVERY = 3


@dataclass(frozen=True)
class Band:
    """What a balance comes to in a month, in cents: in one year of ten no more, in half of them, in nine of ten."""

    name: str
    low: Cents
    middle: Cents
    high: Cents


@dataclass(frozen=True)
class Mark:
    """A mark on an axis."""

    at: float
    words: str


@dataclass(frozen=True)
class FanPicture:
    """The shapes of the picture, in the units of its view box.

    Attributes:
        title: What it shows.
        fan: Corners of what lies between one year of ten and nine.
        middle: Points of the line in the middle.
        amounts: Marks on the axis of amounts.
        months: Marks on the axis of months.
        nothing: Where the account is empty.
        lowest: Where the low line is at its lowest.
        lowest_words: How low that is.
    """

    title: str
    fan: str
    middle: str
    amounts: tuple[Mark, ...]
    months: tuple[Mark, ...]
    nothing: float
    lowest: tuple[float, float]
    lowest_words: str
    kind: ClassVar = "fan"


def fan_picture(title: str, bands: Sequence[Band], *, language: Language) -> FanPicture:
    """Draw the picture.

    Args:
        title: What it shows.
        bands: The months in order, two at least.
        language: The language of the marks.
    """
    axis = _axis(min(0, *(band.low for band in bands)), max(_LEAST_STEP, *(band.high for band in bands)))

    def y(amount: int) -> float:
        return round(BOTTOM - (BOTTOM - TOP) * (amount - axis[0]) / (axis[-1] - axis[0]), 1)

    xs = [round(LEFT + (RIGHT - LEFT) * at / (len(bands) - 1), 1) for at in range(len(bands))]
    lows, highs = ([y(amount) for amount in side] for side in ([b.low for b in bands], [b.high for b in bands]))
    at = min(range(len(bands)), key=lambda month: bands[month].low)
    return FanPicture(
        title,
        fan=_points([*zip(xs, highs, strict=True), *reversed([*zip(xs, lows, strict=True)])]),
        middle=_points([*zip(xs, (y(band.middle) for band in bands), strict=True)]),
        amounts=tuple(Mark(y(amount), write_whole_euros(Cents(amount), language=language)) for amount in axis),
        months=tuple(Mark(xs[month], bands[month].name) for month in range(0, len(bands), _EVERY)),
        nothing=y(0),
        lowest=(xs[at], lows[at]),
        lowest_words=write_whole_euros(bands[at].low, language=language),
    )


def _axis(lowest: int, highest: int) -> range:
    """The amounts at the marks: from below the lowest to above the highest in steps of 1, 2 or 5 with noughts."""
    power = _LEAST_STEP
    while True:
        for step in (factor * power for factor in _STEPS):
            marks = range(lowest // step * step, -(-highest // step) * step + 1, step)
            if len(marks) <= _MOST_MARKS:
                return marks
        power *= 10


def _points(corners: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{x:g},{y:g}" for x, y in corners)

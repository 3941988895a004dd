"""The picture of a claim that grows: interest and costs over time, as shapes for an SVG.

It shows what came on top of the invoices: against the invoices themselves that would be a line too thin to see.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby, pairwise

from receivables.days import write_month, write_short_day
from receivables.language import Language
from receivables.money import Cents, write_whole_euros
from receivables.percentages import write_percentage
from receivables.rules.claims.growth import Happening, Moment

WIDTH, HEIGHT = 420, 250
LEFT, RIGHT, TOP, BOTTOM = 76, 410, 34, 216

_NARROWEST_RATE = 42
_NARROWEST_TICK = 80
_STEPS = (1, 2, 5)
_LOWEST = 500
_MONTHS = (1, 3, 6, 12, 24, 60, 120)
_SHORT = 62
"""Fewer days than this do not hold the beginnings of two months for sure."""


@dataclass(frozen=True)
class Tick:
    """A mark on an axis."""

    at: float
    words: str


@dataclass(frozen=True)
class GrowthPicture:
    """The shapes of the picture, in the units of its view box.

    Attributes:
        moments: The days behind it, for the table.
        costs: Corners of the area of the costs.
        interest: Corners of the area of the interest, on top of the costs.
        amounts: Marks on the axis of amounts.
        days: Marks on the axis of days.
        rates: The rates, each in the middle of its days.
        changes: Where another rate began.
        payments: Where something was paid, and how high.
        has_costs: Whether there were any costs.
    """

    moments: tuple[Moment, ...]
    costs: str
    interest: str
    amounts: tuple[Tick, ...]
    days: tuple[Tick, ...]
    rates: tuple[Tick, ...]
    changes: tuple[float, ...]
    payments: tuple[tuple[float, float], ...]
    has_costs: bool


def growth_picture(moments: tuple[Moment, ...], *, language: Language) -> GrowthPicture | None:
    """Draw the picture; None when there is nothing on top of the invoices, or only one day."""
    highest = max(moment.unpaid_interest + moment.unpaid_costs for moment in moments)
    if not highest or moments[0].day == moments[-1].day:
        return None
    paper = _Paper(moments[0].day, moments[-1].day, _ceiling(highest))
    changes = [
        (paper.x(moment.day), event.rate)
        for moment in moments
        for event in moment.events
        if event.happening in {Happening.RATE, Happening.STOP}
    ]
    return GrowthPicture(
        moments=moments,
        costs=_corners(paper, moments, lower=False),
        interest=_corners(paper, moments, lower=True),
        amounts=tuple(
            Tick(paper.y(amount), write_whole_euros(Cents(amount), language=language))
            for amount in range(0, paper.ceiling + 1, paper.ceiling // _parts(paper.ceiling))
        ),
        days=tuple(_days(paper, language)),
        rates=tuple(_rates(changes, language)),
        changes=tuple(dict.fromkeys(x for x, _ in changes[1:])),
        payments=tuple(
            (paper.x(moment.day), paper.y(moment.unpaid_interest + moment.unpaid_costs))
            for moment in moments
            if any(event.happening is Happening.PAYMENT for event in moment.events)
        ),
        has_costs=any(moment.unpaid_costs for moment in moments),
    )


@dataclass(frozen=True)
class _Paper:
    """Where a day and an amount stand.

    Attributes:
        first: The day at the left.
        last: The day at the right.
        ceiling: The amount at the top, in cents.
    """

    first: date
    last: date
    ceiling: int

    def x(self, day: date) -> float:
        return round(LEFT + (RIGHT - LEFT) * (day - self.first).days / (self.last - self.first).days, 1)

    def y(self, amount: int) -> float:
        return round(BOTTOM - (BOTTOM - TOP) * amount / self.ceiling, 1)


def _ceiling(amount: int) -> int:
    """The next round amount: 1, 2 or 5 with noughts, large enough for marks of whole euros."""
    power = 100
    while True:
        for step in _STEPS:
            if max(amount, _LOWEST) <= step * power:
                return step * power
        power *= 10


def _parts(ceiling: int) -> int:
    """Into how many round parts an axis falls."""
    return 5 if str(ceiling).startswith(("1", "5")) else 4


def _corners(paper: _Paper, moments: tuple[Moment, ...], *, lower: bool) -> str:
    """The area of the costs above the axis, or that of the interest above the costs.

    On a day with costs or a payment the line goes straight up or down.
    """
    costs: list[tuple[float, float]] = []
    top: list[tuple[float, float]] = []
    before = 0
    for moment in moments:
        x = paper.x(moment.day)
        for charged, accrued in (
            (before, moment.unpaid_interest),
            (moment.unpaid_costs, moment.unpaid_interest),
            (moment.costs, moment.interest),
        ):
            costs.append((x, paper.y(charged)))
            top.append((x, paper.y(charged + accrued)))
        before = moment.costs
    if lower:
        return _points([*top, *reversed(costs)])
    return _points([(costs[0][0], BOTTOM), *costs, (costs[-1][0], BOTTOM)])


def _points(corners: list[tuple[float, float]]) -> str:
    return " ".join(f"{x:g},{y:g}" for (x, y), _ in groupby(corners))


def _days(paper: _Paper, language: Language) -> list[Tick]:
    """The beginnings of months, as many as there is room for; where that is not two of them, the first and last day."""
    ends = (paper.first, paper.last)
    if (paper.last - paper.first).days < _SHORT:
        return [Tick(paper.x(day), write_short_day(day, language=language)) for day in ends]
    for months in _MONTHS:
        ticks = [Tick(paper.x(day), write_month(day, language=language)) for day in _months(paper, months)]
        if len(ticks) > 1 and all(later.at - earlier.at >= _NARROWEST_TICK for earlier, later in pairwise(ticks)):
            return ticks
    return [Tick(paper.x(day), write_month(day, language=language)) for day in ends]


def _months(paper: _Paper, every: int) -> list[date]:
    """The first days of each so many months of the calendar that lie on the paper."""
    firsts = (
        date(year, month, 1)
        for year in range(paper.first.year, paper.last.year + 1)
        for month in range(1, 13)
        if (year * 12 + month - 1) % every == 0
    )
    return [day for day in firsts if paper.first <= day <= paper.last]


def _rates(changes: list[tuple[float, Decimal | None]], language: Language) -> list[Tick]:
    """The rates over their days, where there is room for words."""
    ends = [*(x for x, _ in changes[1:]), float(RIGHT)][: len(changes)]
    return [
        Tick(round((start + end) / 2, 1), write_percentage(rate, language=language))
        for (start, rate), end in zip(changes, ends, strict=True)
        if rate is not None and end - start >= _NARROWEST_RATE
    ]

"""What the buffer tool asks: a month's costs and turnover, how customers pay, a quiet season, a number for chance."""

from receivables.widgets.spec import Field, Group, Kind

_NUMBERS, _AMOUNTS, _RATES = 4, 40, 20

MONTH = Group(
    "month",
    (
        Field("costs", Kind.AMOUNT, required=True, longest=_AMOUNTS),
        Field("turnover", Kind.AMOUNT, required=True, longest=_AMOUNTS),
        Field("variable", Kind.PERCENTAGE, longest=_RATES),
        Field("invoices", Kind.NUMBER, required=True, longest=_NUMBERS),
        Field("balance", Kind.AMOUNT, longest=_AMOUNTS),
    ),
)
PAYING = Group(
    "paying",
    (
        Field("term", Kind.NUMBER, required=True, longest=_NUMBERS),
        Field("late_30", Kind.PERCENTAGE, longest=_RATES),
        Field("late_60", Kind.PERCENTAGE, longest=_RATES),
        Field("late_90", Kind.PERCENTAGE, longest=_RATES),
        Field("never", Kind.PERCENTAGE, longest=_RATES),
    ),
)
SEASON = Group(
    "season",
    (
        Field("first", Kind.NUMBER, longest=_NUMBERS),
        Field("months", Kind.NUMBER, longest=_NUMBERS),
        Field("turnover", Kind.PERCENTAGE, longest=_RATES),
    ),
    folded=True,
)
CHANCE = Group("chance", (Field("seed", Kind.NUMBER, longest=_NUMBERS, default="1"),), folded=True)

LATE = ("late_30", "late_60", "late_90")

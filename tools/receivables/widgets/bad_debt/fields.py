"""What the bad-debt tool asks: what is lost, what is left of turnover, and what waiting takes."""

from receivables.widgets.spec import Field, Group, Kind

_NUMBERS, _AMOUNTS, _RATES = 4, 40, 20

LOSS = Group("loss", (Field("amount", Kind.AMOUNT, required=True, longest=_AMOUNTS),))
MARGIN = Group(
    "margin",
    (
        Field("low", Kind.PERCENTAGE, required=True, longest=_RATES),
        Field("high", Kind.PERCENTAGE, longest=_RATES),
    ),
)
WAITING = Group(
    "waiting",
    (
        Field("rate", Kind.PERCENTAGE, longest=_RATES),
        Field("minutes", Kind.NUMBER, longest=_NUMBERS),
        Field("hourly_rate", Kind.AMOUNT, longest=_AMOUNTS),
        Field("months", Kind.NUMBER, longest=_NUMBERS),
    ),
)

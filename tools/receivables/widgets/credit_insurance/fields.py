"""What the credit-insurance tool asks: the insurer's quote, the customers, and how many of them fail."""

from enum import StrEnum

from receivables.widgets.spec import Field, Group, Kind

_NUMBERS, _AMOUNTS, _RATES = 4, 40, 20


class PremiumBy(StrEnum):
    """How the quote names its premium."""

    TURNOVER = "turnover"
    SUM = "sum"


PORTFOLIO = Group(
    "portfolio",
    (
        Field("turnover", Kind.AMOUNT, required=True, longest=_AMOUNTS),
        Field("customers", Kind.NUMBER, required=True, longest=_NUMBERS),
        Field("days", Kind.NUMBER, required=True, longest=_NUMBERS),
        Field("biggest", Kind.AMOUNT, longest=_AMOUNTS, advised=True),
    ),
)
FAILING = Group(
    "failing",
    (
        Field("ordinary", Kind.PERCENTAGE, required=True, longest=_RATES),
        Field("bad", Kind.PERCENTAGE, required=True, longest=_RATES),
    ),
)
QUOTE = Group(
    "quote",
    (
        Field("by", Kind.CHOICE, choices=PremiumBy, default=PremiumBy.TURNOVER),
        Field(
            "rate",
            Kind.PERCENTAGE,
            longest=_RATES,
            only=(PremiumBy.TURNOVER,),
            required_for=(PremiumBy.TURNOVER,),
        ),
        Field("minimum", Kind.AMOUNT, longest=_AMOUNTS, only=(PremiumBy.TURNOVER,)),
        Field("premium", Kind.AMOUNT, longest=_AMOUNTS, only=(PremiumBy.SUM,), required_for=(PremiumBy.SUM,)),
        Field("insured", Kind.PERCENTAGE, required=True, longest=_RATES),
        Field("threshold", Kind.AMOUNT, longest=_AMOUNTS, folded=True),
        Field("own_risk", Kind.AMOUNT, longest=_AMOUNTS, folded=True),
        Field("maximum", Kind.AMOUNT, longest=_AMOUNTS, folded=True),
    ),
)

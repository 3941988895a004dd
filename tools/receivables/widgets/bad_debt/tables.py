"""The tables of the bad-debt tool, for people and for programs."""

from typing import Any

from receivables import money, percentages
from receivables.money import rounded
from receivables.percentages import write_percentage
from receivables.rules.risk.rounding import nearest
from receivables.texts.calculations import Figures, Teller
from receivables.widgets.bad_debt.lost import Lost


def turnover_of(lost: Lost, tell: Teller) -> str:
    """The turnover that it takes, from that at the highest margin to that at the lowest."""
    return tell.euros(nearest(lost.margins[-1].turnover), nearest(lost.margins[0].turnover))


def making_good(lost: Lost, tell: Teller) -> Figures:
    """What it takes to make good the loss, a column for each margin."""
    margins = lost.margins
    rows = [
        (tell("turnover"), *(tell.euros(nearest(one.turnover)) for one in margins)),
        (tell("times"), *(tell("by", number=tell.number(float(one.turnover / lost.amount))) for one in margins)),
        (tell("earned"), *(tell.euros(nearest(one.earned)) for one in margins)),
    ]
    if lost.takes_waiting:
        rows.append((tell("gone_after"), *(tell.number(float(one.months or 0)) for one in margins)))
    columns = tuple(tell("at", percent=write_percentage(one.percent, language=tell.language)) for one in margins)
    return Figures(tell("making_good"), (tell("what"), *columns), tuple(rows))


def waiting(lost: Lost, tell: Teller) -> Figures:
    """What waiting costs each month, and over the whole wait where that is known."""
    costs = lost.waiting
    parts = [(tell("financing"), costs.financing), (tell("time"), costs.time), (tell("month"), costs.monthly)]
    if lost.months and lost.months > 1:
        parts.append((tell("whole_wait", number=lost.months), costs.monthly * lost.months))
    rows = tuple((name, tell.euros(nearest(amount))) for name, amount in parts)
    return Figures(tell("waiting"), (tell("what"), tell("amount")), rows, summed=True)


def figures_of(lost: Lost) -> dict[str, Any]:
    """All of it for programs, not rounded but to the cent: amounts as decimal strings in euros."""
    costs = lost.waiting
    return {
        "loss": money.decimal_string(lost.amount),
        "margins": [
            {
                "margin": percentages.decimal_string(one.percent),
                "turnover": money.decimal_string(rounded(one.turnover)),
                "earned": money.decimal_string(rounded(one.earned)),
                "months": None if one.months is None else f"{float(one.months):.2f}",
            }
            for one in lost.margins
        ],
        "financing": money.decimal_string(rounded(costs.financing)),
        "time": money.decimal_string(rounded(costs.time)),
        "per_month": money.decimal_string(rounded(costs.monthly)),
        "whole_wait": money.decimal_string(rounded(costs.monthly * lost.months)) if lost.months else None,
    }

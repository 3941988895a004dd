"""The tables of the credit-insurance tool, for people and for programs."""

from typing import Any

from receivables.money import decimal_string
from receivables.rules.risk.rounding import nearest
from receivables.rules.risk.spread import Spread
from receivables.texts.calculations import Figures, Teller
from receivables.widgets.credit_insurance.quoted import Quoted


def spread_words(spread: Spread, tell: Teller) -> str:
    """The bounds of a spread, rounded."""
    return tell.euros(nearest(spread.low), nearest(spread.high))


def averages(quoted: Quoted, tell: Teller) -> Figures:
    """What each kind of year costs both ways, side by side, and what is paid out: on average."""
    rows = tuple(
        (tell(f"years.{year.name}"), *(tell.euros(nearest(spread.average)) for spread in year.spreads))
        for year in quoted.years
    )
    return Figures(tell("on_average"), tuple(map(tell, ("year", "uninsured", "insured", "payout"))), rows)


def bounds(quoted: Quoted, tell: Teller) -> Figures:
    """The same as far as eight years out of ten go."""
    rows = tuple(
        (tell(f"years.{year.name}"), *(spread_words(spread, tell) for spread in year.spreads)) for year in quoted.years
    )
    return Figures(tell("mostly"), tuple(map(tell, ("year", "uninsured", "insured", "payout"))), rows)


def basis(quoted: Quoted, tell: Teller) -> Figures:
    """What the sum began with: the premium, and what customers owe on an ordinary day."""
    portfolio = quoted.portfolio
    rows = [
        (tell("premium"), tell.euros(quoted.policy.premium)),
        (tell("outstanding"), tell.euros(nearest(portfolio.outstanding))),
    ]
    if portfolio.biggest is None:
        rows.append((tell("average"), tell.euros(nearest(portfolio.average))))
    else:
        rows.append((tell("of_each", number=portfolio.others), tell.euros(nearest(portfolio.of_each))))
    return Figures(tell("basis"), (tell("what"), tell("amount")), tuple(rows))


def figures_of(quoted: Quoted) -> dict[str, Any]:
    """All of it for programs, to the cent: amounts as decimal strings in euros."""
    return {
        "premium": decimal_string(quoted.policy.premium),
        "outstanding": decimal_string(quoted.portfolio.outstanding),
        "of_each": decimal_string(quoted.portfolio.of_each),
        "years": [
            {
                "year": year.name,
                **{name: _spread(getattr(year, name)) for name in ("uninsured", "insured", "payout")},
            }
            for year in quoted.years
        ],
    }


def _spread(spread: Spread) -> dict[str, str]:
    return {name: decimal_string(getattr(spread, name)) for name in ("low", "average", "high")}

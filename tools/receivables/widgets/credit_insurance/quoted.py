"""What was filled in about customers and a quote, and what the kinds of years come to."""

from dataclasses import dataclass
from typing import Self

from receivables.money import NOTHING, Cents
from receivables.rules.risk.insurance import Policy, Year, premium_of, year
from receivables.rules.risk.portfolio import Portfolio
from receivables.widgets.credit_insurance.fields import PremiumBy
from receivables.widgets.spec import Values


@dataclass(frozen=True)
class Quoted:
    """Customers, a quote for them, and the years that may come.

    Attributes:
        portfolio: The customers.
        policy: What the insurer offers.
        is_minimum: Whether the premium is the least that the insurer asks.
        years: What an ordinary year comes to, a bad one, and one in which the biggest customer fails, if there is one.
    """

    portfolio: Portfolio
    policy: Policy
    is_minimum: bool
    years: tuple[Year, ...]

    @classmethod
    def of(cls, values: Values) -> Self:
        """The customers and the quote as they were filled in."""
        portfolio, quote, failing = portfolio_of(values), values["quote"], values["failing"]
        premium = _premium(values)
        policy = Policy(
            premium,
            quote["insured"],
            threshold=quote["threshold"] or NOTHING,
            own_risk=quote["own_risk"] or NOTHING,
            maximum=quote["maximum"],
        )
        years = [year(name, portfolio, policy, failing[name]) for name in ("ordinary", "bad")]
        if portfolio.biggest is not None:
            years.append(year("biggest", portfolio, policy, failing["ordinary"], with_biggest=True))
        is_minimum = quote["by"] is PremiumBy.TURNOVER and premium == quote["minimum"]
        return cls(portfolio, policy, is_minimum, tuple(years))


def portfolio_of(values: Values) -> Portfolio:
    """The customers as they were filled in."""
    asked = values["portfolio"]
    return Portfolio(asked["turnover"], asked["customers"], asked["days"], asked["biggest"])


def _premium(values: Values) -> Cents:
    quote = values["quote"]
    if quote["by"] is PremiumBy.SUM:
        premium: Cents = quote["premium"]
        return premium
    return premium_of(values["portfolio"]["turnover"], quote["rate"], minimum=quote["minimum"] or NOTHING)

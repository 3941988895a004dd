"""What contradicts itself in a quote or in the customers it is for."""

from datetime import date

from receivables.errors import ErrorCollector, InputError
from receivables.widgets.credit_insurance.fields import PremiumBy
from receivables.widgets.credit_insurance.quoted import portfolio_of
from receivables.widgets.limits import not_below, within
from receivables.widgets.spec import Values

_NEEDED = {PremiumBy.TURNOVER: "rate", PremiumBy.SUM: "premium"}
_YEAR = 365


def check(values: Values, errors: ErrorCollector, _on: date) -> None:
    """Point out all that contradicts itself."""
    if values["portfolio"].get("turnover") == 0:
        errors.add("portfolio.turnover", InputError("turnover_of_nothing"))
    if values["quote"].get("insured") == 0:
        errors.add("quote.insured", InputError("insured_nothing"))
    within(values, "portfolio.customers", errors, least=1, most=999)
    within(values, "portfolio.days", errors, least=1, most=_YEAR)
    not_below(values, "ordinary", "failing.bad", errors)
    if (needed := _NEEDED.get(values["quote"].get("by"))) and values["quote"][needed] is None:
        errors.add(f"quote.{needed}", InputError("missing"))
    if not errors:
        _check_biggest(values, errors)


def _check_biggest(values: Values, errors: ErrorCollector) -> None:
    """The biggest customer is one of several, owes more than the average and no more than all together."""
    portfolio = portfolio_of(values)
    if portfolio.biggest is None:
        return
    if portfolio.customers == 1:
        errors.add("portfolio.biggest", InputError("biggest_is_all"))
    elif portfolio.biggest > portfolio.outstanding:
        errors.add("portfolio.biggest", InputError("biggest_above_all", amount=portfolio.outstanding))
    elif portfolio.biggest < portfolio.average:
        errors.add("portfolio.biggest", InputError("biggest_below_average", amount=portfolio.average))

"""The buffer tool's answer: what to keep, in how many of the played years that was enough, and the rule of thumb."""

from collections.abc import Iterator

from receivables.rules.risk.rounding import upwards
from receivables.texts.calculations import Teller
from receivables.widgets.buffer.played import Played


def answer_of(played: Played, tell: Teller) -> Iterator[str]:
    """What a careful adviser would say, the amount to keep first."""
    years = len(played.years.needs)
    yield _kept(played, tell)
    low, high = (upwards(one) for one in played.needs)
    yield tell("enough_for", amount=tell.euros(low), enough=played.years.enough_with(low), years=years)
    if high > low:
        enough = played.years.enough_with(high, later=True)
        yield tell("later", amount=tell.euros(high), enough=enough, years=years)
    tight = upwards(played.in_half)
    if tight < low:
        yield tell("too_tight", amount=tell.euros(tight), short=played.years.short_with(tight), years=years)
    yield _with_balance(played, tell)
    yield from _rule_of_thumb(played, tell)


def _kept(played: Played, tell: Teller) -> str:
    """A range: enough in nine years of ten, and still so if all money came in a month later."""
    low, high = (upwards(one) for one in played.needs)
    amounts = tell.euros(low, high)
    if costs := played.business.costs:
        return tell("enough_in_months", amounts=amounts, months=tell.number(low / costs, high / costs))
    return tell("enough", amounts=amounts)


def _with_balance(played: Played, tell: Teller) -> str:
    """In how many of the years what there is now is too little."""
    short, years = played.years.short_with(played.balance), len(played.years.needs)
    key = "always_short" if short == years else "short" if short else "never_short"
    return tell(key, balance=tell.euros(played.balance), short=short, years=years)


def _rule_of_thumb(played: Played, tell: Teller) -> Iterator[str]:
    """The guide's own figure beside it, and what that is for."""
    if not played.business.costs:
        return
    amount = upwards(played.business.rule_of_thumb)
    years = len(played.years.needs)
    yield tell("rule_of_thumb", amount=tell.euros(amount), enough=played.years.enough_with(amount), years=years)

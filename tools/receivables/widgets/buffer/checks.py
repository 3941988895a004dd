"""What contradicts itself in a firm's month or in how its customers pay."""

from datetime import date

from receivables.errors import ErrorCollector, InputError
from receivables.widgets.buffer.fields import LATE
from receivables.widgets.limits import within
from receivables.widgets.spec import Values

LAST_SEED = 999
_LONGEST_TERM = 120
_HUNDRED = 100
_YEAR = 12


def check(values: Values, errors: ErrorCollector, _on: date) -> None:
    """Point out all that contradicts itself."""
    within(values, "month.invoices", errors, least=1, most=999)
    within(values, "paying.term", errors, least=0, most=_LONGEST_TERM)
    within(values, "season.first", errors, least=1, most=_YEAR)
    within(values, "season.months", errors, least=1, most=_YEAR - 1)
    within(values, "chance.seed", errors, least=1, most=LAST_SEED)
    _check_shares(values, errors)
    _check_season(values, errors)


def _check_shares(values: Values, errors: ErrorCollector) -> None:
    """What is late and what is never paid is no more than all there is."""
    shares = [values["paying"].get(name) or 0 for name in (*LATE, "never")]
    if sum(shares) > _HUNDRED:
        errors.add("paying.late_30", InputError("shares_above_all", total=sum(shares)))


def _check_season(values: Values, errors: ErrorCollector) -> None:
    """A quiet season is told whole or not at all."""
    season = values["season"]
    blank = [name for name, value in season.items() if value is None]
    if 0 < len(blank) < len(season):
        for name in blank:
            errors.add(f"season.{name}", InputError("missing"))

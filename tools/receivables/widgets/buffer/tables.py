"""The tables of the buffer tool, for people and for programs."""

from typing import Any

from receivables.days import write_month
from receivables.money import Cents, decimal_string, rounded
from receivables.percentages import write_percentage
from receivables.rules.risk.rounding import nearest, step_of, upwards
from receivables.texts.calculations import Figures, Teller
from receivables.widgets.buffer.played import Played
from receivables.widgets.fan_picture import Band

_OF_TEN = (5, 8, 9)
_WAYS = (False, True)


def bands_of(played: Played, tell: Teller) -> tuple[Band, ...]:
    """The lowest balance of each month, rounded alike."""
    found = played.balances
    step = step_of(max((amount for one in found for amount in (one.low, one.middle, one.high)), key=abs))
    return tuple(
        Band(
            write_month(one.month, language=tell.language),
            *(nearest(amount, step) for amount in (one.low, one.middle, one.high)),
        )
        for one in found
    )


def needed(played: Played, tell: Teller) -> Figures:
    """In how many of the years each amount would have been enough, as they went and with all money a month later."""
    years = played.years
    amounts = sorted({upwards(one) for one in (*map(years.enough_for, _OF_TEN), *played.needs)})
    rows = tuple(
        (
            tell.euros(amount),
            *(
                tell("of_years", enough=years.enough_with(amount, later=later), years=len(years.needs))
                for later in _WAYS
            ),
            months_of(amount, played, tell),
        )
        for amount in amounts
    )
    return Figures(tell("needed"), tuple(map(tell, ("buffer", "years", "years_if_later", "in_months"))), rows)


def months_of(amount: Cents, played: Played, tell: Teller) -> str:
    """An amount in months of fixed costs; a dash where there are none."""
    costs = played.business.costs
    return tell.number(amount / costs) if costs else "–"


def course(bands: tuple[Band, ...], tell: Teller) -> Figures:
    """The lowest balance of each month."""
    rows = tuple((band.name, *(tell.euros(amount) for amount in (band.low, band.middle, band.high))) for band in bands)
    return Figures(tell("course"), (tell("month"), tell("low"), tell("middle"), tell("high")), rows)


def paying(played: Played, tell: Teller) -> Figures:
    """How customers pay, with what is left for on time."""
    pattern = played.business.pattern
    shares = {"on_time": pattern.on_time, **dict(zip(("late_30", "late_60", "late_90"), pattern.late, strict=True))}
    rows = [(tell(name), write_percentage(share, language=tell.language)) for name, share in shares.items()]
    rows.append((tell("never"), write_percentage(pattern.never, language=tell.language)))
    return Figures(tell("paying"), (tell("when"), tell("share")), tuple(rows))


def figures_of(played: Played) -> dict[str, Any]:
    """All of it for programs, to the cent: amounts as decimal strings in euros, months as ISO 8601."""
    years = played.years
    return {
        "seed": years.seed,
        "years": len(years.needs),
        "short": years.short_with(played.balance),
        "enough": {str(of_ten): decimal_string(years.enough_for(of_ten)) for of_ten in _OF_TEN},
        "enough_if_later": decimal_string(years.enough_for(9, later=True)),
        "rule_of_thumb": decimal_string(rounded(played.business.rule_of_thumb)),
        "left_of_year": decimal_string(rounded(played.business.kept_of_year)),
        "months": [
            {
                "month": one.month.isoformat()[: len("2026-11")],
                **{name: decimal_string(getattr(one, name)) for name in ("low", "middle", "high")},
            }
            for one in played.balances
        ],
    }

"""The tables of the buffer tool, for people and for programs."""

from typing import Any

from receivables.days import write_month
from receivables.money import decimal_string, rounded
from receivables.percentages import write_percentage
from receivables.rules.risk.rounding import nearest, step_of, upwards
from receivables.texts.calculations import Figures, Teller
from receivables.widgets.buffer.played import Played
from receivables.widgets.fan_picture import Band


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
    """How much would have been enough, in so many years of ten."""
    rows = []
    for of_ten in (5, 8, 9):
        amount = upwards(played.years.enough_for(of_ten))
        rows.append((tell("of_ten", number=of_ten), tell.euros(amount), months_of(played, of_ten, tell)))
    return Figures(tell("needed"), (tell("years"), tell("buffer"), tell("in_months")), tuple(rows))


def months_of(played: Played, of_ten: int, tell: Teller) -> str:
    """The same in months of fixed costs; a dash where there are none."""
    costs = played.business.costs
    return tell.number(played.years.enough_for(of_ten) / costs) if costs else "–"


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
        "enough": {str(of_ten): decimal_string(years.enough_for(of_ten)) for of_ten in (5, 8, 9)},
        "enough_if_later": decimal_string(years.enough_for(9, later=True)),
        "left_of_year": decimal_string(rounded(played.business.kept_of_year)),
        "months": [
            {
                "month": one.month.isoformat()[: len("2026-11")],
                **{name: decimal_string(getattr(one, name)) for name in ("low", "middle", "high")},
            }
            for one in played.balances
        ],
    }

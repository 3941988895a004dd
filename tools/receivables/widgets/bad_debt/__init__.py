"""The `bad-debt` tool: what an unpaid invoice costs, in turnover that makes good for it and in months of waiting."""

from datetime import date

from receivables.errors import ErrorCollector, InputError
from receivables.language import Language
from receivables.rules.risk.rounding import nearest
from receivables.texts.calculations import Teller, write_calculation
from receivables.texts.reports import Report
from receivables.widgets.bad_debt.example import EXAMPLE
from receivables.widgets.bad_debt.fields import LOSS, MARGIN, WAITING
from receivables.widgets.bad_debt.lost import Lost
from receivables.widgets.bad_debt.tables import figures_of, making_good, turnover_of, waiting
from receivables.widgets.calculated import calculated
from receivables.widgets.limits import not_below, within
from receivables.widgets.outcome import Outcome
from receivables.widgets.range_picture import RangePicture, Reach, range_picture
from receivables.widgets.spec import Tool, Values

_LONGEST_WAIT = 120
_EURO = 100


def check(values: Values, errors: ErrorCollector, _on: date) -> None:
    """Point out a loss of nothing, a margin of nothing, and bounds that have changed places."""
    amount = values["loss"].get("amount")
    if amount is not None and amount < _EURO:
        errors.add("loss.amount", InputError("loss_of_nothing"))
    for name in ("low", "high"):
        if values["margin"].get(name) == 0:
            errors.add(f"margin.{name}", InputError("margin_of_nothing"))
    not_below(values, "low", "margin.high", errors)
    within(values, "waiting.minutes", errors, least=0, most=999)
    within(values, "waiting.months", errors, least=1, most=_LONGEST_WAIT)


def compute(values: Values, language: Language, on: date) -> Outcome[Report]:
    """Work out what the invoice costs and write it down."""
    lost, tell = Lost.of(values), Teller(TOOL.name, language)
    tables = (making_good(lost, tell), waiting(lost, tell)) if lost.takes_waiting else (making_good(lost, tell),)
    return calculated(
        tell,
        on,
        document=write_calculation(
            tell,
            answer=_answer(lost, tell),
            figures=tables,
            picture=_picture(lost, tell),
            assumed=tell.listed("assumed"),
        ),
        figures=figures_of(lost),
    )


def _answer(lost: Lost, tell: Teller) -> tuple[str, ...]:
    """The turnover it takes, what waiting costs, and when that has used up the margin."""
    made_good = tell("made_good", loss=tell.euros(lost.amount), turnover=turnover_of(lost, tell))
    if not lost.takes_waiting:
        return (made_good,)
    monthly = tell("monthly", monthly=tell.euros(nearest(lost.waiting.monthly)))
    months = [float(margin.months or 0) for margin in lost.margins]
    used_up = tell.number(months[0], months[-1])
    return (made_good, monthly, tell("used_up_in_one") if used_up == "1" else tell("used_up", months=used_up))


def _picture(lost: Lost, tell: Teller) -> RangePicture:
    """The loss and the margin on it beside the turnover that it takes."""
    (most, *_, least), (low, *_, high) = (
        [nearest(getattr(one, name)) for one in (lost.margins[0], lost.margins[-1])] for name in ("turnover", "earned")
    )
    return range_picture(
        tell("picture"),
        (
            Reach(tell("earned"), tell.euros(low, high), low, high),
            Reach(tell("unpaid"), tell.euros(lost.amount), lost.amount, lost.amount),
            Reach(tell("turnover"), turnover_of(lost, tell), least, most, chosen=True),
        ),
    )


TOOL = Tool(
    name="bad-debt",
    groups=(LOSS, MARGIN, WAITING),
    check=check,
    compute=compute,
    day="",
    example=EXAMPLE,
)

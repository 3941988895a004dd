"""The `credit-insurance` tool: a quote beside bearing the losses oneself, in an ordinary year and in bad ones."""

from collections.abc import Iterator
from datetime import date

from receivables.language import Language
from receivables.money import Cents
from receivables.rules.risk.insurance import Year
from receivables.rules.risk.rounding import nearest
from receivables.texts.calculations import Teller, write_calculation
from receivables.texts.reports import Report
from receivables.widgets.calculated import calculated
from receivables.widgets.credit_insurance.checks import check
from receivables.widgets.credit_insurance.example import EXAMPLE
from receivables.widgets.credit_insurance.fields import FAILING, PORTFOLIO, QUOTE
from receivables.widgets.credit_insurance.quoted import Quoted
from receivables.widgets.credit_insurance.tables import averages, basis, bounds, figures_of, spread_words
from receivables.widgets.outcome import Note, Outcome, info, warning
from receivables.widgets.range_picture import RangePicture, Reach, range_picture
from receivables.widgets.spec import Tool, Values


def compute(values: Values, language: Language, on: date) -> Outcome[Report]:
    """Work out both ways and write them down side by side."""
    quoted, tell = Quoted.of(values), Teller(TOOL.name, language)
    return calculated(
        tell,
        on,
        document=write_calculation(
            tell,
            answer=(*(_compared(year, tell) for year in quoted.years), _closing(quoted, tell)),
            figures=(averages(quoted, tell), bounds(quoted, tell), basis(quoted, tell)),
            picture=_picture(quoted, tell),
            assumed=tell.listed("assumed"),
        ),
        figures=figures_of(quoted),
        notes=_notes(quoted, tell),
    )


def _compared(year: Year, tell: Teller) -> str:
    """What insurance costs more or less than bearing the losses oneself, on average."""
    difference = year.extra_cost
    key = "more" if difference > 0 else "less" if difference < 0 else "same"
    return tell(f"{key}.{year.name}", amount=tell.euros(nearest(Cents(abs(difference)))))


def _closing(quoted: Quoted, tell: Teller) -> str:
    """What the figures say about insuring or not: it hangs on the loss that somebody could bear."""
    ordinary, *others = (year.extra_cost for year in quoted.years)
    worst = max((year.uninsured for year in quoted.years), key=lambda spread: spread.high)
    key = "cheaper" if ordinary <= 0 else "hangs_on" if any(one < 0 for one in others) else "dearer"
    key = key if worst.high else "nothing_lost"
    return tell(f"closing.{key}", loss=spread_words(worst, tell), price=tell.euros(nearest(ordinary)))


def _picture(quoted: Quoted, tell: Teller) -> RangePicture:
    """Both ways for each kind of year, as far as eight years of ten go."""
    reaches = []
    for year in quoted.years:
        for kind, spread in (("uninsured", year.uninsured), ("insured", year.insured)):
            group = tell(f"years.{year.name}") if kind == "uninsured" else ""
            name, words = tell(kind), spread_words(spread, tell)
            reaches.append(Reach(name, words, spread.low, spread.high, group, chosen=kind == "insured"))
    return range_picture(tell("picture"), reaches)


def _notes(quoted: Quoted, tell: Teller) -> Iterator[Note]:
    portfolio, policy = quoted.portfolio, quoted.policy
    if portfolio.others and not policy.covers(portfolio.of_each):
        yield warning(tell.language, "threshold_above_most", amount=tell.euros(nearest(portfolio.of_each)))
    if portfolio.biggest is None and portfolio.customers > 1:
        yield info(tell.language, "biggest_unknown")
    if quoted.is_minimum:
        yield info(tell.language, "premium_is_minimum", amount=tell.euros(policy.premium))


TOOL = Tool(
    name="credit-insurance",
    groups=(QUOTE, PORTFOLIO, FAILING),
    check=check,
    compute=compute,
    day="",
    example=EXAMPLE,
)

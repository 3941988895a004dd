"""The `buffer` tool: how much money in reserve gets a firm through a year, given how its own customers pay."""

from collections.abc import Iterator
from datetime import date

from receivables.language import Language
from receivables.money import Cents
from receivables.rules.risk.buffer import MOST_INVOICES
from receivables.rules.risk.rounding import nearest
from receivables.texts.calculations import Teller, write_calculation
from receivables.texts.labels import label
from receivables.texts.reports import Report
from receivables.widgets.buffer.answer import answer_of
from receivables.widgets.buffer.checks import LAST_SEED, check
from receivables.widgets.buffer.example import EXAMPLE
from receivables.widgets.buffer.fields import CHANCE, MONTH, PAYING, SEASON
from receivables.widgets.buffer.played import Played
from receivables.widgets.buffer.tables import bands_of, course, figures_of, needed, paying
from receivables.widgets.calculated import calculated
from receivables.widgets.fan_picture import fan_picture
from receivables.widgets.outcome import Change, Note, Outcome, info, warning
from receivables.widgets.spec import Tool, Values


def compute(values: Values, language: Language, on: date) -> Outcome[Report]:
    """Play the years and write down what would have been enough."""
    played, tell = Played.of(values, on), Teller(TOOL.name, language)
    bands = bands_of(played, tell)
    return calculated(
        tell,
        on,
        document=write_calculation(
            tell,
            answer=tuple(answer_of(played, tell)),
            figures=(needed(played, tell), course(bands, tell), paying(played, tell)),
            picture=fan_picture(tell("picture"), bands, language=language),
            assumed=_assumed(played, tell),
        ),
        figures=figures_of(played),
        notes=_notes(played, tell),
    )


def _assumed(played: Played, tell: Teller) -> tuple[str, ...]:
    years = played.years
    lumps = (tell("lumps", most=MOST_INVOICES),) if played.business.invoices > MOST_INVOICES else ()
    return (tell("played", years=len(years.needs), seed=years.seed), *tell.listed("assumed"), *lumps)


def _notes(played: Played, tell: Teller) -> Iterator[Note]:
    """What no buffer mends, and how to play again."""
    language, left = tell.language, nearest(played.business.kept_of_year)
    if left < 0:
        yield warning(language, "year_leaves_nothing", amount=tell.euros(Cents(-left)))
    seed = played.years.seed % LAST_SEED + 1
    again = Change(label(language, "changes.other_seed", seed=seed), {"chance.seed": str(seed)})
    note = info(language, "played_by_chance", seed=played.years.seed)
    yield Note(note.level, note.rule, note.text, change=again)


TOOL = Tool(
    name="buffer",
    groups=(MONTH, PAYING, SEASON, CHANCE),
    check=check,
    compute=compute,
    day="",
    example=EXAMPLE,
)

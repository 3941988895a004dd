"""The tables of the law pages: figures, history and sources, from the same files that the rules read."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from markupsafe import Markup

from receivables.case import Country
from receivables.days import write_day, write_weekday
from receivables.language import Language
from receivables.money import Cents, write_amount
from receivables.percentages import write_percentage
from receivables.rules.collection_costs import statutory_scale
from receivables.rules.consumer_caps import most_damages
from receivables.rules.notice_terms import dutch_last_free_day
from receivables.rules.sourced import Sourced, cents, history, in_force, known_until
from receivables.rules.tables import load
from receivables.texts.environment import pages
from receivables.texts.labels import label
from receivables.widgets.laws import law_of

_RECENT = 4
"""How many rates a page shows unasked."""

_MOST_COSTS: Mapping[Country, tuple[str, Callable[..., Cents]]] = {
    Country.NL: ("collection_costs.nl_scale", statutory_scale),
    Country.BE: ("consumer_caps.be_damages", most_damages),
}
"""Which table says what a consumer owes at most, and the rule that reads it."""

_AMOUNTS = {"amount", "least", "most", "below", "up_to", "fixed", "above"}
_PERCENTAGES = {"percent", "rate"}


def rates_table(name: str, language: Language) -> str:
    """The history of a kind of statutory interest, newest first; what is older can be unfolded."""
    return _render("rates_table.html.j2", language, rows=_rows(f"statutory_interest.{name}", language), shown=_RECENT)


def figures_table(names: tuple[str, ...], language: Language) -> str:
    """What is in force of some names, each in one row."""
    return _render("figures_table.html.j2", language, rows=[_rows(name, language)[0] for name in names])


def figures_list(names: tuple[str, ...], language: Language) -> str:
    """What is in force of some names, in few words: its sources stand on the law pages."""
    return _render("figures_list.html.j2", language, rows=[_rows(name, language)[0] for name in names])


def figure(name: str, key: str, language: Language, *, on: date) -> str:
    """One figure as it stands in a sentence: that of the day, or the last that is known."""
    row = in_force(name, on=min(on, known_until(name)))
    return _written(key, row.figures[key], language)


def most_costs(euros: int, country: Country, language: Language, *, on: date) -> str:
    """The most that a consumer owes for collecting an amount: that of the day, or the last that is known."""
    name, at_most = _MOST_COSTS[country]
    return write_amount(at_most(Cents(100 * euros), on=min(on, known_until(name))), language=language)


def fourteen_days(sent_on: date, language: Language) -> str:
    """Until when a Dutch consumer pays without costs after a notice of a day, as an example."""
    sent, last = (write_weekday(day, language=language) for day in (sent_on, dutch_last_free_day(sent_on)))
    return label(language, "notice_days.example", sent=sent, last=last)


def how_sure(name: str, language: Language, *, on: date) -> str:
    """Where a figure was seen, when, and how sure that makes it: that of the day, or the last that is known."""
    row = in_force(name, on=min(on, known_until(name)))
    sure, seen = f"how_sure.{row.sureness}", "more" if len(row.sources) > 1 else "once"
    day = write_day(row.checked_on, language=language)
    return label(language, f"{sure}.{seen}", day=day, count=len(row.sources))


def last_known_day(name: str) -> date:
    """The last day for which a name is known."""
    return known_until(name)


def _rows(name: str, language: Language) -> list[dict[str, Any]]:
    return [_row(row, language) for row in reversed(history(name))]


def _row(row: Sourced, language: Language) -> dict[str, Any]:
    """A row as a page shows it: written out, with its legal basis and its sources."""
    sources = load("sources")
    return {
        "row": row,
        "what": label(language, f"figures.{row.name}.what"),
        "how_much": _how_much(row, language),
        "law": law_of(row.law, language=language),
        "sources": [sources[key] for key in row.sources],
        "sureness": label(language, f"sureness.{row.sureness}"),
    }


def _how_much(row: Sourced, language: Language) -> list[str]:
    """The figures in words: a sentence, or one for each slice or band."""
    values = {key: _written(key, value, language) for key, value in row.figures.items() if not isinstance(value, list)}
    steps = [step for value in row.figures.values() if isinstance(value, list) for step in value]
    words = [_step(row.name, step, below, language) for step, below in zip(steps, [None, *steps], strict=False)]
    return [*words, label(language, f"figures.{row.name}.how_much", **values)]


def _step(name: str, step: Mapping[str, Any], below: Mapping[str, Any] | None, language: Language) -> str:
    """A step in words: how wide it is above the one below it, and where it ends."""
    values = {key: _written(key, value, language) for key, value in step.items()}
    if "up_to" in step and below:
        values["width"] = write_amount(Cents(cents(step["up_to"]) - cents(below["up_to"])), language=language)
    which = "last_step" if "up_to" not in step else "step" if below else "first_step"
    return label(language, f"figures.{name}.{which}", **values)


def _written(key: str, value: Any, language: Language) -> str:
    if key in _AMOUNTS:
        return write_amount(cents(value), language=language)
    if key in _PERCENTAGES:
        return write_percentage(Decimal(value), language=language)
    return str(value)


def _render(template: str, language: Language, **values: object) -> Markup:
    return Markup(pages(language).get_template(template).render(**values))

"""The one seam between the pages and the package: what a page can put in with `{{ tool("reminder") }}` and the like."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from markupsafe import Markup

from receivables.case import Country
from receivables.days import write_day
from receivables.drivers.page import sample_document, static_tool
from receivables.language import Language
from receivables.rules.tables import load
from receivables.site.catalogue import catalogue
from receivables.site.glossary import GLOSSARY_MACROS
from receivables.site.guide import GUIDE_MACROS
from receivables.site.gym import tone_gym
from receivables.site.law_pages import (
    figure,
    figures_list,
    figures_table,
    fourteen_days,
    how_sure,
    last_known_day,
    most_costs,
    rates_table,
)
from receivables.site.pictures.drawing import PICTURE_MACROS
from receivables.site.workshop.drawing import WORKSHOP_MACROS
from receivables.site.workshop.scenarios import SCENARIO_MACROS
from receivables.texts.environment import pages
from receivables.widgets.running import example
from receivables.widgets.tools import TOOLS


def define_env(env: Any) -> None:
    """Give the pages their macros. Called by the macros plugin, of MkDocs or of Zensical."""
    language = Language(env.conf["extra"]["language"])
    for name, macro in _MACROS.items():
        env.macro(partial(macro, language=language), name)


def tool(name: str, *, language: Language) -> str:
    """A tool by its name, with its worked example filled in."""
    return static_tool(TOOLS[name], language)


def sample(name: str, *, language: Language) -> str:
    """The document of a tool's worked example."""
    return sample_document(TOOLS[name], language)


def filled_in(level: str, *, language: Language, all_disputed: bool = False) -> str:
    """An example text, filled in for a customer that it is meant for.

    Args:
        level: The level of the text.
        language: The language of the page.
        all_disputed: Whether the customer disputes the whole invoice, in a text about a complaint.
    """
    reminder, choice = TOOLS["reminder"], f"letter.level={level}"
    fitting = choice if choice in reminder.example.fitting(language) else ""
    typed = example(reminder, language, fitting)
    typed = {**typed, "letter": {**typed["letter"], "level": level}}
    if all_disputed:
        typed["disputes"] = [{**one, "amount": ""} for one in typed["disputes"]]
    sheet = sample_document(reminder, language, typed)
    return pages(language).get_template("filled_in.html.j2").render(sheet=Markup(sheet))


def holidays_table(*, language: Language) -> str:
    """Which public holidays count, by which law, and until when they are known."""
    return pages(language).get_template("holidays_table.html.j2").render(countries=load("public_holidays"))


def figures_in_full(*names: str, language: Language) -> str:
    """What is in force, with its legal basis and its sources."""
    return figures_table(names, language)


def figures_in_short(*names: str, language: Language) -> str:
    """What is in force, in few words."""
    return figures_list(names, language)


def current(name: str, key: str, *, language: Language) -> str:
    """One figure in a sentence."""
    return figure(name, key, language, on=date.today())


def costs_at_most(euros: int, country: str, *, language: Language) -> str:
    """The most that a consumer owes now for collecting an amount in euros."""
    return most_costs(euros, Country(country), language, on=date.today())


def days_of_a_notice(sent_on: str, *, language: Language) -> str:
    """Until when a Dutch consumer pays without costs after a notice of this day (year-month-day)."""
    return fourteen_days(date.fromisoformat(sent_on), language)


def how_sure_now(name: str, *, language: Language) -> str:
    """Where the figure of today was seen, and how sure that makes it."""
    return how_sure(name, language, on=date.today())


def known_until(name: str, *, language: Language) -> str:
    """The last day for which a figure is known."""
    return write_day(last_known_day(name), language=language)


_MACROS: dict[str, Callable[..., str]] = {
    "tool": tool,
    "sample_document": sample,
    "texts": catalogue,
    "filled_in": filled_in,
    "holidays_table": holidays_table,
    "rates_table": rates_table,
    "figures_table": figures_in_full,
    "figures_list": figures_in_short,
    "figure": current,
    "costs_at_most": costs_at_most,
    "days_of_a_notice": days_of_a_notice,
    "how_sure": how_sure_now,
    "known_until": known_until,
    "tone_gym": tone_gym,
    **GUIDE_MACROS,
    **GLOSSARY_MACROS,
    **PICTURE_MACROS,
    **WORKSHOP_MACROS,
    **SCENARIO_MACROS,
}
"""By the name that a page gives them."""

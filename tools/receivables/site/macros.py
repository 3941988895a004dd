"""The one seam between the pages and the package: what a page can put in with `{{ tool("reminder") }}` and the like."""

from datetime import date
from functools import partial
from typing import Any

from receivables.days import write_day
from receivables.drivers.page import sample_document, static_tool
from receivables.language import Language
from receivables.rules.tables import load
from receivables.site.catalogue import catalogue
from receivables.site.guide import GUIDE_MACROS
from receivables.site.law_pages import figure, figures_table, last_known_day, rates_table
from receivables.site.pictures.drawing import PICTURE_MACROS
from receivables.texts.environment import pages
from receivables.widgets.tools import TOOLS


def define_env(env: Any) -> None:
    """Give the pages their macros. Called by the macros plugin, of MkDocs or of Zensical."""
    language = Language(env.conf["extra"]["language"])

    def tool(name: str) -> str:
        """A tool by its name, with its worked example filled in."""
        return static_tool(TOOLS[name], language)

    def sample(name: str) -> str:
        """The document of a tool's worked example."""
        return sample_document(TOOLS[name], language)

    def texts(level: str) -> str:
        """All texts of a level, with placeholders."""
        return catalogue(level, language)

    def holidays_table() -> str:
        """Which public holidays count, by which law, and until when they are known."""
        return pages(language).get_template("holidays_table.html.j2").render(countries=load("public_holidays"))

    def rates(name: str) -> str:
        """The history of a kind of statutory interest."""
        return rates_table(name, language)

    def figures(*names: str) -> str:
        """What is in force, with its legal basis and its sources."""
        return figures_table(names, language)

    def current(name: str, key: str) -> str:
        """One figure in a sentence."""
        return figure(name, key, language, on=date.today())

    def known_until(name: str) -> str:
        """The last day for which a figure is known."""
        return write_day(last_known_day(name), language=language)

    env.macro(tool)
    env.macro(rates, "rates_table")
    env.macro(figures, "figures_table")
    env.macro(current, "figure")
    env.macro(known_until)
    env.macro(sample, "sample_document")
    env.macro(texts)
    env.macro(holidays_table)
    for name, macro in (GUIDE_MACROS | PICTURE_MACROS).items():
        env.macro(partial(macro, language=language), name)

"""The one seam between the pages and the package: what a page can put in with `{{ tool("reminder") }}` and the like."""

from typing import Any

from receivables.drivers.page import sample_letter, static_tool
from receivables.language import Language
from receivables.rules.tables import load
from receivables.texts.environment import pages
from receivables.widgets.tools import TOOLS


def define_env(env: Any) -> None:
    """Give the pages their macros. Called by the macros plugin, of MkDocs or of Zensical."""
    language = Language(env.conf["extra"]["language"])

    def tool(name: str) -> str:
        """A tool by its name, with its worked example filled in."""
        return static_tool(TOOLS[name], language)

    def letter(name: str) -> str:
        """The letter of a tool's worked example."""
        return sample_letter(TOOLS[name], language)

    def holidays_table() -> str:
        """Which public holidays count, by which law, and until when they are known."""
        return pages(language).get_template("holidays_table.html.j2").render(countries=load("public_holidays"))

    env.macro(tool)
    env.macro(letter, "sample_letter")
    env.macro(holidays_table)

"""The one seam between the pages and the package: `{{ tool("reminder") }}` puts a tool into a page."""

from typing import Any

from receivables.drivers.page import static_tool
from receivables.language import Language
from receivables.widgets.tools import TOOLS


def define_env(env: Any) -> None:
    """Give the pages their macros. Called by the macros plugin, of MkDocs or of Zensical."""
    language = Language(env.conf["extra"]["language"])

    @env.macro  # type: ignore[untyped-decorator]
    def tool(name: str) -> str:
        """A tool by its name, with its worked example filled in."""
        return static_tool(TOOLS[name], language)

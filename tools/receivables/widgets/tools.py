"""The tools there are, by name."""

from receivables.widgets import claim, reminder
from receivables.widgets.spec import Tool

TOOLS: dict[str, Tool] = {tool.name: tool for tool in (reminder.TOOL, claim.TOOL)}

"""A tool in a static page: its form filled in with the worked example, and the outcome of that example."""

from typing import Any

from receivables.language import Language
from receivables.widgets.outcome import Outcome
from receivables.widgets.reading import Understood
from receivables.widgets.rendering import form_html, sheet_html, tool_html
from receivables.widgets.running import example, run
from receivables.widgets.spec import Tool, Typed


def static_tool(tool: Tool, language: Language, typed: Typed | None = None) -> str:
    """The tool as HTML that needs no script to be read.

    Args:
        tool: The tool.
        language: The language of the page.
        typed: What its form holds; the worked example if nothing is given.

    Raises:
        ValueError: What is typed has errors, so there is no outcome to show.
    """
    typed = typed or example(tool, language)
    outcome, understood = _outcome(tool, language, typed)
    form = form_html(tool, typed, understood, language)
    fitting = {choice: example(tool, language, choice) for choice in tool.example.fitting(language)}
    return tool_html(tool, form=form, outcome=outcome, language=language, fitting=fitting)


def sample_document(tool: Tool, language: Language, typed: Typed | None = None) -> str:
    """The document of the worked example, or of what is typed, on its sheet.

    Raises:
        ValueError: What is typed has errors, so there is no document.
    """
    outcome, _ = _outcome(tool, language, typed or example(tool, language))
    return sheet_html(outcome)


def _outcome(tool: Tool, language: Language, typed: Typed) -> tuple[Outcome[Any], dict[str, Understood]]:
    answer = run(tool, typed, language=language, on=tool.example.on)
    if not answer.outcome:
        raise ValueError(f"{tool.name}: {answer.errors}")
    return answer.outcome, answer.understood

"""Calculators with one thing changed: what somebody types, and what comes of it."""

from typing import Any

from factories import TODAY
from receivables.language import Language
from receivables.widgets.outcome import Outcome
from receivables.widgets.running import Answer, run
from receivables.widgets.tools import TOOLS

NL = Language.NL


def calculated(tool: str, language: Language = NL, /, **changes: str) -> Answer:
    """The answer to the worked example, with changes by path: two underlines stand for the point."""
    typed: dict[str, dict[str, str]] = {name: dict(group) for name, group in TOOLS[tool].example.typed.items()}
    for path, text in changes.items():
        group, name = path.split("__")
        typed[group][name] = text
    return run(TOOLS[tool], typed, language=language, on=TODAY, typed_in=NL)


def outcome_of(tool: str, language: Language = NL, /, **changes: str) -> Outcome[Any]:
    """What comes of it."""
    answer = calculated(tool, language, **changes)
    assert answer.outcome, answer.errors
    return answer.outcome


def told(tool: str, language: Language = NL, /, **changes: str) -> str:
    """The text of it."""
    text: str = outcome_of(tool, language, **changes).document.text.replace("\u00a0", " ")
    return text

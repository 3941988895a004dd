"""The plan of the workshop, and the turns of a debriefing: one list for pages, slides and observers' sheets."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from receivables.language import Language
from receivables.texts.labels import SNIPPETS, words


@dataclass(frozen=True)
class DebriefTurn:
    """Somebody's turn.

    Attributes:
        who: Who speaks.
        says: What about.
    """

    who: str
    says: str


def debrief_turns(name: str = "full", *, language: Language) -> tuple[DebriefTurn, ...]:
    """The turns of a debriefing ("full", "short"), in their fixed order (Nestel & Tierney 2007).

    Raises:
        KeyError: No such debriefing.
    """
    said = words(language, "workshop", "debrief")
    return tuple(DebriefTurn(**said[turn]) for turn in plan()["debriefs"][name]["turns"])


@cache
def plan() -> dict[str, Any]:
    """The tables of `workshop.toml`."""
    return tomllib.loads((SNIPPETS / "workshop.toml").read_text(encoding="utf-8"))

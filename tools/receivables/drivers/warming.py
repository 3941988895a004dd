"""Everything once: what a snapshot of Python's memory must hold, for its file system is not in it."""

import json
from collections.abc import Callable, MutableMapping
from datetime import date
from typing import Any, cast

from receivables.language import Language
from receivables.near_days import Tense, read_near_day
from receivables.rules.sourced import CALENDARS, TABLES, history, names
from receivables.rules.tables import load
from receivables.scenarios.model_file import model_file
from receivables.texts.environment import letters, pages
from receivables.texts.labels import load_all
from receivables.widgets.formats import FORMATS
from receivables.widgets.running import example
from receivables.widgets.spec import Tool
from receivables.widgets.tools import TOOLS

_NAMED_DAY = "Saturday 21 nov 2026"


def warm(answer: Callable[[str], str]) -> None:
    """Load all tables and words, run each tool with right and with wrong input, judge and read a scenario.

    Args:
        answer: The function that will answer from the snapshot.
    """
    for table in (
        *TABLES,
        *CALENDARS,
        "sources",
        "laws",
        "reminder_levels",
        "dunning_procedures",
        "calling_hours",
        "call_outcomes",
    ):
        load(table)
    for name in names():
        history(name)
    read_near_day(_NAMED_DAY, on=date(2026, 11, 21), tense=Tense.COMING)
    for language in Language:
        load_all(language)
        for tool in TOOLS.values():
            _use(tool, language, answer)
        _ask_to_judge(language, answer)
        _ask_for_scenarios(language, answer)
        # As bytecode they take a tenth of the room, and are read in a fraction of a millisecond.
        for environment in (letters(language), pages(language)):
            cast(MutableMapping[Any, Any], environment.cache).clear()


def _ask_to_judge(language: Language, answer: Callable[[str], str]) -> None:
    line = {"line": "€ 9, 2026-11-23", "scene": ""}
    for sentence in ("", "???"):
        answer(json.dumps({"kind": "judge", "language": language, "answer": sentence, "has": ["day"], **line}))


def _ask_for_scenarios(language: Language, answer: Callable[[str], str]) -> None:
    for file in (model_file(language), ""):
        answer(json.dumps({"kind": "scenario", "language": language, "file": file}))


def _use(tool: Tool, language: Language, answer: Callable[[str], str]) -> None:
    typed = example(tool, language)
    request = {"tool": tool.name, "language": language, "typed_in": language, "on": tool.example.on.isoformat()}
    for name, one in FORMATS.items():
        if not one.packages:
            answer(json.dumps({**request, "kind": "file", "format": name, "typed": typed}))
    for given in (typed, {}):
        answer(json.dumps({**request, "kind": "run", "typed": given, "kept": given}))
    saved = json.loads(answer(json.dumps({"kind": "save", "language": language, "typed": typed})))
    for file in (saved["file"], ""):
        answer(json.dumps({"kind": "open", "language": language, "file": file}))

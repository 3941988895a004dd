"""A tool in a live page: JSON in, JSON out, one function."""

import json
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from receivables.errors import InputError
from receivables.language import Language
from receivables.scenarios.reading import read_scenario
from receivables.scenarios.rendering import mistakes_html, own_html, play_html
from receivables.scenarios.reporting import mistakes
from receivables.scenarios.view import View
from receivables.texts.characters import visible
from receivables.texts.edits import Edit, Rewritten, Version
from receivables.texts.labels import message, place_name
from receivables.widgets.case_file import CaseFile, read_case_file, write_case_file
from receivables.widgets.formats import file_of
from receivables.widgets.gym import judged
from receivables.widgets.rendering import errors_html, outcome_html
from receivables.widgets.running import Answer, retyped, run, with_edit, with_untouched
from receivables.widgets.tools import TOOLS

type Request = Mapping[str, Any]
type Reply = dict[str, Any]


def answer(request: str) -> str:
    """Answer one request of the page.

    Args:
        request: JSON with `kind` ("run", "file", "save", "open", "judge" or "scenario"), `language` and what that
            kind needs.

    Returns:
        JSON, as `tools/browser/protocol.js` describes it.
    """
    asked = json.loads(request)
    return json.dumps(_KINDS[asked["kind"]](asked, Language(asked["language"])), ensure_ascii=False)


def _found(asked: Request, language: Language) -> Answer:
    tool = TOOLS[asked["tool"]]
    computed = run(
        tool,
        asked["typed"],
        language=language,
        on=date.fromisoformat(asked["on"]),
        typed_in=Language(asked["typed_in"]),
    )
    return with_edit(with_untouched(computed, asked.get("untouched"), tool=tool), _edit(asked.get("edit")))


def _run(asked: Request, language: Language) -> Reply:
    found, typed_in = _found(asked, language), Language(asked["typed_in"])
    return {
        "outcome": found.outcome.as_json() if found.outcome else None,
        "html": outcome_html(found.outcome) if found.outcome else "",
        "errors": found.errors,
        "missing": {path: place_name(language, path) for path in found.missing},
        "wrong": {path: place_name(language, path) for path in found.errors if path not in found.missing},
        "summary": errors_html(found.errors, language) if found.errors else "",
        "understood": {path: one.shown(language) for path, one in found.understood.items()},
        "near": {path: {"typed": one.near, "day": one.retyped} for path, one in found.understood.items() if one.near},
        "typed": found.typed,
        "rewritten": _rewritten(found.rewritten) if found.rewritten else None,
        "kept": retyped(
            asked.get("kept", {}),
            tools=TOOLS.values(),
            typed_in=typed_in,
            shown_in=language,
            on=date.fromisoformat(asked["on"]),
        ),
    }


def _file(asked: Request, language: Language) -> Reply:
    found = _found(asked, language)
    if not found.outcome:
        return {"error": next(iter(found.errors.values()))}
    try:
        file = file_of(found.outcome, asked["format"])
    except InputError as error:
        return {"error": message(language, error)}
    return {"name": file.name, "type": file.media_type, "base64": b64encode(file.content).decode()}


def _edit(asked: Mapping[str, Mapping[str, str]] | None) -> Edit | None:
    return (
        Edit(**{name: Version(visible(one["subject"]), visible(one["text"])) for name, one in asked.items()})
        if asked
        else None
    )


def _rewritten(one: Rewritten) -> Reply:
    return {"edit": asdict(one.edit), "written": asdict(one.written), "clashes": one.clashes}


def _save(asked: Request, language: Language) -> Reply:
    return {"file": write_case_file(CaseFile(language, asked["typed"]))}


def _open(asked: Request, language: Language) -> Reply:
    try:
        case = read_case_file(asked["file"], tools=TOOLS.values())
    except InputError as error:
        return {"error": message(language, error)}
    return {"typed": case.typed, "typed_in": case.language}


def _judge(asked: Request, language: Language) -> Reply:
    own = visible(asked["answer"])
    found = judged(own, has=asked["has"], language=language, line=asked["line"], scene=asked["scene"])
    return {"good": found.is_good, "html": found.html}


def _scenario(asked: Request, language: Language) -> Reply:
    checked = read_scenario(asked["file"])
    if not checked.scenario:
        return {"html": mistakes_html(mistakes(checked, language), language)}
    view = View(checked.scenario, language, name="own", root="../../")
    return {"html": own_html(view), "play": play_html(view)}


_KINDS: Mapping[str, Callable[[Request, Language], Reply]] = {
    "run": _run,
    "file": _file,
    "save": _save,
    "open": _open,
    "judge": _judge,
    "scenario": _scenario,
}

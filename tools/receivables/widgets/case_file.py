"""A case as a file: what was typed, in which language, and by which version of the site.

A file holds strings as they were typed, errors and all, so that saving never loses anything.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from receivables.errors import InputError
from receivables.language import Language
from receivables.widgets.spec import Field, Group, Tool, Typed, union_of

VERSION = 1

_MARK = "receivables_case"
_LANGUAGE = "language"


@dataclass(frozen=True)
class CaseFile:
    """What a file holds.

    Attributes:
        language: The language of the page on which it was typed; doubtful amounts are read in it.
        typed: The strings, by group and field.
    """

    language: Language
    typed: Typed


def is_case_file(data: Any) -> bool:
    """Whether this JSON says that it is a case file."""
    return isinstance(data, dict) and _MARK in data


def write_case_file(case: CaseFile) -> str:
    """Write a case as JSON."""
    return json.dumps({_MARK: VERSION, _LANGUAGE: case.language, **case.typed}, ensure_ascii=False, indent=2) + "\n"


def read_case_file(text: str, *, tools: Iterable[Tool]) -> CaseFile:
    """Read a case from JSON.

    Args:
        text: The file's text.
        tools: The tools whose fields may occur in it.

    Raises:
        InputError: The file is damaged, or another version wrote it.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise InputError("case_file_damaged") from None
    if not is_case_file(data):
        raise InputError("case_file_damaged")
    if data.pop(_MARK) != VERSION:
        raise InputError("case_file_other_version")
    language = data.pop(_LANGUAGE, None)
    groups = union_of(tools)
    if language not in list(Language) or not all(_fits(groups.get(name), below) for name, below in data.items()):
        raise InputError("case_file_damaged")
    return CaseFile(Language(language), data)


def for_tool(typed: Typed, tool: Tool) -> Typed:
    """Only what this tool has fields for."""
    return {group.name: _for_group(typed[group.name], group) for group in tool.groups if group.name in typed}


def _for_group(typed: Any, group: Group) -> Any:
    if group.repeated:
        return [_for_fields(row, group) for row in typed]
    return _for_fields(typed, group)


def _for_fields(typed: Mapping[str, str], group: Group) -> dict[str, str]:
    return {field.name: typed[field.name] for field in group.fields if field.name in typed}


def _fits(group: Group | None, typed: Any) -> bool:
    if group is None:
        return False
    if group.repeated:
        return isinstance(typed, list) and all(_fits_fields(group.fields, row) for row in typed)
    return _fits_fields(group.fields, typed)


def _fits_fields(fields: tuple[Field, ...], typed: Any) -> bool:
    names = {field.name for field in fields}
    return isinstance(typed, dict) and all(name in names and isinstance(text, str) for name, text in typed.items())

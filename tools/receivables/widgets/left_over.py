"""What is left of a worked example in a document that has become somebody's own."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from receivables.language import Language
from receivables.texts.labels import label, place_name
from receivables.widgets.outcome import Outcome, Place, warning
from receivables.widgets.reading import read
from receivables.widgets.spec import Field, Group, Kind, Tool, Typed, Values

_RULE = "example_left"

_TAKEN_FROM_LIFE = {
    Kind.TEXT,
    Kind.LINES,
    Kind.PASTED,
    Kind.EMAIL,
    Kind.PHONE,
    Kind.IBAN,
    Kind.REFERENCE,
    Kind.COMPANY_NUMBER,
}
"""What cannot be the same in somebody's own case by chance."""


@dataclass(frozen=True)
class _Part:
    """A group, or one row of it, with where it stands."""

    path: str
    group: Group
    values: Mapping[str, Any]


def warned(tool: Tool, values: Values, outcome: Outcome[Any], *, untouched: Collection[str] | None) -> Outcome[Any]:
    """Warn when a document that is no longer the example still holds what the example says of names, amounts or days.

    Args:
        tool: The tool.
        values: What was read.
        outcome: What came of it.
        untouched: The paths that hold what the example put there; None where nobody knows, so that names, numbers and
            addresses are held against the examples.
    """
    outcome = replace(outcome, notes=tuple(note for note in outcome.notes if note.rule != _RULE))
    if _but_language(values) in (_but_language(one) for one in _its_own(tool, values)):
        return outcome
    language = outcome.language
    places = tuple(_places(tool, values, untouched, language))
    if not places:
        return outcome
    document = label(language, f"tools.{tool.name}.document")
    note = warning(language, _RULE, fields="; ".join(one.words for one in places), document=document)
    return replace(outcome, notes=(replace(note, places=places), *outcome.notes))


def _its_own(tool: Tool, values: Values) -> Iterator[Values]:
    """The tool's own example on the page of each language, and the one that a link shows with what is chosen here."""
    yield from _examples(tool)[0]
    for language in Language:
        for choice in tool.example.fitting(language):
            path, chosen = choice.split("=")
            if _at(values, *path.split(".")) == chosen:
                yield _read(tool, tool.example.on_page(language, choice))


def _places(tool: Tool, values: Values, untouched: Collection[str] | None, language: Language) -> Iterator[Place]:
    """The fields that hold what an example put there; a row of nothing else counts as one."""
    for part in _parts(tool, values):
        told = {f"{part.path}.{field.name}": field for field in _told(part, values)}
        left = [
            path
            for path, field in told.items()
            if (_is_of_example(tool, part, field) if untouched is None else path in untouched)
        ]
        if part.group.repeated and untouched is not None and left and left == list(told):
            yield Place(left[0], place_name(language, part.path))
        else:
            yield from (Place(path, place_name(language, path)) for path in left)


def _told(part: _Part, values: Values) -> list[Field]:
    """What is told about a case in a part: choices can be anybody's."""
    fields = (field for field in part.group.fields if field.kind is not Kind.CHOICE and field.matters(values))
    return [field for field in fields if part.values[field.name]]


def _is_of_example(tool: Tool, part: _Part, field: Field) -> bool:
    if field.kind not in _TAKEN_FROM_LIFE:
        return False
    pages = (page for example in _examples(tool) for page in example)
    return any(_at(page, part.path, field.name) == part.values[field.name] for page in pages)


def _parts(tool: Tool, values: Values) -> Iterator[_Part]:
    for group in tool.groups:
        if group.repeated:
            rows = enumerate(values[group.name])
            yield from (_Part(f"{group.name}.{index}", group, row) for index, row in rows if row)
        else:
            yield _Part(group.name, group, values[group.name])


def _at(values: Values, path: str, name: str) -> Any:
    """What stands in a field of a group or a row; None where there is no such row."""
    group, *index = path.split(".")
    rows = values.get(group) or {}
    if not index:
        return rows.get(name)
    row = rows[int(index[0])] if int(index[0]) < len(rows) else None
    return row and row.get(name)


@cache
def _examples(tool: Tool) -> tuple[tuple[Values, ...], ...]:
    """The tool's own example and those of others, each as it is read on the page of each language."""
    return tuple(
        tuple(_read(tool, example.on_page(language)) for language in Language)
        for example in (tool.example, *tool.other_examples)
    )


def _read(tool: Tool, typed: Typed) -> Values:
    """What a tool reads in an example, as far as it asks for it."""
    names = {group.name for group in tool.groups}
    asked = {name: group for name, group in typed.items() if name in names}
    return read(tool.groups, asked, typed_in=Language.NL, shown_in=Language.NL, on=tool.example.on).values


def _but_language(values: Values) -> Values:
    """The example is written in the language of the page: that does not make it somebody's own."""
    debtor = values.get("debtor", {})
    return {**values, "debtor": {**debtor, "language": None}} if "language" in debtor else values

"""From the text of a file to a scenario: all mistakes at once, each at its place and with its line."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from receivables.errors import InputError
from receivables.language import Language
from receivables.scenarios.file_format import LARGEST_FILE, scenario_table
from receivables.scenarios.graph_checks import in_the_graph
from receivables.scenarios.scenario import Scenario
from receivables.scenarios.shapes import Reader
from receivables.scenarios.toml_statements import Path
from receivables.scenarios.toml_text import Source, read_toml


@dataclass(frozen=True)
class Mistake:
    """Something that is wrong with a file.

    Attributes:
        error: What.
        at: Its place, such as "turns.busy.choices.2.to"; "" for what has no name, and for the file as a whole.
        line: Its line; None for what the file as a whole lacks or is.
    """

    error: InputError
    at: str = ""
    line: int | None = None


@dataclass(frozen=True)
class Checked:
    """What came out of reading a file: the scenario, or what is wrong, from the first line to the last."""

    scenario: Scenario | None = None
    mistakes: tuple[Mistake, ...] = ()


def read_scenario(text: str) -> Checked:
    """Read a scenario from the text of a file."""
    try:
        source = read_toml(text, largest=LARGEST_FILE)
    except InputError as error:
        return Checked(mistakes=(Mistake(error),))
    unreadable = [Mistake(wrong, line=line) for line, wrong in source.without_place.items()]
    if not source.is_whole:
        return Checked(mistakes=tuple(unreadable))
    reader = Reader(*_languages(source.data))
    found = scenario_table().read(source.data, "", reader)
    for at, wrong in in_the_graph(source.data) if _is_small(reader) else ():
        reader.errors.add(at, wrong)
    mistakes = [*unreadable, *_placed(reader, source)]
    if mistakes:
        return Checked(mistakes=tuple(sorted(mistakes, key=lambda one: one.line or 0)))
    return Checked(Scenario(reader.languages, **found))


def _placed(reader: Reader, source: Source) -> Iterator[Mistake]:
    for at, error in reader.errors.errors.items():
        yield Mistake(error, at, source.line(_path(at, source.data)))


def _path(at: str, data: dict[str, Any]) -> Path:
    """The path to a place, as far as the file goes. In a list it is a number from 1, or the last with that name."""
    path: Path = ()
    here: Any = data
    for part in at.split("."):
        key = _key(here, part)
        if key is None:
            break
        path, here = (*path, key), here[key]
    return path


def _key(here: Any, part: str) -> str | int | None:
    if isinstance(here, dict):
        return part if part in here else None
    rows: list[Any] = here if isinstance(here, list) else []
    if part.isdecimal():
        return int(part) - 1 if int(part) <= len(rows) else None
    named = [number for number, row in enumerate(rows) if isinstance(row, dict) and row.get("name") == part]
    return named[-1] if named else None


def _is_small(reader: Reader) -> bool:
    """Whether the graph has few enough turns and ways to be followed."""
    return all(error.key != "scenario_how_many" for error in reader.errors.errors.values())


def _languages(data: dict[str, Any]) -> tuple[tuple[Language, ...], tuple[Language, ...]]:
    """The languages of the title, which all other texts follow, and those of what is said."""
    titles = (data.get(key) for key in ("title", "about"))
    written = next((found for one in titles if (found := _languages_of(one))), tuple(Language))
    if "spoken" not in data:
        return written, written
    return written, tuple(one for one in Language if one == data["spoken"]) or _first_said(data) or written


def _first_said(data: dict[str, Any]) -> tuple[Language, ...]:
    """The languages of what is said first, where nobody can read which one is spoken."""
    turns = data.get("turns")
    first = turns[0] if isinstance(turns, list) and turns else None
    return _languages_of(first.get("says")) if isinstance(first, dict) else ()


def _languages_of(pair: Any) -> tuple[Language, ...]:
    return tuple(one for one in Language if isinstance(pair, dict) and one in pair)

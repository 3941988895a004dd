"""From the text of a file to a scenario: all mistakes at once, each at its place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from receivables.errors import InputError
from receivables.language import Language
from receivables.scenarios.checks import in_the_content, in_the_graph
from receivables.scenarios.file_format import LARGEST_FILE, scenario_table
from receivables.scenarios.scenario import Scenario
from receivables.scenarios.shapes import Reader
from receivables.scenarios.toml_text import read_toml


@dataclass(frozen=True)
class Checked:
    """What came out of reading a file.

    Attributes:
        scenario: The scenario; None when something is wrong.
        errors: What is wrong, by place, such as "turns.busy.choices.2.to"; "" for the file as a whole.
        line: The line with the mistake, when the file is no TOML.
    """

    scenario: Scenario | None = None
    errors: Mapping[str, InputError] = field(default_factory=dict)
    line: int | None = None


def read_scenario(text: str) -> Checked:
    """Read a scenario from the text of a file."""
    try:
        data, mistake = read_toml(text, largest=LARGEST_FILE)
    except InputError as error:
        return Checked(errors={"": error})
    if mistake:
        return Checked(errors={"": mistake[1]}, line=mistake[0])
    return _read(data)


def _read(data: dict[str, Any]) -> Checked:
    languages = _languages(data)
    spoken = data.get("spoken")
    reader = Reader(languages, (Language(spoken),) if spoken in list(Language) else languages)
    found = scenario_table().read(data, "", reader)
    for at, error in in_the_graph(data) if _is_small(reader) else ():
        reader.errors.add(at, error)
    scenario = Scenario(languages, **found) if found else None
    for at, error in in_the_content(scenario) if scenario else ():
        reader.errors.add(at, error)
    return Checked(None if reader.errors else scenario, reader.errors.errors)


def _is_small(reader: Reader) -> bool:
    """Whether the graph has few enough turns and ways to be followed."""
    return all(error.key != "scenario_how_many" for error in reader.errors.errors.values())


def _languages(data: dict[str, Any]) -> tuple[Language, ...]:
    """The languages of the title, which all other texts follow; both, if it has none."""
    title = data.get("title")
    found = tuple(one for one in Language if isinstance(title, dict) and one in title)
    return found or tuple(Language)

"""The specification of a tool: one description that drives the page, the live widget and the command line."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from receivables.errors import ErrorCollector
from receivables.language import Language
from receivables.widgets.outcome import Outcome

type Typed = Mapping[str, Any]
"""What a visitor typed: a group name holds a mapping of field names to strings, or a list of such mappings."""

type Values = dict[str, Any]
"""What was read from it: a group name holds a dictionary of values, or a list of those with None for a blank row."""


class Kind(StrEnum):
    """What a field holds, hence how it is read and what it looks like."""

    TEXT = "text"
    LINES = "lines"
    EMAIL = "email"
    PHONE = "phone"
    AMOUNT = "amount"
    DAY = "day"
    CHOICE = "choice"
    IBAN = "iban"
    REFERENCE = "reference"


@dataclass(frozen=True)
class Field:
    """One thing to fill in.

    Its label and help stand in `labels.toml` under `fields.<group>.<name>`.
    """

    name: str
    kind: Kind = Kind.TEXT
    required: bool = False
    longest: int = 120
    choices: type[StrEnum] | None = None
    default: str = ""
    autocomplete: str = "off"


@dataclass(frozen=True)
class Group:
    """Fields that belong together; a repeated group is a list of rows."""

    name: str
    fields: tuple[Field, ...]
    repeated: bool = False


@dataclass(frozen=True)
class Example:
    """A worked example: what is typed on the Dutch page, and the day on which it is computed."""

    typed: Typed
    on: date


@dataclass(frozen=True, eq=False)
class Tool:
    """A tool: what to fill in, what comes out, and an example of both.

    Attributes:
        name: As in an address or an option, with a hyphen where it has two words.
        groups: What there is to fill in.
        check: Adds an error for each contradiction between values that could be read.
        compute: Makes the outcome of values without an error, for a page in this language, on this day.
        example: What the page shows before anybody has typed.
    """

    name: str
    groups: tuple[Group, ...]
    check: Callable[[Values, ErrorCollector, date], None]
    compute: Callable[[Values, Language, date], Outcome]
    example: Example

"""The specification of a tool: one description that drives the page, the live widget and the command line."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

from receivables.errors import ErrorCollector
from receivables.language import Language
from receivables.near_days import Tense
from receivables.widgets.outcome import Outcome

type Typed = Mapping[str, Any]
"""What a visitor typed: a group name holds a mapping of field names to strings, or a list of such mappings."""

type Values = dict[str, Any]
"""What was read from it: a group name holds a dictionary of values, or a list of those with None for a blank row."""


_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")


class Kind(StrEnum):
    """What a field holds, hence how it is read and what it looks like."""

    TEXT = "text"
    LINES = "lines"
    PASTED = "pasted"
    EMAIL = "email"
    PHONE = "phone"
    AMOUNT = "amount"
    PERCENTAGE = "percentage"
    DAY = "day"
    CHOICE = "choice"
    IBAN = "iban"
    REFERENCE = "reference"
    COMPANY_NUMBER = "company_number"
    NUMBER = "number"
    SCHEDULE = "schedule"
    """A line for each instalment: a day and an amount."""


@dataclass(frozen=True)
class Field:
    """One thing to fill in.

    Its label and help stand in `labels` under `fields.<group>.<name>`.

    Attributes:
        name: As in the paths of values and errors.
        kind: What it holds.
        required: Whether it has to be filled in.
        longest: The most characters.
        choices: What there is to choose from.
        default: What stands for a blank.
        default_for: Choices that take the place of the default until somebody has chosen, each with what makes it so.
        autocomplete: What a browser may fill in.
        only: Kinds and countries of debtors, or choices of the tool's own, for which it matters; for others a form does
            not show it. Empty for all.
        required_for: Choices of the tool's own with which it has to be filled in all the same.
        folded: Whether a form keeps it folded until something stands in it.
        in_sight: Whether a form shows it before its group, though it keeps that folded.
        advised: Whether a form says that it is worth filling in, though it can be left out.
        tense: Of a day: where it lies, so that one without a year, or a day of the week, can be read.
        linked: Whether a link may choose it in a visitor's own case: it says which text is wanted, and no fact.
    """

    name: str
    kind: Kind = Kind.TEXT
    required: bool = False
    longest: int = 120
    choices: type[StrEnum] | None = None
    default: str = ""
    default_for: tuple[tuple[StrEnum, tuple[StrEnum, ...]], ...] = ()
    autocomplete: str = "off"
    only: tuple[StrEnum, ...] = ()
    required_for: tuple[StrEnum, ...] = ()
    folded: bool = False
    in_sight: bool = False
    advised: bool = False
    tense: Tense = Tense.EITHER
    linked: bool = False

    def matters(self, values: Values) -> bool:
        """Whether it matters for what was chosen; it does for a choice that was not made yet."""
        if not self.only:
            return True
        chosen = {type(one): one for group in values.values() if isinstance(group, dict) for one in group.values()}
        kinds = {type(one) for one in self.only}
        return all(chosen.get(kind) in self.only for kind in kinds if kind in chosen)

    @property
    def choices_name(self) -> str:
        """Where the words for its choices stand: under `choices.<name>`, by the name of the enumeration."""
        return _CAPITAL.sub("_", self.choices.__name__).lower() if self.choices else ""


@dataclass(frozen=True)
class Group:
    """Fields that belong together; a repeated group is a list of rows.

    Attributes:
        name: As in the paths of values and errors.
        fields: The fields, of the group or of each row.
        repeated: Whether it is a list.
        fewest: How many rows a form shows at least.
        folded: Whether a form keeps it folded until something stands in it: most visitors can do without it.
        stays_folded: Whether all that is folded stays so with something in it: that mostly comes from elsewhere.
        opened_for: Choices, each as the path of its field, "=" and its value, that unfold it: they go with it.
    """

    name: str
    fields: tuple[Field, ...]
    repeated: bool = False
    fewest: int = 1
    folded: bool = False
    stays_folded: bool = False
    opened_for: tuple[str, ...] = ()

    @property
    def behind_fold(self) -> "Group":
        """The group without the fields that stay in sight."""
        return replace(self, fields=tuple(field for field in self.fields if not field.in_sight))


def without(group: Group, *names: str) -> Group:
    """A shared group without the fields that a tool has no use for."""
    return replace(group, fields=tuple(field for field in group.fields if field.name not in names))


def only_with(group: Group, *names: str) -> Group:
    """A shared group with only the fields that a tool has use for."""
    return replace(group, fields=tuple(field for field in group.fields if field.name in names))


def optional(group: Group, *names: str) -> Group:
    """A shared group with fields that a tool can do without."""
    return adapted(group, **{name: {"required": False} for name in names})


def adapted(group: Group, **changes: Mapping[str, Any]) -> Group:
    """A shared group with some of its fields, by name, otherwise than they are elsewhere."""
    return replace(group, fields=tuple(replace(field, **changes.get(field.name, {})) for field in group.fields))


def closed(group: Group) -> Group:
    """A shared group that stays folded with rows in it, in a tool where these mostly come from other tools."""
    return replace(group, stays_folded=True)


@dataclass(frozen=True)
class Example:
    """A worked example.

    Attributes:
        typed: What is typed on the Dutch page.
        on: The day on which it is computed.
        in_language: The groups that are typed otherwise on a page in a language.
        fitting: What is typed otherwise where a link chooses something (`letter.level=disputed`), by that choice: the
            example is then one of what the link is about.
    """

    typed: Typed
    on: date
    in_language: Callable[[Language], Typed] = lambda _: {}
    fitting: Callable[[Language], Mapping[str, Typed]] = lambda _: {}

    def on_page(self, language: Language, choice: str = "") -> Typed:
        """What is typed on a page in this language, amounts and days as in Dutch.

        Args:
            language: The language of the page.
            choice: What a link chooses there (`letter.level=disputed`); "" for the example as the page begins with it.

        Raises:
            KeyError: There is no example of that.
        """
        typed = {**self.typed, **self.in_language(language)}
        others = self.fitting(language)[choice] if choice else {}
        return typed | {
            name: {**typed[name], **given} if isinstance(given, Mapping) else given for name, given in others.items()
        }


@dataclass(frozen=True, eq=False)
class Tool:
    """A tool: what to fill in, what comes out, and an example of both.

    Attributes:
        name: As in an address or an option, with a hyphen where it has two words.
        groups: What there is to fill in.
        check: Adds an error for each contradiction between values that could be read.
        compute: Makes the outcome of values without an error, for a page in this language, on this day.
        day: Path of the field that says for which day: an error about days that nobody knows stands there. Empty
            where no day is looked up.
        example: What the page shows before anybody has typed.
        is_editable: Whether a visitor may rewrite the document by hand.
        other_examples: Those of the tools with which it shares a case: what is left of them is nobody's own either.
    """

    name: str
    groups: tuple[Group, ...]
    check: Callable[[Values, ErrorCollector, date], None]
    compute: Callable[[Values, Language, date], Outcome[Any]]
    day: str
    example: Example
    is_editable: bool = False
    other_examples: tuple[Example, ...] = ()


def union_of(tools: Iterable[Tool]) -> Mapping[str, Group]:
    """All groups of some tools by name, each with all the fields that a tool of these has in it."""
    return _union(tuple(tools))


@cache
def _union(tools: tuple[Tool, ...]) -> Mapping[str, Group]:
    union: dict[str, Group] = {}
    for group in (group for tool in tools for group in tool.groups):
        earlier = union.get(group.name, replace(group, fields=()))
        known = {field.name for field in earlier.fields}
        new = tuple(field for field in group.fields if field.name not in known)
        union[group.name] = replace(earlier, fields=earlier.fields + new)
    return union

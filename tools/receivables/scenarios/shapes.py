"""What may stand behind a key of a scenario file: shapes that read it, and say all that is wrong with it."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Protocol

from receivables.days import EARLIEST, LATEST
from receivables.errors import ErrorCollector, InputError
from receivables.language import Language
from receivables.money import LARGEST, NOTHING, Cents
from receivables.texts.characters import is_hidden, visible

PLACEHOLDERS = ("caller", "business", "contact", "customer", "number", "amount", "due", "today")
"""What a text can leave to the facts, in braces."""

_NAME = re.compile(r"^[a-z][a-z0-9_]{0,39}$", re.ASCII)
_AMOUNT = re.compile(r"^[0-9]{1,9}\.[0-9]{2}$", re.ASCII)
_IN_BRACES = re.compile(r"\{([^{}]*)\}")
_LONGEST_KEY = 40


@dataclass(frozen=True)
class Reader:
    """What goes along while a file is read.

    Attributes:
        languages: The languages that each text is in.
        spoken: The languages that what is said is in.
        errors: What is wrong so far.
    """

    languages: tuple[Language, ...]
    spoken: tuple[Language, ...]
    errors: ErrorCollector = field(default_factory=ErrorCollector)


class Shape(Protocol):
    """Reads what stands behind a key."""

    def read(self, value: Any, at: str, reader: Reader) -> Any:
        """Read a value.

        Args:
            value: What the file holds.
            at: Where it stands.
            reader: What goes along. Mistakes deeper down are left there.

        Raises:
            InputError: What is wrong with the value itself.
        """


@dataclass(frozen=True)
class Text:
    """A text on one line; line breaks in the file count as spaces."""

    longest: int
    placeholders: bool = True
    can_be_empty: bool = False

    def read(self, value: Any, at: str, reader: Reader) -> str:  # noqa: ARG002 as all shapes
        """Read it."""
        if not isinstance(value, str):
            raise InputError("not_text")
        text = " ".join(value.split())
        if not text and not self.can_be_empty:
            raise InputError("missing")
        if len(text) > self.longest:
            raise InputError("text_too_long", longest=self.longest)
        if any(is_hidden(character) for character in text):
            raise InputError("hidden_character")
        if self.placeholders:
            _check_placeholders(text)
        return text


@dataclass(frozen=True)
class InEachLanguage:
    """A pair: something in each language of the scenario, or of what is said."""

    shape: Shape
    spoken: bool = False

    def read(self, value: Any, at: str, reader: Reader) -> Mapping[Language, Any]:
        """Read both."""
        languages = reader.spoken if self.spoken else reader.languages
        if not isinstance(value, dict):
            raise InputError("scenario_no_pair", languages=", ".join(f".{one}" for one in languages))
        _refuse_unknown(value, languages, at, reader)
        return dict(_found(dict.fromkeys(languages, self.shape), value, at, reader, optional=()))


@dataclass(frozen=True)
class Name:
    """The name of somebody or something: the same in each language, or a pair."""

    longest: int = 60

    def read(self, value: Any, at: str, reader: Reader) -> Mapping[Language, str]:
        """Read it."""
        text = Text(self.longest, placeholders=False)
        if isinstance(value, dict):
            return InEachLanguage(text).read(value, at, reader)
        return dict.fromkeys({*reader.languages, *reader.spoken}, text.read(value, at, reader))


@dataclass(frozen=True)
class Rows:
    """A list of one shape. What stands in it is counted from 1, or goes by its own name."""

    shape: Shape
    least: int
    most: int
    named: bool = False

    def read(self, value: Any, at: str, reader: Reader) -> tuple[Any, ...]:
        """Read each."""
        if not isinstance(value, list):
            raise InputError("not_a_list")
        if not self.least <= len(value) <= self.most:
            raise InputError("scenario_how_many", least=self.least, most=self.most)
        places = [self._called(row, number) for number, row in enumerate(value, 1)]
        return tuple(_read(self.shape, row, f"{at}.{place}", reader) for place, row in zip(places, value, strict=True))

    def _called(self, row: Any, number: int) -> str:
        name = row.get("name") if self.named and isinstance(row, dict) else None
        return name if isinstance(name, str) and _NAME.match(name) else str(number)


@dataclass(frozen=True)
class Table:
    """A table with keys of its own.

    Attributes:
        make: Makes the value, from what stands behind the keys.
        keys: Their shapes.
        optional: The keys that can be left out.
    """

    make: Callable[..., Any]
    keys: Mapping[str, Shape]
    optional: tuple[str, ...] = ()

    def read(self, value: Any, at: str, reader: Reader) -> Any:
        """Read it; None when something in it is wrong."""
        if not isinstance(value, dict):
            raise InputError("not_a_group")
        _refuse_unknown(value, self.keys, at, reader)
        before = len(reader.errors.errors)
        found = dict(_found(self.keys, value, at, reader, optional=self.optional))
        return self.make(**found) if len(reader.errors.errors) == before else None


@dataclass(frozen=True)
class OneOf:
    """One of a few words that are agreed."""

    words: tuple[str, ...]
    make: Callable[[str], Any] = str

    def read(self, value: Any, at: str, reader: Reader) -> Any:  # noqa: ARG002 as all shapes
        """Read it."""
        if value not in self.words:
            raise InputError("choice_unknown", choices=", ".join(self.words))
        return self.make(value)


def one_of(choices: type[StrEnum]) -> OneOf:
    """One of an enumeration."""
    return OneOf(tuple(choices), choices)


@dataclass(frozen=True)
class Number:
    """A whole number."""

    least: int
    most: int

    def read(self, value: Any, at: str, reader: Reader) -> int:  # noqa: ARG002 as all shapes
        """Read it."""
        if type(value) is not int or not self.least <= value <= self.most:
            raise InputError("number_out_of_range", least=self.least, most=self.most)
        return value


class NodeName:
    """The name of a turn or an ending."""

    def read(self, value: Any, at: str, reader: Reader) -> str:  # noqa: ARG002 as all shapes
        """Read it."""
        if not isinstance(value, str) or not _NAME.match(value):
            raise InputError("scenario_name_unreadable")
        return value


class Amount:
    """Euros with a point and two decimals, as text: a number in a file loses its cents."""

    def read(self, value: Any, at: str, reader: Reader) -> Cents:  # noqa: ARG002 as all shapes
        """Read it, in cents."""
        if not isinstance(value, str) or not _AMOUNT.match(value):
            raise InputError("scenario_amount_unreadable")
        cents = Cents(int(value.replace(".", "")))
        if not NOTHING < cents <= LARGEST:
            raise InputError("scenario_amount_unreadable")
        return cents


class Day:
    """A day, as TOML writes it."""

    def read(self, value: Any, at: str, reader: Reader) -> date:  # noqa: ARG002 as all shapes
        """Read it."""
        if not isinstance(value, date) or isinstance(value, datetime):
            raise InputError("scenario_day_unreadable")
        if not EARLIEST <= value <= LATEST:
            raise InputError("day_out_of_range", earliest=EARLIEST.year, latest=LATEST.year)
        return value


def _found(
    shapes: Mapping[Any, Shape], value: Mapping[str, Any], at: str, reader: Reader, *, optional: tuple[str, ...]
) -> Iterator[tuple[Any, Any]]:
    """What stands behind each key, and a mistake for each that is missing."""
    for key, shape in shapes.items():
        place = f"{at}.{key}".removeprefix(".")
        if key in value:
            yield key, _read(shape, value[key], place, reader)
        elif key not in optional:
            reader.errors.add(place, InputError("scenario_key_missing"))


def _read(shape: Shape, value: Any, at: str, reader: Reader) -> Any:
    try:
        return shape.read(value, at, reader)
    except InputError as error:
        reader.errors.add(at, error)
        return None


def _refuse_unknown(
    value: Mapping[str, Any], known: Mapping[str, Any] | tuple[str, ...], at: str, reader: Reader
) -> None:
    for key in value:
        if key not in known:
            place = f"{at}.{' '.join(visible(key).split())[:_LONGEST_KEY]}".removeprefix(".")
            reader.errors.add(place, InputError("scenario_key_unknown", known=", ".join(known)))


def _check_placeholders(text: str) -> None:
    for name in _IN_BRACES.findall(text):
        if name not in PLACEHOLDERS:
            known = ", ".join(f"{{{one}}}" for one in PLACEHOLDERS)
            raise InputError("scenario_placeholder_unknown", known=known)
    if set("{}") & set(_IN_BRACES.sub("", text)):
        raise InputError("scenario_brace_alone")

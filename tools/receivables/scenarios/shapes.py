"""Shapes that stand around others in a scenario file: pairs, lists and tables. Each says all that is wrong below it."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import islice
from typing import Any, Protocol

from receivables.errors import ErrorCollector, InputError
from receivables.language import Language
from receivables.scenarios.toml_text import Unreadable
from receivables.texts.characters import visible

NAME = re.compile(r"^[a-z][a-z0-9_]{0,39}$", re.ASCII)
"""What a turn or an ending can be called."""

type Found = Iterator[tuple[str, InputError]]
"""Mistakes, each with its place."""

_LONGEST_KEY = 40
_ALIKE = 0.7
"""From this part of its letters on, an unknown key is taken for a known one: our own choice."""
_MOST_COMPARED = 40
"""Unknown keys in one table: a file may hold a hundred thousand."""

type Parts = Mapping[str, Any]
"""What stands behind the keys of a table; None where it can't be read."""


def _nothing(parts: Parts) -> Found:  # noqa: ARG001 as all checks
    yield from ()


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
        """Read a value; None when something deeper down is wrong.

        Args:
            value: What the file holds.
            at: Where it stands.
            reader: What goes along. Mistakes deeper down are left there.

        Raises:
            InputError: What is wrong with the value itself.
        """


@dataclass(frozen=True)
class InEachLanguage:
    """A pair: something in each language of the scenario, or of what is said."""

    shape: Shape
    spoken: bool = False

    def read(self, value: Any, at: str, reader: Reader) -> Mapping[Language, Any] | None:
        """Read both."""
        languages = reader.spoken if self.spoken else reader.languages
        if not isinstance(value, dict):
            raise InputError("scenario_no_pair", languages=", ".join(f".{one}" for one in languages))
        found = dict(_found(dict.fromkeys(languages, self.shape), value, at, reader))
        return found if _is_whole(found) else None


@dataclass(frozen=True)
class Rows:
    """A list of one shape. What stands in it is counted from 1, or goes by its own name."""

    shape: Shape
    least: int
    most: int
    named: bool = False

    def read(self, value: Any, at: str, reader: Reader) -> tuple[Any, ...]:
        """Read each; what can't be read is None."""
        if not isinstance(value, list):
            raise InputError("not_a_list")
        rows = value[: self.most]
        places = [self._called(row, number) for number, row in enumerate(rows, 1)]
        found = tuple(_read(self.shape, row, f"{at}.{place}", reader) for place, row in zip(places, rows, strict=True))
        if not self.least <= len(value) <= self.most:
            raise self._how_many
        return found

    @property
    def _how_many(self) -> InputError:
        return InputError("scenario_how_many", least=self.least, most=self.most)

    def _called(self, row: Any, number: int) -> str:
        name = row.get("name") if self.named and isinstance(row, dict) else None
        return name if isinstance(name, str) and NAME.match(name) else str(number)


@dataclass(frozen=True)
class Table:
    """A table with keys of its own.

    Attributes:
        make: Makes the value, from what stands behind the keys.
        keys: Their shapes.
        optional: The keys that can be left out.
        check: What is wrong with these parts, each with its place among them.
    """

    make: Callable[..., Any]
    keys: Mapping[str, Shape]
    optional: tuple[str, ...] = ()
    check: Callable[[Parts], Found] = _nothing

    def read(self, value: Any, at: str, reader: Reader) -> Any:
        """Read it; None when something in it is wrong."""
        if not isinstance(value, dict):
            raise InputError("not_a_group")
        found = dict(_found(self.keys, value, at, reader, optional=self.optional))
        for inside, error in self.check(found):
            reader.errors.add(f"{at}.{inside}".strip("."), error)
        return self.make(**found) if _is_whole(found) else None


def _found(
    shapes: Mapping[Any, Shape], value: Mapping[str, Any], at: str, reader: Reader, *, optional: tuple[str, ...] = ()
) -> Iterator[tuple[Any, Any]]:
    """What stands behind each key, with a mistake for each that is missing, and for each that nobody knows.

    A name that is nearly that of a key which isn't there is one mistake: that key is not missing as well.
    """
    meant = _meant(shapes, value)
    for key, shape in shapes.items():
        place = f"{at}.{key}".removeprefix(".")
        if key in value:
            yield key, _read(shape, value[key], place, reader)
        elif key not in optional:
            if key not in meant.values():
                reader.errors.add(place, InputError("scenario_key_missing"))
            yield key, None
    for key in (one for one in value if one not in shapes):
        place = f"{at}.{' '.join(visible(key).split())[:_LONGEST_KEY]}".removeprefix(".")
        reader.errors.add(place, _error_of(value[key]) or _unknown(shapes, meant.get(key)))
        yield key, None


def _meant(shapes: Mapping[Any, Shape], value: Mapping[str, Any]) -> Mapping[str, str]:
    """The key that each unknown one was meant to be: the likeliest of those that aren't there, each once."""
    left, found = [str(key) for key in shapes if key not in value], {}
    unknown = (one for one in value if one not in shapes and len(one) <= _LONGEST_KEY)
    for key in islice(unknown, _MOST_COMPARED):
        for likeliest in get_close_matches(key.lower(), left, n=1, cutoff=_ALIKE):
            found[key] = likeliest
            left.remove(likeliest)
    return found


def _unknown(shapes: Mapping[Any, Shape], meant: str | None) -> InputError:
    if meant:
        return InputError("scenario_key_misspelt", meant=meant)
    return InputError("scenario_key_unknown", known=", ".join(shapes))


def _read(shape: Shape, value: Any, at: str, reader: Reader) -> Any:
    try:
        if error := _error_of(value):
            raise error
        return shape.read(value, at, reader)
    except InputError as error:
        reader.errors.add(at, error)
        return None


def _error_of(value: Any) -> InputError | None:
    return value.error if isinstance(value, Unreadable) else None


def _is_whole(found: Mapping[Any, Any]) -> bool:
    """Whether everything could be read, also what stands in a list."""
    return not any(one is None or (isinstance(one, tuple) and None in one) for one in found.values())

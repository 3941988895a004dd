"""Single values of a scenario file: texts, names, words that are agreed, numbers, amounts and days."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from receivables.days import EARLIEST, LATEST
from receivables.errors import InputError
from receivables.language import Language
from receivables.money import LARGEST, NOTHING, Cents
from receivables.scenarios.shapes import NAME, InEachLanguage, Reader
from receivables.texts.characters import is_hidden

PLACEHOLDERS = ("caller", "business", "contact", "customer", "number", "amount", "due", "today")
"""What a text can leave to the facts, in braces."""

_AMOUNT = re.compile(r"^[0-9]{1,9}\.[0-9]{2}$", re.ASCII)
_IN_BRACES = re.compile(r"\{([^{}]*)\}")


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
class Name:
    """The name of somebody or something: the same in each language, or a pair."""

    longest: int = 60

    def read(self, value: Any, at: str, reader: Reader) -> Mapping[Language, str] | None:
        """Read it."""
        text = Text(self.longest, placeholders=False)
        if isinstance(value, dict):
            return InEachLanguage(text).read(value, at, reader)
        return dict.fromkeys({*reader.languages, *reader.spoken}, text.read(value, at, reader))


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
        if not isinstance(value, str) or not NAME.match(value):
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


def _check_placeholders(text: str) -> None:
    for name in _IN_BRACES.findall(text):
        if name not in PLACEHOLDERS:
            known = ", ".join(f"{{{one}}}" for one in PLACEHOLDERS)
            raise InputError("scenario_placeholder_unknown", known=known)
    if set("{}") & set(_IN_BRACES.sub("", text)):
        raise InputError("scenario_brace_alone")

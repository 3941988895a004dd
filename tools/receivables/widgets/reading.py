"""From what a visitor typed to values: all errors at once, each at its field."""

import dataclasses
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from receivables import days, money, near_days, percentages
from receivables.accounts import read_iban, read_reference
from receivables.company_numbers import read_company_number
from receivables.errors import ErrorCollector, InputError
from receivables.language import Language
from receivables.texts.characters import is_hidden, without_halves
from receivables.texts.labels import label
from receivables.widgets import schedules
from receivables.widgets.spec import Field, Group, Kind, Typed

_EMAIL = re.compile(r"^[^@\s<>,;:\"]+@[^@\s<>,;:\"]+\.[^@\s<>,;:\"]+$")
_PHONE = re.compile(r"^[+(]?[0-9](?:[\s()/.-]*[0-9]){5,}$")
_NUMBER = re.compile(r"^-?[0-9]{1,3}$", re.ASCII)
_MOST_LINES = 6


@dataclass(frozen=True)
class Understood:
    """How one amount or day was understood.

    Attributes:
        text: The value as a sentence would name it, in the language of the page.
        retyped: The value as somebody would type it in that language.
        doubtful: Whether somebody else could have meant something else by what was typed.
        near: What was typed, where its meaning depends on that day: it is kept as it was understood; "" elsewhere.
        chosen: Whether nothing was typed, and the tool chose it.
    """

    text: str
    retyped: str
    doubtful: bool
    near: str = ""
    chosen: bool = False

    def shown(self, language: Language) -> str:
        """The sentence that shows the reading beside its field."""
        how = "chosen" if self.chosen else "doubtful" if self.doubtful else "understood"
        return label(language, f"form.{how}", value=self.text)


@dataclass
class Reading:
    """What came out of reading an input."""

    values: dict[str, Any] = dataclasses.field(default_factory=dict)
    errors: ErrorCollector = dataclasses.field(default_factory=ErrorCollector)
    understood: dict[str, Understood] = dataclasses.field(default_factory=dict)


def read(groups: Iterable[Group], typed: Typed, *, typed_in: Language, shown_in: Language, on: date) -> Reading:
    """Read all that was typed into a form.

    Args:
        groups: The groups of the form.
        typed: The strings, by group and field.
        typed_in: The language in which doubtful amounts are read.
        shown_in: The language in which readings are shown.
        on: Today: "Friday" is one that is near.
    """
    reading = Reading()
    reader = _Reader(reading, typed_in, shown_in, on)
    asked = {group.name: group for group in groups}
    for name in typed:
        if name not in asked:
            reading.errors.add(str(name), InputError("unknown_field"))
    for group in asked.values():
        given = typed.get(group.name, [] if group.repeated else {})
        if group.repeated:
            reading.values[group.name] = reader.rows(group, given)
        else:
            reading.values[group.name] = reader.group(group, given, group.name)
    return reading


def is_blank(group: Group, row: Any) -> bool:
    """Whether nothing was typed in the fields of a group or a row, but for what the form fills in itself."""
    defaults = {field.name: field.default for field in group.fields}
    return isinstance(row, Mapping) and all(
        isinstance(text, str) and text.strip() in {"", defaults.get(name, "")} for name, text in row.items()
    )


def is_blank_group(group: Group, typed: Any) -> bool:
    """Whether nothing was typed in a group, but for what the form fills in itself."""
    return all(is_blank(group, row) for row in typed or ()) if group.repeated else is_blank(group, typed or {})


@dataclass(frozen=True)
class _Reader:
    reading: Reading
    typed_in: Language
    shown_in: Language
    on: date

    def rows(self, group: Group, rows: Any) -> list[dict[str, Any] | None]:
        if not isinstance(rows, list):
            self.reading.errors.add(group.name, InputError("not_a_list"))
            return []
        return [
            None if is_blank(group, row) else self.group(group, row, f"{group.name}.{index}")
            for index, row in enumerate(rows)
        ]

    def group(self, group: Group, typed: Any, at: str) -> dict[str, Any]:
        if not isinstance(typed, Mapping):
            self.reading.errors.add(at, InputError("not_a_group"))
            return {}
        for name in typed:
            if name not in {field.name for field in group.fields}:
                self.reading.errors.add(f"{at}.{name}", InputError("unknown_field"))
        return {
            field.name: self.field(field, typed.get(field.name, ""), f"{at}.{field.name}") for field in group.fields
        }

    def field(self, field: Field, typed: Any, at: str) -> Any:
        try:
            text = _clean(typed, field)
            if text or field.required:
                return self._value(field, text, at)
        except InputError as error:
            self.reading.errors.add(at, error)
            return None
        return "" if field.kind in _TEXTS else None

    def _value(self, field: Field, text: str, at: str) -> Any:
        if not text:
            raise InputError("choice_missing" if field.kind is Kind.CHOICE else "missing")
        if field.kind is Kind.AMOUNT:
            amount = money.read_amount(text, language=self.typed_in)
            self.reading.understood[at] = Understood(
                money.write_amount(amount, language=self.shown_in),
                money.retype_amount(amount, language=self.shown_in),
                money.has_two_readings(text),
            )
            return amount
        if field.kind is Kind.PERCENTAGE:
            percentage = percentages.read_percentage(text)
            written = percentages.write_percentage(percentage, language=self.shown_in)
            self.reading.understood[at] = Understood(written, written, doubtful=False)
            return percentage
        if field.kind is Kind.DAY:
            day = near_days.read_near_day(text, on=self.on, tense=field.tense)
            self.reading.understood[at] = Understood(
                days.write_weekday(day, language=self.shown_in),
                days.retype_day(day, language=self.shown_in),
                days.has_two_readings(text) or near_days.is_month_first_elsewhere(text),
                text if near_days.is_near(text) else "",
            )
            return day
        if field.kind is Kind.SCHEDULE:
            instalments = schedules.read_schedule(text, language=self.typed_in)
            self.reading.understood[at] = Understood(
                schedules.summary(instalments, language=self.shown_in),
                schedules.write_schedule(instalments, language=self.shown_in),
                schedules.has_two_readings(text),
            )
            return instalments
        if field.kind is Kind.CHOICE:
            return _choice(text, field)
        return _READERS[field.kind](text)


def _clean(typed: Any, field: Field) -> str:
    if not isinstance(typed, str):
        raise InputError("not_text")
    text = typed.replace("\r\n", "\n").replace("\r", "\n") if field.kind in _WITH_LINES else typed
    text = text.strip() or field.default
    if len(text) > field.longest:
        raise InputError("text_too_long", longest=field.longest)
    if field.kind in _AS_IT_IS:
        return without_halves(text)
    breaks = "\n" if field.kind is Kind.LINES else ""
    for character in text:
        if character in "\r\n" and character not in breaks:
            raise InputError("one_line_only")
        if is_hidden(character, breaks=breaks):
            raise InputError("hidden_character")
    return text


def _choice(text: str, field: Field) -> StrEnum:
    choices = tuple(field.choices or ())
    for choice in choices:
        if text == choice:
            return choice
    raise InputError("choice_unknown", choices=", ".join(choices))


def _email(text: str) -> str:
    if not _EMAIL.match(text):
        raise InputError("email_unreadable")
    return text


def _phone(text: str) -> str:
    if not _PHONE.match(text):
        raise InputError("phone_unreadable")
    return text


def _lines(text: str) -> str:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) > _MOST_LINES:
        raise InputError("too_many_lines", most=_MOST_LINES)
    return "\n".join(lines)


def _number(text: str) -> int:
    if not _NUMBER.match(text):
        raise InputError("number_unreadable")
    return int(text)


_READERS: Mapping[Kind, Callable[[str], Any]] = {
    Kind.TEXT: str,
    Kind.LINES: _lines,
    Kind.PASTED: str,
    Kind.EMAIL: _email,
    Kind.PHONE: _phone,
    Kind.IBAN: read_iban,
    Kind.REFERENCE: read_reference,
    Kind.COMPANY_NUMBER: read_company_number,
    Kind.NUMBER: _number,
}
_AS_IT_IS = {Kind.PASTED, Kind.SCHEDULE}
_WITH_LINES = {Kind.LINES, *_AS_IT_IS}
_TEXTS = {Kind.TEXT, Kind.LINES, Kind.PASTED, Kind.EMAIL, Kind.PHONE, Kind.COMPANY_NUMBER}

"""What can go wrong on the way from typed text to outcome.

An error carries a key and values; the sentence behind the key stands in `snippets/<language>/messages.toml`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


class ReceivablesError(Exception):
    """Base of all errors that this package raises on purpose."""


class InputError(ReceivablesError):
    """Something typed cannot be used.

    Args:
        key: Key of the sentence in `messages.toml`.
        values: Values for the placeholders in that sentence.
    """

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values: Mapping[str, object] = values


class CalendarUnknown(ReceivablesError):
    """No public holidays are known for this day, so nobody can say whether it is a working day."""


class RateUnknown(ReceivablesError):
    """No figure is known for this day: the table begins later, or has run out.

    Args:
        name: Table and value, such as "statutory_interest.nl_civil".
        day: The day that was asked about.
    """

    def __init__(self, name: str, day: date) -> None:
        super().__init__(f"{name} on {day}")
        self.name = name
        self.day = day


@dataclass
class ErrorCollector:
    """Gathers all errors of an input, each at the path of its field, so that a visitor sees them at once."""

    errors: dict[str, InputError] = field(default_factory=dict)

    def add(self, path: str, error: InputError) -> None:
        """Keep the error, unless the field already has one: the first is the nearest to what was typed."""
        self.errors.setdefault(path, error)

    def __bool__(self) -> bool:
        return bool(self.errors)

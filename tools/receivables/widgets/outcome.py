"""What a tool gives back: figures, dates, notes and a letter, for people and for programs."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from receivables.case import Case
from receivables.language import Language
from receivables.texts.labels import label, note
from receivables.texts.letters import Letter


@dataclass(frozen=True)
class Note:
    """Something the visitor does well to know, with the rule behind it."""

    level: str
    rule: str
    text: str
    source: str = ""


@dataclass(frozen=True)
class NamedDay:
    """A day that matters, and why."""

    day: date
    what: str


@dataclass(frozen=True)
class Outcome:
    """The outcome of a tool for one input."""

    tool: str
    language: Language
    on: date
    case: Case
    letter: Letter
    figures: dict[str, Any]
    notes: tuple[Note, ...]
    dates: tuple[NamedDay, ...]

    def as_json(self) -> dict[str, Any]:
        """The outcome for programs: amounts as decimal strings in euros, days as ISO 8601."""
        return {
            "tool": self.tool,
            "language": self.language,
            "subject": self.letter.subject,
            "text": self.letter.text,
            "figures": self.figures,
            "notes": [vars(one) for one in self.notes],
            "dates": [{"date": one.day.isoformat(), "what": one.what} for one in self.dates],
        }


def info(language: Language, rule: str, **values: object) -> Note:
    """A note that explains."""
    return Note("info", rule, *note(language, rule, **values))


def warning(language: Language, rule: str, **values: object) -> Note:
    """A note that asks for attention before the letter is sent."""
    return Note("warning", rule, *note(language, rule, **values))


def named_day(language: Language, day: date, what: str) -> NamedDay:
    """A day with its name from the labels."""
    return NamedDay(day, label(language, f"dates.{what}"))

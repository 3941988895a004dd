"""What a tool gives back: figures, dates, notes and a document, for people and for programs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from receivables.case import Case
from receivables.files.spreadsheet_file import Row
from receivables.language import Language
from receivables.rules.claims.growth import Moment
from receivables.rules.dunning_procedures import PlannedStep
from receivables.rules.payment_plans.affordability import Affordable
from receivables.rules.payment_plans.standing import PlanStanding
from receivables.texts.documents import Document
from receivables.texts.labels import label, note


@dataclass(frozen=True)
class Place:
    """A place in the form that a note speaks of: its path, and what a visitor calls it."""

    path: str
    words: str


@dataclass(frozen=True)
class ToolLink:
    """A link to another tool that chooses something there: its address from a page of a tool, and its words."""

    address: str
    words: str


@dataclass(frozen=True)
class Note:
    """Something the visitor does well to know, with the rule behind it.

    Attributes:
        level: "info", or "warning" for what asks for attention before the document is used.
        rule: Key of its words in `notes.toml`.
        text: The words.
        source: The legal basis, as it is cited.
        link: Where that can be read.
        change: What a visitor can do about it in the form, at a press.
        places: The places in the form that the words name, one after the other, parted by semicolons.
        tool: Where the text that it names can be written.
        is_above: Whether it stands above the document, as a warning does: what it says does not stand in that.
    """

    level: str
    rule: str
    text: str
    source: str = ""
    link: str = ""
    change: "Change | None" = None
    places: tuple[Place, ...] = ()
    tool: ToolLink | None = None
    is_above: bool = False

    @property
    def around(self) -> tuple[str, str]:
        """The words before and after the places that they name."""
        before, _, after = self.text.partition("; ".join(place.words for place in self.places))
        return before, after

    def as_json(self) -> dict[str, str]:
        """The note for programs."""
        return {"level": self.level, "rule": self.rule, "text": self.text, "source": self.source}


@dataclass(frozen=True)
class Change:
    """A change to the form that a button makes: what it is called, and what to fill in, by path."""

    words: str
    typed: Mapping[str, str]


@dataclass(frozen=True)
class NamedDay:
    """A day that matters, and why."""

    day: date
    what: str


@dataclass(frozen=True)
class Aside:
    """A short text beside the document: something to say, to do or to keep.

    Attributes:
        name: Key of its title in `labels`, under `asides`.
        language: The language in which it is written.
        text: The words.
        is_copied: Whether there is a button that copies it.
    """

    name: str
    language: Language
    text: str
    is_copied: bool = True


@dataclass(frozen=True)
class Outcome[D: Document]:
    """The outcome of a tool for one input.

    Attributes:
        tool: The name of the tool.
        language: The language of the page.
        on: The day that the outcome is about.
        case: The case that it was made for, if it needs one.
        document: What the customer gets, in the customer's language.
        figures: What programs want to know.
        notes: What is good to know.
        dates: Days that matter.
        growth: How a claim came to be what it is, for a picture.
        track: Where a text stands between the others, for a picture.
        choices: What other payment plans would come to, for a picture and a table.
        chosen: The number of instalments of the plan that was asked for.
        standing: How a payment plan that was agreed before is going.
        next: What to change in the form for the text that comes after this one.
        kept: Rows for the case, by group, as somebody would type them: what a visitor may want to note. A contact
            without a text or a summary gets those of the document.
        kept_fields: The same for groups of the case that have no rows.
        table: Rows for a spreadsheet, the names of the columns first.
        ways: What can be done with the document besides copying its text, the likeliest first.
        before: What stands above the document.
        after: What stands below it.
        chosen_days: The days that were chosen for fields that were left blank, by path.
    """

    tool: str
    language: Language
    on: date
    case: Case | None
    document: D
    figures: dict[str, Any]
    notes: tuple[Note, ...]
    dates: tuple[NamedDay, ...]
    growth: tuple[Moment, ...] = ()
    track: tuple[PlannedStep, ...] = ()
    choices: tuple[Affordable, ...] = ()
    chosen: int = 0
    standing: PlanStanding | None = None
    next: Change | None = None
    kept: Mapping[str, tuple[Mapping[str, str], ...]] = field(default_factory=dict)
    kept_fields: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    table: tuple[Row, ...] = ()
    ways: tuple[str, ...] = ("subject", "print")
    before: tuple[Aside, ...] = ()
    after: tuple[Aside, ...] = ()
    chosen_days: Mapping[str, date] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """The outcome for programs: amounts as decimal strings in euros, days as ISO 8601."""
        return {
            "tool": self.tool,
            "language": self.language,
            "subject": self.document.subject,
            "text": self.document.text,
            "figures": self.figures,
            "notes": [one.as_json() for one in self.notes],
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

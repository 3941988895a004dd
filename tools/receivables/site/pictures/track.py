"""The track from invoice to hand-over: what is sent how many days after the due date, and how long there is to pay."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from receivables.case import Country, Debtor, DebtorKind
from receivables.language import Language
from receivables.rules.dunning_procedures import PlannedStep, planned, proposed_track
from receivables.rules.reminder_levels import ReminderLevel, Sent
from receivables.rules.sourced import in_force
from receivables.texts.labels import label

TOP = 14
_A_DAY, _LINE = 5, 19
_DUE = date(2027, 2, 1)
"""A Monday before a stretch without public holidays in either country."""


@dataclass(frozen=True)
class Mark:
    """Something that happens.

    Attributes:
        day: Counted from the due date.
        words: What it is.
        at: Where it stands on the line.
        words_at: Where its words stand, clear of those before it.
        until: Where the time to pay that it gives ends; where it stands itself for none.
    """

    day: int
    words: str
    at: int
    words_at: int
    until: int


@dataclass(frozen=True)
class TrackPicture:
    """The marks of the picture from top to bottom, and how high it is, in the units of its view box."""

    marks: tuple[Mark, ...]
    height: int


def track_picture(country: Country, kind: DebtorKind, *, language: Language) -> TrackPicture:
    """Draw the track that we propose for customers of a kind, with the payment term of a business."""
    term = in_force(f"payment_terms.{country.lower()}_business", on=_DUE).figures["statutory"]
    marks = tuple(_placed(_happenings(country, kind, int(term), language), -int(term)))
    return TrackPicture(marks, max(marks[-1].words_at, marks[-1].until) + TOP)


def days_of_track(country: Country, kind: DebtorKind) -> dict[ReminderLevel, int]:
    """The day of each text of the track that we propose, counted from the due date."""
    return {one.level: _day(one.on) for one in _planned(country, kind)}


def _happenings(country: Country, kind: DebtorKind, term: int, language: Language) -> Iterator[tuple[int, int, str]]:
    """The day, the last day to pay and the name of each mark, in order."""
    steps = [(_day(one.on), _day(one.pay_by or one.on), _name(one, language)) for one in _planned(country, kind)]
    fixed = [(-term, 0, label(language, "pictures.invoice")), (0, 0, label(language, "pictures.due"))]
    yield from sorted(fixed + steps)


def _planned(country: Country, kind: DebtorKind) -> tuple[PlannedStep, ...]:
    steps = proposed_track(Debtor(name="", kind=kind, country=country, language=Language.NL))
    first = Sent(steps[0].level, on=_DUE + timedelta(days=steps[0].days), pay_by=_DUE)
    return planned(steps, first, country=country)


def _placed(happenings: Iterator[tuple[int, int, str]], first: int) -> Iterator[Mark]:
    free = 0
    for day, until, words in happenings:
        at = TOP + (day - first) * _A_DAY
        free = max(at, free)
        yield Mark(day, words, at, free, TOP + (until - first) * _A_DAY)
        free += _LINE


def _day(on: date | None) -> int:
    return ((on or _DUE) - _DUE).days


def _name(step: PlannedStep, language: Language) -> str:
    return label(language, f"choices.reminder_level.{step.level}")

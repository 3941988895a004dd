"""Who does what, and when: a row for each stage, a lane for you, your customer and somebody else."""

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap

from receivables.case import Country, DebtorKind
from receivables.language import Language
from receivables.rules.reminder_levels import ReminderLevel
from receivables.site.pictures.track import days_of_track
from receivables.texts.labels import label, labels

LANE, GAP = 136, 6
_NAME, _LINE, _PADDING, _BETWEEN = 24, 18, 14, 16
_TOP = 26
_CHARACTERS = 16
_WHO = ("you", "customer", "third")
_STAGES = {
    "before_due": ReminderLevel.BEFORE_DUE,
    "overdue": ReminderLevel.FRIENDLY_REMINDER,
    "silence": ReminderLevel.SECOND_REMINDER,
    "last_day": ReminderLevel.NOTICE_OF_DEFAULT,
    "handed_over": ReminderLevel.HANDED_OVER,
    "court": None,
}
"""The text with which each stage begins; None where none of ours does."""


@dataclass(frozen=True)
class Deed:
    """What somebody does: who, the left side of their lane, and the words in lines."""

    who: str
    at: int
    lines: tuple[str, ...]

    @property
    def words(self) -> str:
        """The words in one line."""
        return " ".join(self.lines)


@dataclass(frozen=True)
class Row:
    """A stage.

    Attributes:
        name: What it is called.
        since: From which day on, in words; "" where we propose none.
        deeds: What is done, from left to right.
        at: Where its name stands.
        boxes_at: Where its boxes begin.
        height: Of its boxes.
    """

    name: str
    since: str
    deeds: tuple[Deed, ...]
    at: int
    boxes_at: int
    height: int


@dataclass(frozen=True)
class LanesPicture:
    """The lanes with their names, the rows from top to bottom, and how high the picture is."""

    lanes: tuple[tuple[int, str], ...]
    rows: tuple[Row, ...]
    height: int


def lanes_picture(*, language: Language) -> LanesPicture:
    """Draw the picture, with the days that we propose for a business in the Netherlands."""
    rows = tuple(_rows(language))
    lanes = tuple((_left(number), label(language, f"lanes.who.{who}")) for number, who in enumerate(_WHO))
    return LanesPicture(lanes, rows, rows[-1].boxes_at + rows[-1].height)


def _rows(language: Language) -> Iterator[Row]:
    days, at = days_of_track(Country.NL, DebtorKind.BUSINESS), _TOP + _NAME
    for stage, level in _STAGES.items():
        deeds = tuple(_deeds(stage, language))
        height = max(len(deed.lines) for deed in deeds) * _LINE + _PADDING
        since = label(language, "pictures.lanes_from", day=days[level]) if level else ""
        yield Row(label(language, f"lanes.{stage}.name"), since, deeds, at, at + _NAME - _BETWEEN, height)
        at += _NAME + height + _BETWEEN


def _deeds(stage: str, language: Language) -> Iterator[Deed]:
    said = labels(language, f"lanes.{stage}")
    for number, who in enumerate(_WHO):
        if who in said:
            yield Deed(label(language, f"lanes.who.{who}"), _left(number), tuple(wrap(said[who], _CHARACTERS)))


def _left(number: int) -> int:
    return number * (LANE + GAP)

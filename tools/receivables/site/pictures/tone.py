"""The tone by stage: the texts of a track in their order, friendly throughout, with more and more that is fixed."""

from dataclasses import dataclass

from receivables.case import Country, Debtor, DebtorKind
from receivables.language import Language
from receivables.rules.dunning_procedures import proposed_track
from receivables.texts.labels import label

WIDTH, HEIGHT = 420, 120
_GAP = 8


@dataclass(frozen=True)
class Stage:
    """A step of the staircase.

    Attributes:
        name: The text that is sent.
        tone: How it sounds, in a few words.
        at: The left side of its bar.
        fixed: How high what is fixed stands in it.
    """

    name: str
    tone: str
    at: float
    fixed: float


@dataclass(frozen=True)
class TonePicture:
    """The stages from left to right, and how wide each is, in the units of the view box."""

    stages: tuple[Stage, ...]
    width: float


def tone_picture(*, language: Language) -> TonePicture:
    """Draw the picture for the track of a Dutch business, in which every kind of tone occurs."""
    steps = proposed_track(Debtor(name="", kind=DebtorKind.BUSINESS, country=Country.NL, language=language))
    column = (WIDTH + _GAP) / len(steps)
    stages = tuple(
        Stage(
            name=label(language, f"choices.reminder_level.{step.level}"),
            tone=label(language, f"tones.{step.level}"),
            at=round(number * column, 1),
            fixed=round(HEIGHT * (number + 1) / (len(steps) + 1), 1),
        )
        for number, step in enumerate(steps)
    )
    return TonePicture(stages, round(column - _GAP, 1))

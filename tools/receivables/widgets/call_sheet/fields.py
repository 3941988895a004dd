"""What the call-sheet tool asks: how and when one calls, who pays there, and where one wants to end."""

from enum import StrEnum

from receivables.case import ORGANISATIONS
from receivables.near_days import Tense
from receivables.widgets.spec import Field, Group, Kind


class CallMedium(StrEnum):
    """How one reaches the customer, or does not."""

    PHONE = "phone"
    VIDEO = "video"
    VOICEMAIL = "voicemail"
    RECEPTION = "reception"

    @property
    def only(self) -> tuple[StrEnum, ...]:
        """The kinds of debtors who can be reached so; empty for all."""
        return ORGANISATIONS if self is CallMedium.RECEPTION else ()


CALL_PLAN = Group(
    "call_plan",
    (
        Field("medium", Kind.CHOICE, choices=CallMedium, default=CallMedium.PHONE),
        Field("payer", only=ORGANISATIONS),
        Field("date", Kind.DAY, tense=Tense.COMING, longest=40),
        Field("best_by", Kind.DAY, tense=Tense.COMING, longest=40),
        Field("acceptable", longest=160),
        Field("stop", longest=160),
    ),
)

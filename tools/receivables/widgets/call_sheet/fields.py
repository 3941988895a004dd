"""What the call-sheet tool asks: how and when one calls, who pays there, and where one wants to end."""

from enum import StrEnum

from receivables.widgets.spec import Field, Group, Kind


class CallMedium(StrEnum):
    """How one reaches the customer, or does not."""

    PHONE = "phone"
    VIDEO = "video"
    VOICEMAIL = "voicemail"
    RECEPTION = "reception"


CALL_PLAN = Group(
    "call_plan",
    (
        Field("medium", Kind.CHOICE, choices=CallMedium, default=CallMedium.PHONE),
        Field("payer"),
        Field("date", Kind.DAY, longest=40),
        Field("best_by", Kind.DAY, longest=40),
        Field("acceptable", longest=160),
        Field("stop", longest=160),
    ),
)

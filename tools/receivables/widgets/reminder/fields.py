"""What the reminder tool asks: which text, when, and what its level needs to know."""

from enum import StrEnum

from receivables.near_days import Tense
from receivables.rules.reminder_levels import ReminderLevel
from receivables.texts.styles import Medium, Tone
from receivables.widgets.case_groups import YesNo
from receivables.widgets.spec import Field, Group, Kind

_Level = ReminderLevel


class HandOver(StrEnum):
    """To whom a claim is handed over."""

    AGENCY = "agency"
    BAILIFF = "bailiff"
    LAWYER = "lawyer"


_NAMES_A_LAST_DAY = tuple(level for level in _Level if level.is_paid_here and not level.is_statutory)
REFERS_BACK = (_Level.SECOND_REMINDER, _Level.NOTICE_OF_DEFAULT, _Level.FINAL_NOTICE)
_HANDS_OVER = (_Level.FINAL_NOTICE, _Level.HANDED_OVER)
_ANSWERS, _STANDS, _ORDERS = (_Level.COMPLAINT_ANSWERED,), (_Level.ANSWER_MAINTAINED,), (_Level.NEW_ORDER,)

LETTER = Group(
    "letter",
    (
        Field(
            "level",
            Kind.CHOICE,
            choices=_Level,
            default=_Level.FRIENDLY_REMINDER,
            default_for=((_Level.FIRST_REMINDER, _Level.FIRST_REMINDER.only),),
            linked=True,
        ),
        Field("medium", Kind.CHOICE, choices=Medium, default=Medium.EMAIL),
        Field("tone", Kind.CHOICE, choices=Tone, default=Tone.NEUTRAL),
        Field("date", Kind.DAY, longest=40, folded=True),
        Field("pay_by", Kind.DAY, tense=Tense.COMING, longest=40, only=_NAMES_A_LAST_DAY, folded=True),
        Field("previous_date", Kind.DAY, tense=Tense.PAST, longest=40, only=REFERS_BACK),
        Field("charges", Kind.CHOICE, choices=YesNo, default=YesNo.YES, only=_HANDS_OVER),
        Field("hand_over", Kind.CHOICE, choices=HandOver, default=HandOver.AGENCY, only=_HANDS_OVER),
        Field("hand_over_name", only=_HANDS_OVER, required_for=(_Level.HANDED_OVER,)),
        Field("step_on", Kind.DAY, tense=Tense.COMING, longest=40, only=(*_HANDS_OVER, _Level.SUSPENSION)),
        Field("found", Kind.LINES, longest=400, only=_ANSWERS, required_for=_ANSWERS),
        Field("remedy", Kind.LINES, longest=400, only=_ANSWERS, required_for=_ANSWERS),
        Field("remedy_on", Kind.DAY, tense=Tense.COMING, longest=40, only=_ANSWERS),
        Field("credited", Kind.AMOUNT, longest=40, only=_ANSWERS),
        Field("answered_on", Kind.DAY, tense=Tense.PAST, longest=40, only=_STANDS),
        Field("reason", Kind.LINES, longest=400, only=_STANDS, required_for=_STANDS),
        Field("talk_on", Kind.DAY, tense=Tense.COMING, longest=40, only=_STANDS),
        Field("offered", Kind.AMOUNT, longest=40, only=_STANDS),
        Field("order", longest=120, only=_ORDERS, required_for=_ORDERS),
        Field("order_amount", Kind.AMOUNT, longest=40, only=_ORDERS, required_for=_ORDERS),
        Field("deposit", Kind.AMOUNT, longest=40, only=_ORDERS),
        Field("order_term", Kind.NUMBER, longest=4, only=_ORDERS),
    ),
)
TRACK = Group(
    "track",
    (
        Field("level", Kind.CHOICE, required=True, choices=_Level),
        Field("days", Kind.NUMBER, required=True, longest=4),
    ),
    repeated=True,
    fewest=0,
    folded=True,
)

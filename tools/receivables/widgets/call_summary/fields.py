"""What the call-summary tool asks: how the call went, who does what by when, and what to take from it."""

from receivables.case import CallOutcome
from receivables.near_days import Tense
from receivables.rules.agreements import AgreedAction, Party
from receivables.widgets.spec import Field, Group, Kind

CALL = Group(
    "call",
    (
        Field("outcome", Kind.CHOICE, required=True, choices=CallOutcome),
        Field("person"),
        Field("date", Kind.DAY, tense=Tense.PAST, longest=40),
        Field("invoices", longest=200),
        Field("said", longest=300),
    ),
)
AGREEMENTS = Group(
    "agreements",
    (
        Field("who", Kind.CHOICE, choices=Party),
        Field("what", Kind.CHOICE, choices=AgreedAction),
        Field("details", only=(AgreedAction.OTHER,)),
        Field("by", Kind.DAY, tense=Tense.COMING, longest=40),
        Field("amount", Kind.AMOUNT, longest=40, only=(AgreedAction.PAY,)),
        Field("invoices", longest=200),
    ),
    repeated=True,
)
LOOKING_BACK = Group(
    "looking_back",
    (
        Field("went_well", longest=300),
        Field("next_time", longest=300),
    ),
    folded=True,
)

"""What the payment-plan tool asks: which text, and how the money is to be paid."""

from enum import StrEnum

from receivables.near_days import Tense
from receivables.rules.payment_plans.frequency import Frequency, MonthlyOn
from receivables.rules.payment_plans.wish import Cover, PlanInterest
from receivables.widgets.case_groups import YesNo
from receivables.widgets.spec import Field, Group, Kind


class PlanText(StrEnum):
    """Which text about a plan."""

    PROPOSAL = "proposal"
    AGREEMENT = "agreement"
    CONFIRMATION = "confirmation"
    MISSED = "missed"


class PlanBy(StrEnum):
    """Where one begins: with how many instalments, with what can be paid each time, or with when it has to be done."""

    NUMBER = "number"
    AMOUNT = "amount"
    UNTIL = "until"


_NEW_PLAN = (PlanText.PROPOSAL, PlanText.AGREEMENT, PlanText.CONFIRMATION)
_MONTHLY = (Frequency.MONTHLY, *_NEW_PLAN)
_NUMBERS = 4

PLAN_TEXT = Group(
    "plan_text",
    (
        Field("text", Kind.CHOICE, choices=PlanText, default=PlanText.AGREEMENT, linked=True),
        Field("date", Kind.DAY, longest=40, folded=True),
        Field("pay_by", Kind.DAY, tense=Tense.COMING, longest=40, only=(PlanText.MISSED,), folded=True),
    ),
)
WISH = Group(
    "wish",
    (
        Field("covers", Kind.CHOICE, choices=Cover, default=Cover.INVOICES, only=_NEW_PLAN),
        Field("by", Kind.CHOICE, choices=PlanBy, default=PlanBy.NUMBER, only=_NEW_PLAN),
        Field("number", Kind.NUMBER, longest=_NUMBERS, only=(PlanBy.NUMBER, *_NEW_PLAN), required_for=(PlanBy.NUMBER,)),
        Field("amount", Kind.AMOUNT, longest=40, only=(PlanBy.AMOUNT, *_NEW_PLAN), required_for=(PlanBy.AMOUNT,)),
        Field(
            "until",
            Kind.DAY,
            tense=Tense.COMING,
            longest=40,
            only=(PlanBy.UNTIL, *_NEW_PLAN),
            required_for=(PlanBy.UNTIL,),
        ),
        Field("frequency", Kind.CHOICE, choices=Frequency, default=Frequency.MONTHLY, only=_NEW_PLAN),
        Field("first", Kind.DAY, tense=Tense.COMING, longest=40, only=_NEW_PLAN),
        Field("monthly_on", Kind.CHOICE, choices=MonthlyOn, default=MonthlyOn.DAY_OF_MONTH, only=_MONTHLY, folded=True),
        Field("day", Kind.NUMBER, longest=_NUMBERS, only=(MonthlyOn.PAY_DAY, *_MONTHLY), folded=True),
        Field("working_days", Kind.CHOICE, choices=YesNo, default=YesNo.YES, only=_NEW_PLAN, folded=True),
        Field("interest", Kind.CHOICE, choices=PlanInterest, default=PlanInterest.NONE, only=_NEW_PLAN, folded=True),
        Field("rate", Kind.PERCENTAGE, longest=20, only=(PlanInterest.AGREED, *_NEW_PLAN), folded=True),
        Field("own_rate", Kind.PERCENTAGE, longest=20, only=(PlanInterest.STATUTORY, *_NEW_PLAN), folded=True),
        Field("down_payment", Kind.AMOUNT, longest=40, only=_NEW_PLAN, folded=True),
        Field("down_payment_on", Kind.DAY, tense=Tense.COMING, longest=40, only=_NEW_PLAN, folded=True),
        Field("smaller", Kind.NUMBER, longest=_NUMBERS, only=_NEW_PLAN, folded=True),
        Field("smaller_amount", Kind.AMOUNT, longest=40, only=_NEW_PLAN, folded=True),
        Field("longest", Kind.NUMBER, longest=_NUMBERS, only=_NEW_PLAN, folded=True),
    ),
)

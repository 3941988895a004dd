"""Why a plan cannot be had, at the field where something can be done about it, with a plan that can."""

from collections.abc import Callable, Mapping
from typing import cast

from receivables.case import Case
from receivables.errors import InputError
from receivables.rules.payment_plans.planned import planned
from receivables.rules.payment_plans.schedule import Schedule
from receivables.rules.payment_plans.wish import PlanWish, Reason, Refusal
from receivables.widgets.payment_plan.fields import PlanBy

_FIELDS: Mapping[Reason, str] = {
    Reason.NOTHING_OWED: "invoices",
    Reason.LIMITATION_PASSED: "invoices",
    Reason.START_IN_THE_PAST: "wish.first",
    Reason.DOWN_PAYMENT_TOO_LARGE: "wish.down_payment",
    Reason.DOWN_PAYMENT_TOO_LATE: "wish.down_payment_on",
    Reason.STEP_UP_TOO_LONG: "wish.smaller",
    Reason.STEP_UP_TOO_LARGE: "wish.smaller_amount",
    Reason.RATE_UNKNOWN: "wish.interest",
    Reason.RATE_TOO_HIGH: "wish.rate",
    Reason.RATE_BY_LAW: "wish.interest",
    Reason.CALENDAR_UNKNOWN: "wish.working_days",
}
"""Where something can be done about it; about the others, where the number or the amount was filled in."""

_CHANGES: Mapping[str, Callable[[PlanWish], object]] = {
    "interest": lambda wish: wish.interest,
    "rate": lambda wish: wish.rate,
    "down_payment": lambda wish: wish.down_payment and wish.down_payment.amount,
    "down_payment_on": lambda wish: wish.down_payment and wish.down_payment.on,
    "step_up": lambda wish: wish.step_up,
    "any_day": lambda wish: wish.rhythm.on_working_days,
    "first": lambda wish: wish.rhythm.first,
}
"""What a proposal may do otherwise than was wished, besides the number or the amount: each has its own sentence."""


def place_of(refusal: Refusal, by: PlanBy) -> str:
    """The path of the field where something can be done about it."""
    return _FIELDS.get(refusal.reason, f"wish.{by}")


def sentence_of(refusal: Refusal, wish: PlanWish, case: Case) -> InputError:
    """Why, and what would do instead."""
    instead = _instead(refusal.proposal, wish, case) if refusal.proposal else InputError("nothing_instead")
    return InputError(f"refused_{refusal.reason}", instead=instead, **refusal.values)


def _instead(proposal: PlanWish, wish: PlanWish, case: Case) -> InputError:
    change = next((name for name, value in _CHANGES.items() if value(proposal) != value(wish)), "number")
    found = cast(Schedule, planned(case, proposal))
    regular = (one.on for one in found.instalments if one.number)
    return InputError(
        f"instead_{change}", number=found.number, amount=found.amount, first=next(regular), last=found.last_day
    )

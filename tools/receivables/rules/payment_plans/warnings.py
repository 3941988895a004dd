"""What speaks against a payment plan although it adds up: the insurer, earlier promises, the firm's own buffer.

Practice, not law; an insurer's days stand in the policy. Extension that goes beyond them can cost the cover.
"""

from collections.abc import Iterator

from receivables.case import Case
from receivables.rules.claims.entitlement import Remark
from receivables.rules.interest import months_later
from receivables.rules.payment_plans.limits import lapse
from receivables.rules.payment_plans.schedule import Schedule
from receivables.rules.promises import PromiseState, state_of
from receivables.rules.tables import load

_INSURERS_DAYS = {
    "extension_until": "plan_beyond_extension",
    "report_by": "plan_beyond_report",
    "hand_over_by": "plan_beyond_hand_over",
}


def most_months() -> int:
    """How many months a plan takes at most before it is called long, where nothing else is typed."""
    return int(load("payment_plans")["buffer"]["months"])


def warnings(case: Case, schedule: Schedule, *, months: int | None = None) -> tuple[Remark, ...]:
    """What to think of before a plan is agreed.

    Args:
        case: The case, with the promises that were made before, and the insurance.
        schedule: The plan.
        months: How many months the firm can wait; None for `most_months`.

    Raises:
        CalendarUnknown: The closing days of the banks are not known for the year of a promise.
    """
    return (
        *_insurance(case, schedule),
        *_promises(case, schedule),
        *_buffer(schedule, most_months() if months is None else months),
        *_limitation(case, schedule),
    )


def _insurance(case: Case, schedule: Schedule) -> Iterator[Remark]:
    """A plan that ends after a day of the insurer's."""
    for name, rule in _INSURERS_DAYS.items():
        day = getattr(case.insurance, name, None)
        if day and schedule.last_day > day:
            yield Remark(rule, is_warning=True, values={"day": day, "last": schedule.last_day})


def _promises(case: Case, schedule: Schedule) -> Iterator[Remark]:
    """A plan for somebody who has not kept two promises."""
    on = schedule.wish.agreed_on
    made = (one for one in case.promises if one.made_on <= on)
    broken = [one for one in made if state_of(one, case, on) is PromiseState.BROKEN]
    if len(broken) >= load("payment_plans")["promises"]["broken"]:
        yield Remark("plan_after_broken_promises", is_warning=True, values={"count": str(len(broken))})


def _buffer(schedule: Schedule, months: int) -> Iterator[Remark]:
    """A plan that takes longer than the firm can wait."""
    if schedule.last_day > months_later(schedule.wish.agreed_on, months):
        yield Remark("plan_too_long", is_warning=True, values={"months": str(months), "last": schedule.last_day})


def _limitation(case: Case, schedule: Schedule) -> Iterator[Remark]:
    """A plan that ends in time only because the debt is acknowledged in it."""
    found = lapse(case, schedule.wish)
    if found and schedule.last_day > found.as_it_is:
        values = {"day": found.as_it_is, "last": schedule.last_day}
        yield Remark("plan_needs_acknowledgement", found.law, is_warning=True, values=values)

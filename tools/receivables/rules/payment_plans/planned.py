"""From a wish to a payment plan: its schedule, or the reason why it cannot be had and one that can.

Whoever types a name, or asks what another number of instalments comes to, has had the rest worked out already: the last
plans are remembered by what they are made of, which is no name.
"""

from dataclasses import replace
from functools import lru_cache

from receivables.case import Account, Case, Creditor
from receivables.errors import CalendarUnknown, RateUnknown
from receivables.rules.payment_plans.frequency import MonthlyOn
from receivables.rules.payment_plans.impossible import impossible
from receivables.rules.payment_plans.planning import Planning
from receivables.rules.payment_plans.schedule import Schedule
from receivables.rules.payment_plans.wish import PlanInterest, PlanWish, Reason, Refusal

_REMEMBERED = 32
_NOBODY = Creditor("")


def planned(case: Case, wish: PlanWish) -> Schedule | Refusal:
    """Work out a payment plan.

    Args:
        case: The case. What came in after the day of the agreement is left out.
        wish: What is wished for.

    Returns:
        Its schedule, which ends at nothing; or why it cannot be had, with a wish that can, where there is one.
    """
    return _worked_out(_without_names(case), wish)


@lru_cache(_REMEMBERED)
def _worked_out(case: Case, wish: PlanWish) -> Schedule | Refusal:
    planning = Planning(case, wish)
    try:
        found = impossible(planning)
        return _tried(case, found) if found else planning.schedule
    except RateUnknown as unknown:
        without = replace(wish, interest=PlanInterest.NONE)
        proposal = without if without != wish else None
        return _tried(case, Refusal(Reason.RATE_UNKNOWN, {"day": unknown.day}, proposal=proposal))
    except CalendarUnknown:
        anyhow = _on_any_day(wish)
        return _tried(case, Refusal(Reason.CALENDAR_UNKNOWN, proposal=anyhow if anyhow != wish else None))


def _without_names(case: Case) -> Case:
    debtor = replace(case.debtor, name="", contact="", email="", address="")
    return replace(case, creditor=_NOBODY, debtor=debtor, account=Account())


def _tried(case: Case, refusal: Refusal) -> Refusal:
    """The refusal with a proposal that can be had: its own, or what is proposed in the place of that."""
    if refusal.proposal is None:
        return refusal
    found = planned(case, refusal.proposal)
    return replace(refusal, proposal=found.wish if isinstance(found, Schedule) else found.proposal)


def _on_any_day(wish: PlanWish) -> PlanWish:
    """The wish without working days, for which the calendar would have to be known."""
    days = replace(wish.rhythm, on_working_days=False)
    if days.monthly_on is MonthlyOn.PAY_DAY:
        days = replace(days, monthly_on=MonthlyOn.DAY_OF_MONTH)
    return replace(wish, rhythm=days)

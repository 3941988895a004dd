"""The reminder of a missed instalment: what is missing of it, by when, and how the plan goes on."""

from collections.abc import Iterator, Mapping
from typing import Any, cast

from receivables.money import Cents, total
from receivables.rules.payment_plans.standing import PlanStanding, plan_numbers
from receivables.rules.payments import with_payments
from receivables.texts.labels import label
from receivables.texts.letter_writing import Asked, write_letter
from receivables.texts.letters import AmountLine, Letter
from receivables.texts.styles import Medium
from receivables.widgets.payment_plan.wished_plan import WishedPlan
from receivables.widgets.remarks import written


def write_missed(plan: WishedPlan) -> Letter:
    """Write the reminder, in the customer's language; the checks have seen to it that something is missing."""
    standing, numbers = cast(PlanStanding, plan.standing), plan_numbers(plan.case)
    invoices = tuple(one for one in with_payments(plan.case).invoices if one.number in numbers and one.outstanding)
    amounts = tuple(_amounts(standing, plan)) if len(standing.missed) > 1 else ()
    return write_letter(
        f"payment_plan/{plan.text}",
        medium=Medium.EMAIL,
        case=plan.case,
        asked=Asked(invoices, amounts, lists_invoices=False),
        values={
            "on": plan.on,
            "single": len(invoices) == 1,
            "asked_here": missing(standing),
            "pay_by": plan.pay_by,
            "day_after": plan.all_due_from,
            "missed": _missed(standing, plan),
        },
    )


def missing(standing: PlanStanding) -> Cents:
    """What is missing of the instalments whose day has passed, in cents."""
    return total(one.missing for one in standing.missed)


def _amounts(standing: PlanStanding, plan: WishedPlan) -> Iterator[AmountLine]:
    language = plan.case.debtor.language
    for one in standing.missed:
        name = label(language, "instalments.of_day", day=written(one.agreed.on, language))
        yield AmountLine(name, one.missing)
    yield AmountLine(label(language, "columns.total"), missing(standing))


def _missed(standing: PlanStanding, plan: WishedPlan) -> Mapping[str, Any]:
    missed = standing.missed
    following = (one.agreed for one in standing.instalments if one.agreed.on > plan.on)
    return {
        "agreed_on": standing.plan.agreed_on,
        "on": missed[0].agreed.on,
        "count": len(missed),
        "amount": total(one.agreed.amount for one in missed),
        "received": total(one.received for one in missed),
        "next": next(following, None),
    }

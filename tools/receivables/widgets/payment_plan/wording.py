"""What the texts about a plan are filled with: the proposal, the agreement, the confirmation."""

from collections.abc import Mapping
from typing import Any

from receivables.money import NOTHING
from receivables.rules.payment_plans.schedule import Instalment
from receivables.rules.payment_plans.wish import PlanInterest
from receivables.texts.labels import label
from receivables.texts.letter_writing import Asked, write_letter
from receivables.texts.letters import AmountLine, Letter
from receivables.texts.schedules import InstalmentLine
from receivables.texts.styles import Medium
from receivables.widgets.payment_plan.fields import PlanText
from receivables.widgets.payment_plan.wished_plan import WishedPlan
from receivables.widgets.remarks import written


def write_plan(plan: WishedPlan) -> Letter:
    """Write the text about a plan that is made here, in the customer's language: on paper if it is to be signed."""
    is_signed = plan.text is PlanText.AGREEMENT
    asked = Asked(
        plan.invoices,
        tuple(_amounts(plan)),
        is_paid_here=plan.text is not PlanText.PROPOSAL,
        instalments=tuple(_line(one, plan) for one in plan.schedule.instalments),
        is_signed=is_signed,
    )
    medium = Medium.LETTER if is_signed else Medium.EMAIL
    return write_letter(f"payment_plan/{plan.text}", medium=medium, case=plan.case, asked=asked, values=_values(plan))


def _amounts(plan: WishedPlan) -> list[AmountLine]:
    """How the debt is made up, if it is more than the invoices."""
    opening, language = plan.schedule.opening, plan.case.debtor.language
    if opening.total == opening.principal:
        return []
    day = written(plan.on, language)
    lines = [
        AmountLine(label(language, "statement.principal"), opening.principal),
        AmountLine(label(language, f"terms.{plan.country}.interest_until", day=day), opening.interest),
        AmountLine(label(language, "statement.costs"), opening.costs_open),
    ]
    return [*(line for line in lines if line.amount), AmountLine(label(language, "columns.total"), opening.total)]


def _line(one: Instalment, plan: WishedPlan) -> InstalmentLine:
    language = plan.case.debtor.language
    down_payment = label(language, f"terms.{plan.country}.down_payment").capitalize()
    name = label(language, "instalments.name", number=one.number) if one.number else down_payment
    return InstalmentLine(name, one.on, one.amount, one.costs, one.interest, one.principal, one.left)


def _values(plan: WishedPlan) -> Mapping[str, Any]:
    """All that the templates may name, beside the case, the invoices and the instalments."""
    schedule = plan.schedule
    instalments = [one for one in schedule.instalments if one.number]
    return {
        "on": plan.on,
        "single": len(plan.invoices) == 1,
        "total": schedule.owed,
        "pay_by": schedule.instalments[0].on,
        "asked_here": schedule.instalments[0].amount,
        "plan": {
            "count": schedule.number,
            "first": instalments[0],
            "last": instalments[-1],
            "down_payment": next((one for one in schedule.instalments if not one.number), None),
            "total": schedule.total,
            "interest": schedule.interest,
            "rate": schedule.wish.rate if schedule.wish.interest is PlanInterest.AGREED else None,
            "bears_interest": schedule.interest > NOTHING,
            "has_costs": schedule.opening.costs_open > NOTHING,
            "has_charges": schedule.total > schedule.opening.principal,
            "days": plan.days,
            "answer_by": plan.answer_by,
            "replaces": plan.replaces,
        },
    }

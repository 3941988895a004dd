"""What a plan leaves in the case when its visitor asks for that: that it was sent, and the plan once it is agreed."""

from receivables.case import AgreedInstalment, ContactKind
from receivables.days import retype_day
from receivables.language import Language
from receivables.texts.letters import Letter
from receivables.texts.styles import Medium
from receivables.widgets.case_groups import numbers_of
from receivables.widgets.payment_plan.fields import PlanText
from receivables.widgets.payment_plan.wished_plan import WishedPlan
from receivables.widgets.schedules import write_schedule

_AGREED = {PlanText.AGREEMENT, PlanText.CONFIRMATION}
_KINDS = {Medium.EMAIL: ContactKind.EMAIL, Medium.LETTER: ContactKind.LETTER}


def contact_to_keep(plan: WishedPlan, written: Letter, language: Language) -> dict[str, str]:
    """The text as a contact, as somebody would type it on a page in this language."""
    return {
        "date": retype_day(plan.on, language=language),
        "kind": _KINDS[written.medium],
        "person": plan.case.debtor.contact,
        "summary": "",
        "outcome": "",
        "level": "",
        "pay_by": "" if plan.is_new else retype_day(plan.pay_by, language=language),
        "text": "",
    }


def plan_to_keep(plan: WishedPlan, language: Language) -> dict[str, dict[str, str]]:
    """The plan as the case keeps it, once it is agreed; none of a later day."""
    if plan.text not in _AGREED or plan.on > plan.known_on:
        return {}
    instalments = (AgreedInstalment(one.on, one.amount) for one in plan.schedule.instalments)
    return {
        "payment_plan": {
            "agreed_on": retype_day(plan.on, language=language),
            "invoices": numbers_of(plan.invoices),
            "schedule": write_schedule(instalments, language=language),
        }
    }

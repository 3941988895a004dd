"""What a visitor does well to know about a plan before it is sent."""

from collections.abc import Iterator

from receivables.case import DebtorKind
from receivables.language import Language
from receivables.rules.claims.claim import claim_on
from receivables.rules.disputes import unsettled
from receivables.rules.payment_plans.limits import lapse
from receivables.rules.payment_plans.warnings import warnings
from receivables.rules.payment_plans.wish import Cover, PlanInterest
from receivables.widgets.outcome import Note, info, warning
from receivables.widgets.payment_plan.fields import PlanText
from receivables.widgets.payment_plan.wished_plan import WishedPlan
from receivables.widgets.remarks import note_of, written


def notes(plan: WishedPlan, language: Language) -> Iterator[Note]:
    """All notes on a plan, in the language of the page.

    Raises:
        CalendarUnknown: The closing days of the banks are not known for the year of a promise.
        RateUnknown: Default began before the rates are known.
    """
    for remark in warnings(plan.case, plan.schedule, months=plan.wished["longest"]):
        yield note_of(remark, language)
    if plan.wish.interest is not PlanInterest.NONE and plan.kind is DebtorKind.CONSUMER:
        yield warning(language, f"plan_may_be_credit_{plan.country.lower()}")
    if not plan.case.account.iban:
        yield warning(language, "iban_missing")
    yield from _about_the_debt(plan, language)
    yield from _about_the_days(plan, language)


def _about_the_debt(plan: WishedPlan, language: Language) -> Iterator[Note]:
    schedule, disputed = plan.schedule, [one.invoice for one in unsettled(plan.case, plan.on)]
    if disputed:
        yield info(language, "plan_without_disputed", numbers=", ".join(disputed))
    if schedule.wish.cover is Cover.INVOICES:
        yield info(language, "only_the_invoices")
    elif plan.case.overdue(plan.on):
        remarks = claim_on(plan.case, plan.on, own_rate=plan.wish.own_rate).remarks
        yield from (note_of(remark, language) for remark in remarks if remark.law)
    if schedule.crumb:
        yield info(language, "plan_crumb", amount=written(schedule.crumb, language))
    lapsing = lapse(plan.case, plan.wish) if plan.text is PlanText.AGREEMENT else None
    if lapsing:
        rule = f"plan_acknowledged_{plan.country.lower()}"
        yield info(language, rule, day=written(lapsing.acknowledged, language))


def _about_the_days(plan: WishedPlan, language: Language) -> Iterator[Note]:
    moved = [one for one in plan.schedule.instalments if one.is_moved]
    if moved:
        numbers = ", ".join(str(one.number) for one in moved)
        yield info(language, "plan_days_moved", numbers=numbers)


def notes_on_missed(plan: WishedPlan, language: Language) -> Iterator[Note]:
    """All notes on the reminder of a missed instalment, in the language of the page."""
    yield info(language, "plan_look_first")
    yield info(language, "plan_all_at_once")
    if not plan.case.account.iban:
        yield warning(language, "iban_missing")

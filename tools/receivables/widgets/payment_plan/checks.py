"""What contradicts itself in a plan: what was filled in about it, and what the rules refuse."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from receivables.errors import CalendarUnknown, ErrorCollector, InputError
from receivables.rules.payment_plans.frequency import LONGEST_MONTH, Frequency, MonthlyOn
from receivables.rules.payment_plans.wish import PlanInterest, Refusal
from receivables.rules.working_days import is_working_day, next_working_day
from receivables.widgets.case_checks import (
    check_disputes,
    check_invoices,
    check_notices,
    check_payment_plan,
    check_payments,
    check_promises,
)
from receivables.widgets.payment_plan.fields import PlanBy
from receivables.widgets.payment_plan.refusals import place_of, sentence_of
from receivables.widgets.payment_plan.wished_plan import WishedPlan
from receivables.widgets.spec import Values

_NEEDED = {PlanBy.NUMBER: "number", PlanBy.AMOUNT: "amount", PlanBy.UNTIL: "until"}


def check(values: Values, errors: ErrorCollector, on: date) -> None:
    """Point out all that contradicts itself."""
    written_on = values["plan_text"].get("date") or on
    if written_on < on:
        errors.add("plan_text.date", InputError("letter_date_past"))
    check_invoices(values["invoices"], errors)
    check_payments(values, written_on, errors)
    check_promises(values, written_on, errors)
    check_disputes(values, written_on, errors)
    check_notices(values["notices"], written_on, errors)
    check_payment_plan(values, on, errors)
    if not errors:
        plan = WishedPlan.of(values, on)
        if plan.is_new:
            _check_new(plan, errors)
        else:
            _check_missed(plan, errors)


def _check_new(plan: WishedPlan, errors: ErrorCollector) -> None:
    _check_wish(plan.wished, errors)
    if errors:
        return
    with suppress(CalendarUnknown):
        found = plan.found
        if plan.wish.number == 0 and plan.wished["by"] is PlanBy.UNTIL:
            errors.add("wish.until", InputError("until_before_first", day=plan.wish.rhythm.first))
        elif isinstance(found, Refusal):
            errors.add(place_of(found, plan.wished["by"]), sentence_of(found, plan.wish, plan.case))


def _check_wish(wish: Mapping[str, Any], errors: ErrorCollector) -> None:
    """What was chosen has what belongs to it, within what there is."""
    needed = _NEEDED[wish["by"]]
    if wish[needed] is None:
        errors.add(f"wish.{needed}", InputError("missing"))
    if wish["frequency"] is Frequency.MONTHLY and wish["monthly_on"] is MonthlyOn.PAY_DAY:
        _check_day(wish["day"], errors)
    if wish["interest"] is PlanInterest.AGREED and not wish["rate"]:
        errors.add("wish.rate", InputError("missing"))
    for name, other in (("smaller", "smaller_amount"), ("smaller_amount", "smaller")):
        if wish[name] and not wish[other]:
            errors.add(f"wish.{other}", InputError("missing"))
    for name in ("number", "smaller", "longest"):
        if wish[name] is not None and wish[name] < 0:
            errors.add(f"wish.{name}", InputError("number_negative"))


def _check_day(day: int | None, errors: ErrorCollector) -> None:
    if day is None:
        errors.add("wish.day", InputError("missing"))
    elif not 1 <= day <= LONGEST_MONTH:
        errors.add("wish.day", InputError("number_out_of_range", least=1, most=LONGEST_MONTH))


def _check_missed(plan: WishedPlan, errors: ErrorCollector) -> None:
    """Something of an agreed plan is due, and there is time to catch up on it."""
    with suppress(CalendarUnknown):
        if not plan.standing:
            errors.add("plan_text.text", InputError("no_plan_agreed"))
        elif plan.standing.is_kept:
            errors.add("plan_text.text", InputError("no_instalment_missed"))
    chosen = plan.asked["pay_by"]
    if chosen and chosen <= plan.on:
        errors.add("plan_text.pay_by", InputError("pay_by_too_early"))
    elif chosen and not is_working_day(chosen, country=plan.country):
        working_day = next_working_day(chosen, country=plan.country)
        errors.add("plan_text.pay_by", InputError("not_a_working_day", day=chosen, working_day=working_day))

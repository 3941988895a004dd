"""The `call-sheet` tool: one page to have in hand during a call.

The facts, the goal and the room, when to call, what to say and what to leave unsaid, and a summary to fill in.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from receivables.errors import ErrorCollector, InputError
from receivables.language import Language
from receivables.money import decimal_string
from receivables.rules.calling_hours import golden_advice
from receivables.rules.pauses import PauseReason
from receivables.rules.working_days import is_working_day
from receivables.texts.advice import Advice, advice_on_calls
from receivables.texts.labels import labels
from receivables.texts.reports import Report, write_report
from receivables.widgets.call_sheet.example import EXAMPLE
from receivables.widgets.call_sheet.fields import CALL_PLAN
from receivables.widgets.call_sheet.lines import lines_of
from receivables.widgets.call_sheet.planned_call import PlannedCall
from receivables.widgets.case_checks import (
    check_disputes,
    check_invoices,
    check_payment_plan,
    check_payments,
    check_promises,
)
from receivables.widgets.case_groups import (
    CREDITOR,
    DEBTOR,
    DISPUTES,
    INVOICES,
    PAYMENT_PLAN,
    PAYMENTS,
    PROMISES,
    numbers_of,
)
from receivables.widgets.outcome import NamedDay, Note, Outcome, info, named_day, warning
from receivables.widgets.remarks import written
from receivables.widgets.spec import Tool, Values, only_with, without

_ABOUT_PAUSES = {
    PauseReason.DISPUTE: "call_about_dispute",
    PauseReason.PLAN: "call_about_plan",
    PauseReason.PROMISE: "call_about_promise",
}


def check(values: Values, errors: ErrorCollector, on: date) -> None:
    """Point out what contradicts itself, a day in the past, or a case in which nothing is open."""
    first_day = values["call_plan"].get("date") or on
    for name in ("date", "best_by"):
        if values["call_plan"].get(name) and values["call_plan"][name] < (on if name == "date" else first_day):
            errors.add(f"call_plan.{name}", InputError("letter_date_past"))
    check_invoices(values["invoices"], errors)
    check_payments(values, on, errors)
    check_promises(values, on, errors)
    check_payment_plan(values, on, errors)
    check_disputes(values, on, errors)
    if not errors and not PlannedCall.of(values, on).open_invoices:
        errors.add("invoices", InputError("nothing_open"))


def compute(values: Values, language: Language, on: date) -> Outcome[Report]:
    """Put the sheet together.

    Raises:
        CalendarUnknown: A day that it names lies beyond the known public holidays.
    """
    planned = PlannedCall.of(values, on)
    return Outcome(
        tool=TOOL.name,
        language=language,
        on=planned.on,
        case=planned.case,
        document=write_report("call-sheet", language=language, values=_sheet(planned, language)),
        figures=_figures(planned),
        notes=tuple(_notes(planned, language)),
        dates=tuple(_dates(planned, language)),
        ways=("print", "ics", "subject"),
    )


def _sheet(planned: PlannedCall, language: Language) -> dict[str, Any]:
    return {
        "case": planned.case,
        "on": planned.on,
        "plan": planned.plan,
        "invoices": planned.open_invoices,
        "pauses": planned.pauses,
        "asked": planned.asked,
        "promises": planned.promises,
        "times": planned.times,
        "hours": planned.hours,
        "best_by": planned.best_by,
        "lines": lines_of(planned),
        "spoken_in": planned.case.debtor.language,
        "words": labels(language, "sheet"),
        "cause_names": labels(language, "causes"),
        **{f"on_{topic}": advice_on_calls(topic, language=language) for topic in ("why", "satisfaction")},
        "on_timing": tuple(_on_timing(planned, language)),
    }


def _on_timing(planned: PlannedCall, language: Language) -> Iterator[Advice]:
    """The advice on days and hours; none on hours where it is not about such a customer."""
    for advice in advice_on_calls("timing", language=language):
        if planned.hours or advice.name != golden_advice():
            yield advice


def _figures(planned: PlannedCall) -> dict[str, Any]:
    return {
        "asked": decimal_string(planned.asked),
        "call_on": [day.isoformat() for day in planned.times.days],
        "is_pressing": planned.times.is_pressing,
        "best_by": planned.best_by.isoformat(),
        "promises": [{"pay_by": one.pay_by.isoformat(), "state": state} for one, state in planned.promises],
        "invoices": [
            {
                "number": invoice.number,
                "outstanding": decimal_string(invoice.outstanding),
                "days_overdue": invoice.days_overdue(planned.on),
                "paused": planned.pauses[invoice.number].reason if invoice.number in planned.pauses else None,
            }
            for invoice in planned.open_invoices
        ],
    }


def _notes(planned: PlannedCall, language: Language) -> Iterator[Note]:
    pauses = planned.pauses
    for reason, rule in _ABOUT_PAUSES.items():
        paused = [one for one in planned.open_invoices if one.number in pauses and pauses[one.number].reason is reason]
        if paused:
            until = pauses[paused[0].number].until
            yield warning(language, rule, numbers=numbers_of(paused), day=written(until, language))
    if not is_working_day(planned.best_by, country=planned.country):
        yield info(language, "best_day_no_working_day")
    yield info(language, "hours_are_a_rule_of_thumb" if planned.hours else "hours_unknown")


def _dates(planned: PlannedCall, language: Language) -> Iterator[NamedDay]:
    yield named_day(language, planned.times.days[0], "call_planned")
    yield named_day(language, planned.best_by, "best_by")


TOOL = Tool(
    name="call-sheet",
    groups=(
        without(DEBTOR, "address"),
        INVOICES,
        PAYMENTS,
        PROMISES,
        PAYMENT_PLAN,
        DISPUTES,
        CALL_PLAN,
        only_with(CREDITOR, "name", "contact", "phone"),
    ),
    check=check,
    compute=compute,
    day="call_plan.date",
    example=EXAMPLE,
)

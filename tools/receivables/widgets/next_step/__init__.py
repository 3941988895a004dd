"""The `next-step` tool: what to do now, and the days to come, with the reason beside each."""

from collections.abc import Iterator
from datetime import date

from receivables.case import Case
from receivables.errors import ErrorCollector
from receivables.language import Language
from receivables.rules.dunning_procedures import Step, proposed_track
from receivables.rules.next_steps import next_steps, where_it_stands
from receivables.rules.payments import with_payments
from receivables.texts.labels import label
from receivables.texts.reports import Report, write_report
from receivables.widgets.case_checks import (
    check_contacts,
    check_disputes,
    check_invoices,
    check_notices,
    check_payment_plan,
    check_payments,
    check_promises,
)
from receivables.widgets.case_groups import (
    CONTACTS,
    CREDITOR,
    DEBTOR,
    DISPUTES,
    INVOICES,
    NOTICES,
    PAYMENT_PLAN,
    PAYMENTS,
    PROMISES,
    TERMS,
    case_from,
)
from receivables.widgets.next_step.example import EXAMPLE
from receivables.widgets.next_step.picture import days_picture
from receivables.widgets.next_step.words import ToDo, to_do
from receivables.widgets.outcome import NamedDay, Outcome
from receivables.widgets.reminder.fields import TRACK
from receivables.widgets.reminder.tracks import check_track, own_track
from receivables.widgets.spec import Field, Group, Kind, Tool, Values, only_with, without

PLAN = Group("plan", (Field("date", Kind.DAY, longest=40),))


def check(values: Values, errors: ErrorCollector, on: date) -> None:
    """Point out what contradicts itself in the case, and steps of a track that cannot be taken."""
    on = values["plan"].get("date") or on
    check_invoices(values["invoices"], errors)
    check_payments(values, on, errors)
    check_promises(values, on, errors)
    check_payment_plan(values, on, errors)
    check_disputes(values, on, errors)
    check_notices(values["notices"], on, errors)
    check_contacts(values["contacts"], on, errors)
    if not errors:
        check_track(values, errors)


def compute(values: Values, language: Language, on: date) -> Outcome[Report]:
    """Work out what to do, in the language of the page: it is for the visitor.

    Raises:
        CalendarUnknown: A day lies beyond the known public holidays.
        RateUnknown: A term that the law gives is not known.
    """
    case, on = case_from(values), values["plan"]["date"] or on
    steps: tuple[Step, ...] = own_track(values) or proposed_track(case.debtor)
    previous = _previous(case, steps, on)
    found = tuple(to_do(step, case, language, previous=previous) for step in next_steps(case, steps, on=on))
    return Outcome(
        tool=TOOL.name,
        language=language,
        on=on,
        case=case,
        document=_plan(case, found, on, language),
        figures={"steps": [one.as_json() for one in found]},
        notes=(),
        dates=tuple(_dates(found, on)),
        ways=("ics", "print", "txt"),
    )


def _previous(case: Case, steps: tuple[Step, ...], on: date) -> date | None:
    """The day of the text at which the track stands; a text of today is not yet an earlier one."""
    stands = where_it_stands(case, steps, on)
    return stands.on if stands and stands.on < on else None


def _plan(case: Case, found: tuple[ToDo, ...], on: date, language: Language) -> Report:
    picture = days_picture([one.on for one in found], on=on, language=language)
    is_open = any(invoice.outstanding for invoice in with_payments(case).invoices)
    nothing = label(language, f"plan.nothing.{'handed_over' if is_open else 'paid'}")
    of = {"debtor": case.debtor.name, "on": on, "steps": found, "picture": picture, "nothing": nothing}
    return write_report("plan", language=language, values=of)


def _dates(found: tuple[ToDo, ...], on: date) -> Iterator[NamedDay]:
    yield from (NamedDay(one.on, one.title) for one in found if one.on >= on)


TOOL = Tool(
    name="next-step",
    groups=(
        without(DEBTOR, "contact", "address_form", "address", "email"),
        without(INVOICES, "description"),
        PAYMENTS,
        PROMISES,
        PAYMENT_PLAN,
        DISPUTES,
        CONTACTS,
        NOTICES,
        only_with(TERMS, "recurring"),
        TRACK,
        PLAN,
        only_with(CREDITOR, "name"),
    ),
    check=check,
    compute=compute,
    day="plan.date",
    example=EXAMPLE,
)

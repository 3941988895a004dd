"""The `next-step` tool: what to do now, and the days to come, with the reason beside each."""

from collections.abc import Iterator
from datetime import date

from receivables.case import Case
from receivables.days import write_weekday
from receivables.errors import ErrorCollector
from receivables.language import Language
from receivables.rules.dunning_procedures import proposed_track
from receivables.rules.next_steps import NextAction, next_steps, where_it_stands
from receivables.rules.payments import with_payments
from receivables.texts.labels import label
from receivables.texts.reports import Report, write_report
from receivables.widgets.case_checks import check_case
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
from receivables.widgets.spec import Field, Group, Kind, Tool, Values, closed, only_with, optional, without

PLAN = Group("plan", (Field("date", Kind.DAY, longest=40),))


def check(values: Values, errors: ErrorCollector, on: date) -> None:
    """Point out what contradicts itself in the case, and steps of a track that cannot be taken."""
    check_case(values, min(on, values["plan"].get("date") or on), errors)
    if not errors:
        check_track(values, errors)


def compute(values: Values, language: Language, on: date) -> Outcome[Report]:
    """Work out what to do, in the language of the page: it is for the visitor.

    Raises:
        CalendarUnknown: A day lies beyond the known public holidays.
        RateUnknown: A term that the law gives is not known.
    """
    case, first = case_from(values), values["plan"]["date"] or on
    found = tuple(_to_do(values, case, language, on=first, known_on=min(first, on)))
    return Outcome(
        tool=TOOL.name,
        language=language,
        on=first,
        case=case,
        document=_plan(case, found, first, today=on, language=language),
        figures={"steps": [one.as_json() for one in found]},
        notes=(),
        dates=tuple(NamedDay(one.on, one.title) for one in found),
        ways=("ics", "print", "txt"),
    )


def _to_do(values: Values, case: Case, language: Language, *, on: date, known_on: date) -> Iterator[ToDo]:
    """The steps in words; with each the day of the last text before it, sent or still to be sent."""
    track = own_track(values) or proposed_track(case.debtor)
    steps = next_steps(case, track, on=on, known_on=known_on)
    stands = where_it_stands(case, track, known_on)
    texts = [*([stands.on] if stands else []), *(one.on for one in steps if one.action is NextAction.SEND)]
    for step in steps:
        previous = max((day for day in texts if day < step.on), default=None)
        yield to_do(step, case, language, previous=previous, known_on=known_on)


def _plan(case: Case, found: tuple[ToDo, ...], on: date, *, today: date, language: Language) -> Report:
    picture = days_picture([one.on for one in found], on=on, language=language)
    is_open = any(invoice.outstanding for invoice in with_payments(case).invoices)
    nothing = label(language, f"plan.nothing.{'handed_over' if is_open else 'paid'}")
    of = {"debtor": case.debtor.name, "today": today, "steps": found, "picture": picture, "nothing": nothing}
    of["rest"] = _rest(found, on, today=today, language=language)
    return write_report("plan", language=language, values=of)


def _rest(found: tuple[ToDo, ...], on: date, *, today: date, language: Language) -> str:
    """A sentence that says so when there is nothing to do on the first day; "" when there is, or never will be."""
    first = min((one.on for one in found), default=on)
    if first <= on:
        return ""
    days = {"on": write_weekday(on, language=language), "first": write_weekday(first, language=language)}
    return label(language, f"plan.rest.{'today' if on == today else 'later'}", **days)


TOOL = Tool(
    name="next-step",
    groups=(
        without(DEBTOR, "contact", "address_form", "address", "email"),
        without(INVOICES, "description"),
        closed(PAYMENTS),
        closed(PROMISES),
        closed(PAYMENT_PLAN),
        closed(DISPUTES),
        closed(CONTACTS),
        closed(NOTICES),
        only_with(TERMS, "recurring"),
        closed(TRACK),
        PLAN,
        optional(only_with(CREDITOR, "name"), "name"),
    ),
    check=check,
    compute=compute,
    day="plan.date",
    example=EXAMPLE,
)

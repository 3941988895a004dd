"""What to do now in a case, and the days to come: plans, promises, complaints, the texts of the track, terms that run.

Practice, but for the terms that the law gives. Each day is a working day in the debtor's country.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from receivables.case import Case, Country
from receivables.rules.dunning_procedures import Step
from receivables.rules.next_steps.agreements import about_disputes, about_promises
from receivables.rules.next_steps.conditions import with_conditions, with_one_call
from receivables.rules.next_steps.instalments import about_plan
from receivables.rules.next_steps.step import NextAction, NextStep
from receivables.rules.next_steps.terms import about_limitation, about_notices
from receivables.rules.next_steps.texts import about_the_track, where_it_stands
from receivables.rules.payments import with_payments
from receivables.rules.reminder_levels import ReminderLevel
from receivables.rules.working_days import next_working_day

__all__ = ["NextAction", "NextStep", "next_steps", "where_it_stands"]

_FIRST = {NextAction.REMIND_INSTALMENT, NextAction.CALL_ABOUT_PROMISE}


def next_steps(case: Case, steps: Sequence[Step], *, on: date, known_on: date) -> tuple[NextStep, ...]:
    """What to do from a day on: a missed instalment or a broken promise first, then by day.

    On one day each step says which one before it decides whether it is taken.

    Nothing once it is handed over, or paid with thanks.

    Args:
        case: The case.
        steps: The track: ours, or the firm's own.
        on: The day.
        known_on: The day on which that is asked: what is promised for a later day may still come.

    Raises:
        CalendarUnknown: A day lies beyond the known public holidays.
        RateUnknown: A term that the law gives is not known.
    """
    order = list(NextAction)
    is_open = any(one.outstanding for one in with_payments(case).invoices)
    found = _all(case, steps, on, known_on) if is_open else _paid(case, on)
    by_day = sorted(found, key=lambda one: (one.action not in _FIRST, one.on, order.index(one.action)))
    return tuple(with_conditions(with_one_call(by_day)))


def _all(case: Case, steps: Sequence[Step], on: date, known_on: date) -> Iterator[NextStep]:
    yield from about_plan(case, on, known_on)
    yield from about_promises(case, on, known_on)
    yield from about_disputes(case, on, known_on)
    yield from about_the_track(case, steps, on, known_on)
    yield from about_notices(case, on)
    yield from about_limitation(case, on)


def _paid(case: Case, on: date) -> Iterator[NextStep]:
    """Thanks, unless they were sent once the last money was in."""
    last = max((payment.on for payment in case.payments), default=date.min)
    if any(one.level == ReminderLevel.THANK_YOU and last <= one.on <= on for one in case.contacts):
        return
    today = next_working_day(on, country=case.debtor.country or Country.NL)
    yield NextStep(today, NextAction.THANK, level=ReminderLevel.THANK_YOU)

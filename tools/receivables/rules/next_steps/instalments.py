"""A payment plan that was agreed: look whether the next instalment came, and remind of one that did not.

A missed instalment has a reminder of its own. The texts of the track wait until the last day in it has passed.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from receivables.case import Case, ContactKind, Country, DebtorKind
from receivables.rules.days_to_act import day_after_payment
from receivables.rules.next_steps.awaiting import awaited
from receivables.rules.next_steps.step import NextAction, NextStep
from receivables.rules.pauses import open_promises
from receivables.rules.payment_plans.missed import last_day_to_catch_up
from receivables.rules.payment_plans.standing import (
    InstalmentStanding,
    PlanStanding,
    missed_from,
    plan_numbers,
    plan_standing,
)
from receivables.rules.promises import held
from receivables.rules.working_days import next_working_day

_IN_WRITING = {ContactKind.EMAIL, ContactKind.LETTER, ContactKind.MESSAGE}


def about_plan(case: Case, on: date, known_on: date) -> Iterator[NextStep]:
    """What a payment plan asks for: a reminder today, or a look at the account once the next money could be there.

    Nothing as long as what is missing has been promised for a day to come.
    """
    standing = plan_standing(case, known_on)
    if standing is None:
        return
    today = next_working_day(on, country=_country(case))
    if standing.is_kept:
        if standing.following:
            yield from awaited(standing.following.agreed.on, on=on, country=_country(case))
            yield _check(case, today, standing.following.agreed.on, _told(standing.following))
        return
    if any(held(one, case, known_on) & plan_numbers(case) for one in open_promises(case, known_on)):
        return
    told, until = _told(standing.missed[0]), reminded_until(case, standing)
    if until is None:
        yield NextStep(today, NextAction.REMIND_INSTALMENT, told)
    elif until >= known_on:
        yield _check(case, today, until, told | {"until": until})


def waiting_for_instalment(case: Case, on: date) -> frozenset[str]:
    """The numbers of the invoices of a plan of which an instalment was missed, until the last day in its reminder."""
    standing = plan_standing(case, on)
    if standing is None or standing.is_kept:
        return frozenset()
    until = reminded_until(case, standing)
    return plan_numbers(case) if until is None or until >= on else frozenset()


def reminded_until(case: Case, standing: PlanStanding) -> date | None:
    """The last day to pay in what was written since the first instalment was missed; None when nothing was.

    Raises:
        CalendarUnknown: A day lies beyond the known public holidays.
    """
    country = _country(case)
    since = missed_from(standing.missed[0], country=country)
    written = [one for one in case.contacts if one.kind in _IN_WRITING and since <= one.on <= standing.on]
    if not written:
        return None
    last = max(written, key=lambda one: one.on)
    kind = case.debtor.kind or DebtorKind.CONSUMER
    return last.pay_by or last_day_to_catch_up(kind, on=last.on, country=country)


def _check(case: Case, today: date, by: date, told: Mapping[str, Any]) -> NextStep:
    """A look at the account on the first day on which money of a day could be there."""
    after = max(today, day_after_payment(by, country=_country(case)))
    return NextStep(after, NextAction.CHECK_INSTALMENT, told)


def _told(one: InstalmentStanding) -> dict[str, Any]:
    return {"amount": one.missing, "day": one.agreed.on}


def _country(case: Case) -> Country:
    return case.debtor.country or Country.NL

"""Promises to pay (betaalbeloften): open, kept, broken or replaced, as the payments and the days have it.

Practice, not law. Nothing that follows from the case is stored, so a payment that is filled in later changes the state
by itself. In doubt it is decided for the debtor: a letter that speaks of a broken promise ought to be right.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum

from receivables.case import Case, Invoice, Promise
from receivables.money import Cents, total
from receivables.rules.days_to_act import last_day_in_time
from receivables.rules.payments import with_payments

_DAY = timedelta(days=1)


class PromiseState(StrEnum):
    """How a promise stands."""

    OPEN = "open"
    KEPT = "kept"
    BROKEN = "broken"
    REPLACED = "replaced"


def covered(promise: Promise, case: Case) -> tuple[Invoice, ...]:
    """The invoices that a promise is for: those it names, or all that had been sent by then."""
    if promise.invoices:
        return tuple(invoice for invoice in case.invoices if invoice.number in promise.invoices)
    return tuple(invoice for invoice in case.invoices if invoice.invoice_date <= promise.made_on)


def state_of(promise: Promise, case: Case, on: date) -> PromiseState:
    """How a promise stands at the end of a day.

    A later promise or a payment plan for one of its invoices replaces what was still open on the day before; what was
    kept or broken by then stays so. Promises of one day are parts of one agreement: what was promised for earlier comes
    first out of the same money. Money without a day keeps a promise once its day has passed; before that it may be
    older than the promise.

    Args:
        promise: One of the case.
        case: The case.
        on: The day.

    Raises:
        CalendarUnknown: The closing days of the banks are not known for the year in which it falls due.
    """
    replaced_on = _replaced_on(promise, case, on)
    if not replaced_on:
        return _alone(promise, case, on)
    then = _alone(promise, case, replaced_on - _DAY)
    return PromiseState.REPLACED if then is PromiseState.OPEN else then


def held(promise: Promise, case: Case, on: date) -> frozenset[str]:
    """The numbers of its invoices for which a promise still stands on a day: nothing was agreed for them later."""
    return frozenset(_numbers(promise, case)).difference(*(numbers for _, numbers in _later(promise, case, on)))


def received(promise: Promise, case: Case, on: date) -> Cents:
    """What came in for a promise from the day on which it was made until a day, at most what was promised.

    A payment that names no invoice counts for any promise.
    """
    earlier = Cents(_due(promise, case) - promise.amount)
    return Cents(min(promise.amount, max(0, _received(promise, case, on) - earlier)))


def unmet(case: Case, on: date) -> tuple[Promise, ...]:
    """Broken promises that still stand, something missing: the latest made first, of one agreement the earliest due.

    Raises:
        CalendarUnknown: As of `state_of`.
    """
    found = (
        one
        for one in case.promises
        if state_of(one, case, on) is PromiseState.BROKEN
        and received(one, case, on) < one.amount
        and held(one, case, on)
    )
    return tuple(sorted(found, key=lambda one: (-one.made_on.toordinal(), one.pay_by)))


def _alone(promise: Promise, case: Case, on: date) -> PromiseState:
    """How a promise stands at the end of a day, whatever was promised later."""
    in_time = last_day_in_time(promise.pay_by)
    known = min(on, in_time)
    if _received(promise, case, known) >= _due(promise, case) or _is_all_paid(promise, case, known):
        return PromiseState.KEPT
    if on <= in_time:
        return PromiseState.OPEN
    undated = total(invoice.paid for invoice in covered(promise, case))
    is_kept = _received(promise, case, known) + undated >= _due(promise, case)
    return PromiseState.KEPT if is_kept else PromiseState.BROKEN


def _replaced_on(promise: Promise, case: Case, on: date) -> date | None:
    """The first day, up to a day, on which something else was agreed for one of its invoices."""
    numbers = _numbers(promise, case)
    return min((day for day, others in _later(promise, case, on) if numbers & others), default=None)


def _later(promise: Promise, case: Case, on: date) -> Iterator[tuple[date, set[str]]]:
    """What was agreed after a promise, up to a day: later promises and a payment plan, each with its invoices."""
    for other in case.promises:
        if promise.made_on < other.made_on <= on:
            yield other.made_on, _numbers(other, case)
    plan = case.payment_plan
    if plan and promise.made_on < plan.agreed_on <= on:
        yield plan.agreed_on, {invoice.number for invoice in case.invoices if plan.covers(invoice)}


def _numbers(promise: Promise, case: Case) -> set[str]:
    return {invoice.number for invoice in covered(promise, case)}


def _due(promise: Promise, case: Case) -> Cents:
    """What is to be paid by the promised day: this promise, and those of the same agreement that come before it."""
    numbers = _numbers(promise, case)
    earlier = (
        other.amount
        for other in case.promises
        if other.made_on == promise.made_on and other.pay_by < promise.pay_by and numbers & _numbers(other, case)
    )
    return total((promise.amount, *earlier))


def _received(promise: Promise, case: Case, until: date) -> Cents:
    """What came in for its invoices between the day of the promise and a day, both counted."""
    named = {"", *_numbers(promise, case)}
    return total(
        payment.amount
        for payment in case.payments
        if promise.made_on <= payment.on <= until and payment.invoice in named
    )


def _is_all_paid(promise: Promise, case: Case, until: date) -> bool:
    """Whether nothing was left of its invoices on a day."""
    then = replace(case, payments=tuple(payment for payment in case.payments if payment.on <= until))
    return all(not invoice.outstanding for invoice in covered(promise, with_payments(then)))

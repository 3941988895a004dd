"""What happened in a case, in order of days: for a file that may have to show it later (dossier).

Practice: whoever keeps what was sent, said and promised can show it when there is a dispute.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from receivables.case import Case, Contact, Dispute, Invoice, Notice, Payment, PaymentPlan, Promise
from receivables.rules.days_to_act import last_day_in_time
from receivables.rules.payment_plans.standing import InstalmentStanding, plan_standing
from receivables.rules.payments import with_payments
from receivables.rules.promises import PromiseState, state_of
from receivables.rules.standing import is_same_text

_DAY = timedelta(days=1)


class EventKind(StrEnum):
    """What kind of thing happened; on one day in this order."""

    INVOICE = "invoice"
    DUE = "due"
    NOTICE = "notice"
    CONTACT = "contact"
    DISPUTE = "dispute"
    REFUSED = "refused"
    SETTLED = "settled"
    PLAN = "plan"
    PROMISE = "promise"
    PAYMENT = "payment"
    KEPT = "kept"
    BROKEN = "broken"
    MISSED = "missed"
    REPLACED = "replaced"


_ENDS = {
    PromiseState.KEPT: EventKind.KEPT,
    PromiseState.BROKEN: EventKind.BROKEN,
    PromiseState.REPLACED: EventKind.REPLACED,
}


@dataclass(frozen=True)
class Event:
    """One thing that happened: when, what kind of thing, and what it was about."""

    on: date
    kind: EventKind
    about: Invoice | Payment | Notice | Promise | Dispute | Contact | PaymentPlan | InstalmentStanding


def case_events(case: Case, on: date) -> tuple[Event, ...]:
    """All that happened up to a day, counted.

    Raises:
        CalendarUnknown: The closing days of the banks are not known for the year in which a promise falls due.
    """
    order = list(EventKind)
    found = (event for event in _events(case, on) if event.on <= on)
    return tuple(sorted(found, key=lambda event: (event.on, order.index(event.kind))))


def known_on(case: Case, day: date) -> Case:
    """The case as it was known on a day: what came in or was said later is not in it."""
    return replace(
        case,
        payments=tuple(payment for payment in case.payments if payment.on <= day),
        promises=tuple(promise for promise in case.promises if promise.made_on <= day),
        payment_plan=case.payment_plan if case.payment_plan and case.payment_plan.agreed_on <= day else None,
    )


def _events(case: Case, on: date) -> Iterator[Event]:
    for invoice in case.invoices:
        yield Event(invoice.invoice_date, EventKind.INVOICE, invoice)
        yield from _passed_due_date(invoice, case, on)
    for payment in case.payments:
        yield Event(payment.on, EventKind.PAYMENT, payment)
    for dispute in case.disputes:
        yield from _course_of(dispute)
    for contact in case.contacts:
        yield Event(contact.on, EventKind.CONTACT, contact)
    for notice in case.notices:
        if not _is_kept_whole(notice, case):
            yield Event(notice.sent_on, EventKind.NOTICE, notice)
    for promise in case.promises:
        yield Event(promise.made_on, EventKind.PROMISE, promise)
        yield from _end_of(promise, case, on)
    if case.payment_plan:
        yield Event(case.payment_plan.agreed_on, EventKind.PLAN, case.payment_plan)
        yield from _missed(case, on)


def _course_of(dispute: Dispute) -> Iterator[Event]:
    """What is known of a complaint: when it was heard, its answer was not accepted, and it was settled."""
    yield Event(dispute.raised_on, EventKind.DISPUTE, dispute)
    if dispute.refused_on:
        yield Event(dispute.refused_on, EventKind.REFUSED, dispute)
    if dispute.settled_on:
        yield Event(dispute.settled_on, EventKind.SETTLED, dispute)


def _passed_due_date(invoice: Invoice, case: Case, on: date) -> Iterator[Event]:
    """The due date, where something was still open when it had passed; the invoice with what was."""
    then = with_payments(known_on(case, invoice.due_date)).invoices
    for left in (one for one in then if one.number == invoice.number and one.outstanding and invoice.due_date < on):
        yield Event(invoice.due_date, EventKind.DUE, left)


def _is_kept_whole(notice: Notice, case: Case) -> bool:
    """Whether the same text stands among the contacts as well, and the message adds no day on which it came."""
    return not notice.received_on and any(is_same_text(contact, notice) for contact in case.contacts)


def _missed(case: Case, on: date) -> Iterator[Event]:
    """Each instalment that was not all there in time, on the first day on which that was so, as it then was."""
    plan = case.payment_plan
    for at, instalment in enumerate(plan.instalments if plan else ()):
        if instalment.on >= on or (day := last_day_in_time(instalment.on) + _DAY) > on:
            continue
        then = plan_standing(known_on(case, day), day)
        if then and then.instalments[at] in then.missed:
            yield Event(day, EventKind.MISSED, then.instalments[at])


def _end_of(promise: Promise, case: Case, on: date) -> Iterator[Event]:
    """How a promise ended, on the first day on which that was so."""
    days = {last_day_in_time(promise.pay_by) + _DAY}
    days |= {payment.on for payment in case.payments} | {other.made_on for other in case.promises}
    for day in sorted(day for day in days if promise.made_on <= day <= on):
        state = state_of(promise, known_on(case, day), day)
        if state in _ENDS:
            yield Event(day, _ENDS[state], promise)
            return

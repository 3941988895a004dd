"""An agreed payment plan, held against what came in: what was kept, what is missing, what is due now.

Practice, not law, and as with promises: nothing that follows from the case is stored. What comes in goes to the oldest
instalment first, from the day of the agreement on. Money without a day does not count: it may be older than the plan.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import accumulate

from receivables.case import AgreedInstalment, Case, Country, PaymentPlan, Promise
from receivables.money import NOTHING, Cents, total
from receivables.rules.days_to_act import day_after_payment, last_day_in_time
from receivables.rules.payments import with_payments


class InstalmentState(StrEnum):
    """How an instalment stands."""

    KEPT = "kept"
    LATE = "late"
    """All of it came, but too late."""
    SHORT = "short"
    """Its day has passed, and only a part of it came."""
    MISSED = "missed"
    """Its day has passed, and nothing of it came."""
    OPEN = "open"
    """Its day has come, and its money may still arrive in time."""
    TO_COME = "to_come"


_BROKEN = {InstalmentState.SHORT, InstalmentState.MISSED}


@dataclass(frozen=True)
class InstalmentStanding:
    """How one instalment stands, in cents.

    Attributes:
        agreed: Its day and amount.
        received: What came in for it.
        complete_on: The day on which all of it was there; None while it is not.
        state: How it stands.
    """

    agreed: AgreedInstalment
    received: Cents
    complete_on: date | None
    state: InstalmentState

    @property
    def missing(self) -> Cents:
        """What has not come in of it."""
        return Cents(self.agreed.amount - self.received)


@dataclass(frozen=True)
class PlanStanding:
    """How an agreed plan stands at the end of a day.

    Attributes:
        plan: The plan.
        on: The day.
        instalments: Each of its instalments, in order.
        received: What came in for it, in cents.
        is_paid: Whether nothing is open of its invoices any more, whatever came in.
    """

    plan: PaymentPlan
    on: date
    instalments: tuple[InstalmentStanding, ...]
    received: Cents
    is_paid: bool

    @property
    def missed(self) -> tuple[InstalmentStanding, ...]:
        """The instalments of which something is missing although their day has passed; none once all is paid."""
        return () if self.is_paid else tuple(one for one in self.instalments if one.state in _BROKEN)

    @property
    def is_kept(self) -> bool:
        """Whether nothing is missing on this day."""
        return not self.missed

    @property
    def due_now(self) -> Cents:
        """What ought to have been paid by now and was not, the instalments of today counted."""
        due = (one.missing for one in self.instalments if one.agreed.on <= self.on)
        return NOTHING if self.is_paid else total(due)

    @property
    def ahead(self) -> Cents:
        """What came in for instalments that are still to come."""
        return total(one.received for one in self.instalments if one.agreed.on > self.on)

    @property
    def over(self) -> Cents:
        """What came in beyond the whole plan."""
        return Cents(max(NOTHING, self.received - total(one.agreed.amount for one in self.instalments)))

    @property
    def following(self) -> InstalmentStanding | None:
        """The first instalment whose money is waited for; None when all is paid."""
        awaited = (InstalmentState.OPEN, InstalmentState.TO_COME)
        return None if self.is_paid else next((one for one in self.instalments if one.state in awaited), None)


def plan_standing(case: Case, on: date) -> PlanStanding | None:
    """How the plan of a case stands at the end of a day; None where there is none, or it was agreed later.

    Raises:
        CalendarUnknown: The closing days of the banks are not known for the year of an instalment whose day has passed.
    """
    plan = case.payment_plan
    if plan is None or plan.agreed_on > on:
        return None
    numbers = plan_numbers(case)
    paid = all(not one.outstanding for one in with_payments(_until(case, on)).invoices if one.number in numbers)
    came = _received(case, plan, on)
    instalments = tuple(_standing(plan, came, on))
    return PlanStanding(plan, on, instalments, total(amount for _, amount in came), is_paid=paid)


def plan_numbers(case: Case) -> frozenset[str]:
    """The numbers of the invoices of a plan: those that it names, or all that had been sent by then; none without."""
    plan = case.payment_plan
    return frozenset(one.number for one in case.invoices if plan and plan.covers(one))


def missed_promise(case: Case, on: date) -> tuple[Promise, Cents] | None:
    """The first missed instalment as a promise that was not kept, and what came in for it.

    Raises:
        CalendarUnknown: As of `plan_standing`.
    """
    standing = plan_standing(case, on)
    if standing is None or standing.is_kept:
        return None
    one, plan = standing.missed[0], standing.plan
    promise = Promise(one.agreed.amount, one.agreed.on, plan.agreed_on, tuple(sorted(plan_numbers(case))))
    return promise, one.received


def missed_from(one: InstalmentStanding, *, country: Country) -> date:
    """The first working day on which an instalment that did not come can be spoken of.

    Raises:
        CalendarUnknown: No public holidays are known for a year that had to be looked at.
    """
    return day_after_payment(one.agreed.on, country=country)


def _until(case: Case, on: date) -> Case:
    return replace(case, payments=tuple(payment for payment in case.payments if payment.on <= on))


def _received(case: Case, plan: PaymentPlan, on: date) -> list[tuple[date, Cents]]:
    """The day and amount of all that came in for a plan, in order of days."""
    named = {"", *plan_numbers(case)}
    came = (one for one in case.payments if plan.agreed_on <= one.on <= on and one.invoice in named)
    return sorted((one.on, one.amount) for one in came)


def _standing(plan: PaymentPlan, came: list[tuple[date, Cents]], on: date) -> Iterator[InstalmentStanding]:
    """Each instalment with its part of what came in, the oldest first."""
    sums = list(accumulate(amount for _, amount in came))
    received = sums[-1] if sums else 0
    before = 0
    for agreed in plan.instalments:
        part = Cents(min(agreed.amount, max(0, received - before)))
        before += agreed.amount
        at = bisect_left(sums, before)
        complete_on = came[at][0] if at < len(came) else None
        yield InstalmentStanding(agreed, part, complete_on, _state(agreed, part, complete_on, on))


def _state(agreed: AgreedInstalment, received: Cents, complete_on: date | None, on: date) -> InstalmentState:
    if on < agreed.on:
        return InstalmentState.KEPT if complete_on else InstalmentState.TO_COME
    in_time = last_day_in_time(agreed.on)
    if complete_on:
        return InstalmentState.KEPT if complete_on <= in_time else InstalmentState.LATE
    if on <= in_time:
        return InstalmentState.OPEN
    return InstalmentState.SHORT if received else InstalmentState.MISSED

"""Which invoices are not to be chased for now, why, and until when.

Practice, not law: nobody is reminded of what is paid, in dispute, in a payment plan that is kept, or promised for a day
that is still to come. A dispute is never hidden by a promise or a plan.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from receivables.case import AgreedInstalment, Case, Dispute, Promise
from receivables.rules.disputes import unsettled
from receivables.rules.payment_plans.standing import plan_numbers, plan_standing
from receivables.rules.payments import with_payments
from receivables.rules.promises import PromiseState, held, state_of, unmet


class PauseReason(StrEnum):
    """Why an invoice is not chased."""

    PAID = "paid"
    DISPUTE = "dispute"
    PLAN = "plan"
    PROMISE = "promise"


@dataclass(frozen=True)
class Pause:
    """Why an invoice is not chased.

    Attributes:
        reason: Why.
        promise: The promise that is open.
        dispute: The dispute that is not settled.
        instalment: The next instalment of the payment plan that is kept.
    """

    reason: PauseReason
    promise: Promise | None = None
    dispute: Dispute | None = None
    instalment: AgreedInstalment | None = None

    @property
    def since(self) -> date | None:
        """The day on which it was promised or complained about; None for what is paid."""
        return self.promise.made_on if self.promise else self.dispute.raised_on if self.dispute else None

    @property
    def until(self) -> date | None:
        """The promised day, or that of the next instalment, counted; None where no day ends it."""
        if self.instalment:
            return self.instalment.on
        return self.promise.pay_by if self.promise else None


def paused_invoices(case: Case, on: date) -> dict[str, Pause]:
    """The invoices that are not to be chased on a day, by number.

    Raises:
        CalendarUnknown: The closing days of the banks are not known for the year in which a promise falls due.
    """
    found = {
        number: Pause(PauseReason.PROMISE, promise=promise)
        for promise in _latest_last(open_promises(case, on))
        for number in held(promise, case, on)
    }
    found |= _in_kept_plan(case, on)
    found |= {one.invoice: Pause(PauseReason.DISPUTE, dispute=one) for one in unsettled(case, on)}
    paid = (invoice.number for invoice in with_payments(case).invoices if not invoice.outstanding)
    return found | {number: Pause(PauseReason.PAID) for number in paid}


def _in_kept_plan(case: Case, on: date) -> dict[str, Pause]:
    """The invoices of a payment plan that is kept: they wait for its next instalment."""
    standing = plan_standing(case, on)
    if standing is None or not standing.is_kept or standing.following is None:
        return {}
    pause = Pause(PauseReason.PLAN, instalment=standing.following.agreed)
    return dict.fromkeys(plan_numbers(case), pause)


def open_promises(case: Case, on: date) -> tuple[Promise, ...]:
    """The promises whose money is waited for; a part that was broken ends that for its whole agreement.

    Raises:
        CalendarUnknown: As of `state_of`.
    """
    broken = unmet(case, on)
    found = (one for one in case.promises if state_of(one, case, on) is PromiseState.OPEN)
    return tuple(one for one in found if not any(_are_parts(one, other, case, on) for other in broken))


def _are_parts(one: Promise, other: Promise, case: Case, on: date) -> bool:
    """Whether two promises were made together for one of the same invoices."""
    return one.made_on == other.made_on and bool(held(one, case, on) & held(other, case, on))


def _latest_last(promises: Iterable[Promise]) -> list[Promise]:
    return sorted(promises, key=lambda promise: promise.pay_by)

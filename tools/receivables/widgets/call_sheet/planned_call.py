"""A call that is still to be held: the case, when to call, and what to ask for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, cast

from receivables.case import ORGANISATIONS, Case, Country, DebtorKind, Invoice, Promise
from receivables.money import Cents, total
from receivables.rules.calling_hours import CallingTimes, Hours, calling_times, hours_for
from receivables.rules.pauses import Pause, PauseReason, paused_invoices
from receivables.rules.payment_plans.standing import missed_promise
from receivables.rules.payments import with_payments
from receivables.rules.promises import PromiseState, covered, state_of, unmet
from receivables.rules.reminder_levels import ReminderLevel, last_payment_day
from receivables.widgets.case_groups import case_from
from receivables.widgets.spec import Values


@dataclass(frozen=True)
class PlannedCall:
    """A call that is still to be held.

    Attributes:
        case: The case.
        plan: What was read of the group `call_plan`; a consumer has nobody else who pays.
        on: The first day on which one can call.
        known_on: The day on which the sheet is made: what is promised for a later day may still come.
    """

    case: Case
    plan: Mapping[str, Any]
    on: date
    known_on: date

    @classmethod
    def of(cls, values: Values, on: date) -> "PlannedCall":
        """The call in what was read without an error."""
        case, plan = case_from(values), values["call_plan"]
        payer = plan["payer"] if case.debtor.kind in ORGANISATIONS else ""
        return cls(case, {**plan, "payer": payer}, plan["date"] or on, on)

    @property
    def country(self) -> Country:
        """The customer's country: the form asks for it."""
        return cast(Country, self.case.debtor.country)

    @property
    def hours(self) -> tuple[Hours, ...]:
        """The hours in which to call, where a source names them."""
        return hours_for(cast(DebtorKind, self.case.debtor.kind))

    @cached_property
    def pauses(self) -> Mapping[str, Pause]:
        """Why an invoice is not to be chased, by number.

        Raises:
            CalendarUnknown: The closing days of the banks are not known for the year of a promise.
        """
        return paused_invoices(self.case, self.known_on)

    @cached_property
    def open_invoices(self) -> tuple[Invoice, ...]:
        """The invoices with something open, payments counted: those overdue, else those still to fall due."""
        paid = with_payments(self.case)
        return paid.overdue(self.on) or paid.not_yet_due(self.on)

    @cached_property
    def invoices(self) -> tuple[Invoice, ...]:
        """Those that are asked for: neither disputed nor promised for a later day, or else the promised ones."""
        disputed = {number for number, one in self.pauses.items() if one.reason is PauseReason.DISPUTE}
        return self._without(set(self.pauses)) or self._without(disputed) or self.open_invoices

    def _without(self, numbers: set[str]) -> tuple[Invoice, ...]:
        return tuple(invoice for invoice in self.open_invoices if invoice.number not in numbers)

    @property
    def asked(self) -> Cents:
        """What is asked for, in cents."""
        return total(invoice.outstanding for invoice in self.invoices)

    @cached_property
    def promises(self) -> tuple[tuple[Promise, PromiseState], ...]:
        """What was promised before, and what became of it."""
        return tuple((one, state_of(one, self.case, self.known_on)) for one in self.case.promises)

    @cached_property
    def broken(self) -> Promise | None:
        """The instalment or promise about what is asked for that was not kept, and is still missing something."""
        asked = {invoice.number for invoice in self.invoices}
        missed = missed_promise(self.case, self.known_on)
        found = (*([missed[0]] if missed else []), *unmet(self.case, self.known_on))
        return next((one for one in found if asked & {invoice.number for invoice in covered(one, self.case)}), None)

    @cached_property
    def times(self) -> CallingTimes:
        """When to call.

        Raises:
            CalendarUnknown: It lies beyond the known public holidays.
        """
        late = max(invoice.days_overdue(self.on) for invoice in self.open_invoices)
        return calling_times(
            self.on,
            country=self.country,
            days_overdue=late,
            is_promise_broken=self.broken is not None,
            best_by=self.plan["best_by"],
        )

    @cached_property
    def best_by(self) -> date:
        """The day on which one would like all to be paid.

        Raises:
            CalendarUnknown: It lies beyond the known public holidays.
        """
        if self.plan["best_by"]:
            return cast(date, self.plan["best_by"])
        called_on = self.times.days[0]
        return last_payment_day(ReminderLevel.FRIENDLY_REMINDER, on=called_on, due_dates=(), country=self.country)

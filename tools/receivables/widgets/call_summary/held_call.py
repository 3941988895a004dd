"""A call that was held, before anything is written about it: the case, how it ended, and what follows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, cast

from receivables.case import CallOutcome, Case, Country, Dispute, Invoice
from receivables.money import NOTHING, Cents, total
from receivables.rules.agreements import Agreement, Coverage, completed, coverage
from receivables.rules.call_outcomes import FollowUp, follow_up
from receivables.rules.disputes import in_dispute, unsettled
from receivables.rules.pauses import paused_invoices
from receivables.rules.payments import with_payments
from receivables.widgets.case_groups import case_from, named_in
from receivables.widgets.spec import Values


@dataclass(frozen=True)
class HeldCall:
    """A call that was held.

    Attributes:
        case: The case.
        call: What was read of the group `call`.
        on: The day of the call.
        noted: The agreements as they were noted.
    """

    case: Case
    call: Mapping[str, Any]
    on: date
    noted: tuple[Agreement, ...]

    @classmethod
    def of(cls, values: Values, on: date) -> "HeldCall":
        """The call in what was read without an error."""
        rows = (row for row in values["agreements"] if row is not None)
        noted = tuple(Agreement(**{**row, "invoices": named_in(row["invoices"])}) for row in rows)
        return cls(case_from(values), values["call"], values["call"]["date"] or on, noted)

    @property
    def outcome(self) -> CallOutcome:
        """How it ended."""
        return cast(CallOutcome, self.call["outcome"])

    @property
    def country(self) -> Country:
        """The customer's country: the form asks for it."""
        return cast(Country, self.case.debtor.country)

    @property
    def other_person(self) -> str:
        """With whom it was, if not with the one to whom one writes."""
        person, contact = str(self.call["person"]), self.case.debtor.contact
        said, known = (set(name.casefold().split()) for name in (person, contact))
        is_same = said <= known or (known and known <= said)
        return "" if is_same else person

    @cached_property
    def paid_case(self) -> Case:
        """The case with its payments counted as paid on the invoices."""
        return with_payments(self.case)

    @cached_property
    def all_open(self) -> tuple[Invoice, ...]:
        """All open invoices: those overdue, then those still to fall due."""
        return (*self.paid_case.overdue(self.on), *self.paid_case.not_yet_due(self.on))

    @cached_property
    def about(self) -> tuple[Invoice, ...]:
        """The open invoices that it was held for: those it names, else those overdue, else those still to fall due.

        Of those that it does not name, an older promise or complaint takes an invoice out, if any other is left.

        Raises:
            CalendarUnknown: The closing days of the banks are not known for the year of a promise.
        """
        if named := named_in(self.call["invoices"]):
            return tuple(invoice for invoice in self.all_open if invoice.number in named)
        found = self.paid_case.overdue(self.on) or self.all_open
        paused = paused_invoices(self.case, self.on).items()
        older = {number for number, pause in paused if pause.since and pause.since < self.on}
        return tuple(invoice for invoice in found if invoice.number not in older) or found

    @cached_property
    def invoices(self) -> tuple[Invoice, ...]:
        """The open invoices that came up: those that it was held for, and those for which payment was agreed."""
        paid = {number for one in self.noted if one.is_payment for number in one.invoices}
        return tuple(invoice for invoice in self.all_open if invoice in self.about or invoice.number in paid)

    @cached_property
    def disputed(self) -> tuple[Invoice, ...]:
        """The invoices that a complaint is about: those that it was held for, without those that will be paid."""
        paid = {number for one in self.agreements if self._settles(one) for number in one.invoices}
        return tuple(invoice for invoice in self.about if invoice.number not in paid) or self.about

    def _settles(self, one: Agreement) -> bool:
        whole = total(invoice.outstanding for invoice in self.invoices if invoice.number in one.invoices)
        return one.is_payment and (one.amount or NOTHING) >= whole

    @cached_property
    def left_out(self) -> tuple[Invoice, ...]:
        """The overdue invoices that it was not about, and that are neither in dispute nor promised in the case.

        Raises:
            CalendarUnknown: The closing days of the banks are not known for the year of a promise.
        """
        came_up = {invoice.number for invoice in self.invoices} | set(paused_invoices(self.case, self.on))
        return tuple(invoice for invoice in self.paid_case.overdue(self.on) if invoice.number not in came_up)

    @cached_property
    def disputes(self) -> tuple[Dispute, ...]:
        """The complaints in the case that are not settled."""
        return unsettled(self.case, self.on)

    @property
    def open(self) -> Cents:
        """What is open of the invoices that it was about, in cents."""
        return total(invoice.outstanding for invoice in self.invoices)

    @cached_property
    def agreements(self) -> tuple[Agreement, ...]:
        """What was agreed, with what goes without saying."""
        return completed(self.noted, self.about, self.all_open)

    @cached_property
    def payments(self) -> tuple[Agreement, ...]:
        """The payments that the debtor will make by a day, the first one first."""
        dated = (one for one in self.agreements if one.is_payment and one.by)
        return tuple(sorted(dated, key=lambda one: cast(date, one.by)))

    @property
    def coverage(self) -> Coverage:
        """What was promised, held against what is open; what a call ended in a complaint about is in dispute."""
        if self.outcome is CallOutcome.DISPUTE:
            disputed = total(invoice.outstanding for invoice in self.disputed)
        else:
            disputed = total(in_dispute(invoice, self.disputes) for invoice in self.invoices)
        return coverage(self.agreements, self.invoices, disputed)

    @cached_property
    def follow_up(self) -> FollowUp:
        """The next step.

        Raises:
            CalendarUnknown: It lies beyond the known public holidays.
        """
        return follow_up(self.outcome, on=self.on, country=self.country, agreements=self.agreements)

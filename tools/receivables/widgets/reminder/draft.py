"""A text before it is written: the case, what the visitor chose, and the days that follow from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any, cast

from receivables.case import Case, Channel, Country
from receivables.rules.payments import with_payments
from receivables.rules.reminder_levels import Asks, ReminderLevel, Sent, last_payment_day
from receivables.rules.working_days import next_working_day
from receivables.texts.styles import Medium


@dataclass(frozen=True)
class Draft:
    """A text before it is written.

    Attributes:
        case: The case.
        letter: What was read of the group `letter`.
        on: The date of the text.
    """

    case: Case
    letter: Mapping[str, Any]
    on: date

    @property
    def level(self) -> ReminderLevel:
        """What kind of text it is."""
        return cast(ReminderLevel, self.letter["level"])

    @property
    def country(self) -> Country:
        """The reader's country: the form asks for it."""
        return cast(Country, self.case.debtor.country)

    @property
    def channel(self) -> Channel:
        """How the law sees the way it is sent; what goes with a letter is taken to go with one that was posted."""
        return Channel.EMAIL if self.letter["medium"] is Medium.EMAIL else Channel.POST

    @property
    def is_paid_here(self) -> bool:
        """Whether it asks for money on the creditor's own account: a new order does where there is a deposit."""
        return self.level.is_paid_here and (self.level.asks is not Asks.ORDER or bool(self.letter["deposit"]))

    @property
    def is_day_chosen(self) -> bool:
        """Whether the visitor chose the last day to pay: where the law sets it, nobody does."""
        return bool(self.letter["pay_by"]) and not self.level.is_statutory

    @cached_property
    def pay_by(self) -> date:
        """The last day to pay that it names.

        Raises:
            CalendarUnknown: It lies beyond the known public holidays.
            RateUnknown: The term that the law gives is not known.
        """
        if self.is_day_chosen:
            return cast(date, self.letter["pay_by"])
        due_dates = [invoice.due_date for invoice in self.paid_case.not_yet_due(self.on)]
        return last_payment_day(self.level, on=self.on, due_dates=due_dates, country=self.country, channel=self.channel)

    @cached_property
    def step_on(self) -> date:
        """The day of the step that it announces, or reports.

        Raises:
            CalendarUnknown: It lies beyond the known public holidays.
        """
        if self.letter["step_on"]:
            return cast(date, self.letter["step_on"])
        if self.level is ReminderLevel.HANDED_OVER:
            return self.on
        return next_working_day(self.pay_by + timedelta(days=1), country=self.country)

    @cached_property
    def paid_case(self) -> Case:
        """The case with its payments counted as paid on the invoices."""
        return with_payments(self.case)

    @property
    def sent(self) -> Sent:
        """What it will be once it has been sent."""
        return Sent(self.level, self.on, self.pay_by, self.channel)

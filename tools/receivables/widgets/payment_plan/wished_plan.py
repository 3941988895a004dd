"""A plan before anything is written about it: the case, what was wished for, and the schedule that follows."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Any, cast

from receivables.case import Case, Country, DebtorKind, Invoice
from receivables.money import Cents
from receivables.rules.days_to_act import day_in_time
from receivables.rules.payment_plans.missed import days_to_catch_up, last_day_to_catch_up
from receivables.rules.payment_plans.planned import planned
from receivables.rules.payment_plans.schedule import Schedule
from receivables.rules.payment_plans.standing import PlanStanding, plan_standing
from receivables.rules.payment_plans.wish import PlanWish, Refusal
from receivables.rules.reminder_levels import ReminderLevel, last_payment_day
from receivables.widgets.case_groups import case_from
from receivables.widgets.payment_plan.fields import PlanText
from receivables.widgets.payment_plan.wish import wish_of
from receivables.widgets.spec import Values

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class WishedPlan:
    """A plan before anything is written about it.

    Attributes:
        case: The case.
        wished: What was read of the group `wish`.
        asked: What was read of the group `plan_text`.
        on: The day of the text: that of the agreement, too.
        known_on: The day on which it is written: what is due on a later day may still come.
    """

    case: Case
    wished: Mapping[str, Any]
    asked: Mapping[str, Any]
    on: date
    known_on: date

    @classmethod
    def of(cls, values: Values, on: date) -> "WishedPlan":
        """The plan in what was read without an error."""
        asked = values["plan_text"]
        return cls(case_from(values), values["wish"], asked, asked["date"] or on, on)

    @property
    def text(self) -> PlanText:
        """Which text is to be written."""
        return cast(PlanText, self.asked["text"])

    @property
    def is_new(self) -> bool:
        """Whether the text is about a plan that is made here, and not about one that was agreed before."""
        return self.text is not PlanText.MISSED

    @property
    def country(self) -> Country:
        """The customer's country: the form asks for it."""
        return cast(Country, self.case.debtor.country)

    @property
    def kind(self) -> DebtorKind:
        """What kind of customer it is: the form asks for it."""
        return cast(DebtorKind, self.case.debtor.kind)

    @cached_property
    def wish(self) -> PlanWish:
        """What is wished for.

        Raises:
            CalendarUnknown: A day has to be a working day, and lies beyond the known public holidays.
        """
        return wish_of(self.wished, country=self.country, on=self.on)

    @cached_property
    def found(self) -> Schedule | Refusal:
        """The schedule, or why it cannot be had."""
        return planned(self.case, self.wish)

    @property
    def schedule(self) -> Schedule:
        """The schedule, which can be had: the checks have seen to it."""
        return cast(Schedule, self.found)

    @cached_property
    def invoices(self) -> tuple[Invoice, ...]:
        """The invoices that it is for, with what is open of them on the day of the agreement."""
        left = {debt.number: debt.principal for debt in self.schedule.opening.debts}
        return tuple(
            replace(invoice, paid=Cents(invoice.amount - left[invoice.number]))
            for invoice in self.case.invoices
            if left.get(invoice.number)
        )

    @cached_property
    def standing(self) -> PlanStanding | None:
        """How the plan that was agreed before stands today; None where there is none.

        Raises:
            CalendarUnknown: The closing days of the banks are not known for the year of an instalment.
        """
        return plan_standing(self.case, self.known_on)

    @property
    def chosen_days(self) -> Mapping[str, date]:
        """The days that were left blank, as they became, by path."""
        days = {bool(one.number): one.on for one in reversed(self.schedule.instalments)}
        blank = {"first": days.get(True), "down_payment_on": days.get(False)}
        return {f"wish.{name}": day for name, day in blank.items() if day and not self.wished[name]}

    @property
    def replaces(self) -> date | None:
        """The day of an earlier agreement that a new one takes the place of."""
        earlier = self.case.payment_plan
        return earlier.agreed_on if earlier and earlier.agreed_on < self.on else None

    @property
    def days(self) -> int:
        """How many days a customer gets to catch up on a missed instalment."""
        return days_to_catch_up(self.kind)

    @cached_property
    def answer_by(self) -> date:
        """By when the customer says yes: as soon as one answers a reminder, and a working day before the first money.

        Where the first money is due too soon for that, it is by that day.

        Raises:
            CalendarUnknown: It lies beyond the known public holidays.
        """
        level = ReminderLevel.FRIENDLY_REMINDER
        answer = last_payment_day(level, on=self.on, due_dates=(), country=self.country)
        first, tomorrow = self.schedule.instalments[0].on, self.on + _DAY
        before = day_in_time(max(first - _DAY, tomorrow), on=tomorrow, country=self.country)
        return min(answer, before, first)

    @cached_property
    def pay_by(self) -> date:
        """The last day to catch up on a missed instalment.

        Raises:
            CalendarUnknown: It lies beyond the known public holidays.
        """
        chosen = cast(date | None, self.asked["pay_by"])
        return chosen or last_day_to_catch_up(self.kind, on=self.on, country=self.country)

    @property
    def all_due_from(self) -> date:
        """From when all that is open may be asked at once, if it is missed again."""
        return self.pay_by + _DAY

"""What was filled in about a plan, as a wish for the rules."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import islice
from typing import Any

from receivables.case import Country
from receivables.rules.days_to_act import day_in_time
from receivables.rules.payment_plans.affordability import number_until
from receivables.rules.payment_plans.frequency import MonthlyOn, Rhythm, instalment_days
from receivables.rules.payment_plans.wish import DownPayment, PlanInterest, PlanWish, StepUp
from receivables.rules.reminder_levels import ReminderLevel, last_payment_day
from receivables.widgets.case_groups import YesNo
from receivables.widgets.payment_plan.fields import PlanBy


def wish_of(wish: Mapping[str, Any], *, country: Country, on: date) -> PlanWish:
    """The wish in what was read without an error; what was filled in for another choice does not count.

    Args:
        wish: What was read of the group `wish`.
        country: The customer's country.
        on: The day of the agreement.

    Raises:
        CalendarUnknown: A day has to be a working day, and lies beyond the known public holidays.
    """
    rhythm, interest, by = _rhythm(wish, country, on), wish["interest"], wish["by"]
    wished = PlanWish(
        agreed_on=on,
        rhythm=rhythm,
        number=wish["number"] if by is PlanBy.NUMBER else None,
        amount=wish["amount"] if by is PlanBy.AMOUNT else None,
        cover=wish["covers"],
        interest=interest,
        rate=wish["rate"] if interest is PlanInterest.AGREED else Decimal(0),
        own_rate=wish["own_rate"] if interest is PlanInterest.STATUTORY else None,
        down_payment=_down_payment(wish, rhythm, on),
        step_up=StepUp(wish["smaller"], wish["smaller_amount"]) if wish["smaller"] else None,
    )
    return replace(wished, number=number_until(wished, wish["until"])) if by is PlanBy.UNTIL else wished


def _rhythm(wish: Mapping[str, Any], country: Country, on: date) -> Rhythm:
    frequency, monthly_on = wish["frequency"], wish["monthly_on"]
    return Rhythm(
        frequency,
        wish["first"] or _first(wish, country, on),
        country,
        monthly_on,
        day=wish["day"] if monthly_on is MonthlyOn.PAY_DAY else None,
        on_working_days=wish["working_days"] is YesNo.YES,
    )


def _first(wish: Mapping[str, Any], country: Country, on: date) -> date:
    """A week after the agreement at the latest, on a working day where these are asked: a plan begins at once.

    After a down payment, which is the beginning then, it is one period after the agreement.
    """
    if wish["down_payment"]:
        from_today = instalment_days(Rhythm(wish["frequency"], on, country))
        return next(islice(from_today, 1, None)).wished
    week = on + timedelta(weeks=1)
    return day_in_time(week, on=on, country=country) if wish["working_days"] is YesNo.YES else week


def _down_payment(wish: Mapping[str, Any], rhythm: Rhythm, on: date) -> DownPayment | None:
    """Without a day of its own it is paid within a week, or at once where the instalments begin before that."""
    if not wish["down_payment"]:
        return None
    week = last_payment_day(ReminderLevel.FRIENDLY_REMINDER, on=on, due_dates=(), country=rhythm.country)
    day = week if week < next(instalment_days(rhythm)).on else on
    return DownPayment(wish["down_payment"], wish["down_payment_on"] or day)

"""What was filled in about a plan, as a wish for the rules."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from itertools import islice, takewhile
from typing import Any

from receivables.case import Country
from receivables.rules.payment_plans.frequency import MonthlyOn, Rhythm, instalment_days
from receivables.rules.payment_plans.wish import MOST_INSTALMENTS, DownPayment, PlanInterest, PlanWish, StepUp
from receivables.rules.working_days import next_working_day
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
    rhythm, by = _rhythm(wish, country, on), wish["by"]
    return PlanWish(
        agreed_on=on,
        rhythm=rhythm,
        number=_until(rhythm, wish["until"]) if by is PlanBy.UNTIL else wish["number"] if by is PlanBy.NUMBER else None,
        amount=wish["amount"] if by is PlanBy.AMOUNT else None,
        cover=wish["covers"],
        interest=wish["interest"],
        rate=wish["rate"] if wish["interest"] is PlanInterest.AGREED else Decimal(0),
        own_rate=wish["own_rate"] if wish["interest"] is PlanInterest.STATUTORY else None,
        down_payment=_down_payment(wish, rhythm, on),
        step_up=StepUp(wish["smaller"], wish["smaller_amount"]) if wish["smaller"] else None,
    )


def _rhythm(wish: Mapping[str, Any], country: Country, on: date) -> Rhythm:
    """Without a first day the first instalment comes one period after the agreement."""
    frequency, monthly_on = wish["frequency"], wish["monthly_on"]
    today = Rhythm(frequency, on, country)
    return Rhythm(
        frequency,
        wish["first"] or next(islice(instalment_days(today), 1, None)).wished,
        country,
        monthly_on,
        day=wish["day"] if monthly_on is MonthlyOn.PAY_DAY else None,
        on_working_days=wish["working_days"] is YesNo.YES,
    )


def _until(rhythm: Rhythm, until: date) -> int:
    """How many instalments fall due up to a day, at most one more than there can be."""
    days = islice(instalment_days(rhythm), MOST_INSTALMENTS + 1)
    return sum(1 for _ in takewhile(lambda day: day.on <= until, days))


def _down_payment(wish: Mapping[str, Any], rhythm: Rhythm, on: date) -> DownPayment | None:
    """Without a day of its own it is paid at once."""
    if not wish["down_payment"]:
        return None
    day = next_working_day(on, country=rhythm.country) if rhythm.on_working_days else on
    return DownPayment(wish["down_payment"], wish["down_payment_on"] or day)

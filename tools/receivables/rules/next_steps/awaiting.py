"""Money that was agreed for a day that has come, and that can still arrive in time: one looks, and doesn't ask yet."""

from collections.abc import Iterator
from datetime import date

from receivables.case import Country
from receivables.rules.days_to_act import day_after_payment, last_day_in_time
from receivables.rules.next_steps.step import NextAction, NextStep
from receivables.rules.working_days import next_working_day


def awaited(pay_by: date, *, on: date, country: Country) -> Iterator[NextStep]:
    """What to do from the agreed day until the day on which the money is late; nothing before it or after it.

    Args:
        pay_by: The day that was agreed.
        on: Nothing is done before this day.
        country: The debtor's country.

    Raises:
        CalendarUnknown: The closing days of a year that had to be looked at are not known.
    """
    today, late = next_working_day(on, country=country), day_after_payment(pay_by, country=country)
    if pay_by <= on and today < late:
        told = {"day": pay_by, "in_time": last_day_in_time(pay_by), "late": late}
        yield NextStep(today, NextAction.AWAIT_MONEY, told)

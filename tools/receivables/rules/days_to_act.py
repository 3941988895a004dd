"""The day on which a creditor comes back to what was agreed: one rule for money, one for anything else.

Practice, not law. A transfer needs a day on which banks settle; an answer or a document does not. Whoever looks sooner
calls about money that is on its way.
"""

from datetime import date, timedelta

from receivables.case import Country
from receivables.rules.banking_days import next_banking_day
from receivables.rules.working_days import is_working_day, next_working_day

_DAY = timedelta(days=1)


def last_day_in_time(pay_by: date) -> date:
    """The last day on which money that was sent as promised may arrive: the next banking day after the promised one.

    Raises:
        CalendarUnknown: The closing days of the banks are not known for that year.

    >>> last_day_in_time(date(2026, 11, 27))
    datetime.date(2026, 11, 30)
    """
    return next_banking_day(pay_by + _DAY)


def day_after_payment(pay_by: date, *, country: Country) -> date:
    """The first working day in the debtor's country on which money that was promised for a day is late.

    Raises:
        CalendarUnknown: The closing days of a year that had to be looked at are not known.

    >>> day_after_payment(date(2026, 11, 27), country=Country.NL)
    datetime.date(2026, 12, 1)
    """
    return next_working_day(last_day_in_time(pay_by) + _DAY, country=country)


def day_after(by: date, *, country: Country) -> date:
    """The first working day after the day on which the debtor would answer, approve or do anything but pay.

    Raises:
        CalendarUnknown: No public holidays are known for a year that had to be looked at.

    >>> day_after(date(2026, 11, 27), country=Country.NL)
    datetime.date(2026, 11, 30)
    """
    return next_working_day(by + _DAY, country=country)


def day_in_time(by: date, *, on: date, country: Country) -> date:
    """The last working day on which the creditor can still do in time what they agreed to do.

    Args:
        by: The day by which it is done.
        on: Nothing is done before this day.
        country: The debtor's country.

    Raises:
        CalendarUnknown: No public holidays are known for a year that had to be looked at.
    """
    day = by
    while day > on and not is_working_day(day, country=country):
        day -= _DAY
    return next_working_day(day, country=country)

"""The levels of a reminder track (aanmaningsniveaus) and the last day on which each asks to be paid.

Practice, not law: a concrete last date, which is a working day for the reader. The days stand in
`tables/reminder_levels.toml`.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from receivables.case import Country
from receivables.rules.tables import load
from receivables.rules.working_days import next_working_day


class ReminderLevel(StrEnum):
    """A step of the reminder track, in the order in which they are sent."""

    BEFORE_DUE = "before_due"
    FRIENDLY_REMINDER = "friendly_reminder"
    SECOND_REMINDER = "second_reminder"


def last_payment_day(level: ReminderLevel, *, on: date, due_dates: Iterable[date], country: Country) -> date:
    """The last day on which a letter of this level asks to be paid: a working day in the reader's country.

    Args:
        level: The level of the letter.
        on: The date of the letter, not counted.
        due_dates: Due dates of the invoices in the letter; the last one counts before anything is overdue.
        country: The reader's country.

    Raises:
        CalendarUnknown: No public holidays are known for that year.

    >>> last_payment_day(ReminderLevel.FRIENDLY_REMINDER, on=date(2026, 11, 21), due_dates=[], country=Country.NL)
    datetime.date(2026, 11, 30)
    """
    days = load("reminder_levels")[level]["days_to_pay"]
    start = max([on, *due_dates]) if level is ReminderLevel.BEFORE_DUE else on
    return next_working_day(start + timedelta(days=days), country=country)

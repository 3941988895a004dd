"""What a missed instalment leads to (vervroegde opeisbaarheid): a reminder, and after its last day all at once.

Practice, not law. The days stand in `tables/missed_instalments.toml`.
"""

from datetime import date, timedelta

from receivables.case import Country, DebtorKind
from receivables.rules.tables import load
from receivables.rules.working_days import next_working_day


def days_to_catch_up(kind: DebtorKind) -> int:
    """How many days the reminder gives at least.

    >>> days_to_catch_up(DebtorKind.CONSUMER)
    14
    """
    return int(load("missed_instalments")[kind]["days_to_catch_up"])


def last_day_to_catch_up(kind: DebtorKind, *, on: date, country: Country) -> date:
    """The last day that a reminder of this date names: a working day in the debtor's country.

    Raises:
        CalendarUnknown: No public holidays are known for that year.

    >>> last_day_to_catch_up(DebtorKind.BUSINESS, on=date(2026, 12, 18), country=Country.NL)
    datetime.date(2026, 12, 28)
    """
    return next_working_day(on + timedelta(days=days_to_catch_up(kind)), country=country)

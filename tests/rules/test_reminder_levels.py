"""The last day on which a letter asks to be paid: by level, and a working day in the reader's country."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receivables.case import Country
from receivables.errors import CalendarUnknown
from receivables.rules.reminder_levels import ReminderLevel, last_payment_day
from receivables.rules.working_days import is_working_day

NL, BE = Country.NL, Country.BE
BEFORE, FRIENDLY, SECOND = ReminderLevel


@pytest.mark.parametrize("level", [FRIENDLY, SECOND])
@pytest.mark.parametrize(
    ("on", "country", "expected"),
    [
        pytest.param(date(2026, 11, 23), NL, date(2026, 11, 30), id="a week later"),
        pytest.param(date(2026, 11, 21), NL, date(2026, 11, 30), id="written on a Saturday"),
        pytest.param(date(2026, 12, 18), NL, date(2026, 12, 28), id="Christmas Day, NL"),
        pytest.param(date(2026, 12, 18), BE, date(2026, 12, 28), id="Christmas Day, BE"),
        pytest.param(date(2028, 12, 19), NL, date(2028, 12, 27), id="second Christmas Day, NL"),
        pytest.param(date(2028, 12, 19), BE, date(2028, 12, 26), id="second Christmas Day, BE"),
        pytest.param(date(2027, 3, 19), NL, date(2027, 3, 30), id="Good Friday, NL"),
        pytest.param(date(2027, 3, 19), BE, date(2027, 3, 26), id="Good Friday, BE"),
        pytest.param(date(2027, 7, 14), NL, date(2027, 7, 21), id="21 July, NL"),
        pytest.param(date(2027, 7, 14), BE, date(2027, 7, 22), id="21 July, BE"),
    ],
)
def test_a_reminder_gives_a_week(level: ReminderLevel, on: date, country: Country, expected: date) -> None:
    """Seven days after the letter, or the first working day after that in the reader's country."""
    assert last_payment_day(level, on=on, due_dates=[date(2026, 10, 31)], country=country) == expected


@pytest.mark.parametrize(
    ("due_dates", "expected"),
    [
        pytest.param([date(2026, 12, 10)], date(2026, 12, 10), id="one due date"),
        pytest.param([date(2026, 12, 14), date(2026, 12, 10)], date(2026, 12, 14), id="the last of two"),
        pytest.param([date(2026, 12, 12)], date(2026, 12, 14), id="on a Saturday"),
        pytest.param([date(2026, 12, 25)], date(2026, 12, 28), id="on Christmas Day"),
    ],
)
def test_before_the_due_date_nothing_is_asked_sooner(due_dates: list[date], expected: date) -> None:
    """Before anything is overdue, the last due date holds, or the working day after it."""
    assert last_payment_day(BEFORE, on=date(2026, 11, 23), due_dates=due_dates, country=NL) == expected


@given(
    level=st.sampled_from(ReminderLevel),
    on=st.dates(date(2020, 1, 1), date(2034, 12, 31)),
    days=st.integers(min_value=0, max_value=90),
    country=st.sampled_from(Country),
)
def test_the_last_day_is_a_working_day_and_never_before_a_due_date(
    level: ReminderLevel, on: date, days: int, country: Country
) -> None:
    """Whatever the day of the letter, its reader can act on the last day and is never asked before the due date."""
    due = date.fromordinal(on.toordinal() + days) if level is BEFORE else on
    found = last_payment_day(level, on=on, due_dates=[due], country=country)
    assert is_working_day(found, country=country)
    assert found >= due


def test_a_day_beyond_the_calendar_raises() -> None:
    """Without known holidays no last day is named."""
    with pytest.raises(CalendarUnknown):
        last_payment_day(FRIENDLY, on=date(2035, 12, 27), due_dates=[], country=NL)

"""On which days instalments fall due: month ends, leap days, year ends, pay days and closed days."""

from dataclasses import replace
from datetime import date
from itertools import islice, pairwise

import pytest
from hypothesis import given

from plan_wishes import MONTHLY, WEEKLY, rhythms
from receivables.case import Country
from receivables.errors import CalendarUnknown
from receivables.rules.payment_plans.frequency import Frequency, MonthlyOn, Rhythm, instalment_days

ON = MonthlyOn


def days(rhythm: Rhythm, count: int) -> list[str]:
    """The first days on which instalments fall due."""
    return [one.on.isoformat() for one in islice(instalment_days(rhythm), count)]


def monthly(first: date, on: MonthlyOn = ON.DAY_OF_MONTH, **others: object) -> Rhythm:
    """Monthly, in the Netherlands."""
    return replace(MONTHLY, first=first, monthly_on=on, **others)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rhythm", "expected"),
    [
        pytest.param(WEEKLY, ["2026-11-30", "2026-12-07", "2026-12-14"], id="every week"),
        pytest.param(
            replace(WEEKLY, frequency=Frequency.FORTNIGHTLY, first=date(2026, 12, 24)),
            ["2026-12-24", "2027-01-07", "2027-01-21"],
            id="every two weeks, over the year's end",
        ),
        pytest.param(monthly(date(2026, 12, 1)), ["2026-12-01", "2027-01-01", "2027-02-01"], id="each first"),
        pytest.param(
            monthly(date(2027, 1, 31)),
            ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"],
            id="the 31st never drifts",
        ),
        pytest.param(monthly(date(2028, 1, 30)), ["2028-01-30", "2028-02-29", "2028-03-30"], id="a leap February"),
        pytest.param(
            monthly(date(2028, 2, 29)), ["2028-02-29", "2028-03-29", "2028-04-29"], id="from a leap day to the 29th"
        ),
        pytest.param(
            monthly(date(2028, 2, 29), ON.LAST_DAY), ["2028-02-29", "2028-03-31", "2028-04-30"], id="each last day"
        ),
        pytest.param(monthly(date(2026, 12, 5), ON.LAST_DAY), ["2026-12-31", "2027-01-31"], id="the last day of this"),
        pytest.param(
            monthly(date(2026, 12, 16), day=15), ["2027-01-15", "2027-02-15"], id="the day of this has passed"
        ),
        pytest.param(monthly(date(2026, 12, 15), day=15), ["2026-12-15", "2027-01-15"], id="the day of this is today"),
        pytest.param(
            monthly(date(2026, 12, 1), ON.PAY_DAY, day=24),
            ["2026-12-28", "2027-01-25", "2027-02-25"],
            id="the working day after the 24th, with Christmas in between",
        ),
        pytest.param(
            monthly(date(2027, 1, 1), ON.PAY_DAY, day=31),
            ["2027-01-04", "2027-02-01", "2027-03-01", "2027-04-01"],
            id="paid on New Year's Eve, and on the last day of shorter months",
        ),
        pytest.param(
            monthly(date(2026, 12, 25), on_working_days=True),
            ["2026-12-28", "2027-01-25", "2027-02-25"],
            id="only that one moves",
        ),
    ],
)
def test_the_days_are_those_that_were_meant(rhythm: Rhythm, expected: list[str]) -> None:
    """Each is counted from the first wish."""
    assert days(rhythm, len(expected)) == expected


@pytest.mark.parametrize(("country", "expected"), [(Country.NL, "2027-07-21"), (Country.BE, "2027-07-22")])
def test_the_working_days_are_those_of_the_debtor(country: Country, expected: str) -> None:
    """On 21 July Belgium is closed and the Netherlands are not."""
    assert days(monthly(date(2027, 7, 21), country=country, on_working_days=True), 1) == [expected]


def test_a_moved_day_keeps_its_wish() -> None:
    """So that it can be said that it was moved."""
    [moved] = islice(instalment_days(monthly(date(2026, 12, 26), on_working_days=True)), 1)
    assert (moved.wished, moved.on) == (date(2026, 12, 26), date(2026, 12, 28))


def test_beyond_the_known_calendar_no_working_day_is_made_up() -> None:
    """Without working days the days go on."""
    last = monthly(date(2035, 12, 1))
    assert days(last, 2) == ["2035-12-01", "2036-01-01"]
    with pytest.raises(CalendarUnknown):
        days(replace(last, on_working_days=True), 2)


@given(rhythms)
def test_days_rise_whatever_the_rhythm(rhythm: Rhythm) -> None:
    """Six years of them: none before the first wish, and no two on one day."""
    found = list(islice(instalment_days(rhythm), 72))
    assert all(one.on < two.on for one, two in pairwise(found))
    assert all(rhythm.first <= one.wished <= one.on for one in found)

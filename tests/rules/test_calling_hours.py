"""When to call: on working days of the customer's country, early in the week first, unless waiting would be worse."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receivables.case import ORGANISATIONS, Country, DebtorKind
from receivables.errors import CalendarUnknown
from receivables.rules.calling_hours import CallingTimes, Hours, calling_times, golden_hours, hours_for, is_early
from receivables.rules.working_days import is_working_day

days = st.dates(date(2024, 1, 1), date(2035, 11, 30))
countries = st.sampled_from(Country)


def times(
    on: date, days_overdue: int = 5, *, is_promise_broken: bool = False, best_by: date | None = None
) -> CallingTimes:
    """When to call a Dutch customer."""
    return calling_times(
        on,
        country=Country.NL,
        days_overdue=days_overdue,
        is_promise_broken=is_promise_broken,
        best_by=best_by,
    )


@pytest.mark.parametrize("best_by", [date(2026, 11, 27), date(2026, 11, 30)])
def test_a_call_does_not_wait_past_the_day_to_be_paid(best_by: date) -> None:
    """On a Wednesday, with the money wanted by the Monday after: that Monday is too late to ask for it."""
    wednesday = date(2026, 11, 25)
    assert times(wednesday, best_by=best_by).is_pressing
    assert not times(wednesday, best_by=date(2026, 12, 1)).is_pressing


@pytest.mark.parametrize("kind", DebtorKind)
def test_the_hours_are_those_of_people_at_work(kind: DebtorKind) -> None:
    """A business and a public body have golden hours; for a consumer no source names any."""
    assert hours_for(kind) == (golden_hours() if kind in ORGANISATIONS else ())


@given(on=days, country=countries, days_overdue=st.integers(0, 90), broken=st.booleans())
def test_every_day_is_a_working_day_to_come(on: date, country: Country, days_overdue: int, *, broken: bool) -> None:
    """No day is past, a weekend or a public holiday, none is there twice, and the soonest is among them."""
    found = calling_times(on, country=country, days_overdue=days_overdue, is_promise_broken=broken)
    assert all(day >= on and is_working_day(day, country=country) for day in found.days)
    assert len(set(found.days)) == len(found.days)
    assert min(found.days) == found.soonest


@given(on=days, country=countries, days_overdue=st.integers(0, 90), broken=st.booleans())
def test_early_in_the_week_comes_first_unless_it_is_pressing(
    on: date, country: Country, days_overdue: int, *, broken: bool
) -> None:
    """The first day is a Monday or Tuesday, or the soonest day of all where waiting would be worse."""
    found = calling_times(on, country=country, days_overdue=days_overdue, is_promise_broken=broken)
    assert is_early(found.days[0]) is not found.is_pressing
    assert found.days[0] == found.soonest or not found.is_pressing
    assert sum(map(is_early, found.days)) == 2


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param(date(2026, 11, 23), [date(2026, 11, 23), date(2026, 11, 24)], id="Monday"),
        pytest.param(date(2026, 11, 24), [date(2026, 11, 24), date(2026, 11, 30)], id="Tuesday"),
        pytest.param(date(2026, 11, 25), [date(2026, 11, 30), date(2026, 12, 1), date(2026, 11, 25)], id="Wednesday"),
        pytest.param(date(2026, 11, 28), [date(2026, 11, 30), date(2026, 12, 1)], id="Saturday"),
        pytest.param(
            date(2027, 3, 26), [date(2027, 3, 30), date(2027, 4, 5)], id="Good Friday: Easter Monday is none either"
        ),
    ],
)
def test_the_days_to_choose_from(on: date, expected: list[date]) -> None:
    """Two days early in the week, and today where that comes sooner."""
    assert list(times(on).days) == expected


@pytest.mark.parametrize(("days_overdue", "is_pressing"), [(14, False), (15, True)])
def test_an_invoice_that_is_long_overdue_waits_no_further(days_overdue: int, *, is_pressing: bool) -> None:
    """After two weeks a call today beats a call on Monday."""
    found = times(date(2026, 11, 25), days_overdue)
    assert found.is_pressing is is_pressing
    assert (found.days[0] == date(2026, 11, 25)) is is_pressing


def test_a_broken_promise_waits_no_further() -> None:
    """Whoever did not do what was promised is called at once."""
    assert times(date(2026, 11, 25), 1, is_promise_broken=True).is_pressing


def test_nothing_presses_early_in_the_week() -> None:
    """On a Monday there is nothing to wait for, however late an invoice is."""
    found = times(date(2026, 11, 23), 90, is_promise_broken=True)
    assert not found.is_pressing
    assert found.waiting == 0


@given(on=days)
def test_waiting_is_counted_from_the_soonest_day(on: date) -> None:
    """The days that waiting costs lead from the soonest working day to the first one early in the week."""
    found = times(on)
    assert is_early(found.soonest + timedelta(days=found.waiting))
    assert found.soonest + timedelta(days=found.waiting) in found.days


def test_the_golden_hours_are_those_of_the_advice() -> None:
    """Typed a second time from the adviser's own text: half past nine and half past one, for two hours."""
    assert golden_hours() == (Hours(time(9, 30), time(11, 30)), Hours(time(13, 30), time(15, 30)))


def test_beyond_the_known_holidays_there_is_no_day() -> None:
    """A working day that nobody can vouch for is not given."""
    with pytest.raises(CalendarUnknown):
        times(date(2035, 12, 31))

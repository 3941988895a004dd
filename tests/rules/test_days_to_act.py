"""When one comes back to what was agreed: after the banks for money, else the day after, and in time oneself."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import case, invoice
from receivables.case import Country, Promise
from receivables.money import Cents
from receivables.rules.days_to_act import day_after, day_after_payment, day_in_time, last_day_in_time
from receivables.rules.promises import PromiseState, state_of
from receivables.rules.working_days import is_working_day

ON = date(2026, 11, 23)
days = st.dates(date(2024, 1, 1), date(2035, 10, 31))
countries = st.sampled_from(Country)


def test_the_last_day_in_time_is_a_banking_day_after_the_promised_one() -> None:
    """A weekend and the days around Christmas give money more time to arrive."""
    assert last_day_in_time(date(2026, 12, 24)) == date(2026, 12, 28)
    assert last_day_in_time(date(2026, 11, 21)) == date(2026, 11, 23)


@given(pay_by=days, country=countries)
def test_money_is_missed_as_soon_as_its_promise_is_broken(pay_by: date, country: Country) -> None:
    """On the day before, or on the holidays before that, it may still come; on the day itself it is late."""
    owed = invoice()
    promise = Promise(Cents(1), pay_by, pay_by, (owed.number,))
    found = replace(case(owed), promises=(promise,))
    day = day_after_payment(pay_by, country=country)
    assert is_working_day(day, country=country)
    assert state_of(promise, found, day) is PromiseState.BROKEN
    between = (date.fromordinal(one) for one in range(last_day_in_time(pay_by).toordinal() + 1, day.toordinal()))
    assert not any(is_working_day(one, country=country) for one in between)


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        pytest.param(date(2026, 11, 26), date(2026, 11, 27), id="a Thursday: the Friday"),
        pytest.param(date(2026, 11, 27), date(2026, 11, 30), id="a Friday: the Monday"),
        pytest.param(date(2026, 4, 30), date(2026, 5, 1), id="banks are closed on 1 May, the Netherlands work"),
    ],
)
def test_an_answer_needs_no_bank(by: date, expected: date) -> None:
    """What is no money is asked after on the next working day."""
    assert day_after(by, country=Country.NL) == expected


def test_money_waits_where_banks_are_closed_on_a_working_day() -> None:
    """Promised for 30 April, it may come on Monday 4 May; the fifth is a holiday in the Netherlands only."""
    assert day_after_payment(date(2026, 4, 30), country=Country.BE) == date(2026, 5, 5)
    assert day_after_payment(date(2026, 4, 30), country=Country.NL) == date(2026, 5, 6)


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        pytest.param(date(2026, 11, 27), date(2026, 11, 27), id="a Friday"),
        pytest.param(date(2026, 11, 28), date(2026, 11, 27), id="a Saturday: the Friday before"),
        pytest.param(date(2026, 12, 25), date(2026, 12, 24), id="Christmas: the day before"),
    ],
)
def test_an_own_day_is_met_in_time(by: date, expected: date) -> None:
    """What one has promised oneself is done by then, not after the weekend."""
    assert day_in_time(by, on=ON, country=Country.NL) == expected


def test_nothing_is_done_before_the_call() -> None:
    """Promised on a Saturday for that Saturday: the Monday after is the first working day there is."""
    saturday = date(2026, 11, 28)
    assert day_in_time(saturday, on=saturday, country=Country.NL) == date(2026, 11, 30)

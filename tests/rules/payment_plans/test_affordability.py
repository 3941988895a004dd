"""What they can pay and when it must be done, in one table."""

from datetime import date

import pytest

from plan_wishes import WEEKLY, agreed, owing, schedule_of, wished
from receivables.case import Country
from receivables.rules.payment_plans.affordability import NUMBERS, Affordable, affordability, number_until


def test_each_line_is_the_plan_of_that_number() -> None:
    """Amount, last day and interest are those of the schedule."""
    wish = agreed("8")
    for line in affordability(owing(), wish, (2, 12)):
        plan = schedule_of(owing(), agreed("8", number=line.number))
        assert line == Affordable(plan.number, plan.amount, plan.last_day, plan.interest)


def test_a_name_leads_to_no_other_plan() -> None:
    """Whoever types one is shown the plan that was worked out before, itself."""
    assert schedule_of(owing(name="Kapsalon Scheerling"), wished()) is schedule_of(owing(name="Café De Kade"), wished())


def test_longer_is_less_each_time_and_more_in_all() -> None:
    """That is what the table is there to show."""
    lines = affordability(owing(), agreed("8"))
    assert [line.number for line in lines] == list(NUMBERS)
    assert sorted((line.amount for line in lines), reverse=True) == [line.amount for line in lines]
    assert sorted(line.interest for line in lines) == [line.interest for line in lines]


def test_what_cannot_be_had_is_left_out() -> None:
    """Sixty months end after limitation."""
    assert [line.number for line in affordability(owing(), wished(), (59, 60))] == [59]


@pytest.mark.parametrize(
    ("by", "number"),
    [(date(2026, 11, 29), 0), (date(2026, 11, 30), 1), (date(2026, 12, 31), 5), (date(2099, 1, 1), 600)],
)
def test_a_last_day_gives_a_number(by: date, number: int) -> None:
    """An instalment on that day is one of them; there are never more than can be had."""
    assert number_until(wished(rhythm=WEEKLY), by) == number


def test_a_plan_of_that_number_ends_by_that_day() -> None:
    """In the other country too."""
    by = date(2027, 6, 1)
    found = owing(country=Country.BE)
    assert schedule_of(found, wished(number=number_until(wished(), by))).last_day <= by

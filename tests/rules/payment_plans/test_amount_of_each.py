"""How much each instalment is: by amount, with a down payment, with smaller first ones, and from one to six hundred."""

from dataclasses import replace
from datetime import timedelta

import pytest

from plan_wishes import MONTHLY, ON, WEEKLY, agreed, owing, schedule_of, wished
from receivables.money import Cents
from receivables.rules.payment_plans.amounts import equal_amounts
from receivables.rules.payment_plans.schedule import Schedule
from receivables.rules.payment_plans.wish import MOST_INSTALMENTS, DownPayment, PlanWish, StepUp


def amounts(plan: Schedule) -> list[int]:
    """How much each is, the down payment first."""
    return [one.amount for one in plan.instalments]


def by_amount(amount: int, **changes: object) -> PlanWish:
    """A wish by amount."""
    return wished(number=None, amount=Cents(amount), **changes)


@pytest.mark.parametrize(
    ("owed", "amount", "expected", "crumb"),
    [
        pytest.param(100_000, 25_000, [25_000] * 4, 0, id="no rest"),
        pytest.param(100_000, 30_000, [30_000, 30_000, 30_000, 10_000], 0, id="the last one is the rest"),
        pytest.param(101_250, 25_000, [25_000] * 4 + [1_250], 0, id="a twentieth is no crumb"),
        pytest.param(101_249, 25_000, [25_000] * 3 + [26_249], 1_249, id="less than a twentieth is"),
        pytest.param(100_000, 100_000, [100_000], 0, id="all at once"),
        pytest.param(100_000, 250_000, [100_000], 0, id="more than is owed"),
    ],
)
def test_by_amount_the_last_one_is_the_rest(owed: int, amount: int, expected: list[int], crumb: int) -> None:
    """A rest that is too small for an instalment of its own is paid with the one before."""
    plan = schedule_of(owing(owed), by_amount(amount))
    assert (amounts(plan), plan.crumb) == (expected, crumb)


def test_a_crumb_with_interest_leaves_nothing() -> None:
    """The one before pays what is left on its own day: the interest of the last period is not asked."""
    plan = schedule_of(owing(100_000), agreed("8", number=None, amount=Cents(25_300)))
    assert plan.crumb
    assert plan.number == 4
    assert plan.instalments[-1].left == 0


def test_a_down_payment_comes_first_and_has_no_number() -> None:
    """The others share what it leaves."""
    plan = schedule_of(owing(100_000), wished(number=3, down_payment=DownPayment(Cents(10_000), ON)))
    assert [one.number for one in plan.instalments] == [0, 1, 2, 3]
    assert amounts(plan) == [10_000, 30_000, 30_000, 30_000]
    assert plan.amount == 30_000


def test_smaller_first_instalments_are_made_up_for_by_the_others() -> None:
    """So many of that amount, and the rest in equal parts."""
    plan = schedule_of(owing(100_000), wished(number=5, step_up=StepUp(2, Cents(5_000))))
    assert amounts(plan) == [5_000, 5_000, 30_000, 30_000, 30_000]
    assert plan.amount == 30_000


def test_by_amount_the_smaller_ones_come_first_as_well() -> None:
    """And the last one is the rest of it all."""
    plan = schedule_of(owing(100_000), by_amount(40_000, step_up=StepUp(2, Cents(5_000))))
    assert amounts(plan) == [5_000, 5_000, 40_000, 40_000, 10_000]


@pytest.mark.parametrize("number", [1, 2, 3, 59, 60, 61, 258, 259])
def test_with_interest_they_still_differ_by_at_most_a_cent(number: int) -> None:
    """Interest is rounded at each payment, and nothing is left all the same."""
    plan = schedule_of(owing(999_983), agreed("11.37", number=number, rhythm=WEEKLY))
    assert max(amounts(plan)) - min(amounts(plan)) <= 1
    assert plan.instalments[-1].left == 0


def test_six_hundred_instalments_are_no_more_than_that() -> None:
    """In ten years of Belgian limitation there is room for 520 weeks, with a cent here and there."""
    plan = schedule_of(owing(5_000_000, country="BE"), agreed("9", number=520, rhythm=WEEKLY))
    assert plan.number == 520
    assert max(amounts(plan)) - min(amounts(plan)) <= 1
    assert plan.instalments[-1].left == 0


@pytest.mark.parametrize("rate", [0.0, 0.001, 0.01, 0.05])
@pytest.mark.parametrize("number", [1, 2, 7, 120, MOST_INSTALMENTS])
def test_equal_amounts_end_at_nothing_whatever_a_cent_spares(number: int, rate: float) -> None:
    """A cent in the first of many spares more than one in the last; the search finds where the last cents go."""

    def left(paid: list[int]) -> int:
        rest = 1_234_567
        for one in paid:
            rest += round(max(rest, 0) * rate) - one
        return rest

    found = equal_amounts(left, number, at_least=0)  # type: ignore[arg-type]
    assert left(found) == 0
    assert max(found) - min(found) <= 1


def test_the_first_ones_are_a_cent_more() -> None:
    """As a reader expects of a sum that does not divide."""
    assert amounts(schedule_of(owing(100_001), wished(number=3))) == [33_334, 33_334, 33_333]


def test_an_instalment_knows_whether_it_was_moved() -> None:
    """31 January 2027 is a Sunday."""
    plan = schedule_of(owing(), wished(rhythm=replace(MONTHLY, on_working_days=True)))
    assert [one.is_moved for one in plan.instalments] == [False, True, True, False, False, False]


def test_the_parts_go_to_costs_interest_and_principal() -> None:
    """A plan of its own rate pays the interest of each period first."""
    plan = schedule_of(owing(100_000), agreed("7.3", number=2, rhythm=WEEKLY))
    first, second = plan.instalments
    assert (first.interest, first.principal) == (140, first.amount - 140)
    assert second.on - first.on == timedelta(weeks=1)
    assert plan.interest == first.interest + second.interest


def test_a_plan_may_begin_on_the_day_of_the_agreement() -> None:
    """No interest has run by then."""
    plan = schedule_of(owing(100_000), agreed("8", number=1, rhythm=replace(MONTHLY, first=ON)))
    assert (plan.last_day, plan.total, plan.interest) == (ON, 100_000, 0)

"""What holds for every plan that can be had, and for every wish that cannot."""

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from plan_wishes import WEEKLY, cases, owing, wished, wishes
from receivables.case import Case
from receivables.money import Cents
from receivables.rules.payment_plans.planned import planned
from receivables.rules.payment_plans.schedule import Instalment, Schedule
from receivables.rules.payment_plans.wish import PlanInterest, PlanWish
from receivables.rules.working_days import is_working_day


def had(case: Case, wish: PlanWish) -> Schedule:
    """The plan, if it can be had."""
    found = planned(case, wish)
    assume(isinstance(found, Schedule))
    assert isinstance(found, Schedule)
    return found


def regular(plan: Schedule) -> Sequence[Instalment]:
    """The instalments without the down payment and the smaller first ones."""
    return [one for one in plan.instalments if one.number > plan.wish.smaller]


some_plans = settings(max_examples=150, suppress_health_check=[HealthCheck.filter_too_much])


@some_plans
@given(cases, wishes)
def test_a_plan_is_paid_to_the_cent(case: Case, wish: PlanWish) -> None:
    """Its parts add up to each instalment, all instalments to what was owed and the interest, and nothing is left."""
    plan = had(case, wish)
    for one in plan.instalments:
        assert one.amount == one.costs + one.interest + one.principal
    assert plan.total == plan.owed + plan.interest
    assert plan.instalments[-1].left == 0
    assert sum(one.principal for one in plan.instalments) == plan.opening.principal
    assert sum(one.costs for one in plan.instalments) == plan.opening.costs_open
    assert sum(one.interest for one in plan.instalments) == plan.opening.interest + plan.interest


@some_plans
@given(cases, wishes)
def test_a_plan_has_the_instalments_that_were_wished_for(case: Case, wish: PlanWish) -> None:
    """By number: so many, and the regular ones differ by at most a cent. By amount: all of it but for the last."""
    plan = had(case, wish)
    amounts = [one.amount for one in regular(plan)]
    assert [one.number for one in plan.instalments if one.number] == list(range(1, plan.number + 1))
    if wish.number is not None:
        assert plan.number == wish.number
        assert max(amounts) - min(amounts) <= 1
    else:
        assert set(amounts[:-1]) <= {wish.amount}
        assert min(amounts) > 0
    if wish.step_up:
        smaller = plan.instalments[-plan.number :][: wish.smaller]
        assert {one.amount for one in smaller} == {wish.step_up.amount}
        assert wish.step_up.amount < amounts[0]


@some_plans
@given(cases, wishes)
def test_its_days_rise_and_are_no_closed_days_when_that_was_asked(case: Case, wish: PlanWish) -> None:
    """No two instalments fall on one day, none comes before the first wish, and a moved one moves forward."""
    plan = had(case, wish)
    days = [one.on for one in plan.instalments]
    assert all(before < after for before, after in pairwise(days))
    for one in plan.instalments:
        if one.number:
            assert wish.rhythm.first <= one.wished <= one.on
            assert not wish.rhythm.on_working_days or is_working_day(one.on, country=wish.rhythm.country)


@some_plans
@given(cases, wishes)
def test_what_is_left_falls_by_what_is_paid(case: Case, wish: PlanWish) -> None:
    """After each instalment there is left what was left, with the interest of the time between, less its amount."""
    plan = had(case, wish)
    left = [plan.owed, *(one.left for one in plan.instalments)]
    accrued = [
        after - before + one.amount for (before, after), one in zip(pairwise(left), plan.instalments, strict=True)
    ]
    assert all(one >= 0 for one in accrued)
    assert sum(accrued) == plan.interest
    if wish.interest is PlanInterest.NONE:
        assert plan.interest == 0


@settings(max_examples=300)
@given(cases, wishes)
def test_a_proposal_can_be_had(case: Case, wish: PlanWish) -> None:
    """What is proposed in the place of a wish gives a plan, with the same debts on the same day."""
    found = planned(case, wish)
    if not isinstance(found, Schedule) and found.proposal:
        instead = planned(case, found.proposal)
        assert isinstance(instead, Schedule)
        assert (instead.wish.agreed_on, instead.wish.cover) == (wish.agreed_on, wish.cover)


@settings(max_examples=60)
@given(st.integers(1, 600), st.integers(600, 10_000_000))
def test_any_number_of_equal_instalments_adds_up(number: int, amount: int) -> None:
    """Without interest the first ones are a cent more, as many as cents are left over."""
    plan = had(owing(amount), wished(number=number, rhythm=WEEKLY))
    each, over = divmod(amount, number)
    assert [one.amount for one in plan.instalments] == [Cents(each + 1)] * over + [Cents(each)] * (number - over)

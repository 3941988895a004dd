"""What cannot be had, on both sides of each boundary, and what is proposed instead."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from factories import case, invoice
from plan_wishes import MONTHLY, ON, WEEKLY, agreed, owing, refusal_of, schedule_of, wished
from receivables.case import Case, Country, DebtorKind, Dispute, Payment
from receivables.money import Cents
from receivables.rules.payment_plans.frequency import MonthlyOn, Rhythm
from receivables.rules.payment_plans.planned import planned
from receivables.rules.payment_plans.schedule import Schedule
from receivables.rules.payment_plans.wish import Cover, DownPayment, PlanInterest, PlanWish, Reason, StepUp

R = Reason
CONSUMER: dict[str, Any] = {"kind": DebtorKind.CONSUMER}
PUBLIC: dict[str, Any] = {"kind": DebtorKind.PUBLIC_BODY}
BELGIAN: dict[str, Any] = {"country": Country.BE}
_DAY = timedelta(days=1)


def statutory(**changes: object) -> PlanWish:
    """The claim with the interest of the law going on."""
    return wished(cover=Cover.CLAIM, interest=PlanInterest.STATUTORY, **changes)


def down(amount: int, on: date = ON) -> PlanWish:
    """The usual wish with a down payment."""
    return wished(down_payment=DownPayment(Cents(amount), on))


def stepping(smaller: int, amount: int) -> PlanWish:
    """The usual wish with smaller first instalments."""
    return wished(step_up=StepUp(smaller, Cents(amount)))


def by_amount(amount: int, **changes: object) -> PlanWish:
    """A wish by amount."""
    return wished(number=None, amount=Cents(amount), **changes)


def first_on(day: date, **changes: object) -> PlanWish:
    """The usual wish with another first day."""
    return wished(rhythm=replace(MONTHLY, first=day), **changes)


NOBODY = owing(600_000, kind=None)
"""Nobody knows what law holds, so nobody knows when it lapses."""

BOUNDARIES = [
    pytest.param(owing(), wished(number=1), wished(number=0), R.NO_INSTALMENTS, id="number"),
    pytest.param(owing(), by_amount(5_000), by_amount(0), R.NO_INSTALMENTS, id="amount"),
    pytest.param(NOBODY, wished(number=600), wished(number=601), R.TOO_MANY_INSTALMENTS, id="600"),
    pytest.param(owing(5), wished(number=5), wished(number=6), R.TOO_MANY_INSTALMENTS, id="a cent each"),
    pytest.param(owing(), first_on(ON), first_on(ON - _DAY), R.START_IN_THE_PAST, id="start"),
    pytest.param(owing(), down(184_994), down(185_000), R.DOWN_PAYMENT_TOO_LARGE, id="down payment"),
    pytest.param(
        owing(), down(5_000, date(2026, 12, 30)), down(5_000, date(2026, 12, 31)), R.DOWN_PAYMENT_TOO_LATE, id="late"
    ),
    pytest.param(owing(), down(5_000, ON), down(5_000, ON - _DAY), R.DOWN_PAYMENT_TOO_LATE, id="early"),
    pytest.param(owing(), stepping(5, 1_000), stepping(6, 1_000), R.STEP_UP_TOO_LONG, id="steps"),
    pytest.param(owing(), stepping(2, 30_833), stepping(2, 30_834), R.STEP_UP_TOO_LARGE, id="no smaller"),
    pytest.param(owing(), stepping(2, 30_000), stepping(2, 92_500), R.STEP_UP_TOO_LARGE, id="all paid by steps"),
    pytest.param(
        owing(),
        replace(stepping(2, 19_999), number=None, amount=Cents(20_000)),
        replace(stepping(2, 20_000), number=None, amount=Cents(20_000)),
        R.STEP_UP_TOO_LARGE,
        id="no smaller than the amount",
    ),
    pytest.param(
        owing(100_000, **BELGIAN),
        agreed("12", number=None, amount=Cents(1_500)),
        agreed("12", number=None, amount=Cents(1_019)),
        R.NEVER_COVERS_INTEREST,
        id="interest of January",
    ),
    pytest.param(owing(), wished(number=59), wished(number=60), R.AFTER_LIMITATION, id="five years"),
    pytest.param(owing(), by_amount(3_136), by_amount(3_135), R.AFTER_LIMITATION, id="five years by amount"),
    pytest.param(owing(), statutory(number=1), statutory(number=2), R.RATE_UNKNOWN, id="rates end with 2026"),
    pytest.param(owing(**CONSUMER), agreed("4"), agreed("4.01"), R.RATE_TOO_HIGH, id="Dutch consumer"),
    pytest.param(owing(**CONSUMER, **BELGIAN), agreed("10.5"), agreed("10.51"), R.RATE_TOO_HIGH, id="Belgian consumer"),
]


@pytest.mark.parametrize(("found", "fits", "fails", "reason"), BOUNDARIES)
def test_on_one_side_there_is_a_plan_and_on_the_other_a_reason(
    found: Case, fits: PlanWish, fails: PlanWish, reason: Reason
) -> None:
    """And what is proposed instead can be had, unless nothing can."""
    assert isinstance(planned(found, fits), Schedule)
    refusal = refusal_of(found, fails)
    assert refusal.reason is reason
    assert refusal.proposal
    assert isinstance(planned(found, refusal.proposal), Schedule)


def test_what_is_paid_or_disputed_needs_no_plan() -> None:
    """There is nothing to propose either."""
    paid = replace(owing(), payments=(Payment(ON, Cents(185_000)),))
    disputed = replace(owing(), disputes=(Dispute("2026-031", ON),))
    for found in (paid, disputed):
        assert (refusal_of(found, wished()).reason, refusal_of(found, wished()).proposal) == (R.NOTHING_OWED, None)


def test_a_belgian_public_body_agrees_on_no_rate() -> None:
    """The law leaves no choice; a Dutch one may pay less than the law gives."""
    assert refusal_of(owing(**PUBLIC, **BELGIAN), agreed("3")).reason is R.RATE_BY_LAW
    assert isinstance(planned(owing(**PUBLIC), agreed("3")), Schedule)


def test_a_business_may_agree_on_any_rate() -> None:
    """No law caps it; a judge may moderate it."""
    assert schedule_of(owing(), agreed("40")).interest > 0


def test_what_has_lapsed_is_not_put_off() -> None:
    """An acknowledgement does not revive it, so nothing is proposed."""
    old = case(invoice(due_date=date(2021, 11, 22)))
    refusal = refusal_of(old, wished())
    assert (refusal.reason, refusal.proposal, refusal.values["day"]) == (R.LIMITATION_PASSED, None, date(2026, 11, 22))
    assert isinstance(planned(case(invoice(due_date=date(2021, 11, 23))), wished()), Schedule)


def test_a_first_day_after_limitation_is_proposed_sooner() -> None:
    """On the same day of the month."""
    refusal = refusal_of(owing(), first_on(date(2032, 1, 15)))
    assert refusal.reason is R.AFTER_LIMITATION
    assert refusal.proposal
    assert schedule_of(owing(), refusal.proposal).instalments[0].on == date(2026, 12, 15)


def test_the_visitors_own_rate_goes_on_where_none_is_known() -> None:
    """Nothing falls back by itself, and with it the plan can be had."""
    plan = schedule_of(owing(), statutory(own_rate=Decimal(10)))
    assert plan.interest > 0
    assert plan.known_until is None


def test_a_plan_within_the_known_rates_says_until_when_they_are_known() -> None:
    """For a note beside it."""
    assert schedule_of(owing(), statutory(number=1)).known_until == date(2026, 12, 31)


@pytest.mark.parametrize("monthly_on", [MonthlyOn.PAY_DAY, MonthlyOn.DAY_OF_MONTH])
def test_beyond_the_calendar_any_day_is_proposed(monthly_on: MonthlyOn) -> None:
    """Public holidays are known until 2035; whoever accepts any day can go on."""
    far = Rhythm(MONTHLY.frequency, date(2035, 10, 5), Country.BE, monthly_on, 5, on_working_days=True)
    refusal = refusal_of(owing(**BELGIAN), wished(rhythm=far))
    assert refusal.reason is R.CALENDAR_UNKNOWN
    assert refusal.proposal
    assert not refusal.proposal.rhythm.on_working_days


def test_an_amount_below_the_interest_names_both() -> None:
    """What comes and what would be needed: the least with which it ends in time."""
    refusal = refusal_of(owing(), agreed("12", number=None, amount=Cents(1_000)))
    assert refusal.reason is R.NEVER_COVERS_INTEREST
    assert (refusal.values["amount"], refusal.values["interest"]) == (1_000, 1_886)
    assert refusal.proposal
    least = refusal.proposal.amount
    assert least
    assert schedule_of(owing(), refusal.proposal).number == 59
    assert refusal_of(owing(), replace(refusal.proposal, amount=Cents(least - 1))).reason is R.AFTER_LIMITATION


def test_a_weekly_amount_may_take_too_many_without_any_limit() -> None:
    """Where nobody knows when it lapses, six hundred is the most."""
    assert refusal_of(NOBODY, by_amount(999, rhythm=WEEKLY)).reason is R.TOO_MANY_INSTALMENTS
    assert schedule_of(NOBODY, by_amount(1_000, rhythm=WEEKLY)).number == 600


def test_an_amount_below_the_interest_of_the_law_is_proposed_without_it() -> None:
    """Nobody knows the rates of a plan that is long enough, so no amount can be worked out with them."""
    refusal = refusal_of(owing(), replace(statutory(rhythm=WEEKLY), number=None, amount=Cents(300)))
    assert refusal.reason is R.NEVER_COVERS_INTEREST
    assert refusal.proposal
    assert refusal.proposal.interest is PlanInterest.NONE


@pytest.mark.parametrize("interest", [PlanInterest.NONE, PlanInterest.STATUTORY])
def test_a_claim_from_before_the_known_rates_is_refused(interest: PlanInterest) -> None:
    """What is owed cannot be worked out, and nothing stands in for it."""
    old = case(invoice(due_date=date(2010, 1, 31)))
    refusal = refusal_of(old, wished(cover=Cover.CLAIM, interest=interest))
    assert (refusal.reason, refusal.proposal) == (R.RATE_UNKNOWN, None)

"""An agreed plan beside what came in: kept, late, short, missed, ahead and over; on both sides of each day."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import case, invoice
from receivables.case import AgreedInstalment, Case, Country, Dispute, Payment, PaymentPlan, Promise
from receivables.money import Cents
from receivables.rules.case_events import EventKind, case_events
from receivables.rules.pauses import PauseReason, paused_invoices
from receivables.rules.payment_plans.standing import (
    InstalmentState,
    PlanStanding,
    missed_from,
    missed_promise,
    plan_numbers,
    plan_standing,
)
from receivables.rules.promises import PromiseState, state_of, unmet

S = InstalmentState
FIRST, SECOND = "2026-031", "2026-035"
AGREED_ON = date(2026, 11, 2)
DAYS = (date(2026, 11, 13), date(2026, 12, 15), date(2027, 1, 15))
"""The first is a Friday: money that was sent on it may come until Monday 16 November."""

PLAN = PaymentPlan(AGREED_ON, tuple(AgreedInstalment(day, Cents(50_000)) for day in DAYS), (FIRST,))


def of(*came: tuple[date, int], plan: PaymentPlan = PLAN, **others: object) -> Case:
    """A case with two invoices, the first of them in a plan of three instalments, and what came in for it."""
    payments = tuple(Payment(on, Cents(amount), FIRST) for on, amount in came)
    two = case(invoice(FIRST, amount=150_000), invoice(SECOND, amount=60_000))
    return replace(two, payment_plan=plan, payments=payments, **others)  # type: ignore[arg-type]


def standing(found: Case, on: date) -> PlanStanding:
    """How its plan stands."""
    stands = plan_standing(found, on)
    assert stands is not None
    return stands


def states(found: Case, on: date) -> list[InstalmentState]:
    """How each instalment stands."""
    return [one.state for one in standing(found, on).instalments]


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2026, 11, 12), S.TO_COME),
        (date(2026, 11, 13), S.OPEN),
        (date(2026, 11, 16), S.OPEN),
        (date(2026, 11, 17), S.MISSED),
    ],
)
def test_an_instalment_is_missed_once_money_sent_in_time_would_be_there(on: date, expected: InstalmentState) -> None:
    """Until its day it is to come; until the banks could have settled, it is open."""
    assert states(of(), on) == [expected, S.TO_COME, S.TO_COME]


@pytest.mark.parametrize(
    ("came_on", "amount", "expected"),
    [
        (date(2026, 11, 16), 50_000, S.KEPT),
        (date(2026, 11, 17), 50_000, S.LATE),
        (date(2026, 11, 16), 49_999, S.SHORT),
        (AGREED_ON, 50_000, S.KEPT),
    ],
)
def test_what_came_and_when_makes_it_kept_late_or_short(came_on: date, amount: int, expected: InstalmentState) -> None:
    """To the cent, and to the day."""
    assert states(of((came_on, amount)), date(2026, 11, 20))[0] is expected


def test_money_goes_to_the_oldest_instalment_first() -> None:
    """Half of the first was late: the second payment completes it and leaves the second one short."""
    came = of((date(2026, 11, 13), 25_000), (date(2026, 12, 14), 50_000))
    stands = standing(came, date(2026, 12, 20))
    assert [one.state for one in stands.instalments] == [S.LATE, S.SHORT, S.TO_COME]
    assert [one.received for one in stands.instalments] == [50_000, 25_000, 0]
    assert [one.complete_on for one in stands.instalments] == [date(2026, 12, 14), None, None]
    assert (stands.due_now, stands.is_kept, len(stands.missed)) == (25_000, False, 1)


def test_what_was_late_but_came_keeps_the_plan() -> None:
    """Nothing is missing, so nobody is reminded of it."""
    stands = standing(of((date(2026, 11, 20), 50_000)), date(2026, 11, 23))
    assert (stands.is_kept, stands.due_now) == (True, 0)
    assert stands.following
    assert stands.following is stands.instalments[1]


def test_what_is_due_now_counts_the_instalment_of_today() -> None:
    """It is due, though it is not late."""
    stands = standing(of(), DAYS[0])
    assert (stands.due_now, stands.is_kept) == (50_000, True)


def test_who_pays_ahead_is_ahead_and_who_pays_more_is_over() -> None:
    """What is ahead belongs to instalments to come; what is over to none of them."""
    ahead = standing(of((date(2026, 11, 13), 70_000)), date(2026, 11, 23))
    assert (ahead.ahead, ahead.over) == (20_000, 0)
    over = standing(of((date(2026, 11, 13), 160_000)), date(2026, 11, 23))
    assert (over.over, over.is_paid, over.following) == (10_000, True, None)


def test_what_came_before_or_for_another_invoice_does_not_count() -> None:
    """Money that names no invoice does."""
    before, other = Payment(date(2026, 11, 1), Cents(50_000)), Payment(DAYS[0], Cents(50_000), SECOND)
    unnamed = Payment(DAYS[0], Cents(50_000))
    assert standing(replace(of(), payments=(before, other)), DAYS[0]).received == 0
    assert standing(replace(of(), payments=(unnamed,)), DAYS[0]).received == 50_000


def test_a_plan_whose_invoices_are_paid_is_over() -> None:
    """However that was: nothing of it is missed any more."""
    paid = replace(of(), invoices=(invoice(FIRST, amount=150_000, paid=150_000), invoice(SECOND)))
    stands = standing(paid, date(2027, 2, 1))
    assert (stands.is_paid, stands.is_kept, stands.due_now) == (True, True, 0)


def test_before_its_day_there_is_no_plan() -> None:
    """And none in a case without one."""
    assert plan_standing(of(), date(2026, 11, 1)) is None
    assert plan_standing(case(), AGREED_ON) is None


@pytest.mark.parametrize(("agreed_on", "covered"), [(date(2026, 10, 1), {FIRST, SECOND}), (date(2026, 9, 30), set())])
def test_a_plan_without_numbers_is_for_all_invoices_of_then(agreed_on: date, covered: set[str]) -> None:
    """Those that had been sent by the day of the agreement."""
    assert plan_numbers(of(plan=replace(PLAN, invoices=(), agreed_on=agreed_on))) == covered


def test_a_kept_plan_pauses_its_invoices_until_the_next_instalment() -> None:
    """And not the others; not what is disputed or paid either."""
    kept = of((DAYS[0], 50_000))
    [(number, pause)] = paused_invoices(kept, date(2026, 11, 23)).items()
    assert (number, pause.reason, pause.until) == (FIRST, PauseReason.PLAN, DAYS[1])
    disputed = replace(kept, disputes=(Dispute(FIRST, AGREED_ON),))
    assert paused_invoices(disputed, date(2026, 11, 23))[FIRST].reason is PauseReason.DISPUTE


@pytest.mark.parametrize(("on", "paused"), [(date(2026, 11, 16), True), (date(2026, 11, 17), False)])
def test_a_missed_instalment_ends_the_pause(on: date, paused: bool) -> None:  # noqa: FBT001
    """Until the money comes, or is promised for a day."""
    assert (FIRST in paused_invoices(of(), on)) is paused
    promised = of(promises=(Promise(Cents(50_000), date(2026, 11, 27), date(2026, 11, 17), (FIRST,)),))
    assert FIRST in paused_invoices(promised, on)


def test_a_plan_replaces_the_promises_before_it() -> None:
    """A broken one is not spoken of any more; one that was open is replaced."""
    broken = Promise(Cents(10_000), date(2026, 10, 20), date(2026, 10, 15), (FIRST,))
    open_one = Promise(Cents(10_000), date(2026, 11, 6), date(2026, 10, 30), (FIRST,))
    found = of(promises=(broken, open_one))
    assert state_of(broken, found, AGREED_ON) is PromiseState.BROKEN
    assert state_of(open_one, found, AGREED_ON) is PromiseState.REPLACED
    assert unmet(found, AGREED_ON) == ()
    assert unmet(replace(found, promises=(broken,), payment_plan=None), AGREED_ON) == (broken,)


def test_a_missed_instalment_reads_as_a_promise_that_was_not_kept() -> None:
    """With what came in for it and nothing more."""
    short = of((DAYS[0], 70_000))
    promise = Promise(Cents(50_000), DAYS[1], AGREED_ON, (FIRST,))
    assert missed_promise(short, date(2026, 12, 17)) == (promise, 20_000)
    assert missed_promise(short, date(2026, 12, 16)) is None
    assert missed_promise(case(), AGREED_ON) is None


def test_it_can_be_spoken_of_from_the_next_working_day() -> None:
    """The day after the banks could have settled."""
    assert missed_from(standing(of(), DAYS[0]).instalments[0], country=Country.NL) == date(2026, 11, 17)


def test_the_log_says_when_a_plan_was_agreed_and_what_was_missed() -> None:
    """A missed instalment stands on the first day on which it was, as it then was."""
    events = case_events(of((date(2026, 11, 16), 20_000), (date(2026, 11, 25), 30_000)), date(2026, 12, 17))
    told = [(one.on, one.kind) for one in events if one.kind in {EventKind.PLAN, EventKind.MISSED}]
    assert told == [
        (AGREED_ON, EventKind.PLAN),
        (date(2026, 11, 17), EventKind.MISSED),
        (date(2026, 12, 17), EventKind.MISSED),
    ]
    [first, _] = [one.about.received for one in events if one.kind is EventKind.MISSED]  # type: ignore[union-attr]
    assert first == 20_000


@given(
    st.lists(st.tuples(st.dates(AGREED_ON, date(2027, 2, 1)), st.integers(1, 90_000)), max_size=6),
    st.dates(AGREED_ON, date(2027, 2, 1)),
)
def test_what_came_in_is_shared_out_and_nothing_else(came: list[tuple[date, int]], on: date) -> None:
    """The parts of the instalments and what is over are what came in by then."""
    stands = standing(of(*came), on)
    assert sum(one.received for one in stands.instalments) + stands.over == stands.received
    assert stands.received == sum(amount for day, amount in came if day <= on)
    assert all(0 <= one.missing <= one.agreed.amount for one in stands.instalments)

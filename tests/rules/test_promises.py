"""Promises to pay: which state follows from the payments, the other promises and the day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import case, invoice
from receivables.case import Case, Payment, Promise
from receivables.errors import CalendarUnknown
from receivables.money import Cents
from receivables.rules.days_to_act import last_day_in_time
from receivables.rules.promises import PromiseState, covered, held, received, state_of, unmet

STATE = PromiseState
MADE, PROMISED = date(2026, 11, 16), date(2026, 11, 20)
LAST = date(2026, 11, 23)
"""The Monday after the promised Friday: money that was sent on the promised day is there."""
FIRST, SECOND = "2026-031", "2026-035"
PROMISE = Promise(Cents(60_000), PROMISED, MADE)
DAYS = st.dates(date(2026, 11, 1), date(2026, 12, 31))
AMOUNTS = st.integers(1, 200_000).map(Cents)
PAYMENTS = st.lists(st.builds(Payment, DAYS, AMOUNTS, st.sampled_from(["", FIRST, SECOND])), max_size=4).map(tuple)
PROMISES = st.builds(
    lambda amount, made_on, days, invoices: Promise(amount, made_on + timedelta(days), made_on, invoices),
    AMOUNTS,
    DAYS,
    st.integers(0, 30),
    st.sampled_from([(), (FIRST,), (SECOND,), (FIRST, SECOND)]),
)


def of(*payments: Payment, promises: tuple[Promise, ...] = (PROMISE,), paid: int = 0) -> Case:
    """A case with two invoices, of which the first was partly paid on a day that nobody knows."""
    two = case(invoice(FIRST, paid=paid), invoice(SECOND, due_date=date(2026, 11, 14), amount=60_000))
    return replace(two, payments=payments, promises=promises)


def paid(amount: int, on: date, number: str = "") -> Payment:
    """A payment."""
    return Payment(on, Cents(amount), number)


def state(found: Case, on: date, *, of_promise: int = 0) -> PromiseState:
    """How one promise of a case stands."""
    return state_of(found.promises[of_promise], found, on)


@pytest.mark.parametrize(
    ("on", "expected"),
    [(MADE, STATE.OPEN), (PROMISED, STATE.OPEN), (LAST, STATE.OPEN), (date(2026, 11, 24), STATE.BROKEN)],
)
def test_a_promise_is_open_until_money_sent_in_time_would_have_arrived(on: date, expected: PromiseState) -> None:
    """Without any money it is open up to the banking day after the promised one, and broken from the next day."""
    assert state(of(), on) is expected


@pytest.mark.parametrize(
    ("payments", "expected"),
    [
        ([paid(60_000, PROMISED)], STATE.KEPT),
        ([paid(60_000, LAST)], STATE.KEPT),
        ([paid(60_000, date(2026, 11, 24))], STATE.BROKEN),
        ([paid(59_999, PROMISED)], STATE.BROKEN),
        ([paid(30_000, MADE), paid(30_000, PROMISED)], STATE.KEPT),
        ([paid(60_000, date(2026, 11, 15))], STATE.BROKEN),
        ([paid(60_001, PROMISED)], STATE.KEPT),
    ],
)
def test_money_in_time_keeps_it_and_less_or_later_breaks_it(payments: list[Payment], expected: PromiseState) -> None:
    """At least the amount, from the day of the promise to the last day in time; a cent less or a day later is not."""
    assert state(of(*payments), date(2026, 12, 1)) is expected


@pytest.mark.parametrize(("number", "expected"), [("", STATE.KEPT), (FIRST, STATE.KEPT), (SECOND, STATE.BROKEN)])
def test_money_that_names_another_invoice_does_not_count(number: str, expected: PromiseState) -> None:
    """Money without a name counts for any promise, money for another invoice does not."""
    named = replace(PROMISE, invoices=(FIRST,))
    assert state(of(paid(60_000, PROMISED, number), promises=(named,)), date(2026, 12, 1)) is expected


def test_a_promise_is_kept_when_its_invoices_are_paid() -> None:
    """Who promised more than was left has kept it with the rest."""
    named = Promise(Cents(70_000), PROMISED, MADE, (SECOND,))
    assert state(of(paid(60_000, PROMISED, SECOND), promises=(named,)), PROMISED) is STATE.KEPT


def test_money_without_a_day_counts_once_the_day_has_passed() -> None:
    """Before that it may be older than the promise; afterwards it is taken for the promised money."""
    found = of(paid=60_000)
    assert state(found, LAST) is STATE.OPEN
    assert state(found, date(2026, 11, 24)) is STATE.KEPT
    assert state(of(paid=59_999), date(2026, 11, 24)) is STATE.BROKEN


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        (Promise(Cents(60_000), date(2026, 12, 4), date(2026, 11, 17)), STATE.REPLACED),
        (Promise(Cents(60_000), date(2026, 12, 4), date(2026, 11, 17), (FIRST,)), STATE.REPLACED),
        (Promise(Cents(60_000), date(2026, 12, 4), MADE), STATE.BROKEN),
    ],
)
def test_a_later_promise_for_the_same_invoices_replaces_it(later: Promise, expected: PromiseState) -> None:
    """What was promised on a later day stands instead; what was promised in the same breath stands beside it."""
    assert state(of(promises=(PROMISE, later)), date(2026, 12, 1)) is expected


@pytest.mark.parametrize(("payments", "expected"), [([paid(60_000, LAST)], STATE.KEPT), ([], STATE.BROKEN)])
def test_what_had_ended_before_a_later_promise_stays_so(payments: list[Payment], expected: PromiseState) -> None:
    """A kept promise stays kept and a broken one broken; only what still stood is replaced, and none is chased."""
    later = Promise(Cents(65_000), date(2026, 12, 4), date(2026, 11, 24))
    found = of(*payments, promises=(PROMISE, later))
    assert state(found, date(2026, 12, 1)) is (expected if payments else STATE.REPLACED)
    afterwards = replace(later, made_on=date(2026, 11, 25))
    found = of(*payments, promises=(PROMISE, afterwards))
    assert state(found, date(2026, 12, 1)) is expected
    assert unmet(found, date(2026, 12, 1)) == ()


def test_a_later_promise_replaces_an_earlier_one_for_its_own_invoices_only() -> None:
    """For the other invoice the broken promise still stands."""
    both = Promise(Cents(120_000), PROMISED, MADE, (FIRST, SECOND))
    found = of(promises=(both, Promise(Cents(100), date(2026, 12, 4), date(2026, 11, 25), (FIRST,))))
    assert held(both, found, date(2026, 11, 24)) == {FIRST, SECOND}
    assert held(both, found, date(2026, 11, 25)) == {SECOND}
    assert unmet(found, date(2026, 12, 1)) == (both,)


def test_a_promise_for_another_invoice_replaces_nothing() -> None:
    """Each invoice has its own promise."""
    first, second = replace(PROMISE, invoices=(FIRST,)), Promise(Cents(100), LAST, date(2026, 11, 18), (SECOND,))
    assert state(of(promises=(first, second)), date(2026, 12, 1)) is STATE.BROKEN


def test_parts_of_one_agreement_are_paid_one_after_the_other() -> None:
    """The same money does not keep two parts that were promised together."""
    parts = (Promise(Cents(40_000), PROMISED, MADE), Promise(Cents(20_000), date(2026, 12, 4), MADE))
    found = of(paid(40_000, PROMISED), promises=parts)
    assert [state(found, date(2026, 12, 15), of_promise=at) for at in (0, 1)] == [STATE.KEPT, STATE.BROKEN]
    assert [received(one, found, date(2026, 12, 15)) for one in parts] == [40_000, 0]


def test_what_came_in_is_told() -> None:
    """A part of what was promised is not nothing, and more than it is not more."""
    assert received(PROMISE, of(paid(25_000, PROMISED)), date(2026, 12, 1)) == 25_000
    assert received(PROMISE, of(paid(99_000, PROMISED)), date(2026, 12, 1)) == 60_000
    assert received(PROMISE, of(paid(25_000, date(2026, 11, 15))), date(2026, 12, 1)) == 0


def test_a_promise_without_numbers_is_for_what_had_been_sent() -> None:
    """An invoice of a later date is not in it."""
    later = replace(invoice("2026-044"), invoice_date=date(2026, 11, 17))
    found = replace(of(), invoices=(*of().invoices, later))
    assert [one.number for one in covered(PROMISE, found)] == [FIRST, SECOND]


def test_a_day_beyond_the_calendar_is_not_guessed() -> None:
    """Where nobody knows when banks are closed, there is no state."""
    with pytest.raises(CalendarUnknown):
        state(of(promises=(Promise(Cents(1), date(2090, 1, 2), MADE),)), PROMISED)


@given(PAYMENTS, PROMISES, st.lists(PROMISES, max_size=3), DAYS)
def test_a_promise_has_one_state_and_keeps_a_last_one(
    payments: tuple[Payment, ...], promise: Promise, others: list[Promise], on: date
) -> None:
    """With the same facts, time ends an open promise in one way, and nothing else changes."""
    found = of(*payments, promises=(promise, *others))
    now, later = state_of(promise, found, on), state_of(promise, found, on + timedelta(days=1))
    moves = {STATE.OPEN: set(STATE)}
    assert later in moves.get(now, {now})


@given(PAYMENTS, PROMISES, DAYS)
def test_more_money_never_breaks_a_promise(payments: tuple[Payment, ...], promise: Promise, on: date) -> None:
    """One more payment in time keeps a promise at most sooner."""
    rank: Callable[[PromiseState], int] = [STATE.BROKEN, STATE.OPEN, STATE.KEPT].index
    more = (*payments, Payment(promise.made_on, promise.amount))
    before, after = (state_of(promise, of(*some, promises=(promise,)), on) for some in (payments, more))
    assert rank(after) >= rank(before)
    assert on < promise.made_on or after is STATE.KEPT


@given(PAYMENTS, PROMISES, DAYS)
def test_no_open_promise_is_past_its_day(payments: tuple[Payment, ...], promise: Promise, on: date) -> None:
    """What is open can still be kept; what is broken cannot."""
    found = state_of(promise, of(*payments, promises=(promise,)), on)
    if found in {STATE.OPEN, STATE.BROKEN}:
        assert (found is STATE.OPEN) == (on <= last_day_in_time(promise.pay_by))

"""Which invoices are left alone, why and until when."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import case, invoice
from receivables.case import Case, Dispute, Payment, Promise
from receivables.money import Cents
from receivables.rules.disputes import unsettled
from receivables.rules.pauses import PauseReason, paused_invoices

REASON = PauseReason
TODAY = date(2026, 11, 23)
FIRST, SECOND = "2026-031", "2026-035"
PROMISE = Promise(Cents(60_000), date(2026, 11, 27), date(2026, 11, 20), (FIRST,))
DISPUTE = Dispute(FIRST, date(2026, 11, 18), "Two lessons did not take place.")
DAYS = st.dates(date(2026, 11, 1), date(2026, 12, 31))


def of(*promises: Promise, disputes: tuple[Dispute, ...] = (), payments: tuple[Payment, ...] = ()) -> Case:
    """A case with two invoices."""
    two = case(invoice(FIRST), invoice(SECOND, amount=60_000))
    return replace(two, promises=promises, disputes=disputes, payments=payments)


def reasons(found: Case, on: date = TODAY) -> dict[str, PauseReason]:
    """Why each invoice that is left alone is."""
    return {number: pause.reason for number, pause in paused_invoices(found, on).items()}


def test_an_open_promise_pauses_its_invoices_until_its_day() -> None:
    """The others are not paused; the promise and its day are told."""
    found = paused_invoices(of(PROMISE), TODAY)
    assert {number: (one.until, one.promise) for number, one in found.items()} == {FIRST: (PROMISE.pay_by, PROMISE)}


@pytest.mark.parametrize(("on", "paused"), [(date(2026, 11, 30), True), (date(2026, 12, 1), False)])
def test_a_broken_promise_pauses_nothing(on: date, paused: bool) -> None:  # noqa: FBT001
    """Once money sent in time would have arrived, the invoice can be asked for again."""
    assert (FIRST in paused_invoices(of(PROMISE), on)) is paused


def test_a_dispute_is_never_hidden_by_a_promise() -> None:
    """An invoice that is both promised and disputed counts as disputed."""
    assert reasons(of(PROMISE, disputes=(DISPUTE,))) == {FIRST: REASON.DISPUTE}


def test_what_is_paid_is_neither_promised_nor_disputed_any_more() -> None:
    """Nothing is asked for it, whatever was said before."""
    payment = Payment(TODAY, Cents(125_000), FIRST)
    assert reasons(of(PROMISE, disputes=(DISPUTE,), payments=(payment,))) == {FIRST: REASON.PAID}


@pytest.mark.parametrize(
    ("settled_on", "expected"), [(TODAY, []), (TODAY + timedelta(days=1), [FIRST]), (None, [FIRST])]
)
def test_a_dispute_lasts_until_it_is_settled(settled_on: date | None, expected: list[str]) -> None:
    """On the day on which it is settled, the invoice can be asked for."""
    assert list(paused_invoices(of(disputes=(replace(DISPUTE, settled_on=settled_on),)), TODAY)) == expected


def test_of_two_promised_days_the_last_one_is_told() -> None:
    """Parts of one agreement pause an invoice until the last of them."""
    parts = (replace(PROMISE, amount=Cents(10_000)), replace(PROMISE, pay_by=date(2026, 12, 11)))
    assert paused_invoices(of(*parts), TODAY)[FIRST].until == date(2026, 12, 11)
    assert paused_invoices(of(*reversed(parts)), TODAY)[FIRST].until == date(2026, 12, 11)


def test_a_broken_part_ends_the_pause_of_its_agreement() -> None:
    """The parts still to come hold nothing back, until the money of the broken one is in."""
    made_on = date(2026, 11, 10)
    parts = (
        Promise(Cents(60_000), date(2026, 11, 13), made_on, (FIRST,)),
        Promise(Cents(65_000), date(2026, 12, 4), made_on, (FIRST,)),
    )
    assert reasons(of(*parts), date(2026, 11, 16)) == {FIRST: REASON.PROMISE}
    assert reasons(of(*parts)) == {}
    late = Payment(date(2026, 11, 20), Cents(60_000), FIRST)
    assert reasons(of(*parts, payments=(late,))) == {FIRST: REASON.PROMISE}


@given(
    st.builds(Dispute, st.just(FIRST), DAYS, settled_on=st.none() | DAYS),
    st.builds(Promise, st.integers(1, 200_000).map(Cents), DAYS, DAYS, st.just((FIRST,))),
    DAYS,
)
def test_a_dispute_stands_whatever_is_promised(dispute: Dispute, promise: Promise, on: date) -> None:
    """Adding a promise to a case changes nothing about an invoice in dispute."""
    without = paused_invoices(of(disputes=(dispute,)), on)
    assert bool(without) is bool(unsettled(of(disputes=(dispute,)), on))
    if without:
        assert paused_invoices(of(promise, disputes=(dispute,)), on) == without

"""What happened in a case: everything once, in order of days, and nothing that was not known yet."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import case, invoice
from receivables.case import Case, Channel, Contact, ContactKind, Dispute, Notice, NoticeKind, Payment, Promise
from receivables.money import Cents
from receivables.rules.case_events import EventKind, case_events

KIND = EventKind
TODAY = date(2026, 11, 30)
MADE = date(2026, 11, 10)
PROMISE = Promise(Cents(60_000), date(2026, 11, 13), MADE)


def of(**others: object) -> Case:
    """A case with one invoice and what a test wants besides."""
    return replace(case(invoice()), **others)  # type: ignore[arg-type]


def kinds(found: Case, on: date = TODAY) -> list[tuple[str, int, int]]:
    """What happened, and on which day and month, besides that there was an invoice that fell due."""
    events = [one for one in case_events(found, on) if one.kind not in {KIND.INVOICE, KIND.DUE}]
    return [(one.kind, one.on.day, one.on.month) for one in events]


def test_an_invoice_that_is_late_gives_two_events() -> None:
    """It was made, and its due date passed with something open; not on the due date itself."""
    assert [one.kind for one in case_events(of(), TODAY)] == [KIND.INVOICE, KIND.DUE]
    assert [one.kind for one in case_events(of(), date(2026, 10, 31))] == [KIND.INVOICE]
    paid = of(payments=(Payment(date(2026, 10, 31), Cents(125_000)),))
    assert KIND.DUE not in [one.kind for one in case_events(paid, TODAY)]


@pytest.mark.parametrize(
    ("payments", "end"),
    [
        ((), ("broken", 17, 11)),
        ((Payment(date(2026, 11, 12), Cents(60_000)),), ("kept", 12, 11)),
        ((Payment(date(2026, 11, 18), Cents(60_000)),), ("broken", 17, 11)),
    ],
)
def test_a_promise_ends_on_the_day_on_which_that_was_so(
    payments: tuple[Payment, ...], end: tuple[str, int, int]
) -> None:
    """Kept with the money; broken once money that was sent in time would have arrived, whatever came later."""
    found = kinds(of(promises=(PROMISE,), payments=payments))
    assert found[0] == ("promise", 10, 11)
    assert end in found
    assert len([one for one in found if one[0] in {"kept", "broken", "replaced"}]) == 1


@pytest.mark.parametrize(("made_on", "end"), [(12, ("replaced", 12, 11)), (20, ("broken", 17, 11))])
def test_a_new_promise_replaces_only_what_still_stood(made_on: int, end: tuple[str, int, int]) -> None:
    """A promise that had been broken by then stays broken in the file."""
    later = Promise(Cents(60_000), date(2026, 12, 4), date(2026, 11, made_on))
    assert end in kinds(of(promises=(PROMISE, later)))


def test_what_is_still_open_has_no_end() -> None:
    """And what happens after the last day of the file is not in it."""
    assert kinds(of(promises=(PROMISE,)), date(2026, 11, 16)) == [("promise", 10, 11)]
    assert kinds(of(promises=(PROMISE,)), date(2026, 11, 9)) == []


def test_a_message_that_is_kept_whole_is_told_once() -> None:
    """The contact holds its words; the message for the law would say the same again."""
    notice = Notice(NoticeKind.STATUTORY, MADE, Channel.EMAIL)
    whole = Contact(MADE, ContactKind.EMAIL, level="fourteen_day_notice")
    assert kinds(of(notices=(notice,))) == [("notice", 10, 11)]
    assert kinds(of(notices=(notice,), contacts=(whole,))) == [("contact", 10, 11)]
    for level in ("", "thank_you", "friendly_reminder"):
        assert len(kinds(of(notices=(notice,), contacts=(replace(whole, level=level),)))) == 2
    assert len(kinds(of(notices=(replace(notice, received_on=TODAY),), contacts=(whole,)))) == 2


def test_a_complaint_is_raised_and_settled() -> None:
    """Two events on their two days."""
    dispute = Dispute("2026-031", MADE, settled_on=date(2026, 11, 12))
    assert kinds(of(disputes=(dispute,))) == [("dispute", 10, 11), ("settled", 12, 11)]
    refused = replace(dispute, refused_on=date(2026, 11, 12))
    assert kinds(of(disputes=(refused,))) == [("dispute", 10, 11), ("refused", 12, 11), ("settled", 12, 11)]


DAYS = st.dates(date(2026, 10, 1), date(2026, 12, 15))


@given(
    st.lists(st.builds(Payment, DAYS, st.integers(1, 90_000).map(Cents)), max_size=4).map(tuple),
    st.lists(
        st.builds(lambda made, amount: Promise(amount, made, made), DAYS, st.integers(1, 90_000).map(Cents)), max_size=3
    ).map(tuple),
    DAYS,
)
def test_a_file_only_grows(payments: tuple[Payment, ...], promises: tuple[Promise, ...], on: date) -> None:
    """What stands in it up to a day stands in it up to any later day as well, in the same order."""
    found = of(payments=payments, promises=promises)
    events = case_events(found, on)
    assert list(events) == [one for one in case_events(found, max(on, TODAY)) if one.on <= on]
    assert [one.on for one in events] == sorted(one.on for one in events)

"""Where a track stands: which texts raise its level, and which do not."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import case
from receivables.case import Channel, Contact, ContactKind, Country, DebtorKind, Notice, NoticeKind
from receivables.rules.dunning_procedures import proposed_track
from receivables.rules.reminder_levels import ReminderLevel, Sent
from receivables.rules.standing import standing

LEVEL = ReminderLevel
TODAY = date(2026, 11, 23)
SENT = date(2026, 11, 9)


def contact(level: str, on: date = SENT, kind: ContactKind = ContactKind.EMAIL, **others: Any) -> Contact:
    """A text that was sent."""
    return Contact(on, kind, level=level, **others)


def stands(*contacts: Contact, notices: tuple[Notice, ...] = (), **of_debtor: Any) -> Sent | None:
    """Where the track of a case stands today: an invoice of 1 October that was due on the 31st."""
    found = replace(case(**of_debtor), contacts=contacts, notices=notices)
    return standing(found, proposed_track(found.debtor), found.invoices, on=TODAY)


def test_before_the_first_text_it_stands_nowhere() -> None:
    """Nothing was sent, or nothing that has a place in the track."""
    assert stands() is None
    assert stands(contact("disputed"), contact("")) is None


def test_it_stands_at_the_furthest_text() -> None:
    """Whatever their order in the case; of two of one level the later one counts."""
    furthest = contact("second_reminder", date(2026, 11, 16), pay_by=date(2026, 11, 24))
    found = stands(furthest, contact("friendly_reminder"), contact("second_reminder", date(2026, 11, 12)))
    assert found == Sent(LEVEL.SECOND_REMINDER, date(2026, 11, 16), date(2026, 11, 24), Channel.EMAIL)


@pytest.mark.parametrize("level", LEVEL)
def test_a_call_never_raises_the_level(level: LEVEL) -> None:
    """Whatever text was spoken from."""
    assert stands(contact(level, kind=ContactKind.CALL)) is None


@pytest.mark.parametrize(("on", "counts"), [(date(2026, 10, 30), False), (date(2026, 10, 31), True), (TODAY, True)])
def test_what_was_sent_for_earlier_debts_does_not_count(on: date, counts: bool) -> None:  # noqa: FBT001
    """A reminder from before the due date was about something else."""
    assert bool(stands(contact("friendly_reminder", on))) is counts


def test_a_word_before_the_due_date_counts_from_before_it() -> None:
    """It is the one text that is sent earlier."""
    found = stands(contact("before_due", date(2026, 10, 28)))
    assert found is not None
    assert found.level is LEVEL.BEFORE_DUE


def test_without_a_last_day_the_usual_one_holds() -> None:
    """As the text of that level would have named it."""
    found = stands(contact("friendly_reminder"))
    assert found is not None
    assert found.pay_by == date(2026, 11, 16)


@pytest.mark.parametrize(
    ("count", "expected"), [(1, LEVEL.FRIENDLY_REMINDER), (2, LEVEL.SECOND_REMINDER), (3, LEVEL.SECOND_REMINDER)]
)
def test_messages_that_asked_for_payment_count_as_reminders(count: int, expected: LEVEL) -> None:
    """The first as the friendly one, any more as the second: what else they said is not known."""
    notices = tuple(Notice(NoticeKind.REMINDER, date(2026, 11, 2 + index), Channel.EMAIL) for index in range(count))
    found = stands(notices=notices)
    assert found is not None
    assert found.level is expected


def test_a_message_that_is_kept_as_a_contact_too_counts_once() -> None:
    """A notice of default is no friendly reminder besides."""
    notice = Notice(NoticeKind.REMINDER, SENT, Channel.EMAIL)
    found = stands(contact("notice_of_default"), notices=(notice,))
    assert found is not None
    assert found.level is LEVEL.NOTICE_OF_DEFAULT


@pytest.mark.parametrize("level", ["thank_you", "new_order", "disputed", "friendly_reminder"])
def test_another_text_of_that_day_hides_no_notice(level: str) -> None:
    """Only the same text is the same: a thank-you of the day on which the notice went out is not it."""
    notice = Notice(NoticeKind.STATUTORY, SENT, Channel.EMAIL)
    found = stands(contact(level), notices=(notice,), kind=DebtorKind.CONSUMER)
    assert found is not None
    assert found.level is LEVEL.FOURTEEN_DAY_NOTICE


@pytest.mark.parametrize("contacts", [(), (contact("fourteen_day_notice", pay_by=date(2026, 11, 24)),)])
def test_the_day_on_which_a_notice_came_counts(contacts: tuple[Contact, ...]) -> None:
    """Received later, its fourteen days end later, whether the text is kept among the contacts or not."""
    notice = Notice(NoticeKind.STATUTORY, SENT, Channel.POST, received_on=date(2026, 11, 16))
    found = stands(*contacts, notices=(notice,), kind=DebtorKind.CONSUMER)
    assert found is not None
    assert found.pay_by == date(2026, 11, 30)


@pytest.mark.parametrize(
    ("country", "level", "last_day"),
    [
        (Country.NL, LEVEL.FOURTEEN_DAY_NOTICE, date(2026, 11, 25)),
        (Country.BE, LEVEL.FIRST_REMINDER, date(2026, 11, 25)),
    ],
)
def test_a_statutory_notice_is_the_one_of_the_country(country: Country, level: LEVEL, last_day: date) -> None:
    """Its last day is the one that the law gives."""
    notice = Notice(NoticeKind.STATUTORY, SENT, Channel.POST, pay_by=date(2026, 11, 10))
    found = stands(notices=(notice,), kind=DebtorKind.CONSUMER, country=country)
    assert found is not None
    assert found.level is level
    assert found.pay_by >= last_day


@given(st.lists(st.builds(contact, st.sampled_from(LEVEL), st.dates(date(2026, 10, 1), TODAY)), max_size=5))
def test_a_call_changes_nothing(texts: list[Contact]) -> None:
    """With a call of any level among them, a track stands where it stood."""
    calls = [contact(level, TODAY, ContactKind.CALL) for level in LEVEL]
    assert stands(*texts, *calls) == stands(*texts)

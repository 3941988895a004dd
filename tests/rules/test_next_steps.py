"""What to do next: what comes first, what waits, and that each day is a working day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import case, invoice
from receivables.case import (
    CallOutcome,
    Case,
    Channel,
    Contact,
    ContactKind,
    Country,
    DebtorKind,
    Dispute,
    Invoice,
    Notice,
    NoticeKind,
    Payment,
    Promise,
)
from receivables.money import Cents
from receivables.rules.dunning_procedures import Step, proposed_track
from receivables.rules.next_steps import NextAction, NextStep, next_steps
from receivables.rules.next_steps.step import Condition
from receivables.rules.reminder_levels import ReminderLevel
from receivables.rules.working_days import is_working_day

ACTION, LEVEL = NextAction, ReminderLevel
TODAY = date(2026, 11, 24)
FIRST, SECOND = "2026-031", "2026-035"
BROKEN = Promise(Cents(60_000), date(2026, 11, 19), date(2026, 11, 17), (FIRST,))
OPEN = Promise(Cents(60_000), date(2026, 11, 27), date(2026, 11, 20), (FIRST,))
DISPUTE = Dispute(FIRST, date(2026, 11, 18))
FRIENDLY = Contact(date(2026, 11, 9), ContactKind.EMAIL, level="friendly_reminder", pay_by=date(2026, 11, 16))
CALL = Contact(date(2026, 11, 20), ContactKind.CALL)


def of(*invoices: Invoice, **others: object) -> Case:
    """A case with what a test wants in it."""
    return replace(case(*invoices), **others)  # type: ignore[arg-type]


def steps_of(found: Case, on: date = TODAY, known_on: date | None = None) -> tuple[NextStep, ...]:
    """What to do, by the track that we propose."""
    return next_steps(found, proposed_track(found.debtor), on=on, known_on=known_on or on)


def told(found: Case, on: date = TODAY) -> list[tuple[NextAction, date]]:
    """The actions and their days."""
    return [(one.action, one.on) for one in steps_of(found, on)]


def test_the_track_begins_today_when_nothing_was_asked_yet() -> None:
    """Late, the first text goes out today, and the others follow from the last days that they name."""
    found = steps_of(of())
    assert [one.level for one in found] == [
        LEVEL.FRIENDLY_REMINDER,
        LEVEL.SECOND_REMINDER,
        LEVEL.NOTICE_OF_DEFAULT,
        LEVEL.FINAL_NOTICE,
        LEVEL.HANDED_OVER,
    ]
    assert [one.on for one in found[:2]] == [TODAY, date(2026, 12, 3)]
    assert found[0].values == {"due_date": date(2026, 10, 31)}
    assert [one.action for one in found][-2:] == [ACTION.SEND, ACTION.HAND_OVER]


def test_before_the_due_date_there_is_a_word_beforehand() -> None:
    """Three days before it, or today when that is over; on the day after it, no longer."""
    due = invoice(due_date=date(2026, 12, 10))
    assert steps_of(of(due))[0].level is LEVEL.BEFORE_DUE
    assert steps_of(of(due))[0].on == date(2026, 12, 7)
    assert steps_of(of(due), date(2026, 12, 10))[0].on == date(2026, 12, 10)
    assert steps_of(of(due), date(2026, 12, 11))[0].level is LEVEL.FRIENDLY_REMINDER


def test_after_a_text_the_next_one_comes_when_its_last_day_has_passed() -> None:
    """Two days after it; with a call before it when none was made, and no new deliveries."""
    waiting = replace(FRIENDLY, pay_by=date(2026, 11, 30))
    assert told(of(contacts=(waiting,)))[:3] == [
        (ACTION.CALL_FIRST, date(2026, 12, 2)),
        (ACTION.SEND, date(2026, 12, 2)),
        (ACTION.STOP_DELIVERING, date(2026, 12, 2)),
    ]
    assert told(of(contacts=(FRIENDLY, CALL)))[:2] == [(ACTION.SEND, TODAY), (ACTION.STOP_DELIVERING, TODAY)]


def test_a_call_does_not_move_the_track() -> None:
    """The steps are the same with it, but for the call itself and what hangs on it."""
    spoken = Contact(date(2026, 11, 20), ContactKind.CALL, level="final_notice")
    without, with_call = (
        [
            replace(one, condition=None, after=0)
            for one in steps_of(of(contacts=contacts))
            if one.action is not ACTION.CALL_FIRST
        ]
        for contacts in ((FRIENDLY,), (FRIENDLY, spoken))
    )
    assert with_call == without


@pytest.mark.parametrize(
    ("outcome", "day"),
    [
        (CallOutcome.PLAN_WANTED, date(2026, 11, 26)),
        (CallOutcome.PAID, date(2026, 11, 26)),
        (CallOutcome.CANNOT_PAY, date(2026, 11, 30)),
        (CallOutcome.VOICEMAIL, date(2026, 11, 26)),
        (CallOutcome.UNREACHABLE, date(2026, 11, 25)),
    ],
)
def test_the_next_text_waits_for_what_a_call_asked_for(outcome: CallOutcome, day: date) -> None:
    """The follow-up has its own day, and nothing is sent before it; later texts end that."""
    call = Contact(TODAY, ContactKind.CALL, outcome=outcome)
    found = steps_of(of(contacts=(FRIENDLY, call)))
    assert (found[0].action, found[0].on, found[0].values["day"]) == (ACTION.FOLLOW_UP_CALL, day, TODAY)
    assert min(one.on for one in found if one.action is ACTION.SEND) == day
    after = replace(FRIENDLY, on=TODAY, level="second_reminder")
    assert all(one.action is not ACTION.FOLLOW_UP_CALL for one in steps_of(of(contacts=(FRIENDLY, call, after))))


def test_who_refuses_gets_the_next_text_on_the_day_of_the_follow_up() -> None:
    """The text is what follows, so there is no step beside it."""
    call = Contact(TODAY, ContactKind.CALL, outcome=CallOutcome.REFUSES)
    assert told(of(contacts=(FRIENDLY, call)))[0] == (ACTION.SEND, date(2026, 11, 30))


@pytest.mark.parametrize("outcome", [CallOutcome.VOICEMAIL, CallOutcome.UNREACHABLE])
def test_nobody_spoken_to_is_not_called_yet(outcome: CallOutcome) -> None:
    """A voicemail before another message does not count as the call before the next text."""
    call = Contact(date(2026, 11, 17), ContactKind.CALL, outcome=outcome)
    note = Contact(date(2026, 11, 18), ContactKind.EMAIL)
    actions = [one.action for one in steps_of(of(contacts=(FRIENDLY, call, note)))]
    assert ACTION.CALL_FIRST in actions
    assert ACTION.FOLLOW_UP_CALL not in actions


def test_a_broken_promise_comes_first() -> None:
    """Before anything else of the same day, and before what was due earlier."""
    found = steps_of(of(promises=(BROKEN,), contacts=(FRIENDLY,)))
    assert found[0].action is ACTION.CALL_ABOUT_PROMISE
    assert found[0].on == TODAY
    assert found[0].values["amount"] == 60_000
    assert ACTION.SEND in [one.action for one in found[1:]]


def test_an_open_promise_is_waited_for() -> None:
    """Nothing is sent before its money could have arrived; then one looks."""
    assert told(of(promises=(OPEN,), contacts=(FRIENDLY,))) == [(ACTION.CHECK_PROMISE, date(2026, 12, 1))]


FRIDAY = replace(OPEN, pay_by=date(2026, 11, 20), made_on=date(2026, 11, 17))
"""A promise for a Friday: banks settle what was sent then on Monday, so it is late on Tuesday 24 November."""


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2026, 11, 19), [(ACTION.CHECK_PROMISE, date(2026, 11, 24))]),
        (
            date(2026, 11, 20),
            [(ACTION.AWAIT_MONEY, date(2026, 11, 20)), (ACTION.CHECK_PROMISE, date(2026, 11, 24))],
        ),
        (
            date(2026, 11, 21),
            [(ACTION.AWAIT_MONEY, date(2026, 11, 23)), (ACTION.CHECK_PROMISE, date(2026, 11, 24))],
        ),
        (
            date(2026, 11, 23),
            [(ACTION.AWAIT_MONEY, date(2026, 11, 23)), (ACTION.CHECK_PROMISE, date(2026, 11, 24))],
        ),
        (date(2026, 11, 24), [(ACTION.CALL_ABOUT_PROMISE, date(2026, 11, 24))]),
    ],
    ids=["the day before", "the promised day", "the weekend", "the day after", "the day on which it is late"],
)
def test_from_the_promised_day_one_looks_until_the_money_is_late(
    on: date, expected: list[tuple[NextAction, date]]
) -> None:
    """Not before that day, and on the day on which it is late one calls."""
    assert told(of(promises=(FRIDAY,), contacts=(FRIENDLY,)), on)[: len(expected)] == expected


@pytest.mark.parametrize(
    ("pay_by", "on", "country", "expected"),
    [
        (date(2026, 12, 24), date(2026, 12, 25), Country.NL, (ACTION.AWAIT_MONEY, date(2026, 12, 28))),
        (date(2026, 4, 30), date(2026, 5, 1), Country.NL, (ACTION.AWAIT_MONEY, date(2026, 5, 1))),
        (date(2026, 7, 20), date(2026, 7, 21), Country.BE, (ACTION.CHECK_PROMISE, date(2026, 7, 22))),
    ],
    ids=["Christmas", "only the banks are closed", "only the banks are open"],
)
def test_on_a_holiday_one_looks_on_the_next_working_day(
    pay_by: date, on: date, country: Country, expected: tuple[NextAction, date]
) -> None:
    """Unless the money is late by then: looking and calling are one step."""
    promise = Promise(Cents(60_000), pay_by, date(2026, 4, 1), (FIRST,))
    due = replace(invoice(FIRST, due_date=date(2026, 3, 31)), invoice_date=date(2026, 3, 1))
    found = replace(case(due, country=country), promises=(promise,))
    assert told(found, on)[0] == expected


def test_what_was_promised_in_a_call_alone_is_looked_for_as_well() -> None:
    """A payment in it, by a day; an answer needs no bank."""
    call = Contact(date(2026, 11, 18), ContactKind.CALL, outcome=CallOutcome.PROMISE, pay_by=date(2026, 11, 20))
    monday = date(2026, 11, 23)
    assert told(of(contacts=(FRIENDLY, call)), monday)[:2] == [
        (ACTION.AWAIT_MONEY, monday),
        (ACTION.FOLLOW_UP_CALL, date(2026, 11, 24)),
    ]
    other = replace(call, outcome=CallOutcome.AWAITING_APPROVAL)
    assert told(of(contacts=(FRIENDLY, other)), monday)[0] == (ACTION.FOLLOW_UP_CALL, monday)


def hangs(found: Case, on: date = TODAY) -> list[tuple[NextAction, Condition | None, int]]:
    """The actions of the first day, with what each hangs on."""
    steps = steps_of(found, on)
    return [(one.action, one.condition, one.after) for one in steps if one.on == steps[0].on]


def test_a_text_hangs_on_the_call_before_it() -> None:
    """Nobody gets a reminder who has just named a day; deliveries stand beside that."""
    assert hangs(of(contacts=(FRIENDLY,))) == [
        (ACTION.CALL_FIRST, None, 0),
        (ACTION.SEND, Condition.NO_DAY_AGREED, 1),
        (ACTION.STOP_DELIVERING, Condition.NONE, 0),
    ]
    assert hangs(of(contacts=(FRIENDLY, CALL)))[0] == (ACTION.SEND, None, 0)


def test_one_call_a_day_is_enough() -> None:
    """Who rings about a broken promise does not call first, nor again, on that day."""
    unreachable = Contact(date(2026, 11, 23), ContactKind.CALL, outcome=CallOutcome.UNREACHABLE)
    for contacts in ((FRIENDLY,), (FRIENDLY, unreachable)):
        assert hangs(of(promises=(BROKEN,), contacts=contacts))[:2] == [
            (ACTION.CALL_ABOUT_PROMISE, None, 0),
            (ACTION.SEND, Condition.NO_DAY_AGREED, 1),
        ]


def test_a_call_of_a_later_day_stays() -> None:
    """The one about the promise is today; the one before the next text is when that goes out."""
    waiting = replace(FRIENDLY, pay_by=date(2026, 11, 30))
    assert told(of(promises=(BROKEN,), contacts=(waiting,)))[:2] == [
        (ACTION.CALL_ABOUT_PROMISE, TODAY),
        (ACTION.CALL_FIRST, date(2026, 12, 2)),
    ]


@pytest.mark.parametrize(
    ("outcome", "condition"),
    [
        (CallOutcome.PAID, Condition.NOT_PAID),
        (CallOutcome.PLAN_WANTED, Condition.PLAN_REFUSED),
        (CallOutcome.DISPUTE, Condition.DISPUTE_OVER),
        (CallOutcome.CANNOT_PAY, Condition.NO_DAY_AGREED),
        (CallOutcome.VOICEMAIL, Condition.NO_DAY_AGREED),
    ],
)
def test_a_text_hangs_on_what_a_call_asked_for(outcome: CallOutcome, condition: Condition) -> None:
    """Each follow-up leaves its own reason not to write."""
    call = Contact(TODAY, ContactKind.CALL, outcome=outcome)
    assert (ACTION.SEND, condition, 1) in hangs(of(contacts=(FRIENDLY, call)))


def test_what_is_about_other_invoices_decides_nothing() -> None:
    """A complaint about one is asked about; the reminder of the other goes out all the same."""
    two = of(invoice(FIRST), invoice(SECOND), disputes=(DISPUTE,), contacts=(FRIENDLY, CALL))
    assert hangs(two)[:2] == [
        (ACTION.ANSWER_COMPLAINT, None, 0),
        (ACTION.SEND, Condition.OTHER_INVOICES, 0),
    ]


def test_what_is_not_promised_goes_on() -> None:
    """The other invoice is asked for as if it were alone."""
    two = of(invoice(FIRST), invoice(SECOND, due_date=date(2026, 11, 14)), promises=(OPEN,))
    assert (ACTION.SEND, TODAY) in told(two)
    assert (ACTION.CHECK_PROMISE, date(2026, 12, 1)) in told(two)


def test_a_complaint_is_answered_and_not_chased() -> None:
    """First one asks what is wrong; then the answer has its day; a promise hides nothing of it."""
    assert told(of(disputes=(DISPUTE,), promises=(OPEN,)))[0] == (ACTION.ANSWER_COMPLAINT, TODAY)
    asked = Contact(date(2026, 11, 20), ContactKind.EMAIL, level="disputed", pay_by=date(2026, 11, 27))
    assert told(of(disputes=(DISPUTE,), contacts=(asked,))) == [(ACTION.SETTLE_COMPLAINT, date(2026, 12, 4))]
    assert told(of(disputes=(DISPUTE,), contacts=(replace(asked, pay_by=None),)))[0][1] == date(2026, 12, 4)


def test_a_complaint_that_was_spoken_of_is_answered_on_the_day_that_was_named() -> None:
    """A call in which it was heard asks as a text does: by the agreed day, or else by that of our table."""
    call = Contact(date(2026, 11, 20), ContactKind.CALL, outcome=CallOutcome.DISPUTE)
    for contact, day in ((call, date(2026, 11, 25)), (replace(call, pay_by=date(2026, 11, 27)), date(2026, 11, 27))):
        [found] = steps_of(of(disputes=(replace(DISPUTE, raised_on=call.on),), contacts=(contact,)))
        assert (found.action, found.on, found.values["called_on"]) == (ACTION.SETTLE_COMPLAINT, day, call.on)


def test_an_answer_that_is_late_is_given_today() -> None:
    """No day in the past is named."""
    asked = Contact(date(2026, 11, 18), ContactKind.EMAIL, level="disputed", pay_by=date(2026, 11, 19))
    assert told(of(disputes=(DISPUTE,), contacts=(asked,)), date(2026, 12, 14)) == [
        (ACTION.SETTLE_COMPLAINT, date(2026, 12, 14))
    ]


ANSWERED = Contact(date(2026, 11, 20), ContactKind.EMAIL, level="complaint_answered", pay_by=date(2026, 11, 27))


def test_after_the_answer_one_looks_once_its_last_day_has_passed() -> None:
    """On the first day on which money of that day would be late; without a day, the one of our table counts."""
    for contact, day in ((ANSWERED, date(2026, 12, 1)), (replace(ANSWERED, pay_by=None), date(2026, 12, 1))):
        [found] = steps_of(of(disputes=(DISPUTE,), contacts=(contact,)))
        assert (found.action, found.on) == (ACTION.AFTER_ANSWER, day)
        assert (found.values["answered_on"], found.values["day"]) == (contact.on, date(2026, 11, 27))
    assert told(of(disputes=(DISPUTE,), contacts=(ANSWERED,)), date(2026, 12, 14)) == [
        (ACTION.AFTER_ANSWER, date(2026, 12, 14))
    ]


def test_who_still_disagrees_after_the_answer_gets_a_proposal() -> None:
    """A call about the complaint after the answer asks one to look again; an older one doesn't."""
    again = Contact(date(2026, 11, 23), ContactKind.CALL, outcome=CallOutcome.DISPUTE)
    for call, action in (
        (again, ACTION.MAINTAIN_ANSWER),
        (replace(again, on=date(2026, 11, 19)), ACTION.AFTER_ANSWER),
    ):
        assert [one.action for one in steps_of(of(disputes=(DISPUTE,), contacts=(ANSWERED, call)))] == [action]


REFUSED = replace(DISPUTE, refused_on=date(2026, 11, 23))
PROPOSED = Contact(date(2026, 11, 26), ContactKind.EMAIL, level="answer_maintained", pay_by=date(2026, 12, 3))


@pytest.mark.parametrize(
    ("refused_on", "action", "day"),
    [
        (date(2026, 11, 19), ACTION.AFTER_ANSWER, date(2026, 12, 1)),
        (ANSWERED.on, ACTION.MAINTAIN_ANSWER, TODAY),
        (date(2026, 11, 23), ACTION.MAINTAIN_ANSWER, TODAY),
        (date(2026, 11, 25), ACTION.AFTER_ANSWER, date(2026, 12, 1)),
    ],
    ids=["before the answer", "on the day of the answer", "after it", "still to come"],
)
def test_an_answer_that_is_not_accepted_is_looked_at_again(refused_on: date, action: NextAction, day: date) -> None:
    """At once; what was turned down before the answer is answered by it."""
    found = told(of(disputes=(replace(DISPUTE, refused_on=refused_on),), contacts=(ANSWERED,)))
    assert found == [(action, day)]


def test_an_answer_of_which_nothing_was_kept_can_be_refused_too() -> None:
    """The day on which it was not accepted says that there was one."""
    assert told(of(disputes=(REFUSED,))) == [(ACTION.MAINTAIN_ANSWER, TODAY)]


@pytest.mark.parametrize(
    ("on", "write_by"),
    [
        (date(2026, 11, 23), date(2026, 11, 26)),
        (date(2026, 11, 26), date(2026, 11, 26)),
        (date(2026, 11, 27), date(2026, 11, 27)),
    ],
    ids=["the day on which one hears it", "the last day", "too late"],
)
def test_a_proposal_goes_out_as_soon_as_an_answer_after_a_call(on: date, write_by: date) -> None:
    """One looks again today, and the text has the last day of an answer, or today where that is over."""
    [found] = steps_of(of(disputes=(REFUSED,), contacts=(ANSWERED,)), on)
    assert (found.on, found.values["write_by"]) == (on, write_by)


def test_a_proposal_is_spoken_of_and_then_followed_by_what_one_does() -> None:
    """Once its last day has passed one asks; by the day that it named the debtor hears how it goes on."""
    found = of(disputes=(REFUSED,), contacts=(ANSWERED, PROPOSED))
    asked, decided = (ACTION.AFTER_PROPOSAL, date(2026, 12, 7)), (ACTION.DECIDE_DISPUTE, date(2026, 12, 17))
    assert told(found, PROPOSED.on) == [asked, decided]
    assert [one.values["proposed_on"] for one in steps_of(found, PROPOSED.on)] == [PROPOSED.on, PROPOSED.on]
    same_day = of(disputes=(replace(REFUSED, refused_on=PROPOSED.on),), contacts=(ANSWERED, PROPOSED))
    assert told(same_day, PROPOSED.on) == [asked, decided]
    late = date(2027, 1, 11)
    assert told(found, late) == [(ACTION.AFTER_PROPOSAL, late), (ACTION.DECIDE_DISPUTE, late)]


def test_who_turns_the_proposal_down_is_not_asked_again() -> None:
    """A day or a call after it says so: what is left is to say how to go on."""
    call = Contact(date(2026, 11, 30), ContactKind.CALL, outcome=CallOutcome.DISPUTE)
    by_day = of(disputes=(replace(REFUSED, refused_on=call.on),), contacts=(ANSWERED, PROPOSED))
    by_call = of(disputes=(REFUSED,), contacts=(ANSWERED, PROPOSED, call))
    for found in (by_day, by_call):
        assert told(found, date(2026, 12, 1)) == [(ACTION.DECIDE_DISPUTE, date(2026, 12, 17))]


def test_a_new_answer_after_a_proposal_is_waited_for() -> None:
    """Who saw that the customer was right after all begins again."""
    again = replace(ANSWERED, on=date(2026, 11, 30), pay_by=date(2026, 12, 7))
    found = of(disputes=(REFUSED,), contacts=(ANSWERED, PROPOSED, again))
    assert told(found, again.on) == [(ACTION.AFTER_ANSWER, date(2026, 12, 9))]


def test_an_answer_to_an_older_complaint_answers_no_later_one() -> None:
    """What was answered before the complaint was heard was about something else."""
    later = replace(DISPUTE, raised_on=date(2026, 11, 21))
    assert told(of(disputes=(later,), contacts=(ANSWERED,)))[0][0] is ACTION.ANSWER_COMPLAINT


@pytest.mark.parametrize("level", ["complaint_answered", "answer_maintained", "invoice_again"])
def test_the_track_waits_for_a_day_that_was_named_beside_it(level: str) -> None:
    """The complaint is settled, or the invoice was sent again: the next text comes after the day in that."""
    settled = replace(DISPUTE, settled_on=ANSWERED.on)
    beside = replace(ANSWERED, level=level)
    found = of(disputes=(settled,), contacts=(FRIENDLY, beside))
    assert min(one.on for one in steps_of(found) if one.action is ACTION.SEND) == date(2026, 12, 1)
    other = of(invoice(FIRST), invoice(SECOND), disputes=(DISPUTE,), contacts=(FRIENDLY, ANSWERED))
    assert min(one.on for one in steps_of(other) if one.action is ACTION.SEND) == TODAY
    by_phone = of(disputes=(settled,), contacts=(FRIENDLY, replace(beside, kind=ContactKind.CALL)))
    assert min(one.on for one in steps_of(by_phone) if one.action is ACTION.SEND) == TODAY


@pytest.mark.parametrize(
    ("settled_on", "day"),
    [(date(2026, 11, 19), TODAY), (ANSWERED.on, date(2026, 12, 1)), (date(2026, 11, 23), date(2026, 12, 1))],
    ids=["the day before the answer", "on the day of the answer", "after the answer"],
)
def test_an_answer_about_another_invoice_holds_up_none_that_was_settled_before(settled_on: date, day: date) -> None:
    """The answer came while the complaint about the second was open; what was settled by then is asked for today."""
    disputes = (replace(DISPUTE, settled_on=settled_on), Dispute(SECOND, date(2026, 11, 19)))
    found = of(invoice(FIRST), invoice(SECOND), disputes=disputes, contacts=(FRIENDLY, ANSWERED))
    assert min(one.on for one in steps_of(found) if one.action is ACTION.SEND) == day


def test_an_invoice_that_was_sent_again_holds_up_every_invoice() -> None:
    """A contact doesn't say which one it was."""
    again = replace(ANSWERED, level="invoice_again")
    found = of(invoice(FIRST), invoice(SECOND), contacts=(FRIENDLY, again))
    assert {one.on for one in steps_of(found) if one.action is ACTION.SEND and one.on < date(2026, 12, 2)} == {
        date(2026, 12, 1)
    }


@pytest.mark.parametrize(
    ("level", "action"),
    [
        ("complaint_answered", ACTION.AFTER_ANSWER),
        ("answer_maintained", ACTION.AFTER_PROPOSAL),
        ("disputed", ACTION.SETTLE_COMPLAINT),
    ],
)
def test_what_was_only_said_about_a_complaint_still_goes_out_in_writing(level: str, action: NextAction) -> None:
    """A text does what it says; a call that bears its name doesn't, as for the rest of the track."""
    sent = replace(ANSWERED, level=level)
    for contact, expected in ((sent, action), (replace(sent, kind=ContactKind.CALL), ACTION.ANSWER_COMPLAINT)):
        assert next(one.action for one in steps_of(of(disputes=(DISPUTE,), contacts=(contact,)))) == expected


def test_when_all_is_paid_there_is_only_thanks() -> None:
    """Whatever was promised or disputed."""
    paid = of(promises=(BROKEN,), disputes=(DISPUTE,), payments=(Payment(TODAY, Cents(125_000)),))
    assert [(one.action, one.level) for one in steps_of(paid)] == [(ACTION.THANK, LEVEL.THANK_YOU)]


@pytest.mark.parametrize("level", [LEVEL.FINAL_NOTICE, LEVEL.HANDED_OVER])
def test_after_the_last_text_the_claim_goes_to_another(level: ReminderLevel) -> None:
    """After the final notice it is handed over; once it is, nothing is sent any more."""
    sent = Contact(date(2026, 11, 9), ContactKind.LETTER, level=level, pay_by=date(2026, 11, 16))
    found = [one.action for one in steps_of(of(contacts=(sent, CALL)))]
    assert found == ([ACTION.STOP_DELIVERING, ACTION.HAND_OVER] if level is LEVEL.FINAL_NOTICE else [])


def test_a_track_of_ones_own_that_ends_earlier_ends_with_a_choice() -> None:
    """After its last text comes the day to hand over, or to let it be."""
    own = (Step(LEVEL.FRIENDLY_REMINDER, 2), Step(LEVEL.SECOND_REMINDER, 2))
    sent = replace(FRIENDLY, level="second_reminder")
    found = next_steps(of(contacts=(sent,)), own, on=TODAY, known_on=TODAY)
    assert [(one.action, one.on, one.level) for one in found] == [(ACTION.HAND_OVER, TODAY, LEVEL.HANDED_OVER)]


@pytest.mark.parametrize(("country", "law"), [(Country.NL, "bw_6_96_6"), (Country.BE, "wer_xix_2")])
def test_the_fourteen_days_of_a_consumer_are_named(country: Country, law: str) -> None:
    """While they run, the day after them is in the list, with its law; once they are over, it is not."""
    notice = Notice(NoticeKind.STATUTORY, date(2026, 11, 16), Channel.EMAIL)
    found = replace(case(kind=DebtorKind.CONSUMER, country=country), notices=(notice,))
    (ends,) = [one for one in steps_of(found) if one.action is ACTION.NOTICE_TERM_ENDS]
    assert ends.law == law
    assert ends.on > ends.values["day"] >= date(2026, 11, 30)
    assert all(one.action is not ACTION.NOTICE_TERM_ENDS for one in steps_of(found, date(2026, 12, 4)))


@pytest.mark.parametrize(
    ("kind", "due", "has_term"),
    [
        (DebtorKind.CONSUMER, date(2026, 11, 15), True),
        (DebtorKind.CONSUMER, date(2026, 11, 16), False),
        (DebtorKind.BUSINESS, date(2026, 11, 15), False),
        (None, date(2026, 11, 15), False),
    ],
)
def test_only_a_consumer_who_is_late_has_the_term_of_the_law(
    kind: DebtorKind | None,
    due: date,
    has_term: bool,  # noqa: FBT001
) -> None:
    """A notice to a business, or before anything was due, gives no fourteen days."""
    notice = Notice(NoticeKind.STATUTORY, date(2026, 11, 16), Channel.EMAIL)
    found = replace(case(invoice(due_date=due), kind=kind), notices=(notice,))
    assert any(one.action is ACTION.NOTICE_TERM_ENDS for one in steps_of(found)) is has_term


def test_a_claim_that_will_lapse_is_named_on_a_working_day_before_it() -> None:
    """Within half a year of its last day; a written demand moves that day in the Netherlands, a call does not."""
    old = of(invoice(due_date=date(2022, 1, 2)))
    (lapses,) = [one for one in steps_of(old) if one.action is ACTION.BEFORE_LIMITATION]
    assert (lapses.values["day"], lapses.on) == (date(2027, 1, 2), date(2026, 12, 18))
    demanded, called = (
        replace(old, contacts=(Contact(date(2026, 11, 9), kind, level="friendly_reminder"),))
        for kind in (ContactKind.LETTER, ContactKind.CALL)
    )
    assert all(one.action is not ACTION.BEFORE_LIMITATION for one in steps_of(demanded))
    assert any(one.action is ACTION.BEFORE_LIMITATION for one in steps_of(called))


@pytest.mark.parametrize("level", LEVEL)
def test_only_a_demand_in_writing_begins_a_new_period(level: ReminderLevel) -> None:
    """Reminders, notices and the final notice do; a thank-you, an invoice sent again or a word beforehand does not."""
    old = of(
        invoice(due_date=date(2022, 1, 2)), contacts=(Contact(date(2026, 11, 9), ContactKind.LETTER, level=level),)
    )
    no_demand = {LEVEL.THANK_YOU, LEVEL.NEW_ORDER, LEVEL.BEFORE_DUE, LEVEL.HANDED_OVER}
    no_demand |= {LEVEL.DISPUTED, LEVEL.COMPLAINT_ANSWERED, LEVEL.ANSWER_MAINTAINED, LEVEL.INVOICE_AGAIN}
    assert any(one.action is ACTION.BEFORE_LIMITATION for one in steps_of(old)) is (level in no_demand)


@pytest.mark.parametrize(
    ("due", "action"),
    [(date(2021, 11, 23), ACTION.LIMITATION_PASSED), (date(2021, 11, 24), ACTION.BEFORE_LIMITATION)],
)
def test_a_claim_that_may_have_lapsed_is_named(due: date, action: NextAction) -> None:
    """From the day after its last day it is said today; on its last day there is still something to do."""
    [found] = [one for one in steps_of(of(invoice(due_date=due))) if "limitation" in one.action]
    assert (found.action, found.on, found.law) == (action, TODAY, "bw_3_307")


DAYS = st.dates(date(2026, 10, 1), TODAY)
LEVELS = st.sampled_from(["", *LEVEL])


@given(
    on=st.dates(TODAY, date(2027, 1, 31)),
    due=st.lists(st.dates(date(2026, 10, 1), date(2026, 12, 31)), min_size=1, max_size=3),
    contacts=st.lists(st.builds(Contact, DAYS, st.sampled_from(ContactKind), level=LEVELS), max_size=4),
    promises=st.lists(
        st.builds(
            lambda amount, made_on, days: Promise(amount, made_on + timedelta(days), made_on),
            st.integers(1, 200_000).map(Cents),
            DAYS,
            st.integers(0, 40),
        ),
        max_size=2,
    ),
    disputes=st.lists(st.builds(Dispute, st.just("0"), DAYS), max_size=1),
    kind=st.sampled_from(DebtorKind),
    country=st.sampled_from(Country),
)
def test_every_day_is_a_working_day_that_is_not_over(  # noqa: PLR0913 one for each thing that moves a day
    *,
    on: date,
    due: list[date],
    contacts: list[Contact],
    promises: list[Promise],
    disputes: list[Dispute],
    kind: DebtorKind,
    country: Country,
) -> None:
    """Whatever happened: working days in the debtor's country, none in the past, and texts that fit their reader."""
    invoices = [replace(invoice(str(at), due_date=day), invoice_date=date(2026, 9, 1)) for at, day in enumerate(due)]
    found = replace(
        case(*invoices, kind=kind, country=country),
        contacts=tuple(contacts),
        promises=tuple(promises),
        disputes=tuple(disputes),
    )
    for step in steps_of(found, on):
        assert is_working_day(step.on, country=country)
        assert step.on >= on
        assert step.level is None or step.level.is_meant_for(found.debtor)
    assert steps_of(found, on) or any(one.level == LEVEL.HANDED_OVER for one in contacts)

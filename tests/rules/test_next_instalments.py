"""What a payment plan asks to do next: a look at the account, a reminder first of all, and a track that waits."""

from dataclasses import replace
from datetime import date

import pytest

from factories import case, invoice
from receivables.case import AgreedInstalment, Case, Contact, ContactKind, DebtorKind, Payment, PaymentPlan, Promise
from receivables.money import Cents
from receivables.rules.dunning_procedures import proposed_track
from receivables.rules.next_steps import NextAction, NextStep, next_steps

ACTION = NextAction
FIRST, SECOND = "2026-031", "2026-035"
PLAN = PaymentPlan(
    date(2026, 11, 2),
    (AgreedInstalment(date(2026, 11, 13), Cents(50_000)), AgreedInstalment(date(2026, 12, 15), Cents(75_000))),
    (FIRST,),
)
MISSED_ON = date(2026, 11, 17)
"""A Tuesday, the first day on which the first instalment was missed."""

REMINDER = Contact(date(2026, 11, 18), ContactKind.EMAIL, pay_by=date(2026, 11, 25))


def of(*came: Payment, **others: object) -> Case:
    """A case with one invoice, in a plan."""
    return replace(case(invoice(FIRST)), payment_plan=PLAN, payments=came, **others)  # type: ignore[arg-type]


def steps_of(found: Case, on: date) -> tuple[NextStep, ...]:
    """What to do, by the track that we propose."""
    return next_steps(found, proposed_track(found.debtor), on=on, known_on=on)


def told(found: Case, on: date) -> list[tuple[NextAction, date]]:
    """The actions and their days."""
    return [(one.action, one.on) for one in steps_of(found, on)]


def test_a_kept_plan_asks_for_a_look_at_the_account_and_nothing_else() -> None:
    """On the first working day on which the money could be there; the texts of the track rest."""
    assert told(of(), date(2026, 11, 12)) == [(ACTION.CHECK_INSTALMENT, date(2026, 11, 17))]
    [step] = steps_of(of(Payment(date(2026, 11, 13), Cents(60_000))), date(2026, 11, 23))
    assert step.values == {"amount": 65_000, "day": date(2026, 12, 15)}


@pytest.mark.parametrize(
    ("on", "looked_on"),
    [
        (date(2026, 11, 13), date(2026, 11, 13)),
        (date(2026, 11, 14), date(2026, 11, 16)),
        (date(2026, 11, 16), date(2026, 11, 16)),
    ],
    ids=["its day", "the weekend", "the last day in time"],
)
def test_from_its_day_one_looks_for_an_instalment_until_it_is_late(on: date, looked_on: date) -> None:
    """It can still arrive; one asks for nothing yet."""
    assert told(of(), on) == [(ACTION.AWAIT_MONEY, looked_on), (ACTION.CHECK_INSTALMENT, MISSED_ON)]


def test_a_missed_instalment_comes_first_and_the_track_waits() -> None:
    """Its own reminder is the next text."""
    assert told(of(), MISSED_ON) == [(ACTION.REMIND_INSTALMENT, MISSED_ON)]
    [step] = steps_of(of(Payment(date(2026, 11, 13), Cents(20_000))), MISSED_ON)
    assert step.values == {"amount": 30_000, "day": date(2026, 11, 13)}


def test_other_invoices_go_on_as_they_were_but_come_after_it() -> None:
    """The plan says nothing about them."""
    two = replace(of(), invoices=(invoice(FIRST), invoice(SECOND)))
    actions = [action for action, _ in told(two, MISSED_ON)]
    assert actions[:2] == [ACTION.REMIND_INSTALMENT, ACTION.SEND]


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2026, 11, 18), ACTION.CHECK_INSTALMENT),
        (date(2026, 11, 25), ACTION.CHECK_INSTALMENT),
        (date(2026, 11, 26), ACTION.SEND),
    ],
)
def test_once_it_was_sent_the_track_waits_for_its_last_day(on: date, expected: NextAction) -> None:
    """After that day the texts of the track go on."""
    steps = steps_of(of(contacts=(REMINDER,)), on)
    assert steps[0].action is expected
    if expected is ACTION.CHECK_INSTALMENT:
        assert [(one.on, one.values["until"]) for one in steps] == [(date(2026, 11, 27), date(2026, 11, 25))]


@pytest.mark.parametrize(
    ("kind", "until"),
    [(DebtorKind.BUSINESS, date(2026, 11, 25)), (DebtorKind.CONSUMER, date(2026, 12, 2)), (None, date(2026, 12, 2))],
)
def test_a_reminder_without_a_last_day_gets_that_of_our_own(kind: DebtorKind | None, until: date) -> None:
    """A business has a week, a consumer two; whoever may be a consumer has as many."""
    found = of(contacts=(replace(REMINDER, pay_by=None),))
    [step] = steps_of(replace(found, debtor=replace(found.debtor, kind=kind)), date(2026, 11, 19))
    assert step.values["until"] == until


@pytest.mark.parametrize(
    "contact",
    [
        pytest.param(replace(REMINDER, on=date(2026, 11, 16)), id="written before it was missed"),
        pytest.param(replace(REMINDER, kind=ContactKind.CALL), id="a call"),
    ],
)
def test_only_what_was_written_since_counts_as_its_reminder(contact: Contact) -> None:
    """Anything else leaves it to be done."""
    assert told(of(contacts=(contact,)), date(2026, 11, 19))[0][0] is ACTION.REMIND_INSTALMENT


def test_what_is_missing_may_have_been_promised_for_a_day() -> None:
    """Then that day is waited for."""
    promise = Promise(Cents(50_000), date(2026, 11, 20), MISSED_ON, (FIRST,))
    assert [action for action, _ in told(of(promises=(promise,)), date(2026, 11, 18))] == [ACTION.CHECK_PROMISE]


def test_when_the_plan_has_been_paid_a_thank_you_is_left() -> None:
    """As for any paid invoice."""
    assert told(of(Payment(date(2026, 11, 13), Cents(125_000))), date(2026, 11, 23)) == [
        (ACTION.THANK, date(2026, 11, 23))
    ]

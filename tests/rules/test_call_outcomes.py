"""What follows a call: a step for every outcome, on a working day, after what was agreed."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receivables.case import CallOutcome, Country
from receivables.errors import CalendarUnknown
from receivables.rules.agreements import AgreedAction, Agreement, Party
from receivables.rules.call_outcomes import AfterCall, FollowUp, day_to_act, follow_up
from receivables.rules.tables import load
from receivables.rules.working_days import is_working_day

ON = date(2026, 11, 23)
outcomes = st.sampled_from(CallOutcome)
countries = st.sampled_from(Country)
days = st.dates(date(2024, 1, 1), date(2035, 10, 31))
agreements = st.lists(
    st.builds(
        Agreement,
        who=st.sampled_from([None, *Party]),
        what=st.sampled_from([None, *AgreedAction]),
        by=st.none() | st.dates(date(2024, 1, 1), date(2035, 11, 30)),
    ),
    max_size=4,
)


def following(outcome: CallOutcome, *rows: Agreement, on: date = ON, country: Country = Country.NL) -> FollowUp:
    """What follows a call of a Monday with a Dutch customer."""
    return follow_up(outcome, on=on, country=country, agreements=rows)


def test_every_outcome_leads_to_a_step() -> None:
    """The table knows all outcomes and no others, and each step is one that somebody takes."""
    assert set(load("call_outcomes")) == set(CallOutcome)
    rows = load("call_outcomes").values()
    steps = [*(row["step"] for row in rows), *(row["step_undated"] for row in rows if "step_undated" in row)]
    assert set(steps) == set(AfterCall)


@given(outcome=outcomes, on=days, country=countries, rows=agreements)
def test_every_step_is_on_a_working_day(
    outcome: CallOutcome, on: date, country: Country, rows: list[Agreement]
) -> None:
    """Whatever was agreed, the next step falls on a working day of the customer's country, not before the call."""
    rows = [row for row in rows if not row.by or row.by >= on]
    found = following(outcome, *rows, on=on, country=country)
    assert is_working_day(found.on, country=country)
    assert found.on >= on


@pytest.mark.parametrize(
    ("outcome", "step", "on"),
    [
        (CallOutcome.VOICEMAIL, AfterCall.CALL_AGAIN, date(2026, 11, 25)),
        (CallOutcome.UNREACHABLE, AfterCall.CALL_AGAIN, date(2026, 11, 24)),
        (CallOutcome.NOT_RECEIVED, AfterCall.ASK_ARRIVED, date(2026, 11, 26)),
        (CallOutcome.AWAITING_APPROVAL, AfterCall.ASK_APPROVAL, date(2026, 11, 27)),
        (CallOutcome.DISPUTE, AfterCall.ANSWER_DISPUTE, date(2026, 11, 26)),
        (CallOutcome.IN_PAYMENT_RUN, AfterCall.ASK_DAY, date(2026, 12, 1)),
        (CallOutcome.PAID, AfterCall.CHECK_ACCOUNT, date(2026, 11, 25)),
        (CallOutcome.PROMISE, AfterCall.ASK_DAY, date(2026, 12, 1)),
        (CallOutcome.PLAN_WANTED, AfterCall.SEND_PLAN, date(2026, 11, 25)),
        (CallOutcome.REFUSES, AfterCall.WRITE, date(2026, 11, 27)),
        (CallOutcome.CANNOT_PAY, AfterCall.DISCUSS_PLAN, date(2026, 11, 27)),
    ],
)
def test_the_step_where_no_day_was_agreed(outcome: CallOutcome, step: AfterCall, on: date) -> None:
    """After a call on a Monday, worked out by hand."""
    found = following(outcome)
    assert (found.step, found.on) == (step, on)


def test_the_earliest_agreed_day_goes_before() -> None:
    """With two payments promised, one looks after the first."""
    rows = [Agreement(Party.DEBTOR, AgreedAction.PAY, date(2026, 12, day)) for day in (11, 4)]
    found = following(CallOutcome.PROMISE, *rows)
    assert (found.by, found.on) == (date(2026, 12, 4), date(2026, 12, 8))


@pytest.mark.parametrize("outcome", [CallOutcome.PROMISE, CallOutcome.IN_PAYMENT_RUN])
def test_one_looks_for_money_only_where_a_day_was_agreed(outcome: CallOutcome) -> None:
    """Without a day there is nothing to look for yet: one asks for the day."""
    agreed = Agreement(Party.DEBTOR, AgreedAction.PAY, date(2026, 12, 4))
    assert following(outcome, agreed).step is AfterCall.CHECK_ACCOUNT
    assert following(outcome, replace(agreed, by=None)).step is AfterCall.ASK_DAY


def test_the_other_partys_day_does_not_count() -> None:
    """What one does oneself says nothing about when the customer pays."""
    ours = Agreement(Party.CREDITOR, AgreedAction.PROPOSE_PLAN, date(2026, 11, 24))
    assert following(CallOutcome.CANNOT_PAY, ours) == following(CallOutcome.CANNOT_PAY)
    assert following(CallOutcome.PLAN_WANTED, ours).on == date(2026, 11, 24)


@pytest.mark.parametrize(
    ("outcome", "who", "fitting", "other"),
    [
        (CallOutcome.PROMISE, Party.DEBTOR, AgreedAction.PAY, AgreedAction.CALL_BACK),
        (CallOutcome.DISPUTE, Party.CREDITOR, AgreedAction.ANSWER, AgreedAction.SEND_INVOICE),
        (CallOutcome.AWAITING_APPROVAL, Party.DEBTOR, AgreedAction.APPROVE, AgreedAction.PAY),
        (CallOutcome.PLAN_WANTED, Party.CREDITOR, AgreedAction.PROPOSE_PLAN, AgreedAction.SEND_INVOICE),
    ],
)
def test_only_the_day_of_what_the_step_waits_for_counts(
    outcome: CallOutcome, who: Party, fitting: AgreedAction, other: AgreedAction
) -> None:
    """An earlier day for something else changes nothing, with or without a day for the step itself."""
    early, agreed = Agreement(who, other, date(2026, 11, 23)), Agreement(who, fitting, date(2026, 11, 27))
    assert following(outcome, early) == following(outcome)
    assert following(outcome, early, agreed).by == date(2026, 11, 27)


def test_the_table_names_actions_that_can_be_agreed() -> None:
    """A word that nobody can choose would never fit."""
    assert {one for row in load("call_outcomes").values() for one in row["after"]} <= set(AgreedAction)


@pytest.mark.parametrize(
    ("who", "what", "expected"),
    [
        pytest.param(Party.DEBTOR, AgreedAction.PAY, date(2026, 12, 1), id="money: the banks have their day"),
        pytest.param(Party.DEBTOR, AgreedAction.ANSWER, date(2026, 11, 30), id="an answer: the next working day"),
        pytest.param(Party.CREDITOR, AgreedAction.ANSWER, date(2026, 11, 27), id="an own task: in time"),
    ],
)
def test_the_day_follows_from_what_was_agreed_for_a_friday(who: Party, what: AgreedAction, expected: date) -> None:
    """Money, anything else of the customer's and an own task each have their rule."""
    friday = date(2026, 11, 27)
    assert day_to_act(Agreement(who, what, friday), friday, on=ON, country=Country.NL) == expected


@pytest.mark.parametrize("outcome", [CallOutcome.REFUSES, CallOutcome.CANNOT_PAY])
@pytest.mark.parametrize(
    ("what", "expected"), [(AgreedAction.PAY, date(2026, 12, 1)), (AgreedAction.ANSWER, date(2026, 11, 30))]
)
def test_where_a_step_waits_for_several_things_the_agreed_one_counts(
    outcome: CallOutcome, what: AgreedAction, expected: date
) -> None:
    """Who cannot pay all and pays a part by Friday has until the banks have settled."""
    agreed = Agreement(Party.DEBTOR, what, date(2026, 11, 27))
    found = following(outcome, agreed)
    assert (found.on, found.agreed) == (expected, agreed)
    assert following(outcome).agreed is None


def test_beyond_the_known_holidays_there_is_no_step() -> None:
    """A day that nobody can vouch for is not named."""
    with pytest.raises(CalendarUnknown):
        following(CallOutcome.PROMISE, on=date(2035, 12, 28))

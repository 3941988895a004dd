"""From a call to the day on which one comes back to it: every tool that knows the call names the same one."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from call_inputs import FITTING, after_call, agreed, typed_call
from factories import TODAY
from receivables.case import CallOutcome
from receivables.language import Language
from receivables.widgets import contact_log, next_step
from receivables.widgets.case_file import for_tool
from receivables.widgets.running import run
from receivables.widgets.spec import Tool

OUTCOME = CallOutcome
FOLLOWED_BY = {
    OUTCOME.DISPUTE: "settle_complaint",
    OUTCOME.IN_PAYMENT_RUN: "check_promise",
    OUTCOME.PROMISE: "check_promise",
    OUTCOME.CANNOT_PAY: "check_promise",
    OUTCOME.REFUSES: "send",
}
FRIENDLY = {"date": "16-11-2026", "kind": "email", "level": "friendly_reminder", "pay_by": "20-11-2026"}


def figures_of(tool: Tool, outcome: CallOutcome, rows: list[dict[str, str]], on: date = TODAY) -> Any:
    """What another tool makes of the case once the call was noted in it."""
    kept = after_call(outcome, {"agreements": rows}).kept
    contacts = [FRIENDLY, *kept["contacts"]]
    typed = {**typed_call(outcome), "promises": [], "disputes": [], **kept, "contacts": contacts}
    found = run(tool, for_tool(typed, tool), language=Language.NL, on=on, typed_in=Language.NL).outcome
    assert found is not None
    return found.figures


def day_of_summary(outcome: CallOutcome, rows: list[dict[str, str]]) -> str:
    """The day of the next step on the summary."""
    return str(after_call(outcome, {"agreements": rows}).figures["next_step"]["date"])


def planned(outcome: CallOutcome, rows: list[dict[str, str]], action: str) -> str:
    """The day of the first step of a kind in the plan."""
    steps = figures_of(next_step.TOOL, outcome, rows)["steps"]
    return str(next(step["date"] for step in steps if step["action"] == action))


@pytest.mark.parametrize("outcome", CallOutcome)
def test_the_plan_comes_back_to_a_call_on_the_day_that_its_summary_names(outcome: CallOutcome) -> None:
    """Whatever came out of it: the next step of the summary and that of the plan fall on one day."""
    rows = FITTING[outcome]
    assert planned(outcome, rows, FOLLOWED_BY.get(outcome, "follow_up_call")) == day_of_summary(outcome, rows)


@pytest.mark.parametrize(
    ("outcome", "who", "what", "action"),
    [
        (OUTCOME.NOT_RECEIVED, "debtor", "answer", "follow_up_call"),
        (OUTCOME.AWAITING_APPROVAL, "debtor", "approve", "follow_up_call"),
        (OUTCOME.DISPUTE, "creditor", "answer", "settle_complaint"),
        (OUTCOME.PLAN_WANTED, "creditor", "propose_plan", "follow_up_call"),
        (OUTCOME.REFUSES, "debtor", "answer", "send"),
        (OUTCOME.PROMISE, "debtor", "pay", "check_promise"),
    ],
)
@given(days=st.integers(0, 45))
def test_an_agreed_day_goes_along_into_the_plan(
    outcome: CallOutcome, who: str, what: str, action: str, days: int
) -> None:
    """Not the day that our table would choose: the one that was agreed, money with its day for the bank."""
    by = date.fromordinal(TODAY.toordinal() + days)
    rows = [agreed(who, what, f"{by:%d-%m-%Y}")]
    assert planned(outcome, rows, action) == day_of_summary(outcome, rows)


def test_the_log_calls_a_promise_broken_no_later_than_it_is_asked_after() -> None:
    """On the day on which the summary has one look, the money is late; on the day before, it is not."""
    rows = FITTING[OUTCOME.PROMISE]
    day = date.fromisoformat(day_of_summary(OUTCOME.PROMISE, rows))
    for on, is_broken in ((date.fromordinal(day.toordinal() - 1), False), (day, True)):
        entries = figures_of(contact_log.TOOL, OUTCOME.PROMISE, rows, on)["entries"]
        assert ("broken" in {entry["kind"] for entry in entries}) is is_broken

"""One thing to do next, as a value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from receivables.rules.reminder_levels import ReminderLevel


class NextAction(StrEnum):
    """What to do; on one day in this order."""

    REMIND_INSTALMENT = "remind_instalment"
    CALL_ABOUT_PROMISE = "call_about_promise"
    ANSWER_COMPLAINT = "answer_complaint"
    SETTLE_COMPLAINT = "settle_complaint"
    AFTER_ANSWER = "after_answer"
    MAINTAIN_ANSWER = "maintain_answer"
    AFTER_PROPOSAL = "after_proposal"
    DECIDE_DISPUTE = "decide_dispute"
    THANK = "thank"
    AWAIT_MONEY = "await_money"
    CHECK_INSTALMENT = "check_instalment"
    CHECK_PROMISE = "check_promise"
    FOLLOW_UP_CALL = "follow_up_call"
    NOTICE_TERM_ENDS = "notice_term_ends"
    CALL_FIRST = "call_first"
    SEND = "send"
    STOP_DELIVERING = "stop_delivering"
    HAND_OVER = "hand_over"
    LIMITATION_PASSED = "limitation_passed"
    BEFORE_LIMITATION = "before_limitation"


class Condition(StrEnum):
    """What another step of the same day has to bring about before this one is taken."""

    NO_DAY_AGREED = "no_day_agreed"
    NOT_PAID = "not_paid"
    PLAN_REFUSED = "plan_refused"
    DISPUTE_OVER = "dispute_over"
    OTHER_INVOICES = "other_invoices"
    """Nothing: it is about other invoices than what waits or is complained about."""
    NONE = "none"
    """Nothing: it stands beside the other steps."""


@dataclass(frozen=True)
class NextStep:
    """Something to do.

    Attributes:
        on: The working day on which to do it.
        action: What to do.
        values: What its words name: amounts, days and numbers.
        level: The text that goes with it.
        law: Key of the legal basis in `tables/laws.toml`; "" for practice.
        condition: What decides whether it is taken; None where nothing of its day does.
        after: Number of the step that decides it, from 1; 0 for none.
    """

    on: date
    action: NextAction
    values: Mapping[str, Any] = field(default_factory=dict)
    level: ReminderLevel | None = None
    law: str = ""
    condition: Condition | None = None
    after: int = 0

"""What follows a call: the next step, and the working day on which it is taken.

Practice, not law. What follows which outcome stands in `tables/call_outcomes.toml`; a day that was agreed goes before.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from operator import attrgetter

from receivables.case import CallOutcome, Country
from receivables.rules.agreements import AgreedAction, Agreement, Party
from receivables.rules.days_to_act import day_after, day_after_payment, day_in_time
from receivables.rules.tables import load
from receivables.rules.working_days import working_day_after


class AfterCall(StrEnum):
    """What the creditor does after a call."""

    CALL_AGAIN = "call_again"
    ASK_ARRIVED = "ask_arrived"
    ASK_APPROVAL = "ask_approval"
    ANSWER_DISPUTE = "answer_dispute"
    CHECK_ACCOUNT = "check_account"
    ASK_DAY = "ask_day"
    SEND_PLAN = "send_plan"
    DISCUSS_PLAN = "discuss_plan"
    WRITE = "write"


@dataclass(frozen=True)
class FollowUp:
    """What follows a call.

    Attributes:
        step: The next step.
        by: The last day for whoever's turn it is: what the debtor hears or does by then, or the creditor does.
        on: The working day of the next step.
        agreed: What was agreed that the step waits for; None where its day is our own choice.
    """

    step: AfterCall
    by: date
    on: date
    agreed: Agreement | None = None


def follow_up(outcome: CallOutcome, *, on: date, country: Country, agreements: Iterable[Agreement]) -> FollowUp:
    """The next step after a call, on a working day in the customer's country.

    Of the days that were agreed the earliest counts on which whoever's turn it is does what the step waits for.

    Args:
        outcome: How the call ended.
        on: The day of the call.
        country: The customer's country.
        agreements: What was agreed.

    Raises:
        CalendarUnknown: It lies beyond the known public holidays.

    >>> follow_up(CallOutcome.VOICEMAIL, on=date(2026, 11, 26), country=Country.NL, agreements=()).on
    datetime.date(2026, 11, 30)
    """
    rule = load("call_outcomes")[outcome]
    fitting = (one for one in agreements if one.by and one.who == rule["acts"] and one.what in rule["after"])
    agreed = min(fitting, key=attrgetter("by"), default=None)
    by = (agreed and agreed.by) or working_day_after(on, days=rule["days"], country=country)
    day = day_to_act(agreed or Agreement(Party(rule["acts"])), by, on=on, country=country)
    step = rule["step"] if agreed else rule.get("step_undated", rule["step"])
    return FollowUp(AfterCall(step), by, day, agreed)


def waited_for(outcome: CallOutcome, by: date) -> Agreement:
    """What was agreed, where only its day was kept: the first thing that the step after the call waits for."""
    rule = load("call_outcomes")[outcome]
    return Agreement(Party(rule["acts"]), AgreedAction(rule["after"][0]), by)


def day_to_act(agreed: Agreement, by: date, *, on: date, country: Country) -> date:
    """The working day on which the creditor comes back to an agreement, or keeps it.

    Args:
        agreed: The agreement.
        by: Its day.
        on: The day of the call: nothing is done before it.
        country: The customer's country.

    Raises:
        CalendarUnknown: It lies beyond the known public holidays.
    """
    if agreed.is_payment:
        return day_after_payment(by, country=country)
    if agreed.who is Party.DEBTOR:
        return day_after(by, country=country)
    return day_in_time(by, on=on, country=country)

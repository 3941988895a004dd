"""What follows a call: the next step, and the working day on which it is taken.

Practice, not law. What follows which outcome stands in `tables/call_outcomes.toml`; a day that was agreed goes before.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from receivables.case import CallOutcome, Country
from receivables.rules.agreements import Agreement, Party
from receivables.rules.banking_days import next_banking_day
from receivables.rules.tables import load
from receivables.rules.working_days import is_working_day, next_working_day, working_day_after

_DAY = timedelta(days=1)


class NextStep(StrEnum):
    """What the creditor does after a call."""

    CALL_AGAIN = "call_again"
    ASK_BOOKED = "ask_booked"
    ASK_APPROVAL = "ask_approval"
    ANSWER_DISPUTE = "answer_dispute"
    CHECK_ACCOUNT = "check_account"
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
    """

    step: NextStep
    by: date
    on: date


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
    acting = Party(rule["acts"])
    fitting = (one for one in agreements if one.who is acting and one.what in rule["after"])
    agreed = min((one.by for one in fitting if one.by), default=None)
    by = agreed or working_day_after(on, days=rule["days"], country=country)
    return FollowUp(NextStep(rule["step"]), by, day_to_act(acting, by, on=on, country=country))


def day_to_act(acting: Party, by: date, *, on: date, country: Country) -> date:
    """The working day on which the creditor acts: in time for a day of their own, after one of the debtor's.

    After a day of the debtor's a day on which banks settle transfers has come, so that money sent on it is there.

    Args:
        acting: Whose day it is.
        by: The day.
        on: The day of the call: nothing is done before it.
        country: The customer's country.

    Raises:
        CalendarUnknown: It lies beyond the known public holidays.
    """
    if acting is Party.DEBTOR:
        return next_working_day(next_banking_day(by + _DAY), country=country)
    day = by
    while day > on and not is_working_day(day, country=country):
        day -= _DAY
    return next_working_day(day, country=country)

"""What a call asked for: its follow-up, for which the next text waits."""

from datetime import date

from receivables.case import CallOutcome, Case, Contact, ContactKind, Country
from receivables.rules.call_outcomes import FollowUp, follow_up, waited_for

_NOBODY_SPOKEN = {CallOutcome.VOICEMAIL, CallOutcome.UNREACHABLE}


def has_spoken(contact: Contact) -> bool:
    """Whether it was a call in which somebody was spoken to."""
    return contact.kind is ContactKind.CALL and contact.outcome not in _NOBODY_SPOKEN


def last_call(case: Case, on: date) -> Contact | None:
    """The call that was the last thing to happen, if its outcome is known and nothing else came out of it.

    A promise or a complaint of that day is followed up by itself.
    """
    contacts = sorted((one for one in case.contacts if one.on <= on), key=lambda one: one.on)
    if not contacts or contacts[-1].kind is not ContactKind.CALL or not contacts[-1].outcome:
        return None
    day = contacts[-1].on
    agreed = [*(one.made_on for one in case.promises), *(one.raised_on for one in case.disputes)]
    is_overtaken = any(day < notice.sent_on <= on for notice in case.notices)
    return None if day in agreed or is_overtaken else contacts[-1]


def after_call(call: Contact | None, country: Country) -> FollowUp | None:
    """What follows a call; None where there was none, or nobody knows how it ended.

    Raises:
        CalendarUnknown: Its day lies beyond the known public holidays.
    """
    if not call or not call.outcome:
        return None
    agreed = (waited_for(call.outcome, call.pay_by),) if call.pay_by else ()
    return follow_up(call.outcome, on=call.on, country=country, agreements=agreed)

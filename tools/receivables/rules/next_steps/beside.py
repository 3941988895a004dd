"""Texts beside the track that name a last day: what the track sends next waits until it has passed."""

from collections.abc import Iterable
from datetime import date

from receivables.case import Case, Contact, ContactKind, Country, Dispute, Invoice
from receivables.rules.days_to_act import day_after_payment
from receivables.rules.reminder_levels import ReminderLevel, last_payment_day

_ANSWERS = (ReminderLevel.COMPLAINT_ANSWERED, ReminderLevel.ANSWER_MAINTAINED)


def was_sent(contact: Contact, level: ReminderLevel) -> bool:
    """Whether it is a text of this level. What was said in a call is none: it still goes out in writing."""
    return contact.level == level and contact.kind is not ContactKind.CALL


def named_day(contact: Contact, *, country: Country) -> date:
    """The last day that a text named, or else that of our table.

    Raises:
        CalendarUnknown: It lies beyond the known public holidays.
    """
    level = ReminderLevel(contact.level)
    return contact.pay_by or last_payment_day(level, on=contact.on, due_dates=(), country=country)


def waited_for_beside(case: Case, invoices: Iterable[Invoice], on: date) -> date | None:
    """The first day on which one need no longer wait for an answered complaint or an invoice that was sent again.

    An invoice that was sent again holds up every invoice, as a contact doesn't say which one it was.

    Args:
        case: The case, with the contacts that it keeps.
        invoices: What the next text of the track is about: an answer about others holds nothing up.
        on: The day up to which contacts count, counted.

    Raises:
        CalendarUnknown: A day lies beyond the known public holidays.
    """
    country = case.debtor.country or Country.NL
    sent = (one for one in case.contacts if one.on <= on)
    numbers = {invoice.number for invoice in invoices}
    disputes = [one for one in case.disputes if one.invoice in numbers]
    days = [named_day(one, country=country) for one in sent if _holds_up(one, disputes)]
    return day_after_payment(max(days), country=country) if days else None


def _holds_up(contact: Contact, disputes: Iterable[Dispute]) -> bool:
    """Whether it is an invoice that was sent again, or the answer to one of these while it was not settled before."""
    if any(was_sent(contact, level) for level in _ANSWERS):
        return any(one.raised_on <= contact.on and not _settled_before(one, contact.on) for one in disputes)
    return was_sent(contact, ReminderLevel.INVOICE_AGAIN)


def _settled_before(dispute: Dispute, day: date) -> bool:
    return bool(dispute.settled_on and dispute.settled_on < day)

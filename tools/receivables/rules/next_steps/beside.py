"""Texts beside the track that name a last day: what the track sends next waits until it has passed."""

from datetime import date

from receivables.case import Case, Contact, ContactKind, Country
from receivables.rules.days_to_act import day_after_payment
from receivables.rules.reminder_levels import ReminderLevel, last_payment_day

_WAITED_FOR = {ReminderLevel.COMPLAINT_ANSWERED, ReminderLevel.INVOICE_AGAIN}


def named_day(contact: Contact, *, country: Country) -> date:
    """The last day that a text named, or else that of our table.

    Raises:
        CalendarUnknown: It lies beyond the known public holidays.
    """
    level = ReminderLevel(contact.level)
    return contact.pay_by or last_payment_day(level, on=contact.on, due_dates=(), country=country)


def waited_for_beside(case: Case, on: date) -> date | None:
    """The first day on which one need no longer wait for an answered complaint or an invoice that was sent again.

    Raises:
        CalendarUnknown: A day lies beyond the known public holidays.
    """
    country = case.debtor.country or Country.NL
    sent = (one for one in case.contacts if one.kind is not ContactKind.CALL and one.on <= on)
    days = [named_day(one, country=country) for one in sent if one.level in _WAITED_FOR]
    return day_after_payment(max(days), country=country) if days else None

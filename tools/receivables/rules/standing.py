"""Where a reminder track stands (stand van het aanmaningstraject): at the last text that was sent.

That follows from what the case keeps. Calls do not raise the level: they stand beside the track. What was sent before
the debts that are open fell due belongs to other debts.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from receivables.case import Case, Channel, Contact, ContactKind, Country, Invoice, Notice, NoticeKind
from receivables.rules.dunning_procedures import Step
from receivables.rules.reminder_levels import ReminderLevel, Sent, last_payment_day

_STATUTORY = {
    Country.NL: ReminderLevel.FOURTEEN_DAY_NOTICE,
    Country.BE: ReminderLevel.FIRST_REMINDER,
}
_REMINDERS = (ReminderLevel.FRIENDLY_REMINDER, ReminderLevel.SECOND_REMINDER)


def standing(case: Case, steps: Sequence[Step], invoices: Iterable[Invoice], *, on: date) -> Sent | None:
    """The text of a track at which it stands; None before the first.

    Args:
        case: The case, with the messages and contacts that it keeps.
        steps: The track.
        invoices: The invoices that are open.
        on: The day, counted.

    Raises:
        CalendarUnknown: A last day to pay lies beyond the known public holidays.
        RateUnknown: The term that the law gives is not known for the day of a text.
    """
    order = [step.level for step in steps]
    first_due = min((invoice.due_date for invoice in invoices), default=on)
    sent = (
        one
        for one in _sent(case)
        if one.on <= on and one.level in order and (one.on >= first_due or one.level is ReminderLevel.BEFORE_DUE)
    )
    return max(sent, key=lambda one: (order.index(one.level), one.on), default=None)


def _sent(case: Case) -> Iterator[Sent]:
    """The texts that were sent; a message that is kept among the contacts as well counts once, as what it was."""
    country = case.debtor.country or Country.NL
    texts = [contact for contact in case.contacts if contact.level and contact.kind is not ContactKind.CALL]
    for contact in texts:
        yield _of_contact(contact, country)
    kept_on = {contact.on for contact in texts}
    reminded = 0
    for notice in sorted(case.notices, key=lambda one: one.sent_on):
        if notice.sent_on in kept_on:
            continue
        if notice.kind is NoticeKind.STATUTORY:
            yield _of_notice(notice, _STATUTORY[country], country)
        else:
            yield _of_notice(notice, _REMINDERS[min(reminded, 1)], country)
            reminded += 1


def _of_contact(contact: Contact, country: Country) -> Sent:
    level = ReminderLevel(contact.level)
    channel = Channel.POST if contact.kind is ContactKind.LETTER else Channel.EMAIL
    return Sent(level, contact.on, contact.pay_by or _last_day(level, contact.on, country, channel), channel)


def _of_notice(notice: Notice, level: ReminderLevel, country: Country) -> Sent:
    last_day = notice.pay_by if notice.pay_by and not level.is_statutory else None
    channel = notice.channel
    return Sent(level, notice.sent_on, last_day or _last_day(level, notice.sent_on, country, channel), channel)


def _last_day(level: ReminderLevel, on: date, country: Country, channel: Channel) -> date:
    return last_payment_day(level, on=on, due_dates=(), country=country, channel=channel)

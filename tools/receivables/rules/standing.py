"""Where a reminder track stands (stand van het aanmaningstraject): at the last text that was sent.

That follows from what the case keeps. Calls do not raise the level: they stand beside the track. What was sent before
the debts that are open fell due belongs to other debts.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from receivables.case import Case, Channel, Contact, ContactKind, Country, Invoice, Notice, NoticeKind
from receivables.rules.dunning_procedures import Step
from receivables.rules.notice_terms import dutch_last_free_day, last_free_day
from receivables.rules.reminder_levels import Asks, ReminderLevel, Sent, last_payment_day

_STATUTORY = {
    Country.NL: ReminderLevel.FOURTEEN_DAY_NOTICE,
    Country.BE: ReminderLevel.FIRST_REMINDER,
}
_DEMANDS = {Asks.OVERDUE, Asks.CLAIM}
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
        for one in texts_sent(case)
        if one.on <= on and one.level in order and (one.on >= first_due or one.level is ReminderLevel.BEFORE_DUE)
    )
    return max(sent, key=lambda one: (order.index(one.level), one.on), default=None)


def is_same_text(contact: Contact, notice: Notice) -> bool:
    """Whether a contact and a message are one text: sent on one day, and of a level that such a message has."""
    if not contact.level or contact.kind is ContactKind.CALL or contact.on != notice.sent_on:
        return False
    level = ReminderLevel(contact.level)
    return level.asks in _DEMANDS and level.is_statutory is (notice.kind is NoticeKind.STATUTORY)


def texts_sent(case: Case) -> Iterator[Sent]:
    """The texts that were sent; a message that is kept among the contacts as well counts once, as what it was.

    Raises:
        CalendarUnknown, RateUnknown: As of `standing`.
    """
    country = case.debtor.country or Country.NL
    texts = [contact for contact in case.contacts if contact.level and contact.kind is not ContactKind.CALL]
    for contact in texts:
        same = (one for one in case.notices if is_same_text(contact, one))
        yield _of_contact(contact, country, next((one.received_on for one in same if one.received_on), None))
    reminded = 0
    for notice in sorted(case.notices, key=lambda one: one.sent_on):
        if any(is_same_text(contact, notice) for contact in texts):
            continue
        if notice.kind is NoticeKind.STATUTORY:
            yield _of_notice(notice, _STATUTORY[country], country)
        else:
            yield _of_notice(notice, _REMINDERS[min(reminded, 1)], country)
            reminded += 1


def _of_contact(contact: Contact, country: Country, received_on: date | None) -> Sent:
    level = ReminderLevel(contact.level)
    channel = Channel.POST if contact.kind is ContactKind.LETTER else Channel.EMAIL
    if level is ReminderLevel.FOURTEEN_DAY_NOTICE and received_on:
        by_law = dutch_last_free_day(contact.on, received_on=received_on)
        return Sent(level, contact.on, max(by_law, contact.pay_by or by_law), channel)
    return Sent(level, contact.on, contact.pay_by or _last_day(level, contact.on, country, channel), channel)


def _of_notice(notice: Notice, level: ReminderLevel, country: Country) -> Sent:
    if level.is_statutory:
        return Sent(level, notice.sent_on, last_free_day(notice, country=country), notice.channel)
    last_day = notice.pay_by or _last_day(level, notice.sent_on, country, notice.channel)
    return Sent(level, notice.sent_on, last_day, notice.channel)


def _last_day(level: ReminderLevel, on: date, country: Country, channel: Channel) -> date:
    return last_payment_day(level, on=on, due_dates=(), country=country, channel=channel)

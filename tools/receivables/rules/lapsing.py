"""The last day on which each invoice can be enforced, with all that was demanded in writing: for claims and for plans.

Source: art. 3:317 BW: a written demand interrupts the period. A word of thanks, a question or a note to somebody else
is no demand; nor is what is said in a call.
"""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date

from receivables.case import Case, Contact, ContactKind, Invoice
from receivables.errors import RateUnknown
from receivables.rules.limitation import Limitation, last_day
from receivables.rules.reminder_levels import ReminderLevel

_IN_WRITING = {ContactKind.EMAIL, ContactKind.LETTER}


def last_days(case: Case, invoices: Iterable[Invoice], limitation: Limitation, *, on: date) -> dict[str, date]:
    """The last day of each invoice of which the period is known, by number.

    Args:
        case: The case, with the messages and contacts that it keeps.
        invoices: The invoices, overdue.
        limitation: Which period holds.
        on: The day up to which demands count, counted.
    """
    written = (contact.on for contact in case.contacts if _is_demand(contact))
    demands = [day for day in (*written, *(notice.sent_on for notice in case.notices)) if day <= on]
    lasts: dict[str, date] = {}
    for invoice in invoices:
        with suppress(RateUnknown):
            lasts[invoice.number] = last_day(limitation, invoice.due_date, interruptions=demands)
    return lasts


def _is_demand(contact: Contact) -> bool:
    return bool(contact.level) and contact.kind in _IN_WRITING and ReminderLevel(contact.level).is_demand

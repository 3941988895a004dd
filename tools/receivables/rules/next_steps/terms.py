"""Terms that run: the fourteen days of a consumer, and the last day on which a claim can be enforced."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta

from receivables.case import Case, ContactKind, Country, Invoice, NoticeKind
from receivables.errors import RateUnknown
from receivables.rules.claims.claim import SOON
from receivables.rules.limitation import Limitation, last_day, shortest_limitation
from receivables.rules.next_steps.step import NextAction, NextStep
from receivables.rules.notice_terms import belgian_last_free_day, dutch_last_free_day
from receivables.rules.payments import with_payments
from receivables.rules.sourced import history
from receivables.rules.working_days import is_working_day, next_working_day

_DAY = timedelta(days=1)
_IN_WRITING = {ContactKind.EMAIL, ContactKind.LETTER}


def about_notices(case: Case, on: date) -> Iterator[NextStep]:
    """The fourteen days that still run: what follows may be asked from the day after them."""
    country = case.debtor.country or Country.NL
    for notice in (one for one in case.notices if one.kind is NoticeKind.STATUTORY):
        if country is Country.NL:
            ends, law = dutch_last_free_day(notice.sent_on, received_on=notice.received_on), "bw_6_96_6"
        else:
            ends, law = belgian_last_free_day(notice.sent_on, channel=notice.channel), "wer_xix_2"
        if ends >= on:
            after = next_working_day(ends + _DAY, country=country)
            told = {"day": ends, "sent_on": notice.sent_on}
            yield NextStep(after, NextAction.NOTICE_TERM_ENDS, told, law=law)


def about_limitation(case: Case, on: date) -> Iterator[NextStep]:
    """The claim that lapses first, if that is within half a year and the shortest period holds."""
    kind, country = case.debtor.kind, case.debtor.country
    if not kind or not country:
        return
    period = shortest_limitation(kind, country, recurring=case.terms.recurring)
    lapsing = ((day, invoice) for invoice, day in _last_days(case, period, on) if on <= day < on + SOON)
    first = min(lapsing, key=lambda found: found[0], default=None)
    if first:
        day = max(next_working_day(on, country=country), _working_day_before(first[0], country))
        told = {"number": first[1].number, "day": first[0]}
        yield NextStep(day, NextAction.BEFORE_LIMITATION, told, law=history(f"limitation.{period}")[-1].law)


def _last_days(case: Case, period: Limitation, on: date) -> Iterator[tuple[Invoice, date]]:
    """The last day of each overdue claim of which the period is known."""
    written = (one.on for one in case.contacts if one.level and one.kind in _IN_WRITING)
    demands = [day for day in (*written, *(notice.sent_on for notice in case.notices)) if day <= on]
    for invoice in with_payments(case).overdue(on):
        with suppress(RateUnknown):
            yield invoice, last_day(period, invoice.due_date, interruptions=demands)


def _working_day_before(day: date, country: Country) -> date:
    """The day itself if it is a working day, else the last one before it: after it would be too late."""
    while not is_working_day(day, country=country):
        day -= _DAY
    return day

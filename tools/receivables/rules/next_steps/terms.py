"""Terms that run: the fourteen days of a consumer, and the last day on which a claim can be enforced."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from receivables.case import Case, Country, DebtorKind, Notice, NoticeKind
from receivables.rules.claims.claim import SOON
from receivables.rules.lapsing import last_days
from receivables.rules.limitation import shortest_limitation
from receivables.rules.next_steps.step import NextAction, NextStep
from receivables.rules.notice_terms import last_free_day
from receivables.rules.payments import with_payments
from receivables.rules.sourced import history
from receivables.rules.working_days import is_working_day, next_working_day

_DAY = timedelta(days=1)
_LAWS = {Country.NL: "bw_6_96_6", Country.BE: "wer_xix_2"}
_TO_ARRIVE = timedelta(days=14)
"""So long before a claim lapses there is still time for a demand to arrive, or to find a lawyer: our own choice."""


def about_notices(case: Case, on: date) -> Iterator[NextStep]:
    """The fourteen days that still run: what follows may be asked from the day after them."""
    country = case.debtor.country or Country.NL
    for notice in _statutory(case):
        ends, law = last_free_day(notice, country=country), _LAWS[country]
        if ends >= on:
            after = next_working_day(ends + _DAY, country=country)
            told = {"day": ends, "sent_on": notice.sent_on}
            yield NextStep(after, NextAction.NOTICE_TERM_ENDS, told, law=law)


def _statutory(case: Case) -> Iterator[Notice]:
    """The messages with which the law gives a term: to a consumer, about an invoice that was due when it was sent."""
    if case.debtor.kind is not DebtorKind.CONSUMER:
        return
    due = min((one.due_date for one in with_payments(case).invoices if one.outstanding), default=date.max)
    yield from (one for one in case.notices if one.kind is NoticeKind.STATUTORY and one.sent_on > due)


def about_limitation(case: Case, on: date) -> Iterator[NextStep]:
    """The claims that lapse first, if the shortest period holds: what has lapsed, and what will within half a year."""
    kind, country = case.debtor.kind, case.debtor.country
    if not kind or not country:
        return
    period = shortest_limitation(kind, country, recurring=case.terms.recurring)
    law = history(f"limitation.{period}")[-1].law
    today = next_working_day(on, country=country)
    lasts = last_days(case, with_payments(case).overdue(on), period, on=on)
    if passed := [(day, number) for number, day in lasts.items() if day < on]:
        yield NextStep(today, NextAction.LIMITATION_PASSED, _lapse(min(passed)), law=law)
    if near := [(day, number) for number, day in lasts.items() if on <= day < on + SOON]:
        day = max(today, _working_day_before(min(near)[0] - _TO_ARRIVE, country))
        yield NextStep(day, NextAction.BEFORE_LIMITATION, _lapse(min(near)), law=law)


def _lapse(found: tuple[date, str]) -> dict[str, Any]:
    return {"number": found[1], "day": found[0]}


def _working_day_before(day: date, country: Country) -> date:
    """The day itself if it is a working day, else the last one before it."""
    while not is_working_day(day, country=country):
        day -= _DAY
    return day

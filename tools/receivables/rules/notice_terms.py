"""The fourteen days that a consumer has before any costs (veertiendagenbrief, eerste herinnering).

Sources:
    NL: art. 6:96 lid 6 BW; HR 25 November 2016, ECLI:NL:HR:2016:2704 (fourteen days from the day after receipt; without
    proof of receipt, delivery on the second day after sending, on which no Sunday, Monday or public holiday counts).
    BE: art. XIX.2 WER (from the third working day after posting, or from the day after an e-mail).
    The figures stand in `tables/notice_terms.toml`.

A last day that is no working day moves to the next one. Whether the law asks for that here is not settled (Algemene
termijnenwet, art. 1; art. 1.7 of the Belgian Civil Code): a day too many costs the creditor nothing, a day too few all
of the costs.
"""

from datetime import date, timedelta

from receivables.case import Channel, Country, Notice
from receivables.rules.sourced import in_force
from receivables.rules.working_days import is_delivery_day, next_working_day, working_day_after

_DAY = timedelta(days=1)


def last_free_day(notice: Notice, *, country: Country) -> date:
    """The last day on which a consumer pays without costs: the law's, or a later one that the notice itself gives.

    Raises:
        RateUnknown: No term is known for the day of the notice.
        CalendarUnknown: No public holidays are known for that year.
    """
    if country is Country.NL:
        by_law = dutch_last_free_day(notice.sent_on, received_on=notice.received_on)
    else:
        by_law = belgian_last_free_day(notice.sent_on, channel=notice.channel)
    return max(by_law, notice.pay_by or by_law)


def dutch_last_free_day(sent_on: date, *, received_on: date | None = None) -> date:
    """The last day on which a Dutch consumer pays without costs.

    Args:
        sent_on: The day the notice was sent. An e-mail is taken to arrive no sooner than a letter.
        received_on: The day it arrived, if that is certain.

    Raises:
        RateUnknown: No term is known for that day.
        CalendarUnknown: No public holidays are known for that year.

    >>> dutch_last_free_day(date(2026, 11, 2))
    datetime.date(2026, 11, 18)
    """
    term = in_force("notice_terms.nl_fourteen_days", on=sent_on).figures
    received = received_on or assumed_delivery(sent_on, days=term["delivery_days"])
    return next_working_day(received + timedelta(days=term["days"]), country=Country.NL)


def assumed_delivery(sent_on: date, *, days: int = 2) -> date:
    """The day on which a judge may take a Dutch letter to have been delivered.

    Args:
        sent_on: The day it was sent.
        days: On which day after that, of those on which post is delivered.

    Raises:
        CalendarUnknown: No public holidays are known for that year.

    >>> assumed_delivery(date(2026, 11, 6))
    datetime.date(2026, 11, 10)
    """
    day = sent_on
    for _ in range(days):
        day += _DAY
        while not is_delivery_day(day):
            day += _DAY
    return day


def belgian_last_free_day(sent_on: date, *, channel: Channel) -> date:
    """The last day on which a Belgian consumer pays without costs; the first day counts as day 1.

    Args:
        sent_on: The day the reminder was sent.
        channel: How it was sent.

    Raises:
        RateUnknown: No term is known for that day.
        CalendarUnknown: No public holidays are known for that year.

    >>> belgian_last_free_day(date(2023, 9, 18), channel=Channel.POST)
    datetime.date(2023, 10, 4)
    """
    term = in_force("notice_terms.be_fourteen_days", on=sent_on).figures
    if channel is Channel.POST:
        start = working_day_after(sent_on, days=term["post_working_days"], country=Country.BE)
    else:
        start = sent_on + timedelta(days=term["email_days"])
    return next_working_day(start + timedelta(days=term["days"]) - _DAY, country=Country.BE)

"""The Belgian first reminder (eerste herinnering), element by element.

Sources:
    Art. XIX.2 WER: the first reminder is free and says what is open, the damages that will be asked, who the creditor
    is (with the enterprise number), what was delivered, when that fell due, and the term before any costs.
    Art. XIX.4 WER: the most that a damages clause may ask.
"""

from datetime import date, timedelta

from receivables.case import Channel
from receivables.money import Cents
from receivables.notice import NoticeText, SaidTerm, Start, Topic
from receivables.rules.consumer_caps import most_damages
from receivables.rules.notice_terms import belgian_last_free_day
from receivables.rules.notices import claimed
from receivables.rules.notices.findings import Element, Facts, Finding, found, missing, unknown, wrong
from receivables.rules.notices.terms import TermRule, other_terms, term, term_start
from receivables.rules.sourced import in_force

LAW = "wer_xix_2"

_DAY = timedelta(days=1)
_STARTS = {
    None: (Start.THIRD_WORKING_DAY,),
    Channel.POST: (Start.THIRD_WORKING_DAY,),
    Channel.EMAIL: (Start.THIRD_WORKING_DAY, Start.DAY_AFTER_RECEIPT, Start.RECEIPT, Start.DAY_AFTER_SENDING),
}
"""The beginnings of a term that lie no sooner than the law's: an email arrives on the day it is sent."""


def check_first_reminder(said: NoticeText, facts: Facts) -> tuple[Finding, ...]:
    """What a first reminder has and lacks.

    Args:
        said: What it says.
        facts: What else is known.

    Raises:
        RateUnknown: No term or no ceiling is known for the day it is sent.
        CalendarUnknown: Its term lies beyond the known public holidays.
    """
    rule = _term_rule(facts)
    return (
        claimed.consumer(facts, LAW),
        claimed.sent_too_early(facts, LAW) or found(Element.IN_DEFAULT, "overdue", LAW),
        _creditor(said, facts),
        _enterprise_number(said),
        _delivery(said, facts),
        _due_date(said, facts),
        claimed.principal(said, facts, LAW),
        claimed.demand(said, LAW),
        _free(said),
        term(said, rule),
        term_start(said, rule, _why),
        _announced(said, facts),
        _damages(said, facts, on=_last_free_day(facts, Channel.POST) + _DAY),
        claimed.costs_later(said, facts, LAW),
        claimed.clarity(said, facts, other_terms(said, rule), LAW),
    )


def _last_free_day(facts: Facts, channel: Channel) -> date:
    return belgian_last_free_day(facts.sent_on, channel=channel)


def _term_rule(facts: Facts) -> TermRule:
    days = in_force("notice_terms.be_fourteen_days", on=facts.sent_on).figures["days"]
    return TermRule(
        days=days,
        last_free_day=_last_free_day(facts, facts.channel) if facts.channel else None,
        days_by_start=dict.fromkeys(_STARTS[facts.channel], days),
        sent_on=facts.sent_on,
        law=LAW,
    )


def _why(term: SaidTerm) -> str:
    return "start_too_early_be" if term.start else "start_missing_be"


def _creditor(said: NoticeText, facts: Facts) -> Finding:
    if not facts.creditor:
        return unknown(Element.CREDITOR, "creditor_unknown", LAW)
    if facts.creditor not in said.named:
        return missing(Element.CREDITOR, "creditor_missing", LAW, name=facts.creditor)
    return found(Element.CREDITOR, "creditor", LAW, said.named[facts.creditor])


def _enterprise_number(said: NoticeText) -> Finding:
    numbers = sorted(said.enterprise_numbers, key=lambda one: not one.is_valid)
    if not numbers:
        return missing(Element.ENTERPRISE_NUMBER, "number_missing", LAW)
    if not numbers[0].is_valid:
        return wrong(Element.ENTERPRISE_NUMBER, "number_wrong", LAW, numbers[0].quote, number=numbers[0].text)
    return found(Element.ENTERPRISE_NUMBER, "number", LAW, numbers[0].quote)


def _delivery(said: NoticeText, facts: Facts) -> Finding:
    """What was delivered: the number of an invoice is not enough."""
    described = [invoice.description for invoice in facts.invoices]
    if described and all(one and one in said.named for one in described):
        return found(Element.DELIVERY, "delivery", LAW, said.named[described[0]])
    if Topic.DELIVERY not in said.topics:
        return missing(Element.DELIVERY, "delivery_missing", LAW)
    return found(Element.DELIVERY, "delivery", LAW, said.topics[Topic.DELIVERY])


def _due_date(said: NoticeText, facts: Facts) -> Finding:
    """When each invoice fell due."""
    quotes = {one.day: one.quote for one in reversed(said.days)}
    called = [one for one in said.days if one.is_due_date and one.day <= facts.sent_on]
    due_dates = sorted({invoice.due_date for invoice in facts.invoices})
    absent = [day for day in due_dates if day not in quotes]
    if not due_dates:
        return unknown(Element.DUE_DATE, "invoices_unknown", LAW, called[0].quote if called else "")
    if not absent:
        return found(Element.DUE_DATE, "due_date", LAW, quotes[due_dates[0]])
    other = next((one for one in called if one.day not in due_dates), None)
    if other:
        return wrong(Element.DUE_DATE, "due_date_wrong", LAW, other.quote, expected=absent[0], day=absent[0])
    return missing(Element.DUE_DATE, "due_date_missing", LAW, expected=absent[0], day=absent[0])


def _free(said: NoticeText) -> Finding:
    """Nothing is asked for the reminder itself."""
    if Topic.FEE in said.topics:
        return wrong(Element.FREE, "not_free", LAW, said.topics[Topic.FEE])
    return found(Element.FREE, "free", LAW, said.topics.get(Topic.FREE, ""))


def _announced(said: NoticeText, facts: Facts) -> Finding:
    """What follows without payment: damages, or interest; nothing, perhaps, where no clause asks for either."""
    if Topic.INTEREST_ANNOUNCED in said.topics:
        return found(Element.COSTS_ANNOUNCED, "costs_announced", LAW, said.topics[Topic.INTEREST_ANNOUNCED])
    if Topic.COSTS_ANNOUNCED not in said.topics and not facts.terms.damages_by_law:
        return unknown(Element.COSTS_ANNOUNCED, "nothing_announced_no_clause", LAW)
    return claimed.costs_announced(said, LAW)


def _damages(said: NoticeText, facts: Facts, on: date) -> Finding:
    """The amount of the damages: that of the law, if a clause asks for it."""
    law = "wer_xix_4"
    costs = claimed.costs(said, facts)
    if not facts.invoices:
        reason = "costs_unsure" if costs else "nothing_announced"
        return unknown(Element.COSTS_AMOUNT, reason, law, costs[0].quote if costs else "")
    most = most_damages(facts.claimed, on=on)
    if not costs:
        return _no_amount(said, facts, most)
    values = {"amount": most, "said": max(one.amount for one in costs)}
    high = next((one for one in costs if one.amount > most), None)
    if high:
        return wrong(Element.COSTS_AMOUNT, "damages_too_high", law, high.quote, expected=most, **values)
    if not facts.terms.damages_by_law:
        return unknown(Element.COSTS_AMOUNT, "clause_unsure", law, costs[0].quote, **values)
    if all(one.amount < most for one in costs):
        return unknown(Element.COSTS_AMOUNT, "damages_lower", law, costs[0].quote, **values)
    return found(Element.COSTS_AMOUNT, "damages_right", law, costs[0].quote, **values)


def _no_amount(said: NoticeText, facts: Facts, most: Cents) -> Finding:
    if Topic.COSTS_ANNOUNCED not in said.topics:
        return unknown(Element.COSTS_AMOUNT, "nothing_announced", LAW)
    if not facts.terms.damages_by_law:
        return unknown(Element.COSTS_AMOUNT, "clause_unsure", LAW, amount=most)
    return missing(Element.COSTS_AMOUNT, "damages_missing", LAW, expected=most, amount=most)

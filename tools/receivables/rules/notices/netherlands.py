"""The Dutch fourteen-day notice (veertiendagenbrief), element by element.

Sources:
    Art. 6:96 lid 6 BW; HR 25 November 2016, ECLI:NL:HR:2016:2704 (fourteen days from the day after delivery, or fifteen
    days after delivery; too early a day, or one that confuses, leaves the notice without effect); Besluit vergoeding
    voor buitengerechtelijke incassokosten, art. 2 (the amount, and VAT under three conditions).
"""

from collections.abc import Iterator
from datetime import date, timedelta

from receivables.money import Cents
from receivables.notice import NoticeText, SaidTerm, Start, Topic
from receivables.rules.claims.entitlement import agreed_costs, has_agreed_costs
from receivables.rules.collection_costs import capped_scale, vat_on_costs
from receivables.rules.notice_terms import dutch_last_free_day
from receivables.rules.notices import claimed
from receivables.rules.notices.findings import Element, Facts, Finding, found, missing, unknown, wrong
from receivables.rules.notices.terms import TermRule, other_terms, term, term_start
from receivables.rules.sourced import in_force

LAW = "bw_6_96_6"
COURT = "hr_2016_2704"
DEFAULT = "bw_6_82"

_DAY = timedelta(days=1)


def check_fourteen_day_notice(said: NoticeText, facts: Facts) -> tuple[Finding, ...]:
    """What a fourteen-day notice has and lacks.

    Args:
        said: What it says.
        facts: What else is known.

    Raises:
        RateUnknown: No term or no scale is known for the day it is sent.
        CalendarUnknown: Its term lies beyond the known public holidays.
    """
    rule = _term_rule(facts)
    return (
        claimed.consumer(facts, LAW),
        claimed.sent_too_early(facts, DEFAULT) or _in_default(facts),
        _debt(said, facts),
        claimed.principal(said, facts, LAW),
        claimed.demand(said, LAW),
        term(said, rule),
        term_start(said, rule, _why),
        claimed.costs_announced(said, LAW),
        _costs_amount(said, facts, on=dutch_last_free_day(facts.sent_on) + _DAY),
        *_vat(said, facts),
        claimed.costs_later(said, facts, LAW),
        claimed.clarity(said, facts, other_terms(said, rule), COURT),
    )


def _term_rule(facts: Facts) -> TermRule:
    days = in_force("notice_terms.nl_fourteen_days", on=facts.sent_on).figures["days"]
    return TermRule(
        days=days,
        last_free_day=dutch_last_free_day(facts.sent_on),
        days_by_start={Start.DAY_AFTER_RECEIPT: days, Start.RECEIPT: days + 1},
        sent_on=facts.sent_on,
        law=COURT,
    )


def _why(term: SaidTerm) -> str:
    if term.start is Start.RECEIPT:
        return "start_one_day_short"
    return "start_too_early_nl" if term.start else "start_missing_nl"


def _in_default(facts: Facts) -> Finding:
    """The notice comes after default has begun: after an agreed due date, or after the term of a demand."""
    if not facts.terms.due_dates_agreed:
        return unknown(Element.IN_DEFAULT, "default_unsure", DEFAULT)
    return found(Element.IN_DEFAULT, "in_default", DEFAULT)


def _debt(said: NoticeText, facts: Facts) -> Finding:
    """Which debt it is: by the numbers of the invoices, or by what was delivered."""
    numbers = [invoice.number for invoice in facts.invoices]
    if numbers and all(number in said.named for number in numbers):
        return found(Element.DEBT, "debt", LAW, said.named[numbers[0]])
    if Topic.DELIVERY in said.topics:
        return found(Element.DEBT, "debt", LAW, said.topics[Topic.DELIVERY])
    if not numbers:
        return unknown(Element.DEBT, "invoices_unknown", LAW)
    return missing(Element.DEBT, "debt_missing", LAW, numbers=", ".join(n for n in numbers if n not in said.named))


def _most_costs(facts: Facts, on: date) -> Cents:
    """The scale, or less if less was agreed: for consumers it is the most (art. 6:96 lid 5 BW)."""
    most = capped_scale(facts.claimed, facts.invoices, recurring=facts.terms.recurring, on=on)
    return min(most, agreed_costs(facts.claimed, facts.terms)) if has_agreed_costs(facts.terms) else most


def _costs_amount(said: NoticeText, facts: Facts, on: date) -> Finding:
    """The very amount of the costs, and no more than the scale gives; VAT only on top of that."""
    law = "bik_2"
    costs = claimed.costs(said, facts)
    if not costs:
        return _no_amount(said, facts, on)
    if not facts.invoices:
        return unknown(Element.COSTS_AMOUNT, "costs_unsure", law, costs[0].quote)
    most = _most_costs(facts, on)
    most_with_vat = Cents(most + _vat_on(most, on)) if Topic.VAT in said.topics else most
    high = next((one for one in costs if one.amount > most_with_vat), None)
    if high:
        values = {"amount": most, "said": high.amount}
        return wrong(Element.COSTS_AMOUNT, "costs_too_high", law, high.quote, expected=most, **values)
    said_most = max(one.amount for one in costs)
    amount = most_with_vat if said_most > most else most
    reason = "costs_right" if said_most == amount else "costs_lower"
    return found(Element.COSTS_AMOUNT, reason, law, costs[0].quote, amount=amount)


def _no_amount(said: NoticeText, facts: Facts, on: date) -> Finding:
    if Topic.COSTS_ANNOUNCED not in said.topics:
        return unknown(Element.COSTS_AMOUNT, "nothing_announced", LAW)
    if not facts.invoices:
        return missing(Element.COSTS_AMOUNT, "costs_amount_missing", LAW)
    most = _most_costs(facts, on)
    return missing(Element.COSTS_AMOUNT, "costs_amount_missing_so_much", LAW, expected=most, amount=most)


def _vat_on(costs: Cents, on: date) -> Cents:
    return vat_on_costs(costs, on=on, charged_by_agency=True, not_recoverable=True, both_declared=True)


def _vat(said: NoticeText, facts: Facts) -> Iterator[Finding]:
    """VAT is announced where it is added, with the reason why, and nowhere else."""
    law = "bik_2_3"
    quote = said.topics.get(Topic.VAT, "")
    if quote and not facts.terms.vat_on_costs:
        yield wrong(Element.VAT, "vat_without_ground", law, quote)
    elif facts.terms.vat_on_costs and not quote:
        yield missing(Element.VAT, "vat_missing", law)
    elif quote and Topic.VAT_GROUND not in said.topics:
        yield wrong(Element.VAT, "vat_undeclared", law, quote)
    elif quote:
        yield found(Element.VAT, "vat", law, quote)

"""A claim (vordering): what is owed on a day, line by line, with what may be asked and what not yet."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from receivables.case import Case, Country, DebtorKind, Invoice, Payment
from receivables.money import total
from receivables.rules.claims import belgium, netherlands
from receivables.rules.claims.entitlement import Asked, Entitlement, Remark
from receivables.rules.claims.running_interest import rates_known_until, statutory_interest_asked
from receivables.rules.interest import RateOrigin
from receivables.rules.lapsing import last_days
from receivables.rules.ledger.costs import Cost
from receivables.rules.ledger.debts import Debt
from receivables.rules.ledger.ledger import Ledger
from receivables.rules.ledger.settling import settle
from receivables.rules.limitation import shortest_limitation
from receivables.rules.payment_terms import longest_term, term_rule_of
from receivables.rules.sourced import Sourced, Sureness, history
from receivables.rules.statutory_interest import StatutoryInterest

SOON = timedelta(days=183)
"""How long before a claim lapses it is time to say so: our own choice."""

_DAY = timedelta(days=1)
_ENTITLEMENTS: Mapping[tuple[Country, bool], Callable[[Asked], Entitlement]] = {
    (Country.NL, False): netherlands.business_entitlement,
    (Country.NL, True): netherlands.consumer_entitlement,
    (Country.BE, False): belgium.business_entitlement,
    (Country.BE, True): belgium.consumer_entitlement,
}
_ALLOCATION_LAWS = {Country.NL: "bw_6_44", Country.BE: "obw_1254"}


@dataclass(frozen=True)
class Claim:
    """What is owed on a day.

    Attributes:
        on: The day.
        invoices: The invoices that are overdue on that day; the claim is about these.
        not_yet_due: Open invoices that are left out because they are not due yet.
        ledger: Principal, interest, costs and payments.
        per_day: The interest that the next day adds, in exact cents; 0 when its rate is not known.
        allocation_law: Key of the legal basis by which payments were allocated; "" where no law is known.
        upcoming: Costs that fall due after that day if nothing more is paid.
        known_until: The last day for which a rate is known; None where no statutory rate is used.
        derived: The rates in the claim that follow from the rule in the law, and of which no publication was seen.
        remarks: What is missing, what falls away, what to know.
    """

    on: date
    invoices: tuple[Invoice, ...]
    not_yet_due: tuple[Invoice, ...]
    ledger: Ledger
    per_day: Fraction
    allocation_law: str
    upcoming: tuple[Cost, ...]
    known_until: date | None
    derived: tuple[Sourced, ...]
    remarks: tuple[Remark, ...]


def claim_on(case: Case, on: date, *, own_rate: Decimal | None = None) -> Claim:
    """Work out a claim.

    Without a known kind or country of the debtor there is no legal basis for anything but the principal.

    Args:
        case: The case: invoices, payments, notices and terms.
        on: The day of the claim; something has to be overdue on it.
        own_rate: The visitor's own rate for days of which none is known, in per cent a year.

    Raises:
        RateUnknown: Default began before the rates are known.
        CalendarUnknown: A term lies beyond the known public holidays.
    """
    invoices = case.overdue(on)
    late = tuple(invoice for invoice in invoices if not _paid_in_time(invoice, case))
    asked = Asked(case, late, on, own_rate)
    entitled = _entitlement(asked)
    left_out = {invoice.number for invoice in case.invoices} - {invoice.number for invoice in invoices}
    payments = [payment for payment in case.payments if payment.on <= on]
    counted = [payment for payment in payments if payment.invoice not in left_out]
    ledger = _settled(invoices, counted, entitled, on)
    known = rates_known_until(asked, entitled.interest) if any(entitled.since.values()) else None
    derived = tuple(_derived_rates(ledger, statutory_interest_asked(asked)))
    left = {debt.number: debt.principal for debt in ledger.debts}
    asked = replace(asked, left=left, settled=_settled_numbers(ledger))
    later = max((rule.due_from for rule in entitled.costs), default=on)
    tomorrow = replace(entitled, interest=_entitlement(replace(asked, on=on + _DAY)).interest)
    return Claim(
        on=on,
        invoices=invoices,
        not_yet_due=case.not_yet_due(on),
        ledger=ledger,
        per_day=_settled(invoices, counted, tomorrow, on + _DAY).per_day,
        allocation_law=_allocation_law(case),
        upcoming=_settled(invoices, counted, entitled, later).costs[len(ledger.costs) :] if later > on else (),
        known_until=known,
        derived=derived,
        remarks=(
            *_remarks(asked, ledger),
            *_general_remarks(asked, ledger, known, derived),
            *_set_aside(payments, counted),
        ),
    )


def _settled(invoices: tuple[Invoice, ...], payments: list[Payment], entitled: Entitlement, on: date) -> Ledger:
    debts = [
        Debt(
            number=invoice.number,
            due_date=invoice.due_date,
            principal=invoice.outstanding,
            since=entitled.since.get(invoice.number),
            free_until=entitled.free_until.get(invoice.number),
        )
        for invoice in invoices
    ]
    return settle(debts, payments=payments, costs=entitled.costs, interest=entitled.interest, on=on)


def _settled_numbers(ledger: Ledger) -> frozenset[str]:
    """The numbers of the debts of which nothing is left."""
    return frozenset(debt.number for debt in ledger.debts if not debt.principal and not debt.interest)


def _paid_in_time(invoice: Invoice, case: Case) -> bool:
    """Whether payments that named the invoice had settled it on its due date."""
    named = (payment for payment in case.payments if payment.invoice == invoice.number)
    return total(payment.amount for payment in named if payment.on <= invoice.due_date) >= invoice.outstanding


def _entitlement(asked: Asked) -> Entitlement:
    if not asked.invoices:
        return Entitlement()
    kind, country = asked.case.debtor.kind, asked.case.debtor.country
    if kind is None or country is None:
        return Entitlement(remarks=(Remark("regime_unknown", is_warning=True),))
    return _ENTITLEMENTS[country, kind is DebtorKind.CONSUMER](asked)


def _allocation_law(case: Case) -> str:
    kind, country = case.debtor.kind, case.debtor.country
    return _ALLOCATION_LAWS[country] if kind and country else ""


def _remarks(asked: Asked, ledger: Ledger) -> tuple[Remark, ...]:
    """What there is to say about what may be asked, now that it is known which debts are settled."""
    if not ledger.total:
        return (Remark("nothing_owed"),)
    return _entitlement(asked).remarks


def _set_aside(payments: list[Payment], counted: list[Payment]) -> Iterator[Remark]:
    """Payments for invoices that are not due yet, or that had been paid already."""
    aside = total(payment.amount for payment in payments) - total(payment.amount for payment in counted)
    if aside:
        yield Remark("paid_for_later", values={"amount": aside})


def _general_remarks(
    asked: Asked, ledger: Ledger, known: date | None, derived: tuple[Sourced, ...]
) -> Iterator[Remark]:
    undated = total(invoice.paid for invoice in asked.invoices)
    if undated:
        yield Remark("paid_without_date", values={"amount": undated})
    left = total(allocation.rest for allocation in ledger.allocations)
    if left:
        yield Remark("paid_too_much", is_warning=True, values={"amount": left})
    if known and known < asked.on:
        rule = "rates_end" if asked.own_rate is None else "own_rate_used"
        yield Remark(rule, is_warning=True, values={"day": known, "rate": asked.own_rate or Decimal(0)})
    for row in derived:
        yield Remark("rate_derived", row.law, values={"rate": Decimal(row.figures["rate"]), "day": row.start})
    yield from _long_terms(asked)
    yield from _limitation(asked)


def _derived_rates(ledger: Ledger, interest: StatutoryInterest | None) -> Iterator[Sourced]:
    for row in history(interest.table) if interest else ():
        lines = (line for debt in ledger.debts for line in debt.lines if line.origin is RateOrigin.STATUTORY)
        if row.sureness is Sureness.DERIVED and any(row.start <= line.until and line.after < row.end for line in lines):
            yield row


def _long_terms(asked: Asked) -> Iterator[Remark]:
    kind, country = asked.case.debtor.kind, asked.case.debtor.country
    rule = term_rule_of(kind, country) if kind and country else None
    if rule is None:
        return
    rows = history(f"payment_terms.{rule}")
    long = [
        invoice.number
        for invoice in asked.open_invoices
        if rows[0].start <= invoice.invoice_date <= rows[-1].end
        and (invoice.due_date - invoice.invoice_date).days > longest_term(rule, on=invoice.invoice_date)
    ]
    if long:
        yield Remark("term_too_long", rows[-1].law, values={"numbers": ", ".join(long)})


def _limitation(asked: Asked) -> Iterator[Remark]:
    """Claims that have lapsed, or will within half a year, if the shortest period holds."""
    kind, country = asked.case.debtor.kind, asked.case.debtor.country
    if not kind or not country:
        return
    limitation = shortest_limitation(kind, country, recurring=asked.terms.recurring)
    lasts = last_days(asked.case, asked.open_invoices, limitation, on=asked.on)
    law = history(f"limitation.{limitation}")[-1].law
    passed = {number: day for number, day in lasts.items() if day < asked.on}
    near = {number: day for number, day in lasts.items() if asked.on <= day < asked.on + SOON}
    if passed:
        values = {"numbers": ", ".join(passed), "day": min(passed.values())}
        yield Remark(f"limitation_passed_{country.lower()}", law, is_warning=True, values=values)
    if near:
        values = {"numbers": ", ".join(near), "day": min(near.values())}
        yield Remark(f"limitation_near_{country.lower()}", law, is_warning=True, values=values)
    if (passed or near) and kind is DebtorKind.CONSUMER:
        yield Remark(f"limitation_consumer_{country.lower()}", law)

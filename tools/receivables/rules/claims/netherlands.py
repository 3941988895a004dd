"""What a Dutch debtor owes beside the principal.

Sources:
    Interest: art. 6:119 BW (consumers), 6:119a BW (business), 6:119b BW (public bodies); default: 6:82 and 6:83 BW.
    Costs: art. 6:96 BW, leden 2 and 4 to 7; Besluit vergoeding voor buitengerechtelijke incassokosten.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from receivables.case import Country, DebtorKind, Notice
from receivables.money import NOTHING, Cents, total
from receivables.rules.claims.entitlement import (
    Asked,
    Entitlement,
    Groups,
    Remark,
    agreed_costs,
    covered_by,
    groups_by_notice,
    has_agreed_costs,
    higher_rates,
    known_rates,
)
from receivables.rules.collection_costs import capped_scale, fixed_sum, statutory_scale, vat_on_costs
from receivables.rules.interest import RateOrigin, RatePeriod
from receivables.rules.ledger.costs import CostKind, CostRule
from receivables.rules.ledger.debts import Interest
from receivables.rules.notice_terms import last_free_day
from receivables.rules.sourced import known_until
from receivables.rules.statutory_interest import StatutoryInterest

_DAY = timedelta(days=1)


def business_entitlement(asked: Asked) -> Entitlement:
    """What a Dutch business or public body owes: interest and €40 from the day after the due date, without notice.

    The statutory scale, or what was agreed instead, is added from the day after the first demand.

    Raises:
        RateUnknown: An invoice was due before the rates are known.
    """
    since = _due_dates(asked)
    interest, remarks = business_interest(asked)
    groups = groups_by_notice(asked.notices, since)
    return Entitlement(
        interest=interest,
        since=since,
        costs=(*_fixed_sums(asked), *_costs_after_demand(asked, groups)),
        remarks=(*remarks, *_business_remarks(asked, groups)),
    )


def consumer_entitlement(asked: Asked) -> Entitlement:
    """What a Dutch consumer owes: interest from default, costs only after a fourteen-day notice stayed without result.

    Raises:
        RateUnknown: Default began before the rates are known.
        CalendarUnknown: The assumed delivery of a notice lies beyond the known public holidays.
    """
    since = _defaults(asked)
    interest, remarks = consumer_interest(asked)
    costs = _ConsumerCosts(asked, since)
    missing = tuple(_default_remarks(asked, since))
    return Entitlement(interest, since, costs=tuple(costs.rules()), remarks=(*missing, *remarks, *costs.remarks()))


def business_interest(asked: Asked) -> tuple[Interest, tuple[Remark, ...]]:
    """How interest runs for a business or public body, as far as the rates are known, and what to know about it.

    Raises:
        RateUnknown: An invoice was due before the rates are known.
    """
    law = "bw_6_119b" if asked.case.debtor.kind is DebtorKind.PUBLIC_BODY else "bw_6_119a"
    rates, remarks = _business_rates(asked, _due_dates(asked), law)
    return Interest(rates, compounding=True), remarks


def consumer_interest(asked: Asked) -> tuple[Interest, tuple[Remark, ...]]:
    """How interest runs for a consumer in default, as far as the rates are known, and what to know about it.

    Raises:
        RateUnknown: Default began before the rates are known.
        CalendarUnknown: The assumed delivery of a notice lies beyond the known public holidays.
    """
    rates, compounding, remarks = _consumer_rates(asked, _defaults(asked))
    return Interest(rates, compounding), remarks


def _due_dates(asked: Asked) -> dict[str, date | None]:
    return {invoice.number: invoice.due_date for invoice in asked.invoices}


def _defaults(asked: Asked) -> dict[str, date | None]:
    return {invoice.number: _default_of(invoice.due_date, asked) for invoice in asked.invoices}


def _business_rates(
    asked: Asked, since: Mapping[str, date | None], law: str
) -> tuple[tuple[RatePeriod, ...], tuple[Remark, ...]]:
    agreed = asked.terms.interest
    statutory = tuple(_by_law(period, law) for period in known_rates(StatutoryInterest.NL_COMMERCIAL, since, asked))
    if agreed is None:
        return statutory, ()
    if asked.case.debtor.kind is DebtorKind.PUBLIC_BODY:
        return higher_rates(statutory, agreed, law)
    after = min(invoice.due_date for invoice in asked.invoices)
    return (RatePeriod(after, asked.on, agreed, RateOrigin.AGREED, law),), ()


def _consumer_rates(
    asked: Asked, since: Mapping[str, date | None]
) -> tuple[tuple[RatePeriod, ...], bool, tuple[Remark, ...]]:
    """The rates, whether they compound, and what to know about them.

    An agreed rate runs on in place of a lower statutory one (art. 6:119 lid 3 BW). Where one does, there is no
    compounding: the law gives that to its own rate only.
    """
    statutory, agreed = known_rates(StatutoryInterest.NL_CIVIL, since, asked), asked.terms.interest
    if agreed is None:
        return statutory, True, ()
    rates, remarks = higher_rates(statutory, agreed, "bw_6_119")
    return rates, all(period.origin is not RateOrigin.AGREED for period in rates), remarks


def _default_remarks(asked: Asked, since: Mapping[str, date | None]) -> Iterator[Remark]:
    """Which debts are not in default yet: when a demand's term ends, or that one is missing."""
    waiting = [invoice for invoice in asked.open_invoices if since[invoice.number] is None]
    begins = {invoice.number: _term_end(invoice.due_date, asked) for invoice in waiting}
    running = {number: day for number, day in begins.items() if day is not None}
    if running:
        values = {"numbers": ", ".join(running), "day": min(running.values())}
        yield Remark("default_begins", "bw_6_82", is_warning=True, values=values)
    missing = [number for number, day in begins.items() if day is None]
    if missing:
        most = _ConsumerCosts(asked, since).most(missing)
        yield Remark(
            "default_missing", "bw_6_82", is_warning=True, values={"numbers": ", ".join(missing), "amount": most}
        )


def _default_of(due_date: date, asked: Asked) -> date | None:
    """The day after which a consumer is in default: an agreed due date, or the last day that a demand named."""
    if asked.terms.due_dates_agreed:
        return due_date
    end = _term_end(due_date, asked)
    return end if end is not None and end < asked.on else None


def _term_end(due_date: date, asked: Asked) -> date | None:
    """The first last day to pay that a demand after the due date gave."""
    ends = (_last_day_of(notice, asked) for notice in asked.notices if notice.sent_on > due_date)
    return min((day for day in ends if day is not None), default=None)


def _last_day_of(notice: Notice, asked: Asked) -> date | None:
    if notice in asked.statutory_notices():
        return _last_free_day(notice)
    return notice.pay_by


def _last_free_day(notice: Notice) -> date:
    return last_free_day(notice, country=Country.NL)


def _by_law(period: RatePeriod, law: str) -> RatePeriod:
    return replace(period, law=law) if period.origin is RateOrigin.STATUTORY else period


def _fixed_sums(asked: Asked) -> Iterator[CostRule]:
    """The least that a late business owes, once for the whole claim: from the first invoice that is late."""
    known = known_until("collection_costs.nl_fixed_sum")
    for due_date in sorted({invoice.due_date for invoice in asked.invoices if invoice.due_date < known}):
        due_from = due_date + _DAY

        def amount(principal: Cents, *, on: date = due_from) -> Cents:
            return fixed_sum(country=Country.NL, on=on) if principal else NOTHING

        yield CostRule(
            kind=CostKind.FIXED_SUM,
            due_from=due_from,
            numbers=frozenset(invoice.number for invoice in asked.invoices if invoice.due_date == due_date),
            amount=amount,
            law="bw_6_96_4",
            within=frozenset({CostKind.FIXED_SUM}),
        )


def _costs_after_demand(asked: Asked, groups: Groups) -> Iterator[CostRule]:
    """The scale, or what was agreed instead, from the day after a demand's last day."""
    agreed = has_agreed_costs(asked.terms)
    kind, law = (CostKind.AGREED, "hr_2015_1868") if agreed else (CostKind.SCALE, "bik_2")
    demanded: frozenset[str] = frozenset()
    for notice, numbers in groups:
        due_from = (notice.pay_by or notice.sent_on) + _DAY
        demanded |= numbers

        def amount(principal: Cents, *, on: date = due_from, numbers: frozenset[str] = demanded) -> Cents:
            return agreed_costs(principal, asked.terms) if agreed else _scale(principal, asked, numbers, on)

        yield CostRule(kind, due_from, numbers, amount, law, within=frozenset({CostKind.FIXED_SUM, kind}))
        if not agreed:
            yield from _vat(asked, due_from, numbers, amount)


def _vat(asked: Asked, due_from: date, numbers: frozenset[str], costs: Callable[[Cents], Cents]) -> Iterator[CostRule]:
    if not asked.terms.vat_on_costs:
        return

    def amount(principal: Cents) -> Cents:
        return vat_on_costs(
            costs(principal), on=due_from, charged_by_agency=True, not_recoverable=True, both_declared=True
        )

    yield CostRule(CostKind.VAT, due_from, numbers, amount, "bik_2_3", within=frozenset({CostKind.VAT}))


def _scale(principal: Cents, asked: Asked, numbers: frozenset[str], on: date) -> Cents:
    """The scale, below the cap for small recurring instalments."""
    invoices = (invoice for invoice in asked.invoices if invoice.number in numbers)
    return capped_scale(principal, invoices, recurring=asked.terms.recurring, on=on)


def _business_remarks(asked: Asked, groups: Groups) -> Iterator[Remark]:
    demanded = covered_by(groups)
    left = [invoice.number for invoice in asked.open_invoices if invoice.number not in demanded]
    if left:
        yield Remark("scale_after_demand", "bik_2", values={"numbers": ", ".join(left)})
    if demanded and has_agreed_costs(asked.terms):
        yield Remark("judge_may_moderate", "hr_2015_1868")
    if demanded and not has_agreed_costs(asked.terms):
        yield from _about_cap(asked, demanded)


def _about_cap(asked: Asked, numbers: frozenset[str]) -> Iterator[Remark]:
    """Whether the cap for small recurring instalments made the costs less than the scale."""
    outstanding = total(invoice.outstanding for invoice in asked.invoices if invoice.number in numbers)
    capped = _scale(outstanding, asked, numbers, asked.on)
    if outstanding and capped < statutory_scale(outstanding, on=asked.on):
        yield Remark("recurring_capped", "bik", values={"amount": capped})


@dataclass(frozen=True)
class _ConsumerCosts:
    """The costs that a consumer owes, by the fourteen-day notices that were sent."""

    asked: Asked
    since: Mapping[str, date | None]

    @cached_property
    def groups(self) -> Groups:
        return groups_by_notice(self.asked.statutory_notices(), self.since)

    def rules(self) -> Iterator[CostRule]:
        noticed: frozenset[str] = frozenset()
        agreed = has_agreed_costs(self.asked.terms)
        kind, law = (CostKind.AGREED, "bw_6_96_5") if agreed else (CostKind.SCALE, "bik_2")
        for notice, numbers in self.groups:
            due_from = _last_free_day(notice) + _DAY
            noticed |= numbers

            def amount(principal: Cents, *, on: date = due_from, numbers: frozenset[str] = noticed) -> Cents:
                return self.amount(principal, numbers, on)

            yield CostRule(kind, due_from, numbers, amount, law, within=frozenset({kind}))
            if not agreed:
                yield from _vat(self.asked, due_from, numbers, amount)

    def amount(self, principal: Cents, numbers: frozenset[str], on: date) -> Cents:
        """The scale, or less if less was agreed: for consumers it is the most (art. 6:96 lid 5 BW)."""
        most, terms = _scale(principal, self.asked, numbers, on), self.asked.terms
        return min(most, agreed_costs(principal, terms)) if has_agreed_costs(terms) else most

    def most(self, numbers: list[str]) -> Cents:
        """The most that a consumer owes for collecting what is left of some invoices, once they had a notice."""
        outstanding = total(self.asked.left.get(number, NOTHING) for number in numbers)
        return self.amount(outstanding, frozenset(numbers), self.asked.on)

    def remarks(self) -> Iterator[Remark]:
        covered = covered_by(self.groups)
        late = [invoice.number for invoice in self.asked.open_invoices if self.since[invoice.number] is not None]
        left = [number for number in late if number not in covered]
        if left and self.asked.statutory_notices():
            rule = "notice_before_due" if self.asked.terms.due_dates_agreed else "notice_before_default"
            yield Remark(rule, "bw_6_96_6", is_warning=True, values={"numbers": ", ".join(left)})
        elif left:
            values = {"numbers": ", ".join(left), "amount": self.most(left)}
            yield Remark("notice_missing", "bw_6_96_6", is_warning=True, values=values)
        last_days = [_last_free_day(notice) for notice, numbers in self.groups if numbers - self.asked.settled]
        running = [day for day in last_days if day >= self.asked.on]
        if running:
            yield Remark("notice_running", "bw_6_96_6", is_warning=True, values={"day": max(running)})
        if len(running) < len(last_days):
            yield Remark("notice_has_to_be_right", "bw_6_96_6")
        if last_days and has_agreed_costs(self.asked.terms):
            yield Remark("agreed_costs_capped", "bw_6_96_5")
        elif last_days:
            yield from _about_cap(self.asked, covered)

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
from receivables.money import NOTHING, Cents
from receivables.rules.claims.entitlement import (
    Asked,
    Entitlement,
    Groups,
    Remark,
    agreed_costs,
    groups_by_notice,
    has_agreed_costs,
    known_rates,
    own_rates,
)
from receivables.rules.collection_costs import fixed_sum, recurring_cap, statutory_scale, vat_on_costs
from receivables.rules.interest import RateOrigin, RatePeriod
from receivables.rules.ledger import CostKind, CostRule, Interest
from receivables.rules.notice_terms import dutch_last_free_day
from receivables.rules.statutory_interest import StatutoryInterest

_DAY = timedelta(days=1)


def business_entitlement(asked: Asked) -> Entitlement:
    """What a Dutch business or public body owes: interest and €40 from the day after the due date, without notice.

    The statutory scale, or what was agreed instead, is added from the day after the first demand.

    Raises:
        RateUnknown: An invoice was due before the rates are known.
    """
    since: dict[str, date | None] = {invoice.number: invoice.due_date for invoice in asked.invoices}
    law = "bw_6_119b" if asked.case.debtor.kind is DebtorKind.PUBLIC_BODY else "bw_6_119a"
    rates, remarks = _business_rates(asked, since, law)
    groups = groups_by_notice(asked.notices, since)
    return Entitlement(
        interest=Interest(rates, compounding=True),
        since=since,
        costs=(_fixed_sum(asked), *_costs_after_demand(asked, groups)),
        remarks=(*remarks, *_business_remarks(asked, demanded=bool(groups))),
    )


def consumer_entitlement(asked: Asked) -> Entitlement:
    """What a Dutch consumer owes: interest from default, costs only after a fourteen-day notice stayed without result.

    Raises:
        RateUnknown: Default began before the rates are known.
        CalendarUnknown: The assumed delivery of a notice lies beyond the known public holidays.
    """
    since = {invoice.number: _default_of(invoice.due_date, asked) for invoice in asked.invoices}
    rates, compounding, remarks = _consumer_rates(asked, since)
    costs = _ConsumerCosts(asked, since)
    interest = Interest(rates, compounding)
    return Entitlement(interest, since, tuple(costs.rules()), (*remarks, *costs.remarks()))


def _business_rates(
    asked: Asked, since: Mapping[str, date | None], law: str
) -> tuple[tuple[RatePeriod, ...], tuple[Remark, ...]]:
    agreed, after = asked.terms.interest, min(invoice.due_date for invoice in asked.invoices)
    statutory = known_rates(StatutoryInterest.NL_COMMERCIAL, since, asked)
    statutory = tuple(_by_law(period, law) for period in statutory)
    if agreed is None:
        return statutory, ()
    if asked.case.debtor.kind is DebtorKind.PUBLIC_BODY and any(agreed <= period.rate for period in statutory):
        return statutory, (Remark("agreed_interest_not_higher", law, is_warning=True),)
    return (RatePeriod(after, asked.on, agreed, RateOrigin.AGREED, law),), ()


def _consumer_rates(
    asked: Asked, since: Mapping[str, date | None]
) -> tuple[tuple[RatePeriod, ...], bool, tuple[Remark, ...]]:
    """The rates, whether they compound, and what is missing.

    An agreed rate above the statutory one runs on in its place (art. 6:119 lid 3 BW), without compounding: the law
    gives that to its own rate only.
    """
    statutory, agreed = known_rates(StatutoryInterest.NL_CIVIL, since, asked), asked.terms.interest
    missing = () if all(since.values()) else (Remark("default_missing", "bw_6_82", is_warning=True),)
    if agreed is None or not statutory:
        return statutory, True, missing
    if any(agreed <= period.rate for period in statutory):
        return statutory, True, (*missing, Remark("agreed_interest_not_higher", "bw_6_119", is_warning=True))
    by_law = [period for period in statutory if period.origin is RateOrigin.STATUTORY]
    known = [RatePeriod(by_law[0].after, by_law[-1].until, agreed, RateOrigin.AGREED, "bw_6_119")] if by_law else []
    return (
        (*known, *own_rates(after=statutory[0].after if not by_law else by_law[-1].until, asked=asked)),
        False,
        missing,
    )


def _default_of(due_date: date, asked: Asked) -> date | None:
    """The day after which a consumer is in default: an agreed due date, or the last day that a demand named."""
    if asked.terms.due_dates_agreed:
        return due_date
    ends = (_last_day_of(notice, asked) for notice in asked.notices if notice.sent_on > due_date)
    return min((day for day in ends if day is not None and day < asked.on), default=None)


def _last_day_of(notice: Notice, asked: Asked) -> date | None:
    if notice in asked.statutory_notices():
        return _last_free_day(notice)
    return notice.pay_by


def _last_free_day(notice: Notice) -> date:
    return dutch_last_free_day(notice.sent_on, received_on=notice.received_on)


def _by_law(period: RatePeriod, law: str) -> RatePeriod:
    return replace(period, law=law) if period.origin is RateOrigin.STATUTORY else period


def _fixed_sum(asked: Asked) -> CostRule:
    """The least that a late business owes, once for the whole claim."""
    first = min(invoice.due_date for invoice in asked.invoices)
    return CostRule(
        kind=CostKind.FIXED_SUM,
        due_from=first + _DAY,
        numbers=frozenset(invoice.number for invoice in asked.invoices if invoice.due_date == first),
        amount=lambda principal: fixed_sum(country=Country.NL, on=first + _DAY) if principal else NOTHING,
        law="bw_6_96_4",
    )


def _costs_after_demand(asked: Asked, groups: Groups) -> Iterator[CostRule]:
    """The scale, or what was agreed instead, from the day after a demand's last day."""
    agreed = has_agreed_costs(asked.terms)
    kind, law = (CostKind.AGREED, "hr_2015_1868") if agreed else (CostKind.SCALE, "bik_2")
    for notice, numbers in groups:
        due_from = (notice.pay_by or notice.sent_on) + _DAY

        def amount(principal: Cents, *, on: date = due_from) -> Cents:
            return agreed_costs(principal, asked.terms) if agreed else _scale(principal, asked, on)

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


def _scale(principal: Cents, asked: Asked, on: date) -> Cents:
    """The scale, below the cap for small recurring instalments."""
    costs = statutory_scale(principal, on=on)
    if not asked.terms.recurring:
        return costs
    instalments: dict[date, Cents] = {}
    for invoice in asked.invoices:
        instalments[invoice.due_date] = max(invoice.amount, instalments.get(invoice.due_date, NOTHING))
    cap = recurring_cap(instalments, on=on)
    return costs if cap is None else min(costs, cap)


def _business_remarks(asked: Asked, *, demanded: bool) -> Iterator[Remark]:
    if not demanded:
        yield Remark("scale_after_demand", "bik_2")
    elif has_agreed_costs(asked.terms):
        yield Remark("judge_may_moderate", "hr_2015_1868")


@dataclass(frozen=True)
class _ConsumerCosts:
    """The costs that a consumer owes, by the fourteen-day notices that were sent."""

    asked: Asked
    since: Mapping[str, date | None]

    @cached_property
    def groups(self) -> Groups:
        return groups_by_notice(self.asked.statutory_notices(), self.since)

    def rules(self) -> Iterator[CostRule]:
        for notice, numbers in self.groups:
            due_from = _last_free_day(notice) + _DAY

            def amount(principal: Cents, *, on: date = due_from) -> Cents:
                return self.amount(principal, on)

            yield CostRule(CostKind.SCALE, due_from, numbers, amount, "bik_2", within=frozenset({CostKind.SCALE}))
            yield from _vat(self.asked, due_from, numbers, amount)

    def amount(self, principal: Cents, on: date) -> Cents:
        """The scale, or less if less was agreed: for consumers it is the most (art. 6:96 lid 5 BW)."""
        most, terms = _scale(principal, self.asked, on), self.asked.terms
        return min(most, agreed_costs(principal, terms)) if has_agreed_costs(terms) else most

    def remarks(self) -> Iterator[Remark]:
        covered = self.groups[-1][1] if self.groups else frozenset()
        left = [invoice.number for invoice in self.asked.invoices if invoice.number not in covered]
        if left:
            sent = bool(self.asked.statutory_notices())
            rule = "notice_before_default" if sent else "notice_missing"
            yield Remark(rule, "bw_6_96_6", is_warning=True, values={"numbers": ", ".join(left)})
        running = [day for notice, _ in self.groups if (day := _last_free_day(notice)) >= self.asked.on]
        if running:
            yield Remark("notice_running", "bw_6_96_6", is_warning=True, values={"day": max(running)})
        if len(running) < len(self.groups):
            yield Remark("notice_has_to_be_right", "bw_6_96_6")
        if has_agreed_costs(self.asked.terms):
            yield Remark("agreed_costs_capped", "bw_6_96_5")

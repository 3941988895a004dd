"""What a creditor is entitled to beside the principal: the common shape for both countries."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

from receivables.case import Case, Invoice, Notice, NoticeKind, Terms
from receivables.money import NOTHING, Cents, rounded
from receivables.percentages import share
from receivables.rules.interest import RateOrigin, RatePeriod
from receivables.rules.ledger.costs import CostRule
from receivables.rules.ledger.debts import Interest
from receivables.rules.sourced import known_until
from receivables.rules.statutory_interest import StatutoryInterest, statutory_rates

type Groups = Sequence[tuple[Notice, frozenset[str]]]
"""Notices, each with the numbers of the invoices of which it was the first."""


@dataclass(frozen=True)
class Remark:
    """Something about a claim that its reader does well to know.

    Attributes:
        rule: Which; its words stand in `snippets/<language>/notes.toml`.
        law: Key of the legal basis; "" where there is none.
        is_warning: Whether something is missing or falls away.
        values: Days, percentages (Decimal), amounts (whole cents) and names that belong in the words.
    """

    rule: str
    law: str = ""
    is_warning: bool = False
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Entitlement:
    """What may be asked beside the principal.

    Attributes:
        interest: How interest runs; at no rate at all when none may be asked.
        since: By number of the invoice, the day after which default began; None where it has not.
        free_until: By number, the last day on which what is paid bears no interest, where that is after `since`.
        costs: The costs that fall due.
        remarks: What is missing, what falls away and why.
    """

    interest: Interest = field(default_factory=Interest)
    since: Mapping[str, date | None] = field(default_factory=dict)
    free_until: Mapping[str, date] = field(default_factory=dict)
    costs: tuple[CostRule, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True)
class Asked:
    """What a claim is made of.

    Attributes:
        case: The case.
        invoices: Its overdue invoices.
        on: The day of the claim.
        own_rate: The visitor's own rate for days of which none is known, in per cent a year.
        left: What is left of the principal of each invoice, by its number.
        settled: The numbers of invoices of which nothing is left: nothing needs to be said about them.
    """

    case: Case
    invoices: tuple[Invoice, ...]
    on: date
    own_rate: Decimal | None = None
    left: Mapping[str, Cents] = field(default_factory=dict)
    settled: frozenset[str] = frozenset()

    @property
    def open_invoices(self) -> tuple[Invoice, ...]:
        """The invoices of which something is left."""
        return tuple(invoice for invoice in self.invoices if invoice.number not in self.settled)

    @property
    def terms(self) -> Terms:
        """What was agreed."""
        return self.case.terms

    @property
    def notices(self) -> tuple[Notice, ...]:
        """The messages that have been sent, oldest first."""
        sent = (notice for notice in self.case.notices if notice.sent_on <= self.on)
        return tuple(sorted(sent, key=lambda notice: notice.sent_on))

    def statutory_notices(self) -> tuple[Notice, ...]:
        """Those that must come before a consumer owes costs."""
        return tuple(notice for notice in self.notices if notice.kind is NoticeKind.STATUTORY)


def groups_by_notice(notices: Iterable[Notice], since: Mapping[str, date | None]) -> Groups:
    """Each notice with the numbers of the invoices that were in default when it was sent, and had none before.

    A notice that is the first of no invoice is left out.
    """
    groups: list[tuple[Notice, frozenset[str]]] = []
    covered: frozenset[str] = frozenset()
    for notice in notices:
        new = frozenset(number for number, day in since.items() if day is not None and day < notice.sent_on) - covered
        if new:
            groups.append((notice, new))
            covered |= new
    return groups


def covered_by(groups: Groups) -> frozenset[str]:
    """The numbers of all invoices that had a notice."""
    return frozenset[str]().union(*(numbers for _, numbers in groups))


def higher_rates(
    statutory: tuple[RatePeriod, ...], agreed: Decimal, law: str
) -> tuple[tuple[RatePeriod, ...], tuple[Remark, ...]]:
    """An agreed rate in place of the statutory one for the days on which it is higher; a remark if there are others.

    Args:
        statutory: The statutory rates, with the visitor's own at the end if there is one.
        agreed: The agreed rate, in per cent a year.
        law: Key of the legal basis for the agreed rate.
    """
    rates = tuple(
        replace(period, rate=agreed, origin=RateOrigin.AGREED, law=law)
        if period.origin is RateOrigin.STATUTORY and agreed > period.rate
        else period
        for period in statutory
    )
    lower = any(period.origin is RateOrigin.STATUTORY for period in rates)
    return rates, (Remark("agreed_interest_not_higher", law, is_warning=True),) if lower else ()


def known_rates(interest: StatutoryInterest, since: Mapping[str, date | None], asked: Asked) -> tuple[RatePeriod, ...]:
    """The statutory rates from the first default on, as far as they are known; then the visitor's own rate, if any.

    Raises:
        RateUnknown: Default began before the table does.
    """
    starts = [day for day in since.values() if day is not None]
    if not starts:
        return ()
    after, last = min(starts), min(asked.on, known_until(interest.table))
    known = statutory_rates(interest, after=after, until=last) if after < last else ()
    return (*known, *own_rates(after=max(after, last), asked=asked))


def own_rates(*, after: date, asked: Asked) -> tuple[RatePeriod, ...]:
    """The visitor's own rate for the days that are left, if there are any and there is one."""
    if asked.own_rate is None or after >= asked.on:
        return ()
    return (RatePeriod(after, asked.on, asked.own_rate, RateOrigin.OWN),)


def agreed_costs(principal: Cents, terms: Terms) -> Cents:
    """The costs or damages that were agreed for a principal: a percentage, and no less than the least."""
    if not principal:
        return NOTHING
    by_percentage = rounded(share(principal, terms.costs or Decimal(0)))
    return max(by_percentage, terms.least_costs or NOTHING)


def has_agreed_costs(terms: Terms) -> bool:
    """Whether any costs were agreed."""
    return bool(terms.costs or terms.least_costs)

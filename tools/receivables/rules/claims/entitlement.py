"""What a creditor is entitled to beside the principal: the common shape for both countries."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from receivables.case import Case, Invoice, Notice, NoticeKind, Terms
from receivables.money import NOTHING, Cents, rounded
from receivables.percentages import share
from receivables.rules.interest import RateOrigin, RatePeriod
from receivables.rules.ledger import CostRule, Interest
from receivables.rules.sourced import known_until
from receivables.rules.statutory_interest import StatutoryInterest, statutory_rates

type Groups = Sequence[tuple[Notice, frozenset[str]]]
"""Notices, each with the numbers of the invoices that it or one before it was about."""


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
        costs: The costs that fall due.
        remarks: What is missing, what falls away and why.
    """

    interest: Interest = field(default_factory=Interest)
    since: Mapping[str, date | None] = field(default_factory=dict)
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
    """

    case: Case
    invoices: tuple[Invoice, ...]
    on: date
    own_rate: Decimal | None = None

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
    """Each notice with the numbers of all invoices that were in default when it, or one before it, was sent.

    A notice that adds no invoice to those before it is left out.
    """
    groups: list[tuple[Notice, frozenset[str]]] = []
    covered: frozenset[str] = frozenset()
    for notice in notices:
        now = covered | {number for number, day in since.items() if day is not None and day < notice.sent_on}
        if now != covered:
            groups.append((notice, now))
        covered = now
    return groups


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

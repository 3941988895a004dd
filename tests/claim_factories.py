"""Claims for tests: one line says who owes, what was agreed, what was sent and what came in."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from factories import case
from receivables.case import Case, Channel, Country, DebtorKind, Invoice, Notice, NoticeKind, Payment, Terms
from receivables.money import Cents
from receivables.rules.claims.claim import Claim, claim_on
from receivables.rules.ledger.costs import Cost, CostKind

NL_BUSINESS = (DebtorKind.BUSINESS, Country.NL)
NL_PUBLIC_BODY = (DebtorKind.PUBLIC_BODY, Country.NL)
NL_CONSUMER = (DebtorKind.CONSUMER, Country.NL)
BE_BUSINESS = (DebtorKind.BUSINESS, Country.BE)
BE_PUBLIC_BODY = (DebtorKind.PUBLIC_BODY, Country.BE)
BE_CONSUMER = (DebtorKind.CONSUMER, Country.BE)

type Regime = tuple[DebtorKind | None, Country | None]


def owed(due_date: date, amount: int = 100_000, number: str = "A", *, paid: int = 0, days: int = 30) -> Invoice:
    """An invoice of €1,000 with a term of thirty days."""
    return Invoice(number, due_date - timedelta(days=days), due_date, Cents(amount), Cents(paid))


def paid_in(on: date, amount: int, invoice: str = "") -> Payment:
    """A payment."""
    return Payment(on, Cents(amount), invoice)


def demand(sent_on: date, pay_by: date | None = None) -> Notice:
    """A written demand with a last day to pay."""
    return Notice(NoticeKind.REMINDER, sent_on, Channel.EMAIL, pay_by=pay_by)


def statutory_notice(sent_on: date, channel: Channel = Channel.EMAIL, *, received_on: date | None = None) -> Notice:
    """The notice that must come before a consumer owes costs."""
    return Notice(NoticeKind.STATUTORY, sent_on, channel, received_on=received_on)


def case_of(
    regime: Regime,
    *invoices: Invoice,
    payments: Sequence[Payment] = (),
    notices: Sequence[Notice] = (),
    **terms: Any,
) -> Case:
    """A case with these terms."""
    kind, country = regime
    usual = case(*invoices, kind=kind, country=country)
    return Case(
        usual.creditor,
        usual.debtor,
        usual.account,
        invoices,
        tuple(payments),
        tuple(notices),
        Terms(**terms),
    )


def claim(regime: Regime, *invoices: Invoice, on: date, own_rate: Decimal | None = None, **rest: Any) -> Claim:
    """What is owed on a day."""
    return claim_on(case_of(regime, *invoices, **rest), on, own_rate=own_rate)


def parts(found: Claim) -> tuple[int, int, int]:
    """Principal, interest and costs that are open."""
    return found.ledger.principal, found.ledger.interest, found.ledger.costs_open


def charged(costs: Sequence[Cost]) -> list[tuple[CostKind, date, int]]:
    """Costs by kind, first day and amount."""
    return [(cost.kind, cost.due_from, cost.amount) for cost in costs]


def remarks(found: Claim) -> set[str]:
    """Which remarks a claim carries."""
    return {remark.rule for remark in found.remarks}

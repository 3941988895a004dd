"""What a payment plan is for: what is owed on the day of the agreement."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from receivables.case import Case, Invoice, Payment
from receivables.money import Cents, total
from receivables.rules.claims.claim import claim_on
from receivables.rules.disputes import unsettled
from receivables.rules.ledger.debts import Debt, Interest, OpenDebt
from receivables.rules.ledger.ledger import Ledger
from receivables.rules.ledger.settling import settle
from receivables.rules.payment_plans.wish import Cover, PlanWish
from receivables.rules.payments import with_payments, without_invoices


def opening(case: Case, wish: PlanWish) -> Ledger:
    """What is owed on the day of the agreement, debt by debt: of the invoices alone, or with what the rules give.

    An invoice that is not due yet is in it without interest: a plan puts its due date off.

    Raises:
        RateUnknown: Default began before the rates are known.
        CalendarUnknown: A term lies beyond the known public holidays.
    """
    then = known_then(case, wish)
    if wish.cover is Cover.INVOICES:
        debts = tuple(_open_debt(invoice, None) for invoice in with_payments(then).invoices if invoice.outstanding)
        return Ledger(wish.agreed_on, _with_default(debts, then, wish.agreed_on))
    if not then.overdue(wish.agreed_on):
        return Ledger(wish.agreed_on, tuple(_not_yet_due(then, wish.agreed_on, ())))
    claimed = claim_on(then, wish.agreed_on, own_rate=wish.own_rate).ledger
    rest = total(one.rest for one in claimed.allocations)
    later = _not_yet_due(then, wish.agreed_on, (Payment(wish.agreed_on, rest),) if rest else ())
    return Ledger(wish.agreed_on, (*claimed.debts, *later), claimed.open_costs)


def known_then(case: Case, wish: PlanWish) -> Case:
    """The case with only the invoices of the plan, and what came in for them up to the day of the agreement."""
    disputed = {one.invoice for one in unsettled(case, wish.agreed_on)}
    chosen = set(wish.invoices) or {one.number for one in case.invoices} - disputed
    left_out = [one.number for one in case.invoices if one.number not in chosen]
    narrowed = without_invoices(case, left_out)
    received = tuple(one for one in narrowed.payments if one.on <= wish.agreed_on)
    return replace(narrowed, payments=received)


def _open_debt(invoice: Invoice, since: date | None) -> OpenDebt:
    debt = Debt(invoice.number, invoice.due_date, invoice.outstanding, since)
    return OpenDebt(debt, debt.principal)


def _with_default(debts: tuple[OpenDebt, ...], case: Case, on: date) -> tuple[OpenDebt, ...]:
    """The debts, each with the day after which its default began: from there its years of interest are counted."""
    if not case.overdue(on):
        return debts
    since = {debt.number: debt.started.since for debt in claim_on(case, on).ledger.debts}
    return tuple(
        OpenDebt(Debt(one.number, one.due_date, one.principal, since.get(one.number)), one.principal) for one in debts
    )


def _not_yet_due(case: Case, on: date, rest: tuple[Payment, ...]) -> Iterator[OpenDebt]:
    """What is open of the invoices that are not due yet, after what was paid for them and what others left over."""
    later = case.not_yet_due(on)
    numbers = {invoice.number for invoice in later}
    paid = [one for one in case.payments if one.invoice in numbers]
    debts = [_open_debt(invoice, None).started for invoice in later]
    found = settle(debts, payments=[*paid, *rest], costs=(), interest=Interest(), on=on)
    yield from (debt for debt in found.debts if Cents(debt.principal))

"""A claim for programs."""

from typing import Any

from receivables import money, percentages
from receivables.money import rounded
from receivables.rules.claims.claim import Claim
from receivables.rules.claims.growth import Moment
from receivables.rules.disputes import DisputedPart
from receivables.rules.interest import InterestLine
from receivables.rules.ledger.costs import Cost
from receivables.rules.ledger.debts import OpenDebt
from receivables.rules.ledger.ledger import Allocation


def figures_of(claim: Claim, moments: tuple[Moment, ...], disputed: tuple[DisputedPart, ...]) -> dict[str, Any]:
    """All sums, lines and moments of a claim: amounts as decimal strings in euros, days as ISO 8601."""
    ledger = claim.ledger
    return {
        "principal": money.decimal_string(ledger.principal),
        "interest": money.decimal_string(ledger.interest),
        "costs": money.decimal_string(ledger.costs_open),
        "total": money.decimal_string(ledger.total),
        "per_day": money.decimal_string(rounded(claim.per_day)),
        "known_until": claim.known_until.isoformat() if claim.known_until else None,
        "debts": [_debt(debt) for debt in ledger.debts],
        "cost_lines": [_cost(cost) for cost in ledger.costs],
        "upcoming_costs": [_cost(cost) for cost in claim.upcoming],
        "payments": [_allocation(allocation) for allocation in ledger.allocations],
        "disputed": [{"number": one.invoice, "amount": money.decimal_string(one.amount)} for one in disputed],
        "growth": [_moment(moment) for moment in moments],
    }


def _debt(debt: OpenDebt) -> dict[str, Any]:
    return {
        "number": debt.number,
        "due_date": debt.due_date.isoformat(),
        "principal": money.decimal_string(debt.principal),
        "interest": money.decimal_string(debt.interest),
        "interest_lines": [_line(line) for line in debt.lines],
    }


def _line(line: InterestLine) -> dict[str, Any]:
    return {
        "from": line.first.isoformat(),
        "until": line.until.isoformat(),
        "days": line.days,
        "year_days": line.year_days,
        "base": money.decimal_string(line.base),
        "rate": percentages.decimal_string(line.rate),
        "amount": money.decimal_string(line.amount),
        "origin": line.origin,
        "law": line.law,
    }


def _cost(cost: Cost) -> dict[str, Any]:
    return {
        "kind": cost.kind,
        "due_from": cost.due_from.isoformat(),
        "base": money.decimal_string(cost.base),
        "earlier": money.decimal_string(cost.earlier),
        "amount": money.decimal_string(cost.amount),
        "law": cost.law,
    }


def _allocation(allocation: Allocation) -> dict[str, Any]:
    parts = {name: getattr(allocation, name) for name in ("costs", "interest", "principal", "rest")}
    return {
        "date": allocation.payment.on.isoformat(),
        "amount": money.decimal_string(allocation.payment.amount),
        **{name: money.decimal_string(amount) for name, amount in parts.items()},
    }


def _moment(moment: Moment) -> dict[str, Any]:
    parts = {name: getattr(moment, name) for name in ("principal", "interest", "costs", "total")}
    return {"date": moment.day.isoformat(), **{name: money.decimal_string(amount) for name, amount in parts.items()}}

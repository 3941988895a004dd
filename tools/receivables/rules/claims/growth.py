"""How a claim came to be what it is: the days on which something happened, and what was owed after each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from receivables.money import NOTHING, Cents, total
from receivables.rules.ledger.ledger import Ledger


class Happening(StrEnum):
    """What can happen to a claim on a day."""

    DUE = "due"
    """An invoice was not paid on its last day."""
    RATE = "rate"
    """From the next day on another rate holds."""
    STOP = "stop"
    """From the next day on no interest runs: no rate is known, or none may be asked."""
    COSTS = "costs"
    PAYMENT = "payment"
    CLAIM = "claim"
    """The day of the claim itself."""


@dataclass(frozen=True)
class Event:
    """Something that happened.

    Attributes:
        happening: What.
        name: The number of the invoice, where it is about one.
        amount: The costs or the payment, in cents.
        rate: The new rate, in per cent a year.
    """

    happening: Happening
    name: str = ""
    amount: Cents | None = None
    rate: Decimal | None = None


@dataclass(frozen=True)
class Moment:
    """A day on which something happened, and what was owed at its end.

    Attributes:
        day: The day.
        events: What happened.
        principal: What was left of the invoices that were due by then.
        interest: Unpaid interest.
        costs: Unpaid costs.
        unpaid_interest: Unpaid interest before the payments of that day.
        unpaid_costs: Unpaid costs before the payments of that day.
    """

    day: date
    events: tuple[Event, ...]
    principal: Cents
    interest: Cents
    costs: Cents
    unpaid_interest: Cents
    unpaid_costs: Cents

    @property
    def total(self) -> Cents:
        """All that was owed."""
        return total((self.principal, self.interest, self.costs))


def growth(ledger: Ledger) -> tuple[Moment, ...]:
    """The days on which something happened to the debts of a ledger, in order; the last is the day it was made for."""
    events: dict[date, list[Event]] = {}
    for day, event in _events(ledger):
        events.setdefault(day, []).append(event)
    return tuple(_moment(ledger, day, tuple(events[day])) for day in sorted(events))


def _events(ledger: Ledger) -> Iterator[tuple[date, Event]]:
    for debt in ledger.debts:
        yield debt.due_date, Event(Happening.DUE, name=debt.number, amount=debt.started.principal)
    yield from _rates(ledger)
    for cost in ledger.costs:
        yield cost.due_from, Event(Happening.COSTS, amount=cost.amount)
    for allocation in ledger.allocations:
        yield allocation.payment.on, Event(Happening.PAYMENT, amount=allocation.payment.amount)
    yield ledger.on, Event(Happening.CLAIM)


def _rates(ledger: Ledger) -> Iterator[tuple[date, Event]]:
    """Where another rate begins, and where interest stops."""
    running: Decimal | None = None
    until: date | None = None
    for line in sorted((line for debt in ledger.debts for line in debt.lines), key=lambda line: line.after):
        if until and line.after > until:
            yield until, Event(Happening.STOP)
            running = None
        if line.rate != running:
            yield line.after, Event(Happening.RATE, rate=line.rate)
        running, until = line.rate, max(line.until, until or line.until)
    if until and until < ledger.on:
        yield until, Event(Happening.STOP)


def _moment(ledger: Ledger, day: date, events: tuple[Event, ...]) -> Moment:
    before, after = _paid(ledger, day - timedelta(days=1)), _paid(ledger, day)
    due = [debt.number for debt in ledger.debts if debt.due_date <= day]
    paid = [allocation.principals for allocation in ledger.allocations if allocation.payment.on <= day]
    charged = total(cost.amount for cost in ledger.costs if cost.due_from <= day)
    accrued = total(line.amount_until(day) for debt in ledger.debts for line in debt.lines)
    return Moment(
        day=day,
        events=events,
        principal=Cents(
            total(debt.started.principal for debt in ledger.debts if debt.number in due)
            - total(parts.get(number, NOTHING) for parts in paid for number in due)
        ),
        interest=Cents(accrued - after["interest"]),
        costs=Cents(charged - after["costs"]),
        unpaid_interest=Cents(accrued - before["interest"]),
        unpaid_costs=Cents(charged - before["costs"]),
    )


def _paid(ledger: Ledger, until: date) -> dict[str, Cents]:
    parts = [allocation for allocation in ledger.allocations if allocation.payment.on <= until]
    return {name: total(getattr(part, name) for part in parts) for name in ("costs", "interest")}

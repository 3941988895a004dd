"""Working out what is owed: costs fall due, interest runs, payments come in.

A payment goes from debt to debt; of each it pays the costs, then the interest, then the principal (`allocation`).
Where the law compounds (art. 6:119 lid 2 and 6:119a lid 3 BW), interest that is still unpaid at the end of a year of
default bears interest from then on.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction

from receivables.case import Payment
from receivables.money import NOTHING, Cents, total
from receivables.rules.allocation import allocate, in_order
from receivables.rules.interest import default_years, interest_lines
from receivables.rules.ledger.costs import Cost, CostKind, CostRule, OpenCost
from receivables.rules.ledger.debts import Debt, Interest, OpenDebt
from receivables.rules.ledger.ledger import Allocation, Ledger


def settle(
    debts: Sequence[Debt],
    *,
    payments: Sequence[Payment],
    costs: Sequence[CostRule],
    interest: Interest,
    on: date,
) -> Ledger:
    """Work out what is owed at the end of a day.

    Args:
        debts: The debts.
        payments: What came in; what came in later than the day is left out.
        costs: The costs that fall due; what falls due later than the day is left out.
        interest: How interest runs.
        on: The day.
    """
    return _run(_Book(tuple(OpenDebt(debt, debt.principal) for debt in debts), interest), payments, costs, on)


def continued(ledger: Ledger, *, payments: Sequence[Payment], interest: Interest, on: date) -> Ledger:
    """Work out what is owed at the end of a later day, from a ledger on: no more costs fall due.

    Args:
        ledger: What was owed; it stays as it is.
        payments: What came in since.
        interest: How interest runs since.
        on: The later day.

    Returns:
        The ledger of that day; its lines and allocations are those since.
    """
    debts = tuple(replace(debt, settled=ledger.on, lines=[]) for debt in ledger.debts)
    return _run(_Book(debts, interest, open_costs=[replace(one) for one in ledger.open_costs]), payments, (), on)


def _run(book: "_Book", payments: Sequence[Payment], costs: Sequence[CostRule], on: date) -> Ledger:
    # Costs that may be asked from a day on are owed when a payment of that day comes in.
    events: list[tuple[date, CostRule | Payment]] = [
        *((rule.due_from, rule) for rule in costs),
        *((payment.on, payment) for payment in payments),
    ]
    for day, event in sorted(events, key=lambda event: event[0]):
        if day > on:
            break
        book.charge(event) if isinstance(event, CostRule) else book.receive(event)
    for debt in book.debts:
        book.accrue(debt, until=on)
    return Ledger(on, book.debts, tuple(book.open_costs), tuple(book.allocations), book.per_day(on))


@dataclass
class _Book:
    debts: tuple[OpenDebt, ...]
    interest: Interest
    bases: dict[CostKind, Cents] = field(default_factory=dict)
    open_costs: list[OpenCost] = field(default_factory=list)
    allocations: list[Allocation] = field(default_factory=list)

    def charge(self, rule: CostRule) -> None:
        """Add what the costs of all debts of a kind together exceed those that fell due before.

        The base of those before stays what it was: a debt that has been paid since does not spare the next.
        """
        new = total(debt.principal for debt in self.debts if debt.number in rule.numbers)
        base = Cents(new + (self.bases.get(rule.kind, 0) if rule.within else 0))
        self.bases[rule.kind] = base
        earlier = total(one.cost.amount for one in self.open_costs if one.cost.kind in rule.within)
        amount = Cents(rule.amount(base) - earlier)
        if new and amount > 0:
            cost = Cost(rule.kind, rule.numbers, rule.due_from, amount, base, earlier, rule.law)
            self.open_costs.append(OpenCost(cost, amount))

    def receive(self, payment: Payment) -> None:
        left, to_costs, to_interest, principals = payment.amount, 0, 0, dict[str, Cents]()
        for debt in in_order(self.debts, named=payment.invoice):
            costs = [one for one in self.open_costs if debt.number in one.cost.numbers]
            owed = total(one.left for one in costs)
            if left > owed:
                self.accrue(debt, until=payment.on)
                split = allocate(left, costs=owed, interest=debt.interest, principal=debt.principal)
            else:
                split = allocate(left, costs=owed, interest=NOTHING, principal=NOTHING)
            _pay_costs(costs, split.costs)
            _pay(debt, interest=split.interest, principal=split.principal)
            left = split.rest
            to_costs, to_interest = to_costs + split.costs, to_interest + split.interest
            principals[debt.number] = split.principal
        self.allocations.append(Allocation(payment, Cents(to_costs), Cents(to_interest), principals, rest=left))

    def accrue(self, debt: OpenDebt, *, until: date) -> None:
        """Work out the interest of one debt up to and including a day."""
        since, free_until = debt.started.since, debt.started.free_until
        if since is None or not self.interest.rates or (free_until is not None and until <= free_until):
            return
        for year in default_years(since, after=max(since, debt.settled), until=until):
            base = Cents(debt.principal + debt.compounded)
            lines = (
                interest_lines(base, since=since, after=year.after, until=year.until, rates=self.interest.rates)
                if base
                else ()
            )
            debt.lines.extend(lines)
            debt.accrued = total((debt.accrued, *(line.amount for line in lines)))
            debt.settled = year.until
            if year.ends and self.interest.compounding:
                debt.compounded, debt.accrued = debt.interest, NOTHING
                debt.has_compounded |= debt.compounded > NOTHING

    def per_day(self, on: date) -> Fraction:
        running = (debt for debt in self.debts if debt.lines and debt.lines[-1].until == on)
        return sum(
            (debt.lines[-1].per_day * (debt.principal + debt.compounded) / debt.lines[-1].base for debt in running),
            Fraction(0),
        )


def _pay_costs(costs: list[OpenCost], amount: Cents) -> None:
    for one in costs:
        part = min(one.left, amount)
        one.left, amount = Cents(one.left - part), Cents(amount - part)


def _pay(debt: OpenDebt, *, interest: Cents, principal: Cents) -> None:
    from_compounded = min(interest, debt.compounded)
    debt.compounded = Cents(debt.compounded - from_compounded)
    debt.accrued = Cents(debt.accrued - (interest - from_compounded))
    debt.principal = Cents(debt.principal - principal)

"""What is owed on a day: principal, interest and costs of several debts, with payments in between.

A payment goes from debt to debt; of each it pays the costs, then the interest, then the principal (`allocation`).
Where the law compounds (art. 6:119 lid 2 and 6:119a lid 3 BW), interest that is still unpaid at the end of a year of
default bears interest from then on.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from fractions import Fraction

from receivables.case import Payment
from receivables.money import NOTHING, Cents, total
from receivables.rules.allocation import allocate, in_order
from receivables.rules.interest import InterestLine, RatePeriod, default_years, interest_lines


class CostKind(StrEnum):
    """What costs are for."""

    FIXED_SUM = "fixed_sum"
    SCALE = "scale"
    VAT = "vat"
    AGREED = "agreed"
    DAMAGES = "damages"
    REMINDER = "reminder"


@dataclass(frozen=True)
class CostRule:
    """Costs that fall due on a day.

    Attributes:
        kind: What they are for.
        due_from: The first day on which they may be asked.
        numbers: The debts that they are for.
        amount: The most that may be asked, by what is open of those debts at the beginning of that day.
        within: Kinds of costs that count towards it, of any debt: the debts of the same kind that came before are added
            to the base, and only what exceeds the costs that fell due before is charged.
        law: Key of the legal basis in `tables/laws.toml`.
    """

    kind: CostKind
    due_from: date
    numbers: frozenset[str]
    amount: Callable[[Cents], Cents]
    law: str
    within: frozenset[CostKind] = frozenset()


@dataclass(frozen=True)
class Cost:
    """Costs that have fallen due.

    Attributes:
        kind: What they are for.
        numbers: The debts that they are for.
        due_from: The first day on which they may be asked.
        amount: What they add.
        base: The principal that they are for, as it was when they fell due.
        earlier: Costs that fell due before and count towards these; `amount` comes on top.
        law: Key of the legal basis.
    """

    kind: CostKind
    numbers: frozenset[str]
    due_from: date
    amount: Cents
    base: Cents
    earlier: Cents
    law: str


@dataclass(frozen=True)
class Debt:
    """One invoice as a debt.

    Attributes:
        number: Its number.
        due_date: The last day to pay.
        principal: What was to be paid.
        since: The day after which default began; None while the debtor is not in default.
        free_until: The last day on which what is paid bears no interest; what is left then bears it from `since` on.
    """

    number: str
    due_date: date
    principal: Cents
    since: date | None
    free_until: date | None = None


@dataclass(frozen=True)
class Interest:
    """How interest runs.

    Attributes:
        rates: The rates, in order. Days beyond them bear none.
        compounding: Whether unpaid interest of a whole year of default bears interest.
    """

    rates: tuple[RatePeriod, ...] = ()
    compounding: bool = False


@dataclass(frozen=True)
class Allocation:
    """Where a payment went.

    Attributes:
        payment: The payment.
        costs: What went to costs.
        interest: What went to interest.
        principals: What went to the principal of each debt, by its number.
        rest: What was left over.
    """

    payment: Payment
    costs: Cents
    interest: Cents
    principals: Mapping[str, Cents]
    rest: Cents

    @property
    def principal(self) -> Cents:
        """What went to principals."""
        return total(self.principals.values())

    @property
    def paid(self) -> Cents:
        """What found a place."""
        return total((self.costs, self.interest, self.principal))


@dataclass
class OpenDebt:
    """A debt as it goes on.

    Attributes:
        started: What it began as.
        principal: What is left of the principal.
        compounded: Unpaid interest of whole years that bears interest itself.
        accrued: Unpaid interest of the running year, as far as it has been worked out.
        settled: The day up to and including which interest has been worked out.
        lines: How.
        has_compounded: Whether interest of a whole year has ever borne interest.
    """

    started: Debt
    principal: Cents
    compounded: Cents = NOTHING
    accrued: Cents = NOTHING
    settled: date = date.min
    lines: list[InterestLine] = field(default_factory=list)
    has_compounded: bool = False

    @property
    def number(self) -> str:
        """The number of the debt."""
        return self.started.number

    @property
    def due_date(self) -> date:
        """The due date of the debt."""
        return self.started.due_date

    @property
    def interest(self) -> Cents:
        """All interest that has been worked out and is not paid."""
        return Cents(self.compounded + self.accrued)


@dataclass
class OpenCost:
    """Costs that have fallen due, and what is left of them."""

    cost: Cost
    left: Cents


@dataclass(frozen=True)
class Ledger:
    """The state of all debts on a day, and how it came about.

    Attributes:
        on: The day.
        debts: The debts, in the order in which they were given.
        open_costs: The costs that have fallen due, in order, with what is left of each.
        allocations: Where each payment went, in order.
        per_day: The interest that one more day at the last rates would add, in exact cents.
    """

    on: date
    debts: tuple[OpenDebt, ...]
    open_costs: tuple[OpenCost, ...] = ()
    allocations: tuple[Allocation, ...] = ()
    per_day: Fraction = Fraction(0)

    @property
    def costs(self) -> tuple[Cost, ...]:
        """The costs that have fallen due, in order."""
        return tuple(one.cost for one in self.open_costs)

    @property
    def costs_open(self) -> Cents:
        """What is left of the costs."""
        return total(one.left for one in self.open_costs)

    @property
    def principal(self) -> Cents:
        """What is left of all principals."""
        return total(debt.principal for debt in self.debts)

    @property
    def interest(self) -> Cents:
        """All unpaid interest."""
        return total(debt.interest for debt in self.debts)

    @property
    def total(self) -> Cents:
        """What has to be paid on that day to owe nothing."""
        return total((self.principal, self.interest, self.costs_open))


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

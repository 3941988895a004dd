"""A second ledger, written from the law and the docstrings alone, that walks day by day.

It shares no arithmetic with the rules: it reads the rates from the file, finds anniversaries and leap years, allocates
and rounds by itself, and counts in whole numbers only.
"""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest

from receivables.case import Payment
from receivables.money import Cents
from receivables.rules.ledger.costs import CostKind, CostRule
from receivables.rules.ledger.debts import Debt, Interest
from receivables.rules.ledger.ledger import Ledger
from receivables.rules.ledger.settling import settle
from receivables.rules.statutory_interest import StatutoryInterest, statutory_rates

RATES = Path(__file__).parents[2] / "tools/receivables/rules/tables/statutory_interest.toml"
FIRST_DAY, LAST_DAY = date(2013, 3, 16), date(2026, 12, 31)
"""All four kinds of interest are known between these days."""

GROUPS, CASES_A_GROUP = 20, 500


class NaiveRule(NamedTuple):
    """Costs that fall due: a percentage with a least amount."""

    kind: CostKind
    due_from: date
    numbers: frozenset[str]
    percent: int
    least: int
    within: frozenset[CostKind]

    def most(self, base: int) -> int:
        """The most that may be asked for what is open."""
        return max(self.least, (2 * base * self.percent + 100) // 200) if base else 0


@dataclass
class NaiveDebt:
    """An invoice, day by day; `running` is the line that has not ended, in ten-thousandths of cents a year."""

    number: str
    due: int
    since: int | None
    principal: int
    year_days: int = 0
    old_interest: int = 0
    new_interest: int = 0
    base: int = 0
    rate: int = 0
    running: int = 0

    def line(self) -> int:
        """What the line that runs comes to, half a cent up."""
        whole = 10_000 * self.year_days
        return (2 * self.running + whole) // (2 * whole) if self.running else 0

    def end_line(self) -> None:
        """Round the line that runs and begin another."""
        self.new_interest += self.line()
        self.running = 0

    def interest(self) -> int:
        """All interest that is unpaid."""
        return self.old_interest + self.new_interest + self.line()


class NaivePayment(NamedTuple):
    """Money that came in."""

    on: int
    amount: int
    named: str


@dataclass
class NaiveBook:
    """All debts and costs, day by day."""

    debts: list[NaiveDebt]
    rates: list[int]
    compounding: bool
    charged: list[tuple[CostKind, int]] = field(default_factory=list)
    bases: list[tuple[CostKind, int, bool]] = field(default_factory=list)
    unpaid: list[tuple[frozenset[str], int]] = field(default_factory=list)
    rest: int = 0

    @property
    def costs(self) -> int:
        """All costs that are unpaid."""
        return sum(left for _, left in self.unpaid)

    def morning(self, rule: NaiveRule) -> None:
        """Charge what falls due on these debts and all before of the kind, less what counts towards it already."""
        new = sum(debt.principal for debt in self.debts if debt.number in rule.numbers)
        self.bases.append((rule.kind, new, bool(rule.within)))
        base = 0
        for kind, part, goes_on in self.bases:
            if kind is rule.kind:
                base = base + part if goes_on else part
        before = sum(amount for kind, amount in self.charged if kind in rule.within)
        more = max(rule.most(base) - before, 0) if new else 0
        self.charged.append((rule.kind, more))
        self.unpaid.append((rule.numbers, more))

    def daytime(self, day: int) -> None:
        """Count the interest of the day; the line ends where the base or the rate is another one."""
        for debt in self.debts:
            if debt.since is None or day <= debt.since:
                continue
            rate = self.rates[day - _ZERO]
            base = debt.principal + debt.old_interest if self.compounding else debt.principal
            if rate != debt.rate or base != debt.base:
                debt.end_line()
                debt.rate, debt.base = rate, base
            debt.running += base * rate

    def payment(self, payment: NaivePayment) -> None:
        """Pay debt by debt its costs, its interest, the oldest first, and its principal."""
        left = payment.amount
        named = [debt for debt in self.debts if debt.number == payment.named]
        others = [debt for debt in self.debts if debt.number != payment.named]
        for debt in [*named, *sorted(others, key=lambda one: one.due)]:
            for index, (numbers, unpaid) in enumerate(self.unpaid):
                if debt.number in numbers:
                    paid = min(left, unpaid)
                    self.unpaid[index] = (numbers, unpaid - paid)
                    left -= paid
            to_interest = min(left, debt.interest())
            to_principal = min(left - to_interest, debt.principal)
            if to_interest + to_principal:
                debt.end_line()
                old = min(to_interest, debt.old_interest)
                debt.old_interest -= old
                debt.new_interest -= to_interest - old
                debt.principal -= to_principal
            left -= to_interest + to_principal
        self.rest += left

    def evening(self, day: int) -> None:
        """Close the year of default where it ends: from now on its unpaid interest bears interest itself."""
        for debt in self.debts:
            if debt.since is None or day not in (ends := _year_ends(debt.since)):
                continue
            debt.end_line()
            debt.year_days = ends[day]
            if self.compounding:
                debt.old_interest += debt.new_interest
                debt.new_interest = 0


class Sample(NamedTuple):
    """One random case."""

    debts: tuple[Debt, ...]
    payments: tuple[Payment, ...]
    rules: tuple[NaiveRule, ...]
    interest: StatutoryInterest
    compounding: bool
    rates_until: date
    on: date


_ZERO = FIRST_DAY.toordinal() - 1
_LEAP_DAYS = [date(year, 2, 29).toordinal() for year in (2012, 2016, 2020, 2024, 2028)]


@cache
def _rates_by_day(name: str) -> tuple[int, ...]:
    """The rate of every day, in hundredths of a per cent."""
    rows = tomllib.loads(RATES.read_text(encoding="utf-8"))[name]["rows"]
    days = []
    for ordinal in range(_ZERO, LAST_DAY.toordinal() + 1):
        day = date.fromordinal(ordinal)
        rates = [row["rate"] for row in rows if row["from"] <= day <= row["to"]]
        days.append(round(float(rates[0]) * 100) if rates else 0)
    return tuple(days)


@cache
def _year_ends(since: int) -> dict[int, int]:
    """The last days of the years of default, the day before the first one included, with the days of the next year."""
    first = date.fromordinal(since)
    ends = []
    for year in range(first.year, LAST_DAY.year + 3):
        try:
            ends.append(first.replace(year=year).toordinal())
        except ValueError:
            ends.append(date(year, 2, 28).toordinal())
    return {
        end: 366 if any(end < leap_day <= following for leap_day in _LEAP_DAYS) else 365
        for end, following in pairwise(ends)
    }


def walk(sample: Sample) -> NaiveBook:
    """Walk from the first day of a case to the last."""
    known = sample.rates_until.toordinal() - _ZERO
    rates = [
        rate if day <= known else 0 for day, rate in enumerate(_rates_by_day(sample.interest.table.partition(".")[2]))
    ]
    debts = [
        NaiveDebt(
            debt.number, debt.due_date.toordinal(), debt.since.toordinal() if debt.since else None, debt.principal
        )
        for debt in sample.debts
    ]
    for debt in debts:
        debt.year_days = _year_ends(debt.since)[debt.since] if debt.since else 0
    book = NaiveBook(debts, rates, sample.compounding)
    payments = [NaivePayment(one.on.toordinal(), one.amount, one.invoice) for one in sample.payments]
    rules = [(rule.due_from.toordinal(), rule) for rule in sample.rules]
    first = min((*(debt.due for debt in debts), *(one.on for one in payments), *(day for day, _ in rules)))
    for day in range(first, sample.on.toordinal() + 1):
        for due_from, rule in rules:
            if due_from == day:
                book.morning(rule)
        book.daytime(day)
        for payment in payments:
            if payment.on == day:
                book.payment(payment)
        book.evening(day)
    return book


def ledger_of(sample: Sample) -> Ledger:
    """The same case by the ledger of the site."""
    starts = [debt.since for debt in sample.debts if debt.since]
    last = min(sample.on, sample.rates_until)
    rates = statutory_rates(sample.interest, after=min(starts), until=last) if starts and min(starts) < last else ()

    def most_of(rule: NaiveRule) -> Callable[[Cents], Cents]:
        return lambda base: Cents(rule.most(base))

    return settle(
        sample.debts,
        payments=sample.payments,
        costs=[
            CostRule(rule.kind, rule.due_from, rule.numbers, most_of(rule), law="", within=rule.within)
            for rule in sample.rules
        ],
        interest=Interest(rates, compounding=sample.compounding),
        on=sample.on,
    )


def draw(random: Random) -> Sample:
    """A random case; leap days, anniversaries and days on which two things happen come often."""
    span = random.choice((40, 120, 120, 400, 400, 900, 2_500))
    on = LAST_DAY - timedelta(days=random.randrange((LAST_DAY - FIRST_DAY).days - span - 1))
    debts = []
    for number in range(random.choice((1, 1, 2, 3))):
        due = on - timedelta(days=random.randrange(1, span + 1))
        if random.random() < 0.1:
            due = max(date(due.year, 3, 1) - timedelta(days=random.choice((1, 1, 2))), FIRST_DAY)
            due = min(due, on - timedelta(days=1))
        since = random.choice((due, due, due, due, due + timedelta(days=random.randrange(60)), None))
        principal = random.choice((random.randrange(1, 2_000), random.randrange(1, 50_000_000)))
        debts.append(Debt(str(number), due, Cents(principal), since))
    first = min(debt.due_date for debt in debts)
    turns = [date(on.year, debt.due_date.month, min(debt.due_date.day, 28)) for debt in debts]

    def some_day() -> date:
        late = first + timedelta(days=random.randrange((on - first).days + 20))
        return random.choice((late, late, late, on, first, *(day for day in turns if day >= first)))

    drawn = [
        NaiveRule(
            random.choice((CostKind.FIXED_SUM, CostKind.SCALE, CostKind.AGREED)),
            some_day(),
            frozenset(random.sample([debt.number for debt in debts], random.randrange(1, len(debts) + 1))),
            random.randrange(30),
            random.choice((0, 4_000)),
            frozenset(random.sample([CostKind.FIXED_SUM, CostKind.SCALE], random.randrange(3))),
        )
        for _ in range(random.randrange(4))
    ]
    rules = {rule.due_from: rule for rule in drawn}.values()
    whole = sum(debt.principal for debt in debts)
    payments = tuple(
        Payment(
            random.choice((some_day(), *(rule.due_from for rule in rules))),
            Cents(random.choice((random.randrange(1, 10_000), random.randrange(1, whole + 2_000)))),
            random.choice(("", "", *(debt.number for debt in debts))),
        )
        for _ in range(random.randrange(5))
    )
    return Sample(
        tuple(debts),
        payments,
        tuple(rules),
        random.choice(tuple(StatutoryInterest)),
        random.random() < 0.6,
        on - timedelta(days=random.randrange(span)) if random.random() < 0.1 else LAST_DAY,
        on,
    )


@pytest.mark.parametrize("seed", range(GROUPS))
def test_both_ledgers_agree_to_the_cent(seed: int) -> None:
    """Principal, interest and costs of ten thousand random cases are what the day by day count makes of them."""
    random = Random(seed)  # noqa: S311 (no secrets)
    for index in range(CASES_A_GROUP):
        sample = draw(random)
        naive, ledger = walk(sample), ledger_of(sample)
        theirs = [(debt.principal, debt.interest) for debt in ledger.debts]
        ours = [(debt.principal, debt.interest()) for debt in naive.debts]
        assert (theirs, ledger.costs_open) == (ours, naive.costs), (index, sample)
        assert sum(allocation.rest for allocation in ledger.allocations) == naive.rest, (index, sample)

"""A year played out many times over: how low the account gets, and how large a buffer keeps it above nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from random import Random

from receivables.money import NOTHING, Cents, rounded
from receivables.percentages import share
from receivables.rules.risk.pattern import Draws, Pattern

MONTHS = 12
RUNS = 200
"""How often the year is played: enough to tell one year in ten, few enough to keep up with typing."""

THUMB_MONTHS = 2
"""How many months of costs the guide's rule of thumb counts: our own choice."""

MOST_INVOICES = 40
"""More invoices a month are played as so many larger ones: chance hardly matters any more."""


@dataclass(frozen=True)
class Quiet:
    """A quiet season.

    Attributes:
        first: Its first month, from 1 for January.
        months: How many months it lasts.
        turnover: What is invoiced in such a month, in percent of an ordinary one.
    """

    first: int
    months: int
    turnover: Decimal

    def holds(self, month: int) -> bool:
        """Whether a month of the calendar, from 1, is quiet."""
        return (month - self.first) % MONTHS < self.months


@dataclass(frozen=True)
class Business:
    """A firm as its account sees it, amounts in cents a month.

    Attributes:
        costs: What goes out whatever comes in.
        turnover: What is invoiced in an ordinary month.
        variable: What goes out for what is invoiced, in percent of it.
        invoices: Over how many invoices a month's turnover is spread.
        pattern: How they are paid.
        quiet: The quiet season, if there is one.
    """

    costs: Cents
    turnover: Cents
    variable: Decimal
    invoices: int
    pattern: Pattern
    quiet: Quiet | None = None

    def invoiced(self, month: int) -> Cents:
        """What is invoiced in a month of the calendar, from 1."""
        if self.quiet and self.quiet.holds(month):
            return rounded(share(self.turnover, self.quiet.turnover))
        return self.turnover

    def spent(self, month: int) -> Cents:
        """What goes out in a month of the calendar, from 1."""
        return Cents(self.costs + rounded(share(self.invoiced(month), self.variable)))

    @property
    def rule_of_thumb(self) -> Fraction:
        """Two months of costs and one ordinary invoice, in cents: a start for who knows no figures yet."""
        return THUMB_MONTHS * Fraction(self.costs) + Fraction(self.turnover, self.invoices)

    @property
    def kept_of_year(self) -> Fraction:
        """What a year leaves, on average, once all that is ever paid has come in, in cents."""
        months = range(1, MONTHS + 1)
        paid = share(Cents(sum(map(self.invoiced, months))), 100 - self.pattern.never)
        return paid - sum(map(self.spent, months))


@dataclass(frozen=True)
class PlayedYears:
    """What came of all the years that were played, amounts in cents.

    Attributes:
        seed: Where chance began: the same seed gives the same years.
        balances: For each month the lowest balance of each year, from a balance of nothing, in order of size.
        needs: What each year would have asked of the account beforehand, in order of size.
        needs_if_later: The same if all money had come in a month later.
    """

    seed: int
    balances: tuple[tuple[Cents, ...], ...]
    needs: tuple[Cents, ...]
    needs_if_later: tuple[Cents, ...]

    def enough_for(self, of_ten: int, *, later: bool = False) -> Cents:
        """What would have been enough in so many years of ten, or if all money had come in a month later."""
        return of_share(self.needs_if_later if later else self.needs, of_ten)

    def short_with(self, balance: Cents, *, later: bool = False) -> int:
        """How many years would have asked more than a balance, or if all money had come in a month later."""
        return sum(need > balance for need in (self.needs_if_later if later else self.needs))

    def enough_with(self, balance: Cents, *, later: bool = False) -> int:
        """How many years would have asked no more than a balance, or if all money had come in a month later."""
        return len(self.needs) - self.short_with(balance, later=later)


def of_share(ordered: Sequence[Cents], of_ten: int) -> Cents:
    """The smallest of some ordered amounts that is not passed in so many of ten."""
    return ordered[-(-len(ordered) * of_ten // 10) - 1]


def played_years(business: Business, *, first_month: int, seed: int, runs: int = RUNS) -> PlayedYears:
    """Play a year many times over, the invoices of the months before it included.

    In each month the costs go out before the money comes in, so that the lowest balance is seen.

    Args:
        business: The firm.
        first_month: The month of the calendar in which the year begins, from 1.
        seed: Where chance begins.
        runs: How many years to play.
    """
    lasts = range(first_month, first_month + MONTHS)
    spent = [business.spent(month) for month in lasts]
    invoiced = [business.invoiced(month) for month in range(first_month - business.pattern.reach, lasts.stop)]
    # Only `random` itself is promised to give the same numbers in every version of Python.
    draws = Draws(business.pattern, Random(seed).random)  # noqa: S311 chance, not a secret
    received = [_received(business, invoiced, draws) for _ in range(runs)]
    years = [_lowest(spent, one) for one in received]
    return PlayedYears(
        seed,
        balances=tuple(tuple(sorted(of_month)) for of_month in zip(*years, strict=True)),
        needs=_needs(years),
        needs_if_later=_needs(_lowest(spent, [0, *one[:-1]]) for one in received),
    )


def _needs(years: Iterable[Sequence[Cents]]) -> tuple[Cents, ...]:
    """What each year would have asked of the account beforehand, in order of size."""
    return tuple(sorted(max(NOTHING, Cents(-min(year))) for year in years))


def _lowest(spent: Sequence[Cents], received: Sequence[int]) -> list[Cents]:
    """The lowest balance of each month of one year that begins with nothing."""
    balance, found = 0, []
    for out, back in zip(spent, received, strict=True):
        balance -= out
        found.append(Cents(balance))
        balance += back
    return found


def _received(business: Business, invoiced: Sequence[Cents], draws: Draws) -> list[int]:
    """What comes in in each month of one year, of its own invoices and of those before it."""
    invoices = min(business.invoices, MOST_INVOICES)
    received = [0] * MONTHS
    for month, amount in enumerate(invoiced, start=-len(business.pattern.late)):
        for at, paid in enumerate(draws.paid(invoices), start=month):
            if 0 <= at < MONTHS:
                received[at] += amount * paid // invoices
    return received

"""Debts: what each began as, how its interest runs, and what has become of it."""

from dataclasses import dataclass, field
from datetime import date

from receivables.money import NOTHING, Cents
from receivables.rules.interest import InterestLine, RatePeriod


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

"""The schedule of a payment plan (aflosschema): what each instalment pays, and what is left after it."""

from dataclasses import dataclass
from datetime import date

from receivables.money import NOTHING, Cents, total
from receivables.rules.ledger.ledger import Ledger
from receivables.rules.payment_plans.wish import PlanWish


@dataclass(frozen=True)
class Instalment:
    """One instalment (termijn), in cents; number 0 is the down payment.

    Attributes:
        number: Which.
        wished: The day that was wished for.
        on: The day on which it falls due.
        amount: What is paid.
        interest: What of it goes to interest, of before the agreement too.
        costs: What of it goes to costs.
        principal: What of it goes to the principal.
        left: What is owed after it, with the interest of that day.
    """

    number: int
    wished: date
    on: date
    amount: Cents
    interest: Cents
    costs: Cents
    principal: Cents
    left: Cents

    @property
    def is_moved(self) -> bool:
        """Whether it falls due on another day than was wished."""
        return self.on != self.wished


@dataclass(frozen=True)
class Schedule:
    """A payment plan that ends at nothing.

    Attributes:
        wish: What was wished for.
        opening: What was owed on the day of the agreement.
        instalments: The down payment, if any, and the instalments, in order.
        known_until: The last day for which a statutory rate is known; None where none is used.
        crumb: A last rest too small for an instalment of its own: it is in the last one. In cents; 0 for none.
    """

    wish: PlanWish
    opening: Ledger
    instalments: tuple[Instalment, ...]
    known_until: date | None = None
    crumb: Cents = NOTHING

    @property
    def owed(self) -> Cents:
        """What was owed on the day of the agreement."""
        return self.opening.total

    @property
    def total(self) -> Cents:
        """What is paid in all."""
        return total(one.amount for one in self.instalments)

    @property
    def interest(self) -> Cents:
        """What the plan costs: the interest from the agreement on."""
        return Cents(self.total - self.owed)

    @property
    def number(self) -> int:
        """How many instalments, a down payment not counted."""
        return self.instalments[-1].number

    @property
    def amount(self) -> Cents:
        """The regular instalment: the first after the down payment and the smaller ones; others may be a cent more."""
        return next(one.amount for one in self.instalments if one.number > self.wish.smaller)

    @property
    def last_day(self) -> date:
        """The day of the last instalment."""
        return self.instalments[-1].on

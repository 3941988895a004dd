"""A payment plan while it is worked out: each part is worked out once, when it is first asked for."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache

from receivables.case import Case
from receivables.money import NOTHING, Cents
from receivables.rules.ledger.ledger import Ledger
from receivables.rules.payment_plans.course import Course, Slot
from receivables.rules.payment_plans.limits import Lapse, lapse
from receivables.rules.payment_plans.opening import opening
from receivables.rules.payment_plans.running import running
from receivables.rules.payment_plans.schedule import Schedule
from receivables.rules.payment_plans.wish import PlanWish


@dataclass(frozen=True)
class Planning:
    """A case and what is wished for. Its parts raise `RateUnknown` and `CalendarUnknown`."""

    case: Case
    wish: PlanWish

    @cached_property
    def ledger(self) -> Ledger:
        """What is owed on the day of the agreement."""
        return _opened(self.case, replace(self.wish, number=None, amount=None))

    @cached_property
    def course(self) -> Course:
        """What becomes of it."""
        last = self.lapse.acknowledged if self.lapse else date.max
        return Course(running(self.case, self.wish, self.ledger), self.wish, last)

    @cached_property
    def regular(self) -> Cents:
        """What is left for the regular instalments, without interest; less than nothing when too much comes before."""
        down = self.wish.down_payment.amount if self.wish.down_payment else NOTHING
        return Cents(self.ledger.total - down - self.wish.smaller * self.course.step_up.amount)

    @cached_property
    def slots(self) -> list[Slot]:
        """The instalments; none where they would never be enough."""
        if self.wish.amount is not None:
            return self.course.by_amount(self.wish.amount)
        return self.course.by_number(self.wish.number or 0)

    @cached_property
    def lapse(self) -> Lapse | None:
        """When what is owed lapses."""
        return lapse(self.case, self.wish)

    @property
    def schedule(self) -> Schedule:
        """The plan."""
        slots, crumb = (self.slots, NOTHING) if self.wish.amount is None else self.course.folded(self.slots)
        known = self.course.running.known_until
        return Schedule(self.wish, self.ledger, self.course.instalments(slots), known, crumb)


@lru_cache(1)
def _opened(case: Case, wish: PlanWish) -> Ledger:
    """What is owed: the same for any number of instalments, so that comparing them works it out once."""
    return opening(case, wish)

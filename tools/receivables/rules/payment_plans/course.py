"""What becomes of the debts of a plan when money comes on its days: the ledger decides, and nothing else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice, takewhile

from receivables.case import Payment
from receivables.money import NOTHING, Cents, total
from receivables.rules.ledger.debts import OpenDebt
from receivables.rules.ledger.ledger import Ledger
from receivables.rules.ledger.settling import continued
from receivables.rules.payment_plans.amounts import equal_amounts
from receivables.rules.payment_plans.frequency import InstalmentDay, instalment_days
from receivables.rules.payment_plans.running import Running
from receivables.rules.payment_plans.schedule import Instalment
from receivables.rules.payment_plans.wish import MOST_INSTALMENTS, DownPayment, PlanWish, StepUp

CRUMB = 20
"""A rest of less than one part in so many of an instalment is paid with the one before: our own choice."""


@dataclass(frozen=True)
class Slot:
    """An instalment before its parts are known: number 0 is the down payment."""

    number: int
    day: InstalmentDay
    amount: Cents

    @property
    def payment(self) -> Payment:
        """The instalment as money that comes in on its day."""
        return Payment(self.day.on, self.amount)


@dataclass(frozen=True)
class Course:
    """The debts of a plan, and what is paid before its regular instalments.

    Attributes:
        running: The debts and their interest.
        wish: What is wished for.
        until: The last day on which an instalment may fall due.
    """

    running: Running
    wish: PlanWish
    until: date = date.max

    @property
    def step_up(self) -> StepUp:
        """The smaller first instalments; none of them where none are wished for."""
        return self.wish.step_up or StepUp(0, NOTHING)

    def days(self, number: int) -> list[InstalmentDay]:
        """The days of the first instalments; fewer when they would fall due too late.

        Raises:
            CalendarUnknown: As of `instalment_days`.
        """
        days = islice(instalment_days(self.wish.rhythm), number)
        return list(takewhile(lambda day: day.on <= self.until, days))

    def by_number(self, number: int) -> list[Slot]:
        """So many instalments that leave nothing; the regular ones differ by at most a cent.

        Raises:
            CalendarUnknown: As of `instalment_days`.
        """
        days, smaller = self.days(number), self.step_up.number
        regular = number - smaller
        least = max(0, self._beside(days)) // regular

        def left(amounts: Sequence[int]) -> int:
            return self._left(self._slots(days, amounts))

        return self._slots(days, equal_amounts(left, regular, at_least=least))

    def by_amount(self, amount: Cents) -> list[Slot]:
        """Instalments of an amount, as many as are needed; the last one is the rest. Empty when none are enough.

        Raises:
            CalendarUnknown: As of `instalment_days`.
        """
        smaller = self.step_up.number
        number = smaller + max(1, self._beside(self.days(smaller)) // amount)
        while number <= MOST_INSTALMENTS and len(days := self.days(number)) == number:
            slots = self._slots(days, [amount] * (number - smaller))
            ledger = self.after(slots)
            if not ledger.total:
                paid = [one.paid for one in ledger.allocations if one.paid]
                return _with_rest(slots[: len(paid)], paid[-1])
            number += max(1, ledger.total // amount)
        return []

    def after(self, slots: Sequence[Slot]) -> Ledger:
        """The ledger once all have been paid."""
        last = slots[-1].day.on if slots else self.wish.agreed_on
        payments = [one.payment for one in slots]
        return continued(self.running.ledger, payments=payments, interest=self.running.interest, on=last)

    def instalments(self, slots: Sequence[Slot]) -> tuple[Instalment, ...]:
        """The parts of each, as the ledger allocates them, and what is left after it."""
        ledger = self.after(slots)
        left = self.running.ledger.total
        return tuple(self._parts(slots, ledger, left))

    def folded(self, slots: Sequence[Slot]) -> tuple[list[Slot], Cents]:
        """The instalments without a last one that is a crumb, and how much that was: the one before it pays it too."""
        if len(slots) <= 1 + self.step_up.number or CRUMB * slots[-1].amount >= slots[-2].amount:
            return list(slots), NOTHING
        kept = list(slots[:-1])
        rest = self.after(kept).total
        return _with_rest(kept, Cents(kept[-1].amount + rest)), rest

    def _beside(self, days: Sequence[InstalmentDay]) -> int:
        """What is owed beside a down payment and the smaller first instalments, without later interest."""
        return self.running.ledger.total - total(one.amount for one in self._slots(days, ()))

    def _left(self, slots: Sequence[Slot]) -> int:
        ledger = self.after(slots)
        return ledger.total - total(one.rest for one in ledger.allocations)

    def _slots(self, days: Sequence[InstalmentDay], amounts: Sequence[int]) -> list[Slot]:
        every = [self.step_up.amount] * self.step_up.number + [Cents(amount) for amount in amounts]
        regular = [Slot(at + 1, day, amount) for at, (day, amount) in enumerate(zip(days, every, strict=False))]
        return [*_down(self.wish.down_payment), *regular]

    def _parts(self, slots: Sequence[Slot], ledger: Ledger, left: Cents) -> Iterator[Instalment]:
        interest = _interest_by(ledger.debts, slots)
        paid = 0
        for slot, went, accrued in zip(slots, ledger.allocations, interest, strict=True):
            paid += slot.amount
            yield Instalment(
                number=slot.number,
                wished=slot.day.wished,
                on=slot.day.on,
                amount=slot.amount,
                interest=went.interest,
                costs=went.costs,
                principal=went.principal,
                left=Cents(left + accrued - paid),
            )


def _down(wished: DownPayment | None) -> list[Slot]:
    return [Slot(0, InstalmentDay(wished.on, wished.on), wished.amount)] if wished else []


def _with_rest(slots: list[Slot], amount: Cents) -> list[Slot]:
    return [*slots[:-1], Slot(slots[-1].number, slots[-1].day, amount)]


def _interest_by(debts: Sequence[OpenDebt], slots: Sequence[Slot]) -> list[int]:
    """The interest of all debts from the agreement until each day."""
    return [sum(at) for at in zip(*(_accrued(debt, slots) for debt in debts), strict=True)]


def _accrued(debt: OpenDebt, slots: Sequence[Slot]) -> Iterator[int]:
    ended, at = 0, 0
    for slot in slots:
        while at < len(debt.lines) and debt.lines[at].until <= slot.day.on:
            ended, at = ended + debt.lines[at].amount, at + 1
        yield ended + (debt.lines[at].amount_until(slot.day.on) if at < len(debt.lines) else 0)

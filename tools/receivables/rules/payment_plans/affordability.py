"""What can they pay, and when must it be done: one table that answers both."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice, takewhile

from receivables.case import Case
from receivables.money import Cents
from receivables.rules.payment_plans.frequency import instalment_days
from receivables.rules.payment_plans.planned import planned
from receivables.rules.payment_plans.schedule import Schedule
from receivables.rules.payment_plans.wish import MOST_INSTALMENTS, PlanWish

NUMBERS = (2, 3, 4, 6, 8, 10, 12, 18, 24)
"""How many instalments are looked at where nothing else is asked: our own choice."""


@dataclass(frozen=True)
class Affordable:
    """A plan in short: how many instalments, how much each is, when it ends and what it costs in interest, in cents."""

    number: int
    amount: Cents
    last_day: date
    interest: Cents


def affordability(case: Case, wish: PlanWish, numbers: Iterable[int] = NUMBERS) -> tuple[Affordable, ...]:
    """What the same plan comes to in other numbers of instalments; those that cannot be had are left out.

    Args:
        case: The case.
        wish: What is wished for; its own number or amount does not matter.
        numbers: How many instalments to look at.
    """
    found = (planned(case, replace(wish, number=number, amount=None)) for number in numbers)
    return tuple(
        Affordable(one.number, one.amount, one.last_day, one.interest) for one in found if isinstance(one, Schedule)
    )


def number_until(wish: PlanWish, by: date) -> int:
    """How many instalments have fallen due by a day, counted: the most that a plan that ends by then can have.

    Raises:
        CalendarUnknown: An instalment would fall due beyond the known public holidays.
    """
    days = islice(instalment_days(wish.rhythm), MOST_INSTALMENTS)
    return sum(1 for _ in takewhile(lambda one: one.on <= by, days))

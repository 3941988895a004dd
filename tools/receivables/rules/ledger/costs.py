"""Costs: the rule by which they fall due, and what is left of them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from receivables.money import Cents


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


@dataclass
class OpenCost:
    """Costs that have fallen due, and what is left of them."""

    cost: Cost
    left: Cents

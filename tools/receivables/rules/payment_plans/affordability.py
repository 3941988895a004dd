"""What can they pay, and when must it be done: one table for both questions."""

from dataclasses import dataclass
from datetime import date

from receivables.money import Cents


@dataclass(frozen=True)
class Affordable:
    """A plan in short: how many instalments, how much each is, when it ends and what it costs in interest."""

    number: int
    amount: Cents
    last_day: date
    interest: Cents

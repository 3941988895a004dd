"""A plan for programs: amounts as decimal strings in euros, days as ISO 8601."""

from collections.abc import Iterable
from typing import Any

from receivables.money import decimal_string
from receivables.rules.payment_plans.affordability import Affordable
from receivables.rules.payment_plans.schedule import Instalment, Schedule


def figures_of(schedule: Schedule, choices: Iterable[Affordable]) -> dict[str, Any]:
    """All sums and instalments of a plan, and what other numbers of instalments would come to."""
    return {
        "owed": decimal_string(schedule.owed),
        "interest": decimal_string(schedule.interest),
        "total": decimal_string(schedule.total),
        "number": schedule.number,
        "amount": decimal_string(schedule.amount),
        "last_day": schedule.last_day.isoformat(),
        "instalments": [_instalment(one) for one in schedule.instalments],
        "choices": [_choice(one) for one in choices],
    }


def _instalment(one: Instalment) -> dict[str, Any]:
    amounts = ("amount", "costs", "interest", "principal", "left")
    return {
        "number": one.number,
        "date": one.on.isoformat(),
        "wished": one.wished.isoformat(),
        **{name: decimal_string(getattr(one, name)) for name in amounts},
    }


def _choice(one: Affordable) -> dict[str, Any]:
    return {
        "number": one.number,
        "amount": decimal_string(one.amount),
        "last_day": one.last_day.isoformat(),
        "interest": decimal_string(one.interest),
    }

"""A plan for programs: amounts as decimal strings in euros, days as ISO 8601."""

from collections.abc import Iterable
from typing import Any

from receivables.money import decimal_string, total
from receivables.rules.payment_plans.affordability import Affordable
from receivables.rules.payment_plans.schedule import Instalment, Schedule
from receivables.rules.payment_plans.standing import PlanStanding


def figures_of(schedule: Schedule, choices: Iterable[Affordable], standing: PlanStanding | None) -> dict[str, Any]:
    """All sums and instalments of a plan, what others would come to, and how an earlier one is going."""
    return {
        "owed": decimal_string(schedule.owed),
        "interest": decimal_string(schedule.interest),
        "total": decimal_string(schedule.total),
        "number": schedule.number,
        "amount": decimal_string(schedule.amount),
        "last_day": schedule.last_day.isoformat(),
        "instalments": [_instalment(one) for one in schedule.instalments],
        "choices": [_choice(one) for one in choices],
        "standing": _standing(standing) if standing else None,
    }


def missed_figures(standing: PlanStanding) -> dict[str, Any]:
    """What is missing of an agreed plan, and how it is going."""
    return {
        "missing": decimal_string(total(one.missing for one in standing.missed)),
        "standing": _standing(standing),
    }


def _standing(standing: PlanStanding) -> dict[str, Any]:
    """How an agreed plan is going, instalment by instalment."""
    return {
        "agreed_on": standing.plan.agreed_on.isoformat(),
        "is_kept": standing.is_kept,
        "due_now": decimal_string(standing.due_now),
        "over": decimal_string(standing.over),
        "instalments": [
            {
                "date": one.agreed.on.isoformat(),
                "amount": decimal_string(one.agreed.amount),
                "received": decimal_string(one.received),
                "state": one.state,
            }
            for one in standing.instalments
        ],
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

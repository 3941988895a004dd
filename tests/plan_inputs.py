"""Inputs of the payment-plan tool: the driving school and the web designer agree on instalments."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from factories import OVERDUE, PART_PAID, TODAY, typed
from receivables.language import Language
from receivables.texts.letters import Letter
from receivables.widgets import payment_plan
from receivables.widgets.outcome import Outcome
from receivables.widgets.running import Answer, run

_WISH = dict.fromkeys(("amount", "until", "day", "rate", "own_rate", "down_payment", "down_payment_on"), "")
WISH = {
    **_WISH,
    "covers": "invoices",
    "by": "number",
    "number": "6",
    "frequency": "monthly",
    "first": "15-12-2026",
    "monthly_on": "day_of_month",
    "working_days": "yes",
    "interest": "none",
    "smaller": "",
    "smaller_amount": "",
    "longest": "",
}
AGREED = {
    "agreed_on": "23-11-2026",
    "invoices": "",
    "schedule": "1-12-2026  500,00\n4-1-2027  500,00\n1-2-2027  699,50",
}
"""A plan for both invoices that was agreed on the day on which most letters in the tests are written."""


def typed_plan(changes: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """A valid input as typed on the Dutch page, with other values at some paths: € 1.699,50 in six months."""
    given = typed(
        {
            "invoices": [OVERDUE, PART_PAID],
            "wish": WISH,
            "plan_text": {"text": "agreement", "date": "", "pay_by": ""},
            **(changes or {}),
        }
    )
    groups = {group.name: {field.name for field in group.fields} for group in payment_plan.TOOL.groups}
    return {name: _known(below, groups[name]) for name, below in given.items() if name in groups}


def answer_about_plan(
    changes: Mapping[str, Any] | None = None, *, language: Language = Language.NL, on: date = TODAY
) -> Answer:
    """What the tool says to that input on a page in this language."""
    return run(payment_plan.TOOL, typed_plan(changes), language=language, on=on, typed_in=Language.NL)


def plan_outcome(
    changes: Mapping[str, Any] | None = None, *, language: Language = Language.NL, on: date = TODAY
) -> Outcome[Letter]:
    """The outcome for an input that has no errors."""
    answer = answer_about_plan(changes, language=language, on=on)
    assert answer.errors == {}
    assert answer.outcome is not None
    return answer.outcome


def _known(below: Any, fields: set[str]) -> Any:
    if isinstance(below, list):
        return [_known(row, fields) for row in below]
    return {name: text for name, text in below.items() if name in fields}

"""Inputs of the tools for a call: the driving school calls the web designer, with what fits each outcome."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from factories import OVERDUE, PART_PAID, TODAY, typed
from receivables.case import AddressForm, CallOutcome
from receivables.language import Language
from receivables.texts.letters import Letter
from receivables.texts.reports import Report
from receivables.widgets import call_sheet, call_summary
from receivables.widgets.outcome import Outcome
from receivables.widgets.running import Answer, run
from receivables.widgets.spec import Tool

YOU = {
    AddressForm.FORMAL: re.compile(r"\b(u|uw)\b", re.IGNORECASE),
    AddressForm.INFORMAL: re.compile(r"\b(je|jij|jou|jouw)\b", re.IGNORECASE),
}
LOOSE_ENDS = re.compile(r"[{}]|None|  |\n\n\n|^ | $|\n | \n| [,.?]|\.\.", re.MULTILINE)

_O = CallOutcome
_BLANK = {"who": "", "what": "", "details": "", "by": "", "amount": "", "invoices": ""}


def agreed(who: str, what: str, by: str = "", **others: str) -> dict[str, str]:
    """One row of agreements as typed on the Dutch page."""
    return {**_BLANK, "who": who, "what": what, "by": by, **others}


FITTING: Mapping[CallOutcome, list[dict[str, str]]] = {
    _O.VOICEMAIL: [],
    _O.UNREACHABLE: [],
    _O.NOT_RECEIVED: [agreed("creditor", "send_invoice", "23-11-2026")],
    _O.AWAITING_APPROVAL: [agreed("debtor", "approve", "25-11-2026")],
    _O.DISPUTE: [],
    _O.IN_PAYMENT_RUN: [agreed("debtor", "pay", "27-11-2026")],
    _O.PAID: [],
    _O.PROMISE: [agreed("debtor", "pay", "27-11-2026", amount="1.000,00")],
    _O.PLAN_WANTED: [agreed("creditor", "propose_plan", "26-11-2026")],
    _O.REFUSES: [],
    _O.CANNOT_PAY: [agreed("debtor", "pay", "1-12-2026", amount="250,00")],
}
"""What is agreed in a call that ends so."""


def typed_call(outcome: CallOutcome, changes: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """A valid input of the call-summary tool as typed on the Dutch page, with other values at some paths."""
    of_a_call = {
        "invoices": [OVERDUE, PART_PAID],
        "call": {"outcome": outcome, "person": "", "date": "", "invoices": "", "said": ""},
        "agreements": FITTING[outcome],
        "looking_back": {"went_well": "", "next_time": ""},
    }
    return _for(call_summary.TOOL, typed({**of_a_call, **(changes or {})}))


def answer_to_call(
    outcome: CallOutcome,
    changes: Mapping[str, Any] | None = None,
    *,
    language: Language = Language.NL,
    on: date = TODAY,
) -> Answer:
    """What the call-summary tool says to that input on a page in this language."""
    given = typed_call(outcome, changes)
    return run(call_summary.TOOL, given, language=language, on=on, typed_in=Language.NL)


def after_call(
    outcome: CallOutcome,
    changes: Mapping[str, Any] | None = None,
    *,
    language: Language = Language.NL,
    on: date = TODAY,
) -> Outcome[Letter]:
    """The outcome of the call-summary tool for an input that has no errors."""
    found = answer_to_call(outcome, changes, language=language, on=on)
    assert found.outcome is not None, found.errors
    return found.outcome


def typed_sheet(changes: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """A valid input of the call-sheet tool as typed on the Dutch page, with other values at some paths."""
    plan = {"medium": "phone", "payer": "Ines", "date": "", "best_by": "", "acceptable": "", "stop": ""}
    of_a_sheet = {"invoices": [OVERDUE, PART_PAID], "call_plan": plan, "promises": [], "disputes": []}
    return _for(call_sheet.TOOL, typed({**of_a_sheet, **(changes or {})}))


def answer_to_plan(
    changes: Mapping[str, Any] | None = None, *, language: Language = Language.NL, on: date = TODAY
) -> Answer:
    """What the call-sheet tool says to that input on a page in this language."""
    return run(call_sheet.TOOL, typed_sheet(changes), language=language, on=on, typed_in=Language.NL)


def sheet(
    changes: Mapping[str, Any] | None = None, *, language: Language = Language.NL, on: date = TODAY
) -> Outcome[Report]:
    """The outcome of the call-sheet tool for an input that has no errors."""
    found = answer_to_plan(changes, language=language, on=on)
    assert found.outcome is not None, found.errors
    return found.outcome


def _for(tool: Tool, whole: Mapping[str, Any]) -> dict[str, Any]:
    """What a tool asks of a whole input."""
    asked = {group.name: {field.name for field in group.fields} for group in tool.groups}
    return {
        name: {one: text for one, text in group.items() if one in asked[name]} if isinstance(group, dict) else group
        for name, group in whole.items()
        if name in asked
    }

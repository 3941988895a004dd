"""Inputs of the claim tool for tests: a bicycle mender whose printer does not pay. Both are invented."""

from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

from factories import TODAY, _put
from receivables.language import Language
from receivables.texts.reports import Report
from receivables.widgets.case_file import CaseFile, for_tool, read_case_file
from receivables.widgets.claim import TOOL
from receivables.widgets.outcome import Note, Outcome
from receivables.widgets.running import Answer, run
from receivables.widgets.tools import TOOLS

CASES = sorted((Path(__file__).parent / "cases" / "claim").glob("*.json"))

INVOICE = {
    "number": "F-1",
    "invoice_date": "1-10-2026",
    "due_date": "31-10-2026",
    "amount": "1.000,00",
    "paid": "",
}
DEMAND = {"notice": "reminder", "sent_on": "3-11-2026", "channel": "email", "pay_by": "10-11-2026", "received_on": ""}
STATUTORY = {**DEMAND, "notice": "statutory", "pay_by": ""}
DISPUTE = {"invoice": "F-1", "raised_on": "3-11-2026", "amount": "400,00", "settled_on": ""}
PAYMENT = {"date": "9-11-2026", "amount": "100,00", "invoice": ""}

_INPUT: Mapping[str, Any] = {
    "debtor": {
        "name": "Drukkerij Inktvis",
        "kind": "business",
        "country": "NL",
        "language": "nl",
        "address": "Havenstraat 7\n2345 AB Voorbeeldstad",
    },
    "invoices": [INVOICE],
    "payments": [],
    "disputes": [],
    "notices": [],
    "terms": {},
    "claim": {"date": "", "own_rate": ""},
    "creditor": {"name": "Fietsenmaker Spaakwiel", "address": "Fietspad 20\n2345 CD Voorbeeldstad"},
}


def typed_claim(changes: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """A valid input of the claim tool as typed on the Dutch page, with other values at some paths."""
    whole = deepcopy(dict(_INPUT))
    for path, value in (changes or {}).items():
        _put(whole, path, deepcopy(value))
    return whole


def claim_answer(
    changes: Mapping[str, Any] | None = None, *, language: Language = Language.NL, on: date = TODAY
) -> Answer:
    """What the claim tool says to that input on a page in this language."""
    return run(TOOL, typed_claim(changes), language=language, on=on, typed_in=Language.NL)


def claim_outcome(
    changes: Mapping[str, Any] | None = None, *, language: Language = Language.NL, on: date = TODAY
) -> Outcome[Report]:
    """The outcome of the claim tool for an input that has no errors."""
    given = claim_answer(changes, language=language, on=on)
    assert given.outcome is not None, given.errors
    return given.outcome


def claim_case(file: Path) -> CaseFile:
    """The case in a file, with only what the claim tool has fields for."""
    found = read_case_file(file.read_text(encoding="utf-8"), tools=TOOLS.values())
    return CaseFile(found.language, for_tool(found.typed, TOOL))


def outcome_of_case(file: Path, language: Language | None = None) -> Outcome[Report]:
    """The outcome of a case file, on a page in its own language or in another."""
    found = claim_case(file)
    given = run(TOOL, found.typed, language=language or found.language, on=TODAY, typed_in=found.language)
    assert given.outcome is not None, given.errors
    return given.outcome


def note_of(found: Outcome[Report], rule: str) -> Note:
    """The one note of a rule."""
    (note,) = (one for one in found.notes if one.rule == rule)
    return note

"""Notices for tests: the letters in `notices/`, each with one known defect or none, and a way to check any text."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from factories import TODAY
from receivables.language import Language
from receivables.notice import StatutoryNotice
from receivables.texts.reports import Report
from receivables.widgets.notice_check import TOOL
from receivables.widgets.outcome import Outcome
from receivables.widgets.running import Answer, run

FOLDER = Path(__file__).parent / "notices"
DUTCH, BELGIAN = StatutoryNotice
INVOICE = {
    "number": "F-1",
    "invoice_date": "1-10-2026",
    "due_date": "31-10-2026",
    "amount": "350,00",
    "paid": "",
}


@dataclass(frozen=True)
class Letter:
    """A letter as a small trade wrote it.

    Attributes:
        name: What is the matter with it.
        notice: Which notice it is.
        flaw: Its defect, as element and status; none in a correct letter.
        typed: What somebody types to have it checked.
    """

    name: str
    notice: StatutoryNotice
    flaw: Mapping[str, str]
    typed: Mapping[str, Any]


def typed_notice(notice: StatutoryNotice, text: str, **facts: Any) -> dict[str, Any]:
    """What somebody types to have a text checked, with everything known that can be.

    Args:
        notice: Which notice it is.
        text: Its text.
        facts: Other values: `sent_on`, `channel`, `invoices`, `payments`, `kind`, `creditor`, or a field of the terms.
    """
    terms = {"due_dates_agreed": "yes", "damages_by_law": "yes", "recurring": "no", "vat_on_costs": "no"}
    return {
        "notice": {
            "kind": notice,
            "text": text,
            "sent_on": facts.pop("sent_on", ""),
            "channel": facts.pop("channel", "post"),
        },
        "invoices": facts.pop("invoices", [INVOICE]),
        "payments": facts.pop("payments", []),
        "debtor": {"kind": facts.pop("kind", "consumer")},
        "creditor": {"name": facts.pop("creditor", "")},
        "terms": {**terms, **facts},
    }


def answer_to_notice(typed: Mapping[str, Any], *, language: Language = Language.NL, on: date = TODAY) -> Answer:
    """What the tool says to it."""
    return run(TOOL, typed, language=language, on=on, typed_in=Language.NL)


def checked(typed: Mapping[str, Any], *, language: Language = Language.NL, on: date = TODAY) -> Outcome[Report]:
    """The outcome of the tool for an input that has no errors."""
    given = answer_to_notice(typed, language=language, on=on)
    assert given.outcome is not None, given.errors
    return given.outcome


def statuses(outcome: Outcome[Report]) -> dict[str, str]:
    """The status of each element."""
    return {str(one["element"]): str(one["status"]) for one in outcome.figures["elements"]}


def flaws(outcome: Outcome[Report]) -> dict[str, str]:
    """The elements that are missing or wrong."""
    return {element: status for element, status in statuses(outcome).items() if status in {"missing", "wrong"}}


def element(outcome: Outcome[Report], name: str) -> dict[str, Any]:
    """What was found about one element."""
    found: dict[str, Any] = next(one for one in outcome.figures["elements"] if one["element"] == name)
    return found


def _letters() -> list[Letter]:
    return [
        _letter(row, file["facts"], DUTCH if path.stem.startswith("netherlands") else BELGIAN)
        for path in sorted(FOLDER.glob("*.toml"))
        for file in [tomllib.loads(path.read_text(encoding="utf-8"))]
        for row in file["letter"]
    ]


def _letter(row: Mapping[str, Any], facts: Mapping[str, str], notice: StatutoryNotice) -> Letter:
    known = {name: row.get(name, facts[name]) for name in facts}
    typed = typed_notice(notice, row["text"], **known, invoices=row["invoices"])
    return Letter(row["name"], notice, {row["flaw"]: row["status"]} if "flaw" in row else {}, typed)


LETTERS = _letters()

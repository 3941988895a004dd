"""What follows a call, by how it ended: what to say, what goes to the customer, the note, the days.

After a change of words: `pytest tests/golden --update-golden`, then read the diff.
"""

from itertools import product
from pathlib import Path
from typing import Any

import pytest

from approving import Approve
from call_inputs import after_call
from receivables.case import CallOutcome
from receivables.language import Language

HERE = Path(__file__).parent / "call-summary"
READERS: dict[str, dict[str, Any]] = {
    "agreed": {"call.person": "mevrouw Okafor", "debtor.address_form": "formal"},
    "open": {
        "call.person": "Ines van de boekhouding",
        "call.invoices": "2026-031",
        "call.said": "De bestelbon ontbreekt.",
        "debtor.address_form": "informal",
        "debtor.contact": "Ada",
        "debtor.country": "BE",
        "agreements": [],
        "looking_back": {"went_well": "Ik bleef rustig.", "next_time": "Eerder een dag noemen."},
    },
}
CASES = [
    pytest.param(outcome, language, reader, id=f"{outcome}.{language}.{reader}")
    for outcome, language, reader in product(CallOutcome, Language, READERS)
]


@pytest.mark.parametrize(("outcome", "language", "reader"), CASES)
def test_what_follows_a_call_is_as_it_was_read_and_approved(
    *, outcome: CallOutcome, language: Language, reader: str, approve: Approve
) -> None:
    """All that comes of a call is, to the character, what a reviewer has read."""
    approve(HERE / f"{outcome}.{language}.{reader}.txt", _written(outcome, language, reader))


def test_nothing_approved_is_left_over() -> None:
    """Every file beside this test is compared with a case."""
    assert {file.name for file in HERE.iterdir()} == {f"{case.id}.txt" for case in CASES}


def _written(outcome: CallOutcome, language: Language, reader: str) -> str:
    found = after_call(outcome, {"debtor.language": language, **READERS[reader]}, language=language)
    before = [f"[{one.name}] {one.text}" for one in found.before]
    after = [f"[{one.name}] {one.text}" for one in found.after]
    days = [f"{one.day}: {one.what}" for one in found.dates]
    notes = [f"{note.level} {note.rule}: {note.text}" for note in found.notes]
    letter = [f"Subject: {found.document.subject}", found.document.text]
    return "\n\n".join([*before, *letter, *after, "\n".join(["--", *days, *notes])]) + "\n"

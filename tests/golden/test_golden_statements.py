"""Statements as their readers get them, with the notes beside them.

After a change of words: `pytest tests/golden --update-golden`, then read the diff.
"""

from pathlib import Path

import pytest

from approving import Approve
from claim_inputs import CASES, outcome_of_case

HERE = Path(__file__).parent / "claim"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_statement_is_as_it_was_read_and_approved(*, case: Path, approve: Approve) -> None:
    """A statement and its notes are, to the character, those that a reviewer has read."""
    approve(HERE / f"{case.stem}.txt", _written(case))


def test_no_approved_statement_is_left_over() -> None:
    """Every file beside this test is compared with a case."""
    assert {file.name for file in HERE.iterdir()} == {f"{case.stem}.txt" for case in CASES}


def _written(case: Path) -> str:
    found = outcome_of_case(case)
    notes = [f"{note.level} {note.rule}: {note.text}{f' ({note.source})' * bool(note.source)}" for note in found.notes]
    parts = [f"Subject: {found.document.subject}", found.document.text, *(["--\n" + "\n".join(notes)] if notes else [])]
    return "\n\n".join(parts) + "\n"

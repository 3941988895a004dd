"""Statements as their readers get them, with the notes beside them.

After a change of words: `pytest tests/golden --update-golden`, then read the diff.
"""

from pathlib import Path

import pytest

from claim_inputs import CASES, outcome_of_case

HERE = Path(__file__).parent / "claim"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_statement_is_as_it_was_read_and_approved(*, case: Path, update_golden: bool) -> None:
    """A statement and its notes are, to the character, those that a reviewer has read."""
    file = HERE / f"{case.stem}.txt"
    if update_golden:
        file.parent.mkdir(exist_ok=True)
        file.write_text(_written(case), encoding="utf-8", newline="\n")
    assert _written(case) == file.read_text(encoding="utf-8")


def test_no_approved_statement_is_left_over() -> None:
    """Every file beside this test is compared with a case."""
    assert {file.name for file in HERE.iterdir()} == {f"{case.stem}.txt" for case in CASES}


def _written(case: Path) -> str:
    found = outcome_of_case(case)
    notes = [f"{note.level} {note.rule}: {note.text}{f' ({note.source})' * bool(note.source)}" for note in found.notes]
    parts = [f"Subject: {found.document.subject}", found.document.text, *(["--\n" + "\n".join(notes)] if notes else [])]
    return "\n\n".join(parts) + "\n"

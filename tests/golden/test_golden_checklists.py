"""Checklists as their readers get them, with the notes beside them.

After a change of words: `pytest tests/golden --update-golden`, then read the diff.
"""

from pathlib import Path

import pytest

from approving import Approve
from factories import TODAY
from receivables.widgets.case_file import for_tool, read_case_file
from receivables.widgets.notice_check import TOOL
from receivables.widgets.running import run
from receivables.widgets.tools import TOOLS

HERE = Path(__file__).parent / "notice-check"
CASES = sorted((Path(__file__).parents[1] / "cases" / "notice-check").glob("*.json"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_checklist_is_as_it_was_read_and_approved(*, case: Path, approve: Approve) -> None:
    """A checklist and its notes are, to the character, those that a reviewer has read."""
    approve(HERE / f"{case.stem}.txt", _written(case))


def test_no_approved_checklist_is_left_over() -> None:
    """Every file beside this test is compared with a case."""
    assert {file.name for file in HERE.iterdir()} == {f"{case.stem}.txt" for case in CASES}


def _written(case: Path) -> str:
    file = read_case_file(case.read_text(encoding="utf-8"), tools=TOOLS.values())
    found = run(TOOL, for_tool(file.typed, TOOL), language=file.language, on=TODAY).outcome
    assert found is not None
    notes = [f"{note.level} {note.rule}: {note.text} ({note.source})" for note in found.notes]
    return "\n\n".join([f"Subject: {found.document.subject}", found.document.text, "--\n" + "\n".join(notes)]) + "\n"

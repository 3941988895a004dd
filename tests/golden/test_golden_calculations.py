"""Calculations as their readers get them, with the notes beside them.

After a change of words or rules: `pytest tests/golden --update-golden`, then read the diff.
"""

from pathlib import Path

import pytest

from approving import Approve
from factories import TODAY
from receivables.widgets.case_file import for_tool, read_case_file
from receivables.widgets.running import run
from receivables.widgets.tools import TOOLS

HERE = Path(__file__).parent / "calculations"
CALCULATORS = ("bad-debt", "buffer", "credit-insurance")
CASES = [
    pytest.param(tool, case, id=f"{tool}.{case.stem}")
    for tool in CALCULATORS
    for case in sorted((Path(__file__).parents[1] / "cases" / tool).glob("*.json"))
]


@pytest.mark.parametrize(("tool", "case"), CASES)
def test_a_calculation_is_as_it_was_read_and_approved(*, tool: str, case: Path, approve: Approve) -> None:
    """A calculation and its notes are, to the character, those that a reviewer has read."""
    approve(HERE / f"{tool}.{case.stem}.txt", _written(tool, case))


def test_no_approved_calculation_is_left_over() -> None:
    """Every file beside this test is compared with a case."""
    assert {file.name for file in HERE.iterdir()} == {f"{case.id}.txt" for case in CASES}


def _written(tool: str, case: Path) -> str:
    file = read_case_file(case.read_text(encoding="utf-8"), tools=TOOLS.values())
    answer = run(TOOLS[tool], for_tool(file.typed, TOOLS[tool]), language=file.language, on=TODAY)
    assert answer.outcome, answer.errors
    notes = [f"{note.level} {note.rule}: {note.text}" for note in answer.outcome.notes]
    document = answer.outcome.document
    return "\n\n".join([f"Subject: {document.subject}", document.text, "\n".join(["--", *notes])]) + "\n"

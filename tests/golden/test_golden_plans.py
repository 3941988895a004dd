"""Plans and timelines as their readers get them, one for each case, with the notes beside them.

After a change of words: `pytest tests/golden --update-golden`, then read the diff.
"""

from datetime import date
from pathlib import Path

import pytest

from approving import Approve
from receivables.language import Language
from receivables.widgets.case_file import for_tool, read_case_file
from receivables.widgets.running import run
from receivables.widgets.tools import TOOLS

HERE = Path(__file__).parent / "plans"
FOLDER = Path(__file__).parents[1] / "cases"
NAMES = ("contact-log", "next-step")
ON = date(2026, 11, 23)
CASES = [
    pytest.param(case, language, id=f"{name}.{case.stem}.{language}")
    for name in NAMES
    for case in sorted((FOLDER / name).glob("*.json"))
    for language in Language
]


@pytest.mark.parametrize(("case", "language"), CASES)
def test_a_plan_is_as_it_was_read_and_approved(*, case: Path, language: Language, approve: Approve) -> None:
    """A plan or timeline and its notes are, to the character, those that a reviewer has read."""
    approve(HERE / f"{case.parent.name}.{case.stem}.{language}.txt", _written(case, language))


def test_no_approved_plan_is_left_over() -> None:
    """Every file beside this test is compared with a case."""
    assert {file.name for file in HERE.iterdir()} == {f"{case.id}.txt" for case in CASES}


def _written(case: Path, language: Language) -> str:
    tool = TOOLS[case.parent.name]
    kept = read_case_file(case.read_text(encoding="utf-8"), tools=TOOLS.values())
    typed = for_tool(kept.typed, tool)
    found = run(tool, typed, language=language, on=ON, typed_in=kept.language).outcome
    assert found is not None
    notes = [f"{note.level} {note.rule}: {note.text}" for note in found.notes]
    return "\n\n".join([f"Subject: {found.document.subject}", found.document.text, "\n".join(["--", *notes])]) + "\n"

"""Timelines and plans as their readers get them.

After a change of words: `pytest tests/golden --update-golden`, then read the diff.
"""

from pathlib import Path

import pytest

from receivables.language import Language
from receivables.widgets.running import example, run
from receivables.widgets.tools import TOOLS

HERE = Path(__file__).parent / "plans"
NAMES = ("contact-log", "next-step")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", NAMES)
def test_a_report_is_as_it_was_read_and_approved(*, name: str, language: Language, update_golden: bool) -> None:
    """The example of each tool is, to the character, the one that a reviewer has read."""
    file = HERE / f"{name}.{language}.txt"
    if update_golden:
        file.parent.mkdir(exist_ok=True)
        file.write_text(_written(name, language), encoding="utf-8", newline="\n")
    assert _written(name, language) == file.read_text(encoding="utf-8")


def _written(name: str, language: Language) -> str:
    tool = TOOLS[name]
    found = run(tool, example(tool, language), language=language, on=tool.example.on).outcome
    assert found is not None
    return f"Subject: {found.document.subject}\n\n{found.document.text}\n"

"""What a reviewer has read and approved, a file for each case; `pytest tests/golden --update-golden` writes it anew."""

from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path

import pytest

type Approve = Callable[[Path, str], None]


def compare(file: Path, written: str) -> None:
    """Fail, with the lines that differ, where a text is not to the character what was approved."""
    approved = file.read_text(encoding="utf-8")
    if written != approved:
        lines = unified_diff(approved.splitlines(), written.splitlines(), "approved", "written", lineterm="")
        pytest.fail("\n".join([str(file), *lines]), pytrace=False)


def rewrite(file: Path, written: str) -> None:
    """Put a text in the place of what was approved; somebody reads the difference before it is committed."""
    file.parent.mkdir(exist_ok=True)
    file.write_text(written, encoding="utf-8", newline="\n")

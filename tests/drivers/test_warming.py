"""After warming nothing is read any more: a snapshot of memory has no files."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from receivables.site.folders import PROJECT
from receivables.site.templates import write_templates
from receivables.texts.compiled import COMPILED

CASES = Path(__file__).parents[1] / "cases"
WATCHED = """
import json, sys
from pathlib import Path
from receivables.drivers.browser import answer
from receivables.drivers.warming import warm

cases = [(path.parent.name, json.loads(path.read_text())) for path in sorted(Path(sys.argv[1]).rglob("*.json"))]
if sys.argv[2] == "warm":
    warm(answer)
opened = []
sys.addaudithook(lambda event, of: opened.append(str(of[0])) if event in {"open", "import"} else None)
answered = 0
for folder, case in cases:
    tool = "reminder" if folder == "cases" else folder
    del case["receivables_case"]
    typed_in = case.pop("language")
    for language in ("nl", "en"):
        request = {"kind": "run", "tool": tool, "language": language, "typed_in": typed_in, "on": "2026-11-23"}
        answered += json.loads(answer(json.dumps({**request, "typed": case, "kept": case})))["outcome"] is not None
print(json.dumps({"opened": opened, "answered": answered}))
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as the browser has it: its templates compiled, their sources gone."""
    folder = tmp_path_factory.mktemp("installed")
    shutil.copytree(PROJECT / "tools" / "receivables", folder / "receivables")
    words = folder / "receivables" / "snippets"
    shutil.copytree(PROJECT / "snippets", words, ignore=shutil.ignore_patterns("*.j2"))
    write_templates(words / COMPILED)
    return folder


def watched(folder: Path, state: str) -> dict[str, list[str] | int]:
    """What is opened or imported while all cases are answered, by a Python that is "warm" or "cold"."""
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    command = [sys.executable, "-c", WATCHED, str(CASES), state]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    found: dict[str, list[str] | int] = json.loads(done.stdout)
    return found


def test_a_warm_python_reads_no_file_and_imports_nothing(installed: Path) -> None:
    """All cases, in both languages, are answered from memory alone."""
    assert watched(installed, "warm") == {"opened": [], "answered": 2 * len(list(CASES.rglob("*.json")))}


def test_a_cold_python_is_seen_to_read(installed: Path) -> None:
    """The watch itself works: without warming, tables and words are read, and those of this very package."""
    opened = watched(installed, "cold")["opened"]
    assert isinstance(opened, list)
    tables = [name for name in opened if name.endswith(".toml")]
    assert tables
    assert [name for name in tables if not name.startswith(str(installed))] == []

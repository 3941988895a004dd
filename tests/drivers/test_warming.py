"""After warming nothing is read any more: a snapshot of memory has no files."""

import json
import subprocess
import sys
from pathlib import Path

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


def watched(state: str) -> dict[str, list[str] | int]:
    """What is opened or imported while all cases are answered, by a Python that is "warm" or "cold"."""
    done = subprocess.run([sys.executable, "-c", WATCHED, CASES, state], capture_output=True, text=True, check=True)
    found: dict[str, list[str] | int] = json.loads(done.stdout)
    return found


def test_a_warm_python_reads_no_file_and_imports_nothing() -> None:
    """All cases, in both languages, are answered from memory alone."""
    assert watched("warm") == {"opened": [], "answered": 2 * len(list(CASES.rglob("*.json")))}


def test_a_cold_python_is_seen_to_read() -> None:
    """The watch itself works: without warming, tables and templates are read."""
    opened = watched("cold")["opened"]
    assert isinstance(opened, list)
    assert any(name.endswith(".j2") for name in opened)
    assert any(name.endswith(".toml") for name in opened)

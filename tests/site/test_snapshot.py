"""The snapshot of Python's memory: there, packed, named after its content, and the same from every build."""

import hashlib
import json
import re
import shutil
import zipfile
from pathlib import Path

import pytest
import zstandard

from receivables.site.folders import APP, RUNTIME, SITE
from receivables.site.runtime import LEAN, build_runtime
from receivables.site.snapshot import HEAD, NO_LIBRARY, STANDARD, build_snapshot

pytestmark = pytest.mark.site

[SNAPSHOT] = (SITE / RUNTIME).glob("snapshot-*.bin")


def digests(folder: Path) -> dict[str, str]:
    """The hash of each file in a folder."""
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir()}


def test_the_name_follows_the_content() -> None:
    """A page of one build never takes the memory of another."""
    assert SNAPSHOT.name == f"snapshot-{hashlib.sha256(SNAPSHOT.read_bytes()).hexdigest()[:16]}.bin"


def test_the_worker_knows_the_snapshot_of_its_build() -> None:
    """File, size and head in the module beside the worker are those of the snapshot beside the runtime."""
    module = (SITE / APP / "build.js").read_text(encoding="utf-8")
    told = re.search(r"SNAPSHOT = (\{.*\});", module)
    assert told
    memory = zstandard.decompress(SNAPSHOT.read_bytes())
    facts = json.loads(told[1])
    assert 0 < facts.pop("own") < len(memory)
    assert facts == {"file": SNAPSHOT.name, "size": len(memory), "head": memory[:HEAD].hex()}
    assert f'NO_LIBRARY = "{NO_LIBRARY}"' in module
    lean = zstandard.decompress((SITE / RUNTIME / LEAN).read_bytes())
    assert f"LEAN_SIZE = {len(lean)};" in module


def test_the_library_that_is_not_needed_is_an_archive_of_nothing() -> None:
    """Pyodide unpacks it all the same."""
    with zipfile.ZipFile(SITE / RUNTIME / NO_LIBRARY) as archive:
        assert archive.namelist() == []


def test_another_build_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Runtime and snapshot hold neither a clock nor chance: whoever builds the site can compare."""
    shutil.rmtree(STANDARD)
    monkeypatch.setattr("receivables.site.lean.KEPT", tmp_path / "kept")
    made = tmp_path / "made"
    made.mkdir()
    build_runtime(made)
    build_snapshot(made)
    assert digests(made) == digests(SITE / RUNTIME)

"""A snapshot of Python's memory with the package in it: starts in a fraction of the time that importing takes.

It is made in Node by the very runtime that the site serves, works in all engines, and is compressed here, so that a
host that compresses nothing will do.
"""

import hashlib
import json
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from receivables.site.folders import BUILD, PROJECT
from receivables.site.packing import pack

HEAD = 48
"""Bytes at the beginning of a snapshot that say what it is and by which build of Pyodide."""

NO_LIBRARY = "no_stdlib.zip"
"""Stands in for the standard library: what the snapshot needs of it is in memory already."""

_SCRIPT = PROJECT / "tools" / "snapshot" / "make-snapshot.mjs"


@dataclass(frozen=True)
class Snapshot:
    """What the worker has to know of a snapshot.

    Attributes:
        file: The name of the file; it changes with its content.
        size: Its bytes when unpacked.
        head: The first of them, as hexadecimal digits.
    """

    file: str
    size: int
    head: str


def build_snapshot(runtime: Path) -> Snapshot:
    """Make the snapshot of a runtime and put it beside it.

    Args:
        runtime: Folder of a runtime that is complete.

    Raises:
        RuntimeError: The snapshot could not be made.
    """
    libraries, raw = BUILD / "libraries", BUILD / "snapshot"
    shutil.rmtree(libraries, ignore_errors=True)
    for wheel in sorted(_needed_always(runtime)):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(libraries)
    command = ["node", str(_SCRIPT), str(runtime), str(libraries), str(raw)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"The snapshot could not be made:\n{done.stderr[-2000:]}")
    memory = raw.read_bytes()
    content = pack(memory)
    name = f"snapshot-{hashlib.sha256(content).hexdigest()[:16]}.bin"
    (runtime / name).write_bytes(content)
    with zipfile.ZipFile(runtime / NO_LIBRARY, "w"):
        pass
    return Snapshot(name, len(memory), memory[:HEAD].hex())


def _needed_always(runtime: Path) -> Iterator[Path]:
    """The wheels of our package and of what it depends on; what else there is waits for its button."""
    packages = json.loads((runtime / "pyodide-lock.json").read_text(encoding="utf-8"))["packages"]
    waiting, seen = ["receivables"], set()
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += packages[name]["depends"]
            yield runtime / packages[name]["file_name"]


def write_build_facts(file: Path, snapshot: Snapshot) -> None:
    """Write the module that tells the worker which snapshot belongs to this build."""
    facts = {"SNAPSHOT": vars(snapshot), "NO_LIBRARY": NO_LIBRARY}
    lines = [f"export const {name} = {json.dumps(value)};" for name, value in facts.items()]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")

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
from receivables.site.runtime import STANDARD_LIBRARY, compile_sources

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
        own: Bytes that the WebAssembly fills by itself; the snapshot says only what is different in them.
    """

    file: str
    size: int
    head: str
    own: int


def build_snapshot(runtime: Path) -> Snapshot:
    """Make the snapshot of a runtime and put it beside it.

    Args:
        runtime: Folder of a runtime that is complete.

    Raises:
        RuntimeError: The snapshot could not be made.
    """
    raw = BUILD / "snapshot"
    places = (_SCRIPT, runtime, _standard_library(runtime), _libraries(runtime), raw)
    done = subprocess.run(["node", *map(str, places)], check=False, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"The snapshot could not be made:\n{done.stderr[-2000:]}")
    memory = raw.read_bytes()
    content = pack(memory)
    name = f"snapshot-{hashlib.sha256(content).hexdigest()[:16]}.bin"
    (runtime / name).write_bytes(content)
    with zipfile.ZipFile(runtime / NO_LIBRARY, "w"):
        pass
    return Snapshot(name, len(memory), memory[:HEAD].hex(), int(done.stdout))


def _standard_library(runtime: Path) -> Path:
    """The standard library, compiled: what compiling leaves behind would else be in the snapshot."""
    folder = BUILD / "standard"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copy(runtime / STANDARD_LIBRARY, folder)
    compile_sources(folder)
    return folder / STANDARD_LIBRARY


def _libraries(runtime: Path) -> Path:
    """A folder with what the wheels unpack to."""
    folder = BUILD / "libraries"
    shutil.rmtree(folder, ignore_errors=True)
    for wheel in sorted(_needed_always(runtime)):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(folder)
    return folder


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

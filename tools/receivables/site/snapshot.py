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

from receivables.site import archives, bytecode, runtime
from receivables.site.folders import BUILD, NODE_MODULES, PROJECT
from receivables.site.lean import lean_web_assembly
from receivables.site.packing import pack
from receivables.site.runtime import STANDARD_LIBRARY

HEAD = 48
"""Bytes at the beginning of a snapshot that say what it is and by which build of Pyodide."""

NO_LIBRARY = "no_stdlib.zip"
"""Stands in for the standard library: what the snapshot needs of it is in memory already."""

STANDARD = BUILD / "standard"
"""Where the compiled standard library is kept."""

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


def build_snapshot(folder: Path) -> Snapshot:
    """Make the snapshot of a runtime and put it beside it.

    Args:
        folder: That of a runtime that is complete.

    Raises:
        RuntimeError: The snapshot could not be made.
    """
    raw = BUILD / "snapshot"
    places = (_SCRIPT, folder, lean_web_assembly(), _standard_library(), _libraries(folder), raw)
    done = subprocess.run(["node", *map(str, places)], check=False, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"The snapshot could not be made:\n{done.stderr[-2000:]}")
    memory = raw.read_bytes()
    content = pack(memory)
    name = f"snapshot-{hashlib.sha256(content).hexdigest()[:16]}.bin"
    (folder / name).write_bytes(content)
    with zipfile.ZipFile(folder / NO_LIBRARY, "w"):
        pass
    return Snapshot(name, len(memory), memory[:HEAD].hex(), int(done.stdout))


def _standard_library() -> Path:
    """The standard library, compiled: what compiling leaves behind would else be in the snapshot.

    It is kept for the next build: nothing of ours is in it.
    """
    source = NODE_MODULES / "pyodide" / STANDARD_LIBRARY
    made_of = (source, *(Path(str(module.__file__)) for module in (archives, bytecode, runtime)))
    folder = STANDARD / hashlib.sha256(b"".join(file.read_bytes() for file in made_of)).hexdigest()[:16]
    if not folder.is_dir():
        shutil.rmtree(STANDARD, ignore_errors=True)
        unfinished = STANDARD / "unfinished"
        unfinished.mkdir(parents=True)
        shutil.copy(source, unfinished)
        runtime.compile_sources(unfinished)
        unfinished.rename(folder)
    return folder / STANDARD_LIBRARY


def _libraries(folder: Path) -> Path:
    """A folder with what the wheels of a runtime unpack to."""
    unpacked = BUILD / "libraries"
    shutil.rmtree(unpacked, ignore_errors=True)
    for wheel in sorted(_needed_always(folder)):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(unpacked)
    return unpacked


def _needed_always(folder: Path) -> Iterator[Path]:
    """The wheels of our package and of what it depends on; what else there is waits for its button."""
    packages = json.loads((folder / runtime.LOCK).read_text(encoding="utf-8"))["packages"]
    waiting, seen = ["receivables"], set()
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += packages[name]["depends"]
            yield folder / packages[name]["file_name"]


def write_build_facts(file: Path, snapshot: Snapshot) -> None:
    """Write the module that tells the worker which snapshot and WebAssembly belong to this build."""
    facts = {
        "SNAPSHOT": vars(snapshot),
        "NO_LIBRARY": NO_LIBRARY,
        "LEAN_SIZE": lean_web_assembly().stat().st_size,
    }
    lines = [f"export const {name} = {json.dumps(value)};" for name, value in facts.items()]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")

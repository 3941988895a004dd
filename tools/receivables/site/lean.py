"""A lean copy of Pyodide's WebAssembly, for the snapshot: a start goes through all that it exports."""

import hashlib
import os
import subprocess
from pathlib import Path

from receivables.site.folders import BUILD, NODE_MODULES, PROJECT

KEPT = BUILD / "lean"
"""Where the copy is kept."""

_PYODIDE = NODE_MODULES / "pyodide"
_SCRIPT = PROJECT / "tools" / "snapshot" / "make-lean.mjs"
_MADE_OF = (_SCRIPT, PROJECT / "package-lock.json", *(_PYODIDE / f"pyodide{end}" for end in (".asm.wasm", ".asm.js")))


def lean_web_assembly() -> Path:
    """The lean copy. It is kept for the next build: nothing of ours is in it.

    Raises:
        RuntimeError: It could not be made.
    """
    file = KEPT / f"{hashlib.sha256(b''.join(one.read_bytes() for one in _MADE_OF)).hexdigest()[:16]}.wasm"
    if not file.is_file():
        KEPT.mkdir(parents=True, exist_ok=True)
        # Two builds may be at it together: each writes a file of its own, and they are the same.
        unfinished = file.with_suffix(f".{os.getpid()}")
        command = ["node", *map(str, (_SCRIPT, _PYODIDE, unfinished))]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(f"The WebAssembly could not be made lean:\n{done.stderr[-2000:]}")
        unfinished.rename(file)
        for other in set(KEPT.glob("*.wasm")) - {file}:
            other.unlink(missing_ok=True)
    return file

"""The Python runtime that the site serves: Pyodide's own files and a wheel for each library, compiled and locked.

The libraries' wheels are made of what is installed here, which `requirements.txt` pins by hash: only the modules and
the locales that a browser needs, as `.pyc` files. The lock file names them with their hashes; Pyodide checks them.
"""

import hashlib
import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.metadata import Distribution, distribution
from pathlib import Path

from receivables.site import locale_data
from receivables.site.archives import rewrite, write
from receivables.site.bytecode import compact
from receivables.site.folders import BUILD, NODE_MODULES, PROJECT
from receivables.site.lean import lean_web_assembly
from receivables.site.packing import pack
from receivables.site.templates import write_templates
from receivables.texts.compiled import COMPILED
from receivables.texts.labels import SNIPPETS

WEB_ASSEMBLY = "pyodide.asm.wasm"
STANDARD_LIBRARY = "python_stdlib.zip"
LEAN = f"{WEB_ASSEMBLY}.bin"
"""A lean copy, packed; a host has no work of its own with a file of that name."""

PYODIDE_FILES = ("pyodide.mjs", "pyodide.asm.js", WEB_ASSEMBLY, STANDARD_LIBRARY)

LOCK = "pyodide-lock.json"
_PAGES_ONLY = "/workshop/"
_WITHOUT_DOCSTRINGS = ("-OO", "-X", "no_debug_ranges")
_SSL_STAND_IN = '"""Stands in for ssl, which Pyodide leaves out and python-stdnum imports for its web services."""\n'
_ZONES_STAND_IN = '''"""Stands in for a table of time zones, which whole days do not need."""


def get_zonefile_instance():
    return {}
'''


@dataclass(frozen=True)
class Library:
    """A library for the browser.

    Attributes:
        name: Its distribution.
        kept: Patterns of the files that are needed, relative to site-packages.
        added: Files to add, by path.
    """

    name: str
    kept: tuple[str, ...]
    added: dict[str, str] = field(default_factory=dict)


def _libraries() -> Iterator[Library]:
    yield Library("markupsafe", ("markupsafe/*.py",))
    yield Library("jinja2", ("jinja2/*.py",))
    yield Library("babel", ("babel/*.py", "babel/localtime/*.py", *locale_data.FILES))
    numbers = ("stdnum/*.py", "stdnum/iban.dat", "stdnum/iso7064/*.py", "stdnum/be/*.py")
    yield Library("python-stdnum", numbers, {"ssl.py": _SSL_STAND_IN})
    yield from _on_demand()


def _on_demand() -> Iterator[Library]:
    """What only one button needs; none of it is in the snapshot."""
    yield Library("segno", tuple(f"segno/{name}.py" for name in ("__init__", "consts", "encoder", "utils", "writers")))
    folders = ("", "cal/", "parser/", "parser/ical/", "prop/", "prop/dt/", "prop/recur/", "timezone/")
    yield Library("icalendar", tuple(f"icalendar/{folder}*.py" for folder in folders))
    yield Library("python-dateutil", ("dateutil/*.py", "dateutil/tz/*.py"), {"dateutil/zoneinfo.py": _ZONES_STAND_IN})
    yield Library("six", ("six.py",))
    yield Library("tzdata", ("tzdata/__init__.py", "tzdata/zoneinfo/__init__.py", "tzdata/zoneinfo/UTC"))


def build_runtime(folder: Path) -> None:
    """Make the runtime's folder anew.

    Args:
        folder: Where it goes; what stands there is removed.

    Raises:
        RuntimeError: A wheel could not be built, compiled or locked.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for library in _libraries():
        repack(library, folder)
    _run("hatchling", "build", "--target", "wheel", "--directory", folder)
    for wheel in folder.glob("receivables-*.whl"):
        _compile_templates(wheel)
    write_lock(folder)
    compile_sources(folder)
    _lock_as_they_are(folder)
    for name in PYODIDE_FILES:
        shutil.copy(NODE_MODULES / "pyodide" / name, folder)
    (folder / LEAN).write_bytes(pack(lean_web_assembly().read_bytes()))


def compile_sources(folder: Path) -> None:
    """Turn the sources in archives into bytecode, without docstrings, lines for tracebacks and the time it was made.

    Args:
        folder: Wheels and other archives, which are replaced.

    Raises:
        RuntimeError: One could not be compiled.
    """
    _run("pyodide_cli", "py-compile", folder, "--silent", "--compression-level", "9", python=_WITHOUT_DOCSTRINGS)
    for archive in (*folder.glob("*.whl"), *folder.glob("*.zip")):
        rewrite(archive, lambda name, content: compact(content) if name.endswith(".pyc") else content)


def repack(library: Library, folder: Path) -> None:
    """Make a wheel of the needed part of an installed library.

    Args:
        library: What is needed of which.
        folder: Where it goes.
    """
    installed = distribution(library.name)
    stem = f"{installed.name.lower().replace('-', '_')}-{installed.version}"
    about = f"{stem}.dist-info"
    with zipfile.ZipFile(folder / f"{stem}-py3-none-any.whl", "w") as wheel:
        for path, content in sorted(_files(library, installed)):
            write(wheel, path, content)
        write(wheel, f"{about}/METADATA", installed.read_text("METADATA") or "")
        write(wheel, f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        write(wheel, f"{about}/RECORD", "")


def _files(library: Library, installed: Distribution) -> Iterator[tuple[str, str | bytes]]:
    yield from library.added.items()
    for file in installed.files or []:
        if any(_matches(file.as_posix(), pattern) for pattern in library.kept):
            content = file.read_binary()
            yield file.as_posix(), locale_data.slimmed(content) if file.as_posix() in locale_data.FILES else content


def _matches(path: str, pattern: str) -> bool:
    return Path(path).parent == Path(pattern).parent and Path(path).match(pattern)


def write_lock(folder: Path) -> None:
    """Write a lock file that knows our wheels and none of Pyodide's own packages, which we do not serve.

    Args:
        folder: The runtime's, with its wheels.

    Raises:
        RuntimeError: They could not be locked.
    """
    lock = json.loads((NODE_MODULES / "pyodide" / LOCK).read_text(encoding="utf-8"))
    bare = BUILD / LOCK
    bare.parent.mkdir(exist_ok=True)
    bare.write_text(json.dumps({**lock, "packages": {}}), encoding="utf-8")
    places = ("--input", bare, "--output", folder / LOCK, "--base-path", folder)
    _run("pyodide_cli", "lockfile", "add-wheels", *sorted(folder.glob("*.whl")), *places)


def _compile_templates(wheel: Path) -> None:
    """Put compiled templates in the place of their sources, and leave out what only pages need."""
    compiled = BUILD / COMPILED
    compiled.parent.mkdir(exist_ok=True)
    write_templates(compiled)
    rewrite(wheel, lambda name, content: None if name.endswith(".j2") or _PAGES_ONLY in name else content)
    with zipfile.ZipFile(wheel, "a") as archive:
        write(archive, f"receivables/{SNIPPETS.name}/{COMPILED}", compiled.read_bytes())


def _lock_as_they_are(folder: Path) -> None:
    """Give the lock file the hashes that the wheels now have."""
    lock = json.loads((folder / LOCK).read_text(encoding="utf-8"))
    for package in lock["packages"].values():
        package["sha256"] = hashlib.sha256((folder / package["file_name"]).read_bytes()).hexdigest()
    (folder / LOCK).write_text(json.dumps(lock, sort_keys=True), encoding="utf-8")


def _run(module: str, *arguments: str | Path, python: tuple[str, ...] = ()) -> None:
    command = [sys.executable, *python, "-m", module, *map(str, arguments)]
    done = subprocess.run(command, cwd=PROJECT, check=False, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{module} {arguments[0]} failed:\n{done.stderr}")

"""The Python runtime that the site serves: whole, pinned, and of the version that package.json names."""

import hashlib
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import zstandard

from receivables.site.folders import NODE_MODULES, PROJECT, RUNTIME, SITE
from receivables.site.runtime import LEAN, PYODIDE_FILES, WEB_ASSEMBLY
from receivables.widgets.formats import FORMATS

pytestmark = pytest.mark.site

FOLDER = SITE / RUNTIME
LOCK = json.loads((FOLDER / "pyodide-lock.json").read_text(encoding="utf-8")) if FOLDER.is_dir() else {"packages": {}}


ALWAYS = {"babel", "jinja2", "markupsafe", "python-stdnum", "receivables"}
ON_DEMAND = {"icalendar", "python-dateutil", "segno", "six", "tzdata"}


def test_pyodide_is_served_unchanged() -> None:
    """The site's own copy of Pyodide is the package's, byte for byte."""
    for name in PYODIDE_FILES:
        assert (FOLDER / name).read_bytes() == (NODE_MODULES / "pyodide" / name).read_bytes()


EXPORTED = """const { readFileSync } = require("node:fs");
const names = (file) => WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(file))).map(({ name }) => name);
console.log(JSON.stringify(process.argv.slice(1).map(names)));"""


def test_the_packed_copy_is_lean(tmp_path: Path) -> None:
    """The worker unpacks what the site needs of Pyodide's WebAssembly: what its scripts look for."""
    plain, lean = FOLDER / WEB_ASSEMBLY, tmp_path / WEB_ASSEMBLY
    packed = (FOLDER / LEAN).read_bytes()
    lean.write_bytes(zstandard.decompress(packed))
    assert len(packed) < plain.stat().st_size / 4
    told = subprocess.run(["node", "-e", EXPORTED, plain, lean], check=True, capture_output=True, text=True)
    exported, left = map(set, json.loads(told.stdout))
    assert left < exported
    assert len(left) < len(exported) / 20
    assert {"malloc", "PyErr_Print", "_pyproxy_apply"} <= left


def test_browser_and_build_run_the_same_python() -> None:
    """The browser's Python has the minor version of this one, which compiled the wheels."""
    wanted = (PROJECT / ".python-version").read_text(encoding="utf-8").strip()
    assert LOCK["info"]["python"].startswith(f"{wanted}.")
    assert f"{sys.version_info.major}.{sys.version_info.minor}" == wanted


def test_the_lock_holds_our_wheels_and_no_others() -> None:
    """Each wheel is there with the hash that the lock names, and nothing else could be fetched."""
    assert set(LOCK["packages"]) == ALWAYS | ON_DEMAND
    for package in LOCK["packages"].values():
        content = (FOLDER / package["file_name"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == package["sha256"]


def test_the_wheels_hold_compiled_code_only() -> None:
    """No wheel holds sources, which the browser would have to compile, or code for another machine."""
    for package in LOCK["packages"].values():
        with zipfile.ZipFile(FOLDER / package["file_name"]) as wheel:
            assert [name for name in wheel.namelist() if name.endswith((".py", ".so", ".pyd", ".c"))] == []


def test_nothing_loads_what_only_a_button_needs() -> None:
    """A fresh start loads our package and what it depends on; the rest is no part of that, and whole by itself."""
    assert with_dependencies("receivables") == ALWAYS
    assert set().union(*(with_dependencies(name) for one in FORMATS.values() for name in one.packages)) == ON_DEMAND


def with_dependencies(name: str) -> set[str]:
    """A package of the lock and all that comes along with it."""
    return {name}.union(*(with_dependencies(below) for below in LOCK["packages"][name]["depends"]))

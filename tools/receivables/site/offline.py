"""The site without a connection: the service worker's list of files, and a pack for a room without internet."""

import hashlib
import json
import shutil
import zipfile
from fnmatch import fnmatch
from pathlib import Path

from receivables.site.folders import PROJECT, RUNTIME
from receivables.site.runtime import WEB_ASSEMBLY
from receivables.site.security import WORKER_POLICY
from receivables.texts.labels import SNIPPETS

WORKER = "sw.js"
PACK = "netjes-betaald.zip"

_HASH_DIGITS = 16
_EPOCH = (1980, 1, 1, 0, 0, 0)
_ROOM = "netjes-betaald-paid-politely"
"""The folder in the pack: one for both languages."""
_SPARE = f"{RUNTIME}/{WEB_ASSEMBLY}"
"""Fetched only where its packed copy will not do."""

_LATER = (f"{RUNTIME}/*", "*/search/*", "*/workshop/*")
"""Heavy, and not what a first visit is for: Python, the list of all words, the material for trainers."""

_UNUSED = (
    "*.map",
    "*.gz",
    "*/lunr/wordcut.js",
    "*/lunr/tinyseg.js",
    "*/lunr/min/lunr.??.min.js",
    "*/assets/social.png",
)
_USED = ("*/lunr/min/lunr.nl.min.js",)
_PACKED = {".bin", ".png", ".whl", ".woff2", ".zip"}


def write_service_worker(folder: Path) -> None:
    """Write the service worker of a site that is otherwise complete, with the hash of every file before its code.

    What is light is kept on the first visit, what is heavy when Python is wanted; see `tools/browser/sw.js`.
    """
    build: dict[str, dict[str, str]] = {"pages": {}, "later": {}, "spare": {}}
    for path, file in _files(folder):
        if path not in {WORKER, PACK} and not _is_unused(path):
            build[_kind(path)][path] = hashlib.sha256(file.read_bytes()).hexdigest()[:_HASH_DIGITS]
    code = (PROJECT / "tools" / "browser" / WORKER).read_text(encoding="utf-8")
    facts = {"BUILD": build, "WORKER_POLICY": WORKER_POLICY}
    lines = [f"const {name} = {json.dumps(value)};" for name, value in facts.items()]
    (folder / WORKER).write_text("\n".join([*lines, code]), encoding="utf-8")


def write_pack(folder: Path) -> None:
    """Write one file with the whole site and how to use it without a connection; the same bytes for the same site."""
    pack = folder / PACK
    with zipfile.ZipFile(pack, "w") as archive:
        for path, file in [("README.txt", SNIPPETS / "root" / "README.txt"), *_files(folder)]:
            if file != pack and not _is_unused(path):
                info = zipfile.ZipInfo(f"{_ROOM}/{path}", _EPOCH)
                info.compress_type = zipfile.ZIP_STORED if file.suffix in _PACKED else zipfile.ZIP_DEFLATED
                with file.open("rb") as source, archive.open(info, "w") as target:
                    shutil.copyfileobj(source, target)


def _files(folder: Path) -> list[tuple[str, Path]]:
    """All files of a site, each with its path."""
    return [(file.relative_to(folder).as_posix(), file) for file in sorted(folder.rglob("*")) if file.is_file()]


def _is_unused(path: str) -> bool:
    """Whether no page asks for a file: the theme brings more than a site uses."""
    return any(fnmatch(path, one) for one in _UNUSED) and not any(fnmatch(path, one) for one in _USED)


def _kind(path: str) -> str:
    if path == _SPARE:
        return "spare"
    return "later" if any(fnmatch(path, one) for one in _LATER) else "pages"

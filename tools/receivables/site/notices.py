"""The licences of what the site serves and did not make itself."""

from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

from receivables.site.folders import NODE_MODULES

_LIBRARIES = (
    "babel",
    "icalendar",
    "jinja2",
    "markupsafe",
    "mkdocs-material",
    "python-dateutil",
    "python-stdnum",
    "segno",
    "six",
    "tzdata",
)
_PACKAGES = (
    "pyodide",
    "dompurify",
    "zstddec",
    "@fontsource-variable/atkinson-hyperlegible-next",
    "@fontsource-variable/source-serif-4",
)
_PYODIDE = """Mozilla Public License 2.0: https://www.mozilla.org/MPL/2.0/
Sources: https://github.com/pyodide/pyodide
pyodide.asm.wasm.bin is pyodide.asm.wasm without what this site does not use, packed."""


def write_notices(file: Path) -> None:
    """Write one text with the name, version and licence of each library, package and font."""
    file.write_text("\n\n".join(_notices()) + "\n", encoding="utf-8")


def _notices() -> Iterator[str]:
    for name in _LIBRARIES:
        installed = distribution(name)
        texts = [path.read_text() for path in installed.files or [] if _is_licence(Path(path))]
        yield _notice(f"{installed.name} {installed.version}", texts)
    for name in _PACKAGES:
        texts = [path.read_text(encoding="utf-8") for path in (NODE_MODULES / name).iterdir() if _is_licence(path)]
        yield _notice(name, texts or [_PYODIDE])


def _is_licence(path: Path) -> bool:
    return path.name.upper().startswith(("LICENSE", "LICENCE", "COPYING"))


def _notice(name: str, texts: list[str]) -> str:
    return "\n\n".join([f"==== {name} ====", *texts])

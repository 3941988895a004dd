"""Archives that are the same from every build: the time at which they were made is not in them."""

import zipfile
from collections.abc import Callable
from pathlib import Path

_EPOCH = (1980, 1, 1, 0, 0, 0)


def write(archive: zipfile.ZipFile, path: str, content: str | bytes) -> None:
    """Put a file into an archive."""
    archive.writestr(zipfile.ZipInfo(path, _EPOCH), content, zipfile.ZIP_DEFLATED, 9)


def rewrite(file: Path, change: Callable[[str, bytes], bytes | None]) -> None:
    """Write an archive anew.

    Args:
        file: The archive.
        change: Gives what becomes of a file, by its name and content; None where it goes.
    """
    with zipfile.ZipFile(file) as archive:
        contents = {name: change(name, archive.read(name)) for name in sorted(archive.namelist())}
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in contents.items():
            if content is not None:
                write(archive, name, content)

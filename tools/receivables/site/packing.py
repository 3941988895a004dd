"""Packs what is heavy at build time, so that a host that compresses nothing will do."""

import gzip
from pathlib import Path


def pack(content: bytes) -> bytes:
    """The content, packed; the same bytes from every build."""
    return gzip.compress(content, compresslevel=9, mtime=0)


def pack_file(file: Path) -> None:
    """Put a packed copy beside a file, under its name and `.bin`: a host would take `.gz` for its own work."""
    file.with_name(f"{file.name}.bin").write_bytes(pack(file.read_bytes()))

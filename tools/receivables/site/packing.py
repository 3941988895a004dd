"""Packs what is heavy at build time, so that a host that compresses nothing will do."""

from pathlib import Path

import deflate

_SMALLEST = 12


def pack(content: bytes) -> bytes:
    """The content, packed; the same bytes from every build."""
    return bytes(deflate.gzip_compress(content, _SMALLEST))


def pack_file(file: Path) -> None:
    """Put a packed copy beside a file, under its name and `.bin`: a host would take `.gz` for its own work."""
    file.with_name(f"{file.name}.bin").write_bytes(pack(file.read_bytes()))

"""Packs what is heavy at build time, so that a host that compresses nothing will do; and brings what unpacks it."""

import re
from base64 import b64decode
from pathlib import Path

import zstandard

from receivables.site.folders import NODE_MODULES

_SMALLEST = 19
"""Zstandard's highest level at which unpacking takes no more than 8 MB beside what is unpacked."""

_DECODER = NODE_MODULES / "zstddec" / "dist" / "zstddec-stream.mjs"
_INLINE = re.compile(r'const wasm = "([A-Za-z0-9+/=]+)";')
_INLINE_ADDRESS = "`data:application/wasm;base64,${wasm}`"


def pack(content: bytes) -> bytes:
    """The content, packed; the same bytes from every build."""
    return zstandard.ZstdCompressor(level=_SMALLEST).compress(content)


def write_decoder(folder: Path) -> None:
    """Put what unpacks into a folder, its WebAssembly as a file: the pages' policy allows no address that is the data.

    Raises:
        ValueError: The decoder is not written as it was.
    """
    source = _DECODER.read_text(encoding="utf-8")
    inline = _INLINE.search(source)
    if not inline or _INLINE_ADDRESS not in source:
        raise ValueError(_DECODER)
    (folder / "zstddec.wasm").write_bytes(b64decode(inline[1]))
    source = source.replace(inline[0], 'const wasm = new URL("./zstddec.wasm", import.meta.url);')
    (folder / "zstddec.mjs").write_text(source.replace(_INLINE_ADDRESS, "wasm"), encoding="utf-8")

"""A host as most are: it compresses pages, scripts and WebAssembly, and lets a browser keep files."""

import gzip
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, override

from hosts import PackingHandler

COMPRESSED = {".html", ".js", ".mjs", ".css", ".json", ".svg", ".wasm", ".xml", ".txt"}


@cache
def compressed(file: Path) -> bytes:
    """A file as it travels."""
    return gzip.compress(file.read_bytes(), compresslevel=6)


class CommonHandler(PackingHandler):
    """Compresses what is worth it, and has all of it kept for ten minutes."""

    protocol_version = "HTTP/1.1"

    @override
    def send_head(self) -> BytesIO | BinaryIO | None:
        file = Path(self.translate_path(self.path.split("?")[0]))
        file = file / "index.html" if file.is_dir() and self.path.endswith("/") else file
        if not file.is_file() or file.suffix not in COMPRESSED:
            return super().send_head()
        return self.send_packed(file, compressed(file))

    @override
    def send_header(self, keyword: str, value: str) -> None:
        super().send_header(keyword, "max-age=600" if keyword == "Cache-Control" else value)

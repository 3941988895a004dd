"""A host as most are: it compresses pages, scripts and WebAssembly, and lets a browser keep files."""

import gzip
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, override

from receivables.site.serve import SiteHandler

COMPRESSED = {".html", ".js", ".mjs", ".css", ".json", ".svg", ".wasm", ".xml", ".txt"}


@cache
def compressed(file: Path) -> bytes:
    """A file as it travels."""
    return gzip.compress(file.read_bytes(), compresslevel=6)


class CommonHandler(SiteHandler):
    """Compresses what is worth it, and has all of it kept for ten minutes."""

    protocol_version = "HTTP/1.1"

    @override
    def send_head(self) -> BytesIO | BinaryIO | None:
        file = Path(self.translate_path(self.path.split("?")[0]))
        file = file / "index.html" if file.is_dir() and self.path.endswith("/") else file
        if not file.is_file() or file.suffix not in COMPRESSED:
            return super().send_head()
        content = compressed(file)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return BytesIO(content)

    @override
    def send_header(self, keyword: str, value: str) -> None:
        super().send_header(keyword, "max-age=600" if keyword == "Cache-Control" else value)

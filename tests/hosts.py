"""Hosts of other kinds than the project's own server: one that compresses on the fly, and Python's one-line server."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, override

from receivables.site.folders import SITE
from receivables.site.serve import LocalServer, SiteHandler


class PackingHandler(SiteHandler):
    """Can send a file as it travels: compressed."""

    def send_packed(self, file: Path, content: bytes) -> BytesIO:
        """Send the head of a file, and give its compressed content."""
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return BytesIO(content)


class CompressingHandler(PackingHandler):
    """Compresses whatever a browser accepts compressed, also what is packed already."""

    @override
    def send_head(self) -> BinaryIO | None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if self.path.endswith("/") else file
        if not file.is_file() or "gzip" not in self.headers.get("Accept-Encoding", ""):
            return super().send_head()
        return self.send_packed(file, gzip.compress(file.read_bytes(), compresslevel=1))


class OneLineHandler(SimpleHTTPRequestHandler):
    """What `python3 -m http.server` does, in silence."""

    @override
    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def served_by(handler: type[SimpleHTTPRequestHandler], folder: Path = SITE, port: int = 0) -> Iterator[str]:
    """Serve a folder and give its address; afterwards nobody answers there any more."""
    server = LocalServer(("127.0.0.1", port), partial(handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()

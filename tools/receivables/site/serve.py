"""Serves the built site on this machine, with the media types that a browser insists on."""

import argparse
import sys
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from os import PathLike
from pathlib import Path
from typing import Any, BinaryIO

from receivables.site.folders import SITE
from receivables.site.offline import WORKER

_HERE = "127.0.0.1"


class SiteHandler(SimpleHTTPRequestHandler):
    """Serves files as a plain static host does, each language with its own page for what does not exist."""

    extensions_map = {  # noqa: RUF012 the base class holds it so
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
        ".whl": "application/zip",
        ".woff2": "font/woff2",
        ".svg": "image/svg+xml",
        ".json": "application/json",
    }

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the nearest page that says what is wrong."""
        language = self.path.strip("/").split("/")[0]
        root = Path(self.directory)
        pages = [page for page in (root / language / "404.html", root / "404.html") if page.is_file()]
        if code != HTTPStatus.NOT_FOUND or not pages:
            super().send_error(code, message, explain)
            return
        body = pages[0].read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def list_directory(self, path: str | PathLike[str]) -> None:  # noqa: ARG002 the base class calls it so
        """No host lists what is in a folder: without a page of its own, it is not there."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def end_headers(self) -> None:
        """Never let a browser show an older build."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 the base class names it so
        """Stay silent: the log of a local server helps nobody."""


class FreshHandler(SiteHandler):
    """Leaves out the service worker: after each build a reload shows what was built, and nothing that was kept."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Answer with the file, or with what there is instead."""
        if self.path == f"/{WORKER}":
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        return super().send_head()


class LocalServer(ThreadingHTTPServer):
    """Serves several requests at once, on this machine only."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say what went wrong, unless a browser only left before it had everything."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def make_server(
    folder: Path = SITE, port: int = 0, handler: type[SimpleHTTPRequestHandler] = SiteHandler
) -> LocalServer:
    """A server for the folder, on this machine only.

    Args:
        folder: The built site.
        port: The port; 0 for any that is free.
        handler: Answers each request.
    """
    return LocalServer((_HERE, port), partial(handler, directory=str(folder)))


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    port = parser.parse_args().port
    try:
        server = make_server(port=port, handler=FreshHandler)
    except OSError:
        raise SystemExit(f"Port {port} is taken. Choose another: make serve PORT=8001") from None
    print(f"Netjes betaald / Paid politely: http://{_HERE}:{port}/  (Ctrl-C stops it)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.server_close()


if __name__ == "__main__":
    main()

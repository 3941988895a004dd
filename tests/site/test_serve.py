"""The local server: the media types that browsers insist on, and the right page for what is not there."""

import socket
import struct
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from hosts import served_by
from receivables.site.serve import FreshHandler, make_server

pytestmark = pytest.mark.site


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("/nl/", "text/html"),
        ("/app/tool-widget.js", "text/javascript"),
        ("/app/purify.es.mjs", "text/javascript"),
        ("/runtime/pyodide.asm.wasm", "application/wasm"),
        ("/runtime/pyodide-lock.json", "application/json"),
        ("/fonts/source-serif-4-latin-wght-normal.woff2", "font/woff2"),
        ("/nl/assets/mark.svg", "image/svg+xml"),
    ],
)
def test_a_file_has_its_media_type(base_url: str, path: str, media_type: str) -> None:
    """Each kind of file is sent as what it is."""
    with urlopen(base_url + path) as answer:  # noqa: S310 the address is our own server's
        assert answer.headers.get_content_type() == media_type
        assert answer.read()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/nl/x/", "Deze pagina is er niet"),
        ("/en/tools/x/", "This page does not exist"),
        ("/fonts/", "Netjes betaald"),
        ("/x", "Netjes betaald"),
    ],
)
def test_a_missing_address_gets_a_page_in_its_language(base_url: str, path: str, words: str) -> None:
    """What is not there is answered with 404 and the page of that language."""
    with pytest.raises(HTTPError) as missing:
        urlopen(base_url + path)  # noqa: S310 the address is our own server's
    assert missing.value.code == 404
    assert words in missing.value.read().decode()


def test_what_a_builder_looks_at_is_never_kept() -> None:
    """The server of `make serve` has no service worker, and everything else."""
    with served_by(FreshHandler) as address:
        with pytest.raises(HTTPError) as missing:
            urlopen(f"{address}/sw.js")  # noqa: S310 the address is our own server's
        assert missing.value.code == 404
        with urlopen(f"{address}/nl/") as page:  # noqa: S310 likewise
            assert page.read()


def test_a_browser_that_leaves_is_no_error(capfd: pytest.CaptureFixture[str]) -> None:
    """Who closes a page before it has come prints nothing in the terminal of `make serve`."""
    with make_server() as server:
        server.daemon_threads = False
        browser = socket.create_connection(("127.0.0.1", server.server_port))
        browser.sendall(b"GET /nl/ HTTP/1.0\r\n\r\n")
        browser.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        browser.close()
        server.handle_request()
    assert capfd.readouterr().err == ""

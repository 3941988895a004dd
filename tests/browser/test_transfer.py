"""What a visitor fetches until Python answers: packed by the build, from any kind of host, and only what is needed."""

import hashlib
import json
import zipfile
from collections.abc import Callable
from http.server import SimpleHTTPRequestHandler
from io import BytesIO

import pytest
import zstandard
from playwright.sync_api import BrowserContext, Page, Request, Route
from walking import go_live, is_live, touch

from hosts import CompressingHandler, OneLineHandler, served_by
from receivables.site.folders import APP, NODE_MODULES, RUNTIME, SITE
from receivables.site.runtime import PYODIDE_FILES
from receivables.site.serve import SiteHandler

pytestmark = pytest.mark.browser

PACKED = "pyodide.asm.wasm.bin"
BARE = sum((NODE_MODULES / "pyodide" / name).stat().st_size for name in PYODIDE_FILES)
"""Bytes that Pyodide itself fetches from a host that compresses nothing."""


def fetched_by(context: BrowserContext) -> list[Request]:
    """The requests of a visitor as they come to an end."""
    finished: list[Request] = []
    context.on("requestfinished", lambda request: finished.append(request))  # noqa: PLW0108 a built-in cannot listen
    return finished


def names(requests: list[Request]) -> list[str]:
    """The names of the files that were asked for."""
    return [request.url.rsplit("/", 1)[-1] for request in requests]


def scripts(requests: list[Request]) -> set[str]:
    """The site's own scripts among what was asked for."""
    return {
        name
        for name, request in zip(names(requests), requests, strict=True)
        if name.endswith("js") and f"/{APP}/" in request.url
    }


@pytest.mark.parametrize("handler", [SiteHandler, OneLineHandler, CompressingHandler])
def test_any_kind_of_host_will_do(
    new_context: Callable[..., BrowserContext], handler: type[SimpleHTTPRequestHandler]
) -> None:
    """A host that compresses nothing, or everything: Python starts."""
    with served_by(handler) as address:
        context = new_context(base_url=address)
        fetched = fetched_by(context)
        page = context.new_page()
        go_live(page)
        assert page.get_attribute("tool-widget", "data-started") == "snapshot"
        assert PACKED in names(fetched)
        assert "pyodide.asm.wasm" not in names(fetched)
        context.close()


def test_no_more_than_pyodide_s_own_is_fetched(page: Page) -> None:
    """From a host that compresses nothing the first outcome takes fewer bytes than Pyodide alone would."""
    page.goto("/nl/tools/reminder/")
    page.wait_for_load_state("networkidle")
    fetched = fetched_by(page.context)
    go_live(page)
    runtime = [request for request in fetched if f"/{RUNTIME}/" in request.url or request.url.endswith("worker.js")]
    assert PACKED in names(runtime)
    assert sum(request.sizes()["responseBodySize"] for request in runtime) < BARE


def test_the_worker_s_modules_are_asked_for_at_once(page: Page) -> None:
    """None waits for the one that imports it, which on a slow line would take a way to the host and back each."""
    page.goto("/nl/tools/reminder/")
    page.wait_for_load_state("networkidle")
    asked, held = list[Request](), list[Route]()
    page.context.on("request", lambda request: asked.append(request))  # noqa: PLW0108 a built-in cannot listen
    page.context.route("**/python-worker.js", lambda route: held.append(route), times=1)  # noqa: PLW0108
    with page.context.expect_event("request", lambda request: request.url.endswith("/zstddec.mjs")):
        touch(page)
    at_once = scripts(asked)
    held[0].continue_()
    is_live(page)
    assert scripts(asked) == at_once


@pytest.mark.parametrize(
    "body",
    [b"", b"\x28\xb5\x2f\xfd not packed", zstandard.compress(b"no WebAssembly"), b"<!doctype html><title>404</title>"],
    ids=["empty", "damaged", "something else", "a page for a missing file"],
)
def test_where_the_packed_file_will_not_do_the_plain_one_does(page: Page, body: bytes) -> None:
    """Whatever stands in its place, Python starts afresh: the snapshot does not fit Pyodide's own WebAssembly."""
    asked = list[Request]()
    page.context.on("request", lambda request: asked.append(request))  # noqa: PLW0108 a built-in cannot listen
    page.context.route(f"**/{PACKED}", lambda route: route.fulfill(body=body))
    go_live(page)
    assert "pyodide.asm.wasm" in names(asked)
    assert page.get_attribute("tool-widget", "data-started") == "fresh"


NEEDS_FILES = "import quopri, spare; spare.WORD + quopri.__name__"
"""Code that no snapshot holds: a wheel's own, and a module of the standard library that nothing else imports."""
WHEEL = "spare-1.0-py3-none-any.whl"


def spare_wheel() -> bytes:
    """A small wheel of pure Python."""
    wheel = BytesIO()
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("spare.py", "import quopri\nWORD = 'spare '\n")
        archive.writestr("spare-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: spare\nVersion: 1.0\n")
        archive.writestr("spare-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr("spare-1.0.dist-info/RECORD", "")
    return wheel.getvalue()


def test_what_a_request_needs_is_loaded_once(page: Page) -> None:
    """A request names its packages; wheels and the standard library are fetched for it, once."""
    lock = json.loads((SITE / RUNTIME / "pyodide-lock.json").read_text(encoding="utf-8"))
    wheel = spare_wheel()
    about = {"name": "spare", "version": "1.0", "file_name": WHEEL, "sha256": hashlib.sha256(wheel).hexdigest()}
    lock["packages"]["spare"] = {**lock["packages"]["markupsafe"], **about, "imports": ["spare"]}
    source = (SITE / APP / "python-start.js").read_text(encoding="utf-8")
    wanted = 'python.globals.get("answer")'
    assert wanted in source
    asking = source.replace(wanted, f"() => python.runPython({json.dumps(NEEDS_FILES)})")
    page.context.route("**/python-start.js", lambda route: route.fulfill(body=asking, content_type="text/javascript"))
    page.context.route("**/pyodide-lock.json", lambda route: route.fulfill(json=lock))
    page.context.route(f"**/{WHEEL}", lambda route: route.fulfill(body=wheel))
    fetched = fetched_by(page.context)
    page.goto("/nl/about/")
    said = page.evaluate(
        """async () => {
          const worker = new Worker("/app/python-worker.js", { type: "module" });
          const answers = [];
          return await new Promise((done) => {
            worker.addEventListener("message", ({ data }) => {
              answers.push(data);
              if (answers.length === 3) done(answers);
            });
            for (const id of [1, 2]) worker.postMessage({ id, request: "{}", packages: ["spare"] });
          });
        }"""
    )
    assert said[0] == {"ready": True, "from": "snapshot"}
    assert [answer["reply"] for answer in said[1:]] == ["spare quopri"] * 2
    assert names(fetched).count(WHEEL) == names(fetched).count("python_stdlib.zip") == 1

"""How Python starts in a page: from its snapshot, and afresh whenever that will not do."""

from collections.abc import Callable

import pytest
import zstandard
from playwright.sync_api import BrowserContext, Page, Route, expect
from walking import answer_to, field, go_live

from receivables.site.folders import RUNTIME, SITE
from receivables.site.runtime import WEB_ASSEMBLY

pytestmark = pytest.mark.browser

[SNAPSHOT] = (SITE / RUNTIME).glob("snapshot-*.bin")
SOURCE = SITE / "app" / "python-start.js"
DECODER = "zstddec.wasm"


def started(page: Page) -> str | None:
    """How the tool of a page was started, once it is live."""
    go_live(page)
    return page.get_attribute("tool-widget", "data-started")


def give(page: Page, pattern: str, body: bytes | str, kind: str = "application/octet-stream") -> None:
    """Serve something else for an address."""
    page.context.route(pattern, lambda route: route.fulfill(body=body, content_type=kind))


def test_python_starts_from_the_snapshot(page: Page) -> None:
    """Without further ado the snapshot is used, and neither the library archive nor a wheel is fetched."""
    fetched: list[str] = []
    page.context.on("request", lambda request: fetched.append(request.url.rsplit("/", 1)[-1]))
    assert started(page) == "snapshot"
    assert SNAPSHOT.name in fetched
    assert [name for name in fetched if name.endswith(".whl") or name == "python_stdlib.zip"] == []


BROKEN = {
    "truncated": SNAPSHOT.read_bytes()[:1_000_000],
    "empty": b"",
    "not a snapshot": zstandard.compress(bytes(2**21)),
    "not packed": b"x" * 1_000_000,
    "damaged on the way": SNAPSHOT.read_bytes()[:1_000_000] + b"x" * 1_000_000,
    "a page for a missing file": b"<!doctype html><title>404</title>",
}


@pytest.mark.parametrize("body", BROKEN.values(), ids=BROKEN)
def test_a_snapshot_that_will_not_do_is_no_obstacle(page: Page, body: bytes) -> None:
    """Whatever stands in its place, Python starts afresh and the tool answers."""
    give(page, f"**/{SNAPSHOT.name}", body)
    assert started(page) == "fresh"
    expect(page.locator("[data-outcome] .letter")).to_contain_text("Geachte Yusuf")


def test_a_snapshot_of_another_build_is_refused(page: Page) -> None:
    """Memory that another runtime left is not restored into this one."""
    memory = bytearray(zstandard.decompress(SNAPSHOT.read_bytes()))
    header = memory[:4096]
    at = header.index(b"buildId") if b"buildId" in header else 8
    memory[at + 12 : at + 20] = b"00000000"
    give(page, f"**/{SNAPSHOT.name}", zstandard.compress(bytes(memory), 1))
    assert started(page) == "fresh"


def test_a_missing_snapshot_is_no_obstacle(page: Page) -> None:
    """Where the file is not there, Python starts afresh."""
    page.context.route(f"**/{SNAPSHOT.name}", lambda route: route.fulfill(status=404, body="not found"))
    assert started(page) == "fresh"


def test_a_runtime_without_the_switch_starts_afresh(page: Page) -> None:
    """Where Pyodide knows nothing of snapshots, the ordinary way is taken."""
    source = SOURCE.read_text(encoding="utf-8")
    found = "_loadSnapshot: memory"
    assert found in source
    give(page, "**/python-start.js", source.replace(found, "_loadSnapshot: undefined"), "text/javascript")
    assert started(page) == "fresh"


@pytest.mark.parametrize(
    "body", [b"", b"<!doctype html><title>404</title>"], ids=["empty", "a page for a missing file"]
)
def test_where_nothing_can_be_unpacked_python_starts_afresh(page: Page, body: bytes) -> None:
    """Without the decoder there is no snapshot, and Pyodide's own WebAssembly is compiled."""
    give(page, f"**/{DECODER}", body)
    assert started(page) == "fresh"


@pytest.mark.parametrize("name", [f"{WEB_ASSEMBLY}.bin", DECODER])
def test_what_never_comes_is_not_waited_for(page: Page, name: str) -> None:
    """When what a snapshot needs stays out too long, a fresh start does without it."""
    source = SOURCE.read_text(encoding="utf-8")
    longest = "LONGEST_START = 90_000"
    assert longest in source
    give(page, "**/python-start.js", source.replace(longest, "LONGEST_START = 2_000"), "text/javascript")
    left_out: list[Route] = []
    page.context.route(f"**/{name}", lambda route: left_out.append(route), times=1)  # noqa: PLW0108 a built-in cannot listen
    assert started(page) == "fresh"
    assert len(left_out) == 1


def test_what_the_snapshot_lacks_a_fresh_start_has(page: Page) -> None:
    """A request that fails for want of something is answered by a fresh Python, and nothing typed is lost."""
    source = SOURCE.read_text(encoding="utf-8")
    wanting = 'python.runPython("def answer(request):\\n    import no_such_module\\nanswer")'
    assert 'python.globals.get("answer")' in source
    give(page, "**/python-start.js", source.replace('python.globals.get("answer")', wanting), "text/javascript")
    go_live(page)
    answer_to(page, lambda: page.fill(field("creditor.contact"), "Mila Scheerling"))
    expect(page.locator("[data-outcome]")).to_contain_text("Mila Scheerling")
    assert page.input_value(field("creditor.contact")) == "Mila Scheerling"


def test_the_snapshot_holds_no_one_s_randomness(new_context: Callable[..., BrowserContext]) -> None:
    """Two visitors draw different random numbers, though both started from the same memory."""
    drawn: list[str] = []
    source = SOURCE.read_text(encoding="utf-8")
    told = 'python.runPython("import random; str(random.random())")'
    seeded = 'const ask = python.globals.get("answer")'
    assert seeded in source

    def tell(route: Route) -> None:
        probe = f'console.log("drawn " + {told});\n  {seeded}'
        route.fulfill(body=source.replace(seeded, probe), content_type="text/javascript")

    for _ in range(2):
        context = new_context()
        context.on("console", lambda message: drawn.append(message.text))
        context.route("**/python-start.js", tell)
        go_live(context.new_page())
    numbers = [text for text in drawn if text.startswith("drawn ")]
    assert len(numbers) == 2
    assert numbers[0] != numbers[1]

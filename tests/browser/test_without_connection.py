"""A visitor who comes back: what is kept, what works without a connection, and how the site is renewed."""

import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from typing import override

import pytest
from offline_files import listed
from playwright.sync_api import BrowserContext, Page, expect
from walking import go_live

from hosts import served_by
from receivables.language import Language
from receivables.site.folders import RUNTIME, SITE
from receivables.site.offline import PACK, WORKER, write_service_worker
from receivables.site.serve import SiteHandler
from receivables.widgets.tools import TOOLS

pytestmark = pytest.mark.browser

PAGES = [page.parent.relative_to(SITE).as_posix() for page in sorted(SITE.rglob("index.html"))]
KEPT = """async (paths) => {
  const missing = async () => {
    const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    const urls = kept.flat().map(({ url }) => url);
    return paths.filter((path) => !urls.some((url) => url.includes(`/${path}?`)));
  };
  while ((await missing()).length) await new Promise((done) => setTimeout(done, 50));
  return true;
}"""

# The addresses at which there is no page with a title.
TITLES = """async (addresses) => {
  const pages = await Promise.all(addresses.map(async (address) => (await fetch(address)).text()));
  return addresses.filter((_, index) => !pages[index].includes("<h1"));
}"""


@pytest.fixture
def visitor(new_context: Callable[..., BrowserContext]) -> BrowserContext:
    """Somebody whose browser keeps pages."""
    return new_context(keeps=True)


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[Path]:
    """The site in a folder of its own, where it can be changed."""
    folder = tmp_path / "site"
    shutil.copytree(SITE, folder, ignore=shutil.ignore_patterns(PACK, "*.map"))
    yield folder
    shutil.rmtree(folder)


def wait_until_kept(page: Page, *kinds: str) -> None:
    """Wait until all files of some kinds are kept."""
    assert page.evaluate(KEPT, [path for kind in kinds for path in listed()[kind]])


def opened(visitor: BrowserContext, address: str) -> Page:
    """A new page of a visitor."""
    page = visitor.new_page()
    page.goto(address)
    return page


def test_a_first_visit_keeps_the_pages_and_not_python(visitor: BrowserContext) -> None:
    """Who only reads fetches nothing of the runtime, and can read on without a connection."""
    asked: list[str] = []

    class Noting(SiteHandler):
        @override
        def do_GET(self) -> None:
            asked.append(self.path)
            super().do_GET()

    with served_by(Noting) as address:
        page = opened(visitor, f"{address}/nl/about/")
        wait_until_kept(page, "pages")
    assert [path for path in asked if RUNTIME in path] == []
    page.goto(f"{address}/en/law/belgium/")
    expect(page.locator("h1")).to_be_visible()


def test_what_a_host_says_about_a_page_is_kept_with_it(visitor: BrowserContext) -> None:
    """A policy that the host sends as a header still holds when the page comes from what was kept."""

    class Strict(SiteHandler):
        @override
        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", "frame-ancestors 'none'")
            super().end_headers()

    with served_by(Strict) as address:
        page = opened(visitor, f"{address}/nl/about/")
        wait_until_kept(page, "pages")
    answer = page.goto(f"{address}/nl/")
    assert answer
    assert answer.from_service_worker
    assert answer.headers["content-security-policy"] == "frame-ancestors 'none'"


def test_every_page_and_tool_works_without_a_connection(visitor: BrowserContext) -> None:
    """Once a tool was used, every page is there and every tool answers with the host switched off."""
    with served_by(SiteHandler) as address:
        page = opened(visitor, f"{address}/nl/tools/reminder/")
        go_live(page, f"{address}/nl/tools/reminder/")
        wait_until_kept(page, "pages", "later")
    page.goto(f"{address}/nl/")
    assert page.evaluate(TITLES, [f"{address}/{path}/" for path in PAGES]) == []
    page.evaluate("sessionStorage.clear()")
    for language, tool in zip(cycle(Language), TOOLS):
        page = visitor.new_page()
        go_live(page, f"{address}/{language}/tools/{tool}/")
        assert page.get_attribute("tool-widget", "data-started") == "snapshot"
        page.close()


def test_a_second_visit_keeps_python_too(visitor: BrowserContext) -> None:
    """Who comes back without having used a tool can use one without a connection from then on."""
    with served_by(SiteHandler) as address:
        wait_until_kept(opened(visitor, f"{address}/nl/"), "pages")
        page = opened(visitor, f"{address}/nl/")
        wait_until_kept(page, "later")
    go_live(page, f"{address}/nl/tools/reminder/")


def renew(folder: Path) -> None:
    """Put another build in the place of the last: a changed page, script and part of the runtime."""
    for page in folder.rglob("*.html"):
        page.write_text(page.read_text(encoding="utf-8").replace("<html ", '<html data-page="new" '), encoding="utf-8")
    with (folder / "app" / "tool-widget.js").open("a", encoding="utf-8") as script:
        script.write('document.documentElement.dataset.script = "new";\n')
    with (folder / RUNTIME / "pyodide.mjs").open("a", encoding="utf-8") as script:
        script.write("// new\n")
    write_service_worker(folder)


def builds(page: Page) -> tuple[str | None, str | None]:
    """Of which build the page and its script are."""
    html = page.locator("html")
    return html.get_attribute("data-page"), html.get_attribute("data-script")


def waiting(page: Page) -> None:
    """Wait until a new worker is ready to follow."""
    assert page.evaluate("""async () => {
      const registration = await navigator.serviceWorker.ready;
      while (!registration.waiting) {
        await registration.update();
        await new Promise((done) => setTimeout(done, 50));
      }
      return true;
    }""")


def test_an_update_waits_until_the_old_pages_are_closed(visitor: BrowserContext, copy: Path) -> None:
    """While a page of the old build is open all of it stays, Python too; afterwards all of it is new."""
    with served_by(SiteHandler, copy) as address:
        tool = f"{address}/nl/tools/reminder/"
        page = visitor.new_page()
        go_live(page, tool)
        wait_until_kept(page, "pages", "later")
        renew(copy)
        page.goto(tool)
        waiting(page)
        other = visitor.new_page()
        go_live(other, tool)
        assert builds(other) == (None, None)
        other.close()
        page.goto("about:blank")
        page.goto(tool)
        expect(page.locator("html")).to_have_attribute("data-script", "new")
        assert builds(page) == ("new", "new")
        go_live(page, tool)


def test_an_update_before_python_was_kept_takes_over_at_once(visitor: BrowserContext, copy: Path) -> None:
    """Pages of the old build could not start the new Python: they load anew, and nothing typed is lost."""
    with served_by(SiteHandler, copy) as address:
        page = opened(visitor, f"{address}/nl/about/")
        wait_until_kept(page, "pages")
        renew(copy)
        page.goto(f"{address}/nl/tools/reminder/")
        expect(page.locator("html")).to_have_attribute("data-script", "new", timeout=30_000)
        assert builds(page) == ("new", "new")
        go_live(page, f"{address}/nl/tools/reminder/")


def test_a_file_of_another_build_is_refused(visitor: BrowserContext, copy: Path) -> None:
    """What does not belong to the build of the page is not served to it."""
    with served_by(SiteHandler, copy) as address:
        wait_until_kept(opened(visitor, f"{address}/nl/about/"), "pages")
        (copy / RUNTIME / "pyodide.mjs").write_text("throw new Error('another build')", encoding="utf-8")
        page = opened(visitor, f"{address}/nl/")
        fetched = page.evaluate("fetch('/runtime/pyodide.mjs').then(() => 'served', () => 'refused')")
        assert fetched == "refused"


def test_a_full_disk_is_no_obstacle(visitor: BrowserContext, base_url: str) -> None:
    """Where nothing can be kept, page and tool work from the host, the first time and the next."""
    page = visitor.new_page()
    session = visitor.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": base_url, "quotaSize": 100_000})
    for _ in range(2):
        go_live(page, f"{base_url}/nl/tools/reminder/")
        assert page.evaluate("navigator.serviceWorker.controller") is None


def test_storage_that_is_refused_is_no_obstacle(visitor: BrowserContext, copy: Path) -> None:
    """Where a browser refuses storage to the worker, page and tool work from the host."""
    refusing = "caches.open = () => Promise.reject(new DOMException('refused', 'SecurityError'));\n"
    worker = copy / WORKER
    worker.write_text(refusing + worker.read_text(encoding="utf-8"), encoding="utf-8")
    with served_by(SiteHandler, copy) as address:
        page = visitor.new_page()
        for _ in range(2):
            go_live(page, f"{address}/nl/tools/reminder/")
            assert page.evaluate("navigator.serviceWorker.controller") is None


def test_who_saves_data_keeps_nothing(visitor: BrowserContext, base_url: str) -> None:
    """A device that saves data is not asked to keep the site."""
    visitor.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    page = opened(visitor, f"{base_url}/nl/about/")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0


def test_the_pack_works_with_one_line(visitor: BrowserContext, tmp_path: Path) -> None:
    """Unpacked anywhere and served by Python's own server, a tool answers."""
    with zipfile.ZipFile(SITE / PACK) as pack:
        pack.extractall(tmp_path)
    command = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1"]
    folder = tmp_path / "netjes-betaald-paid-politely"
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            assert server.stdout
            address = server.stdout.readline().split("(")[1].split(")")[0].rstrip("/")
            page = visitor.new_page()
            go_live(page, f"{address}/nl/tools/claim/")
            assert page.get_attribute("tool-widget", "data-started") == "snapshot"
        finally:
            server.terminate()
    shutil.rmtree(folder)


TRIED = """() => new Promise((done) => {
  const worker = new Worker("/app/python-worker.js", { type: "module" });
  worker.onmessage = ({ data }) => done(data);
})"""


def test_a_worker_with_a_file_of_its_own_stands_under_a_policy(
    visitor: BrowserContext, new_context: Callable[..., BrowserContext], copy: Path
) -> None:
    """The service worker sends one along, so that such a worker can ask no other host; the file alone brings none."""
    with served_by(SiteHandler, copy) as address, served_by(SiteHandler) as other:
        ask = f'fetch("{other}/", {{ mode: "no-cors" }}).then(() => "asked", () => "refused").then(postMessage);'
        (copy / "app" / "python-worker.js").write_text(ask, encoding="utf-8")
        write_service_worker(copy)
        wait_until_kept(opened(visitor, f"{address}/nl/about/"), "pages")
        page = opened(visitor, f"{address}/nl/about/")
        page.wait_for_function("navigator.serviceWorker.controller")
        assert page.evaluate(TRIED) == "refused"
        assert opened(new_context(), f"{address}/nl/about/").evaluate(TRIED) == "asked"

"""Measures what a visitor waits for, in a real Chromium, against bare Pyodide in the same browser and run.

`make bench` prints a table and writes `build/bench.json`. Nothing here passes or fails.
"""

import json
import shutil
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from conftest import CHROMIUM, SWITCHES
from hosts import served_by
from receivables.site.build import build_site
from receivables.site.folders import BUILD, RUNTIME, SITE
from receivables.site.serve import SiteHandler

REPETITIONS = 5
EDITS = 200
TOOL = "/nl/tools/reminder/"

BARE_PAGE = "<!doctype html><meta charset=utf-8><title>bare</title>"
BARE_WORKER = """
const { loadPyodide } = await import("/runtime/pyodide.mjs");
await loadPyodide({ indexURL: "/runtime/" });
postMessage("ready");
"""
START_BARE = """() => new Promise((done, fail) => {
  const start = performance.now();
  const worker = new Worker("/bare-worker.js", { type: "module" });
  worker.onmessage = () => done(performance.now() - start);
  worker.onerror = () => fail(new Error("bare Pyodide does not start"));
})"""
TYPE = """(text) => {
  const field = document.getElementById("debtor.contact");
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}"""
FIRST_OUTCOME = f"""() => new Promise((done) => {{
  const start = performance.now();
  document.addEventListener("tool-answer", () => done(performance.now() - start), {{ once: true }});
  ({TYPE})("Yusuf");
}})"""
EACH_EDIT = f"""async (count) => {{
  const times = [];
  for (let edit = 0; edit < count; edit += 1) {{
    const start = performance.now();
    const answered = new Promise((done) => document.addEventListener("tool-answer", done, {{ once: true }}));
    ({TYPE})("Yusuf " + edit);
    await answered;
    times.push(performance.now() - start);
  }}
  return times;
}}"""


def bare_site() -> Path:
    """A site with nothing but Pyodide."""
    folder = BUILD / "bare"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(SITE / RUNTIME, folder / RUNTIME)
    (folder / "bare.html").write_text(BARE_PAGE, encoding="utf-8")
    (folder / "bare-worker.js").write_text(BARE_WORKER, encoding="utf-8")
    return folder


def with_transfer(page: Page, action: Callable[[], float]) -> tuple[float, int]:
    """Do something and count the bytes that the page fetches for it."""
    finished: list[Request] = []
    page.on("requestfinished", lambda request: finished.append(request))  # noqa: PLW0108 a built-in cannot listen
    took = action()
    page.wait_for_timeout(200)
    return took, sum(request.sizes()["responseBodySize"] for request in finished)


def bare(context: BrowserContext) -> tuple[float, int]:
    """Start Pyodide in a worker of an empty page."""
    page = context.new_page()
    page.goto("/bare.html")
    return with_transfer(page, lambda: page.evaluate(START_BARE))


def tool(context: BrowserContext) -> tuple[float, int]:
    """Make the first edit of a tool page and wait for its outcome."""
    page = context.new_page()
    page.goto(TOOL)
    page.wait_for_load_state("networkidle")
    return with_transfer(page, lambda: page.evaluate(FIRST_OUTCOME))


def measure(browser: Browser, base_url: str, what: Callable[[BrowserContext], tuple[float, int]]) -> dict[str, object]:
    """Cold (a new visitor) and warm (the same visitor's next page), several times."""
    cold, warm, transfer = [], [], 0
    for _ in range(REPETITIONS):
        context = browser.new_context(base_url=base_url, service_workers="block")
        took, transfer = what(context)
        cold.append(took)
        warm.append(what(context)[0])
        context.close()
    return {"cold_ms": summary(cold), "warm_ms": summary(warm), "transfer_bytes": transfer}


def summary(times: list[float]) -> dict[str, float]:
    """The median and the spread."""
    return {"median": round(statistics.median(times)), "least": round(min(times)), "most": round(max(times))}


def edits(browser: Browser, base_url: str) -> dict[str, float]:
    """How long an edit takes once the page is live, until its outcome stands in the page."""
    page = browser.new_page(base_url=base_url)
    page.goto(TOOL)
    page.evaluate(FIRST_OUTCOME)
    times = sorted(page.evaluate(EACH_EDIT, EDITS))
    page.close()
    return {"median": round(statistics.median(times), 1), "p95": round(times[int(0.95 * EDITS)], 1)}


def main() -> None:
    """Measure everything and report it."""
    start = time.perf_counter()
    build_site()
    results: dict[str, object] = {"site_build_s": round(time.perf_counter() - start, 1)}
    with (
        sync_playwright() as playwright,
        served_by(SiteHandler) as site,
        served_by(SiteHandler, bare_site()) as bare_address,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        results["browser"] = browser.version
        results["bare_pyodide"] = measure(browser, bare_address, bare)
        results["first_outcome"] = measure(browser, site, tool)
        results["edit_ms"] = edits(browser, site)
        browser.close()
    (BUILD / "bench.json").write_text(json.dumps(results, indent=2), encoding="utf-8")
    for name, value in results.items():
        print(f"{name:15} {json.dumps(value)}")


if __name__ == "__main__":
    main()

"""Visits a page and measures it."""

import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, Request

from bench.contestants import CONTESTANTS, Contestant
from bench.slowness import CONDITIONS, Condition

EDITS = 200
EARLY = 20
"""The edits after the first outcome for which the browser still compiles what Python runs."""
LONGEST = 180_000
"""Milliseconds for a page to come to its outcome."""

EACH_EDIT = """async (count) => {
  const field = document.getElementById("debtor.contact");
  const times = [];
  for (let edit = 0; edit < count; edit += 1) {
    const begun = performance.now();
    const answered = new Promise((done) => document.addEventListener("tool-answer", done, { once: true }));
    field.value = "Yusuf " + edit;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await answered;
    times.push(performance.now() - begun);
  }
  return times;
}"""

FOR_PYTHON = (
    "runtime/",
    "pyscript/",
    *(f"app/{name}" for name in ("build", "packed", "python", "snapshot", "web", "zstddec")),
)

type Summary = dict[str, float]


def outcome(page: Page, one: Contestant, condition: Condition = CONDITIONS[0]) -> float:
    """Open a page; the milliseconds until its first outcome."""
    page.set_default_timeout(LONGEST)
    condition.before(page)
    page.goto(one.path, wait_until="load")
    took: float = page.evaluate(one.outcome)
    return took


@contextmanager
def visitor(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """A new visitor, whose browser keeps what it fetched but no service worker."""
    context = browser.new_context(base_url=address, service_workers="block")
    try:
        yield context
    finally:
        context.close()


def measure(browser: Browser, address: str, one: Contestant, condition: Condition, *, times: int) -> dict[str, Summary]:
    """Cold (a new visitor) and warm (the same visitor's next page), several times."""
    cold, warm = list[float](), list[float]()
    with condition.during(browser):
        for _ in range(times):
            with visitor(browser, address) as context:
                for found in (cold, warm):
                    page = context.new_page()
                    found.append(outcome(page, one, condition))
                    page.close()
    return {"cold": summary(cold), "warm": summary(warm)}


def summary(times: list[float]) -> Summary:
    """The median and the spread."""
    return {"median": round(statistics.median(times)), "least": round(min(times)), "most": round(max(times))}


def transfer(browser: Browser, address: str, one: Contestant) -> dict[str, int]:
    """The bytes of each file that is fetched for Python until the first outcome."""
    with visitor(browser, address) as context:
        page, finished = context.new_page(), list[Request]()
        context.on("requestfinished", lambda request: finished.append(request))  # noqa: PLW0108 a built-in cannot listen
        outcome(page, one)
        page.wait_for_load_state("networkidle")
        needed = [request for request in finished if is_python(request)]
        return {Path(request.url).name: request.sizes()["responseBodySize"] for request in needed}


def is_python(request: Request) -> bool:
    """Whether a file is there for Python's sake: the runtime, what PyScript adds, and our worker with its modules."""
    return any(f"/{part}" in request.url for part in FOR_PYTHON)


def memory(browser: Browser, address: str, one: Contestant) -> float | None:
    """The private memory of the page's process after its first outcome, in MB; nothing where there is no /proc.

    What the browser itself offers, `measureUserAgentSpecificMemory`, needs headers that a static host cannot send.
    """
    session = browser.new_browser_cdp_session()
    with visitor(browser, address) as context:
        outcome(context.new_page(), one)
        processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
        sizes = [private_kb(process["id"]) for process in processes if process["type"] == "renderer"]
    return round(max(sizes) / 1024) if Path("/proc").is_dir() else None


def private_kb(process: int) -> int:
    """The memory that a process shares with no other."""
    rollup = Path(f"/proc/{process}/smaps_rollup")
    lines = rollup.read_text(encoding="utf-8").splitlines() if rollup.is_file() else []
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_"))


def edits(browser: Browser, address: str) -> Summary:
    """How long an edit takes once the page is live, until its outcome stands in the page."""
    [ours, *_] = CONTESTANTS
    with visitor(browser, address) as context:
        page = context.new_page()
        outcome(page, ours)
        times = page.evaluate(EACH_EDIT, EDITS)
    return {
        "median": round(statistics.median(times), 1),
        "p95": percentile95(times),
        "early_median": round(statistics.median(times[:EARLY]), 1),
        "later_p95": percentile95(times[EARLY:]),
    }


def percentile95(times: list[float]) -> float:
    """The time within which 95 % of them were done."""
    return round(sorted(times)[int(0.95 * len(times))], 1)

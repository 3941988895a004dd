"""Where Python cannot run, dies or is late: the page stays useful, says so, and loses nothing that was typed."""

import pytest
from playwright.sync_api import Page, Route, Worker, expect
from walking import answer_to, field, go_live, is_live

from receivables.site.folders import APP, SITE

pytestmark = pytest.mark.browser

REPLY = "postMessage({ id: data.id, reply: await answer(data) });"
FAILED = "start niet in deze browser"


def source(name: str) -> str:
    """A module of the page, as the site serves it."""
    return (SITE / APP / name).read_text(encoding="utf-8")


def replace(page: Page, name: str, found: str, put: str, *, times: int | None = None) -> None:
    """Serve a module with something replaced in it: always, or so many times."""
    text = source(name)
    assert found in text

    def give(route: Route) -> None:
        route.fulfill(body=text.replace(found, put), content_type="text/javascript")

    if times is None:
        page.context.route(f"**/{name}", give)
    else:
        page.context.route(f"**/{name}", give, times=times)


def python_workers(page: Page) -> list[str]:
    """The addresses of the Python workers of a page, as they come."""
    workers: list[str] = []

    def note(worker: Worker) -> None:
        if worker.url.startswith("blob:"):
            workers.append(worker.url)

    page.on("worker", note)
    return workers


def stays_useful(page: Page) -> None:
    """The page says that the tool does not start, shows the example, and keeps what was typed."""
    page.goto("/nl/tools/reminder/")
    page.fill(field("debtor.contact"), "Fatima")
    expect(page.locator("tool-widget")).to_have_attribute("data-state", "failed", timeout=30_000)
    expect(page.locator("[data-status]").last).to_contain_text(FAILED)
    expect(page.locator("[data-outcome] .letter")).to_contain_text("Geachte Yusuf Aydin")
    assert page.input_value(field("debtor.contact")) == "Fatima"


def test_a_page_that_may_not_compile_stays_useful(page: Page) -> None:
    """Where a policy forbids WebAssembly the start fails, and is said to have failed."""
    html = (SITE / "nl/tools/reminder/index.html").read_text(encoding="utf-8").replace(" 'wasm-unsafe-eval'", "")
    page.context.route("**/nl/tools/reminder/", lambda route: route.fulfill(body=html, content_type="text/html"))
    stays_useful(page)


def test_a_browser_without_web_assembly_stays_useful(page: Page) -> None:
    """Where there is no WebAssembly at all, likewise."""
    replace(page, "python-worker.js", "/** Runs Python", "delete globalThis.WebAssembly;\n/** Runs Python")
    stays_useful(page)


def test_a_browser_without_workers_stays_useful(page: Page) -> None:
    """Where a worker cannot be made, likewise, and nothing goes wrong unheard."""
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.add_init_script("window.Worker = class { constructor() { throw new Error('no workers here'); } }")
    stays_useful(page)
    assert [error for error in wrong if "no workers here" not in error] == []


def test_a_worker_that_does_not_load_stays_useful(page: Page) -> None:
    """Where the worker's file does not arrive, likewise."""
    page.context.route("**/python-worker.js", lambda route: route.abort())
    stays_useful(page)


DEATHS = {
    "with an error": "await answer(data);\n    setTimeout(() => { throw new Error('dead'); });",
    "in silence": "await answer(data);\n    close();",
}


@pytest.mark.parametrize("death", DEATHS.values(), ids=DEATHS)
def test_a_worker_that_dies_is_replaced(page: Page, death: str) -> None:
    """A new one is asked the same again: the visitor sees the answer, and types nothing twice."""
    workers = python_workers(page)
    replace(page, "python-worker.js", REPLY, death, times=1)
    replace(page, "python-client.js", "LONGEST_ANSWER = 120_000", "LONGEST_ANSWER = 5_000")
    page.goto("/nl/tools/reminder/")
    answer_to(page, lambda: page.fill(field("debtor.contact"), "Fatima"))
    expect(page.locator("[data-outcome] .letter")).to_contain_text("Geachte Fatima,")
    assert len(workers) == 2
    answer_to(page, lambda: page.fill(field("debtor.contact"), "Fatima B."))
    expect(page.locator("[data-outcome] .letter")).to_contain_text("Geachte Fatima B.,")


def test_a_worker_that_dies_of_every_request_is_not_replaced_for_ever(page: Page) -> None:
    """What two workers could not answer is given up, and the page says so."""
    workers = python_workers(page)
    replace(page, "python-worker.js", REPLY, DEATHS["with an error"])
    stays_useful(page)
    assert len(workers) == 2


SLOW = """const reply = await answer(data);
    if (data.id === 1) await new Promise((go) => {
      const slow = new BroadcastChannel("slow");
      slow.onmessage = go;
      slow.postMessage("waiting");
    });
    postMessage({ id: data.id, reply });"""
WATCH_SLOW = """() => {
  window.slow = new BroadcastChannel("slow");
  window.waiting = new Promise((done) => (slow.onmessage = done)).then(() => true);
}"""
SEEN = """() => {
  window.seen = [];
  const outcome = document.querySelector("[data-outcome]");
  const look = new MutationObserver(() => window.seen.push(outcome.textContent));
  look.observe(outcome, { childList: true, subtree: true });
}"""


def test_a_slow_answer_never_overwrites_a_newer_one(page: Page) -> None:
    """While an answer is on its way the form goes on; only what belongs to the latest form is ever shown."""
    replace(page, "python-worker.js", REPLY, SLOW)
    page.goto("/nl/tools/reminder/")
    page.evaluate(WATCH_SLOW)
    page.evaluate(SEEN)
    page.fill(field("debtor.contact"), "Anna")
    assert page.evaluate("window.waiting")
    page.fill(field("debtor.contact"), "Bram")
    page.evaluate("slow.postMessage('go')")
    expect(page.locator("[data-outcome] .letter")).to_contain_text("Geachte Bram,")
    assert [text for text in page.evaluate("window.seen") if "Anna" in text] == []


def test_an_answer_that_comes_after_the_example_is_back_is_not_shown(page: Page) -> None:
    """Whoever goes back to the example meanwhile keeps looking at the example."""
    replace(page, "python-worker.js", REPLY, SLOW)
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto("/nl/tools/reminder/")
    page.evaluate(WATCH_SLOW)
    page.fill(field("debtor.contact"), "Anna")
    assert page.evaluate("window.waiting")
    page.click("[data-action='restore-example']")
    page.evaluate(SEEN)
    page.evaluate("slow.postMessage('go')")
    answer_to(page, lambda: page.fill(field("debtor.contact"), "Bram"))
    assert [text for text in page.evaluate("window.seen") if "Anna" in text] == []


def test_leaving_gives_the_memory_back(page: Page) -> None:
    """When the page is left its worker is gone; who comes back to it is answered by a new one."""
    go_live(page)
    (worker,) = [one for one in page.workers if one.url.startswith("blob:")]
    with worker.expect_event("close"):
        page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    is_live(page)
    assert page.input_value(field("debtor.contact")) == "Yusuf"

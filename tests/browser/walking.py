"""What a visitor does on a tool page, in one place."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page, Route, expect

from receivables.site.folders import SITE

FOLLOW = """(href) => {
  const link = Object.assign(document.createElement("a"), { href });
  document.body.append(link);
  link.click();
  link.remove();
}"""


def set_the_clock(context: BrowserContext) -> None:
    """Make it the morning of 23 November 2026. The clock runs: while it stands still, the theme waits without end."""
    context.clock.install(time="2026-11-23T10:00:00")


def field(path: str) -> str:
    """The selector of the field at a path."""
    return f"[id='{path}']"


def go_live(page: Page, address: str = "/nl/tools/reminder/") -> None:
    """Open a tool and wait until it answers."""
    page.goto(address)
    answer_to(page, lambda: touch(page))


def give_map(context: BrowserContext, base_url: str) -> None:
    """Serve the site's map with the address at which the site is, as on a real host: else each page is loaded."""

    def fulfil(route: Route) -> None:
        text = (SITE / urlsplit(route.request.url).path.strip("/")).read_text(encoding="utf-8")
        route.fulfill(body=text.replace("http://127.0.0.1:8000", base_url))

    context.route("**/sitemap.xml", fulfil)


def go_on(page: Page, address: str) -> None:
    """Go from one tool to another by a link, with an empty case and the same Python, and wait until it answers."""
    page.evaluate("window.sameDocument = true; sessionStorage.clear()")
    page.evaluate(FOLLOW, address)
    expect(page.locator(f"tool-widget[name='{Path(address).name}']")).to_be_visible()
    expect(page.locator("h1")).to_be_focused()
    assert page.evaluate("window.sameDocument")
    answer_to(page, lambda: touch(page))


def unfold(page: Page, group: str) -> None:
    """Open a group that a form keeps folded, as whoever wants to fill it in does."""
    folded = page.locator(f"details:not([open]):has([data-group='{group}']) > summary")
    if folded.count():
        folded.click()


def touch(page: Page) -> None:
    """Type something into a field that a visitor may leave blank, or into one that the tool has anyway."""
    names = {
        "debtor.contact": "Yusuf",
        "debtor.name": "Kapsalon Scheerling",
        "creditor.name": "Kapsalon Scheerling",
        "draft.text": "Beste Yusuf, wilt u de factuur betalen?",
        "waiting.months": "6",
        "portfolio.biggest": "15.000,00",
        "month.balance": "8.000,00",
    }
    path = next(path for path in names if page.locator(field(path)).count())
    page.fill(field(path), names[path])


def answer_to(page: Page, action: Callable[[], object]) -> dict[str, Any]:
    """Do something and wait for the tool's answer to it."""
    page.evaluate(
        """() => {
          window.answer = new Promise((done, fail) => {
            document.addEventListener("tool-answer", (event) => done(event.detail), { once: true });
            setTimeout(() => fail(new Error("no answer in time")), 30000);
          });
        }"""
    )
    action()
    answer: dict[str, Any] = page.evaluate("window.answer")
    return answer


def is_live(page: Page) -> None:
    """Wait until the tool of a page has answered."""
    expect(page.locator("tool-widget")).to_have_attribute("data-state", "live", timeout=30_000)


def come_to(page: Page, address: str) -> None:
    """Open a tool with a case that was kept, and wait until it has answered by itself."""
    page.goto(address)
    is_live(page)


def open_file(page: Page, file: Path | dict[str, Any]) -> dict[str, Any]:
    """Open a case file in the tool and wait for the tool's answer to it."""
    return answer_to(page, lambda: choose_file(page, file))


def choose_file(page: Page, file: Path | dict[str, Any]) -> None:
    """Choose a case file, whatever comes of it."""
    page.set_input_files("[data-file]", file)  # type: ignore[arg-type]

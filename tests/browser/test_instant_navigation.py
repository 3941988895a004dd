"""From page to page without loading: one Python for all tools, and every page as it would be if it had been loaded."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Worker, expect
from walking import answer_to, field, give_map, go_live, is_live

from receivables.site.folders import SITE

pytestmark = pytest.mark.browser

TOOLS = ("tools/claim/", "tools/reminder/")


@pytest.fixture
def page(new_context: Callable[..., BrowserContext], base_url: str) -> Page:
    """A visitor of the site at the address that its map gives, as on a real host."""
    context = new_context(viewport={"width": 1280, "height": 900})
    give_map(context, base_url)
    return context.new_page()


def python_workers(page: Page) -> list[Worker]:
    """The Python workers that a page starts, as they come."""
    workers: list[Worker] = []

    def note(worker: Worker) -> None:
        if worker.url.startswith("blob:"):
            workers.append(worker)

    page.on("worker", note)
    return workers


def follow(page: Page, path: str) -> None:
    """Go to a page by a link in the menu, and wait until it is there."""
    page.evaluate("window.sameDocument = true")
    page.locator(f".md-tabs a[href$='{path}'], .md-nav--primary a[href$='{path}']").first.click()
    page.wait_for_url(f"**/{path}")
    expect(page.locator("h1")).to_be_focused()
    assert page.evaluate("window.sameDocument")


def test_ten_tools_in_a_row_use_one_python(page: Page) -> None:
    """Walking to and fro, each tool answers, with what was typed before, from the one worker of the visit."""
    workers = python_workers(page)
    complaints: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            complaints.append(message.text)

    page.on("console", note)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    go_live(page)
    for visit in range(10):
        follow(page, TOOLS[visit % 2])
        is_live(page)
        answer_to(page, lambda visit=visit: page.fill(field("creditor.name"), f"Kapsalon {visit}"))  # type: ignore[misc]
        expect(page.locator("[data-outcome]")).to_contain_text(f"Kapsalon {visit}")
    assert len(workers) == 1
    assert complaints == []


def test_the_language_switch_follows(page: Page) -> None:
    """After a change of page the link in the header leads to that page in the other language."""
    page.goto("/nl/")
    follow(page, "tools/claim/")
    page.click(".site-language a")
    page.wait_for_url("**/en/tools/claim/")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_going_back_shows_what_was_typed(page: Page) -> None:
    """The back button brings the last tool back as it was left."""
    go_live(page)
    page.click("[data-group='letter'] .tool-more > summary")
    answer_to(page, lambda: page.fill(field("letter.pay_by"), "1-12-2026"))
    follow(page, "tools/claim/")
    is_live(page)
    page.go_back()
    page.wait_for_url("**/tools/reminder/")
    is_live(page)
    assert page.input_value(field("letter.pay_by")) == "1-12-2026"


def test_paper_is_named_after_the_tool_in_sight(page: Page) -> None:
    """A tool that was left does not meddle with printing."""
    go_live(page)
    follow(page, "tools/claim/")
    is_live(page)
    title = page.title()
    follow(page, "about/")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.title() != title
    assert "Over deze site" in page.title()


def test_memory_is_given_back_when_no_tool_is_wanted(page: Page) -> None:
    """Python goes some time after the last tool was left, and comes when one is wanted again."""
    client = (SITE / "app" / "python-client.js").read_text(encoding="utf-8")
    soon = client.replace("LONGEST_REST = 60_000", "LONGEST_REST = 500")
    assert soon != client
    page.context.route("**/python-client.js", lambda route: route.fulfill(body=soon, content_type="text/javascript"))
    workers = python_workers(page)
    go_live(page)
    with workers[0].expect_event("close"):
        follow(page, "about/")
    follow(page, "tools/reminder/")
    is_live(page)
    assert page.input_value(field("debtor.contact")) == "Yusuf"


def test_the_tone_gym_works_after_a_change_of_page(page: Page) -> None:
    """Its rounds can be done, it knows which were done when one comes back, and it uses the Python of the visit."""
    workers = python_workers(page)
    go_live(page, "/nl/tools/tone-check/")
    page.locator("article a[href$='workshop/tone-gym/']").click()
    page.click("[data-round='open-2']")
    page.fill("[data-current] textarea", "Wanneer?")
    page.click("[data-current] [type=submit]")
    expect(page.locator("[data-current] .gym-good")).to_be_visible()
    for _ in range(5):
        page.click("[data-action='next']")
    page.locator("[data-end] [data-action='stop']").click()
    follow(page, "tools/claim/")
    page.go_back()
    expect(page.locator("[data-round='open-2']")).to_have_accessible_name("Ronde 2: Maak het open, gedaan")
    assert len(workers) == 1

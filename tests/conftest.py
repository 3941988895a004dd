"""What all tests share: golden files, one Hypothesis profile, the served site and a real Chromium."""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from walking import give_map, go_live, go_on, set_the_clock

from approving import Approve, compare, rewrite
from hosts import served_by
from receivables.site.folders import SITE
from receivables.site.serve import SiteHandler

# The first call to Babel loads a locale: slow enough to trip a deadline.
settings.register_profile("suite", deadline=None, derandomize=True, database=None)
settings.load_profile("suite")

# A machine with more to do than it can needs longer; one that is quick loses nothing.
expect.set_options(timeout=20_000)


def _first_there(*names: str) -> str | None:
    return next((found for name in names if name and (found := shutil.which(name))), None)


_CHOSEN, _HEADLESS_SHELL = os.environ.get("CHROMIUM", ""), "chromium-headless-shell"
CHROMIUM = _first_there(_CHOSEN, "chromium", "chromium-browser", "google-chrome", _HEADLESS_SHELL)
"""The browser that people have: what is measured is measured in it."""
HEADLESS = _first_there(_CHOSEN, _HEADLESS_SHELL) or CHROMIUM
"""The same engine without windows where it is there: the tests take a third less of the machine in it."""
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]

KEEPS_NOTHING = "Object.defineProperty(navigator, 'serviceWorker', { value: undefined });"
"""A browser without service workers: what a test puts in the place of a file arrives."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that writes golden files anew."""
    parser.addoption("--update-golden", action="store_true", help="write the golden letters anew; read the diff")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Stop when the site that tests look at has not been built: they would pass by finding nothing."""
    needed = any(item.get_closest_marker("site") or item.get_closest_marker("browser") for item in items)
    if needed and not (SITE / "index.html").is_file():
        pytest.exit("The site has not been built: run `make site` first.", returncode=1)


@pytest.fixture
def approve(request: pytest.FixtureRequest) -> Approve:
    """Compare with what was read and approved, or write it anew to be read."""
    return rewrite if request.config.getoption("--update-golden") else compare


@pytest.fixture(scope="session")
def base_url() -> Iterator[str]:
    """The address of the built site."""
    with served_by(SiteHandler) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A Chromium: the machine's own, or Playwright's."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=HEADLESS, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture
def new_context(chromium: Browser, base_url: str) -> Iterator[Callable[..., BrowserContext]]:
    """Makes visitors: each has a storage of their own and keeps no pages, and begins on 23 November 2026."""
    contexts: list[BrowserContext] = []

    def make(*, keeps: bool = False, **options: Any) -> BrowserContext:
        # Without windows, what everybody may do who pressed a button has to be allowed.
        context = chromium.new_context(**{"base_url": base_url, "permissions": ["clipboard-write"], **options})
        if not keeps:
            context.add_init_script(KEEPS_NOTHING)
        set_the_clock(context)
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def reader(chromium: Browser, base_url: str) -> Iterator[Page]:
    """A page of somebody who goes from page to page and leaves nothing behind: one for all tests of a module."""
    context = chromium.new_context(base_url=base_url, locale="fr", reduced_motion="reduce")
    context.add_init_script(f"{KEEPS_NOTHING} localStorage.clear();")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def live_pages(chromium: Browser, base_url: str) -> Iterator[Callable[[str], Page]]:
    """A live tool at an address, for tests that begin by opening a case: one visit and one Python for each language."""
    pages: dict[str, Page] = {}

    def close() -> None:
        while pages:
            pages.popitem()[1].context.close()

    def live_page(address: str) -> Page:
        language = address.split("/")[1]
        if language not in pages:
            close()
            context = chromium.new_context(base_url=base_url, viewport={"width": 1280, "height": 900})
            set_the_clock(context)
            give_map(context, base_url)
            pages[language] = context.new_page()
            with pages[language].expect_request_finished(lambda request: request.url.endswith("/sitemap.xml")):
                go_live(pages[language], address)
        elif urlsplit(pages[language].url).path != address:
            go_on(pages[language], address)
        return pages[language]

    yield live_page
    close()


@pytest.fixture
def page(new_context: Callable[..., BrowserContext]) -> Page:
    """A page of a new visitor on a laptop."""
    return new_context(viewport={"width": 1280, "height": 900}).new_page()

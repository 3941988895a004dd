"""Every page, visited once for all that is asked of each: nothing for axe-core, any width, and no other host.

What axe-core finds while a visitor is at work is in test_accessibility.py, what is heard of them in test_silence.py.
"""

from collections.abc import Iterator

import pytest
from listening import Heard, listen
from playwright.sync_api import Page, ViewportSize
from test_accessibility import ALL_RULES, CONTRAST, violations

from receivables.site.folders import SITE

pytestmark = pytest.mark.browser

ADDRESSES = sorted(f"/{page.relative_to(SITE)}".removesuffix("index.html") for page in SITE.rglob("*.html"))
SCHEME = "document.body.dataset.mdColorScheme"
GO_DARK = "() => document.querySelector(`[data-md-component='palette'] input[data-md-color-scheme='slate']`)?.click()"
PHONE_AND_LAPTOP = (ViewportSize(width=360, height=800), ViewportSize(width=1366, height=4000))
"""The laptop is so tall that no edge of what scrolls beside a form cuts a link in two."""
WIDTHS = (320, 390, 600, 768, 1024, 1440, 1920)
"""From a small phone to a projector."""
# As a page is, and with everything opened that can be. The theme moves its menus a moment after the window has changed.
TOO_WIDE = """async () => {
  const fits = () => document.documentElement.scrollWidth <= innerWidth;
  const served = [...document.querySelectorAll("details")].map((one) => [one, one.open]);
  const tooWide = [];
  for (const isOpen of [false, true]) {
    for (const [one, wasOpen] of served) one.open = isOpen || wasOpen;
    for (let frame = 0; frame < 180 && !fits(); frame++) await new Promise(requestAnimationFrame);
    if (!fits()) tooWide.push(isOpen ? "opened" : "as served");
  }
  for (const [one, wasOpen] of served) one.open = wasOpen;
  return tooWide;
}"""


@pytest.fixture(scope="module")
def heard(reader: Page) -> Heard:
    """All that is heard of a reader."""
    return listen(reader.context)


@pytest.fixture(scope="module", params=ADDRESSES)
def visited(reader: Page, heard: Heard, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page in the light. All tests of one page come before the next page is opened."""
    reader.emulate_media(color_scheme="light")
    reader.goto(request.param)
    yield reader
    heard.forget()


def violations_on_phone_and_laptop(page: Page, rules: tuple[str, ...]) -> list[str]:
    """What axe objects to on a phone and on a laptop."""
    found: list[str] = []
    for size in PHONE_AND_LAPTOP:
        page.set_viewport_size(size)
        found += violations(page, rules)
    return found


def test_axe_finds_nothing_in_the_light(visited: Page) -> None:
    """Every page is accessible as it is served, on a phone and on a laptop."""
    assert visited.evaluate(SCHEME) in {"paper", None}
    assert violations_on_phone_and_laptop(visited, ALL_RULES) == []


def test_axe_finds_nothing_in_the_dark(visited: Page) -> None:
    """Every page can be read in the dark too: only the contrast can be another there."""
    visited.emulate_media(color_scheme="dark")
    visited.evaluate(GO_DARK)
    assert visited.evaluate(SCHEME) in {"slate", None}
    assert violations_on_phone_and_laptop(visited, CONTRAST) == []


def test_no_page_is_wider_than_the_screen(visited: Page) -> None:
    """At no width does a page scroll sideways, as it is and with everything opened that can be."""
    too_wide = []
    for width in WIDTHS:
        visited.set_viewport_size({"width": width, "height": 800})
        too_wide += [(width, how) for how in visited.evaluate(TOO_WIDE)]
    assert too_wide == []


def test_no_page_asks_another_host(visited: Page, heard: Heard) -> None:
    """Every page asks this host only, and breaks no policy of its own, at whatever width and in either scheme."""
    visited.wait_for_load_state("networkidle")
    assert heard.hosts == {"127.0.0.1"}
    assert heard.complaints == []

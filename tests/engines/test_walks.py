"""The main walks of a visitor, in each of the three engines."""

import re
from collections.abc import Callable, Iterator

import pytest
from driving import ENGINES, Engine, display
from offline_files import listed
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from hosts import served_by
from receivables.site.folders import SITE
from receivables.site.serve import SiteHandler

pytestmark = [pytest.mark.browser, pytest.mark.engines]

REMINDER = "/nl/tools/reminder/"
TOOLS = sorted(page.parent.name for page in (SITE / "nl" / "tools").glob("*/index.html"))
CONTACT = "[id='debtor.contact']"
FIRST = ":is([data-path='debtor.name'], [data-path$='.text']) :is(input, textarea), [inputmode='decimal']"
LONGEST = 150
"""Seconds for any one thing to happen on a busy machine."""

# What a printer gets to see: the rules for paper hold, those for screens do not.
ON_PAPER = """for (const { cssRules } of document.styleSheets) for (const { media } of cssRules) {
  if (media?.mediaText.includes("print")) media.mediaText = "all";
  else if (media?.mediaText.includes("screen")) media.mediaText = "not all";
}"""
# How many of some files are not kept on the device yet.
MISSING = """const [paths, done] = arguments;
(async () => {
  const kept = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
  const urls = (await Promise.all(kept.map((cache) => cache.keys()))).flat().map(({ url }) => url);
  return paths.filter((path) => !urls.some((url) => url.includes(`/${path}?`))).length;
})().then(done)"""
SAID = "return document.querySelector('[data-status]').textContent"
SHOWN = "return [...document.querySelectorAll(arguments[0])].filter((one) => one.checkVisibility()).length"


@pytest.fixture(scope="module", params=ENGINES, ids=lambda engine: engine.name)
def engine(request: pytest.FixtureRequest) -> Engine:
    """An engine that this machine has."""
    found: Engine = request.param
    if found.missing:
        pytest.skip(f"{found.name} needs {' and '.join(found.missing)}: see tools/setup/browser.sh")
    return found


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    """A display for the engine that needs one."""
    with display() as name:
        yield name


@pytest.fixture
def browser(engine: Engine, screen: str) -> Iterator[WebDriver]:
    """A visitor's browser, new each time."""
    driver = engine.start(screen)
    driver.set_script_timeout(LONGEST)
    yield driver
    driver.quit()


def find(browser: WebDriver, selector: str) -> WebElement:
    """The first element that a selector finds."""
    return browser.find_element("css selector", selector)


def wait_until(browser: WebDriver, holds: Callable[[WebDriver], object]) -> None:
    """Wait for a state."""
    WebDriverWait(browser, LONGEST, poll_frequency=0.1).until(holds)


def state(browser: WebDriver, name: str = "state") -> str | None:
    """How far the tool of the page is, or how it was started."""
    found: str | None = browser.execute_script(
        "return document.querySelector('tool-widget').dataset[arguments[0]]", name
    )
    return found


def replace(element: WebElement, *keys: str) -> None:
    """Type over what stands in a field."""
    element.clear()
    element.send_keys(*keys)


def go_live(browser: WebDriver, address: str) -> None:
    """Open a tool, type a digit over the first sign of a name, a text or an amount, and wait for what comes of it."""
    browser.get(address)
    first = next(one for one in browser.find_elements("css selector", FIRST) if one.is_displayed())
    first.send_keys(Keys.HOME, Keys.DELETE, "1")
    wait_until(browser, lambda browser: state(browser) in {"live", "failed"})


def withholding(pattern: str) -> type[SiteHandler]:
    """A host on which files are missing."""

    class Handler(SiteHandler):
        def translate_path(self, path: str) -> str:
            return super().translate_path("missing" if re.search(pattern, path) else path)

    return Handler


@pytest.mark.parametrize("tool", TOOLS)
def test_the_first_edit_brings_an_outcome(browser: WebDriver, base_url: str, tool: str) -> None:
    """Each tool starts Python from its snapshot at the first edit, and answers."""
    go_live(browser, f"{base_url}/nl/tools/{tool}/")
    assert (state(browser), state(browser, "started")) == ("live", "snapshot")
    assert browser.execute_script(SHOWN, "[data-outcome]:not([data-outdated]) article") == 1


def test_a_letter_is_copied(browser: WebDriver, base_url: str) -> None:
    """What the copy button copied can be pasted, and is the letter."""
    browser.get(base_url + REMINDER)
    find(browser, "[data-copy='body']").click()
    wait_until(browser, lambda browser: find(browser, "[data-copy='body']").text == "Gekopieerd.")
    letter = browser.execute_script("return document.querySelector('[data-plain=body]').textContent")
    find(browser, ".tool-editor summary").click()
    field = find(browser, "[data-edit='text']")
    replace(field, Keys.CONTROL, "v")
    pasted = str(field.get_property("value"))
    # WebKitGTK pastes a space for one that does not break.
    assert pasted.replace("\u00a0", " ") == str(letter).replace("\u00a0", " ")


def test_the_paper_holds_the_letter_alone(browser: WebDriver, base_url: str) -> None:
    """The print button prints, the paper is named after the letter, and nothing but the letter is on it."""
    browser.get(base_url + REMINDER)
    browser.execute_script("window.print = () => dispatchEvent(new Event('beforeprint'))")
    find(browser, "[data-action='print']").click()
    assert browser.title.startswith("Herinnering:")
    browser.execute_script(ON_PAPER)
    assert browser.execute_script(SHOWN, ".letter") == 1
    for furniture in (".md-header", ".tool-form", ".tool-copy", ".site-footer", "h1"):
        assert browser.execute_script(SHOWN, furniture) == 0, furniture


def test_what_was_typed_is_there_after_a_reload(browser: WebDriver, base_url: str) -> None:
    """The tab keeps the case, and the letter is made of it anew."""
    go_live(browser, base_url + REMINDER)
    replace(find(browser, CONTACT), "Fatima")
    browser.refresh()
    wait_until(browser, lambda browser: "Geachte Fatima," in find(browser, "[data-outcome]").text)
    assert find(browser, CONTACT).get_property("value") == "Fatima"


def test_a_tool_works_without_a_connection(browser: WebDriver) -> None:
    """Once a tool has answered and the site is kept, it answers with the host switched off."""
    files = [path for kind in ("pages", "later") for path in listed()[kind]]
    with served_by(SiteHandler) as host:
        go_live(browser, host + REMINDER)
        wait_until(browser, lambda browser: browser.execute_async_script(MISSING, files) == 0)
    go_live(browser, host + REMINDER)
    assert (state(browser), state(browser, "started")) == ("live", "snapshot")


def test_without_its_snapshot_python_starts_afresh(browser: WebDriver) -> None:
    """A host that lost the snapshot makes the start slower, and nothing else."""
    with served_by(withholding("snapshot-")) as host:
        go_live(browser, host + REMINDER)
        assert (state(browser), state(browser, "started")) == ("live", "fresh")


def test_without_webassembly_the_example_stays(browser: WebDriver) -> None:
    """Where WebAssembly does not come, the page says so, and its letter can still be read."""
    with served_by(withholding("wasm")) as host:
        go_live(browser, host + REMINDER)
        assert state(browser) == "failed"
        assert "start niet in deze browser" in browser.execute_script(SAID)
        assert "Geachte Yusuf Aydin" in find(browser, "[data-outcome]").text

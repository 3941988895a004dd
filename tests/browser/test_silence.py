"""What is typed stays in the tab: in no request, no address, no log, and in no storage that nobody asked for.

That no page asks another host by itself is in test_every_page.py.
"""

from collections.abc import Callable

import pytest
from listening import Heard, listen
from playwright.sync_api import BrowserContext, FileChooser, FilePayload, Locator, Page, expect
from typing_in import TOOL_PAGES, fill_all, fill_where_it_fits, texts_in
from walking import go_live

from receivables.language import Language
from receivables.site.folders import SITE
from receivables.texts.labels import label

pytestmark = pytest.mark.browser

NAME = "Zwaluwstaartje"
NUMBER = "73219"
"""For a tool in which nobody has a name."""
SCRIPT = "text/javascript"
BUTTONS = "tool-widget :is(button, summary, a[download])"
USABLE = """(buttons) => buttons.map((button) => (
  !button.disabled && button.checkVisibility({ visibilityProperty: true }) ? button.innerText : ""
))"""
FILE = FilePayload(name="case.json", mimeType="application/json", buffer=f'{{"{NAME}": 1}}'.encode())
# All that a browser keeps, but for the storage of the tab.
KEPT = """async (name) => JSON.stringify([
  { ...localStorage }, document.cookie, window.name, history.state, location.href, document.title,
  await indexedDB.databases(),
  await Promise.all((await caches.keys()).map(async (key) => {
    const cache = await caches.open(key);
    const requests = await cache.keys();
    const bodies = await Promise.all(requests.map(async (request) => (await cache.match(request)).text()));
    return [key, requests.map(({ url }) => url), bodies.filter((body) => body.includes(name))];
  })),
])"""


@pytest.fixture
def visitor(new_context: Callable[..., BrowserContext]) -> tuple[Page, Heard]:
    """A visitor who agrees to everything, and all that is heard of them."""
    context = new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True, service_workers="allow")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    context.add_init_script("globalThis.print = () => {}")
    heard = listen(context)
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    page.on("filechooser", choose)
    return page, heard


def choose(chooser: FileChooser) -> None:
    """Choose a file that holds the name too."""
    chooser.set_files(FILE)


def type_name(page: Page, example: dict[str, str]) -> dict[str, str]:
    """Type the name into every field of the example where it gives an outcome, and give what then stands there.

    Where it fits nowhere, a number that stands nowhere else goes into the first field.
    """
    restore = page.locator("[data-action='restore-example']")
    if restore.is_visible():
        restore.click()
    named = dict.fromkeys(texts_in(page), NAME)
    fill_where_it_fits(page, named, {**named, **example})
    if NAME not in texts_in(page).values():
        fill_all(page, {next(iter(named)): NUMBER})
    return texts_in(page)


def secret_of(typed: dict[str, str]) -> str:
    """What was typed that is to go nowhere."""
    return NAME if NAME in typed.values() else NUMBER


def untouched(page: Page, done: set[str]) -> Locator | None:
    """A button that can be seen and has not been used."""
    names: list[str] = page.locator(BUTTONS).evaluate_all(USABLE)
    fresh = (at for at, name in enumerate(names) if name and name not in done)
    return next((page.locator(BUTTONS).nth(at) for at in fresh), None)


def the_box_decides(page: Page, address: str, secret: str) -> None:
    """The page says that what is typed stays in the tab; the device keeps it from the tick until it is taken away."""
    expect(page.get_by_text(label(Language(address.split("/")[1]), "keep.explain"))).to_be_visible()
    for ticked in (True, False):
        page.set_checked("[data-action='keep']", ticked)
        assert (secret in page.evaluate(KEPT, secret)) is ticked


@pytest.mark.parametrize("address", TOOL_PAGES)
def test_what_is_typed_goes_nowhere(visitor: tuple[Page, Heard], address: str) -> None:
    """A name in every field, every button used: only files of this host are asked for, and the tab alone keeps it."""
    page, heard = visitor
    go_live(page, address)
    example, done = texts_in(page), set[str]()
    typed = type_name(page, example)
    the_box_decides(page, address, secret_of(typed))
    assert heard.complaints == []
    while button := untouched(page, done):
        done.add(button.inner_text())
        button.click()
        if texts_in(page) != typed:
            typed = type_name(page, example)
    assert len(done) > 5
    page.wait_for_load_state("networkidle")
    secret = secret_of(typed)
    assert secret in page.evaluate("JSON.stringify({ ...sessionStorage })")
    assert secret not in page.evaluate(KEPT, secret)
    assert page.context.cookies() == []
    assert [line for line in (*heard.requests, *heard.console) if secret in line] == []
    assert [one for one in heard.requests if not one.startswith("GET ") or "?" in one.split()[1]] == []
    assert heard.hosts == {"127.0.0.1"}
    assert heard.complaints == []


def test_python_is_bound_by_the_policy_of_its_page(visitor: tuple[Page, Heard]) -> None:
    """The worker that reads what is typed can ask no other host, whatever runs in it."""
    page, heard = visitor
    source = (SITE / "app" / "python-worker.js").read_text(encoding="utf-8")
    leak = 'fetch("http://x.example/").catch(() => console.log("refused"));'
    page.context.route("**/python-worker.js", lambda route: route.fulfill(body=source + leak, content_type=SCRIPT))
    with page.expect_console_message(lambda message: message.text == "refused"):
        go_live(page)
    assert heard.hosts == {"127.0.0.1"}

"""axe-core finds nothing in either scheme while a visitor is at work. Pages as they are served: test_every_page.py.

The theme's own search box is left out: it is a dialog without a name, and its template is not ours.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from walking import answer_to, field, go_live, open_file

from receivables.site.folders import NODE_MODULES

pytestmark = pytest.mark.browser

CASES = Path(__file__).parents[1] / "cases" / "claim"
AXE = (NODE_MODULES / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
ALL_RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
CONTRAST = ("color-contrast",)
# Where a phone has not laid out what nobody scrolled to, axe would measure its links under what comes after it.
LAY_OUT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("[data-outcome] > * { content-visibility: visible !important; }");
  document.adoptedStyleSheets.push(sheet);
}"""
# What moves is looked at when it stands: half faded, the theme's header would have no contrast.
SETTLE = """async () => {
  const moving = document.getAnimations().filter((one) => one.playState === "running");
  const twoSeconds = new Promise((done) => setTimeout(done, 2000));
  await Promise.race([Promise.allSettled(moving.map((one) => one.finished)), twoSeconds]);
}"""
RUN = """async (rules) => (await axe.run(
  { exclude: [[".md-search"]] },
  { runOnly: rules, resultTypes: ["violations"] },
)).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`)"""


def violations(page: Page, rules: tuple[str, ...] = ALL_RULES) -> list[str]:
    """What axe objects to, with the elements."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
        page.evaluate(LAY_OUT)
    page.evaluate(SETTLE)
    found: list[str] = page.evaluate(RUN, list(rules))
    return found


@pytest.mark.parametrize(("scheme", "name"), [("light", "paper"), ("dark", "slate")])
def test_a_page_takes_the_scheme_of_its_reader(reader: Page, scheme: Literal["light", "dark"], name: str) -> None:
    """Whoever prefers the dark begins in the dark."""
    reader.emulate_media(color_scheme=scheme)
    reader.goto("/nl/")
    expect(reader.locator("body")).to_have_attribute("data-md-color-scheme", name)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_tool_at_work(new_context: Callable[..., BrowserContext], scheme: str) -> None:
    """A live letter with a warning, then a list of errors over a letter that is not up to date."""
    page = new_context(color_scheme=scheme).new_page()
    go_live(page)
    page.click(".tool-plain summary")
    assert violations(page) == []
    answer_to(page, lambda: page.fill(field("account.iban"), "NL00"))
    answer_to(page, lambda: page.fill(field("invoices.0.amount"), "twaalf"))
    answer_to(page, lambda: page.click("[type=submit]"))
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1366])
def test_a_claim_at_work(new_context: Callable[..., BrowserContext], scheme: str, width: int) -> None:
    """A live statement with its details opened, for a Belgian consumer too, then errors in rows."""
    page = new_context(color_scheme=scheme, viewport={"width": width, "height": 800}).new_page()
    go_live(page, "/nl/tools/claim/")
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    assert violations(page) == []
    open_file(page, CASES / "be_consumer_reminder_fees.json")
    assert violations(page) == []
    answer_to(page, lambda: page.fill(field("terms.interest"), "acht"))
    answer_to(page, lambda: page.click("[data-group='payments'] [data-action='add-row']"))
    answer_to(page, lambda: page.fill(field("payments.0.amount"), "veel"))
    answer_to(page, lambda: page.click("[type=submit]"))
    assert violations(page) == []

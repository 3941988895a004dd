"""What an edit costs the browser: it looks at what has changed, not at the whole page."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from walking import go_live

pytestmark = pytest.mark.browser

FEW = 50
"""Elements; the form and the letter have some two hundred and fifty that a style of the page could be about."""

EDITS = """async () => {
  const field = document.getElementById("debtor.contact");
  for (let edit = 0; edit < 12; edit += 1) {
    const answered = new Promise((done) => document.addEventListener("tool-answer", done, { once: true }));
    field.value = `Yusuf ${edit}`;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await answered;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  }
}"""


def test_an_edit_has_few_elements_styled_anew(page: Page, chromium: Browser, tmp_path: Path) -> None:
    """No style asks of a whole page what it holds (`:has`), and no words are put in anew that are there already."""
    go_live(page)
    page.evaluate(EDITS)
    trace = tmp_path / "trace.json"
    chromium.start_tracing(page=page, path=trace, categories=["devtools.timeline"])
    page.evaluate(EDITS)
    chromium.stop_tracing()
    events = json.loads(trace.read_text(encoding="utf-8"))["traceEvents"]
    styled = [event["args"].get("elementCount", 0) for event in events if event["name"] == "UpdateLayoutTree"]
    # Of twelve edits two may fall into one frame.
    assert sum(map(bool, styled)) >= 10
    assert max(styled) < FEW

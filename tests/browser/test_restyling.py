"""What an edit costs the browser: it looks at what has changed, not at the whole page."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from typing_in import TOOL_PAGES, texts_in
from walking import answer_to, field, go_live

pytestmark = pytest.mark.browser

FEW = 60
"""Elements; a form has some two hundred and fifty."""


@pytest.mark.parametrize("address", [address for address in TOOL_PAGES if address.startswith("/nl/")])
def test_an_edit_has_few_elements_styled_anew(page: Page, chromium: Browser, tmp_path: Path, address: str) -> None:
    """No style asks of a whole page what it holds (`:has`), and no words are put in anew that are there already."""
    go_live(page, address)
    [path, *_] = texts_in(page)
    answer_to(page, lambda: page.fill(field(path), "Yusuf"))
    trace = tmp_path / "trace.json"
    chromium.start_tracing(page=page, path=trace, categories=["devtools.timeline"])
    answer_to(page, lambda: page.fill(field(path), "Yusuf A."))
    page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
    chromium.stop_tracing()
    events = json.loads(trace.read_text(encoding="utf-8"))["traceEvents"]
    styled = [event["args"].get("elementCount", 0) for event in events if event["name"] == "UpdateLayoutTree"]
    assert styled
    assert max(styled) < FEW

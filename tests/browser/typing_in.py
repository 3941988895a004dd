"""Types into all fields of whatever tool a page has: the fields are read from the page."""

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Page
from walking import answer_to

from receivables.site.folders import SITE

TOOL_PAGES = sorted(
    f"/{page.parent.relative_to(SITE)}/"
    for page in SITE.rglob("index.html")
    if "<tool-widget" in page.read_text(encoding="utf-8")
)
TEXTS = """() => Object.fromEntries([...document.querySelectorAll("form [data-path] :is(input, textarea)[name]")]
  .filter((control) => control.type !== "radio")
  .map((control) => [control.name, control.value]))"""
FILL = """(texts) => {
  const controls = Object.entries(texts).map(([path, text]) => {
    const control = document.getElementsByName(path)[0];
    control.value = text;
    return control;
  });
  controls.at(-1).dispatchEvent(new Event("input", { bubbles: true }));
}"""


def texts_in(page: Page) -> dict[str, str]:
    """What stands in each field of a page's tool in which one types."""
    texts: dict[str, str] = page.evaluate(TEXTS)
    return texts


def fill_all(page: Page, texts: Mapping[str, str]) -> dict[str, Any]:
    """Type into many fields at once and give the tool's answer."""
    return answer_to(page, lambda: page.evaluate(FILL, dict(texts)))


def fill_where_it_fits(page: Page, texts: Mapping[str, str], otherwise: Mapping[str, str]) -> dict[str, Any]:
    """Type into all fields, and something else where that gives an error, until the tool has an outcome."""
    answer = fill_all(page, texts)
    while not answer["outcome"]:
        wrong = [path for path in otherwise if path in answer["errors"] and texts[path] != otherwise[path]]
        # What names an invoice fits none but the numbers that stood there.
        wrong = wrong or [path for path in otherwise if path.endswith(".number") and texts[path] != otherwise[path]]
        assert wrong, answer["errors"]
        texts = {**texts, **{path: otherwise[path] for path in wrong}}
        answer = fill_all(page, texts)
    return answer

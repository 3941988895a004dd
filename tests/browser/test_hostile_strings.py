"""Thousands of hostile strings through the forms: what comes out has the build of what harmless words give."""

from collections.abc import Callable, Mapping
from itertools import batched, zip_longest
from pathlib import Path

import pytest
from hostile_strings import harmless, hostile_strings
from listening import listen
from playwright.sync_api import BrowserContext, Page
from typing_in import TOOL_PAGES, fill_all, fill_where_it_fits, texts_in
from walking import answer_to, go_live

from receivables.site.folders import SITE
from receivables.widgets.spec import Kind
from receivables.widgets.tools import TOOLS

pytestmark = pytest.mark.browser

STRINGS = list(hostile_strings())
# Each element of the page with the names of its attributes, and whereto its addresses lead.
# The status line has a link for each field to look at. A marked copy has a mark and a remark for each finding: its own
# kinds do not count, unless something runs in them.
OUTLINE = """() => [...document.querySelectorAll("*")].filter((element) => !(
  element.closest(".review")
  && /^(MARK|OL|LI|H4|P|Q|SPAN|BUTTON|A)$/.test(element.tagName)
  && element.getAttributeNames().every((name) => !name.startsWith("on"))
  && (element.getAttribute("href") ?? "#finding-").startsWith("#finding-")
) && !element.matches("[data-status] > a[href^='#']")).map((element) => [
  element.tagName,
  ...element.getAttributeNames(),
  ...["href", "src", "action", "formaction", "data"]
    .filter((name) => element.hasAttribute(name))
    .map((name) => new URL(element.getAttribute(name), document.baseURI))
    .map((address) => address.protocol + address.host + address.pathname),
].join(" "))"""


def share(address: str) -> list[str]:
    """The strings for a page: the more fields it has, the more."""
    fields = [
        (SITE / one.strip("/") / "index.html").read_text(encoding="utf-8").count("data-path") for one in TOOL_PAGES
    ]
    places = [one for one, count in zip(TOOL_PAGES, fields, strict=True) for _ in range(count)]
    return [text for index, text in enumerate(STRINGS) if places[index % len(places)] == address]


@pytest.fixture
def page(new_context: Callable[..., BrowserContext]) -> Page:
    """A page of a visitor who notices when something of what was typed runs."""
    page = new_context(viewport={"width": 1280, "height": 900}, service_workers="allow").new_page()
    page.add_init_script("globalThis.caught = 0")
    return page


def test_there_are_enough() -> None:
    """More than two thousand strings, no two alike, and each unlike its harmless twin."""
    assert len(set(STRINGS)) == len(STRINGS) > 2000
    assert sorted(text for address in TOOL_PAGES for text in share(address)) == sorted(STRINGS)
    assert [text for text in STRINGS if harmless(text) == text] == []


@pytest.mark.parametrize("address", TOOL_PAGES)
def test_hostile_strings_build_nothing(page: Page, address: str) -> None:
    """Neither the errors nor the outcome gain an element, an attribute or a link, and nothing runs or is fetched."""
    heard = listen(page.context)
    go_live(page, address)
    example = texts_in(page)
    mine = share(address)
    shown = 0
    for batch in batched(mine, len(example), strict=False):
        hostile = {**example, **dict(zip(example, batch, strict=False))}
        twins = {**example, **{path: harmless(text) for path, text in zip(example, batch, strict=False)}}
        assert gained(outline_of_errors(page, hostile), outline_of_errors(page, twins)) == []
        found, text = outline_of_outcome(page, hostile, example)
        assert gained(found, outline_of_outcome(page, twins, example)[0]) == []
        shown += sum(typed in text for typed in batch)
    assert shown or not shows_words(address)
    assert page.evaluate("caught") == 0
    assert heard.complaints == []
    assert heard.hosts == {"127.0.0.1"}


def shows_words(address: str) -> bool:
    """Whether a page's tool shows what was typed: one only counts, one replaces it, one quotes what it recognises."""
    name = Path(address).name
    fields = (field for group in TOOLS[name].groups for field in group.fields)
    return name not in {"anonymise", "notice-check"} and any(
        field.kind in {Kind.TEXT, Kind.LINES, Kind.PASTED} for field in fields
    )


def outline_of_errors(page: Page, texts: Mapping[str, str]) -> list[str]:
    """The build of the page when texts stand in all fields and the document is asked for."""
    fill_all(page, texts)
    answer_to(page, lambda: page.press("[type=submit]", "Enter"))
    return outline(page)


def outline_of_outcome(page: Page, texts: Mapping[str, str], example: Mapping[str, str]) -> tuple[list[str], str]:
    """The build of the page, and the outcome's text, when texts stand wherever they give no error."""
    answer = fill_where_it_fits(page, texts, example)
    return outline(page), answer["outcome"]["text"] + (page.locator("[data-outcome]").text_content() or "")


def gained(found: list[str], plain: list[str]) -> list[str]:
    """Each element that has more than its twin. It may have less: DOMPurify takes a label away that ends a script."""
    pairs = [(one.split(" "), other.split(" ")) for one, other in zip_longest(found, plain, fillvalue="")]
    return [" ".join(one) for one, other in pairs if one[0] != other[0] or not set(one) <= set(other)]


def outline(page: Page) -> list[str]:
    """What the page is made of."""
    found: list[str] = page.evaluate(OUTLINE)
    return found

"""An outcome takes the place of the last by its differences: whatever stood there, what was wanted stands there now."""

import random
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

DIFFERENT = """async (pairs) => {
  const { renew } = await import("/app/renewing.js");
  const holding = (html) => Object.assign(document.createElement("div"), { innerHTML: html });
  return pairs.filter(([before, after]) => {
    const shown = holding(before);
    renew(shown, holding(after));
    return shown.innerHTML !== holding(after).innerHTML;
  });
}"""
STAYS = """async ([before, after, selector]) => {
  const { renew } = await import("/app/renewing.js");
  const holding = (html) => Object.assign(document.createElement("div"), { innerHTML: html });
  const shown = holding(before);
  const stays = shown.querySelector(selector);
  renew(shown, holding(after));
  return stays === shown.querySelector(selector);
}"""


def some_html(chance: random.Random, depth: int = 3) -> str:
    """A few elements and words, some of them in others."""
    make: tuple[Callable[[], str], ...] = (
        lambda: chance.choice(["€ 10,00", "Geachte Anna,", " ", "\n"]),
        lambda: f"<p>{some_html(chance, depth - 1)}</p>" if depth else "<hr>",
        lambda: f"<details{chance.choice(['', ' open'])}><summary>{chance.randint(1, 3)}</summary></details>",
        lambda: f'<span class="{chance.choice("ab")}">{some_html(chance, depth - 1) if depth else ""}</span>',
    )
    return "".join(chance.choice(make)() for _ in range(chance.randint(0, 4)))


def test_whatever_stood_there_what_was_wanted_stands_there_now(page: Page) -> None:
    """A thousand pairs of outcomes: no difference is left out and nothing is put in twice."""
    chance = random.Random(9)  # noqa: S311 the same pairs each time
    page.goto("/nl/about/")
    pairs = [(f"<div>{some_html(chance)}</div>", f"<div>{some_html(chance)}</div>") for _ in range(1000)]
    assert len(set(pairs)) > 500
    assert page.evaluate(DIFFERENT, pairs) == []


@pytest.mark.parametrize(
    ("before", "after", "selector"),
    [
        ("<p>a</p><p id=it>b</p>", "<p>A</p><p id=it>b</p>", "#it"),
        ("<p id=it>a <b>b</b></p>", "<p id=it>A <b>b</b></p>", "#it"),
        (
            "<p>a</p>\n<table id=it><tr><td>1</table>\n<p>b</p>",
            "<p>A</p>\n<table id=it><tr><td>2</table>\n<p>B</p>",
            "#it",
        ),
        ("<p id=it>b</p>", "<p>new</p><p id=it>b</p>", "#it"),
    ],
    ids=["beside", "within", "between", "after what is new"],
)
def test_what_is_the_same_stays(page: Page, before: str, after: str, selector: str) -> None:
    """An element that has not changed, or only in what it holds, is the same one as before."""
    page.goto("/nl/about/")
    assert page.evaluate(STAYS, [before, after, selector])


def test_what_has_another_shell_is_another(page: Page) -> None:
    """An element with another attribute is replaced."""
    page.goto("/nl/about/")
    assert not page.evaluate(STAYS, ["<p class=a>b</p>", "<p class=b>b</p>", "p"])

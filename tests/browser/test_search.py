"""The search of the site, as the theme does it: what an owner types finds the page that answers it."""

import tomllib
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from receivables.language import Language

pytestmark = pytest.mark.browser

QUESTIONS = tomllib.loads(Path(__file__).with_name("search_questions.toml").read_text(encoding="utf-8"))
FOUND = """async (question) => {
  const results = document.querySelector(".md-search-result__list");
  const pages = () => [...results.querySelectorAll(":scope > li > a:first-of-type")].map((link) => link.href);
  const box = document.querySelector(".md-search__input");
  const asked = (text) => {
    const changed = new Promise((resolve) => {
      const watch = new MutationObserver(() => { if (pages().length) { watch.disconnect(); resolve(); } });
      watch.observe(results, { childList: true });
    });
    box.value = text;
    box.dispatchEvent(new KeyboardEvent("keyup", { key: "a", bubbles: true }));
    return changed;
  };
  await asked(question);
  return pages();
}"""


def answers(page: Page, question: str) -> list[str]:
    """The addresses of the pages that are found, best first, below the language."""
    found: list[str] = page.evaluate(FOUND, question)
    return [urlsplit(address).path.split("/", 2)[2].rstrip("/") for address in found]


@pytest.mark.parametrize("language", Language)
def test_a_question_finds_its_page(page: Page, language: Language) -> None:
    """Each question finds a page that answers it among the first three results."""
    page.goto(f"/{language}/about/")
    page.click(".md-search__form")
    first = {question: answers(page, question)[:3] for question in QUESTIONS[language]}
    assert len(first) >= 20
    assert {one: found for one, found in first.items() if not set(found) & set(QUESTIONS[language][one])} == {}


@pytest.mark.parametrize(
    ("language", "said"), [(Language.NL, "1 pagina gevonden"), (Language.EN, "1 matching document")]
)
def test_how_much_was_found_is_said_in_good_words(page: Page, language: Language, said: str) -> None:
    """One page is found by the word of one term only; its number stands above it."""
    page.goto(f"/{language}/about/")
    page.click(".md-search__form")
    assert len(answers(page, {Language.NL: "strafbeding", Language.EN: "chaser"}[language])) == 1
    assert page.locator(".md-search-result__meta").inner_text() == said


@pytest.mark.parametrize("language", Language)
def test_its_words_are_fetched_when_it_is_opened(page: Page, language: Language) -> None:
    """A page by itself neither fetches a megabyte of words nor has a worker go through them."""
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(f"/{language}/about/", wait_until="networkidle")
    assert [url for url in fetched if "search_index" in url] == []
    with page.expect_request("**/search/search_index.json"):
        page.click(".md-search__form")

"""The programmes of a workshop: clock times from when the trainer begins, on the screen and on paper."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from receivables.language import Language
from receivables.texts.workshop import plan

pytestmark = pytest.mark.browser

each_programme = pytest.mark.parametrize("name", list(plan()["programmes"]))


@pytest.mark.parametrize("language", Language)
@each_programme
def test_a_trainer_sets_when_it_begins(page: Page, name: str, language: Language) -> None:
    """All times move along, past midnight too; what is half filled in changes nothing, and nothing is kept."""
    page.goto(f"/{language}/workshop/{name}-minutes/")
    times = page.locator(".workshop-timed [data-after]")
    expect(times.first).to_have_text("9.30")
    kept = page.evaluate("sessionStorage.length + localStorage.length")
    page.locator("programme-clock input").fill("23:15")
    expect(times.first).to_have_text("23.15")
    minutes = 23 * 60 + 15 + int(name)
    expect(times.last).to_have_text(f"{minutes // 60 % 24}.{minutes % 60:02}")
    page.locator("programme-clock input").fill("")
    expect(times.first).to_have_text("23.15")
    assert page.evaluate("sessionStorage.length + localStorage.length") == kept
    page.reload()
    expect(times.first).to_have_text("9.30")


@each_programme
def test_it_is_printed_as_it_was_set(page: Page, name: str) -> None:
    """On paper there are the times, and no field."""
    page.goto(f"/nl/workshop/{name}-minutes/")
    page.locator("programme-clock input").fill("13:00")
    page.emulate_media(media="print")
    expect(page.locator("programme-clock")).to_be_hidden()
    expect(page.locator(".workshop-timed [data-after]").first).to_have_text("13.00")


def test_without_a_script_it_begins_when_the_page_says(new_context: Callable[..., BrowserContext]) -> None:
    """The times are there, and no field that does nothing."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/en/workshop/90-minutes/")
    expect(page.locator("programme-clock")).to_be_hidden()
    expect(page.locator(".workshop-timed [data-after]").first).to_have_text("9.30")

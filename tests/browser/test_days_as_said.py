"""A day as people say it: the page shows which one it read, writes it out, and keeps it as that day."""

import pytest
from playwright.sync_api import Page, expect
from walking import answer_to, field, go_live

pytestmark = pytest.mark.browser

KEPT = "sessionStorage.getItem('receivables-case')"
READ = {
    "nl": ("/nl/tools/call-summary/", "vrijdag", "We lezen: vrijdag 27 november 2026", "27-11-2026"),
    "en": ("/en/tools/call-summary/", "Friday", "We read: Friday 27 November 2026", "27 Nov 2026"),
}


@pytest.mark.parametrize("language", READ)
def test_a_day_of_the_week_becomes_the_day_that_was_read(page: Page, language: str) -> None:
    """Never under the visitor's hands; in what is kept at once, and in the field as soon as it is left."""
    address, typed, said, day = READ[language]
    go_live(page, address)
    by = page.locator(field("agreements.0.by"))
    answer_to(page, lambda: by.fill(typed))
    expect(page.locator(field("agreements.0.by-understood"))).to_have_text(said)
    assert by.input_value() == typed
    assert f'"by":"{day}"' in page.evaluate(KEPT)
    by.press("Tab")
    assert by.input_value() == day
    expect(page.locator(field("agreements.0.by-understood"))).to_have_text(said)
    page.reload()
    expect(page.locator("tool-widget")).to_have_attribute("data-state", "live", timeout=30_000)
    assert by.input_value() == day


def test_a_day_that_is_left_before_python_answers_is_written_out_afterwards(page: Page) -> None:
    """The answer comes later than the next field."""
    page.goto("/nl/tools/call-summary/")

    def type_and_leave() -> None:
        page.fill(field("agreements.0.by"), "27 nov")
        page.press(field("agreements.0.by"), "Tab")

    answer_to(page, type_and_leave)
    expect(page.locator(field("agreements.0.by"))).to_have_value("27-11-2026")


def test_a_day_that_could_be_two_is_asked_for(page: Page) -> None:
    """Both stand at the field, and what was typed stays."""
    go_live(page)
    due = page.locator(field("invoices.0.due_date"))
    answer_to(page, lambda: due.fill("vrijdag"))
    due.press("Tab")
    expect(page.locator(field("invoices.0.due_date-error"))).to_have_text(
        "Bedoel je vrijdag 20 november 2026 of vrijdag 27 november 2026? Schrijf de datum."
    )
    assert due.input_value() == "vrijdag"


def test_a_chosen_day_stands_at_its_blank_field(page: Page) -> None:
    """Without a first day the plan begins within a week, and the page says when."""
    go_live(page, "/en/tools/payment-plan/")
    first = page.locator(field("wish.first"))
    answer_to(page, lambda: first.fill(""))
    expect(page.locator(field("wish.first-understood"))).to_have_text("We choose: Monday 30 November 2026")
    first.press("Tab")
    assert first.input_value() == ""

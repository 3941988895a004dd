"""A letter rewritten by hand in a live page."""

import pytest
from playwright.sync_api import Dialog, Page, expect
from walking import answer_to, come_to, field, go_live, is_live

pytestmark = pytest.mark.browser

TEXT, SUBJECT = "[data-edit='text']", "[data-edit='subject']"


def rewrite(page: Page, old: str, new: str, part: str = TEXT) -> None:
    """Put words in the place of others, by hand."""
    before = page.input_value(part)
    assert old in before
    answer_to(page, lambda: page.fill(part, before.replace(old, new)))


def open_editor(page: Page) -> None:
    """Open a live tool and its editor."""
    go_live(page)
    page.click(".tool-editor summary")


def set_amount(page: Page, amount: str) -> None:
    """Change the amount of the first invoice in the form."""
    answer_to(page, lambda: page.fill(field("invoices.0.amount"), amount))


def test_own_words_are_in_the_letter_and_in_what_is_copied(page: Page) -> None:
    """What is typed into the text stands on the sheet and in the plain text, and the invoices are still a table."""
    open_editor(page)
    rewrite(page, "Geachte Yusuf,", "Dag Yusuf,")
    rewrite(page, "Herinnering:", "Even dit:", SUBJECT)
    expect(page.locator(".letter")).to_contain_text("Dag Yusuf,")
    expect(page.locator("[data-plain='body']")).to_contain_text("Dag Yusuf,")
    expect(page.locator("[data-plain='subject']")).to_contain_text("Even dit:")
    expect(page.locator(".letter-invoices")).to_have_count(1)


def test_own_words_survive_a_changed_amount(page: Page) -> None:
    """After a change in the form both are there: one's own words and the new amount."""
    open_editor(page)
    rewrite(page, "Geachte Yusuf,", "Dag Yusuf,")
    set_amount(page, "2.000,00")
    for place in (".letter", "[data-plain='body']"):
        expect(page.locator(place)).to_contain_text("Dag Yusuf,")
        expect(page.locator(place)).to_contain_text("2.597,50")
    assert "2.597,50" in page.input_value(TEXT)
    expect(page.locator("[data-clash]")).to_be_hidden()


def test_before_own_words_are_overwritten_the_visitor_is_asked(page: Page) -> None:
    """An amount that was changed by hand stays; the visitor chooses to keep it or to take the new one."""
    open_editor(page)
    rewrite(page, "1.847,50", "1.800,00")
    set_amount(page, "2.000,00")
    expect(page.locator("[data-clash]")).to_be_visible()
    expect(page.locator(".letter")).to_contain_text("1.800,00")
    answer_to(page, lambda: page.click("[data-action='keep-own']"))
    expect(page.locator("[data-clash]")).to_be_hidden()
    expect(page.locator(".letter")).to_contain_text("1.800,00")
    set_amount(page, "2.100,00")
    answer_to(page, lambda: page.click("[data-clash] [data-action='drop-edit']"))
    expect(page.locator("[data-clash]")).to_be_hidden()
    expect(page.locator(".letter")).not_to_contain_text("1.800,00")
    assert "2.697,50" in page.input_value(TEXT)


def test_own_words_are_there_after_a_reload_and_go_with_the_rest(page: Page) -> None:
    """They are kept in the tab like the form, and “clear everything” clears them too."""
    open_editor(page)
    rewrite(page, "Geachte Yusuf,", "Dag Yusuf,")
    page.reload()
    expect(page.locator(".letter")).to_contain_text("Dag Yusuf,", timeout=30_000)
    page.on("dialog", lambda dialog: dialog.accept())
    page.click("[data-action='clear-all']")
    assert "Dag Yusuf," not in page.input_value(TEXT)
    assert "Dag Yusuf" not in page.evaluate("JSON.stringify({ ...sessionStorage, ...localStorage })")


def test_what_is_typed_into_a_letter_stays_text(page: Page) -> None:
    """Markup in one's own words is shown as it was typed and makes no element."""
    open_editor(page)
    rewrite(page, "Geachte Yusuf,", "<img src=x onerror=alert(1)> <b>Dag</b>")
    expect(page.locator(".letter")).to_contain_text("<img src=x onerror=alert(1)> <b>Dag</b>")
    assert page.locator(".letter img, .letter b").count() == 0


def test_back_to_the_text_as_written(page: Page) -> None:
    """One button takes one's own words away again."""
    open_editor(page)
    rewrite(page, "Geachte Yusuf,", "Dag Yusuf,")
    answer_to(page, lambda: page.click(".tool-editor [data-action='drop-edit']"))
    expect(page.locator(".letter")).to_contain_text("Geachte Yusuf,")
    expect(page.locator(".tool-edited").first).to_be_hidden()
    page.reload()
    is_live(page)
    expect(page.locator(".letter")).to_contain_text("Geachte Yusuf,")


def test_own_words_wait_while_another_tool_is_used(page: Page) -> None:
    """After a visit to the claim they are still in the letter."""
    open_editor(page)
    rewrite(page, "Geachte Yusuf,", "Dag Yusuf,")
    come_to(page, "/nl/tools/claim/")
    come_to(page, "/nl/tools/reminder/")
    expect(page.locator(".letter")).to_contain_text("Dag Yusuf,")


def test_own_words_do_not_go_unasked(page: Page) -> None:
    """Whoever only rewrote the letter is asked before the form is emptied."""
    open_editor(page)
    rewrite(page, "Geachte Yusuf,", "Dag Yusuf,")
    asked: list[str] = []

    def refuse(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", refuse)
    page.click("[data-action='clear']")
    assert len(asked) == 1
    assert "Dag Yusuf," in page.input_value(TEXT)

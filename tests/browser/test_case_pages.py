"""What was promised, said and sent goes with the case: noted when asked, taken out again, there in the next tool."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from walking import answer_to, come_to, field, go_live, is_live, unfold

from receivables.language import Language
from receivables.texts.labels import label

pytestmark = pytest.mark.browser

NOTE = "[data-note]"
KEPT = "JSON.parse(sessionStorage.getItem('receivables-case') ?? '{}').typed ?? {}"


def kept(page: Page, group: str) -> list[dict[str, str]]:
    """The rows of a group that the tab keeps."""
    rows: list[dict[str, str]] = page.evaluate(KEPT).get(group, [])
    return rows


def letter(page: Page) -> str:
    """The letter as a plain text."""
    text = page.locator("[data-plain='body']").text_content()
    assert text
    return text


def type_name(page: Page) -> None:
    """Make the case one's own."""
    answer_to(page, lambda: page.fill(field("debtor.contact"), "Imani Verdonk"))


def test_nothing_is_noted_unasked(page: Page) -> None:
    """Copying a letter leaves no trace in the case."""
    go_live(page)
    type_name(page)
    page.click("[data-copy='body']")
    assert kept(page, "contacts") == []


def test_a_letter_is_noted_by_keyboard_and_taken_out_again(page: Page) -> None:
    """The button says whether it is noted; the row holds the text, and the letter stays as it was."""
    go_live(page)
    type_name(page)
    before = letter(page)
    page.focus(NOTE)
    page.keyboard.press("Enter")
    expect(page.locator(NOTE)).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".tool-outcome .tool-status")).to_have_text(label(Language.NL, "status.noted"))
    [row] = kept(page, "contacts")
    assert (row["kind"], row["level"], row["person"]) == ("email", "friendly_reminder", "Imani Verdonk")
    assert "Imani Verdonk" in row["text"]
    assert letter(page) == before
    expect(page.locator(field("contacts.0.person"))).to_have_value("Imani Verdonk")
    page.keyboard.press("Enter")
    expect(page.locator(NOTE)).to_have_attribute("aria-pressed", "false")
    assert kept(page, "contacts") == []
    expect(page.locator("[data-group='contacts'] [data-row]")).to_have_count(0)


def test_what_is_noted_stays_noted_with_the_next_edit(page: Page) -> None:
    """The same letter once more is the one in the log; another text is not."""
    go_live(page)
    type_name(page)
    page.click(NOTE)
    answer_to(page, lambda: page.fill(field("creditor.phone"), "+31 6 00000000"))
    expect(page.locator(NOTE)).to_have_attribute("aria-pressed", "true")
    answer_to(page, lambda: page.check("[name='letter.tone'][value='firmer']"))
    expect(page.locator(NOTE)).to_have_attribute("aria-pressed", "false")
    assert len(kept(page, "contacts")) == 1


def test_the_log_shows_what_was_noted(page: Page) -> None:
    """One page further the timeline holds the letter, word for word."""
    go_live(page)
    type_name(page)
    text = letter(page)
    page.click(NOTE)
    come_to(page, "/nl/tools/contact-log/")
    entry = page.locator("[data-kind='contact']")
    expect(entry).to_have_count(1)
    expect(entry).to_contain_text("Vriendelijke herinnering")
    assert entry.locator("blockquote").inner_text().split() == text.split()


@pytest.mark.parametrize(("form", "ending"), [("txt", "txt"), ("data", "json")])
def test_the_log_is_taken_along(page: Page, form: str, ending: str) -> None:
    """As a text to read and as data, both with what stands on the sheet."""
    go_live(page, "/nl/tools/contact-log/")
    answer_to(page, lambda: page.fill(field("debtor.name"), "Kapsalon Scheerling"))
    with page.expect_download() as download:
        page.click(f"[data-format='{form}']")
    assert download.value.suggested_filename.endswith(f".{ending}")
    content = download.value.path().read_text(encoding="utf-8")
    assert "Kapsalon Scheerling" in content
    if ending == "json":
        entries: list[dict[str, Any]] = json.loads(content)["figures"]["entries"]
        assert [entry["title"] for entry in entries] == page.locator(".log-title").all_inner_texts()


def test_an_open_promise_stops_the_reminder_at_its_own_field(page: Page) -> None:
    """The form says until when, with a link to the promise; without it the letter is back."""
    go_live(page)
    unfold(page, "promises")
    answer_to(page, lambda: page.fill(field("promises.0.amount"), "2.097,50"))
    answer_to(page, lambda: page.fill(field("promises.0.made_on"), "20-11-2026"))
    reply = answer_to(page, lambda: page.fill(field("promises.0.pay_by"), "27-11-2026"))
    assert list(reply["errors"]) == ["promises.0.pay_by"]
    page.focus(field("promises.0.amount"))
    expect(page.locator(field("promises.0.pay_by-error"))).to_contain_text("vrijdag 27 november 2026")
    answer_to(page, lambda: page.click("[data-group='promises'] [data-action='remove-row']"))
    expect(page.locator("[data-outcome]")).to_be_visible()
    expect(page.locator("[data-outcome]")).not_to_have_attribute("data-outdated", "")


def test_the_next_step_begins_the_text_that_it_names(page: Page) -> None:
    """Its link opens the reminder on that text; no name and no level stand in the address."""
    go_live(page, "/nl/tools/next-step/")
    answer_to(page, lambda: page.fill(field("debtor.name"), "Kapsalon Scheerling"))
    page.locator("[data-action='send'] a").first.click()
    page.wait_for_url("**/nl/tools/reminder/")
    is_live(page)
    expect(page.locator("[name='letter.level'][value='second_reminder']")).to_be_checked()
    assert page.input_value(field("debtor.name")) == "Kapsalon Scheerling"


def test_the_example_of_the_next_step_stays_an_example(page: Page) -> None:
    """Whoever only looks finds the example of the next tool."""
    page.goto("/nl/tools/next-step/")
    page.locator("[data-action='send'] a").first.click()
    page.wait_for_url("**/nl/tools/reminder/")
    expect(page.locator(field("debtor.contact"))).to_have_value("Yusuf Aydin")
    assert page.evaluate("sessionStorage.getItem('receivables-case')") is None

"""The tone-check page at work: marks follow what is pasted, and a rewrite is taken over by mouse and by keyboard."""

import pytest
from playwright.sync_api import Locator, Page, expect
from walking import answer_to, field

pytestmark = pytest.mark.browser

PAGE = "/nl/tools/tone-check/"
TEXT = field("draft.text")
DRAFT = "Dag Ann 👩\u200d👧,\n\nFactuur 12, € 450. Waarom is het niet betaald? U moet het zo snel mogelijk overmaken!!"


def marks(page: Page) -> Locator:
    """The words that are marked."""
    return page.locator(".review mark")


def paste(page: Page, text: str = DRAFT) -> None:
    """Open the page and put a text of one's own in the place of the example."""
    page.goto(PAGE)
    answer_to(page, lambda: page.fill(TEXT, text))


def test_the_example_is_marked_before_any_script_runs(page: Page) -> None:
    """The worked example can be read at once, its marks lead to their remarks."""
    page.route("**/*.js", lambda route: route.abort())
    page.goto(PAGE)
    expect(marks(page).first).to_be_visible()
    page.locator(".review mark a").nth(1).click()
    expect(page.locator("#finding-2")).to_be_in_viewport()


def test_what_is_pasted_is_marked(page: Page) -> None:
    """The marked copy holds the text as it was pasted, with a number at each mark."""
    paste(page)
    expect(page.locator("[data-plain='draft']")).to_have_text(DRAFT, use_inner_text=False)
    expect(marks(page)).to_have_text(["Waarom", "U moet", "zo snel mogelijk", "!!"])


def test_a_rewrite_is_taken_over_and_the_others_stay(page: Page) -> None:
    """The sentence is replaced in the form, the rest of the text is as it was, and the next remark has the focus."""
    paste(page)
    rewrite = page.locator("#finding-1 [data-rewrite]").inner_text()
    answer_to(page, page.locator("#finding-1 [data-action='take-over']").click)
    expect(page.locator(TEXT)).to_have_value(DRAFT.replace("Waarom is het niet betaald?", rewrite))
    expect(marks(page)).to_have_text(["U moet", "zo snel mogelijk", "!!"])
    expect(page.locator("#finding-1")).to_be_focused()


def test_everything_can_be_taken_over_by_keyboard(page: Page) -> None:
    """Enter on one button after the other leaves a text without remarks, and the focus on the title."""
    paste(page)
    while marks(page).count():
        page.locator("[data-action='take-over']").first.focus()
        answer_to(page, lambda: page.keyboard.press("Enter"))
    expect(page.locator(".review")).to_contain_text("We vinden geen woorden die beter anders kunnen.")
    expect(page.locator(".tool-outcome-title")).to_be_focused()


def test_taking_over_starts_from_the_example_too(page: Page) -> None:
    """The example is a draft like any other: its first rewrite goes into the form, and Python starts."""
    page.goto(PAGE)
    before = page.locator(TEXT).input_value()
    answer_to(page, page.locator("#finding-2 [data-action='take-over']").click)
    expect(page.locator(TEXT)).not_to_have_value(before)
    expect(page.locator("tool-widget")).to_have_attribute("data-state", "live")


def test_the_own_text_is_copied_without_numbers(page: Page) -> None:
    """What is copied is the text itself."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    paste(page)
    page.click("[data-copy='draft']")
    expect(page.locator("[data-copy='draft']")).to_have_attribute("data-done", "")
    assert page.evaluate("navigator.clipboard.readText()") == DRAFT

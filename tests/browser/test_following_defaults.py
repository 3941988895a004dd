"""Which text a visitor gets who has chosen none: the one that comes first for the customer."""

import pytest
from playwright.sync_api import Page, expect
from walking import answer_to, field, go_live

from receivables.language import Language
from receivables.texts.labels import label

pytestmark = pytest.mark.browser


def choose(page: Page, path: str, value: str) -> None:
    """Press a choice, and wait for the answer."""
    answer_to(page, lambda: page.check(f"{field(path)} [value='{value}']", force=True))


def expect_level(page: Page, level: str) -> None:
    """The text that is chosen now."""
    expect(page.locator(f"{field('letter.level')} [value='{level}']")).to_be_checked()


@pytest.mark.parametrize("begins", ["with the example", "empty"])
def test_the_text_follows_the_customer_until_somebody_chooses(page: Page, begins: str) -> None:
    """A consumer in Belgium gets the statutory first reminder, others the friendly one; a screen reader hears it."""
    page.on("dialog", lambda dialog: dialog.accept())
    go_live(page)
    if begins == "empty":
        answer_to(page, lambda: page.click("[data-action='clear']"))
    choose(page, "debtor.kind", "consumer")
    expect_level(page, "friendly_reminder")
    choose(page, "debtor.country", "BE")
    expect_level(page, "first_reminder")
    expect(page.locator("[data-said]")).to_contain_text(label(Language.NL, "choices.reminder_level.first_reminder"))
    choose(page, "debtor.country", "NL")
    expect_level(page, "friendly_reminder")
    choose(page, "debtor.country", "BE")
    choose(page, "letter.level", "friendly_reminder")
    choose(page, "debtor.country", "NL")
    choose(page, "debtor.country", "BE")
    expect_level(page, "friendly_reminder")


def test_a_chosen_text_stays_whoever_the_customer_is(page: Page) -> None:
    """That of a press, of a link and of a case that was kept as well."""
    page.goto("/nl/tools/reminder/#letter.level=second_reminder&debtor.kind=consumer")
    expect(page.locator("tool-widget[data-state='live']")).to_be_visible()
    choose(page, "debtor.country", "BE")
    expect_level(page, "second_reminder")
    choose(page, "letter.level", "friendly_reminder")
    page.reload()
    expect(page.locator("tool-widget[data-state='live']")).to_be_visible()
    choose(page, "debtor.country", "NL")
    choose(page, "debtor.country", "BE")
    expect_level(page, "friendly_reminder")


def test_the_next_customer_begins_anew(page: Page) -> None:
    """What was chosen for the last one is forgotten with that one."""
    page.on("dialog", lambda dialog: dialog.accept())
    go_live(page)
    choose(page, "letter.level", "final_notice")
    answer_to(page, lambda: page.click("[data-action='clear']"))
    expect_level(page, "friendly_reminder")
    choose(page, "debtor.kind", "consumer")
    choose(page, "debtor.country", "BE")
    expect_level(page, "first_reminder")

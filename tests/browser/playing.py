"""What somebody does who plays a call."""

from playwright.sync_api import Locator, Page, expect

from receivables.language import Language

FORGOTTEN = "/{language}/workshop/scenarios/forgotten/"


def open_call(page: Page, language: Language = Language.NL, fragment: str = "", name: str = "forgotten") -> None:
    """Open a call and wait until it can be played."""
    page.goto(f"/{language}/workshop/scenarios/{name}/{fragment}")
    expect(page.locator("scenario-player")).to_have_attribute("data-live", "")


def scene(page: Page) -> Locator:
    """The turn or the ending that is being shown."""
    return page.locator("scenario-player :is([data-turn], [data-ending]):not([hidden])")


def choices(page: Page) -> Locator:
    """What can be said now."""
    return scene(page).locator(".scenario-choice")


def play_to_the_end(page: Page, number: int = 0) -> int:
    """Make the choice with a number until there is none left, and count them."""
    made = 0
    while choices(page).count():
        choices(page).nth(number).click()
        made += 1
    expect(scene(page)).to_have_attribute("data-ending", scene(page).get_attribute("data-ending") or "")
    return made


def press_best(page: Page) -> None:
    """Choose the model answer by the key with its number."""
    best = (
        scene(page).locator("[data-choice]").evaluate_all("all => all.findIndex(one => one.dataset.quality === 'good')")
    )
    page.keyboard.press(str(best + 1))

"""The calculators at work: they follow each edit, play again at a press, lose nothing, and print with their picture."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from test_claim_page import OUTSIDE
from walking import answer_to, field, go_live

pytestmark = pytest.mark.browser

CALCULATORS = ("bad-debt", "credit-insurance", "buffer")
WORDS_OUTSIDE = OUTSIDE.replace(".growth", ".calculation-picture")
every_calculator = pytest.mark.parametrize("tool", CALCULATORS)


def test_each_edit_shows_in_the_answer_and_the_picture(page: Page) -> None:
    """Another margin, another turnover, another bar."""
    go_live(page, "/nl/tools/bad-debt/")
    bar = page.locator("rect.calculation-chosen")
    before = bar.get_attribute("width")
    answer_to(page, lambda: page.fill(field("margin.high"), "20"))
    expect(page.locator(".calculation-answer").first).to_contain_text("€\u00a020.000 tot €\u00a040.000")
    expect(bar).not_to_have_attribute("width", str(before))


def test_the_year_is_played_again_at_a_press(page: Page) -> None:
    """The next starting number stands in the form and on the sheet, and the button offers the one after it."""
    go_live(page, "/en/tools/buffer/")
    fan = page.locator(".calculation-picture > svg polygon")
    before = str(fan.get_attribute("points"))
    answer = answer_to(page, lambda: page.click("button:text-is('Play again with starting number 2')"))
    assert answer["outcome"]["figures"]["seed"] == 2
    expect(page.locator(field("chance.seed"))).to_have_value("2")
    expect(page.locator(".statement-method").first).to_contain_text("with starting number 2")
    expect(fan).not_to_have_attribute("points", before)
    expect(page.locator("button:text-is('Play again with starting number 3')")).to_be_visible()


def test_a_quote_with_a_sum_is_asked_no_percentage(page: Page) -> None:
    """Only the field of the chosen kind is there, and is missed when it is left blank."""
    go_live(page, "/nl/tools/credit-insurance/")
    expect(page.locator("[data-path='quote.premium']")).to_be_hidden()
    answer = answer_to(page, lambda: page.check(f"{field('quote.by')} [value=sum]"))
    assert answer["errors"] == {"quote.premium": "Vul dit in."}
    expect(page.locator("[data-path='quote.rate']")).to_be_hidden()
    answer = answer_to(page, lambda: page.fill(field("quote.premium"), "1.900"))
    assert answer["outcome"]["figures"]["premium"] == "1900.00"


def test_what_is_wrong_is_said_at_its_field(page: Page) -> None:
    """Once the field is left, with the last outcome out of use."""
    go_live(page, "/nl/tools/bad-debt/")
    answer_to(page, lambda: page.fill(field("margin.low"), "0"))
    page.press(field("margin.low"), "Tab")
    expect(page.locator(field("margin.low-error"))).to_contain_text("Zonder marge maakt geen omzet dit verlies goed")
    expect(page.locator("[data-outcome]")).to_have_attribute("data-outdated", "")


def test_nothing_is_lost_on_the_way_to_another_calculator_and_language(page: Page) -> None:
    """What was typed into one is there again, amounts in the notation of the page."""
    go_live(page, "/nl/tools/buffer/")
    answer_to(page, lambda: page.fill(field("month.costs"), "5.432,10"))
    go_live(page, "/nl/tools/bad-debt/")
    answer_to(page, lambda: page.fill(field("loss.amount"), "1.234,56"))
    page.goto("/en/tools/buffer/")
    expect(page.locator(field("month.costs"))).to_have_value("5,432.10")
    page.goto("/en/tools/bad-debt/")
    expect(page.locator(field("loss.amount"))).to_have_value("1,234.56")


@pytest.mark.parametrize("language", ["nl", "en"])
@every_calculator
def test_the_words_of_a_picture_stay_on_it(
    new_context: Callable[..., BrowserContext], tool: str, language: str
) -> None:
    """On the narrowest phone and on a laptop."""
    page = new_context(locale="fr").new_page()
    page.goto(f"/{language}/tools/{tool}/")
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        expect(page.locator(".calculation-picture > svg")).to_be_visible()
        assert page.evaluate(WORDS_OUTSIDE) == []


@every_calculator
def test_it_prints_alone_with_its_picture(new_context: Callable[..., BrowserContext], tool: str) -> None:
    """On paper there is the sheet, its picture and its tables, and no form."""
    page = new_context(color_scheme="dark").new_page()
    page.goto(f"/nl/tools/{tool}/")
    page.emulate_media(media="print")
    for shown in (".calculation", ".calculation-picture > svg", ".calculation-figures >> nth=0"):
        expect(page.locator(shown)).to_be_visible()
    for furniture in (".tool-form", ".tool-copy", ".tool-outcome-title", ".md-header", "h1"):
        expect(page.locator(furniture).first).to_be_hidden()


@every_calculator
def test_it_can_be_read_without_a_script(new_context: Callable[..., BrowserContext], tool: str) -> None:
    """The worked example is in the page."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"/en/tools/{tool}/")
    expect(page.locator(".calculation-answer").first).to_be_visible()
    expect(page.locator(".calculation-picture > svg")).to_be_visible()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_bar_of_tabs_keeps_to_one_line(new_context: Callable[..., BrowserContext], language: str) -> None:
    """At 1220 pixels, where it first appears, all of it in sight."""
    page = new_context(viewport={"width": 1220, "height": 800}, locale="fr").new_page()
    page.goto(f"/{language}/tools/buffer/")
    bar = page.locator(".md-tabs__list")
    expect(bar.locator(".md-tabs__item--active")).to_have_text(
        "Rekenen" if language == "nl" else "Work it out", use_inner_text=True
    )
    tops, right = bar.evaluate(
        """(list) => {
          const boxes = [...list.querySelectorAll(".md-tabs__item")].map((item) => item.getBoundingClientRect());
          return [new Set(boxes.map((box) => box.top)).size, Math.max(...boxes.map((box) => box.right))];
        }"""
    )
    assert tops == 1
    assert right <= 1220


def test_half_a_quiet_season_is_not_enough(page: Page) -> None:
    """A season without its length is pointed out there; without any of it, the year is played without."""
    go_live(page, "/nl/tools/buffer/")
    answer = answer_to(page, lambda: page.fill(field("season.months"), ""))
    assert answer["errors"] == {"season.months": "Vul dit in."}
    answer_to(page, lambda: page.fill(field("season.first"), ""))
    answer = answer_to(page, lambda: page.fill(field("season.turnover"), ""))
    assert answer["errors"] == {}

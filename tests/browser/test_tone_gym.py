"""The tone gym at work: rounds by mouse and by keyboard, sentences judged by Python, and nothing kept."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect
from test_accessibility import violations

from receivables.language import Language
from receivables.texts.gym import ExerciseKind, Missing, Rewrite, Spot, items

pytestmark = pytest.mark.browser

PAGES = {language: f"/{language}/workshop/tone-gym/" for language in Language}
NL = PAGES[Language.NL]
A_WHILE = 30_000
"""Milliseconds until Python has started and answered."""

STORED = "[{ ...localStorage }, { ...sessionStorage }]"

each_language = pytest.mark.parametrize("language", Language)


def current(page: Page) -> Locator:
    """The item that is to be done."""
    return page.locator("[data-item][data-current]")


def start(page: Page, name: str = "mixed-1", address: str = NL) -> None:
    """Open the page and begin a round."""
    page.goto(address)
    page.click(f"[data-round='{name}']")


def verdict(page: Page) -> Locator:
    """What is said of the answer."""
    return current(page).locator("[data-verdict]")


def choose(page: Page, *values: str) -> None:
    """Give an answer by choosing."""
    for value in values:
        current(page).locator(f"input[value='{value}']").check()
    current(page).locator("[type=submit]").click()


def write(page: Page, sentence: str) -> None:
    """Give an answer in one's own words."""
    current(page).locator("textarea").fill(sentence)
    current(page).locator("[type=submit]").click()


def go_on(page: Page) -> None:
    """To the next item, or to the end."""
    page.click("[data-action='next']")


def item_of[Kind: (Spot, Rewrite, Missing)](page: Page, kind: type[Kind], language: Language = Language.NL) -> Kind:
    """What stands behind the item that is to be done."""
    name = current(page).get_attribute("data-item")
    (item,) = [one for one in items(language)[kind.kind] if one.name == name]
    assert isinstance(item, kind)
    return item


@each_language
def test_without_a_script_everything_can_be_read(
    new_context: Callable[..., BrowserContext], language: Language
) -> None:
    """All items stand there with an answer that unfolds, and nothing that would not work."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(PAGES[language])
    expect(page.locator("[data-item]:visible")).to_have_count(66)
    expect(page.locator("tone-gym :is(button, input, textarea):visible")).to_have_count(0)
    page.locator("details.gym-answer summary").first.click()
    expect(page.locator("details.gym-answer a").first).to_be_visible()


def test_a_round_shows_one_item_at_a_time(page: Page) -> None:
    """The first item has the focus, and says which it is of how many."""
    start(page)
    expect(page.locator("[data-item]:visible")).to_have_count(1)
    expect(current(page).locator("h3")).to_be_focused()
    expect(page.locator("[data-where]")).to_have_text("Opgave 1 van 6: Zoek wat schuurt")
    expect(current(page).locator("details")).not_to_have_attribute("open", "")


def test_a_line_that_jars_is_found(page: Page) -> None:
    """The right line is said to be right, and the explanation unfolds at once."""
    start(page)
    choose(page, str(item_of(page, Spot).jars))
    expect(verdict(page)).to_have_text("Goed gezien.")
    expect(current(page).locator("details.gym-answer mark")).to_be_visible()
    expect(page.locator("[data-action='next']")).to_have_text("Volgende")


def test_another_line_is_said_not_to_be_it(page: Page) -> None:
    """A wrong choice is no disaster: the explanation is there just the same."""
    start(page)
    choose(page, "none")
    expect(verdict(page)).to_have_text("Toch niet.")
    expect(current(page).locator("details.gym-answer mark")).to_be_visible()


def test_nothing_chosen_is_no_answer(page: Page) -> None:
    """Whoever checks too early is asked to choose, and the answer stays folded."""
    start(page)
    choose(page)
    expect(verdict(page)).to_have_text("Kies eerst een antwoord.")
    expect(current(page).locator("details")).not_to_have_attribute("open", "")
    expect(page.locator("[data-action='next']")).to_have_text("Sla over")


def test_what_is_missing_is_found(page: Page) -> None:
    """All that is missing and nothing else is right; a part of it is almost right."""
    start(page, "missing-1")
    item = item_of(page, Missing)
    (other,) = list(item.there)[:1]
    choose(page, *item.lacks, other)
    expect(verdict(page)).to_contain_text("Bijna")
    go_on(page)
    choose(page, *item_of(page, Missing).lacks or ("none",))
    expect(verdict(page)).to_have_text("Goed gezien.")


def test_nothing_missing_goes_with_nothing_else(page: Page) -> None:
    """That nothing is missing takes back what was said to be."""
    start(page, "missing-1")
    boxes = current(page).locator("input")
    boxes.nth(0).check()
    boxes.nth(4).check()
    expect(boxes.nth(0)).not_to_be_checked()
    boxes.nth(1).check()
    expect(boxes.nth(4)).not_to_be_checked()


@each_language
def test_a_sentence_is_judged_by_python(page: Page, language: Language) -> None:
    """The line is faulted with its reasons, the model with another amount for that amount; the model itself is good."""
    start(page, "rewrite-1", PAGES[language])
    item = item_of(page, Rewrite, language)
    write(page, item.line)
    expect(verdict(page).locator("li").first).to_be_visible(timeout=A_WHILE)
    expect(current(page).locator("details")).not_to_have_attribute("open", "")
    (amount,) = re.findall(r"\d+", item.line)
    write(page, item.model.replace(amount, "777"))
    expect(verdict(page).locator("li")).to_contain_text([amount])
    write(page, item.model)
    expect(verdict(page).locator(".gym-good")).to_be_visible(timeout=A_WHILE)
    expect(current(page).locator("details")).to_have_attribute("open", "")


def test_what_is_written_is_text(page: Page) -> None:
    """Markup in a sentence is shown as it was typed."""
    start(page, "rewrite-1")
    write(page, "U <img src=x onerror=alert(1)> moet NU betalen!!")
    expect(verdict(page).locator("q").first).to_be_visible(timeout=A_WHILE)
    expect(verdict(page).locator("img")).to_have_count(0)


def test_where_python_does_not_come_the_answer_does(page: Page) -> None:
    """Without the runtime the visitor is told, and compares with the model."""
    page.route("**/runtime/**", lambda route: route.abort())
    start(page, "rewrite-1")
    write(page, "Wilt u vrijdag betalen?")
    expect(verdict(page)).to_have_text("Het nakijken lukt nu niet. Vergelijk je zin met de onze.", timeout=A_WHILE)
    expect(current(page).locator("details")).to_have_attribute("open", "")


def test_the_end_says_how_each_kind_went(page: Page) -> None:
    """A sentence for each kind of the round, how each item went, and a way to do the hard ones again."""
    start(page, "missing-2")
    choose(page, *item_of(page, Missing).lacks or ("none",))
    go_on(page)
    current(page).locator("summary").click()
    for _ in range(4):
        go_on(page)
    expect(page.locator("[data-end] h2")).to_be_focused()
    expect(page.locator("[data-end] [data-of]:visible h3")).to_have_text(["Wat ontbreekt er?"])
    expect(page.locator("[data-end] [data-how]:visible")).to_have_attribute("data-how", "some")
    results = page.locator("[data-end] li")
    expect(results.nth(0)).to_contain_text("meteen goed")
    expect(results.nth(1)).to_contain_text("het antwoord bekeken")
    expect(results.nth(2)).to_contain_text("overgeslagen")
    page.click("[data-action='again']")
    expect(page.locator("[data-where]")).to_have_text("Opgave 1 van 4: Wat ontbreekt er?")


def test_a_round_that_was_done_is_marked_in_this_tab_only(page: Page) -> None:
    """Its button says so, also after a look at another page; nothing is stored, and a new visit knows nothing."""
    start(page, "open-2")
    stored = page.evaluate(STORED)
    for _ in range(5):
        go_on(page)
    page.locator("[data-end] [data-action='stop']").click()
    button = page.locator("[data-round='open-2']")
    expect(button).to_be_focused()
    expect(button).to_have_accessible_name("Ronde 2: Maak het open, gedaan")
    assert page.evaluate(STORED) == stored
    page.reload()
    expect(button).to_have_accessible_name("Ronde 2: Maak het open")


@each_language
def test_a_round_by_keyboard_alone(page: Page, language: Language) -> None:
    """Tab, arrows, space and Enter are enough for every kind of item, from the first button to the end."""
    page.goto(PAGES[language])
    begin = page.locator("[data-round='mixed-2']")
    expect(begin).to_be_visible()
    begin.focus()
    page.keyboard.press("Enter")
    for kind in (ExerciseKind.SPOT, ExerciseKind.REWRITE, ExerciseKind.OPEN, ExerciseKind.MISSING) * 2:
        if page.locator("[data-end]").is_visible():
            break
        if page.locator("[data-kind]:has([data-current])").get_attribute("data-kind") != kind:
            continue
        page.keyboard.press("Tab")
        if current(page).locator("textarea").count():
            page.keyboard.type("Wanneer?")
        else:
            page.keyboard.press("Space")
        tab_to(page, "[data-current] [type=submit]")
        page.keyboard.press("Enter")
        expect(verdict(page)).not_to_be_empty()
        tab_to(page, "[data-action='next']")
        page.keyboard.press("Enter")
    expect(page.locator("[data-end] h2")).to_be_focused()


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until something has the focus."""
    for _ in range(12):
        if page.locator(selector).evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{selector} cannot be reached with Tab")


def test_all_items_can_be_read_with_a_script_too(page: Page) -> None:
    """One button shows them all, and takes them away again."""
    page.goto(NL)
    expect(page.locator("[data-item]:visible")).to_have_count(0)
    page.click("[data-action='all']")
    expect(page.locator("[data-item]:visible")).to_have_count(66)
    page.click("[data-action='all']")
    expect(page.locator("[data-item]:visible")).to_have_count(0)


def test_a_link_leads_to_one_item(page: Page) -> None:
    """The name of an item in the address opens that item."""
    page.goto(f"{NL}#dakgoot")
    expect(current(page).locator("h3")).to_be_focused()
    expect(page.locator("[data-where]")).to_have_text("Opgave 1 van 1: Wat ontbreekt er?")


@pytest.mark.parametrize("name", ["nobody", "spot", '"]', "%22%5D"])
def test_a_link_to_nothing_leads_to_the_desk(page: Page, name: str) -> None:
    """Whatever stands in the address, one can choose a round."""
    page.goto(f"{NL}#{name}")
    expect(page.locator("[data-desk]")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1366])
def test_nothing_to_object_to(new_context: Callable[..., BrowserContext], scheme: str, width: int) -> None:
    """The desk, a wrong answer and the end, on a phone and on a laptop."""
    page = new_context(color_scheme=scheme, viewport={"width": width, "height": 800}).new_page()
    page.goto(NL)
    assert violations(page) == []
    page.click("[data-round='missing-1']")
    choose(page, "who")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for _ in range(6):
        go_on(page)
    assert violations(page) == []

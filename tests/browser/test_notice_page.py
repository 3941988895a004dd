"""The notice-check page at work: a letter is pasted and its verdict read, by keyboard too, and it prints alone."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from walking import answer_to, field, go_live, open_file, unfold

pytestmark = pytest.mark.browser

CASES = Path(__file__).parents[1] / "cases" / "notice-check"
PAGE = "/nl/tools/notice-check/"
PASTE = """(text) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  document.activeElement.select();
  document.execCommand("insertText", false, data.getData("text/plain"));
}"""


def text_of(case: str) -> str:
    """The letter of a case."""
    text: str = json.loads((CASES / f"{case}.json").read_text(encoding="utf-8"))["notice"]["text"]
    return text


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until something has the focus."""
    for _ in range(80):
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    expect(page.locator(selector)).to_be_focused()


def test_a_letter_is_pasted_and_its_verdict_read_by_keyboard(page: Page) -> None:
    """Whoever has no mouse reaches the text by tab, pastes, and comes to the verdict and the law by tab."""
    go_live(page, PAGE)
    page.locator("[data-action='clear']").focus()
    tab_to(page, "textarea")
    text = "Wij verzoeken u factuur 2026-087 van € 1.860,00 te betalen. Betaalt u niet, dan komen er kosten bij."
    answer = answer_to(page, lambda: page.evaluate(PASTE, text))
    assert answer["outcome"]["figures"]["flaws"] == 2
    expect(page.locator(".checklist-verdict")).to_have_text("Deze brief is nog niet klaar: 2 punten.")
    points = page.locator(".checklist-point[data-finding='missing'] h4")
    expect(points.nth(0)).to_contain_text("De termijn")
    expect(points.nth(0)).to_contain_text("Ontbreekt")
    tab_to(page, ".checklist-write a")
    tab_to(page, ".checklist-point a")


def test_a_mended_letter_passes(page: Page) -> None:
    """The example with the words and the amount that the checklist names has nothing wrong any more."""
    go_live(page, PAGE)
    text = page.locator("textarea").input_value()
    mended = text.replace("na dagtekening van deze brief", "vanaf de dag nadat deze brief bij u is bezorgd")
    answer_to(page, lambda: page.fill("textarea", mended))
    expect(page.locator(".checklist-verdict")).to_have_text("Deze brief is nog niet klaar: 1 punt.")
    answer_to(page, lambda: page.fill("textarea", mended.replace("€ 300,00", "€ 279,00")))
    expect(page.locator(".checklist-verdict")).to_have_text("We vonden niets dat ontbreekt of niet klopt.")
    expect(page.locator(".checklist-write")).to_have_count(0)


def test_the_kind_of_letter_decides_what_is_asked(page: Page) -> None:
    """The way of sending and the damages clause matter for Belgium; the agreed due date and VAT for the Netherlands."""
    go_live(page, PAGE)
    belgian, dutch = ["notice.channel", "terms.damages_by_law"], ["terms.due_dates_agreed", "terms.vat_on_costs"]
    for kind, shown, hidden in (
        ("first_reminder", belgian, dutch),
        ("fourteen_day_notice", dutch, belgian),
    ):
        page.check(f"{field('notice.kind')} [value={kind}]")
        unfold(page, "terms")
        for path in shown:
            expect(page.locator(f"[data-path='{path}']")).to_be_visible()
        for path in hidden:
            expect(page.locator(f"[data-path='{path}']")).to_be_hidden()


def test_markup_in_a_letter_does_nothing(page: Page) -> None:
    """What was pasted is seen as text, and nothing of it runs."""
    go_live(page, PAGE)
    open_file(page, CASES / "hostile_markup.json")
    expect(page.locator(".checklist blockquote").first).to_contain_text("<b>1</b>")
    assert page.locator("[data-outcome]").locator("b, img, script, i").count() == 0
    assert page.evaluate("window.caught") is None


def test_a_letter_in_french_is_refused_at_its_field(page: Page) -> None:
    """The last checklist stays, out of use, and the field says which languages are read."""
    go_live(page, PAGE)
    french = "Nous vous prions de payer la facture dans les quatorze jours."
    answer_to(page, lambda: page.fill("textarea", french))
    page.locator("textarea").press("Tab")
    expect(page.locator(field("notice.text-error"))).to_contain_text("Nederlands of Engels")
    expect(page.locator("[data-outcome]")).to_have_attribute("data-outdated", "")


def test_the_letter_is_still_there_after_a_change_of_language(page: Page) -> None:
    """What was pasted is kept in the tab, and checked again in the words of the other page."""
    go_live(page, PAGE)
    answer_to(page, lambda: page.fill("textarea", text_of("be_many_flaws")))
    page.goto("/en/tools/notice-check/")
    expect(page.locator("textarea")).to_have_value(text_of("be_many_flaws"))
    expect(page.locator(".checklist-verdict")).to_contain_text("This letter isn’t ready yet")


def test_without_a_script_the_checklist_can_be_read(new_context: Callable[..., BrowserContext]) -> None:
    """With JavaScript off the example and its checklist are there."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/en/tools/notice-check/")
    expect(page.locator(".checklist-verdict")).to_have_text("This letter isn’t ready yet: 2 points.")
    expect(page.locator(".checklist-advice")).to_be_visible()


def test_the_checklist_prints_alone(page: Page) -> None:
    """On paper there is the checklist, its marks in words, and not the form."""
    page.goto(PAGE)
    page.emulate_media(media="print")
    expect(page.locator(".checklist")).to_be_visible()
    expect(page.locator(".tool-form")).to_be_hidden()
    expect(page.locator(".checklist-status").first).to_have_text("Klopt niet")

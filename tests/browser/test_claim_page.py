"""The claim page at work: it follows each edit, asks only what matters, can be used by keyboard, and prints alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect
from walking import answer_to, field, go_live, open_file, unfold

pytestmark = pytest.mark.browser

CASES = Path(__file__).parents[1] / "cases" / "claim"
CLAIM = "/nl/tools/claim/"
OUTSIDE = """() => [...document.querySelectorAll(".growth > svg text")].filter((text) => {
  const [box, whole] = [text, text.ownerSVGElement].map((element) => element.getBoundingClientRect());
  const [across, along] = [[box.left, box.right], [box.top, box.bottom]];
  return across.some((x) => x < whole.left - 0.5 || x > whole.right + 0.5)
    || along.some((y) => y < whole.top - 0.5 || y > whole.bottom + 0.5);
}).map((text) => text.textContent)"""


@pytest.fixture
def live(live_pages: Callable[[str], Page]) -> Page:
    """One live claim page, for tests that begin by opening a case."""
    return live_pages(CLAIM)


def total(page: Page) -> Locator:
    """The amount that is asked."""
    return page.locator(".statement-summary tfoot .number")


def place(page: Page, path: str) -> Locator:
    """The field at a path with everything around it."""
    return page.locator(f"[data-path='{path}']")


def choose(page: Page, path: str, value: str) -> None:
    """Choose one of the answers to a question, if that has not been done."""
    box = page.locator(f"{field(path)} [value={value}]")
    if not box.is_checked():
        answer_to(page, box.check)


def test_each_edit_shows_in_the_statement_and_the_picture(live: Page) -> None:
    """The total, the lines and the picture follow what is typed."""
    page = live
    open_file(page, CASES / "nl_business_two_payments.json")
    expect(total(page)).to_have_text("€\u00a05.931,92")
    before = page.locator(".growth polygon").first.get_attribute("points")
    answer = answer_to(page, lambda: page.fill(field("invoices.0.amount"), "6.000"))
    expect(page.locator(field("invoices.0.amount-understood"))).to_contain_text("€ 6.000,00")
    assert answer["outcome"]["figures"]["debts"][0]["interest_lines"][0]["base"] == "6000.00"
    expect(total(page)).not_to_have_text("€\u00a05.931,92")
    assert page.locator(".growth polygon").first.get_attribute("points") != before
    answer_to(page, lambda: page.fill(field("claim.date"), "1-6-2026"))
    expect(page.locator(".statement-subject")).to_contain_text("1 juni 2026")


@pytest.mark.parametrize("group", ["payments", "notices"])
def test_rows_can_be_taken_away_to_the_last_and_added_again(live: Page, group: str) -> None:
    """A list that may be empty goes down to nothing, and its first row comes back numbered, blank and in focus."""
    page = live
    open_file(page, CASES / "nl_business_two_payments.json")
    rows = page.locator(f"[data-group='{group}'] [data-row]")
    before = total(page).inner_text()
    expect(rows).to_have_count(2)
    for left in (1, 0):
        remove = page.locator(f"[data-group='{group}'] [data-action='remove-row']").first
        answer_to(page, remove.click)
        expect(rows).to_have_count(left)
    expect(total(page)).not_to_have_text(before)
    add = page.locator(f"[data-group='{group}'] [data-action='add-row']")
    expect(add).to_be_focused()
    answer_to(page, add.click)
    expect(rows).to_have_count(1)
    assert page.evaluate("document.activeElement.name").startswith(f"{group}.0.")
    assert set(rows.locator("input[type=text]").evaluate_all("(all) => all.map((one) => one.value)")) == {""}
    expect(page.locator("[data-outcome]")).not_to_have_attribute("data-outdated", "")


def test_a_payment_that_is_added_counts(live: Page) -> None:
    """From no payments at all to one: it is in the statement as soon as it is whole."""
    page = live
    open_file(page, CASES / "nl_business_without_demand.json")
    expect(page.locator("[data-group='payments'] [data-row]")).to_have_count(0)
    answer_to(page, lambda: page.click("[data-group='payments'] [data-action='add-row']"))
    answer_to(page, lambda: page.fill(field("payments.0.date"), "2-11-2026"))
    answer = answer_to(page, lambda: page.fill(field("payments.0.amount"), "1.000,00"))
    assert answer["outcome"]["figures"]["payments"][0]["amount"] == "1000.00"
    expect(page.locator(".statement-summary")).to_contain_text("€1,000.00")


@pytest.mark.parametrize(
    ("kind", "country", "shown", "hidden"),
    [
        (
            "business",
            "NL",
            ["notices.0.pay_by", "terms.vat_on_costs", "terms.recurring"],
            ["notices.0.channel", "notices.0.received_on", "terms.due_dates_agreed", "terms.reminder_fee"],
        ),
        (
            "consumer",
            "NL",
            ["notices.0.received_on", "terms.due_dates_agreed", "terms.vat_on_costs"],
            ["notices.0.channel", "terms.damages_by_law", "terms.creditor_size"],
        ),
        (
            "consumer",
            "BE",
            ["notices.0.channel", "terms.damages_by_law", "terms.reminder_fee", "terms.postage", "terms.creditor_size"],
            ["notices.0.pay_by", "notices.0.received_on", "terms.vat_on_costs", "terms.due_dates_agreed"],
        ),
        (
            "public_body",
            "BE",
            ["notices.0.channel", "terms.costs", "terms.interest"],
            ["terms.reminder_fee", "terms.damages_by_law", "terms.vat_on_costs", "notices.0.pay_by"],
        ),
    ],
)
def test_what_does_not_matter_is_not_asked(
    live: Page, kind: str, country: str, shown: list[str], hidden: list[str]
) -> None:
    """A field for one kind of customer or one country is there for those and not for others, in each row too."""
    page = live
    open_file(page, CASES / "nl_business_two_payments.json")
    choose(page, "debtor.kind", kind)
    choose(page, "debtor.country", country)
    page.evaluate("for (const one of document.querySelectorAll('[data-fold]')) one.open = true")
    for path in shown:
        expect(place(page, path)).to_be_visible()
    for path in [*hidden, *(path.replace(".0.", ".1.") for path in hidden)]:
        expect(place(page, path)).to_be_hidden()


def test_while_nobody_knows_everything_is_asked(live: Page) -> None:
    """Without a kind and a country no field is hidden."""
    open_file(live, CASES / "kind_and_country_unknown.json")
    assert live.locator("[data-only]:visible").count() == live.locator("[data-only]").count() > 5


def test_a_field_with_an_error_stays_in_sight(live: Page) -> None:
    """What is wrong in a field that no longer matters can still be seen and put right; then it goes."""
    page = live
    open_file(page, CASES / "be_consumer_reminder_fees.json")
    answer_to(page, lambda: page.fill(field("terms.postage"), "een zegel"))
    page.locator(field("terms.postage")).press("Tab")
    choose(page, "debtor.country", "NL")
    expect(place(page, "terms.reminder_fee")).to_be_hidden()
    expect(place(page, "terms.postage")).to_be_visible()
    expect(page.locator(field("terms.postage-error"))).not_to_be_empty()
    answer_to(page, lambda: page.fill(field("terms.postage"), "1,60"))
    expect(place(page, "terms.postage")).to_be_hidden()


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("payments.0.date", ""),
        ("payments.1.amount", "veel"),
        ("notices.0.pay_by", "1-1-2020"),
        ("terms.interest", "acht"),
        ("claim.own_rate", "-1"),
    ],
)
def test_the_summary_leads_to_a_field_in_any_group(live: Page, path: str, value: str) -> None:
    """A link in the list of errors brings one to the very field, in whichever row it stands."""
    page = live
    open_file(page, CASES / "nl_business_two_payments.json")
    unfold(page, path.split(".", maxsplit=1)[0])
    answer_to(page, lambda: page.fill(field(path), value))
    answer_to(page, lambda: page.click("[type=submit]"))
    summary = page.locator("[data-summary]")
    expect(summary).to_be_focused()
    link = summary.locator(f"a[href='#{path}']")
    expect(link).to_have_count(1)
    expect(summary.locator("a")).to_have_count(1)
    link.click()
    expect(page.locator(field(path))).to_be_focused()
    expect(page.locator(field(path))).to_be_in_viewport()


def test_a_choice_that_is_missing_in_a_row_can_be_reached(live: Page) -> None:
    """A message of which only the day is known: the summary leads to the first answer of its question."""
    page = live
    open_file(page, CASES / "nl_business_without_demand.json")
    answer_to(page, lambda: page.click("[data-group='notices'] [data-action='add-row']"))
    answer_to(page, lambda: page.fill(field("notices.0.sent_on"), "2-11-2026"))
    answer_to(page, lambda: page.click("[type=submit]"))
    page.locator("[data-summary] a[href='#notices.0.notice']").click()
    expect(page.locator(f"{field('notices.0.notice')} input").first).to_be_focused()


def test_the_table_of_the_picture_opens_by_keyboard(page: Page) -> None:
    """Whoever has no mouse reaches the details of the picture by tab, and opens them by enter."""
    page.goto(CLAIM)
    page.focus("[data-copy='body']")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.growth details > summary')"):
            break
    expect(page.locator(".growth details > summary")).to_be_focused()
    expect(page.locator(".growth-table")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(page.locator(".growth-table")).to_be_visible()
    expect(page.locator(".growth-table tbody tr").last).to_contain_text("4.657,67")


@pytest.mark.parametrize("which", ["growth", "plain"])
def test_what_was_opened_stays_open_at_the_next_edit(live: Page, which: str) -> None:
    """The table of the picture and the plain text do not fold away while one types, and open no other."""
    page = live
    open_file(page, CASES / "nl_business_two_payments.json")
    chosen = {"growth": ".growth details", "plain": "details:has(> [data-plain])"}
    for name, selector in chosen.items():
        page.locator(selector).evaluate("(one, open) => one.toggleAttribute('open', open)", name == which)
    answer_to(page, lambda: page.fill(field("invoices.0.amount"), "5.001,00"))
    for name, selector in chosen.items():
        assert page.locator(selector).evaluate("(one) => one.open") is (name == which)


@pytest.mark.parametrize("case", ["hostile_names", "nl_business_two_payments"])
def test_what_is_shown_holds_a_picture_and_no_script(live: Page, case: str) -> None:
    """The second lock lets shapes and patterns through, and nothing that runs."""
    page = live
    open_file(page, CASES / f"{case}.json")
    shown = page.locator("[data-outcome]")
    assert shown.locator("script, iframe, object, form, input").count() == 0
    attributes = shown.evaluate(
        "(one) => [...one.querySelectorAll('*')].flatMap((element) => element.getAttributeNames())"
    )
    assert [name for name in attributes if name.startswith("on") or name == "style"] == []
    svg = page.locator(".growth > svg")
    expect(svg).to_have_attribute("role", "img")
    expect(svg).to_have_attribute("viewBox", "0 0 420 250")
    assert svg.get_attribute("aria-label")
    assert svg.locator("defs pattern#growth-hatch").count() == 1
    assert svg.locator("polygon").count() == 2
    assert svg.locator("polygon.growth-costs").get_attribute("fill") == "url(#growth-hatch)"
    assert page.evaluate("document.querySelector('.growth svg').namespaceURI") == "http://www.w3.org/2000/svg"
    assert page.evaluate("window.caught") is None


def test_markup_in_a_number_is_text_wherever_it_stands(live: Page) -> None:
    """In headings, tables, the picture's table and the plain text, markup is seen as it was typed."""
    page = live
    open_file(page, CASES / "hostile_names.json")
    page.locator(".growth details").evaluate("(one) => one.toggleAttribute('open', true)")
    for selector in (".statement-table", ".growth-table", "[data-plain='body']"):
        assert "<b>1</b>" in (page.locator(selector).first.text_content() or "")
    assert page.locator("[data-outcome] b").count() == 0


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_word_of_the_picture_is_cut_off(
    new_context: Callable[..., BrowserContext], language: str, width: int
) -> None:
    """Amounts, months and rates stand whole within the picture, on a phone and on a laptop."""
    page = new_context(viewport={"width": width, "height": 900}).new_page()
    go_live(page, f"/{language}/tools/claim/")
    assert page.evaluate(OUTSIDE) == []
    for case in ("nl_business_without_demand", "long_term_and_old_debt", "be_consumer_damages_by_law"):
        open_file(page, CASES / f"{case}.json")
        assert page.evaluate(OUTSIDE) == [], case


def test_nothing_of_the_runtime_is_fetched_before_the_first_touch(page: Page) -> None:
    """Who only reads the example fetches no Python."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("worker", lambda worker: asked.append(worker.url))
    page.goto(CLAIM)
    page.wait_for_load_state("networkidle")
    page.click(".growth details > summary")
    expect(page.locator(".growth-table")).to_be_visible()
    expect(page.locator("tool-widget")).to_have_attribute("data-state", "static")
    assert [address for address in asked if "/runtime/" in address or "python-worker.js" in address] == []


def test_a_statement_prints_alone(page: Page) -> None:
    """On paper there is the statement: no form, no picture, no notes, no plain text."""
    go_live(page, CLAIM)
    page.emulate_media(media="print")
    expect(page.locator(".statement")).to_be_visible()
    for furniture in (
        ".growth",
        ".growth-table",
        ".tool-form",
        ".tool-copy",
        ".tool-notes",
        ".tool-note",
        ".tool-plain",
        ".tool-status",
        ".md-header",
        ".site-footer",
        "h1",
    ):
        assert page.locator(furniture).locator("visible=true").count() == 0, furniture
    expect(page.locator(".statement-table thead").first).to_be_visible()
    assert page.locator(".statement").evaluate("(one) => getComputedStyle(one).color") == "rgb(0, 0, 0)"


def test_a_claim_that_runs_into_an_unknown_rate_is_still_shown(live: Page) -> None:
    """Costs without any interest, as for an invoice that was due after the last known rate: the page goes on."""
    page = live
    open_file(page, CASES / "after_the_known_rates.json")
    for path, day in (("invoice_date", "5-12-2026"), ("due_date", "4-1-2027")):
        answer_to(page, lambda path=path, day=day: page.fill(field(f"invoices.0.{path}"), day))  # type: ignore[misc]
    expect(page.locator("tool-widget")).to_have_attribute("data-state", "live")
    expect(total(page)).to_have_text("€\u00a04.040,00")


def test_a_missing_notice_is_a_press_away(new_context: Callable[..., BrowserContext]) -> None:
    """From a claim of one's own the note leads to the reminder tool, with that text chosen and that customer in it."""
    page = new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(CLAIM)
    answer_to(page, lambda: page.fill(field("debtor.name"), "Ravi Lindeboom"))
    choose(page, "debtor.kind", "consumer")
    choose(page, "terms.due_dates_agreed", "yes")
    for _ in range(page.locator("[data-group='notices'] [data-row]").count()):
        answer_to(page, page.locator("[data-group='notices'] [data-action='remove-row']").first.click)
    link = page.locator("[data-rule='notice_missing'] a[href*='reminder']")
    expect(link).to_have_text("Schrijf deze tekst: Veertiendagenbrief (consument)")
    link.click()
    page.wait_for_url("**/tools/reminder/**")
    expect(page.locator("tool-widget")).to_have_attribute("data-state", "live", timeout=30_000)
    expect(page.locator(f"{field('letter.level')} :checked")).to_have_value("fourteen_day_notice")
    assert page.input_value(field("debtor.name")) == "Ravi Lindeboom"


def test_a_consumers_question_is_in_sight_and_a_note_leads_to_it(new_context: Callable[..., BrowserContext]) -> None:
    """Without default there is no interest: the note says on which answer that hangs, and yes takes the note away."""
    page = new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(CLAIM)
    expect(place(page, "terms.due_dates_agreed")).to_be_hidden()
    choose(page, "debtor.kind", "consumer")
    expect(place(page, "terms.due_dates_agreed")).to_be_visible()
    expect(page.locator("details > [data-group='terms']")).to_be_hidden()
    answer_to(page, lambda: page.click("[data-group='notices'] [data-action='remove-row']"))
    page.click("[data-rule='default_missing'] [data-place]")
    expect(page.locator(f"{field('terms.due_dates_agreed')} [value=no]")).to_be_focused()
    choose(page, "terms.due_dates_agreed", "yes")
    expect(page.locator("[data-rule='default_missing']")).to_have_count(0)
    page.reload()
    expect(page.locator(f"{field('terms.due_dates_agreed')} [value=yes]")).to_be_checked()
    expect(page.locator("details > [data-group='terms']")).to_be_hidden()

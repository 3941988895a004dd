"""The reminder page at work: each text asks what it needs, folded groups open in time, a letter fits on its paper."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from walking import answer_to, field, go_live, open_file, set_the_clock

from receivables.rules.reminder_levels import ReminderLevel
from receivables.widgets.reminder.fields import LETTER

pytestmark = pytest.mark.browser

CASES = Path(__file__).parents[1] / "cases"
FOLDED = ["payments", "notices", "terms", "track"]
LEVELS = "[name='letter.level']"


@pytest.fixture(scope="module")
def live(chromium: Browser, base_url: str) -> Iterator[Page]:
    """One live reminder page, for tests that begin by opening a case."""
    context: BrowserContext = chromium.new_context(base_url=base_url, viewport={"width": 1280, "height": 900})
    set_the_clock(context)
    page = context.new_page()
    go_live(page)
    yield page
    context.close()


def place(page: Page, path: str) -> Locator:
    """The field at a path with everything around it."""
    return page.locator(f"[data-path='{path}']")


def fold(page: Page, name: str) -> Locator:
    """A folded group."""
    return page.locator(f"details:has([data-group='{name}'])")


def choose(page: Page, path: str, value: str) -> None:
    """Choose one of the answers to a question, in sight or not."""
    answer_to(page, lambda: page.locator(f"{field(path)} [value={value}]").check(force=True))


def test_the_page_offers_every_level(live: Page) -> None:
    """The choices of the page are the levels of the rules: a new one cannot be forgotten in what follows."""
    assert live.locator(LEVELS).evaluate_all("(all) => all.map((one) => one.value)") == list(ReminderLevel)


@pytest.mark.parametrize("level", ReminderLevel)
def test_a_text_asks_only_what_it_needs(page: Page, level: ReminderLevel) -> None:
    """Of the questions about a text, those that matter for its level are in sight and the others are not."""
    page.goto("/nl/tools/reminder/")
    page.locator(f"{LEVELS}[value={level}]").evaluate("(radio) => radio.click()")
    page.click("[data-group='letter'] .tool-more > summary")
    for one in LETTER.fields:
        asked = not one.only or level in one.only
        expect(place(page, f"letter.{one.name}")).to_be_visible(visible=asked)


@pytest.mark.parametrize(
    ("kind", "country", "hidden"),
    [
        ("business", "NL", {"fourteen_day_notice", "first_reminder"}),
        ("consumer", "NL", {"first_reminder", "notice_of_default"}),
        ("consumer", "BE", {"fourteen_day_notice", "notice_of_default"}),
        ("public_body", "BE", {"fourteen_day_notice", "first_reminder"}),
    ],
)
def test_only_texts_for_this_customer_are_offered(page: Page, kind: str, country: str, hidden: set[str]) -> None:
    """A notice of the law is offered for the customers that it is meant for."""
    page.goto("/nl/tools/reminder/")
    for path, value in (("debtor.kind", kind), ("debtor.country", country)):
        page.locator(f"{field(path)} [value={value}]").check()
    for level in ReminderLevel:
        radio = page.locator(f"label:has({LEVELS}[value={level}])")
        expect(radio).to_be_visible(visible=level not in hidden)


def test_a_question_with_something_wrong_stays_in_sight(live: Page) -> None:
    """What cannot be read is not hidden with its question, until it is put right."""
    open_file(live, CASES / "new_order_with_deposit.json")
    answer_to(live, lambda: live.fill(field("letter.deposit"), "veel"))
    live.locator(field("letter.deposit")).press("Tab")
    expect(live.locator(field("letter.deposit-error"))).not_to_be_empty()
    choose(live, "letter.level", "friendly_reminder")
    expect(place(live, "letter.deposit")).to_be_visible()
    expect(place(live, "letter.order")).to_be_hidden()
    answer_to(live, lambda: live.fill(field("letter.deposit"), "300"))
    expect(place(live, "letter.deposit")).to_be_hidden()


def test_what_can_be_left_out_is_folded(page: Page) -> None:
    """In the example nothing stands in the four groups that most visitors can do without."""
    page.goto("/nl/tools/reminder/")
    for name in FOLDED:
        expect(fold(page, name)).not_to_have_attribute("open", re.compile(".*"))
        expect(page.locator(f"details > [data-group='{name}']")).to_be_hidden()


@pytest.mark.parametrize(
    ("case", "opened"),
    [("final_notice_own_track", {"notices", "track"}), ("fourteen_day_notice_part_paid", {"payments", "terms"})],
)
def test_a_file_opens_the_groups_that_it_fills(page: Page, case: str, opened: set[str]) -> None:
    """What came out of a file is in sight; what it leaves blank stays folded."""
    go_live(page)
    open_file(page, CASES / f"{case}.json")
    for name in FOLDED:
        expect(page.locator(f"details > [data-group='{name}']")).to_be_visible(visible=name in opened)


def test_a_folded_group_opens_for_what_is_wrong_in_it(page: Page) -> None:
    """An error behind a fold is brought into sight, at its field and from the summary."""
    go_live(page)
    page.click("details:has([data-group='notices']) > summary")
    answer_to(page, lambda: page.click("[data-group='notices'] [data-action='add-row']"))
    answer_to(page, lambda: page.fill(field("notices.0.sent_on"), "24-11-2026"))
    fold(page, "notices").evaluate("(group) => { group.open = false; }")
    page.click(".tool-main-action")
    expect(page.locator(field("notices.0.sent_on-error"))).to_be_visible()
    fold(page, "notices").evaluate("(group) => { group.open = false; }")
    page.click("[data-summary] a[href='#notices.0.sent_on']")
    expect(page.locator(field("notices.0.sent_on"))).to_be_focused()


@pytest.mark.parametrize("case", ["first_reminder_by_post", "fourteen_day_notice_with_vat", "final_notice_consumer"])
def test_a_letter_prints_on_one_a4(live: Page, case: str) -> None:
    """Addresses, date, table, how to pay and all that the law asks for fit on one sheet."""
    open_file(live, CASES / f"{case}.json")
    choose_medium(live, "letter")
    expect(live.locator(".letter-recipient")).to_be_visible()
    paper = live.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1


def choose_medium(page: Page, medium: str) -> None:
    """Choose what the text is sent as, if that has not been done."""
    radio = page.locator(f"{field('letter.medium')} [value={medium}]")
    if not radio.is_checked():
        answer_to(page, radio.check)


def test_each_medium_has_its_own_sheet(live: Page) -> None:
    """Only a letter has addresses and a date; a message is a few lines; each is what the copy button takes."""
    open_file(live, CASES / "notice_of_default_agreed_costs.json")
    shown = {}
    for medium in ("email", "letter", "message", "phone"):
        choose_medium(live, medium)
        expect(live.locator("[data-outcome] .letter")).to_have_attribute("data-medium", medium)
        shown[medium] = [live.locator(f".letter-{part}").count() for part in ("sender", "date", "subject", "payment")]
    assert shown == {"email": [0, 0, 1, 1], "letter": [1, 1, 1, 1], "message": [0] * 4, "phone": [0] * 4}


def test_the_track_follows_the_text(live: Page) -> None:
    """Another stage, and the mark of where one stands moves with it."""
    open_file(live, CASES / "notice_of_default_agreed_costs.json")
    now = live.locator(".track [aria-current='step'] .track-name")
    expect(now).to_have_text("Ingebrekestelling")
    choose(live, "letter.level", "second_reminder")
    expect(now).to_have_text("Tweede herinnering")
    choose(live, "letter.level", "suspension")
    expect(live.locator(".track")).to_have_count(0)


def test_a_refused_notice_leads_to_the_question_on_which_it_hangs(page: Page) -> None:
    """The list of what is wrong links to whether the due date was agreed, where the reason stands; yes lets it go."""
    go_live(page)
    choose(page, "debtor.kind", "consumer")
    choose(page, "letter.level", "fourteen_day_notice")
    answer_to(page, lambda: page.click(".tool-form .tool-main-action"))
    page.click("[data-summary] a[href='#terms.due_dates_agreed']")
    expect(page.locator(f"{field('terms.due_dates_agreed')} [value=no]")).to_be_focused()
    expect(page.locator(field("terms.due_dates_agreed-error"))).to_contain_text("veertiendagenbrief")
    choose(page, "terms.due_dates_agreed", "yes")
    expect(page.locator("[data-outcome] .letter")).to_contain_text("veertien dagen")

"""A payment plan in its page: its codes, its table, its place in the case, and what a form shows for which text."""

import csv
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from scanning import scanned
from walking import answer_to, field, go_live

pytestmark = pytest.mark.browser

ADDRESS = "/nl/tools/payment-plan/"
STATUS = ".tool-outcome [data-status]"
CODES = "[data-code] [role='img']"
EUROS = ["307,92", "307,92", "307,92", "307,92", "307,91", "307,91"]
READ = """async (kind) => {
  const [item] = await navigator.clipboard.read();
  return (await item.getType(kind)).text();
}"""


@pytest.fixture
def page(new_context: Callable[..., BrowserContext]) -> Page:
    """A page of a visitor who lets the site use the clipboard."""
    context = new_context(viewport={"width": 1280, "height": 900}, permissions=["clipboard-read", "clipboard-write"])
    return context.new_page()


def choose(page: Page, path: str, value: str) -> None:
    """Choose something and wait for the answer."""
    answer_to(page, lambda: page.check(f"{field(path)} input[value='{value}']", force=True))


def test_each_instalment_has_a_code_of_its_own(page: Page) -> None:
    """At a press there is a picture for each, which a phone reads as its amount; at another they are gone."""
    page.goto(ADDRESS)
    page.click("[data-format='svg']")
    expect(page.locator(CODES)).to_have_count(6)
    for at, euros in enumerate(EUROS):
        expect(page.locator(CODES).nth(at).locator("svg")).to_be_visible(timeout=60_000)
        assert scanned(page.locator(CODES).nth(at).screenshot())["amount"] == f"EUR{euros.replace(',', '.')}"
    page.click("[data-format='svg']")
    expect(page.locator(CODES).first).to_be_hidden()


def test_the_table_is_copied_for_a_spreadsheet(page: Page) -> None:
    """Cells with a tab between them and, for programs that prefer it, a table of plain cells: numbers and days."""
    page.goto(ADDRESS)
    page.click("[data-copy='cells']")
    expect(page.locator(STATUS)).to_contain_text("Gekopieerd.")
    rows = [line.split("\t") for line in page.evaluate(READ, "text/plain").splitlines()]
    assert [row[:3] for row in rows][:2] == [["Betaling", "Uiterlijk op", "Bedrag"], ["1", "2026-11-27", "307,92"]]
    html = page.evaluate(READ, "text/html")
    assert re.findall(r"<td[^>]*>([^<]*)</td>", html) == [cell for row in rows for cell in row]


def test_the_file_for_a_spreadsheet_is_the_plan(page: Page) -> None:
    """It is named after the tool and its day, and its amounts are those of the letter."""
    page.goto(ADDRESS)
    with page.expect_download(timeout=60_000) as download:
        page.click("[data-format='csv']")
    assert download.value.suggested_filename == "payment-plan-2026-11-23.csv"
    text = Path(download.value.path()).read_text(encoding="utf-8-sig")
    assert [row[2] for row in csv.reader(text.splitlines(), delimiter=";")][1:] == EUROS


def test_an_agreed_plan_goes_into_the_case_and_out_again(page: Page) -> None:
    """At a press it stands in the form, invoices and instalments; at another it is gone, and the contact with it."""
    go_live(page, ADDRESS)
    page.click("[data-note]")
    expect(page.locator(STATUS)).to_contain_text("Genoteerd.")
    expect(page.locator(field("payment_plan.schedule"))).to_have_value(re.compile(r"27-11-2026\s+307,92\n"))
    expect(page.locator(field("payment_plan.agreed_on"))).to_have_value("23-11-2026")
    assert page.evaluate("JSON.parse(sessionStorage['receivables-case']).typed.contacts.length") == 1
    expect(page.locator("[data-note]")).to_have_attribute("aria-pressed", "true")
    page.click("[data-note]")
    expect(page.locator(field("payment_plan.schedule"))).to_have_value("")
    assert page.evaluate("JSON.parse(sessionStorage['receivables-case']).typed.contacts.length") == 0


def test_money_that_came_in_shows_at_its_instalment(page: Page) -> None:
    """With an agreed plan in the case there is a table of how each instalment stands, said in words."""
    go_live(page, ADDRESS)
    page.click("[data-note]")
    answer_to(page, lambda: page.fill(field("debtor.contact"), "Yusuf"))
    rows = page.locator(".standing tbody tr")
    expect(rows).to_have_count(6)
    expect(rows.first).to_contain_text("Komt nog")


def test_the_form_follows_what_is_chosen(page: Page) -> None:
    """A number, an amount or a day; a pay day only for months; nothing about a new plan in a reminder of an old one."""
    go_live(page, ADDRESS)
    shown = {"amount": "wish.amount", "until": "wish.until", "number": "wish.number"}
    for by, path in shown.items():
        choose(page, "wish.by", by)
        assert [one for one in shown.values() if page.locator(field(one)).is_visible()] == [path]
    choose(page, "plan_text.text", "missed")
    expect(page.locator(field("wish.by"))).to_be_hidden()
    expect(page.get_by_role("heading", name="Hoe wordt er betaald?")).to_be_hidden()


def test_a_refusal_stands_at_its_field_with_a_plan_that_can_be_had(page: Page) -> None:
    """Nought instalments: the field says so, and the text beside it can no longer be taken for the new one."""
    go_live(page, ADDRESS)
    page.fill(field("wish.number"), "0")
    page.press("[type=submit]", "Enter")
    expect(page.locator("[id='wish.number-error']")).to_contain_text("Dit kan wel: 3 termijnen van")
    expect(page.locator("[data-outcome]")).to_have_attribute("data-outdated", "")


def test_an_agreement_prints_without_cutting_a_line(new_context: Callable[..., BrowserContext]) -> None:
    """On paper the text goes on at the top of the next sheet: nothing that is shown is a box that cannot be parted."""
    page = new_context().new_page()
    page.goto(ADDRESS)
    paper = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 2
    assert page.locator("[data-outcome]").evaluate("outcome => getComputedStyle(outcome).display") == "contents"


def test_the_comparison_is_printed_with_a_proposal_only(page: Page) -> None:
    """Whoever gets a proposal may choose; an agreement to sign holds nothing else."""
    go_live(page, ADDRESS)
    page.emulate_media(media="print")
    expect(page.locator(".comparison")).to_be_hidden()
    page.emulate_media(media="screen")
    choose(page, "plan_text.text", "proposal")
    page.emulate_media(media="print")
    expect(page.locator(".comparison")).to_be_visible()


def test_without_a_script_the_plan_and_its_table_can_be_read(new_context: Callable[..., BrowserContext]) -> None:
    """With JavaScript off there are the agreement, the picture and what other numbers would come to."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/en/tools/payment-plan/")
    expect(page.locator(".letter-instalments tbody tr")).to_have_count(6)
    expect(page.locator(".comparison svg")).to_be_visible()
    expect(page.locator(".comparison-table [aria-current='true']")).to_contain_text("chosen")
    assert page.locator("tool-widget button:visible").count() == 0

"""Wrong and hostile input in the page: a sentence at the field, a summary with links, and never any markup."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from walking import answer_to, field, go_live

pytestmark = pytest.mark.browser

HOSTILE = [
    "<script>window.caught = 1</script>",
    "<img src=x onerror='window.caught = 1'>",
    '"><svg onload=window.caught=1>',
    "' onfocus='window.caught=1' autofocus='",
    "javascript:window.caught=1",
    "</textarea><script>window.caught = 1</script>",
    "</article></output><form action=//x.example><input name=q>",
    "{{ 7*7 }}{% for x in range(9) %}x{% endfor %}",
    "${window.caught = 1}",
    "%0D%0ABcc: all@x.example",
    "&lt;b&gt;&amp;nbsp;",
    "<a href='//x.example'>x</a>",
    "[[x]](javascript:alert(1))",
    "مخبز <bdo dir=rtl>",
    "👩🏽‍🌾 <!-- -->",
]
TEXT_FIELDS = [
    "debtor.name",
    "debtor.contact",
    "debtor.address",
    "creditor.name",
    "creditor.contact",
    "creditor.address",
]
CLAIM_FIELDS = ["debtor.name", "debtor.address", "creditor.name", "creditor.address", "invoices.0.number"]
OTHER_FIELDS = ["account.holder", "account.reference", "invoices.0.number"]
SHAPE = """() => [...document.querySelectorAll("[data-outcome] *")]
  .map((element) => [element.tagName, ...element.getAttributeNames()].join(" "))"""


def test_a_wrong_field_says_what_is_wrong_once_it_is_left(page: Page) -> None:
    """The sentence comes when the visitor leaves the field, and goes when the field is right."""
    go_live(page)
    amount = page.locator(field("invoices.0.amount"))
    answer_to(page, lambda: amount.fill("twaalf"))
    expect(page.locator(field("invoices.0.amount-error"))).to_be_empty()
    amount.press("Tab")
    expect(page.locator(field("invoices.0.amount-error"))).to_have_text(
        "Dit bedrag kunnen we niet lezen. Schrijf het zo: 1.250,00."
    )
    expect(amount).to_have_attribute("aria-invalid", "true")
    assert "invoices.0.amount-error" in (amount.get_attribute("aria-describedby") or "")
    assert amount.input_value() == "twaalf"
    answer_to(page, lambda: amount.fill("12"))
    expect(page.locator(field("invoices.0.amount-error"))).to_be_empty()
    expect(amount).to_have_attribute("aria-invalid", "false")


def test_the_summary_names_all_errors_and_leads_to_them(page: Page) -> None:
    """Asking for the letter shows every error in one list at the top; a link there brings one to its field."""
    page.goto("/en/tools/reminder/")
    answer_to(page, lambda: page.click("[data-action='clear']"))
    answer = answer_to(page, lambda: page.click("[type=submit]"))
    summary = page.locator("[data-summary]")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text(f"{len(answer['errors'])} fields need your attention")
    assert summary.locator("a").count() == len(answer["errors"]) > 4
    summary.get_by_role("link", name="Name of your business").click()
    expect(page.locator(field("creditor.name"))).to_be_focused()
    summary.get_by_role("link", name="Kind of customer").click()
    expect(page.locator(f"{field('debtor.kind')} input").first).to_be_focused()
    summary.get_by_role("link", name="Outstanding invoices").click()
    assert page.evaluate("document.activeElement.closest('[data-group]').id") == "invoices"


def test_a_letter_that_is_not_up_to_date_cannot_be_copied(page: Page) -> None:
    """While something is wrong, the last letter stays in sight, marked, and its copy buttons rest."""
    go_live(page)
    answer_to(page, lambda: page.fill(field("account.iban"), "NL00"))
    expect(page.locator("[data-outcome]")).to_have_attribute("data-outdated", "")
    expect(page.locator("[data-copy='body']")).to_be_disabled()
    expect(page.locator("[role=status][data-status]")).not_to_be_empty()
    answer_to(page, lambda: page.fill(field("account.iban"), "NL02ABNA0123456789"))
    expect(page.locator("[data-copy='body']")).to_be_enabled()


def type_all(page: Page, paths: list[str]) -> None:
    """Type a plain letter into fields, so that only one thing differs later."""
    for path in paths:
        answer_to(page, lambda path=path: page.fill(field(path), "x"))  # type: ignore[misc]


@pytest.fixture(scope="module")
def hostile_claim(chromium: object, base_url: str) -> Page:
    """One live claim that all hostile strings are typed into."""
    context: BrowserContext = chromium.new_context(base_url=base_url)  # type: ignore[attr-defined]
    context.clock.set_fixed_time("2026-11-23T10:00:00")
    page = context.new_page()
    go_live(page, "/nl/tools/claim/")
    type_all(page, CLAIM_FIELDS)
    return page


@pytest.mark.parametrize("path", CLAIM_FIELDS)
def test_nothing_typed_into_a_claim_becomes_markup(hostile_claim: Page, path: str) -> None:
    """In the statement, the picture, its table and the plain text hostile text is the text it is."""
    page = hostile_claim
    plain = page.evaluate(SHAPE)
    assert "polygon" in " ".join(plain)
    for text in HOSTILE:
        answer = answer_to(page, lambda text=text: page.fill(field(path), text))  # type: ignore[misc]
        if answer["outcome"]:
            assert page.evaluate(SHAPE) == plain
            assert text in (page.locator("[data-outcome]").text_content() or "") + answer["outcome"]["text"]
        else:
            assert answer["errors"].keys() == {path}
        assert page.evaluate("window.caught") is None
    answer_to(page, lambda: page.fill(field(path), "x"))


@pytest.fixture(scope="module")
def hostile_page(chromium: object, base_url: str) -> Page:
    """One live page that all hostile strings are typed into."""
    context: BrowserContext = chromium.new_context(base_url=base_url)  # type: ignore[attr-defined]
    context.clock.set_fixed_time("2026-11-23T10:00:00")
    page = context.new_page()
    go_live(page)
    answer_to(page, lambda: page.check("[name='letter.medium'][value=letter]"))  # with addresses on its sheet
    type_all(page, ["debtor.contact", *TEXT_FIELDS, *OTHER_FIELDS])
    return page


@pytest.mark.parametrize("path", [*TEXT_FIELDS, *OTHER_FIELDS])
def test_nothing_typed_becomes_markup(hostile_page: Page, path: str) -> None:
    """Hostile text stands in the page as the text it is: no element, attribute or script comes of it."""
    page = hostile_page
    plain = page.evaluate(SHAPE)
    for text in HOSTILE:
        answer = answer_to(page, lambda text=text: page.fill(field(path), text))  # type: ignore[misc]
        if answer["outcome"]:
            assert page.evaluate(SHAPE) == plain
            assert text in page.locator("[data-outcome]").inner_text() + answer["outcome"]["text"]
        else:
            assert answer["errors"].keys() == {path}
        assert page.evaluate("window.caught") is None
    answer_to(page, lambda: page.fill(field(path), "x"))


def test_nothing_typed_stands_in_the_address(hostile_page: Page) -> None:
    """The address of the page stays what it was."""
    assert hostile_page.url.endswith("/nl/tools/reminder/")


def test_a_hostile_case_file_changes_nothing(page: Page, tmp_path: Path) -> None:
    """A file whose field names or values are not a case's is refused."""
    go_live(page)
    before = page.locator(".tool-form").evaluate("(form) => JSON.stringify([...new FormData(form)])")
    for content in ({"receivables_case": 1, "language": "nl", "__proto__": {"x": "y"}}, {"receivables_case": 1}):
        file = tmp_path / "case.json"
        file.write_text(json.dumps(content), encoding="utf-8")
        page.set_input_files("[data-file]", file)
        expect(page.locator("[role=status][data-status]")).to_contain_text("Er is niets veranderd")
        assert page.locator(".tool-form").evaluate("(form) => JSON.stringify([...new FormData(form)])") == before

"""Wrong input in the page: a sentence at the field, a summary with links, and a file that is refused."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from walking import answer_to, field, go_live

pytestmark = pytest.mark.browser


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
    assert summary.locator("a").count() == len(answer["errors"]) >= 5
    summary.get_by_role("link", name="Name of your business").click()
    expect(page.locator(field("creditor.name"))).to_be_focused()
    summary.get_by_role("link", name="Kind of customer").click()
    expect(page.locator(f"{field('debtor.kind')} input").first).to_be_focused()
    summary.get_by_role("link", name="Outstanding invoices").click()
    assert page.evaluate("document.activeElement.closest('[data-group]').id") == "invoices"


def test_a_choice_that_is_wrong_says_so_at_once(page: Page) -> None:
    """Also where another choice made it so: a choice is never half made."""
    go_live(page)
    expect(page.locator(field("letter.level-error"))).to_be_empty()
    answer = answer_to(page, lambda: page.click("[data-path='debtor.kind'] label:has([value='consumer'])"))
    answer = answer_to(page, lambda: page.click("[data-path='letter.level'] label:has([value='fourteen_day_notice'])"))
    assert list(answer["wrong"]) == ["terms.due_dates_agreed"]
    expect(page.locator(field("terms.due_dates_agreed-error"))).to_contain_text("in verzuim")
    expect(page.locator("[role=status][data-status]")).to_contain_text("Die kun je nu niet kopiëren of bewaren.")
    answer_to(page, lambda: page.click("[data-path='terms.due_dates_agreed'] label:has([value='yes'])"))
    expect(page.locator(field("terms.due_dates_agreed-error"))).to_be_empty()


def test_the_way_to_what_is_wrong_leads_to_the_reason(page: Page) -> None:
    """Who follows it from beside the outcome reads at the field what is wrong, left before or not."""
    go_live(page)
    answer = answer_to(page, lambda: page.fill(field("account.iban"), "NL00"))
    assert list(answer["wrong"]) == ["account.iban"]
    expect(page.locator(field("account.iban-error"))).to_be_empty()
    page.locator("[role=status][data-status] a").click()
    expect(page.locator(field("account.iban"))).to_be_focused()
    expect(page.locator(field("account.iban-error"))).not_to_be_empty()


def test_a_letter_that_is_not_up_to_date_cannot_be_copied(page: Page) -> None:
    """While something is wrong, the last letter stays in sight, marked, and its copy buttons rest."""
    go_live(page)
    answer_to(page, lambda: page.fill(field("account.iban"), "NL00"))
    expect(page.locator("[data-outcome]")).to_have_attribute("data-outdated", "")
    expect(page.locator("[data-copy='body']:enabled")).to_have_count(0)
    expect(page.locator("[role=status][data-status]")).not_to_be_empty()
    answer_to(page, lambda: page.fill(field("account.iban"), "NL02ABNA0123456789"))
    expect(page.locator("[data-copy='body']:disabled")).to_have_count(0)


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

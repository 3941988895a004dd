"""A tool page comes to life: nothing before the first touch, every edit computed, nothing asked of anyone else."""

import re

import pytest
from playwright.sync_api import Dialog, Page, Request, expect
from walking import answer_to, field, go_live

from receivables.language import Language
from receivables.texts.labels import label

pytestmark = pytest.mark.browser


@pytest.fixture
def requests(page: Page) -> list[str]:
    """The addresses that the page asks for, as they come."""
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    page.on("worker", lambda worker: asked.append(worker.url))
    return asked


def test_python_is_fetched_at_the_first_touch(page: Page, requests: list[str]) -> None:
    """Nothing of the runtime is fetched before the visitor reaches for the form; then it is, from the site itself."""
    page.goto("/nl/tools/reminder/")
    page.wait_for_load_state("networkidle")
    assert [address for address in requests if "/runtime/" in address or "worker.js" in address] == []
    expect(page.locator("tool-widget")).to_have_attribute("data-state", "static")
    page.focus(field("debtor.name"))
    page.wait_for_event("worker")
    page.fill(field("debtor.contact"), "Yusuf")
    expect(page.locator("tool-widget")).to_have_attribute("data-state", "live", timeout=30_000)
    expect(page.locator("tool-widget")).to_have_attribute("data-started", "snapshot")
    assert [address for address in requests if "pyodide.asm.wasm" in address]


def test_each_edit_shows_in_the_letter(page: Page) -> None:
    """The letter follows what is typed, and the total what is added and taken away."""
    go_live(page)
    letter = page.locator("[data-outcome] .letter")
    answer_to(page, lambda: page.fill(field("invoices.0.amount"), "2.000"))
    expect(letter).to_contain_text("€ 2.597,50")
    expect(page.locator(field("invoices.0.amount-understood"))).to_have_text("Klopt dat? We lezen: € 2.000,00")
    answer_to(page, lambda: page.click("[data-action='remove-row'] >> nth=1"))
    expect(letter).to_contain_text("Herinnering: factuur 2026-118 staat nog open")
    answer_to(page, lambda: page.check(f"{field('debtor.language')} [value=en]"))
    expect(letter).to_contain_text("Reminder: invoice 2026-118 is still outstanding")
    expect(letter).to_have_attribute("lang", "en")


def test_a_row_can_be_added_and_filled(page: Page) -> None:
    """A new invoice gets its number, its own fields and a place in the letter."""
    go_live(page)
    answer_to(page, lambda: page.click("[data-action='add-row']"))
    expect(page.locator(field("invoices.2.number"))).to_be_focused()
    row = {"number": "2026-130", "invoice_date": "20-10-2026", "due_date": "19-11-2026", "amount": "99,95"}
    for name, text in row.items():
        answer_to(page, lambda name=name, text=text: page.fill(field(f"invoices.2.{name}"), text))  # type: ignore[misc]
    expect(page.locator("[data-outcome] .letter")).to_contain_text("2026-130")
    expect(page.locator("[data-outcome] .letter")).to_contain_text("€ 1.947,45")


SAME_AS_MADE = """(html) => {
  const made = document.createElement("template");
  made.innerHTML = html;
  const tags = (within) => [...within.querySelectorAll("*")].map((one) => `${one.localName}.${one.className}`);
  const outcome = document.querySelector("[data-outcome]");
  return outcome.textContent === made.content.textContent && String(tags(outcome)) === String(tags(made.content));
}"""


def test_an_edit_leaves_alone_what_it_does_not_change(page: Page) -> None:
    """Only the changed part of a letter is put in anew, and what then stands there is what was made."""
    go_live(page)
    page.evaluate("document.querySelector('[data-outcome] .letter-invoices').stays = true")
    for path, text in {"debtor.contact": "Fatima", "invoices.0.amount": "99,95", "invoices.0.number": "7"}.items():
        answer = answer_to(page, lambda path=path, text=text: page.fill(field(path), text))  # type: ignore[misc]
        assert page.evaluate(SAME_AS_MADE, answer["html"])
    assert page.evaluate("document.querySelector('[data-outcome] .letter-invoices').stays")


def test_an_example_left_in_ones_own_letter_is_pointed_out(page: Page) -> None:
    """As soon as one thing is one's own, the rest of the example is named, until it is gone."""
    page.goto("/nl/tools/reminder/")
    expect(page.locator("[data-rule='example_left']")).to_have_count(0)
    answer_to(page, lambda: page.fill(field("debtor.name"), "Kapsalon Scheerling"))
    expect(page.locator("[data-rule='example_left']")).to_contain_text("Rekeningnummer (IBAN)")


def test_a_link_leads_to_what_is_left_of_the_example(page: Page) -> None:
    """Each thing that is still the example's is a link to its field, and is gone from the list once it is one's own."""
    go_live(page)
    left = page.locator("[data-rule='example_left'] a")
    answer_to(page, lambda: page.fill(field("invoices.1.amount"), "318,50"))
    expect(left.filter(has_text="Factuur 1")).to_have_text("Factuur 1")
    left.filter(has_text="Daarvan al betaald").click()
    assert page.evaluate("document.activeElement.name") == "invoices.1.paid"
    answer_to(page, lambda: page.fill(field("invoices.1.paid"), ""))
    expect(left.filter(has_text="Factuur 2")).to_have_text(
        ["Factuur 2, Factuurnummer", "Factuur 2, Factuurdatum", "Factuur 2, Vervaldatum"]
    )


def test_what_was_typed_into_an_empty_form_is_ones_own(page: Page) -> None:
    """An own case that happens to equal the example is no longer called one, in the next tool neither."""
    go_live(page)
    page.on("dialog", lambda dialog: dialog.accept())
    answer_to(page, lambda: page.click("[data-action='clear']"))
    row = {"number": "2026-118", "invoice_date": "1-10-2026", "due_date": "31-10-2026", "amount": "1.250,00"}
    answer_to(page, lambda: page.check("[name='debtor.kind'][value='business']"))
    answer_to(page, lambda: page.check("[name='debtor.country'][value='NL']"))
    own = {"debtor.name": "Atelier Zeewind", "creditor.name": "Studio Veldkamp", "account.iban": "NL91ABNA0417164300"}
    for path, text in {**{f"invoices.0.{name}": text for name, text in row.items()}, **own}.items():
        answer_to(page, lambda path=path, text=text: page.fill(field(path), text))  # type: ignore[misc]
    expect(page.locator("[data-outcome] .letter")).to_contain_text("2026-118")
    expect(page.locator("[data-rule='example_left']")).to_have_count(0)
    page.goto("/nl/tools/claim/")
    expect(page.locator("[data-outcome] article")).to_contain_text("2026-118")
    expect(page.locator("[data-rule='example_left']")).to_have_count(0)


def test_what_is_left_of_the_example_is_known_in_the_next_tool(page: Page) -> None:
    """An amount that nobody changed is pointed out in the next tool too."""
    go_live(page)
    answer_to(page, lambda: page.fill(field("invoices.0.number"), "2026-041"))
    page.goto("/nl/tools/claim/")
    expect(page.locator("[data-rule='example_left']")).to_contain_text("Factuur 1, Bedrag")


def test_the_untouched_example_says_that_it_is_one(page: Page) -> None:
    """Beside the buttons that copy and mail stands that this is nobody's own text yet; then it goes."""
    page.goto("/nl/tools/reminder/")
    status = page.locator("[role=status][data-status]")
    expect(status).to_have_text(label(Language.NL, "status.example"))
    answer_to(page, lambda: page.fill(field("debtor.name"), "Kapsalon Scheerling"))
    expect(status).not_to_have_text(label(Language.NL, "status.example"))
    page.on("dialog", lambda dialog: dialog.accept())
    page.click("[data-action='restore-example']")
    expect(status).to_have_text(label(Language.NL, "status.example"))


def test_start_empty_and_back_to_the_example(page: Page) -> None:
    """One button empties the form without a word of blame, another brings the example back."""
    page.goto("/nl/tools/reminder/")
    answer_to(page, lambda: page.click("[data-action='clear']"))
    expect(page.locator("[data-outcome]")).to_be_hidden()
    expect(page.locator("[data-status]").last).to_contain_text("Nog nodig: “Naam van de klant”")
    page.on("dialog", lambda dialog: dialog.accept())
    assert page.input_value(field("debtor.name")) == ""
    expect(page.locator("[data-row]")).to_have_count(1)
    expect(page.locator("[data-summary]")).to_be_hidden()
    assert [text for text in page.locator(".tool-error").all_inner_texts() if text] == []
    page.click("[data-action='restore-example']")
    expect(page.locator("[data-action='clear']")).to_be_focused()
    assert page.input_value(field("debtor.name")) == "Bakkerij Zevenkorrel"
    expect(page.locator("[data-outcome] .letter")).to_contain_text("€ 1.847,50")


@pytest.mark.parametrize("part", ["subject", "body"])
def test_copying_is_confirmed(page: Page, part: str) -> None:
    """A copy button copies the plain text exactly, and says so in words and to a screen reader."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/nl/tools/reminder/")
    button = page.locator(f"[data-copy='{part}']")
    button.click()
    expect(button).to_contain_text("Gekopieerd.")
    expect(page.locator("[role=status][data-status]")).to_contain_text("Gekopieerd.")
    assert page.evaluate("navigator.clipboard.readText()") == page.locator(f"[data-plain='{part}']").text_content()


def test_copying_that_is_refused_helps_on(page: Page) -> None:
    """When the browser refuses to copy, the text is selected and the visitor is told."""
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto("/en/tools/reminder/")
    page.click("[data-copy='body']")
    expect(page.locator("[role=status][data-status]")).to_contain_text("Select the text")
    assert page.evaluate("getSelection().toString()").strip().startswith("Dear Yusuf Aydin")


def test_an_edit_made_while_python_starts_is_not_lost(page: Page) -> None:
    """Only the last of several quick edits is shown, however slow the start was."""
    page.goto("/nl/tools/reminder/")
    for name in ("A", "Ab", "Abc"):
        page.fill(field("debtor.contact"), name)
    letter = page.locator("[data-outcome] .letter")
    expect(letter).to_contain_text(re.compile("Geachte Abc,"), timeout=30_000)


def test_nobody_is_asked_to_lose_what_is_not_theirs(page: Page) -> None:
    """Emptying the example asks nothing; emptying one's own form asks first, and no means no."""
    asked: list[str] = []

    def refuse(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", refuse)
    go_live(page)
    for action in ("clear", "clear-case", "restore-example", "clear-all"):
        page.locator(f"[data-action='{action}']").first.click()
        assert page.input_value(field("debtor.contact")) == "Yusuf"
    customer, everything = "Wat je over deze klant hebt ingevuld", "Wat je hebt ingevuld"
    assert asked == [f"{what}, gaat dan weg. Doorgaan?" for what in (customer, customer, everything, everything)]


def test_the_example_cannot_be_copied_as_ones_own(page: Page) -> None:
    """From the first edit until the first own letter, the example below is marked and cannot be copied."""
    page.route("**/pyodide.asm.wasm", lambda _: None)
    page.goto("/nl/tools/reminder/")
    page.fill(field("debtor.contact"), "Fatima")
    expect(page.locator("tool-widget")).to_have_attribute("data-state", "loading")
    expect(page.locator("[data-copy='body']")).to_be_disabled()
    expect(page.locator(field("invoices.0.amount-understood"))).to_be_empty()


def test_a_press_on_a_button_is_not_lost_to_an_error(page: Page) -> None:
    """An error that appears when a field is left does not move a button from under the mouse."""
    go_live(page)
    answer_to(page, lambda: page.fill(field("account.iban"), "NL00"))
    button = page.locator("[type=submit]")
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    assert box
    page.mouse.move(box["x"] + 10, box["y"] + 5)
    page.mouse.down()
    page.wait_for_timeout(150)
    page.mouse.up()
    expect(page.locator("[data-summary]")).to_be_visible()


def test_a_start_that_failed_is_tried_again(page: Page) -> None:
    """A runtime that did not arrive is not the end: the next edit starts Python anew."""
    page.route("**/runtime/**", lambda route: route.abort())
    page.goto("/nl/tools/reminder/")
    page.fill(field("debtor.contact"), "Fatima")
    expect(page.locator("tool-widget")).to_have_attribute("data-state", "failed", timeout=30_000)
    page.unroute("**/runtime/**")
    page.fill(field("debtor.contact"), "Fatima B.")
    expect(page.locator("tool-widget")).to_have_attribute("data-state", "live", timeout=30_000)
    expect(page.locator("[data-outcome]")).to_contain_text("Geachte Fatima B.,")


def test_an_opened_plain_text_stays_open(page: Page) -> None:
    """The text without layout does not fold away at the next edit."""
    go_live(page)
    page.click(".tool-plain summary")
    answer_to(page, lambda: page.fill(field("debtor.contact"), "Fatima"))
    expect(page.locator("[data-plain='body']")).to_be_visible()


def test_asking_for_the_letter_leaves_the_example_an_example(page: Page) -> None:
    """Without an edit the page goes on saying that this is an example."""
    page.goto("/nl/tools/reminder/")
    answer_to(page, lambda: page.click("[type=submit]"))
    expect(page.locator(".tool-example-words")).to_be_visible()


def test_a_runtime_that_does_not_come_leaves_the_example(page: Page) -> None:
    """Without the runtime the page says so, and the example can still be read."""
    page.route("**/runtime/**", lambda route: route.abort())
    page.goto("/nl/tools/reminder/")
    page.fill(field("debtor.contact"), "Yusuf")
    expect(page.locator("tool-widget")).to_have_attribute("data-state", "failed", timeout=30_000)
    expect(page.locator("[data-status]").last).to_contain_text("start niet in deze browser")
    expect(page.locator("[data-outcome] .letter")).to_contain_text("Geachte Yusuf Aydin")
    assert page.input_value(field("debtor.contact")) == "Yusuf"

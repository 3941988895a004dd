"""What a visitor can do with a letter: each button does what it says, and says what it did."""

import io
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import vobject
from docx import Document
from playwright.sync_api import BrowserContext, Page, expect
from scanning import scanned
from walking import answer_to, field, go_live

from receivables.language import Language
from receivables.widgets.formats import file_of
from receivables.widgets.running import example, run
from receivables.widgets.tools import TOOLS

pytestmark = pytest.mark.browser

ADDRESS = "/nl/tools/reminder/"
STATUS = ".tool-outcome [data-status]"
READ = """async (kind) => {
  const [item] = await navigator.clipboard.read();
  return (await item.getType(kind)).text();
}"""
REMINDER = TOOLS["reminder"]
EXAMPLE = run(REMINDER, example(REMINDER, Language.NL), language=Language.NL, on=REMINDER.example.on).outcome


@pytest.fixture
def page(new_context: Callable[..., BrowserContext]) -> Page:
    """A page of a visitor who lets the site use the clipboard."""
    context = new_context(viewport={"width": 1280, "height": 900}, permissions=["clipboard-read", "clipboard-write"])
    return context.new_page()


def clipboard(page: Page, kind: str) -> str:
    """What was copied, as this kind of text."""
    text: str = page.evaluate(READ, kind)
    return text


def saved(page: Page, name: str) -> tuple[str, bytes]:
    """Press the button of a format and take what it saves."""
    with page.expect_download(timeout=60_000) as download:
        page.click(f"[data-format='{name}']")
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


@pytest.mark.parametrize("part", ["subject", "body"])
def test_subject_and_text_are_copied_apart(page: Page, part: str) -> None:
    """Each button copies its part of the letter as plain text, and the page says so."""
    page.goto(ADDRESS)
    page.click(f"[data-copy='{part}']")
    expect(page.locator(STATUS)).to_contain_text("Gekopieerd.")
    assert EXAMPLE is not None
    expected = {"subject": EXAMPLE.document.subject, "body": EXAMPLE.document.text}
    assert clipboard(page, "text/plain").replace("\r\n", "\n") == expected[part]


def test_the_letter_is_copied_with_its_tables(page: Page) -> None:
    """Rich text holds words and tables, each with its style; plain text comes along for where that will not do."""
    page.goto(ADDRESS)
    page.click("[data-copy='table']")
    expect(page.locator(STATUS)).to_contain_text("Gekopieerd.")
    assert EXAMPLE is not None
    assert clipboard(page, "text/plain").replace("\r\n", "\n") == EXAMPLE.document.text
    message = page.context.new_page()
    message.set_content(clipboard(page, "text/html"))
    invoices, payment = (message.locator("table").nth(index).locator("tr") for index in range(2))
    headings = ["Factuur", "Vervaldatum", "Dagen geleden", "Bedrag", "Al betaald", "Nog te betalen"]
    assert invoices.first.locator("th").all_inner_texts() == headings
    assert payment.first.locator("td").all_inner_texts() == ["Bedrag", "€\u00a01.847,50"]
    expect(message.locator("body")).to_contain_text("Geachte Yusuf Aydin,")
    assert message.locator("td").first.evaluate("cell => cell.style.borderBottomWidth") == "1px"
    assert invoices.nth(1).locator("td").last.evaluate("cell => cell.style.textAlign") == "right"


def test_what_is_pasted_holds_no_address_and_no_trace_of_the_page(page: Page) -> None:
    """A letter on paper has addresses and a date; in a message they have no place, nor have our names for things."""
    go_live(page)
    answer_to(page, lambda: page.check(f"{field('letter.medium')} input[value='letter']", force=True))
    page.click("[data-copy='table']")
    expect(page.locator(STATUS)).to_contain_text("Gekopieerd.")
    html = clipboard(page, "text/html")
    assert "Lindenlaan" not in html
    assert "Molenstraat" not in html
    assert set(re.findall(r' ([a-z-]+)="', html)) <= {"style", "colspan", "lang"}


def test_what_was_typed_is_no_markup_when_it_is_pasted(page: Page) -> None:
    """A name that looks like an element is pasted as a name."""
    go_live(page)
    answer_to(page, lambda: page.fill(field("debtor.contact"), "<img src=x onerror=alert(1)>"))
    page.click("[data-copy='table']")
    expect(page.locator(STATUS)).to_contain_text("Gekopieerd.")
    html = clipboard(page, "text/html")
    assert "<img" not in html
    assert "&lt;img" in html


def test_a_browser_that_copies_no_rich_text_copies_plain_text(page: Page) -> None:
    """Without the means for rich text the letter is copied all the same."""
    page.add_init_script("delete globalThis.ClipboardItem; delete Clipboard.prototype.write;")
    page.goto(ADDRESS)
    page.click("[data-copy='table']")
    expect(page.locator(STATUS)).to_contain_text("Gekopieerd.")
    assert EXAMPLE is not None
    assert page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n") == EXAMPLE.document.text


def test_the_mail_program_gets_the_letter(page: Page) -> None:
    """The link holds subject and text as they stand on the page, and the page says what to do when nothing happens."""
    page.goto(ADDRESS)
    link = page.locator("[data-mail]")
    parts = urlsplit(link.get_attribute("href") or "")
    given = parse_qs(parts.query, strict_parsing=True)
    assert EXAMPLE is not None
    assert (parts.scheme, given["subject"]) == ("mailto", [EXAMPLE.document.subject])
    assert given["body"] == [EXAMPLE.document.text.replace("\n", "\r\n")]
    page.evaluate("document.addEventListener('click', (event) => event.preventDefault())")
    link.click()
    expect(page.locator(STATUS)).to_contain_text("Je mailprogramma opent. Gebeurt er niets?")


def test_a_letter_too_long_for_a_link_is_copied_to_be_pasted(page: Page) -> None:
    """The link then holds the subject only, the text is on the clipboard, and the page says so."""
    go_live(page)
    page.locator("[data-editor] summary").click()
    long_text = "Dag Yusuf,\n\n" + "Zullen we even bellen? " * 100
    answer_to(page, lambda: page.fill("[data-edit='text']", long_text))
    page.evaluate("document.addEventListener('click', (event) => event.preventDefault())")
    link = page.locator("[data-mail]")
    assert list(parse_qs(urlsplit(link.get_attribute("href") or "").query)) == ["subject"]
    link.click()
    expect(page.locator(STATUS)).to_contain_text("plak hem in het bericht")
    assert page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n").strip() == long_text.strip()


@pytest.mark.parametrize("name", ["docx", "ics"])
def test_the_example_is_saved_as_the_build_would_write_it(page: Page, name: str) -> None:
    """Without anything typed: the example's file, of the example's day, byte for byte; the page says where it is."""
    page.goto(ADDRESS)
    file = saved(page, name)
    expect(page.locator(STATUS)).to_have_text("Het bestand staat bij je downloads.")
    assert EXAMPLE is not None
    made = file_of(EXAMPLE, name)
    assert file == (made.name, made.content)


def test_the_document_holds_what_stands_on_the_page(page: Page) -> None:
    """What was typed and what was rewritten by hand are in it."""
    go_live(page)
    answer_to(page, lambda: page.fill(field("debtor.contact"), "mevrouw Okafor"))
    page.locator("[data-editor] summary").click()
    text = page.input_value("[data-edit='text']")
    answer_to(page, lambda: page.fill("[data-edit='text']", text.replace("Misschien", "Wellicht")))
    document = Document(io.BytesIO(saved(page, "docx")[1]))
    paragraphs = [paragraph.text for paragraph in document.paragraphs]
    assert "Geachte mevrouw Okafor," in paragraphs
    assert any(paragraph.startswith("Wellicht is het u ontgaan") for paragraph in paragraphs)
    assert len(document.tables) == 2


def test_the_calendar_holds_the_days_on_the_page(page: Page) -> None:
    """The last day to pay that the visitor chose is in the calendar."""
    go_live(page)
    page.click("[data-group='letter'] .tool-more > summary")
    answer_to(page, lambda: page.fill(field("letter.pay_by"), "4-12-2026"))
    days = vobject.readOne(saved(page, "ics")[1].decode()).vevent_list
    assert "2026-12-04" in [event.dtstart.value.isoformat() for event in days]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_can_scan_the_code_on_the_page(new_context: Callable[..., BrowserContext], scheme: str) -> None:
    """Decoded from a picture of the page, in light and in dark: account, name, amount and reference of the letter."""
    page = new_context(viewport={"width": 320, "height": 800}, color_scheme=scheme, device_scale_factor=2).new_page()
    page.goto(ADDRESS)
    page.click("[data-format='svg']")
    expect(page.locator("[data-code] svg")).to_be_visible(timeout=60_000)
    expect(page.locator(STATUS)).to_contain_text("De QR-code staat bij de betaalgegevens")
    fields = scanned(page.locator("[data-code]").screenshot())
    assert (fields["account"], fields["name"]) == ("NL91ABNA0417164300", "Schilderwerken Kwastenburg")
    assert (fields["amount"], fields["text"]) == ("EUR1847.50", "K-1042")
    description = page.locator("[data-code] [role='img']").get_attribute("aria-label") or ""
    assert "€\u00a01.847,50" in description
    assert "NL91 ABNA 0417 1643 00" in description


def test_the_code_follows_the_letter_and_goes_when_asked(page: Page) -> None:
    """A new amount gives a new code without asking again; the button that showed it takes it away."""
    go_live(page)
    page.click("[data-format='svg']")
    expect(page.locator("[data-code] svg")).to_be_visible(timeout=60_000)
    answer_to(page, lambda: page.fill(field("invoices.0.amount"), "1.300,00"))
    expect(page.locator("[data-format='svg']")).to_have_attribute("aria-pressed", "true")
    assert scanned(page.locator("[data-code]").screenshot())["amount"] == "EUR1897.50"
    page.click("[data-format='svg']")
    expect(page.locator("[data-code]")).to_be_hidden()


def test_without_an_account_there_is_nothing_to_scan(page: Page) -> None:
    """The button is there only when there is a code to show."""
    go_live(page)
    expect(page.locator("[data-format='svg']")).to_be_visible()
    answer_to(page, lambda: page.fill(field("account.iban"), ""))
    expect(page.locator("[data-format='svg']")).to_have_count(0)


def test_a_short_message_has_no_file(page: Page) -> None:
    """On a telephone there is nothing to attach: it is copied, or handed to another program."""
    go_live(page)
    answer_to(page, lambda: page.check(f"{field('letter.medium')} input[value='message']", force=True))
    expect(page.locator(".tool-copy :is([data-format], [data-mail], [data-action='print'])")).to_have_count(0)
    expect(page.locator(".tool-copy [data-copy]")).to_have_count(1)


def test_what_cannot_be_made_is_said(page: Page) -> None:
    """When a library does not arrive the page says so, and the letter stays."""
    page.context.route(re.compile(r"segno.*\.whl"), lambda route: route.abort())
    page.goto(ADDRESS)
    page.click("[data-format='svg']")
    expect(page.locator(STATUS)).to_contain_text("Dat lukt niet in deze browser", timeout=90_000)
    expect(page.locator("[data-code]")).to_be_hidden()
    page.click("[data-copy='body']")
    expect(page.locator(STATUS)).to_contain_text("Gekopieerd.")


def test_without_a_script_there_are_no_dead_buttons(new_context: Callable[..., BrowserContext]) -> None:
    """What needs a script is not there; the link to the mail program, which needs none, is."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(ADDRESS)
    expect(page.locator(".tool-copy button").first).to_be_hidden()
    expect(page.locator("[data-mail]")).to_be_visible()

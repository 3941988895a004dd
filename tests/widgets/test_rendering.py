"""Outcomes, errors and forms as HTML: nothing that is typed becomes an element or an attribute."""

from html.parser import HTMLParser
from typing import Any, override

import pytest
from markupsafe import Markup

from claim_inputs import INVOICE, PAYMENT, claim_outcome, typed_claim
from factories import OVERDUE, PAID, PART_PAID, answer, outcome, parts_of, typed
from receivables.language import Language
from receivables.texts.labels import label
from receivables.texts.letters import Paragraphs, PaymentDetails
from receivables.widgets import claim
from receivables.widgets.case_groups import INVOICES
from receivables.widgets.reminder import TOOL
from receivables.widgets.rendering import errors_html, form_html, outcome_html, sheet_html, tool_html
from receivables.widgets.running import example
from receivables.widgets.tools import TOOLS

PLAIN = "Onopvallend"
HOSTILE = [
    pytest.param("<script>alert(1)</script>", id="script"),
    pytest.param('"><img src=x onerror=alert(1)>', id="out of an attribute"),
    pytest.param("' onfocus='alert(1)", id="single quote"),
    pytest.param("</textarea></output><a href='x'>", id="out of an element"),
    pytest.param("<!-- weg", id="comment"),
    pytest.param("&lt;b&gt; &amp;amp;", id="entities"),
    pytest.param("{{ 7*7 }}{% raw %}", id="template"),
    pytest.param("\u0645\u0637\u0628\u0639\u0629 \U0001f468\u200d\U0001f467", id="right to left and emoji"),
]
PATHS = [
    "creditor.name",
    "creditor.contact",
    "creditor.address",
    "account.holder",
    "account.reference",
    "debtor.name",
    "debtor.contact",
    "debtor.address",
    "invoices.0.number",
]
CLAIM_PATHS = ["creditor.name", "creditor.address", "debtor.name", "debtor.address", "invoices.0.number"]


class Page(HTMLParser):
    """What a browser makes of some HTML: elements with their attributes, and text."""

    def __init__(self, html: str) -> None:
        """Read the HTML."""
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(str(html))
        self.close()

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    @override
    def handle_data(self, data: str) -> None:
        self.text += data

    def shape(self) -> list[tuple[str, list[str]]]:
        """Elements and the names of their attributes, in order."""
        return [(tag, list(attributes)) for tag, attributes in self.elements]

    def values(self, attribute: str) -> list[str | None]:
        """The values of an attribute, wherever it stands."""
        return [attributes[attribute] for _, attributes in self.elements if attribute in attributes]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("path", PATHS)
def test_what_is_typed_stays_text_in_an_outcome(path: str, text: str) -> None:
    """An outcome with markup typed into it has the elements of a plain one, and shows the markup as text."""
    hostile, plain = (Page(outcome_html(outcome({path: value, "invoices.1": PAID}))) for value in (text, PLAIN))
    assert hostile.shape() == plain.shape()
    assert hostile.text == plain.text.replace(PLAIN, text)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("path", PATHS)
def test_what_is_typed_stays_text_in_a_form(path: str, text: str) -> None:
    """A form with markup typed into it has the elements of a plain one, and holds the markup as a value."""
    hostile, plain = (_form(typed({path: value})) for value in (text, PLAIN))
    assert hostile.shape() == plain.shape()
    assert text in hostile.values("value") or text in hostile.text


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("path", CLAIM_PATHS)
def test_what_is_typed_stays_text_in_a_statement(path: str, text: str) -> None:
    """A statement, its picture, the table below it and the notes show markup as text, and get no element from it."""
    later = {**INVOICE, "number": PLAIN + "2", "due_date": "30-11-2026"}
    hostile, plain = (
        Page(outcome_html(claim_outcome({path: value, "invoices.1": later, "payments.0": PAYMENT})))
        for value in (text, PLAIN)
    )
    assert hostile.shape() == plain.shape()
    assert hostile.text == plain.text.replace(PLAIN, text).replace(f"{text}2", f"{PLAIN}2")
    assert not [name for _, names in hostile.shape() for name in names if name.startswith("on")]


@pytest.mark.parametrize("text", HOSTILE)
def test_the_number_of_an_invoice_that_is_left_out_stays_text(text: str) -> None:
    """A note names it as it was typed."""
    later = {**INVOICE, "number": text, "due_date": "30-11-2026"}
    assert text in Page(outcome_html(claim_outcome({"invoices.1": later}))).text


@pytest.mark.parametrize("language", Language)
def test_a_claim_form_has_a_place_for_every_field(language: Language) -> None:
    """Lists have the rows of the example and a template for more; every field has its own place."""
    typed = example(claim.TOOL, language)
    html = str(form_html(claim.TOOL, typed, {}, language))
    for group in claim.TOOL.groups:
        for field in group.fields:
            at = f"{group.name}.0.{field.name}" if group.repeated else f"{group.name}.{field.name}"
            rows = bool(typed.get(group.name)) + 1 if group.repeated else 1
            assert html.count(f'data-path="{at}"') == rows, at
            only = f' data-only="{" ".join(field.only)}"' if field.only else ""
            assert f'data-path="{at}"{only}' in html
    page = Page(html)
    described = {one for value in page.values("aria-describedby") if value for one in value.split()}
    assert described | set(page.values("for")) <= set(page.values("id"))
    assert [value for value in page.values("data-fewest") if value] == ["1", "0", "0", "0"]


def test_a_claim_form_without_payments_has_no_row_for_them() -> None:
    """A list that may be empty is empty when nothing was typed, and one can still be added."""
    html = str(form_html(claim.TOOL, typed_claim(), {}, Language.NL))
    payments = html[html.index('data-group="payments"') : html.index('data-group="notices"')]
    assert "data-row>" not in payments[: payments.index("<template>")]
    assert "data-row>" in payments[payments.index("<template>") :]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_typed_stays_text_among_the_errors(text: str) -> None:
    """An unknown field is named, not believed, and an invoice number in a sentence is text."""
    numbered = answer({"invoices.0.number": text, "letter.level": "before_due"}).errors
    assert text in Page(errors_html(numbered, Language.NL)).text
    unknown = Page(errors_html(answer({f"creditor.{text.replace('.', '')}": "x"}).errors, Language.NL))
    assert {tag for tag, _ in unknown.elements} <= {"h2", "p", "ul", "li", "a"}


@pytest.mark.parametrize("language", Language)
def test_a_form_has_a_place_for_every_field(language: Language) -> None:
    """Every field of every row has its own id, with its error and its reading beside it."""
    fixed = [f"{group.name}.{field.name}" for group in TOOL.groups if not group.repeated for field in group.fields]
    rows = [f"invoices.{row}.{field.name}" for row in (0, 1) for field in INVOICES.fields]
    ids = set(_form(example(TOOL, language), language).values("id"))
    assert {f"{path}{part}" for path in [*fixed, *rows] for part in ("", "-error", "-understood")} <= ids


@pytest.mark.parametrize("language", Language)
def test_every_label_and_description_in_a_form_points_to_something(language: Language) -> None:
    """No label, help text or error of a form hangs in the air."""
    form = _form(example(TOOL, language), language)
    described = {one for value in form.values("aria-describedby") if value for one in value.split()}
    assert described | set(form.values("for")) <= set(form.values("id"))


def test_a_form_holds_what_was_typed() -> None:
    """Texts, amounts, days, lines and choices stand in the form as they were typed."""
    form = _form(typed())
    checked = {attributes["name"]: attributes["value"] for _, attributes in form.elements if "checked" in attributes}
    assert {"Rijschool Rotonde", "NL20 INGB 0001 2345 67", "1.250,00", "31-10-2026"} <= set(form.values("value"))
    assert "Rotondeweg 4\n5678 EF Voorbeeldstad" in form.text
    assert checked["debtor.kind"] == "business"
    assert checked["letter.level"] == "friendly_reminder"


@pytest.mark.parametrize(("language", "expected"), [(Language.NL, "Klopt dat?"), (Language.EN, "Is that right?")])
def test_a_doubtful_reading_is_asked_about(language: Language, expected: str) -> None:
    """Beside an amount with two readings stands how it was read, as a question."""
    doubtful, plain = (answer({"invoices.0.amount": text}, language=language) for text in ("1.250", "1.250,00"))
    asked = Page(form_html(TOOL, doubtful.typed, doubtful.understood, language))
    assert expected in asked.text
    assert expected not in Page(form_html(TOOL, plain.typed, plain.understood, language)).text


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("creditor.name", "Name of your business"),
        ("invoices.1.amount", "Invoice 2, Amount"),
        ("invoices", "Outstanding invoices"),
        ("invoices.0", "Invoice 1"),
        ("payment", "payment"),
        ("creditor.fax", "creditor.fax"),
    ],
)
def test_an_error_is_named_and_linked(path: str, named: str) -> None:
    """The summary names a field as the form does, an unknown one by its path, and leads there."""
    page = Page(errors_html({path: "Please fill this in."}, Language.EN))
    assert named in page.text
    assert page.values("href") == [f"#{path}"]
    assert "Please fill this in." in page.text


@pytest.mark.parametrize("path", ["creditor.\u00b2.name", "invoices.-1.amount", "invoices.0.amount.0", "a.b.c.d", "."])
def test_an_error_at_an_odd_path_is_linked_all_the_same(path: str) -> None:
    """Whatever a program calls its unknown field, the summary leads there."""
    assert Page(errors_html({path: "We don't know this field."}, Language.EN)).values("href") == [f"#{path}"]


@pytest.mark.parametrize(("count", "expected"), [(1, "One field"), (2, "2 fields")])
def test_the_summary_counts(count: int, expected: str) -> None:
    """One field is one, more are counted."""
    errors = {f"invoices.{row}.amount": "Please fill this in." for row in range(count)}
    assert expected in Page(errors_html(errors, Language.EN)).text


@pytest.mark.parametrize("language", Language)
def test_the_sheet_says_what_the_plain_text_says(language: Language) -> None:
    """Every figure, day and line of the letter stands on the sheet too, in the letter's language."""
    found = outcome({"invoices": [OVERDUE, PART_PAID], "debtor.language": language})
    sheet = Page(sheet_html(found))
    assert sheet.elements[0] == ("article", {**sheet.elements[0][1], "lang": language})
    (payment,) = parts_of(found.document, PaymentDetails)
    assert all(line.name in sheet.text and line.value in sheet.text for line in payment.lines)
    paragraphs = parts_of(found.document, Paragraphs)
    assert len(paragraphs) == 3
    for line in (found.document.subject, *(line for one in paragraphs for line in one.text.splitlines())):
        assert line in sheet.text


def test_a_tool_holds_form_outcome_and_texts() -> None:
    """The parts of a tool stand inside one element of its name."""
    found = outcome({}, language=Language.EN)
    html = tool_html(TOOL, form=Markup("<form></form>"), outcome=found, language=Language.EN, fitting={})
    tags = [tag for tag, _ in Page(html).elements]
    assert tags.index("tool-widget") < tags.index("form") < tags.index("output") < tags.index("article")
    assert Page(html).values("name") == ["reminder"]


def _form(whole: Any, language: Language = Language.NL) -> Page:
    return Page(form_html(TOOL, whole, answer(language=language).understood, language))


@pytest.mark.parametrize(("tool", "folds"), [("next-step", ["contacts", "promises"]), ("contact-log", ["promises"])])
@pytest.mark.parametrize("language", Language)
def test_what_comes_from_other_tools_stays_folded_and_says_how_much_it_holds(
    tool: str, folds: list[str], language: Language
) -> None:
    """No fold of the example is open; each with rows in it says how many."""
    typed = example(TOOLS[tool], language)
    html = str(form_html(TOOLS[tool], typed, {}, language))
    assert " open>" not in html
    for name in folds:
        summary = html.split(f"<h2>{label(language, f'groups.{name}')}</h2>")[1].split("</summary>", maxsplit=1)[0]
        assert f"({label(language, 'form.filled_in', count=len(typed[name]))})" in summary


def test_an_empty_row_is_not_counted() -> None:
    """Nor is a choice that the form makes itself: the fold is said to be optional."""
    empty = {"disputes": [{"invoice": "", "raised_on": ""}], "terms": {"recurring": "no"}}
    html = str(form_html(TOOLS["next-step"], empty, {}, Language.EN))
    assert "filled in)" not in html


def test_what_goes_with_a_choice_is_unfolded_by_it() -> None:
    """A text about a complaint opens the complaints."""
    html = str(form_html(TOOLS["reminder"], example(TOOLS["reminder"], Language.NL), {}, Language.NL))
    assert (
        html.count(
            'data-opened-for="letter.level=disputed letter.level=complaint_answered letter.level=answer_maintained"'
        )
        == 1
    )

"""What a visitor can do with an outcome, as it stands above the sheet: fitting its medium, the likeliest first."""

import html
import re

import pytest

from factories import answer, outcome
from receivables.files.mail_link import mail_link
from receivables.language import Language
from receivables.texts.styles import Medium
from receivables.widgets.rendering import outcome_html
from receivables.widgets.running import example, run
from receivables.widgets.tools import TOOLS

_WAY = re.compile(r'<(?:button|a) [^>]*(?:data-(?:copy|format|action)="(\w+)"|data-(mail|share)\b)')


def ways(page: str) -> list[str]:
    """The ways above the sheet, in their order."""
    above = page[page.index('class="tool-copy"') : page.index("<article")]
    return [named or bare for named, bare in _WAY.findall(above)]


@pytest.mark.parametrize(
    ("medium", "expected"),
    [
        (Medium.EMAIL, ["body", "mail", "subject", "table", "edit", "docx", "ics", "svg", "print"]),
        (Medium.LETTER, ["body", "docx", "print", "table", "edit", "ics", "svg"]),
        (Medium.MESSAGE, ["body", "share", "edit"]),
        (Medium.PHONE, ["body", "edit"]),
    ],
)
def test_the_ways_fit_the_medium(medium: Medium, expected: list[str]) -> None:
    """An e-mail is mailed, a letter printed, and what is said or sent from a telephone is copied."""
    assert ways(outcome_html(outcome({"letter.medium": medium}))) == expected


@pytest.mark.parametrize(
    ("tool", "expected"),
    [("claim", ["body", "subject", "print"]), ("tone-check", ["draft", "body", "print"])],
)
def test_other_documents_are_copied_and_printed(tool: str, expected: list[str]) -> None:
    """A statement goes with its subject; of a review the visitor's own text comes first."""
    asked = TOOLS[tool]
    found = run(asked, example(asked, Language.NL), language=Language.NL, on=asked.example.on).outcome
    assert found is not None
    assert ways(outcome_html(found)) == expected


def test_the_link_to_mail_holds_the_letter_and_nothing_else() -> None:
    """Its address is that of the letter's subject and text; a name that looks like markup stays within it."""
    found = outcome({"debtor.contact": '"><script>&'})
    [address] = re.findall(r'<a class="tool-main-way" href="(mailto:[^"]*)"', outcome_html(found))
    letter = found.document
    assert html.unescape(address) == mail_link(subject=letter.subject, text=letter.text).address


def test_the_link_to_mail_knows_to_whom_it_goes() -> None:
    """The customer's address is filled in where it is known, and cannot bring anything else along."""
    found = outcome({"debtor.email": "yusuf+kassa@zevenkorrel.example"})
    assert 'href="mailto:yusuf%2Bkassa@zevenkorrel.example?subject=' in outcome_html(found)
    assert answer({"debtor.email": "yusuf@zevenkorrel.example?bcc=x@y.example"}).outcome is None


def test_each_file_says_what_it_needs() -> None:
    """The browser loads a library only for the button that needs it."""
    page = outcome_html(outcome())
    assert re.findall(r'data-format="(\w+)" data-packages="([\w ]*)"', page) == [
        ("docx", ""),
        ("ics", "icalendar"),
        ("svg", "segno"),
    ]

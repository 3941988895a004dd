"""The files of an outcome: which there are, what they are called, and that each holds what the page shows."""

import io
import json
from typing import Any

import pytest
import vobject
from docx import Document
from scanning import drawn, scanned

from factories import outcome
from receivables.errors import InputError
from receivables.language import Language
from receivables.texts.styles import Medium
from receivables.widgets.formats import FORMATS, file_of, formats_of
from receivables.widgets.outcome import Outcome
from receivables.widgets.running import example, run
from receivables.widgets.spec import Tool
from receivables.widgets.tools import TOOLS

CLAIM, LOG, PLAN = TOOLS["claim"], TOOLS["contact-log"], TOOLS["payment-plan"]
OFFERING = {"txt": LOG, "data": LOG, "csv": PLAN, "case": TOOLS["anonymise"]}


def offering(name: str) -> Outcome[Any]:
    """An outcome that can be taken along in a format."""
    return example_outcome(OFFERING[name]) if name in OFFERING else outcome()


def example_outcome(tool: Tool) -> Outcome[Any]:
    """The worked example of a tool."""
    found = run(tool, example(tool, Language.NL), language=Language.NL, on=tool.example.on).outcome
    assert found is not None
    return found


def test_a_timeline_is_a_text_and_data() -> None:
    """The text is the one that can be copied; the data hold what programs get from the command line."""
    found = offering("txt")
    assert file_of(found, "txt").content.decode() == f"{found.document.subject}\n\n{found.document.text}\n"
    assert json.loads(file_of(found, "data").content) == found.as_json()
    assert list(formats_of(found)) == ["txt", "data"]


@pytest.mark.parametrize(
    ("medium", "expected"),
    [
        (Medium.EMAIL, ["docx", "ics", "svg"]),
        (Medium.LETTER, ["docx", "ics", "svg"]),
        (Medium.MESSAGE, []),
        (Medium.PHONE, []),
    ],
)
def test_what_is_sent_from_a_telephone_has_no_files(medium: Medium, expected: list[str]) -> None:
    """An e-mail and a letter can be taken along; a short message and the opening of a call are copied."""
    assert list(formats_of(outcome({"letter.medium": medium}))) == expected


def test_a_statement_has_no_files_yet() -> None:
    """What a tool does not offer is not there, and asking for it says so."""
    claim = example_outcome(CLAIM)
    assert formats_of(claim) == {}
    with pytest.raises(InputError, match="format_not_offered"):
        file_of(claim, "docx")


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_is_named_after_its_tool_and_day(name: str) -> None:
    """The name says nothing of the customer: it may stand in a list of downloads for years."""
    file = file_of(offering(name), name)
    ending = FORMATS[name].ending or name
    assert file.name == f"{OFFERING[name].name if name in OFFERING else 'reminder'}-2026-11-23.{ending}"
    assert file.media_type == FORMATS[name].media_type


def test_the_document_holds_the_letter() -> None:
    """Its subject and its paragraphs are those of the letter, its date that of the letter."""
    found = outcome({"letter.medium": "letter", "letter.date": "24-11-2026"})
    document = Document(io.BytesIO(file_of(found, "docx").content))
    paragraphs = [paragraph.text for paragraph in document.paragraphs]
    assert "24 november 2026" in paragraphs
    assert found.document.subject in paragraphs
    text = found.document.text
    assert [one for one in paragraphs[paragraphs.index(found.document.subject) + 1 :] if one not in text] == []
    assert paragraphs[-1] == text.rsplit("\n\n", 1)[-1]


@pytest.mark.parametrize("language", Language)
def test_the_calendar_holds_the_days_to_come(language: Language) -> None:
    """The last day to pay and the next step, in the visitor's language; the day of the letter itself is over."""
    found = outcome(language=language)
    events = vobject.readOne(file_of(found, "ics").content.decode()).vevent_list
    ahead = [one for one in found.dates if one.day > found.on]
    assert len(ahead) == 2
    assert [(event.dtstart.value, event.summary.value) for event in events] == [
        (one.day, f"{one.what}: Webatelier Pixelkade") for one in ahead
    ]


def test_the_calendar_says_which_step_is_next() -> None:
    """On the day of the next step stands what kind of letter that is."""
    [_, step] = vobject.readOne(file_of(outcome(), "ics").content.decode()).vevent_list
    assert step.description.value.splitlines() == ["Tweede herinnering", outcome().document.subject]


def test_without_days_to_come_there_is_no_calendar() -> None:
    """A letter of thanks names no day to wait for."""
    paid = {"invoices.0.paid": "1.250,00", "letter.level": "thank_you"}
    assert "ics" not in formats_of(outcome(paid))


def test_the_code_says_what_the_payment_details_say() -> None:
    """Account, name, amount and reference are those that the letter names."""
    found = outcome({"account.reference": "RF18 5390 0754 7034"})
    fields = scanned(drawn(file_of(found, "svg").content.decode()))
    assert fields["account"] == "NL20INGB0001234567"
    assert fields["name"] == "Rijschool Rotonde"
    assert fields["amount"] == f"EUR{found.figures['total']}" == "EUR1250.00"
    assert (fields["structured reference"], fields["text"]) == ("RF18539007547034", "")


def test_without_a_reference_the_code_names_the_invoices() -> None:
    """As the payment details do."""
    found = outcome()
    reference = scanned(drawn(file_of(found, "svg").content.decode()))["text"]
    assert reference == "factuur 2026-031"
    assert f": {reference}\n" in found.document.text


def test_without_an_account_there_is_no_code() -> None:
    """Nobody can pay to an account that is not there."""
    found = outcome({"account.iban": ""})
    assert "svg" not in formats_of(found)
    assert "docx" in formats_of(found)


def test_a_code_goes_with_the_words_it_repeats() -> None:
    """When somebody rewrites the payment details by hand, no code says otherwise; other words may change."""
    letter = outcome().document
    polite = letter.rewritten(letter.subject, f"Dag!\n\n{letter.text}")
    other = letter.rewritten(letter.subject, letter.text.replace("€\u00a01.250,00", "€\u00a01.200,00"))
    assert polite.transfer == letter.transfer is not None
    assert other.transfer is None


def test_two_runs_give_the_same_bytes() -> None:
    """No file holds a clock or chance."""
    for name in FORMATS:
        assert file_of(offering(name), name) == file_of(offering(name), name)

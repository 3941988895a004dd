"""The letter as a Word document, opened with python-docx: what it holds is what the letter says."""

import io
import zipfile
from dataclasses import replace
from datetime import date

import pytest
from docx import Document
from docx.document import Document as OpenedDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table

from receivables.accounts import Reference, ReferenceKind
from receivables.case import Account, AddressForm, Case, Country, Creditor, Debtor, DebtorKind, Invoice
from receivables.files.word_file import write_word
from receivables.language import Language
from receivables.money import Cents
from receivables.texts.letters import (
    AmountLine,
    AmountTable,
    InvoiceTable,
    Letter,
    Paragraphs,
    Part,
    PaymentDetails,
    PaymentLine,
)
from receivables.texts.schedules import InstalmentLine, InstalmentTable, Signature
from receivables.texts.styles import Medium

TODAY = date(2026, 11, 23)
OVERDUE = Invoice("2026-031", date(2026, 10, 1), date(2026, 10, 31), Cents(125_000), description="Tien rijlessen")
PART_PAID = Invoice("2026-035", date(2026, 10, 15), date(2026, 11, 14), Cents(60_000), Cents(15_050))
PARTS = (
    Paragraphs("Geachte mevrouw Okafor,\n\nDeze facturen staan nog open."),
    InvoiceTable((OVERDUE, PART_PAID), "- Factuur 2026-031"),
    AmountTable((AmountLine("Facturen", Cents(169_950)), AmountLine("Totaal", Cents(173_950))), "Facturen: € 1.699,50"),
    Paragraphs("Wilt u dit overmaken?"),
    PaymentDetails((PaymentLine("Bedrag", "€ 1.739,50"), PaymentLine("Rekening", "NL20 INGB 0001 2345 67"))),
    Paragraphs("Met vriendelijke groet,\n\nSanne Rotonde\nRijschool Rotonde"),
)
ADDRESSES = ["Rijschool Rotonde\nRotondeweg 4\n5678 EF Voorbeeldstad", "Webatelier Pixelkade\nPixelkade 9"]
TEXT = [
    "Geachte mevrouw Okafor,",
    "Deze facturen staan nog open.",
    "",
    "Wilt u dit overmaken?",
    "Met vriendelijke groet,",
    "Sanne Rotonde\nRijschool Rotonde",
]


def letter(*parts: Part, medium: Medium = Medium.LETTER, language: Language = Language.NL) -> Letter:
    """A letter with all kinds of parts, unless others are given."""
    return Letter(language, medium, "Herinnering: 2 facturen", parts or PARTS)


def case(*, country: Country = Country.NL, address: str = "Pixelkade 9", name: str = "Webatelier Pixelkade") -> Case:
    """A driving school and its customer."""
    return Case(
        creditor=Creditor("Rijschool Rotonde", address="Rotondeweg 4\n5678 EF Voorbeeldstad"),
        debtor=Debtor(name, DebtorKind.BUSINESS, country, Language.NL, AddressForm.FORMAL, address=address),
        account=Account("NL20 INGB 0001 2345 67", "Rijschool Rotonde", Reference(ReferenceKind.TEXT, "K-1042")),
        invoices=(OVERDUE, PART_PAID),
    )


def opened(written: Letter, of: Case | None = None) -> OpenedDocument:
    """The document as another program opens it."""
    return Document(io.BytesIO(write_word(written, case=of or case(), on=TODAY)))


def texts(document: OpenedDocument) -> list[str]:
    """The paragraphs outside of tables."""
    return [paragraph.text for paragraph in document.paragraphs]


def cells(table: Table) -> list[list[str]]:
    """The cells of a table, one that spans columns once."""
    return [list(dict.fromkeys(cell.text for cell in row.cells)) for row in table.rows]


def test_a_letter_has_addresses_a_date_and_a_subject_above_its_text() -> None:
    """Sender, addressee, date and subject come first, in that order; then all paragraphs of the text."""
    assert texts(opened(letter())) == [*ADDRESSES, "23 november 2026", "Herinnering: 2 facturen", *TEXT]


def test_an_e_mail_has_a_subject_and_its_text() -> None:
    """What is not sent on paper has no addresses and no date."""
    assert texts(opened(letter(medium=Medium.EMAIL))) == ["Herinnering: 2 facturen", *TEXT]


def test_an_address_that_nobody_gave_leaves_no_gap() -> None:
    """Without the customer's address the sender's stands alone."""
    assert texts(opened(letter(), case(address="")))[:2] == [ADDRESSES[0], "23 november 2026"]


def test_the_tables_hold_invoices_amounts_and_payment_details() -> None:
    """Each amount stands in its cell, as the sheet on the page has it."""
    invoices, amounts, payment = opened(letter()).tables
    assert cells(invoices) == [
        ["Factuur", "Vervaldatum", "Dagen geleden", "Bedrag", "Al betaald", "Nog te betalen"],
        ["2026-031\nTien rijlessen", "31 oktober 2026", "23", "€\u00a01.250,00", "–"],
        ["2026-035", "14 november 2026", "9", "€\u00a0600,00", "€\u00a0150,50", "€\u00a0449,50"],
        ["Totaal", "€\u00a01.699,50"],
    ]
    assert cells(amounts) == [["Facturen", "€\u00a01.699,50"], ["Totaal", "€\u00a01.739,50"]]
    assert cells(payment) == [["Bedrag", "€ 1.739,50"], ["Rekening", "NL20 INGB 0001 2345 67"]]


def test_amounts_line_up_on_the_right_and_headings_come_back() -> None:
    """Amounts and days are aligned right; the heading of the invoices repeats on a next page; no row is split."""
    invoices, amounts, _ = opened(letter()).tables
    for table, columns in ((invoices, (2, 3, 4, 5)), (amounts, (1,))):
        for column in columns:
            [style] = {cell.paragraphs[0].style.name for cell in table.columns[column].cells[:2]}
            assert style == "Number"
    document = opened(letter())
    assert document.styles["Number"].paragraph_format.alignment == WD_ALIGN_PARAGRAPH.RIGHT
    assert [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in invoices.rows] == [True, False, False, False]
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in invoices.rows)


def test_columns_that_say_nothing_are_left_out() -> None:
    """Nothing part-paid and nothing overdue: number, due date and amount remain, and one invoice needs no total."""
    to_come = Invoice("2026-040", date(2026, 11, 10), date(2026, 12, 10), Cents(32_000))
    [table] = opened(letter(InvoiceTable((to_come,), "-"))).tables
    assert cells(table) == [
        ["Factuur", "Vervaldatum", "Nog te betalen"],
        ["2026-040", "10 december 2026", "€\u00a0320,00"],
    ]


def test_an_edited_letter_goes_out_as_it_was_edited() -> None:
    """A letter of paragraphs only is a document of paragraphs only."""
    document = opened(letter(Paragraphs("Dag Noor,\n\n- één\n- twee"), medium=Medium.EMAIL))
    assert texts(document)[1:] == ["Dag Noor,", "- één\n- twee"]
    assert document.tables == []


def test_the_sheet_is_a4() -> None:
    """210 by 297 millimetres, with room on all sides, and tables as wide as the text."""
    document = opened(letter())
    [section] = document.sections
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)  # type: ignore[union-attr]
    assert section.left_margin == section.right_margin == section.top_margin
    assert section.left_margin >= Mm(20)  # type: ignore[operator]
    room = section.page_width - section.left_margin - section.right_margin  # type: ignore[operator]
    assert [sum(column.width for column in table.columns) for table in document.tables] == [room] * 3


@pytest.mark.parametrize(
    ("language", "country", "expected"),
    [
        (Language.NL, Country.NL, "nl-NL"),
        (Language.NL, Country.BE, "nl-BE"),
        (Language.EN, Country.BE, "en-GB"),
    ],
)
def test_the_language_is_known_to_a_spelling_checker(language: Language, country: Country, expected: str) -> None:
    """The language of the letter, as it is written in the customer's country."""
    document = opened(letter(language=language), case(country=country))
    assert document.core_properties.language == expected
    assert document.styles.element.find(f".//{qn('w:lang')}").get(qn("w:val")) == expected


def test_the_document_tells_of_nobody_but_its_letter() -> None:
    """It has a title; no author, no last editor, no times."""
    properties = opened(letter()).core_properties
    assert properties.title == "Herinnering: 2 facturen"
    assert {properties.author, properties.last_modified_by} == {""}
    assert (properties.created, properties.modified) == (None, None)


def test_the_same_letter_gives_the_same_bytes() -> None:
    """Neither a clock nor compression has a part in it."""
    first, second = (write_word(letter(), case=case(), on=TODAY) for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {(part.compress_type, part.date_time[0]) for part in archive.infolist()} == {(zipfile.ZIP_STORED, 1980)}


@pytest.mark.parametrize("name", ["<w:p/> & \"Zoon\" 'x'", "محل الأحذية \u202e evil", "Taart 🧁", "]]>{{ x }}{% x %}"])
def test_what_was_typed_stays_text(name: str) -> None:
    """Whatever a name holds, it is a name in the document, and the document opens."""
    assert texts(opened(letter(Paragraphs(name)), case(name=name)))[1:] == [
        f"{name}\nPixelkade 9",
        "23 november 2026",
        "Herinnering: 2 facturen",
        name,
    ]


def test_what_xml_cannot_hold_is_replaced() -> None:
    """A character that no XML may hold would keep the document from opening."""
    assert texts(opened(letter(Paragraphs("a\uffffb\x00c"))))[-1] == "a\ufffdb\ufffdc"


LINES = tuple(
    InstalmentLine(f"Termijn {number}", date(2026, month, 15), *map(Cents, amounts))
    for number, month, amounts in ((1, 11, (30_000, 4_000, 500, 25_500, 29_750)), (2, 12, (29_750, 0, 250, 29_500, 0)))
)


def test_instalments_are_a_table_that_adds_up() -> None:
    """Each with its day and its parts, the columns of costs and interest only where there are any, the sum last."""
    [table] = opened(letter(InstalmentTable(LINES, "-", "Rente"))).tables
    assert cells(table)[0] == ["Betaling", "Uiterlijk op", "Bedrag", "Kosten", "Rente", "Facturen", "Nog open"]
    assert cells(table)[1][:4] == ["Termijn 1", "15 november 2026", "€\u00a0300,00", "€\u00a040,00"]
    assert cells(table)[-1][:5] == ["Totaal", "€\u00a0597,50", "€\u00a040,00", "€\u00a07,50", "€\u00a0550,00"]
    plain = tuple(replace(line, costs=Cents(0), interest=Cents(0)) for line in LINES)
    [table] = opened(letter(InstalmentTable(plain, "-", "Rente"))).tables
    assert cells(table)[0] == ["Betaling", "Uiterlijk op", "Bedrag", "Nog open"]
    assert len(table.rows) == 4


def test_both_parties_have_room_to_sign() -> None:
    """A block for each, kept together on its page."""
    signatures = [Signature(party, f"{party}\nNaam:\nHandtekening:") for party in ("Rotonde", "Pixelkade")]
    document = opened(letter(*signatures))
    signed = [one for one in document.paragraphs if one.style is not None and one.style.name == "Signature"]
    assert [one.text for one in signed] == ["Rotonde\nNaam:\nHandtekening:", "Pixelkade\nNaam:\nHandtekening:"]
    assert document.styles["Signature"].paragraph_format.keep_together

"""The code to pay by: what a phone reads is what the letter says, or there is no code."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest
import segno
from scanning import drawn, euros, fields_of, scanned
from segno import helpers

from receivables.accounts import Reference, ReferenceKind, Transfer, read_reference
from receivables.files.payment_code import (
    LONGEST_NAME,
    LONGEST_TEXT,
    MOST_BYTES,
    can_be_coded,
    code_as_svg,
    codes_as_svg,
    payload,
)
from receivables.money import LARGEST, Cents

TRANSFER = Transfer(
    iban="NL20 INGB 0001 2345 67",
    holder="Rijschool Rotonde",
    amount=Cents(169_950),
    reference=Reference(ReferenceKind.TEXT, "factuur 2026-031, 2026-035"),
)
TEXTS = {"structured reference": "", "text": "factuur 2026-031, 2026-035"}


def with_text(text: str) -> Transfer:
    """The transfer with another text as its reference."""
    return replace(TRANSFER, reference=Reference(ReferenceKind.TEXT, text))


def read(transfer: Transfer) -> dict[str, str]:
    """What a phone finds in the code of a transfer."""
    return scanned(drawn(code_as_svg(transfer).decode()))


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("factuur 2026-031, 2026-035", TEXTS),
        ("RF18 5390 0754 7034", {"structured reference": "RF18539007547034", "text": ""}),
        ("+++090/9337/55493+++", {"structured reference": "090933755493", "text": ""}),
    ],
    ids=["text", "creditor reference", "Belgian structured communication"],
)
def test_a_phone_reads_every_field_as_it_was_meant(reference: str, expected: dict[str, str]) -> None:
    """The drawing holds the account, the name, the amount, and a reference or a text, never both."""
    transfer = replace(TRANSFER, reference=read_reference(reference))
    assert read(transfer) == {
        "service tag": "BCD",
        "version": "002",
        "character set": "1",
        "identification": "SCT",
        "bank": "",
        "name": "Rijschool Rotonde",
        "account": "NL20INGB0001234567",
        "amount": "EUR1699.50",
        "purpose": "",
        **expected,
    }


PUBLISHED = {
    "European Payments Council, EPC069-12 version 3.1, section 2.3, example V1": (
        "BCD\n001\n1\nSCT\nBHBLDEHHXXX\nFranz Mustermänn\nDE71110220330123456789\nEUR12.3\nGDDS\nRF18539007547034",
        Transfer(
            "DE71 1102 2033 0123 4567 89",
            "Franz Mustermänn",
            Cents(1_230),
            Reference(ReferenceKind.CREDITOR, "RF18 5390 0754 7034"),
        ),
    ),
    "European Payments Council, EPC069-12 version 3.1, section 2.3, example V2": (
        (
            "BCD\n002\n2\nSCT\n\nFrançois D'Alsace S.A.\nFR1420041010050500013M02606\nEUR12.3\n\n\n"
            "Client:Marie Louise La Lune"
        ),
        Transfer(
            "FR14 2004 1010 0505 0001 3M02 606",
            "François D'Alsace S.A.",
            Cents(1_230),
            Reference(ReferenceKind.TEXT, "Client:Marie Louise La Lune"),
        ),
    ),
    "segno, documentation of EPC codes": (
        "BCD\n002\n2\nSCT\n\nWikimedia Foerdergesellschaft\nDE33100205000001194700\nEUR20\n\n\nSpende fuer Wikipedia",
        Transfer(
            "DE33 1002 0500 0001 1947 00",
            "Wikimedia Foerdergesellschaft",
            Cents(2_000),
            Reference(ReferenceKind.TEXT, "Spende fuer Wikipedia"),
        ),
    ),
}
SAID = ("service tag", "identification", "name", "account", "structured reference", "text")


@pytest.mark.parametrize(("published", "transfer"), PUBLISHED.values(), ids=PUBLISHED)
def test_published_examples_say_the_same(published: str, transfer: Transfer) -> None:
    """What others publish for a transfer and what we write agree in all that a payer gets to see."""
    theirs, ours = fields_of(published), fields_of(payload(transfer).decode())
    assert {name: ours[name] for name in SAID} == {name: theirs[name] for name in SAID}
    assert euros(ours["amount"]) == euros(theirs["amount"])


@pytest.mark.parametrize("reference", ["K-1042 – één, twee", "RF18 5390 0754 7034"])
def test_another_library_writes_the_same_code(reference: str) -> None:
    """Segno's own helper for such codes makes the same one, module for module."""
    transfer = replace(TRANSFER, amount=Cents(169_955), reference=read_reference(reference))
    is_text = transfer.reference.kind is ReferenceKind.TEXT
    theirs = helpers.make_epc_qr(
        name="Rijschool Rotonde",
        iban="NL20INGB0001234567",
        amount=Decimal("1699.55"),
        encoding="utf-8",
        **{"text" if is_text else "reference": transfer.reference.text if is_text else "RF18539007547034"},
    )
    assert segno.make_qr(payload(transfer), error="M", boost_error=False).matrix == theirs.matrix


@pytest.mark.parametrize(
    ("within", "beyond"),
    [
        (replace(TRANSFER, amount=Cents(1)), replace(TRANSFER, amount=Cents(0))),
        (replace(TRANSFER, amount=LARGEST), replace(TRANSFER, amount=Cents(LARGEST + 1))),
        (replace(TRANSFER, holder="n" * LONGEST_NAME), replace(TRANSFER, holder="n" * (LONGEST_NAME + 1))),
        (replace(TRANSFER, holder="n"), replace(TRANSFER, holder="")),
        (with_text("t" * LONGEST_TEXT), with_text("t" * (LONGEST_TEXT + 1))),
        (with_text("t"), with_text("")),
        (replace(TRANSFER, iban="NO93 8601 1117 947"), replace(TRANSFER, iban="CH93 0076 2011 6238 5295 7")),
        (TRANSFER, replace(TRANSFER, iban="")),
    ],
    ids=["least", "most", "name", "no name", "text", "no text", "area", "no account"],
)
def test_what_does_not_fit_gets_no_code(within: Transfer, beyond: Transfer) -> None:
    """At each limit there is a code; beyond it there is none, rather than one that is cut short."""
    assert can_be_coded(within)
    assert read(within)["name"] == within.holder
    assert not can_be_coded(beyond)
    with pytest.raises(ValueError, match="no code"):
        code_as_svg(beyond)


def test_the_largest_payload_still_makes_a_code_of_version_13() -> None:
    """331 bytes fit, one more does not: letters with accents take two bytes each."""
    full = replace(with_text("é" * 50), holder="é" * LONGEST_NAME)
    rest = MOST_BYTES - len(payload(full))
    fits, too_long = (
        replace(full, reference=Reference(ReferenceKind.TEXT, "é" * 50 + "t" * more)) for more in (rest, rest + 1)
    )
    assert len(payload(fits)) == MOST_BYTES
    assert segno.make_qr(payload(fits), error="M", boost_error=False).version == 13
    assert can_be_coded(fits)
    assert not can_be_coded(too_long)


def test_a_line_break_in_a_name_starts_no_new_field() -> None:
    """Whatever white space a name holds, it stays one field."""
    assert (
        fields_of(payload(replace(TRANSFER, holder="Rijschool\nNL00 EVIL")).decode())["name"] == "Rijschool NL00 EVIL"
    )


def test_the_drawing_holds_nothing_but_the_code() -> None:
    """No script, no link, no style and no text: two paths, the white of the quiet zone and the modules."""
    svg = code_as_svg(with_text("<script>&\"' 🧁 ")).decode()
    assert svg.count("<path") == 2
    assert "script" not in svg.replace("<svg", "").replace("</svg", "")
    assert "style" not in svg


def test_several_codes_are_one_drawing_each_read_as_it_was_meant() -> None:
    """Every amount is in a code of its own, three in a row, none on top of another."""
    transfers = [replace(TRANSFER, amount=Cents(amount)) for amount in (30_000, 30_001, 29_999, 1)]
    drawing = codes_as_svg(transfers).decode()
    codes = re.findall(r"<svg x=.*?</svg>", drawing)
    amounts = [scanned(drawn(code))["amount"] for code in codes]
    assert amounts == ["EUR300.00", "EUR300.01", "EUR299.99", "EUR0.01"]
    assert re.findall(r'<svg x="(\d+)" y="(\d+)"', drawing) == [("0", "0"), ("100", "0"), ("200", "0"), ("0", "100")]
    assert 'viewBox="0 0 300 200"' in drawing.split(">")[0]


def test_one_of_several_is_the_code_itself() -> None:
    """A single transfer needs no drawing around its code."""
    assert codes_as_svg([TRANSFER]) == code_as_svg(TRANSFER)

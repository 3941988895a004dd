"""Bank account numbers and payment references, against examples that others have published."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receivables.accounts import LONGEST_REFERENCE, ReferenceKind, read_iban, read_reference
from receivables.errors import InputError

REGISTRY = {
    "NL": "NL91 ABNA 0417 1643 00",
    "BE": "BE68 5390 0754 7034",
    "DE": "DE89 3704 0044 0532 0130 00",
    "FR": "FR14 2004 1010 0505 0001 3M02 606",
}
"""The examples in the SWIFT IBAN registry (ISO 13616)."""

BELGIAN = ["+++000/8000/90655+++", "+++123/1234/12328+++", "+++090/9337/55493+++"]
"""The first two from the documentation of the npm package ogm, the third from that of python-stdnum."""

CREDITOR = {
    "RF68AB2G5": "RF68 AB2G 5",
    "RF96TU06FX": "RF96 TU06 FX",
    "RF14X2HU4TC28XTYLHASYWT91": "RF14 X2HU 4TC2 8XTY LHAS YWT9 1",
    "RF18539007547034": "RF18 5390 0754 7034",
}
"""From the documentation of other implementations of ISO 11649; the last one also from the EPC's own."""


@pytest.mark.parametrize("iban", REGISTRY.values(), ids=REGISTRY)
def test_reads_the_examples_of_the_iban_registry(iban: str) -> None:
    """The registry's own examples are read, and written in groups of four."""
    assert read_iban(iban) == iban


@pytest.mark.parametrize(
    "text",
    [
        "NL91ABNA0417164300",
        "nl91abna0417164300",
        " NL91 ABNA 0417 1643 00 ",
        "NL91-ABNA-0417-1643-00",
        "NL91.ABNA.0417.1643.00",
    ],
)
def test_reads_an_iban_however_it_is_grouped(text: str) -> None:
    """Spaces, hyphens, points and small letters make no difference."""
    assert read_iban(text) == REGISTRY["NL"]


@pytest.mark.parametrize("iban", REGISTRY.values(), ids=REGISTRY)
def test_refuses_an_iban_with_one_other_digit(iban: str) -> None:
    """Whichever digit is mistyped, and whatever for, the IBAN is refused."""
    for mistyped in _one_digit_changed(iban):
        with pytest.raises(InputError):
            read_iban(mistyped)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param("NL91 ABNA 0417 1643 01", "iban_check_digits", id="last digit changed"),
        pytest.param("NL91 ABNA 0417 1634 00", "iban_check_digits", id="two digits swapped"),
        pytest.param("", "iban_unreadable", id="empty"),
        pytest.param("hallo", "iban_unreadable", id="a word"),
        pytest.param("NL91 ABNA 0417 1643 0!", "iban_unreadable", id="punctuation"),
        pytest.param("\uff2e\uff2c91ABNA0417164300", "iban_unreadable", id="full-width letters"),
        pytest.param("NL\u0669\u0661ABNA0417164300", "iban_unreadable", id="Arabic digits"),
    ],
)
def test_refuses_what_is_no_iban(text: str, key: str) -> None:
    """A mistyped IBAN and something that is no IBAN at all are told apart."""
    with pytest.raises(InputError) as caught:
        read_iban(text)
    assert caught.value.key == key


@given(text=st.text() | st.text(alphabet="NLBE0123456789 ABNA\u00b2", max_size=34))
def test_no_text_breaks_the_reading_of_an_iban(text: str) -> None:
    """Any text gives an IBAN of plain letters and digits, or an `InputError`."""
    try:
        iban = read_iban(text)
    except InputError:
        return
    assert iban.isascii()


@pytest.mark.parametrize("text", BELGIAN)
def test_reads_a_published_structured_communication(text: str) -> None:
    """A Belgian structured communication that somebody else published is right."""
    assert read_reference(text).kind is ReferenceKind.BELGIAN
    assert read_reference(text).text == text


@pytest.mark.parametrize(
    "text", ["+++090/9337/55493+++", "***090/9337/55493***", "090/9337/55493", "090933755493", "+++090933755493+++"]
)
def test_reads_a_structured_communication_however_it_is_typed(text: str) -> None:
    """Plus signs, asterisks or neither: it is written as on a Belgian invoice."""
    assert read_reference(text).text == "+++090/9337/55493+++"


def test_a_remainder_of_zero_has_check_digits_97() -> None:
    """The lowest structured communication ends in 97; the remainder 0 itself is never written."""
    assert read_reference("+++000/0000/00097+++").text == "+++000/0000/00097+++"
    with pytest.raises(InputError, match="reference_belgian"):
        read_reference("+++000/0000/00000+++")


@pytest.mark.parametrize("text", BELGIAN)
def test_refuses_a_structured_communication_with_one_other_digit(text: str) -> None:
    """Whichever digit is mistyped, the structured communication is refused."""
    for mistyped in _one_digit_changed(text):
        with pytest.raises(InputError, match="reference_belgian"):
            read_reference(mistyped)


@pytest.mark.parametrize(("text", "written"), CREDITOR.items(), ids=CREDITOR)
def test_reads_a_published_creditor_reference(text: str, written: str) -> None:
    """A creditor reference that somebody else published is right, grouped or not, in any case."""
    for variant in (text, text.lower(), written):
        assert read_reference(variant).kind is ReferenceKind.CREDITOR
        assert read_reference(variant).text == written


@pytest.mark.parametrize(
    "text", ["RF19GAX8WS5JYOOUJ87", "RF69AB2G5", "RF18", "RF18 5390 0754 7035", "RF68AB2G5\u00b2", "RF68AB2G\u0665"]
)
def test_refuses_a_wrong_creditor_reference(text: str) -> None:
    """What begins as a creditor reference is held to its check digits."""
    with pytest.raises(InputError, match="reference_creditor"):
        read_reference(text)


@pytest.mark.parametrize(
    "text", ["K-1042", "factuur 2026-031", "RFC 2026", "2026118", "1234567890123456", "+++", "x" * LONGEST_REFERENCE]
)
def test_anything_else_is_plain_text(text: str) -> None:
    """A reference without check digits is taken as it is."""
    assert read_reference(text).kind is ReferenceKind.TEXT
    assert read_reference(text).text == text


def test_refuses_a_text_longer_than_a_transfer_carries() -> None:
    """A transfer carries 140 characters, no more."""
    with pytest.raises(InputError) as caught:
        read_reference("x" * (LONGEST_REFERENCE + 1))
    assert caught.value.key == "text_too_long"
    assert caught.value.values == {"longest": LONGEST_REFERENCE}


@given(text=st.text() | st.text(alphabet="RF+*/0123456789\u00b2", max_size=30))
def test_no_text_breaks_the_reading_of_a_reference(text: str) -> None:
    """Any text gives a reference that fits a transfer, or an `InputError`."""
    try:
        reference = read_reference(text)
    except InputError:
        return
    assert len(reference.text) <= LONGEST_REFERENCE
    assert reference.kind is ReferenceKind.TEXT or reference.text.isascii()


def _one_digit_changed(text: str) -> list[str]:
    return [
        text[:at] + digit + text[at + 1 :]
        for at, original in enumerate(text)
        if original.isdigit()
        for digit in "0123456789"
        if digit != original
    ]

"""Percentages: read with comma or point, refused when in doubt, written so that they can be read back."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receivables.errors import InputError
from receivables.language import Language
from receivables.money import Cents
from receivables.percentages import LARGEST, decimal_string, read_percentage, share, write_percentage

PERCENTAGES = st.decimals(0, 100, places=4)


@pytest.mark.parametrize(
    ("text", "percentage"),
    [
        pytest.param("8", "8", id="whole"),
        pytest.param("8,5", "8.5", id="comma"),
        pytest.param("8.5", "8.5", id="point"),
        pytest.param("8,5 %", "8.5", id="sign after a space"),
        pytest.param("8.5%", "8.5", id="sign close by"),
        pytest.param("  10,40  ", "10.4", id="spaces around"),
        pytest.param("10\u00a0%", "10", id="no-break space"),
        pytest.param("0", "0", id="nothing"),
        pytest.param("0,0001", "0.0001", id="four decimals"),
        pytest.param("100", "100", id="the largest"),
        pytest.param("100,0000", "100", id="the largest with decimals"),
        pytest.param("007,5", "7.5", id="zeros in front"),
    ],
)
def test_reads_a_percentage_as_people_write_it(text: str, percentage: str) -> None:
    """Comma and point both come before decimals, and a sign may follow."""
    assert read_percentage(text) == Decimal(percentage)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param("", "percentage_unreadable", id="empty"),
        pytest.param("%", "percentage_unreadable", id="only a sign"),
        pytest.param("acht", "percentage_unreadable", id="letters"),
        pytest.param("8%%", "percentage_unreadable", id="two signs"),
        pytest.param("% 8", "percentage_unreadable", id="sign in front"),
        pytest.param("8,", "percentage_unreadable", id="mark without decimals"),
        pytest.param(",5", "percentage_unreadable", id="decimals alone"),
        pytest.param("1.2.3", "percentage_unreadable", id="two points"),
        pytest.param("1e1", "percentage_unreadable", id="exponent"),
        pytest.param("NaN", "percentage_unreadable", id="not a number"),
        pytest.param("+8", "percentage_unreadable", id="plus"),
        pytest.param("\uff18", "percentage_unreadable", id="full-width digit"),
        pytest.param("8,12345", "percentage_unreadable", id="five decimals"),
        pytest.param("8,00000", "percentage_unreadable", id="five decimals that are zero"),
        pytest.param("9" * 5000, "percentage_unreadable", id="five thousand digits"),
        pytest.param("-8", "percentage_negative", id="negative"),
        pytest.param("\u22128", "percentage_negative", id="negative with a real minus"),
        pytest.param("100,0001", "percentage_too_large", id="just over the largest"),
        pytest.param("1050", "percentage_too_large", id="mark forgotten"),
    ],
)
def test_refuses_what_is_no_percentage(text: str, key: str) -> None:
    """Whatever is not plainly a percentage from 0 to 100 is refused, with its reason."""
    with pytest.raises(InputError) as caught:
        read_percentage(text)
    assert caught.value.key == key


@given(text=st.text() | st.text(alphabet="0123456789.,-%' \u2212", max_size=12))
def test_no_text_breaks_the_reading(text: str) -> None:
    """Any text gives a percentage from 0 to 100, or an `InputError`."""
    try:
        percentage = read_percentage(text)
    except InputError:
        return
    assert 0 <= percentage <= LARGEST


@pytest.mark.parametrize(
    ("percentage", "dutch", "english", "machine"),
    [
        pytest.param("10.40", "10,4%", "10.4%", "10.40", id="a zero at the end"),
        pytest.param("8", "8%", "8%", "8.00", id="whole"),
        pytest.param("0.1234", "0,1234%", "0.1234%", "0.1234", id="four decimals"),
        pytest.param("1E+2", "100%", "100%", "100.00", id="a hundred as it is read"),
        pytest.param("0", "0%", "0%", "0.00", id="nothing"),
    ],
)
def test_writes_a_percentage(percentage: str, dutch: str, english: str, machine: str) -> None:
    """People see no more decimals than needed, machines at least two."""
    assert write_percentage(Decimal(percentage), language=Language.NL) == dutch
    assert write_percentage(Decimal(percentage), language=Language.EN) == english
    assert decimal_string(Decimal(percentage)) == machine


@given(percentage=PERCENTAGES, language=st.sampled_from(Language))
def test_what_is_written_can_be_read(percentage: Decimal, language: Language) -> None:
    """A percentage written for people or for machines is read back."""
    assert read_percentage(write_percentage(percentage, language=language)) == percentage
    assert read_percentage(decimal_string(percentage)) == percentage


@pytest.mark.parametrize(
    ("amount", "percentage", "cents"),
    [
        pytest.param(10_000, "12.5", Fraction(1250), id="whole cents"),
        pytest.param(1, "0.0001", Fraction(1, 1_000_000), id="a millionth of a cent"),
        pytest.param(333, "1", Fraction(333, 100), id="parts of a cent"),
        pytest.param(10_000, "0", Fraction(0), id="nothing"),
    ],
)
def test_a_share_is_exact(amount: int, percentage: str, cents: Fraction) -> None:
    """A share keeps parts of a cent: rounding is for whoever uses it."""
    assert share(Cents(amount), Decimal(percentage)) == cents

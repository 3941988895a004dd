"""Amounts: read in both notations, refused when in doubt, written so that they can be read back."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receivables.errors import InputError
from receivables.language import Language
from receivables.money import (
    LARGEST,
    Cents,
    decimal_string,
    has_two_readings,
    read_amount,
    retype_amount,
    rounded,
    total,
    write_amount,
    write_whole_euros,
)

AMOUNTS = st.integers(min_value=0, max_value=LARGEST).map(Cents)
LANGUAGES = st.sampled_from(Language)
TEXTS = st.text() | st.text(alphabet="0123456789.,-' \u00a0\u2212\u2019\u20acEUR", max_size=20)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("text", "cents"),
    [
        pytest.param("1.250,00", 125_000, id="Dutch notation"),
        pytest.param("1,250.00", 125_000, id="English notation"),
        pytest.param("1250", 125_000, id="whole euros"),
        pytest.param("1250,5", 125_050, id="one decimal after a comma"),
        pytest.param("1250.5", 125_050, id="one decimal after a point"),
        pytest.param("1250,50", 125_050, id="no groups"),
        pytest.param("0,01", 1, id="a cent"),
        pytest.param("0,500", 50, id="third decimal zero"),
        pytest.param("\u20ac 1 250,5", 125_050, id="euro sign and a space as group"),
        pytest.param("\u20ac1,250.00", 125_000, id="euro sign close by"),
        pytest.param("1.250,00 \u20ac", 125_000, id="euro sign behind"),
        pytest.param("1.250,00 EUR", 125_000, id="EUR behind"),
        pytest.param("eur 1250", 125_000, id="eur before"),
        pytest.param("1250EUR", 125_000, id="EUR close by"),
        pytest.param("1250,-", 125_000, id="comma dash"),
        pytest.param("1250.--", 125_000, id="point dash dash"),
        pytest.param("1250,\u2014", 125_000, id="comma em dash"),
        pytest.param("1.250,-", 125_000, id="Dutch groups, comma dash"),
        pytest.param("1,250.-", 125_000, id="English groups, point dash"),
        pytest.param("1\u00a0250,00", 125_000, id="no-break space as group"),
        pytest.param("1\u202f250,00", 125_000, id="narrow no-break space as group"),
        pytest.param("1'250.00", 125_000, id="apostrophe as group"),
        pytest.param("1\u2019250.00", 125_000, id="curly apostrophe as group"),
        pytest.param("  1250  ", 125_000, id="spaces around"),
        pytest.param("1.234.567,89", 123_456_789, id="two Dutch groups"),
        pytest.param("1,234,567.89", 123_456_789, id="two English groups"),
        pytest.param("0", 0, id="nothing"),
        pytest.param("999.999.999,99", LARGEST, id="the largest, Dutch"),
        pytest.param("999,999,999.99", LARGEST, id="the largest, English"),
    ],
)
def test_reads_an_amount_as_people_write_it(text: str, cents: int, language: Language) -> None:
    """An amount with one reading is read alike on the Dutch and on the English page."""
    assert read_amount(text, language=language) == cents


@pytest.mark.parametrize(
    ("text", "in_dutch", "in_english"),
    [
        pytest.param("1.250", 125_000, 125, id="point"),
        pytest.param("1,250", 125, 125_000, id="comma"),
        pytest.param("\u20ac 12.500", 1_250_000, 1_250, id="point with euro sign"),
    ],
)
def test_the_language_decides_between_two_readings(text: str, in_dutch: int, in_english: int) -> None:
    """Where a text has two readings, that of the page's language holds."""
    assert read_amount(text, language=Language.NL) == in_dutch
    assert read_amount(text, language=Language.EN) == in_english


@pytest.mark.parametrize("text", ["1.250", "1,250", "\u20ac 1.250", "12.500 EUR", "999,999"])
def test_an_amount_with_two_readings_is_doubtful(text: str) -> None:
    """One group of three digits could be thousands or decimals."""
    assert has_two_readings(text)


@pytest.mark.parametrize(
    "text", ["1.250,00", "1,250.00", "1250", "1 250", "0,250", "1.234.567", "12,5", "1.250,-", "1,250.-", "twelve", ""]
)
def test_an_amount_with_one_reading_or_none_is_not_doubtful(text: str) -> None:
    """A text that the languages read alike, or not at all, needs no question."""
    assert not has_two_readings(text)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param("", "amount_unreadable", id="empty"),
        pytest.param("   ", "amount_unreadable", id="spaces"),
        pytest.param("\u20ac", "amount_unreadable", id="only a euro sign"),
        pytest.param("twaalf", "amount_unreadable", id="letters"),
        pytest.param("De helft", "amount_half", id="a half in Dutch"),
        pytest.param("half", "amount_half", id="a half in English"),
        pytest.param("halfjaar", "amount_unreadable", id="more than a half"),
        pytest.param("12a", "amount_unreadable", id="digits and a letter"),
        pytest.param("$ 12", "amount_unreadable", id="dollars"),
        pytest.param("1e9", "amount_unreadable", id="exponent"),
        pytest.param("0x10", "amount_unreadable", id="hexadecimal"),
        pytest.param("1_000", "amount_unreadable", id="underscore"),
        pytest.param("NaN", "amount_unreadable", id="not a number"),
        pytest.param("Infinity", "amount_unreadable", id="infinity"),
        pytest.param("1.2.3", "amount_unreadable", id="points everywhere"),
        pytest.param("1,2,3", "amount_unreadable", id="commas everywhere"),
        pytest.param("1.250.00", "amount_unreadable", id="point as group and as decimal mark"),
        pytest.param("1,250,00", "amount_unreadable", id="comma as group and as decimal mark"),
        pytest.param("1.250 000,00", "amount_unreadable", id="mixed groups"),
        pytest.param("1'250 000", "amount_unreadable", id="apostrophe and space as group"),
        pytest.param("1 25", "amount_unreadable", id="group of two digits"),
        pytest.param("1250 000", "amount_unreadable", id="first group of four digits"),
        pytest.param("12,", "amount_unreadable", id="mark without decimals"),
        pytest.param(",50", "amount_unreadable", id="decimals without euros"),
        pytest.param("12,3456", "amount_unreadable", id="four decimals"),
        pytest.param("\u0661\u0662", "amount_unreadable", id="Arabic digits"),
        pytest.param("\uff11\uff12", "amount_unreadable", id="full-width digits"),
        pytest.param("1\u00b2", "amount_unreadable", id="superscript digit"),
        pytest.param("\u00bd", "amount_unreadable", id="vulgar fraction"),
        pytest.param("+5", "amount_unreadable", id="plus sign"),
        pytest.param("-5,00", "amount_negative", id="negative"),
        pytest.param("\u22125,00", "amount_negative", id="negative with a real minus"),
        pytest.param("- \u20ac 5", "amount_negative", id="minus before the euro sign"),
        pytest.param("\u20ac -5", "amount_negative", id="minus behind the euro sign"),
        pytest.param("0,005", "amount_parts_of_a_cent", id="half a cent"),
        pytest.param("1250,505", "amount_parts_of_a_cent", id="three decimals"),
        pytest.param("1.000.000.000,00", "amount_too_large", id="a cent over the largest"),
        pytest.param("9" * 20, "amount_too_large", id="twenty digits"),
        pytest.param("9" * 5000, "amount_too_large", id="five thousand digits"),
    ],
)
def test_refuses_what_is_no_amount(text: str, key: str, language: Language) -> None:
    """Whatever is not plainly an amount that can be paid is refused, in both languages for the same reason."""
    with pytest.raises(InputError) as caught:
        read_amount(text, language=language)
    assert caught.value.key == key


@pytest.mark.parametrize(
    ("text", "language"), [("1,255", Language.NL), ("1.255", Language.EN)], ids=["Dutch", "English"]
)
def test_refuses_parts_of_a_cent_rather_than_take_the_other_reading(text: str, language: Language) -> None:
    """A doubtful amount that makes no sense in the page's language is not read in the other one."""
    with pytest.raises(InputError, match="amount_parts_of_a_cent"):
        read_amount(text, language=language)


@pytest.mark.parametrize(
    ("cents", "dutch", "english"),
    [
        pytest.param(0, "\u20ac\u00a00,00", "\u20ac0.00", id="nothing"),
        pytest.param(5, "\u20ac\u00a00,05", "\u20ac0.05", id="cents"),
        pytest.param(125_050, "\u20ac\u00a01.250,50", "\u20ac1,250.50", id="thousands"),
        pytest.param(123_456_789, "\u20ac\u00a01.234.567,89", "\u20ac1,234,567.89", id="millions"),
    ],
)
def test_writes_an_amount_as_the_language_does(cents: int, dutch: str, english: str) -> None:
    """Dutch puts a space behind the euro sign and a comma before the cents, English neither."""
    assert write_amount(Cents(cents), language=Language.NL) == dutch
    assert write_amount(Cents(cents), language=Language.EN) == english


@given(amount=AMOUNTS, language=LANGUAGES, reader=LANGUAGES)
def test_what_is_written_can_be_read(amount: Cents, language: Language, reader: Language) -> None:
    """An amount written in either language is read back on either page."""
    assert read_amount(write_amount(amount, language=language), language=reader) == amount


@given(amount=AMOUNTS, language=LANGUAGES, reader=LANGUAGES)
def test_what_is_retyped_can_be_read(amount: Cents, language: Language, reader: Language) -> None:
    """An amount retyped in either language is read back on either page, without doubt."""
    retyped = retype_amount(amount, language=language)
    assert read_amount(retyped, language=reader) == amount
    assert not has_two_readings(retyped)


@given(amount=AMOUNTS)
def test_a_decimal_string_holds_the_whole_amount(amount: Cents) -> None:
    """For machines an amount has exactly two decimals and loses nothing."""
    written = decimal_string(amount)
    assert Decimal(written) * 100 == amount
    assert written[-3] == "."


@given(text=TEXTS, language=LANGUAGES)
def test_no_text_breaks_the_reading(text: str, language: Language) -> None:
    """Any text gives an amount that can be paid, or an `InputError`."""
    try:
        amount = read_amount(text, language=language)
    except InputError:
        return
    assert 0 <= amount <= LARGEST


@given(text=TEXTS)
def test_a_text_that_is_read_differently_is_always_doubtful(text: str) -> None:
    """No amount is read differently by the two languages without `has_two_readings` saying so."""
    assert has_two_readings(text) or _read(text, Language.NL) == _read(text, Language.EN)


@pytest.mark.parametrize(
    ("cents", "whole"),
    [
        pytest.param(Fraction(0), 0, id="nothing"),
        pytest.param(Fraction(49, 100), 0, id="less than half"),
        pytest.param(Fraction(1, 2), 1, id="half goes up"),
        pytest.param(Fraction(3, 2), 2, id="so does the next half"),
        pytest.param(Fraction(5, 2), 3, id="and the one after: not to the even cent"),
        pytest.param(Fraction(10**20 + 1, 2 * 10**20), 1, id="a trace more than half"),
        pytest.param(Fraction(10**20 - 1, 2 * 10**20), 0, id="a trace less than half"),
    ],
)
def test_rounds_half_a_cent_up(cents: Fraction, whole: int) -> None:
    """An exact number of cents is rounded to the nearest whole one, half a cent up, without a float in between."""
    assert rounded(cents) == whole


@given(amount=AMOUNTS, parts=st.integers(1, 1_000))
def test_rounding_is_never_more_than_half_a_cent_off(amount: Cents, parts: int) -> None:
    """Whatever an amount is divided by, a whole number of cents comes out, close by."""
    exact = Fraction(amount, parts)
    assert isinstance(rounded(exact), int)
    assert abs(rounded(exact) - exact) <= Fraction(1, 2)


@pytest.mark.parametrize(
    ("cents", "dutch", "english"),
    [
        pytest.param(0, "\u20ac\u00a00", "\u20ac0", id="nothing"),
        pytest.param(20_000, "\u20ac\u00a0200", "\u20ac200", id="whole euros"),
        pytest.param(125_000, "\u20ac\u00a01.250", "\u20ac1,250", id="thousands"),
        pytest.param(123_456_700, "\u20ac\u00a01.234.567", "\u20ac1,234,567", id="millions"),
        pytest.param(151, "\u20ac\u00a02", "\u20ac2", id="rounded up"),
        pytest.param(149, "\u20ac\u00a01", "\u20ac1", id="rounded down"),
    ],
)
def test_writes_whole_euros_without_cents(cents: int, dutch: str, english: str) -> None:
    """On an axis there is no room for cents: an amount is written to the nearest euro."""
    assert write_whole_euros(Cents(cents), language=Language.NL) == dutch
    assert write_whole_euros(Cents(cents), language=Language.EN) == english


def test_adds_up_amounts() -> None:
    """A total is the sum in whole cents; of nothing it is nothing."""
    assert total([Cents(10), Cents(20), Cents(1)]) == 31
    assert total([]) == 0


def _read(text: str, language: Language) -> Cents | str:
    try:
        return read_amount(text, language=language)
    except InputError as error:
        return error.key

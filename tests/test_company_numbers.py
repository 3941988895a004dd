"""Company numbers: the Belgian ones by their check digits, the Dutch ones by their length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receivables.company_numbers import read_company_number
from receivables.errors import InputError


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("0123456749", "0123.456.749"),
        ("0123.456.749", "0123.456.749"),
        ("BE 0123.456.749", "0123.456.749"),
        ("be0123456749", "0123.456.749"),
        ("BE-0123/456/749", "0123.456.749"),
        ("12345678", "12345678"),
        ("1234 5678", "12345678"),
        ("00000000", "00000000"),
    ],
)
def test_a_number_is_written_as_a_letter_shows_it(typed: str, written: str) -> None:
    """Country code and separators go; a Belgian number gets its points."""
    assert read_company_number(typed) == written


@given(st.integers(2_000_000, 19_999_999))
def test_every_belgian_number_with_the_right_check_digits_is_one(first: int) -> None:
    """The last two digits are 97 less the remainder of the others; any other two are an error."""
    right = 97 - first % 97
    assert read_company_number(f"{first:08}{right:02}").replace(".", "") == f"{first:08}{right:02}"
    with pytest.raises(InputError) as refused:
        read_company_number(f"{first:08}{right % 97 + 1:02}")
    assert refused.value.key == "company_number_check_digits"


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("1234567", id="seven digits"),
        pytest.param("123456789", id="nine digits"),
        pytest.param("01234567490", id="eleven digits"),
        pytest.param("2123456749", id="a Belgian number that begins with 2"),
        pytest.param("BE12345678", id="a Dutch number with a Belgian code"),
        pytest.param("NL12345678", id="a Dutch number with a code"),
        pytest.param("NL001234567B01", id="a VAT number"),
        pytest.param("\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668", id="Arabic digits"),
        pytest.param("KvK 12345678", id="a word before it"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_no_company_number_is_refused(typed: str) -> None:
    """Neither eight Dutch digits nor ten Belgian ones is no company number."""
    with pytest.raises(InputError) as refused:
        read_company_number(typed)
    assert refused.value.key == "company_number_unreadable"

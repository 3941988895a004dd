"""A table for a spreadsheet: read back with somebody else's reader it is the table, in the notation of its language."""

import csv
from datetime import date
from decimal import Decimal

import pytest
from babel.numbers import parse_decimal

from receivables.files.spreadsheet_file import Row, write_cells, write_spreadsheet
from receivables.language import Language

ROWS: tuple[Row, ...] = (
    ("Betaling", "Uiterlijk op", "Bedrag"),
    ("1", date(2027, 1, 31), 125_000),
    ("2", date(2028, 2, 29), 5),
    ('Een "naam"; met, alles\u00e9\nen meer', date(2099, 12, 31), 99_999_999_999),
)


def read(language: Language) -> list[list[str]]:
    """The file as Python's own reader finds it, the separator guessed from its first line."""
    text = write_spreadsheet(ROWS, language=language).decode("utf-8-sig")
    dialect = csv.Sniffer().sniff(text.splitlines()[0], ";,")
    return list(csv.reader(text.splitlines(keepends=True), delimiter=dialect.delimiter))


@pytest.mark.parametrize("language", Language)
def test_what_is_read_back_is_the_table(language: Language) -> None:
    """Names are themselves, days are ISO days, and amounts are numbers in the notation of the language."""
    names, *rows = read(language)
    assert names == list(ROWS[0])
    assert [(row[0], date.fromisoformat(row[1])) for row in rows] == [row[:2] for row in ROWS[1:]]
    amounts = [parse_decimal(row[2], locale=language.locale) for row in rows]
    assert amounts == [Decimal(amount) / 100 for _, _, amount in ROWS[1:] if isinstance(amount, int)]


@pytest.mark.parametrize(
    ("language", "line"), [(Language.NL, "1;2027-01-31;1250,00"), (Language.EN, "1,2027-01-31,1250.00")]
)
def test_the_notation_is_that_of_the_language(language: Language, line: str) -> None:
    """A Dutch spreadsheet gets semicolons and a decimal comma, an English one commas and a decimal point."""
    assert line in write_spreadsheet(ROWS, language=language).decode().splitlines()


@pytest.mark.parametrize("language", Language)
def test_the_file_says_that_it_is_utf_8_and_ends_its_lines_as_the_standard_wants(language: Language) -> None:
    """The mark stands at the very beginning, once, and each row ends with a carriage return and a line feed."""
    content = write_spreadsheet(ROWS, language=language)
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\xef\xbb\xbf") == 1
    assert content.count(b"\r\n") == len(ROWS)


@pytest.mark.parametrize("language", Language)
def test_what_is_copied_has_a_tab_between_its_cells(language: Language) -> None:
    """The cells are those of the file, without a separator that could stand in an amount."""
    lines = write_cells(ROWS[:3], language=language).split("\n")
    assert [line.split("\t") for line in lines] == read(language)[:3]


def test_nothing_to_write_is_nothing() -> None:
    """Without rows there are no cells to copy."""
    assert write_cells((), language=Language.NL) == ""

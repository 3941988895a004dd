"""A table for a spreadsheet: a file of separated values (CSV, RFC 4180), and the cells as they are copied.

A spreadsheet in Dutch wants semicolons and a decimal comma, one in English commas and a decimal point. Days are written
as ISO 8601, which both take for days. The mark at the beginning says that the file is UTF-8: without it Excel guesses.
"""

import codecs
import csv
import io
from collections.abc import Iterable
from datetime import date

from receivables.language import Language
from receivables.money import Cents, decimal_string

type Cell = str | int | date
"""A name, an amount in cents or a day."""

type Row = tuple[Cell, ...]

_SEPARATORS = {Language.NL: ";", Language.EN: ","}
_POINTS = {Language.NL: ",", Language.EN: "."}


def write_spreadsheet(rows: Iterable[Row], *, language: Language) -> bytes:
    """Write a table as a file that opens with a double click in a spreadsheet of that language."""
    text = io.StringIO()
    lines = csv.writer(text, delimiter=_SEPARATORS[language])
    lines.writerows([_written(cell, language) for cell in row] for row in rows)
    return codecs.BOM_UTF8 + text.getvalue().encode()


def write_cells(rows: Iterable[Row], *, language: Language) -> str:
    """Write a table as a spreadsheet takes it from the clipboard: a tab between cells, a line for each row."""
    return "\n".join("\t".join(_written(cell, language) for cell in row) for row in rows)


def _written(cell: Cell, language: Language) -> str:
    match cell:
        case date():
            return cell.isoformat()
        case int():
            return decimal_string(Cents(cell)).replace(".", _POINTS[language])
    return cell

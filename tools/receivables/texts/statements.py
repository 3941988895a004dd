"""Statements: what is owed, line by line, as a plain text and as values for a sheet."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from receivables.language import Language
from receivables.texts.environment import letters


@dataclass(frozen=True)
class Statement:
    """A statement (specificatie).

    Attributes:
        language: The language in which it is written.
        subject: What it is about, in one line.
        text: The body as plain text.
        values: What it is made of, for the sheet.
    """

    language: Language
    subject: str
    text: str
    values: Mapping[str, Any]


def write_statement(name: str, *, language: Language, values: Mapping[str, Any]) -> Statement:
    """Fill the template of a statement.

    Args:
        name: File of the template below `statements/`; its first line is the subject.
        language: The language in which to write.
        values: What the template needs.
    """
    text = letters(language).get_template(f"statements/{name}.j2").render(values)
    subject, body = text.split("\n", 1)
    return Statement(language, subject.strip(), body.strip(), values)

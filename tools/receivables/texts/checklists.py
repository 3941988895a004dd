"""Checklists: what a check found, point by point, as a plain text and as values for a sheet."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from receivables.language import Language
from receivables.texts.environment import letters


@dataclass(frozen=True)
class Checklist:
    """A checklist (controlelijst).

    Attributes:
        language: The language in which it is written.
        subject: What was checked, in one line.
        text: The body as plain text.
        values: What it is made of, for the sheet.
    """

    language: Language
    subject: str
    text: str
    values: Mapping[str, Any]


def write_checklist(name: str, *, language: Language, values: Mapping[str, Any]) -> Checklist:
    """Fill the template of a checklist.

    Args:
        name: File of the template below `checklists/`; its first line is the subject.
        language: The language in which to write.
        values: What the template needs.
    """
    text = letters(language).get_template(f"checklists/{name}.j2").render(values)
    subject, body = text.split("\n", 1)
    return Checklist(language, subject.strip(), body.strip(), values)

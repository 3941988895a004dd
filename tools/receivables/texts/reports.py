"""Reports: what a tool found or worked out, as a plain text and as values for a sheet."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from receivables.language import Language
from receivables.texts.environment import letters


@dataclass(frozen=True)
class Report:
    """A report, such as a statement (specificatie) or a checklist (controlelijst).

    Attributes:
        name: What kind of report it is: the name of its templates.
        language: The language in which it is written.
        subject: What it is about, in one line.
        text: The body as plain text.
        values: What it is made of, for the sheet.
    """

    name: str
    language: Language
    subject: str
    text: str
    values: Mapping[str, Any]


def write_report(name: str, *, language: Language, values: Mapping[str, Any]) -> Report:
    """Fill the template of a report.

    Args:
        name: File of the template below `reports/`; its first line is the subject.
        language: The language in which to write.
        values: What the template needs.
    """
    text = letters(language).get_template(f"reports/{name}.j2").render(values)
    subject, body = text.split("\n", 1)
    return Report(name, language, subject.strip(), body.strip(), values)

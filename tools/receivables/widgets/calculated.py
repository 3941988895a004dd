"""The outcome of a calculator: a sum written down, about no case, to print or to take along as data."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from receivables.texts.calculations import Teller
from receivables.texts.reports import Report
from receivables.widgets.outcome import Note, Outcome


def calculated(
    tell: Teller, on: date, *, document: Report, figures: dict[str, Any], notes: Iterable[Note] = ()
) -> Outcome[Report]:
    """Give a calculation as the outcome of its tool.

    Args:
        tell: What told it.
        on: The day that it is about.
        document: The calculation, written down.
        figures: What programs want to know.
        notes: What is good to know.
    """
    return Outcome(
        tool=tell.tool,
        language=tell.language,
        on=on,
        case=None,
        document=document,
        figures=figures,
        notes=tuple(notes),
        dates=(),
        ways=("print", "data"),
    )

"""The files in which an outcome can be taken along, and what each of them needs."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from receivables.case import Case
from receivables.errors import InputError
from receivables.files.calendar_file import CalendarDay, write_calendar
from receivables.files.payment_code import MOST_CODES, can_be_coded, codes_as_svg
from receivables.files.spreadsheet_file import write_spreadsheet
from receivables.files.word_file import write_word
from receivables.texts.labels import label
from receivables.texts.letters import Letter
from receivables.widgets.case_file import CaseFile, write_case_file
from receivables.widgets.outcome import NamedDay, Outcome


@dataclass(frozen=True)
class Format:
    """A kind of file.

    Attributes:
        media_type: What programs call it.
        packages: What the browser loads to make it, by name in its lock file; empty when Python starts with it.
        suits: Whether there is anything of an outcome to put into it.
        write: Makes its content of an outcome that it suits.
        ending: What the name of its file ends with, where that is not its own name.
    """

    media_type: str
    packages: tuple[str, ...]
    suits: Callable[[Outcome[Any]], bool]
    write: Callable[[Outcome[Any]], bytes]
    ending: str = ""


@dataclass(frozen=True)
class File:
    """Something to save.

    Attributes:
        name: What to call it.
        media_type: What programs call its kind.
        content: What is in it.
    """

    name: str
    media_type: str
    content: bytes


def formats_of(outcome: Outcome[Any]) -> dict[str, Format]:
    """The formats in which this outcome can be taken along, by name, in the outcome's own order."""
    return {way: FORMATS[way] for way in outcome.ways if way in FORMATS and FORMATS[way].suits(outcome)}


def file_of(outcome: Outcome[Any], name: str) -> File:
    """Make a file of an outcome.

    Args:
        outcome: The outcome.
        name: The name of the format.

    Raises:
        InputError: There is no such file of this outcome.
    """
    found = formats_of(outcome).get(name)
    if not found:
        raise InputError("format_not_offered", format=name)
    return File(f"{outcome.tool}-{outcome.on}.{found.ending or name}", found.media_type, found.write(outcome))


def _is_letter(outcome: Outcome[Any]) -> bool:
    return isinstance(outcome.document, Letter)


def _word(outcome: Outcome[Letter]) -> bytes:
    return write_word(outcome.document, case=cast(Case, outcome.case), on=outcome.on)


def _has_days_ahead(outcome: Outcome[Any]) -> bool:
    return any(_days_ahead(outcome))


def _calendar(outcome: Outcome[Any]) -> bytes:
    return write_calendar((_calendar_day(outcome, one) for one in _days_ahead(outcome)), on=outcome.on)


def _days_ahead(outcome: Outcome[Any]) -> Iterator[NamedDay]:
    return (one for one in outcome.dates if one.day > outcome.on)


def _calendar_day(outcome: Outcome[Any], one: NamedDay) -> CalendarDay:
    debtor = cast(Case, outcome.case).debtor
    steps = [step.level for step in outcome.track if step.on == one.day]
    names = [label(outcome.language, f"choices.reminder_level.{level}") for level in steps]
    return CalendarDay(one.day, f"{one.what}: {debtor.name}", "\n".join([*names, outcome.document.subject]))


def _always(_outcome: Outcome[Any]) -> bool:
    return True


def _text(outcome: Outcome[Any]) -> bytes:
    return f"{outcome.document.subject}\n\n{outcome.document.text}\n".encode()


def _data(outcome: Outcome[Any]) -> bytes:
    return (json.dumps(outcome.as_json(), ensure_ascii=False, indent=2) + "\n").encode()


def _has_case(outcome: Outcome[Any]) -> bool:
    return "case" in outcome.figures


def _case(outcome: Outcome[Any]) -> bytes:
    return write_case_file(CaseFile(outcome.language, outcome.figures["case"])).encode()


def _has_code(outcome: Outcome[Any]) -> bool:
    transfers = outcome.document.transfers
    return 0 < len(transfers) <= MOST_CODES and all(can_be_coded(one) for one in transfers)


def _code(outcome: Outcome[Letter]) -> bytes:
    return codes_as_svg(outcome.document.transfers)


def _has_table(outcome: Outcome[Any]) -> bool:
    return bool(outcome.table)


def _spreadsheet(outcome: Outcome[Any]) -> bytes:
    return write_spreadsheet(outcome.table, language=outcome.language)


FORMATS: Mapping[str, Format] = {
    "docx": Format("application/vnd.openxmlformats-officedocument.wordprocessingml.document", (), _is_letter, _word),
    "ics": Format("text/calendar", ("icalendar",), _has_days_ahead, _calendar),
    "txt": Format("text/plain", (), _always, _text),
    "data": Format("application/json", (), _always, _data, ending="json"),
    "case": Format("application/json", (), _has_case, _case, ending="json"),
    "csv": Format("text/csv", (), _has_table, _spreadsheet),
    "svg": Format("image/svg+xml", ("segno",), _has_code, _code),
}

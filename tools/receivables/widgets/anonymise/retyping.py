"""The case as somebody would type it with the invented names."""

from collections.abc import Callable, Mapping
from typing import Any

from receivables.accounts import Reference
from receivables.days import retype_day
from receivables.language import Language
from receivables.money import retype_amount
from receivables.widgets.anonymise.fields import CASE_GROUPS
from receivables.widgets.anonymise.known import rows_of
from receivables.widgets.spec import Field, Group, Kind, Values

_RETYPED: Mapping[Kind, Callable[[Any, Language], str]] = {
    Kind.AMOUNT: lambda amount, language: retype_amount(amount, language=language),
    Kind.DAY: lambda day, language: retype_day(day, language=language),
    Kind.CHOICE: lambda choice, _language: str(choice),
}


def retyped_case(values: Values, language: Language, rename: Callable[[str], str]) -> dict[str, Any]:
    """Type the groups of the case in which something is told.

    Args:
        values: What was read.
        language: In whose notation amounts and days are typed.
        rename: Replaces the names in a text.
    """
    found = {group: _rows(group, values, language, rename) for group in CASE_GROUPS}
    return {group.name: rows if group.repeated else rows[0] for group, rows in found.items() if rows}


def _rows(group: Group, values: Values, language: Language, rename: Callable[[str], str]) -> list[dict[str, str]]:
    return [
        {field.name: _typed(field, row[field.name], language, rename) for field in group.fields}
        for row in _told(group, values)
    ]


def _typed(field: Field, value: Any, language: Language, rename: Callable[[str], str]) -> str:
    if value is None:
        return ""
    if field.kind in _RETYPED:
        return _RETYPED[field.kind](value, language)
    return rename(value.text if isinstance(value, Reference) else str(value))


def _told(group: Group, values: Values) -> list[dict[str, Any]]:
    """The rows in which something is told: a choice alone, which a form makes by itself, tells nothing."""
    names = [field.name for field in group.fields if field.kind is not Kind.CHOICE]
    return [row for row in rows_of(group, values) if any(row[name] for name in names)]

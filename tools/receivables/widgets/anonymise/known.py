"""Whom and what the fields name: that is replaced wherever it stands."""

from collections.abc import Iterator, Mapping
from typing import Any

from receivables.accounts import Reference, ReferenceKind
from receivables.case import DebtorKind
from receivables.texts.anonymising.names import Known, NameKind
from receivables.widgets.anonymise.fields import CASE_GROUPS, ORIGINAL
from receivables.widgets.spec import Group, Values

_KINDS: Mapping[str, NameKind] = {
    "name": NameKind.FIRM,
    "holder": NameKind.FIRM,
    "firms": NameKind.FIRM,
    "people": NameKind.PERSON,
    "contact": NameKind.PERSON,
    "email": NameKind.EMAIL,
    "phone": NameKind.PHONE,
    "company_number": NameKind.COMPANY_NUMBER,
    "iban": NameKind.IBAN,
    "number": NameKind.INVOICE,
}
_ADDRESS = (NameKind.STREET, NameKind.TOWN)


def known_from(values: Values) -> Iterator[Known]:
    """The names in the fields, those of the case first."""
    for group in (*CASE_GROUPS, ORIGINAL):
        for row in rows_of(group, values):
            for field in group.fields:
                yield from _known_in(field.name, row[field.name], row)


def rows_of(group: Group, values: Values) -> list[dict[str, Any]]:
    """The rows of a group that were read; a group without rows has one or none."""
    given = values.get(group.name)
    rows: list[dict[str, Any]] = given if isinstance(given, list) else [given or {}]
    return [row for row in rows if row]


def _known_in(name: str, value: Any, row: Mapping[str, Any]) -> Iterator[Known]:
    if not value:
        return
    if name == "address":
        yield from (Known(kind, line) for kind, line in zip(_ADDRESS, value.split("\n"), strict=False))
    elif name == "reference":
        yield Known(_kind_of_reference(value), value.text)
    elif name in _KINDS:
        kind = NameKind.PERSON if name == "name" and row.get("kind") is DebtorKind.CONSUMER else _KINDS[name]
        yield from (Known(kind, line) for line in value.split("\n"))


def _kind_of_reference(reference: Reference) -> NameKind:
    return NameKind.INVOICE if reference.kind is ReferenceKind.TEXT else NameKind.REFERENCE

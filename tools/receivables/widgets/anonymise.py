"""The `anonymise` tool: a text and a case with invented names, to practise with among others.

What was replaced is nowhere in what comes out of it.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from receivables.accounts import Reference, ReferenceKind
from receivables.case import DebtorKind
from receivables.days import retype_day
from receivables.errors import ErrorCollector, InputError
from receivables.language import Language
from receivables.money import retype_amount
from receivables.texts.anonymising.finding import Known, NameKind, names_in
from receivables.texts.anonymising.replacing import Piece, replaced
from receivables.texts.anonymising.stand_ins import StandIns
from receivables.texts.environment import letters
from receivables.texts.reports import Report, write_report
from receivables.widgets.case_groups import ACCOUNT, CREDITOR, DEBTOR, INVOICES
from receivables.widgets.outcome import Outcome, info
from receivables.widgets.reminder.example import EXAMPLE as REMINDER
from receivables.widgets.spec import Example, Field, Group, Kind, Tool, Typed, Values, adapted

ORIGINAL = Group(
    "original",
    (
        Field("text", Kind.PASTED, longest=10_000),
        Field("people", Kind.LINES, longest=500),
        Field("firms", Kind.LINES, longest=500),
    ),
)

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


def check(values: Values, errors: ErrorCollector, on: date) -> None:  # noqa: ARG001  # as every tool's
    """Ask for something to make anonymous."""
    if not values["original"].get("text") and not any(_known(values)):
        errors.add("original.text", InputError("missing"))


def compute(values: Values, language: Language, on: date) -> Outcome[Report]:
    """Replace what is known and what can be recognised, in the text and in each field."""
    text = values["original"]["text"]
    known = (*_known(values), *names_in(text))
    stand_ins = StandIns(language, avoided="\n".join((text, *(one.text for one in known))))
    pieces = replaced(text, known, stand_ins)
    kinds = Counter(piece.kind for piece in pieces if piece.kind)
    counts = {kind: kinds[kind] for kind in NameKind if kinds[kind]}
    return Outcome(
        tool=TOOL.name,
        language=language,
        on=on,
        case=None,
        document=_report(pieces, counts, language),
        figures={"replaced": counts, "case": _case(values, known, stand_ins, language)},
        notes=(info(language, "names_not_found"),),
        dates=(),
        ways=("case", "print"),
    )


def _report(pieces: tuple[Piece, ...], counts: Mapping[NameKind, int], language: Language) -> Report:
    text = "".join(piece.text for piece in pieces)
    values = {"pieces": pieces, "counts": counts, "anonymous": text, "total": sum(counts.values())}
    return write_report("anonymised", language=language, values=values)


def _known(values: Values) -> Iterator[Known]:
    """The names in the fields, those of the case first."""
    for group in (*_CASE_GROUPS, ORIGINAL):
        for row in _rows(group, values):
            for field in group.fields:
                yield from _known_in(field.name, row[field.name], row)


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


def _case(values: Values, known: tuple[Known, ...], stand_ins: StandIns, language: Language) -> dict[str, Any]:
    """The case as somebody would type it with the invented names."""

    def typed(field: Field, value: Any) -> str:
        if value is None:
            return ""
        if field.kind in _RETYPED:
            return _RETYPED[field.kind](value, language)
        text = value.text if isinstance(value, Reference) else str(value)
        return "".join(piece.text for piece in replaced(text, known, stand_ins))

    found = {
        group.name: [
            {field.name: typed(field, row[field.name]) for field in group.fields} for row in _told(group, values)
        ]
        for group in _CASE_GROUPS
    }
    return {
        group.name: found[group.name] if group.repeated else found[group.name][0]
        for group in _CASE_GROUPS
        if found[group.name]
    }


def _told(group: Group, values: Values) -> list[dict[str, Any]]:
    """The rows in which something is told: a choice alone, which a form makes by itself, tells nothing."""
    names = [field.name for field in group.fields if field.kind is not Kind.CHOICE]
    return [row for row in _rows(group, values) if any(row[name] for name in names)]


def _rows(group: Group, values: Values) -> list[dict[str, Any]]:
    given = values.get(group.name)
    rows: list[dict[str, Any]] = given if isinstance(given, list) else [given or {}]
    return [row for row in rows if row]


_RETYPED: Mapping[Kind, Callable[[Any, Language], str]] = {
    Kind.AMOUNT: lambda amount, language: retype_amount(amount, language=language),
    Kind.DAY: lambda day, language: retype_day(day, language=language),
    Kind.CHOICE: lambda choice, _language: str(choice),
}


def _optional(group: Group) -> Group:
    changes = {field.name: {"required": False} for field in group.fields}
    return replace(adapted(group, **changes), folded=True)


_CASE_GROUPS = tuple(_optional(group) for group in (DEBTOR, INVOICES, CREDITOR, ACCOUNT))


def _example(language: Language) -> Typed:
    text = letters(language).get_template("examples/anonymise.j2").render()
    return {"original": {"text": text.strip(), "people": "", "firms": ""}}


TOOL = Tool(
    name="anonymise",
    groups=(ORIGINAL, *_CASE_GROUPS),
    check=check,
    compute=compute,
    day="original.text",
    example=Example(
        on=REMINDER.on,
        typed={
            **{group.name: REMINDER.typed[group.name] for group in _CASE_GROUPS},
            **_example(Language.NL),
        },
        in_language=_example,
    ),
)

"""The fields of the `anonymise` tool: the text, who is in it, and a case that nobody has to fill in."""

from dataclasses import replace

from receivables.widgets.case_groups import ACCOUNT, CREDITOR, DEBTOR, INVOICES
from receivables.widgets.spec import Field, Group, Kind, adapted


def _optional(group: Group) -> Group:
    changes = {field.name: {"required": False} for field in group.fields}
    return replace(adapted(group, **changes), folded=True)


ORIGINAL = Group(
    "original",
    (
        Field("text", Kind.PASTED, longest=10_000),
        Field("people", Kind.LINES, longest=500),
        Field("firms", Kind.LINES, longest=500),
    ),
)
CASE_GROUPS = tuple(_optional(group) for group in (DEBTOR, INVOICES, CREDITOR, ACCOUNT))

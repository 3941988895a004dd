"""What a visitor may note in the case once a document has gone out: rows, as somebody would type them."""

from typing import Any

from receivables.widgets.case_groups import CONTACTS
from receivables.widgets.outcome import Outcome

_LONGEST = {field.name: field.longest for field in CONTACTS.fields}


def rows_to_note(outcome: Outcome[Any]) -> dict[str, list[dict[str, str]]]:
    """The rows that an outcome offers to note, by group; a contact holds the document as it is now."""
    rows = {group: [dict(row) for row in found] for group, found in outcome.kept.items() if found}
    for contact in rows.get("contacts", []):
        contact["summary"] = contact.get("summary") or outcome.document.subject[: _LONGEST["summary"]]
        contact["text"] = contact.get("text") or outcome.document.text[: _LONGEST["text"]]
    return rows

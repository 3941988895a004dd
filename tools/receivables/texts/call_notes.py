"""The note on a call (gespreksnotitie): for one's own file, in plain text."""

from collections.abc import Mapping
from typing import Any

from receivables.language import Language
from receivables.texts.environment import letters
from receivables.texts.labels import labels


def write_call_note(language: Language, values: Mapping[str, Any]) -> str:
    """Fill the template of the note.

    Args:
        language: The language of the page: its reader is whoever called.
        values: What the template needs.
    """
    choices = {name: labels(language, f"choices.{name}") for name in ("call_outcome", "party", "agreed_action")}
    words = {**choices, "next_steps": labels(language, "next_steps")}
    return letters(language).get_template("calls/note.j2").render({**values, **words}).strip()

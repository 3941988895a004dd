"""What the rules remark, as notes in the language of the page."""

from datetime import date
from decimal import Decimal
from typing import Any

from receivables.days import write_day
from receivables.language import Language
from receivables.money import Cents, write_amount
from receivables.percentages import write_percentage
from receivables.rules.claims.entitlement import Remark
from receivables.texts.labels import note, place_name
from receivables.widgets.laws import law_of
from receivables.widgets.outcome import Note, Place

_HANGS_ON = {"default_missing": "terms.due_dates_agreed", "notice_before_default": "terms.due_dates_agreed"}
"""The question, by its path in a form, on the answer to which a remark hangs."""


def note_of(remark: Remark, language: Language) -> Note:
    """A remark in words, with its legal basis."""
    values = {name: written(value, language) for name, value in remark.values.items()}
    path = _HANGS_ON.get(remark.rule)
    place = Place(path, place_name(language, path)) if path else None
    text, source = note(language, remark.rule, **values, question=place.words if place else "")
    law = law_of(remark.law, language=language) if remark.law else None
    level = "warning" if remark.is_warning else "info"
    return Note(
        level,
        remark.rule,
        text,
        law.name if law else source,
        law.address if law else "",
        places=(place,) if place else (),
    )


def written(value: Any, language: Language) -> str:
    """A day, a percentage or an amount as a sentence holds it."""
    match value:
        case date():
            return write_day(value, language=language)
        case Decimal():
            return write_percentage(value, language=language)
        case int():
            return write_amount(Cents(value), language=language)
    return str(value)

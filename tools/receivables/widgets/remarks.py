"""What the rules remark, as notes in the language of the page."""

from datetime import date
from decimal import Decimal
from typing import Any

from receivables.case import Country, DebtorKind
from receivables.days import write_day
from receivables.language import Language
from receivables.money import Cents, write_amount
from receivables.percentages import write_percentage
from receivables.rules.claims.entitlement import Remark
from receivables.rules.reminder_levels import ReminderLevel
from receivables.texts.labels import label, note, place_name
from receivables.widgets.laws import law_of
from receivables.widgets.outcome import Note, Place, ToolLink

_HANGS_ON = {"default_missing": "terms.due_dates_agreed", "notice_before_default": "terms.due_dates_agreed"}
"""The question, by its path in a form, on the answer to which a remark hangs."""

_ASKS_FOR = {
    "notice_missing": ReminderLevel.FOURTEEN_DAY_NOTICE,
    "notice_before_default": ReminderLevel.FOURTEEN_DAY_NOTICE,
    "notice_before_due": ReminderLevel.FOURTEEN_DAY_NOTICE,
    "first_reminder_missing": ReminderLevel.FIRST_REMINDER,
    "reminder_too_early": ReminderLevel.FIRST_REMINDER,
}
"""The text that a remark says to send first."""


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
        tool=_link_to(_ASKS_FOR[remark.rule], language) if remark.rule in _ASKS_FOR else None,
    )


def _link_to(level: ReminderLevel, language: Language) -> ToolLink:
    """To the reminder tool with that text chosen; on its example, for the customer that the text is meant for."""
    countries = [one for one in level.only if isinstance(one, Country)] or [Country.NL]
    choices = {"letter.level": level, "debtor.kind": DebtorKind.CONSUMER, "debtor.country": countries[0]}
    fragment = "&".join(f"{path}={choice}" for path, choice in choices.items())
    text = label(language, f"choices.reminder_level.{level}")
    return ToolLink(f"../reminder/#{fragment}", label(language, "result.write", text=text))


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

"""What a text leaves in the case when its visitor asks for that: a contact, and a message that the law counts."""

from collections.abc import Mapping

from receivables.case import ContactKind
from receivables.days import retype_day
from receivables.language import Language
from receivables.rules.demands import ANNOUNCED_BY
from receivables.rules.reminder_levels import ReminderLevel
from receivables.texts.labels import label
from receivables.texts.styles import Medium
from receivables.widgets.reminder.draft import Draft

type Rows = dict[str, tuple[dict[str, str], ...]]

_KINDS: Mapping[Medium, ContactKind] = {
    Medium.EMAIL: ContactKind.EMAIL,
    Medium.LETTER: ContactKind.LETTER,
    Medium.MESSAGE: ContactKind.MESSAGE,
    Medium.PHONE: ContactKind.CALL,
}
_WRITTEN = {Medium.EMAIL, Medium.LETTER}


def rows_to_keep(draft: Draft, language: Language) -> Rows:
    """Rows by group, as somebody would type them on a page in this language; none for a text of a later day.

    A call is no step of a track, so it is kept without its level.
    """
    if draft.on > draft.known_on:
        return {}
    rows: Rows = {"contacts": (_contact(draft, language),)}
    if draft.letter["medium"] in _WRITTEN and draft.level in ANNOUNCED_BY:
        rows["notices"] = (_notice(draft, language),)
    return rows


def _contact(draft: Draft, language: Language) -> dict[str, str]:
    medium = draft.letter["medium"]
    is_call, is_written = medium is Medium.PHONE, medium in _WRITTEN
    return {
        "date": retype_day(draft.on, language=language),
        "kind": _KINDS[medium],
        "person": draft.case.debtor.contact,
        "summary": "" if is_written else label(language, f"choices.reminder_level.{draft.level}"),
        "outcome": "",
        "level": "" if is_call else draft.level,
        "pay_by": retype_day(draft.pay_by, language=language) if _names_a_day(draft) and not is_call else "",
        "text": "",
    }


def _names_a_day(draft: Draft) -> bool:
    """Whether it names a last day that is kept: to pay, or to reply, also where nothing is left to pay."""
    return draft.level.is_paid_here


def _notice(draft: Draft, language: Language) -> dict[str, str]:
    names_a_day = draft.level is ReminderLevel.NOTICE_OF_DEFAULT
    return {
        "notice": ANNOUNCED_BY[draft.level],
        "sent_on": retype_day(draft.on, language=language),
        "channel": draft.channel,
        "pay_by": retype_day(draft.pay_by, language=language) if names_a_day else "",
        "received_on": "",
    }

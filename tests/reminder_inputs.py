"""Inputs of the reminder tool for tests: one that fits each level, and ways to look at what came out."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from factories import NOT_YET_DUE, OVERDUE, PAID, TODAY, answer, outcome
from receivables.case import AddressForm, Country, DebtorKind
from receivables.language import Language
from receivables.rules.reminder_levels import ReminderLevel
from receivables.texts.letters import Letter
from receivables.texts.styles import Medium, Tone
from receivables.widgets.outcome import Outcome
from receivables.widgets.running import Answer

LESSONS = "acht rijlessen"
DISPUTE = {
    "invoice": OVERDUE["number"],
    "raised_on": "18-11-2026",
    "about": "Twee lessen gingen niet door.",
    "amount": "250,00",
    "settled_on": "",
}
BROKEN = {"amount": "600,00", "pay_by": "19-11-2026", "made_on": "17-11-2026", "invoices": "", "method": "transfer"}
"""A promise whose day has passed."""
FITTING: Mapping[ReminderLevel, Mapping[str, Any]] = {
    ReminderLevel.BEFORE_DUE: {"invoices": [NOT_YET_DUE]},
    ReminderLevel.FRIENDLY_REMINDER: {},
    ReminderLevel.SECOND_REMINDER: {"letter.previous_date": "16-11-2026"},
    ReminderLevel.FOURTEEN_DAY_NOTICE: {"debtor.kind": "consumer", "terms": {"due_dates_agreed": "yes"}},
    ReminderLevel.FIRST_REMINDER: {
        "debtor.kind": "consumer",
        "debtor.country": "BE",
        "creditor.company_number": "0123.456.749",
        "invoices": [{**OVERDUE, "description": LESSONS}],
        "terms": {"damages_by_law": "yes", "interest": "8"},
    },
    ReminderLevel.NOTICE_OF_DEFAULT: {"letter.previous_date": "16-11-2026"},
    ReminderLevel.FINAL_NOTICE: {"letter.previous_date": "16-11-2026"},
    ReminderLevel.HANDED_OVER: {"letter.hand_over_name": "Incasso Zonnehoek"},
    ReminderLevel.SUSPENSION: {},
    ReminderLevel.DISPUTED: {"disputes": [DISPUTE]},
    ReminderLevel.COMPLAINT_ANSWERED: {
        "disputes": [DISPUTE],
        "letter.found": "Twee lessen gingen niet door",
        "letter.remedy": "Die twee lessen halen we volgende week in",
        "letter.credited": "100,00",
    },
    ReminderLevel.ANSWER_MAINTAINED: {
        "disputes": [DISPUTE],
        "letter.answered_on": "20-11-2026",
        "letter.reason": "De twee lessen zijn in september ingehaald",
        "letter.offered": "100,00",
    },
    ReminderLevel.INVOICE_AGAIN: {},
    ReminderLevel.THANK_YOU: {"invoices": [PAID]},
    ReminderLevel.NEW_ORDER: {
        "invoices": [],
        "letter.order": "twintig rijlessen",
        "letter.order_amount": "1.100,00",
        "letter.deposit": "300,00",
    },
}
"""What to change in the usual input so that a text of each level can be written."""


class Style(NamedTuple):
    """The shape of a text."""

    language: Language = Language.NL
    form: AddressForm = AddressForm.FORMAL
    medium: Medium = Medium.EMAIL
    tone: Tone = Tone.NEUTRAL


def fitting(level: ReminderLevel, changes: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The changes that make the usual input one of this level, and those that a test wants besides."""
    return {"letter.level": level, **FITTING[level], **(changes or {})}


def of_level(
    level: ReminderLevel,
    changes: Mapping[str, Any] | None = None,
    *,
    language: Language = Language.NL,
    on: date = TODAY,
) -> Outcome[Letter]:
    """The outcome of a level for an input that fits it."""
    return outcome(fitting(level, changes), language=language, on=on)


def answer_of(level: ReminderLevel, changes: Mapping[str, Any] | None = None) -> Answer:
    """What the tool says to an input that fits a level but for these changes."""
    return answer(fitting(level, changes))


def in_style(
    level: ReminderLevel, style: Style | None = None, changes: Mapping[str, Any] | None = None
) -> Outcome[Letter]:
    """The outcome of a level in one of its shapes."""
    language, form, medium, tone = style or Style()
    shape = {"debtor.language": language, "debtor.address_form": form, "letter.medium": medium, "letter.tone": tone}
    return of_level(level, {**shape, **(changes or {})})


def countries_of(level: ReminderLevel) -> list[Country]:
    """The countries whose customers may get a text of this level."""
    return [one for one in level.only if isinstance(one, Country)] or list(Country)


def kinds_of(level: ReminderLevel) -> list[DebtorKind]:
    """The kinds of customers who may get a text of this level."""
    return [one for one in level.only if isinstance(one, DebtorKind)] or list(DebtorKind)

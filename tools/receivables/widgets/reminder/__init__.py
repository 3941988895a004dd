"""The `reminder` tool: one text to a customer, right for its stage, the customer and the country.

It asks for what the rules allow and no more.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from receivables.case import Country, DebtorKind
from receivables.days import retype_day
from receivables.language import Language
from receivables.money import decimal_string, total
from receivables.rules.demands import Demand, demand
from receivables.rules.dunning_procedures import PlannedStep
from receivables.rules.pauses import Pause
from receivables.rules.reminder_levels import ReminderLevel
from receivables.texts.labels import label
from receivables.texts.letter_writing import write_letter
from receivables.texts.letters import Letter
from receivables.texts.styles import Medium
from receivables.widgets.case_groups import (
    ACCOUNT,
    CONTACTS,
    CREDITOR,
    DEBTOR,
    DISPUTES,
    INVOICES,
    NOTICES,
    PAYMENT_PLAN,
    PAYMENTS,
    PROMISES,
    TERMS,
    YesNo,
    case_from,
)
from receivables.widgets.outcome import Change, NamedDay, Note, Outcome, info, named_day
from receivables.widgets.reminder.checks import check
from receivables.widgets.reminder.draft import Draft
from receivables.widgets.reminder.example import EXAMPLE
from receivables.widgets.reminder.fields import LETTER, TRACK
from receivables.widgets.reminder.notes import notes
from receivables.widgets.reminder.noting import rows_to_keep
from receivables.widgets.reminder.tracks import days_ahead, own_track, track_of
from receivables.widgets.reminder.wording import asked_for, asked_here, wording
from receivables.widgets.spec import Tool, Values, adapted, without

_WAYS: Mapping[Medium, tuple[str, ...]] = {
    Medium.EMAIL: ("mail", "subject", "table", "edit", "docx", "ics", "svg", "print"),
    Medium.LETTER: ("docx", "print", "table", "edit", "ics", "svg"),
    Medium.MESSAGE: ("share", "edit"),
    Medium.PHONE: ("edit",),
}

_PAPER, _MAIL = {"only": (Medium.LETTER,)}, {"only": (Medium.EMAIL,)}
_FIRST_REMINDER = {"required_for": (ReminderLevel.FIRST_REMINDER,)}
_FOLDED = {"folded": True}
_ABOUT_A_COMPLAINT = tuple(f"letter.level={level}" for level in ReminderLevel if level.asks.is_about_disputes)


def compute(values: Values, language: Language, on: date) -> Outcome[Letter]:
    """Write the text and name its figures, dates and notes.

    Raises:
        CalendarUnknown: A day that it names lies beyond the known public holidays.
        RateUnknown: A rate or a figure that it needs is not known.
    """
    draft = Draft(case_from(values), values["letter"], values["letter"]["date"] or on, on)
    demanded = demand(draft.case, draft.sent, with_charges=draft.letter["charges"] is YesNo.YES)
    written = write_letter(
        f"reminder/{draft.level}",
        medium=draft.letter["medium"],
        case=draft.case,
        asked=asked_for(demanded, draft),
        values=wording(demanded, draft),
    )
    track = track_of(values, draft)
    return Outcome(
        tool=TOOL.name,
        language=language,
        on=draft.on,
        case=draft.case,
        document=written,
        figures=_figures(demanded, draft, track),
        notes=(*notes(demanded, draft, written, language), *_about_the_track(values, track, language)),
        dates=tuple(_dates(draft, track, language)),
        track=track,
        next=_next(track, draft, language),
        kept=rows_to_keep(draft, language),
        ways=_WAYS[written.medium],
    )


def _about_the_track(values: Values, track: tuple[PlannedStep, ...], language: Language) -> Iterator[Note]:
    if own_track(values) and not track:
        yield info(language, "level_outside_track")


def _next(track: tuple[PlannedStep, ...], draft: Draft, language: Language) -> Change | None:
    """From this text to the one that follows it on its day."""
    step = next((step for step in track if step.on and step.on > draft.on), None)
    if not step or not step.on:
        return None
    days = {"letter.date": step.on, "letter.previous_date": draft.on}
    typed = {path: retype_day(day, language=language) for path, day in days.items()}
    blank = {"letter.pay_by": "", "letter.step_on": ""}
    return Change(label(language, "changes.next"), {"letter.level": step.level, **typed, **blank})


def _dates(draft: Draft, track: tuple[PlannedStep, ...], language: Language) -> Iterator[NamedDay]:
    yield named_day(language, draft.on, "written")
    if draft.level.is_paid_here:
        yield named_day(language, draft.pay_by, "reply_by" if draft.asks_only_for_a_reply else "pay_by")
    if draft.talk_on:
        yield named_day(language, draft.talk_on, "talk_on")
    if draft.answer_by:
        yield named_day(language, draft.answer_by, "decide_by" if draft.talk_on else "answer_by")
    if ahead := days_ahead(track, draft):
        yield named_day(language, ahead[0], "next_step")


def _figures(demanded: Demand, draft: Draft, track: tuple[PlannedStep, ...]) -> dict[str, Any]:
    return {
        "outstanding": decimal_string(demanded.principal),
        "interest": decimal_string(demanded.interest),
        "costs": decimal_string(demanded.costs),
        "total": decimal_string(asked_here(demanded, draft)),
        "announced_costs": decimal_string(demanded.announced),
        "not_yet_due": decimal_string(total(invoice.outstanding for invoice in demanded.left_out)),
        "paid_in_full": [one.number for one in draft.paid_case.invoices if not one.outstanding],
        "invoices": [
            {
                "number": invoice.number,
                "outstanding": decimal_string(invoice.outstanding),
                "days_overdue": invoice.days_overdue(draft.on),
            }
            for invoice in demanded.invoices
        ],
        "left_out": [_left_out(number, pause) for number, pause in draft.left_out.items()],
        "track": [_step(step) for step in track],
    }


def _left_out(number: str, pause: Pause) -> dict[str, str | None]:
    return {"number": number, "reason": pause.reason, "until": pause.until.isoformat() if pause.until else None}


def _step(step: PlannedStep) -> dict[str, str | None]:
    return {
        "level": step.level,
        "date": step.on.isoformat() if step.on else None,
        "pay_by": step.pay_by.isoformat() if step.pay_by else None,
    }


TOOL = Tool(
    name="reminder",
    groups=(
        adapted(DEBTOR, address=_PAPER, email=_MAIL),
        adapted(INVOICES, description=_FIRST_REMINDER),
        PAYMENTS,
        PROMISES,
        PAYMENT_PLAN,
        replace(DISPUTES, opened_for=_ABOUT_A_COMPLAINT),
        LETTER,
        adapted(CREDITOR, address=_PAPER, company_number=_FIRST_REMINDER | {"only": (DebtorKind.CONSUMER, Country.BE)}),
        adapted(ACCOUNT, iban={"required": False, "advised": True}, holder=_FOLDED, reference=_FOLDED),
        NOTICES,
        CONTACTS,
        without(TERMS, "reminder_fee", "postage"),
        TRACK,
    ),
    check=check,
    compute=compute,
    day="letter.date",
    example=EXAMPLE,
    is_editable=True,
)

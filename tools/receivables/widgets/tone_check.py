"""The `tone-check` tool: a draft of the visitor's own, with what may jar marked in place and a rewrite to take over."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from receivables.case import Country
from receivables.errors import ErrorCollector, InputError
from receivables.language import Language
from receivables.near_days import Tense
from receivables.rules.reminder_levels import ReminderLevel, last_payment_day
from receivables.rules.working_days import is_working_day
from receivables.texts.environment import letters
from receivables.texts.labels import label
from receivables.texts.recognising import language_of
from receivables.texts.reviews import Review, write_review
from receivables.texts.tone.findings import Finding, findings, last_words
from receivables.texts.tone.stages import DraftStage
from receivables.widgets.outcome import Change, Note, Outcome, ToolLink, info, named_day
from receivables.widgets.spec import Example, Field, Group, Kind, Tool, Typed, Values

_READY_MADE: Mapping[DraftStage, ReminderLevel] = {
    DraftStage.FIRST_CONTACT: ReminderLevel.FRIENDLY_REMINDER,
    DraftStage.REMINDER: ReminderLevel.SECOND_REMINDER,
    DraftStage.LAST_NOTICE: ReminderLevel.FINAL_NOTICE,
}
"""The letter of ours that does what a draft is for; what is said on the phone has a tool of its own."""


class DraftLanguage(StrEnum):
    """The language of a draft, or that it is to be recognised."""

    RECOGNISED = "recognised"
    NL = "nl"
    EN = "en"


DRAFT = Group(
    "draft",
    (
        Field("text", Kind.PASTED, required=True, longest=10_000),
        Field("stage", Kind.CHOICE, choices=DraftStage, default=DraftStage.FIRST_CONTACT),
        Field("language", Kind.CHOICE, choices=DraftLanguage, default=DraftLanguage.RECOGNISED),
        Field("pay_by", Kind.DAY, tense=Tense.COMING, longest=40),
    ),
)


def check(values: Values, errors: ErrorCollector, on: date) -> None:
    """Point out a last day to pay that is past."""
    pay_by = values["draft"].get("pay_by")
    if pay_by and pay_by < on:
        errors.add("draft.pay_by", InputError("letter_date_past"))


def compute(values: Values, language: Language, on: date) -> Outcome[Review]:
    """Mark the draft.

    Raises:
        CalendarUnknown: The day that a rewrite would name lies beyond the known public holidays.
    """
    draft = values["draft"]
    text, stage, pay_by = draft["text"], draft["stage"], draft["pay_by"] or _day_to_name(on)
    spoken, note = _language(draft["language"], text, language)
    found = findings(text, language=spoken, stage=stage, pay_by=pay_by)
    return Outcome(
        tool=TOOL.name,
        language=language,
        on=on,
        case=None,
        document=write_review(text, found, draft_language=spoken, stage=stage, language=language),
        figures={"language": spoken, "stage": stage, "findings": [_figures(finding) for finding in found]},
        notes=(
            *note,
            *_last_at_first(text, spoken, stage, language),
            info(language, "words_not_intentions"),
            replace(info(language, "ready_made"), tool=_ready_made(stage, language)),
        ),
        dates=(named_day(language, pay_by, "pay_by"),),
        ways=("remarks", "print"),
    )


def _day_to_name(on: date) -> date:
    """A day to name where the draft names none: a working day in both countries, as far off as for a reminder."""
    day = last_payment_day(ReminderLevel.FRIENDLY_REMINDER, on=on, due_dates=(), country=Country.NL)
    while not all(is_working_day(day, country=country) for country in Country):
        day += timedelta(days=1)
    return day


def _language(chosen: DraftLanguage, text: str, page: Language) -> tuple[Language, tuple[Note, ...]]:
    """The language to read a draft in, and a note when nobody chose it."""
    if chosen is not DraftLanguage.RECOGNISED:
        return Language(chosen), ()
    recognised = language_of(text)
    spoken = recognised or page
    rule = "draft_language_recognised" if recognised else "draft_language_assumed"
    return spoken, (info(page, rule, spoken=label(page, f"choices.language.{spoken}")),)


def _last_at_first(draft: str, spoken: Language, stage: DraftStage, page: Language) -> Iterator[Note]:
    """Whether the stage is right, where a first message calls itself the last one."""
    if stage is DraftStage.FIRST_CONTACT and (words := last_words(draft, language=spoken)):
        note = info(page, "last_at_first", words=words)
        change = Change(label(page, "changes.last_notice"), {"draft.stage": DraftStage.LAST_NOTICE})
        yield replace(note, change=change, is_above=True)


def _ready_made(stage: DraftStage, language: Language) -> ToolLink:
    level = _READY_MADE.get(stage)
    if not level:
        return ToolLink("../call-sheet/", label(language, "plan.links.call-sheet"))
    text = label(language, f"choices.reminder_level.{level}")
    return ToolLink(f"../reminder/#letter.level={level}", label(language, "result.write", text=text))


def _figures(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "start": finding.start,
        "end": finding.end,
        "quote": finding.words,
        "rewrite": vars(finding.rewrite) if finding.rewrite else None,
    }


def _example(language: Language) -> Typed:
    text = letters(language).get_template("examples/tone-check.j2").render()
    return {"draft": {"text": text, "stage": "reminder", "language": "recognised", "pay_by": ""}}


TOOL = Tool(
    name="tone-check",
    groups=(DRAFT,),
    check=check,
    compute=compute,
    day="draft.pay_by",
    example=Example(on=date(2026, 11, 23), typed=_example(Language.NL), in_language=_example),
)

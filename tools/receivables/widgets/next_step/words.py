"""What to do, in words: a line that says what, a sentence that says why, and where it can be done."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from receivables.case import Case, Country
from receivables.days import retype_day
from receivables.language import Language
from receivables.rules.next_steps import NextAction, NextStep
from receivables.rules.reminder_levels import ReminderLevel
from receivables.texts.labels import label
from receivables.widgets.laws import Law, law_of
from receivables.widgets.remarks import written

_TOOLS: Mapping[NextAction, str] = {
    NextAction.REMIND_INSTALMENT: "payment-plan",
    NextAction.CALL_ABOUT_PROMISE: "call-sheet",
    NextAction.CALL_FIRST: "call-sheet",
    NextAction.FOLLOW_UP_CALL: "contact-log",
    NextAction.AWAIT_MONEY: "contact-log",
    NextAction.CHECK_INSTALMENT: "contact-log",
    NextAction.CHECK_PROMISE: "contact-log",
    NextAction.AFTER_ANSWER: "contact-log",
    NextAction.AFTER_PROPOSAL: "call-sheet",
    NextAction.DECIDE_DISPUTE: "contact-log",
    NextAction.NOTICE_TERM_ENDS: "claim",
    NextAction.LIMITATION_PASSED: "claim",
    NextAction.BEFORE_LIMITATION: "claim",
}
"""Where each is done; a text is written with the reminder tool."""


@dataclass(frozen=True)
class ToDo:
    """Something to do, as a visitor reads it.

    Attributes:
        on: The working day on which to do it.
        action: What kind of thing it is.
        title: What to do.
        condition: Which step before it decides whether it is taken, as a sentence; "" for none.
        why: Why, and why then.
        tool: The tool that does it.
        link: What the link to that tool says.
        preset: What to fill in there, by path.
        law: The legal basis, where it is the law.
    """

    on: date
    action: NextAction
    title: str
    condition: str
    why: str
    tool: str
    link: str
    preset: Mapping[str, str]
    law: Law | None

    def as_json(self) -> dict[str, Any]:
        """The step for programs."""
        return {
            "date": self.on.isoformat(),
            "action": self.action,
            "what": self.title,
            "condition": self.condition,
            "why": self.why,
            "tool": self.tool,
            "level": self.preset.get("letter.level"),
            "law": self.law.name if self.law else "",
        }


def to_do(step: NextStep, case: Case, language: Language, *, previous: date | None, known_on: date) -> ToDo:
    """A step in words, in the language of the page.

    Args:
        step: The step.
        case: The case.
        language: The language of the page.
        previous: The day of the last text before it.
        known_on: Today: a step of a later day begins a text of that day.
    """
    tool = _TOOLS.get(step.action, "reminder")
    level = label(language, f"choices.reminder_level.{step.level}") if step.level else ""
    return ToDo(
        on=step.on,
        action=step.action,
        title=label(language, f"plan.{step.action}.what", level=level, **_told(step, language)),
        condition=label(language, f"plan.conditions.{step.condition}", step=step.after) if step.condition else "",
        why=label(language, f"plan.{_reason(step, case)}", **_told(step, language)),
        tool=tool,
        link=label(language, f"plan.links.{tool}"),
        preset=_preset(step, previous, known_on, language),
        law=law_of(step.law, language=language) if step.law else None,
    )


def _told(step: NextStep, language: Language) -> dict[str, str]:
    told = {name: written(value, language) for name, value in step.values.items()}
    return told | ({"task": label(language, f"next_steps.{told['task']}")} if "task" in told else {})


def _reason(step: NextStep, case: Case) -> str:
    """The key of the sentence that says why: for a text, by what comes before it; for limitation, by country."""
    if step.action is NextAction.SEND:
        return f"{step.action}.{_send_reason(step)}"
    if step.action is NextAction.SETTLE_COMPLAINT:
        return f"{step.action}.{'called' if 'called_on' in step.values else 'asked'}"
    if step.action is NextAction.HAND_OVER:
        return f"{step.action}.{'now' if step.values else 'later'}"
    if step.action in {NextAction.LIMITATION_PASSED, NextAction.BEFORE_LIMITATION}:
        return f"{step.action}.{(case.debtor.country or Country.NL).lower()}"
    return f"{step.action}.{'reminded' if 'until' in step.values else 'why'}"


def _send_reason(step: NextStep) -> str:
    if step.level is ReminderLevel.BEFORE_DUE:
        return "before"
    if "due_date" in step.values:
        return "first"
    return "next" if step.values else "later"


def _preset(step: NextStep, previous: date | None, known_on: date, language: Language) -> dict[str, str]:
    """The text that a tool is to write; of the reminder tool its day if that is still to come, and the one before."""
    if step.action is NextAction.REMIND_INSTALMENT:
        return {"plan_text.text": "missed"}
    if not step.level:
        return {}
    days = {"letter.date": step.on if step.on > known_on else None, "letter.previous_date": previous}
    typed = {path: retype_day(day, language=language) if day else "" for path, day in days.items()}
    return {"letter.level": step.level, **typed, "letter.pay_by": "", "letter.step_on": ""}

"""The `call-summary` tool: who does what by when, confirmed in writing, with the next step and its day.

What is said at the end of the call, what goes to the customer and what stays in one's own file say the same.
"""

from datetime import date
from typing import Any

from receivables.case import CallOutcome
from receivables.days import write_weekday
from receivables.language import Language
from receivables.money import decimal_string
from receivables.texts.labels import label
from receivables.texts.letters import Letter
from receivables.texts.styles import Medium
from receivables.widgets.call_summary.checks import check
from receivables.widgets.call_summary.days import days_of, days_of_step
from receivables.widgets.call_summary.example import EXAMPLE
from receivables.widgets.call_summary.fields import AGREEMENTS, CALL, LOOKING_BACK
from receivables.widgets.call_summary.held_call import HeldCall
from receivables.widgets.call_summary.notes import notes
from receivables.widgets.call_summary.rows import rows_to_keep
from receivables.widgets.call_summary.wording import closing_words, confirmation, file_note
from receivables.widgets.case_groups import ACCOUNT, CREDITOR, DEBTOR, DISPUTES, INVOICES, PAYMENTS, PROMISES
from receivables.widgets.outcome import Aside, Outcome
from receivables.widgets.spec import Tool, Values, optional, without

_WAYS = {
    Medium.EMAIL: ("mail", "subject", "table", "edit", "docx", "ics", "svg", "print"),
    Medium.MESSAGE: ("share", "edit", "ics"),
}


def compute(values: Values, language: Language, on: date) -> Outcome[Letter]:
    """Write the texts that follow from a call, and name its figures, dates and notes.

    Raises:
        CalendarUnknown: A day that it names lies beyond the known public holidays.
    """
    held = HeldCall.of(values, on)
    written, note = confirmation(held), file_note(held, values, language)
    return Outcome(
        tool=TOOL.name,
        language=language,
        on=held.on,
        case=held.case,
        document=written,
        figures={**_figures(held), "closing": closing_words(held), "note": note},
        notes=tuple(notes(held, written, language)),
        dates=tuple(days_of(held, language)),
        kept=rows_to_keep(held, note, language),
        ways=_WAYS[written.medium],
        before=tuple(_before(held, language)),
        after=(Aside("file_note", language, note),),
    )


def _before(held: HeldCall, language: Language) -> list[Aside]:
    spoken, follow_up = closing_words(held), held.follow_up
    days = ", ".join(write_weekday(day, language=language) for day in days_of_step(held))
    next_step = f"{label(language, f'next_steps.{follow_up.step}')}: {days}"
    name = "voicemail" if held.outcome is CallOutcome.VOICEMAIL else "closing"
    found = (
        Aside(name, held.case.debtor.language, spoken),
        Aside("next_step", language, next_step, is_copied=False),
    )
    return [one for one in found if one.text]


def _figures(held: HeldCall) -> dict[str, Any]:
    return {
        "outcome": held.outcome,
        "open": decimal_string(held.coverage.open),
        "promised": decimal_string(held.coverage.promised),
        "rest": decimal_string(held.coverage.rest),
        "next_step": {"step": held.follow_up.step, "date": held.follow_up.on.isoformat()},
        "gaps": [list(one.gaps) for one in held.noted],
    }


TOOL = Tool(
    name="call-summary",
    groups=(
        CALL,
        AGREEMENTS,
        without(DEBTOR, "address"),
        INVOICES,
        PAYMENTS,
        PROMISES,
        DISPUTES,
        without(CREDITOR, "address", "company_number"),
        optional(ACCOUNT, "iban"),
        LOOKING_BACK,
    ),
    check=check,
    compute=compute,
    day="call.date",
    example=EXAMPLE,
    is_editable=True,
)

"""What there is to say in a call, in the customer's language and form of address."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from receivables.case import ORGANISATIONS, CallOutcome
from receivables.money import NOTHING
from receivables.rules.call_outcomes import follow_up
from receivables.texts.labels import words
from receivables.texts.letter_writing import Asked, write_letter
from receivables.texts.styles import Medium
from receivables.widgets.call_sheet.fields import CallMedium
from receivables.widgets.call_sheet.planned_call import PlannedCall

_AT_ORGANISATIONS = {"not_booked", "approval"}
"""What an invoice can be waiting for where others than the payer see to it."""


def lines_of(planned: PlannedCall) -> Mapping[str, Any]:
    """The opening, and the questions and answers of `calls.toml`."""
    debtor = planned.case.debtor
    spoken = words(debtor.language, "calls", debtor.address_form)
    asked = {
        cause: question
        for cause, question in spoken["causes"].items()
        if debtor.kind in ORGANISATIONS or cause not in _AT_ORGANISATIONS
    }
    return {**spoken, "opening": _opening(planned), "causes": asked}


def _opening(planned: PlannedCall) -> str:
    means = planned.plan["medium"]
    values = {
        "single": len(planned.invoices) == 1,
        "total": planned.asked,
        "interest": NOTHING,
        "costs": NOTHING,
        "call": {
            "means": means,
            "payer": planned.plan["payer"],
            "promise": planned.broken,
            "step_on": _call_again_on(planned),
        },
    }
    name = "call/voicemail" if means is CallMedium.VOICEMAIL else "call/opening"
    asked = Asked(planned.invoices, is_paid_here=False)
    return write_letter(name, medium=Medium.PHONE, case=planned.case, asked=asked, values=values).text


def _call_again_on(planned: PlannedCall) -> date:
    called_on = planned.times.days[0]
    return follow_up(CallOutcome.VOICEMAIL, on=called_on, country=planned.country, agreements=()).on

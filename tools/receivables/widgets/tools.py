"""The tools there are, by name."""

from dataclasses import replace

from receivables.widgets import (
    anonymise,
    bad_debt,
    buffer,
    call_sheet,
    call_summary,
    claim,
    contact_log,
    credit_insurance,
    next_step,
    notice_check,
    payment_plan,
    reminder,
    tone_check,
)
from receivables.widgets.spec import Tool

_ALL = (
    reminder.TOOL,
    call_sheet.TOOL,
    call_summary.TOOL,
    claim.TOOL,
    payment_plan.TOOL,
    tone_check.TOOL,
    notice_check.TOOL,
    contact_log.TOOL,
    next_step.TOOL,
    bad_debt.TOOL,
    credit_insurance.TOOL,
    buffer.TOOL,
    anonymise.TOOL,
)

TOOLS: dict[str, Tool] = {
    tool.name: replace(tool, other_examples=tuple(other.example for other in _ALL if other is not tool))
    for tool in _ALL
}

"""What the texts after a call are filled with: the confirmation, what to say at the end, and the note for the file."""

from collections.abc import Mapping
from typing import Any

from receivables.case import CallOutcome, Invoice
from receivables.language import Language
from receivables.money import NOTHING, total
from receivables.rules.agreements import Agreement
from receivables.texts.call_notes import write_call_note
from receivables.texts.letter_writing import Asked, write_letter
from receivables.texts.letters import Letter
from receivables.texts.styles import Medium
from receivables.widgets.call_summary.days import days_of_step
from receivables.widgets.call_summary.held_call import HeldCall
from receivables.widgets.spec import Values

NOT_SPOKEN_TO = {CallOutcome.VOICEMAIL, CallOutcome.UNREACHABLE}
"""Outcomes after which a short message goes out: there is nothing to confirm."""


def confirmation(held: HeldCall) -> Letter:
    """The e-mail that confirms the call, or the short message after one that was not answered."""
    return _written(held, Medium.MESSAGE if held.outcome in NOT_SPOKEN_TO else Medium.EMAIL)


def closing_words(held: HeldCall) -> str:
    """What to say at the end of the call, or after the tone; "" where nobody answered."""
    return _written(held, Medium.PHONE).text


def file_note(held: HeldCall, values: Values, language: Language) -> str:
    """The note for one's own file, in the language of the page."""
    return write_call_note(
        language,
        {
            **_values(held),
            "case": held.case,
            "invoices": held.invoices,
            "total": held.open,
            "noted": held.agreements,
            "outcome": held.outcome,
            "spoken_to": held.call["person"],
            "said": held.call["said"],
            "coverage": held.coverage,
            "step": held.follow_up.step,
            "step_days": days_of_step(held),
            "looking_back": values["looking_back"],
        },
    )


def _written(held: HeldCall, medium: Medium) -> Letter:
    asked = Asked(_about(held), is_paid_here=bool(held.payments), paid_for=_paid_for(held))
    return write_letter(f"call/{held.outcome}", medium=medium, case=held.case, asked=asked, values=_values(held))


def _about(held: HeldCall) -> tuple[Invoice, ...]:
    return held.disputed if held.outcome is CallOutcome.DISPUTE else held.invoices


def _paid_for(held: HeldCall) -> tuple[Invoice, ...]:
    """The invoices of the first payment."""
    numbers = {number for one in _first_payments(held) for number in one.invoices}
    return tuple(invoice for invoice in held.invoices if invoice.number in numbers)


def _first_payments(held: HeldCall) -> tuple[Agreement, ...]:
    return tuple(one for one in held.payments if one.by == held.payments[0].by)


def _values(held: HeldCall) -> Mapping[str, Any]:
    """All that the templates may name, beside the case and the invoices."""
    return {
        "on": held.on,
        "single": len(_about(held)) == 1,
        "total": total(invoice.outstanding for invoice in _about(held)),
        "interest": NOTHING,
        "costs": NOTHING,
        "pay_by": held.payments[0].by if held.payments else held.follow_up.by,
        "asked_here": total(one.amount or NOTHING for one in _first_payments(held)),
        "call": {
            "person": held.other_person,
            "agreements": (clear := [one for one in held.agreements if one.is_clear]),
            "is_dated": any(one.by for one in clear),
            "payments": held.payments,
            "parts": len({one.by for one in held.payments}),
            "undated": total(one.amount or NOTHING for one in held.agreements if one.is_payment and not one.by),
            "promised": total(one.amount or NOTHING for one in held.payments),
            "last": held.payments[-1].by if held.payments else None,
            "rest": held.coverage.rest,
            "by": held.follow_up.by,
            "step_on": held.follow_up.on,
            "said": held.call["said"],
            "undisputed": _undisputed(held.left_out),
        },
    }


def _undisputed(invoices: tuple[Invoice, ...]) -> Mapping[str, Any] | None:
    """The overdue invoices that a dispute is not about."""
    if not invoices:
        return None
    numbers = [invoice.number for invoice in invoices]
    return {"numbers": numbers, "amount": total(invoice.outstanding for invoice in invoices)}

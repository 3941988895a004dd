"""What a call leaves in the case when its visitor asks for that: a contact, what was promised and what is disputed."""

from receivables.case import CallOutcome, ContactKind, Dispute, PaymentMethod
from receivables.days import retype_day
from receivables.language import Language
from receivables.money import NOTHING, retype_amount
from receivables.rules.agreements import Agreement
from receivables.texts.labels import label
from receivables.widgets.call_summary.held_call import HeldCall

type Rows = dict[str, tuple[dict[str, str], ...]]


def rows_to_keep(held: HeldCall, note: str, language: Language) -> Rows:
    """Rows by group, as somebody would type them on a page in this language.

    Args:
        held: The call.
        note: The note for one's own file.
        language: The language of the page.
    """
    rows: Rows = {
        "contacts": (_contact(held, note, language),),
        "promises": tuple(_promise(one, held, language) for one in held.payments),
        "disputes": _disputes(held, language) if held.outcome is CallOutcome.DISPUTE else (),
    }
    return {group: found for group, found in rows.items() if found}


def _contact(held: HeldCall, note: str, language: Language) -> dict[str, str]:
    """The call, with the day on which one comes back to it; a day to pay stands in the promise."""
    waited_for = held.follow_up.agreed
    agreed = waited_for.by if waited_for and not waited_for.is_payment else None
    return {
        "date": retype_day(held.on, language=language),
        "kind": ContactKind.CALL,
        "person": str(held.call["person"]),
        "summary": label(language, f"choices.call_outcome.{held.outcome}"),
        "outcome": held.outcome,
        "level": "",
        "pay_by": retype_day(agreed, language=language) if agreed else "",
        "text": note,
    }


def _promise(one: Agreement, held: HeldCall, language: Language) -> dict[str, str]:
    in_run = held.outcome is CallOutcome.IN_PAYMENT_RUN
    return {
        "amount": retype_amount(one.amount or NOTHING, language=language),
        "pay_by": retype_day(one.by, language=language) if one.by else "",
        "made_on": retype_day(held.on, language=language),
        "invoices": "" if _is_for_all(one, held) else ", ".join(one.invoices),
        "method": PaymentMethod.PAYMENT_RUN if in_run else "",
    }


def _is_for_all(one: Agreement, held: HeldCall) -> bool:
    """Whether a promise that names no invoice says the same: that is one for all that had been sent by then."""
    return set(one.invoices) == {invoice.number for invoice in held.all_open if invoice.invoice_date <= held.on}


def _disputes(held: HeldCall, language: Language) -> tuple[dict[str, str], ...]:
    """A complaint about each invoice without an older one; what the case knows of one of the same day goes with it."""
    known = {one.invoice: one for one in held.disputes}
    fresh = (Dispute(invoice.number, held.on) for invoice in held.disputed)
    found = (known.get(one.invoice, one) for one in fresh)
    return tuple(_dispute(one, held, language) for one in found if one.raised_on == held.on)


def _dispute(one: Dispute, held: HeldCall, language: Language) -> dict[str, str]:
    return {
        "invoice": one.invoice,
        "raised_on": retype_day(one.raised_on, language=language),
        "about": str(held.call["said"]) or one.about,
        "amount": retype_amount(one.amount, language=language) if one.amount else "",
        "refused_on": retype_day(one.refused_on, language=language) if one.refused_on else "",
        "settled_on": "",
    }

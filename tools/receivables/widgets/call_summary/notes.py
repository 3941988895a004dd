"""What a visitor does well to know about what was agreed in a call."""

from collections.abc import Iterator

from receivables.case import CallOutcome
from receivables.language import Language
from receivables.rules.agreements import Agreement
from receivables.rules.working_days import is_working_day
from receivables.texts.labels import label
from receivables.texts.letters import Letter
from receivables.texts.styles import LONGEST_MESSAGE, Medium
from receivables.widgets.call_summary.held_call import HeldCall
from receivables.widgets.outcome import Note, info, warning
from receivables.widgets.remarks import written

_ABOUT_THE_OUTCOME = {
    CallOutcome.NOT_RECEIVED: "attach_the_copy",
    CallOutcome.DISPUTE: "disputed_not_reminded",
    CallOutcome.PAID: "note_the_payment",
    CallOutcome.PLAN_WANTED: "insurer_on_delay",
    CallOutcome.REFUSES: "then_in_writing",
    CallOutcome.CANNOT_PAY: "insurer_on_delay",
}


def notes(held: HeldCall, text: Letter, language: Language) -> Iterator[Note]:
    """All notes on a call, in the language of the page."""
    for number, one in enumerate(held.noted, start=1):
        yield from _about_the_agreement(number, one, held, language)
    yield from _about_the_amount(held, language)
    if held.outcome is CallOutcome.PROMISE and not held.payments:
        yield warning(language, "promise_without_day", day=written(held.follow_up.by, language))
    if held.outcome in _ABOUT_THE_OUTCOME:
        yield info(language, _ABOUT_THE_OUTCOME[held.outcome])
    if text.medium is Medium.MESSAGE and len(text.text) > LONGEST_MESSAGE:
        yield warning(language, "message_too_long", count=len(text.text), most=LONGEST_MESSAGE)
    if held.payments and not held.case.account.iban:
        yield warning(language, "iban_missing")


def _about_the_agreement(number: int, one: Agreement, held: HeldCall, language: Language) -> Iterator[Note]:
    if one.gaps:
        gaps = ", ".join(label(language, f"gaps.{gap}") for gap in one.gaps)
        yield warning(language, "agreement_lacks" if one.is_clear else "agreement_left_out", number=number, gaps=gaps)
    if one.by and not is_working_day(one.by, country=held.country):
        yield info(language, "agreed_no_working_day", number=number, day=written(one.by, language))


def _about_the_amount(held: HeldCall, language: Language) -> Iterator[Note]:
    found = held.coverage
    amounts = {name: written(getattr(found, name), language) for name in ("promised", "open", "undisputed", "rest")}
    if found.rest:
        yield warning(language, "promised_less_undisputed" if found.disputed else "promised_less", **amounts)
    if found.excess:
        yield warning(language, "promised_more", **amounts)

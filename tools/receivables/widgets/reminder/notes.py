"""What a visitor does well to know about a text."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from receivables.case import ORGANISATIONS, Country, DebtorKind, Dispute, NoticeKind, Promise
from receivables.days import write_weekday
from receivables.language import Language
from receivables.money import Cents
from receivables.rules.days_to_act import day_after_payment
from receivables.rules.demands import Demand
from receivables.rules.pauses import Pause
from receivables.rules.payments import with_payments
from receivables.rules.reminder_levels import Asks, ReminderLevel
from receivables.texts.labels import label
from receivables.texts.letters import Letter
from receivables.texts.styles import LONGEST_MESSAGE, Medium
from receivables.widgets.case_groups import YesNo, numbers_of
from receivables.widgets.outcome import Change, Note, info, warning
from receivables.widgets.remarks import note_of, written
from receivables.widgets.reminder.draft import Draft

_SPOKEN_OR_SHORT = {Medium.MESSAGE, Medium.PHONE}
_TO_BE_KEPT = {ReminderLevel.FOURTEEN_DAY_NOTICE, ReminderLevel.FIRST_REMINDER, ReminderLevel.NOTICE_OF_DEFAULT}
_NOT_SHORT = _TO_BE_KEPT | {
    ReminderLevel.COMPLAINT_ANSWERED,
    ReminderLevel.ANSWER_MAINTAINED,
    ReminderLevel.INVOICE_AGAIN,
}
_ONLY_THE_INVOICES = {
    ReminderLevel.FRIENDLY_REMINDER,
    ReminderLevel.SECOND_REMINDER,
    ReminderLevel.INVOICE_AGAIN,
    ReminderLevel.SUSPENSION,
}
_REFERS_TO_PROMISES = {
    ReminderLevel.FRIENDLY_REMINDER,
    ReminderLevel.SECOND_REMINDER,
    ReminderLevel.NOTICE_OF_DEFAULT,
    ReminderLevel.FINAL_NOTICE,
}
_ABOUT_INTEREST = {"paid_without_date", "rate_derived", "rates_end", "other_costs", "default_begins"}
"""Remarks on interest: nothing that a text which asks for none need explain."""

_NO_MOMENT_FOR_A_NOTICE = {ReminderLevel.SUSPENSION, ReminderLevel.INVOICE_AGAIN}

_NOTICE_COMES_FIRST = {"notice_missing", "notice_before_due", "first_reminder_missing", "reminder_too_early"}
"""Remarks on costs that cannot be asked yet, as the notice of the law has not been sent, or too early."""

_ABOUT_THIS_NOTICE = {"notice_running", "waiting_period_runs"}
"""Remarks on a notice whose days run: that is the text itself, which has a note of its own."""


def notes(demanded: Demand, draft: Draft, text: Letter, language: Language) -> Iterator[Note]:
    """All notes on a text, in the language of the page."""
    yield from _about_the_level(draft, language)
    yield from _about_the_medium(draft, text, language)
    for remark in demanded.remarks:
        if draft.level.asks is Asks.CLAIM or remark.rule not in _ABOUT_INTEREST | _ABOUT_THIS_NOTICE:
            yield _with_change(note_of(remark, language), draft, language)
    yield from _about_the_invoices(demanded, draft, language)
    yield from _about_the_agreements(draft, language)
    if (draft.is_paid_here or draft.asks_for_unknown_part) and not draft.case.account.iban:
        yield warning(language, "iban_missing")


def _about_the_level(draft: Draft, language: Language) -> Iterator[Note]:
    level, debtor = draft.level, draft.case.debtor
    if level in _ONLY_THE_INVOICES:
        yield info(language, "only_the_invoices")
        if debtor.kind is DebtorKind.CONSUMER and level not in _NO_MOMENT_FOR_A_NOTICE:
            yield _not_statutory(draft, language)
    if level.is_statutory:
        last = write_weekday(draft.pay_by, language=language)
        yield replace(info(language, f"count_to_{draft.country.lower()}", day=last), is_above=True)
    if level is ReminderLevel.FINAL_NOTICE:
        yield info(language, "do_what_you_announce", day=written(draft.step_on, language))
        if draft.letter["charges"] is YesNo.NO and _had_no_notice(draft):
            yield _not_statutory(draft, language)
    if level is ReminderLevel.SUSPENSION:
        yield info(language, "may_you_suspend")
    if level is ReminderLevel.INVOICE_AGAIN:
        yield info(language, "attach_the_invoice")
        if debtor.kind in ORGANISATIONS:
            yield info(language, "term_from_receipt")
    if level in _TO_BE_KEPT:
        yield info(language, "keep_proof")


def _not_statutory(draft: Draft, language: Language) -> Note:
    """That this is not the text which the law asks for, with a press that makes it so."""
    note = warning if draft.country is Country.BE else info
    return replace(note(language, f"consumer_{draft.country.lower()}"), change=_statutory(draft, language))


def _had_no_notice(draft: Draft) -> bool:
    """Whether none of the invoices that are asked for had the notice that the law wants a consumer to have first."""
    due = [invoice.due_date for invoice in draft.paid_case.overdue(draft.on)]
    sent = [one.sent_on for one in draft.case.notices if one.kind is NoticeKind.STATUTORY]
    return draft.case.debtor.kind is DebtorKind.CONSUMER and not any(day < on for day in due for on in sent)


def _with_change(note: Note, draft: Draft, language: Language) -> Note:
    """A note on a final notice that comes before the notice of the law, with a press that makes it that one.

    Who has handed a claim over already has nothing to change in the text that says so.
    """
    is_first = draft.level is ReminderLevel.FINAL_NOTICE and note.rule in _NOTICE_COMES_FIRST
    return replace(note, change=_statutory(draft, language)) if is_first and _had_no_notice(draft) else note


def _statutory(draft: Draft, language: Language) -> Change:
    """The text that the law asks for, in place of this one."""
    level = next(one for one in ReminderLevel if one.is_statutory and one.is_meant_for(draft.case.debtor))
    return Change(label(language, f"changes.{level}"), {"letter.level": level})


def _about_the_medium(draft: Draft, text: Letter, language: Language) -> Iterator[Note]:
    if text.medium in _SPOKEN_OR_SHORT and draft.level in _NOT_SHORT:
        yield warning(language, "send_the_letter_too")
    if text.medium is Medium.MESSAGE and len(text.text) > LONGEST_MESSAGE:
        yield warning(language, "message_too_long", count=len(text.text), most=LONGEST_MESSAGE)


def _about_the_invoices(demanded: Demand, draft: Draft, language: Language) -> Iterator[Note]:
    asked = {invoice.number for invoice in demanded.invoices}
    paid = [one for one in with_payments(draft.whole).invoices if not one.outstanding and one.number not in asked]
    if paid and draft.level.asks is not Asks.PAID:
        document = label(language, "tools.reminder.document")
        yield info(language, "paid_in_full", numbers=numbers_of(paid), document=document)
    if demanded.left_out:
        yield info(language, "not_yet_due", numbers=numbers_of(demanded.left_out))


def _about_the_agreements(draft: Draft, language: Language) -> Iterator[Note]:
    """Which invoices are left alone because of what was promised or disputed, and until when."""
    promises = dict.fromkeys(pause.promise for pause in draft.left_out.values() if pause.promise)
    for promise in promises:
        numbers = [number for number, pause in draft.left_out.items() if pause.promise is promise]
        free = written(day_after_payment(promise.pay_by, country=draft.country), language)
        yield info(language, "promise_open", **_told(promise, language), numbers=", ".join(numbers), free=free)
    if in_plan := {number: pause for number, pause in draft.left_out.items() if pause.instalment}:
        yield _about_plan(in_plan, draft, language)
    if disputed := [number for number, pause in draft.left_out.items() if pause.dispute]:
        yield info(language, "dispute_open", numbers=", ".join(disputed))
    if draft.broken and draft.level in _REFERS_TO_PROMISES:
        yield _about_broken(*draft.broken, draft, language)
    if draft.level.asks is Asks.DISPUTED:
        yield info(language, _about_the_dispute(draft))
    if draft.level.asks is Asks.ANSWERED:
        yield info(language, "answer_credited" if draft.letter["credited"] else "answer_given")
    if draft.level.asks is Asks.MAINTAINED:
        yield info(language, "answer_maintained")
        if any(_is_undated(one, draft) for one in draft.disputes):
            yield info(language, "refusal_undated")
        if draft.letter["offered"]:
            yield info(language, "offer_in_writing")


def _is_undated(dispute: Dispute, draft: Draft) -> bool:
    """Whether nothing says when the answer by which the text stands was not accepted: an older day is about another."""
    return not dispute.refused_on or bool(draft.answered_on and dispute.refused_on < draft.answered_on)


def _about_the_dispute(draft: Draft) -> str:
    if draft.is_all_disputed:
        return "all_disputed"
    return "dispute_has_its_own_path" if draft.is_part_agreed_on else "undisputed_unknown"


def _about_plan(in_plan: Mapping[str, Pause], draft: Draft, language: Language) -> Note:
    instalment = next(pause.instalment for pause in in_plan.values() if pause.instalment)
    told = {"amount": instalment.amount, "day": instalment.on}
    told |= {"free": day_after_payment(instalment.on, country=draft.country)}
    words = {name: written(value, language) for name, value in told.items()}
    return info(language, "plan_kept", numbers=", ".join(in_plan), **words)


def _about_broken(promise: Promise, received: Cents, draft: Draft, language: Language) -> Note:
    if not draft.is_instalment_missed:
        return info(language, "promise_broken", **_told(promise, language))
    missing = written(Cents(promise.amount - received), language)
    return warning(language, "instalment_missed", amount=missing, day=written(promise.pay_by, language))


def _told(promise: Promise, language: Language) -> dict[str, str]:
    return {
        "amount": written(promise.amount, language),
        "day": written(promise.pay_by, language),
        "made_on": written(promise.made_on, language),
    }

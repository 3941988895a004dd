"""What contradicts itself in a reminder: an invoice, the days of the text, or its level."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, timedelta

from receivables.case import Country, NoticeKind
from receivables.errors import CalendarUnknown, ErrorCollector, InputError, RateUnknown
from receivables.money import NOTHING, total
from receivables.rules.claims.claim import claim_on
from receivables.rules.demands import demand
from receivables.rules.payments import with_payments
from receivables.rules.reminder_levels import Asks, ReminderLevel
from receivables.rules.working_days import is_working_day, next_working_day
from receivables.widgets.case_checks import (
    check_contacts,
    check_disputes,
    check_invoices,
    check_notices,
    check_payment_plan,
    check_payments,
    check_promises,
)
from receivables.widgets.case_groups import (
    YesNo,
    case_from,
    numbers_of,
)
from receivables.widgets.reminder.draft import Draft
from receivables.widgets.reminder.fields import REFERS_BACK
from receivables.widgets.reminder.left_out import is_all_left_out, what_left_all_out
from receivables.widgets.reminder.tracks import check_track
from receivables.widgets.spec import Values

_LONGEST_TERM = 60


def check(values: Values, errors: ErrorCollector, on: date) -> None:
    """Point out all that contradicts itself."""
    letter = values["letter"]
    level, written_on = letter.get("level"), letter.get("date") or on
    if written_on < on:
        errors.add("letter.date", InputError("letter_date_past"))
    if level is not ReminderLevel.NEW_ORDER:
        check_invoices(values["invoices"], errors)
        _check_invoice_dates(values, written_on, errors)
        check_promises(values, on, errors)
        check_payment_plan(values, on, errors)
        check_disputes(values, on, errors)
    check_payments(values, on, errors)
    check_notices(values["notices"], on, errors)
    check_contacts(values["contacts"], on, errors)
    if level in REFERS_BACK and letter.get("previous_date") and letter["previous_date"] >= written_on:
        errors.add("letter.previous_date", InputError("previous_date_not_before"))
    if not errors:
        check_track(values, errors)
        _check_level(values, Draft(case_from(values), letter, written_on, on), errors)


def _check_invoice_dates(values: Values, written_on: date, errors: ErrorCollector) -> None:
    for index, row in enumerate(values["invoices"]):
        if row and row.get("invoice_date") and row["invoice_date"] > written_on:
            errors.add(f"invoices.{index}.invoice_date", InputError("invoice_in_future"))


def _check_level(values: Values, draft: Draft, errors: ErrorCollector) -> None:
    level = draft.level
    if not level.is_meant_for(draft.case.debtor):
        errors.add("letter.level", InputError(f"level_only_{'_'.join(level.only).lower()}"))
        return
    _check_asked(values, draft, errors)
    if not errors and level in _NEEDED:
        _NEEDED[level](values, draft, errors)
    if not errors:
        _check_days(draft, errors)


_NOTHING_TO_ASK = {"nothing_open", "level_nothing_overdue"}


def _check_asked(values: Values, draft: Draft, errors: ErrorCollector) -> None:
    """There is something to ask for; where there is nothing because of a promise or a dispute, that is what is said."""
    found = ErrorCollector()
    if draft.level.asks in _ASKED:
        _ASKED[draft.level.asks](values, draft, found)
    if any(error.key in _NOTHING_TO_ASK for error in found.errors.values()) and is_all_left_out(draft):
        found = what_left_all_out(values, draft)
    for path, error in found.errors.items():
        errors.add(path, error)


def _check_not_yet_due(_values: Values, draft: Draft, errors: ErrorCollector) -> None:
    if overdue := draft.paid_case.overdue(draft.on):
        errors.add("letter.level", InputError("level_already_overdue", numbers=numbers_of(overdue)))
    elif not draft.paid_case.not_yet_due(draft.on):
        errors.add("invoices", InputError("nothing_open"))


def _check_overdue(_values: Values, draft: Draft, errors: ErrorCollector) -> None:
    if draft.paid_case.overdue(draft.on):
        return
    if draft.paid_case.not_yet_due(draft.on):
        errors.add("letter.level", InputError("level_nothing_overdue"))
    else:
        errors.add("invoices", InputError("nothing_open"))


def _check_claimed(values: Values, draft: Draft, errors: ErrorCollector) -> None:
    """Who paid too little for interest and costs still owes what a claim leaves, where those are asked."""
    if draft.letter["charges"] is YesNo.NO or not draft.case.overdue(draft.on):
        _check_overdue(values, draft, errors)
        return
    with suppress(CalendarUnknown, RateUnknown):
        if not claim_on(draft.case, draft.on).ledger.total:
            errors.add("invoices", InputError("nothing_open"))


def _check_paid(_values: Values, draft: Draft, errors: ErrorCollector) -> None:
    if all(invoice.outstanding for invoice in draft.paid_case.invoices):
        errors.add("letter.level", InputError("nothing_paid"))


def _check_disputed(values: Values, draft: Draft, errors: ErrorCollector) -> None:
    if not any(invoice.outstanding for invoice in with_payments(draft.whole).invoices):
        errors.add("invoices", InputError("nothing_open"))
    elif not any(values["disputes"]):
        errors.add("disputes.0.invoice", InputError("missing"))
    elif not draft.disputes:
        errors.add("letter.level", InputError("nothing_disputed"))


_ASKED: Mapping[Asks, Callable[[Values, Draft, ErrorCollector], None]] = {
    Asks.NOT_YET_DUE: _check_not_yet_due,
    Asks.OVERDUE: _check_overdue,
    Asks.CLAIM: _check_claimed,
    Asks.PAID: _check_paid,
    Asks.DISPUTED: _check_disputed,
    Asks.ANSWERED: _check_disputed,
    Asks.MAINTAINED: _check_disputed,
}


def _check_order(_values: Values, draft: Draft, errors: ErrorCollector) -> None:
    letter = draft.letter
    if not letter["order"]:
        errors.add("letter.order", InputError("missing"))
    if not letter["order_amount"]:
        errors.add("letter.order_amount", InputError("missing" if letter["order_amount"] is None else "amount_zero"))
    elif (letter["deposit"] or NOTHING) > letter["order_amount"]:
        errors.add("letter.deposit", InputError("deposit_more_than_order"))
    if letter["order_term"] is not None and not 1 <= letter["order_term"] <= _LONGEST_TERM:
        errors.add("letter.order_term", InputError("number_out_of_range", least=1, most=_LONGEST_TERM))


def _check_answer(_values: Values, draft: Draft, errors: ErrorCollector) -> None:
    """An answer says what was found and what is done about it, and gives back no more than is open."""
    letter = draft.letter
    for name in ("found", "remedy"):
        if not letter[name]:
            errors.add(f"letter.{name}", InputError("missing"))
    if letter["remedy_on"] and letter["remedy_on"] < draft.on:
        errors.add("letter.remedy_on", InputError("remedy_on_past"))
    if (letter["credited"] or NOTHING) > total(one.outstanding for one in draft.paid_case.invoices):
        errors.add("letter.credited", InputError("credited_more_than_open"))


def _check_maintained(_values: Values, draft: Draft, errors: ErrorCollector) -> None:
    """Who stands by an answer says which and why, and proposes nothing for a day or an amount that cannot be."""
    letter = draft.letter
    if not letter["reason"]:
        errors.add("letter.reason", InputError("missing"))
    if not draft.answered_on:
        errors.add("letter.answered_on", InputError("answered_on_unknown"))
    elif draft.answered_on >= draft.on:
        errors.add("letter.answered_on", InputError("answered_on_not_before"))
    elif draft.answered_on < min(one.raised_on for one in draft.disputes):
        errors.add("letter.answered_on", InputError("answered_before_complaint"))
    if (letter["offered"] or NOTHING) >= draft.in_dispute:
        errors.add("letter.offered", InputError("offered_all_in_dispute"))
    with suppress(CalendarUnknown):
        if letter["talk_on"] and draft.answer_by and not draft.on < letter["talk_on"] <= draft.answer_by:
            errors.add("letter.talk_on", InputError("talk_on_out_of_reach", day=draft.answer_by))


def _check_first_reminder(values: Values, draft: Draft, errors: ErrorCollector) -> None:
    """What a Belgian first reminder has to hold, and that it is the first (art. XIX.2 WER)."""
    if not values["creditor"]["company_number"]:
        errors.add("creditor.company_number", InputError("company_number_needed"))
    asked = draft.paid_case.overdue(draft.on)
    numbers = {invoice.number for invoice in asked if not invoice.description}
    for index, row in enumerate(values["invoices"]):
        if row and row["number"] in numbers:
            errors.add(f"invoices.{index}.description", InputError("description_needed"))
    sent = [notice.sent_on for notice in draft.case.notices if notice.kind is NoticeKind.STATUTORY]
    reminded = [invoice for invoice in asked if any(invoice.due_date < day for day in sent)]
    if reminded:
        errors.add("letter.level", InputError("first_reminder_sent", numbers=numbers_of(reminded)))


def _check_fourteen_day_notice(_values: Values, draft: Draft, errors: ErrorCollector) -> None:
    """Without default there are no costs that the notice could name; it asks for one sum (art. 6:96 lid 6 BW)."""
    try:
        asked = demand(draft.case, draft.sent)
    except (CalendarUnknown, RateUnknown):
        return
    covered = {number for cost in asked.upcoming for number in cost.numbers}
    left = [invoice for invoice in asked.invoices if invoice.number not in covered]
    if not covered:
        hangs_on_answer = not asked.due and not draft.case.terms.due_dates_agreed
        path = "terms.due_dates_agreed" if hangs_on_answer else "letter.level"
        errors.add(path, InputError("notice_term_over" if asked.due else "notice_before_default"))
    elif left:
        errors.add("letter.level", InputError("notice_for_some", numbers=numbers_of(left)))


def _check_handed_over(_values: Values, draft: Draft, errors: ErrorCollector) -> None:
    letter, on = draft.letter, draft.on
    if not letter["hand_over_name"]:
        errors.add("letter.hand_over_name", InputError("missing"))
    if letter["step_on"] and letter["step_on"] > on:
        errors.add("letter.step_on", InputError("handed_over_later", day=on))
    first = min((invoice.due_date for invoice in draft.case.overdue(on)), default=None)
    if first and letter["step_on"] and letter["step_on"] <= first:
        errors.add("letter.step_on", InputError("handed_over_before_due", day=first))


_NEEDED: Mapping[ReminderLevel, Callable[[Values, Draft, ErrorCollector], None]] = {
    ReminderLevel.NEW_ORDER: _check_order,
    ReminderLevel.FIRST_REMINDER: _check_first_reminder,
    ReminderLevel.FOURTEEN_DAY_NOTICE: _check_fourteen_day_notice,
    ReminderLevel.HANDED_OVER: _check_handed_over,
    ReminderLevel.COMPLAINT_ANSWERED: _check_answer,
    ReminderLevel.ANSWER_MAINTAINED: _check_maintained,
}


def _check_days(draft: Draft, errors: ErrorCollector) -> None:
    level, letter = draft.level, draft.letter
    if level.is_paid_here and not level.is_statutory and letter["pay_by"]:
        _check_pay_by(draft, letter["pay_by"], errors)
    for invoice in draft.case.overdue(draft.on):
        if level in REFERS_BACK and letter["previous_date"] and letter["previous_date"] < invoice.invoice_date:
            errors.add("letter.previous_date", InputError("previous_date_before_invoice", number=invoice.number))
    if level in {ReminderLevel.FINAL_NOTICE, ReminderLevel.SUSPENSION} and letter["step_on"] and not errors:
        _check_step(draft, errors)


def _check_pay_by(draft: Draft, pay_by: date, errors: ErrorCollector) -> None:
    asks, not_yet_due = draft.level.asks, draft.paid_case.not_yet_due(draft.on)
    if pay_by < draft.on + timedelta(days=0 if asks is Asks.NOT_YET_DUE else 1):
        errors.add("letter.pay_by", InputError("pay_by_too_early"))
    elif asks.may_be_not_yet_due and any(pay_by < invoice.due_date for invoice in not_yet_due):
        errors.add("letter.pay_by", InputError("pay_by_before_due"))
    elif draft.put_right_on and pay_by <= draft.put_right_on:
        errors.add("letter.pay_by", InputError("pay_by_before_remedy", day=draft.put_right_on))
    else:
        _check_working_day(pay_by, draft.country, errors)


def _check_working_day(pay_by: date, country: Country, errors: ErrorCollector) -> None:
    try:
        if not is_working_day(pay_by, country=country):
            working_day = next_working_day(pay_by, country=country)
            errors.add("letter.pay_by", InputError("not_a_working_day", day=pay_by, working_day=working_day))
    except CalendarUnknown:
        errors.add("letter.pay_by", InputError("calendar_unknown"))


def _check_step(draft: Draft, errors: ErrorCollector) -> None:
    """A step follows the last day to pay: it would be none otherwise."""
    with suppress(CalendarUnknown):
        if draft.letter["step_on"] <= draft.pay_by:
            errors.add("letter.step_on", InputError("step_before_pay_by", day=draft.pay_by))

"""When all that a text could ask for is promised, in a plan or disputed: no text, but what to do instead."""

from receivables.case import Invoice
from receivables.errors import ErrorCollector, InputError
from receivables.rules.days_to_act import day_after_payment
from receivables.rules.payments import with_payments
from receivables.rules.reminder_levels import Asks
from receivables.widgets.reminder.draft import Draft
from receivables.widgets.spec import Values


def is_all_left_out(draft: Draft) -> bool:
    """Whether what the text could ask for is there, but promised or in dispute."""
    fitting = [invoice.number for invoice in with_payments(draft.whole).invoices if _fits(invoice, draft)]
    return bool(fitting) and all(number in draft.left_out for number in fitting)


def what_left_all_out(values: Values, draft: Draft) -> ErrorCollector:
    """What pauses it all: a promise at its row, a plan at its schedule, a dispute at the text: another one fits it."""
    found = ErrorCollector()
    disputed = [number for number, pause in draft.left_out.items() if pause.dispute]
    if disputed:
        found.add("letter.level", InputError("only_disputed", numbers=", ".join(disputed)))
    waiting = next((pause.instalment for pause in draft.left_out.values() if pause.instalment), None)
    if waiting:
        free = day_after_payment(waiting.on, country=draft.country)
        found.add("payment_plan.schedule", InputError("plan_still_kept", day=waiting.on, free=free))
    rows = (index for index, row in enumerate(values["promises"]) if row is not None)
    for index, promise in zip(rows, draft.whole.promises, strict=True):
        if any(pause.promise is promise for pause in draft.left_out.values()):
            free = day_after_payment(promise.pay_by, country=draft.country)
            found.add(f"promises.{index}.pay_by", InputError("promise_still_open", day=promise.pay_by, free=free))
    return found


def _fits(invoice: Invoice, draft: Draft) -> bool:
    """Whether an invoice is open and, by its due date, what the text is about."""
    is_due = invoice.is_overdue(draft.on)
    return bool(invoice.outstanding) and is_due is (draft.level.asks is not Asks.NOT_YET_DUE)

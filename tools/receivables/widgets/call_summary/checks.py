"""What contradicts itself in a call: its day, the invoices it names, and the days and amounts that were agreed."""

from datetime import date
from typing import Any

from receivables.errors import ErrorCollector, InputError
from receivables.money import NOTHING, total
from receivables.rules.agreements import AgreedAction, Party
from receivables.widgets.call_summary.held_call import HeldCall
from receivables.widgets.case_checks import check_disputes, check_invoices, check_payments, check_promises
from receivables.widgets.case_groups import named_in
from receivables.widgets.spec import Values


def check(values: Values, errors: ErrorCollector, on: date) -> None:
    """Point out all that contradicts itself; what an agreement lacks is a note, and no error."""
    held_on = values["call"].get("date") or on
    if held_on > on:
        errors.add("call.date", InputError("contact_in_future"))
    check_invoices(values["invoices"], errors)
    check_payments(values, held_on, errors)
    check_promises(values, on, errors)
    check_disputes(values, on, errors)
    _check_numbers(values["call"], "call", values, errors)
    for index, row in enumerate(values["agreements"]):
        if row is not None:
            _check_agreement(row, f"agreements.{index}", held_on, errors)
            _check_numbers(row, f"agreements.{index}", values, errors)
    if not errors:
        _check_open(values, HeldCall.of(values, on), errors)
    elif {error.key for error in errors.errors.values()} == {"amount_half"}:
        _name_halves(HeldCall.of(values, on), values, errors)


def _check_open(values: Values, held: HeldCall, errors: ErrorCollector) -> None:
    """Something is open of what the call was about, and of each invoice that is to be paid."""
    if not held.about:
        errors.add("invoices", InputError("nothing_open"))
    still_open = {invoice.number for invoice in held.all_open}
    for index, row in enumerate(values["agreements"]):
        if row is None or row["what"] is not AgreedAction.PAY:
            continue
        for number in named_in(row["invoices"]):
            if number not in still_open:
                errors.add(f"agreements.{index}.invoices", InputError("agreed_nothing_open", number=number))


def _name_halves(held: HeldCall, values: Values, errors: ErrorCollector) -> None:
    """Say what half of the amount open is, where nothing else stands in the way of knowing it."""
    for index, row in enumerate(values["agreements"]):
        at = f"agreements.{index}.amount"
        if at not in errors.errors:
            continue
        named = named_in(row["invoices"])
        about = tuple(one for one in held.all_open if one.number in named) if named else held.about
        half = (total(invoice.outstanding for invoice in about) + 1) // 2
        if half:
            errors.errors[at] = InputError("amount_half_of", half_amount=half, typed_amount=half)


def _check_agreement(row: dict[str, Any], at: str, held_on: date, errors: ErrorCollector) -> None:
    if row.get("by") and row["by"] < held_on:
        errors.add(f"{at}.by", InputError("agreed_before_call", day=held_on))
    if row.get("amount") == NOTHING:
        errors.add(f"{at}.amount", InputError("agreed_nothing"))
    if row.get("who") is Party.CREDITOR and row.get("what") is AgreedAction.PAY:
        errors.add(f"{at}.who", InputError("creditor_pays"))


def _check_numbers(row: dict[str, Any], at: str, values: Values, errors: ErrorCollector) -> None:
    known = {invoice.get("number") for invoice in values["invoices"] if invoice}
    for number in named_in(row.get("invoices") or ""):
        if number not in known:
            errors.add(f"{at}.invoices", InputError("promise_for_no_invoice", number=number))

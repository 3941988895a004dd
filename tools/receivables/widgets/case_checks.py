"""What contradicts itself in a case: invoices, payments, messages, promises, disputes and contacts."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from receivables.case import Country
from receivables.errors import CalendarUnknown, ErrorCollector, InputError
from receivables.money import NOTHING
from receivables.rules.days_to_act import day_after_payment
from receivables.widgets.case_groups import named_in
from receivables.widgets.spec import Values


def check_case(values: Values, last_day: date, errors: ErrorCollector) -> None:
    """Hold all that happened against itself and against the last day on which it can have happened."""
    check_invoices(values["invoices"], errors)
    check_payments(values, last_day, errors)
    check_promises(values, last_day, errors)
    check_payment_plan(values, last_day, errors)
    check_disputes(values, last_day, errors)
    check_notices(values["notices"], last_day, errors)
    check_contacts(values["contacts"], last_day, errors)


def check_invoices(rows: Sequence[dict[str, Any] | None], errors: ErrorCollector) -> None:
    """Hold each invoice against itself and the others: what contradicts itself cannot be claimed."""
    numbers: set[str] = set()
    for index, row in enumerate(rows):
        if row is None:
            continue
        at = f"invoices.{index}"
        number, issued, due, amount, paid = (
            row.get(name) for name in ("number", "invoice_date", "due_date", "amount", "paid")
        )
        if number in numbers:
            errors.add(f"{at}.number", InputError("invoice_twice"))
        if number:
            numbers.add(number)
        if issued and due and due < issued:
            errors.add(f"{at}.due_date", InputError("due_before_invoice_date"))
        if amount == 0:
            errors.add(f"{at}.amount", InputError("amount_zero"))
        if amount is not None and paid is not None and paid > amount:
            errors.add(f"{at}.paid", InputError("paid_more_than_amount"))
    if all(row is None for row in rows):
        errors.add("invoices", InputError("no_invoices"))


def check_notices(rows: Sequence[dict[str, Any] | None], last_day: date, errors: ErrorCollector) -> None:
    """Hold the days of each message against each other and against the last day on which it can have been sent."""
    for index, row in enumerate(rows):
        sent_on = row.get("sent_on") if row else None
        if row is None or sent_on is None:
            continue
        at = f"notices.{index}"
        if sent_on > last_day:
            errors.add(f"{at}.sent_on", InputError("notice_in_future"))
        if row.get("received_on") and row["received_on"] < sent_on:
            errors.add(f"{at}.received_on", InputError("received_before_sent"))
        if row.get("pay_by") and row["pay_by"] <= sent_on:
            errors.add(f"{at}.pay_by", InputError("notice_pay_by_too_early"))


def check_payments(values: Values, last_day: date, errors: ErrorCollector) -> None:
    """Hold each payment against the invoices and against the day of the document: it came in by then."""
    numbers = _numbers(values)
    for index, row in enumerate(values["payments"]):
        if row is None:
            continue
        at = f"payments.{index}"
        if row.get("date") and row["date"] > last_day:
            errors.add(f"{at}.date", InputError("payment_too_late", day=last_day))
        if row.get("amount") == NOTHING:
            errors.add(f"{at}.amount", InputError("payment_of_nothing"))
        if row.get("invoice") and row["invoice"] not in numbers:
            errors.add(f"{at}.invoice", InputError("payment_for_no_invoice"))


def check_promises(values: Values, last_day: date, errors: ErrorCollector) -> None:
    """Hold each promise against the invoices and against the last day on which it can have been made."""
    numbers, first = _numbers(values), _first_invoice_date(values)
    for index, row in enumerate(values["promises"]):
        if row is None:
            continue
        at = f"promises.{index}"
        if row.get("amount") == NOTHING:
            errors.add(f"{at}.amount", InputError("promise_of_nothing"))
        if row.get("made_on") and row["made_on"] > last_day:
            errors.add(f"{at}.made_on", InputError("promise_in_future"))
        if row.get("made_on") and first and not row.get("invoices") and row["made_on"] < first:
            errors.add(f"{at}.made_on", InputError("promise_before_invoices", day=first))
        if row.get("pay_by"):
            country = (values.get("debtor") or {}).get("country") or Country.NL
            _check_promised_day(row["pay_by"], row.get("made_on"), country, at, errors)
        for number in named_in(row.get("invoices") or ""):
            if number not in numbers:
                errors.add(f"{at}.invoices", InputError("promise_for_no_invoice", number=number))


def _check_promised_day(pay_by: date, made_on: date | None, country: Country, at: str, errors: ErrorCollector) -> None:
    if made_on and pay_by < made_on:
        errors.add(f"{at}.pay_by", InputError("promised_before_made"))
    try:
        day_after_payment(pay_by, country=country)
    except CalendarUnknown:
        errors.add(f"{at}.pay_by", InputError("calendar_unknown"))


def check_payment_plan(values: Values, last_day: date, errors: ErrorCollector) -> None:
    """Hold the agreed plan against the invoices, against itself and against the last day on which it can be agreed."""
    plan, numbers, first = values["payment_plan"], _numbers(values), _first_invoice_date(values)
    agreed_on, schedule = plan.get("agreed_on"), plan.get("schedule")
    for name, other in (("agreed_on", "schedule"), ("schedule", "agreed_on")):
        if plan.get(other) and not plan.get(name):
            errors.add(f"payment_plan.{name}", InputError("missing"))
    if agreed_on and agreed_on > last_day:
        errors.add("payment_plan.agreed_on", InputError("plan_in_future"))
    if agreed_on and first and not plan.get("invoices") and agreed_on < first:
        errors.add("payment_plan.agreed_on", InputError("plan_before_invoices", day=first))
    if agreed_on and schedule and schedule[0].on < agreed_on:
        errors.add("payment_plan.schedule", InputError("plan_before_agreed"))
    for number in named_in(plan.get("invoices") or ""):
        if number not in numbers:
            errors.add("payment_plan.invoices", InputError("plan_for_no_invoice", number=number))


def check_disputes(values: Values, last_day: date, errors: ErrorCollector) -> None:
    """Hold each complaint against the invoices, against the others and against the last day that it can name."""
    amounts = {row.get("number"): row.get("amount") for row in values["invoices"] if row}
    unsettled: set[str] = set()
    for index, row in enumerate(values["disputes"]):
        if row is None:
            continue
        at, invoice = f"disputes.{index}", row.get("invoice")
        if invoice and invoice not in amounts:
            errors.add(f"{at}.invoice", InputError("dispute_for_no_invoice"))
        elif invoice in unsettled:
            errors.add(f"{at}.invoice", InputError("dispute_twice"))
        if invoice and not row.get("settled_on"):
            unsettled.add(invoice)
        _check_disputed_amount(row.get("amount"), amounts.get(invoice), at, errors)
        _check_disputed_days(row, last_day, at, errors)


def _check_disputed_amount(disputed: int | None, whole: int | None, at: str, errors: ErrorCollector) -> None:
    if disputed == NOTHING:
        errors.add(f"{at}.amount", InputError("dispute_of_nothing"))
    if disputed and whole and disputed > whole:
        errors.add(f"{at}.amount", InputError("dispute_more_than_invoice"))


def _check_disputed_days(row: dict[str, Any], last_day: date, at: str, errors: ErrorCollector) -> None:
    raised_on, refused_on, settled_on = (row.get(name) for name in ("raised_on", "refused_on", "settled_on"))
    for name, day in (("raised_on", raised_on), ("refused_on", refused_on), ("settled_on", settled_on)):
        if day and day > last_day:
            errors.add(f"{at}.{name}", InputError("dispute_in_future"))
    if raised_on and settled_on and settled_on < raised_on:
        errors.add(f"{at}.settled_on", InputError("settled_before_raised"))
    if raised_on and refused_on and refused_on < raised_on:
        errors.add(f"{at}.refused_on", InputError("refused_before_raised"))
    elif refused_on and settled_on and settled_on < refused_on:
        errors.add(f"{at}.refused_on", InputError("refused_after_settled"))


def check_contacts(rows: Sequence[dict[str, Any] | None], last_day: date, errors: ErrorCollector) -> None:
    """Hold the days of each contact against each other and against the last day on which it can have been."""
    for index, row in enumerate(rows):
        day = row.get("date") if row else None
        if row is None or day is None:
            continue
        if day > last_day:
            errors.add(f"contacts.{index}.date", InputError("contact_in_future"))
        if row.get("pay_by") and row["pay_by"] < day:
            errors.add(f"contacts.{index}.pay_by", InputError("contact_pay_by_too_early"))


def _numbers(values: Values) -> set[str | None]:
    return {row.get("number") for row in values["invoices"] if row}


def _first_invoice_date(values: Values) -> date | None:
    dates = (row.get("invoice_date") for row in values["invoices"] if row)
    return min((day for day in dates if day), default=None)

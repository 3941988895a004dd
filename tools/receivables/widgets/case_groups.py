"""The fields that tools share: typed once, there in the next tool."""

from collections.abc import Sequence
from typing import Any

from receivables.case import Account, AddressForm, Case, Country, Creditor, Debtor, DebtorKind, Invoice
from receivables.errors import ErrorCollector, InputError
from receivables.language import Language
from receivables.widgets.spec import Field, Group, Kind

CREDITOR = Group(
    "creditor",
    (
        Field("name", required=True, autocomplete="organization"),
        Field("contact", autocomplete="name"),
        Field("phone", Kind.PHONE, longest=40, autocomplete="tel"),
        Field("email", Kind.EMAIL, longest=254, autocomplete="email"),
        Field("address", Kind.LINES, longest=300, autocomplete="street-address"),
    ),
)
ACCOUNT = Group(
    "account",
    (
        Field("iban", Kind.IBAN, required=True, longest=50),
        Field("holder"),
        Field("reference", Kind.REFERENCE, longest=140),
    ),
)
DEBTOR = Group(
    "debtor",
    (
        Field("name", required=True),
        Field("contact"),
        Field("kind", Kind.CHOICE, required=True, choices=DebtorKind),
        Field("country", Kind.CHOICE, required=True, choices=Country),
        Field("language", Kind.CHOICE, required=True, choices=Language),
        Field("address_form", Kind.CHOICE, choices=AddressForm, default=AddressForm.FORMAL),
        Field("address", Kind.LINES, longest=300),
    ),
)
INVOICES = Group(
    "invoices",
    (
        Field("number", required=True, longest=40),
        Field("invoice_date", Kind.DAY, required=True, longest=40),
        Field("due_date", Kind.DAY, required=True, longest=40),
        Field("amount", Kind.AMOUNT, required=True, longest=40),
        Field("paid", Kind.AMOUNT, longest=40),
    ),
    repeated=True,
)


def case_from(values: dict[str, Any]) -> Case:
    """Make a case of values that were read without an error."""
    account, creditor = values["account"], values["creditor"]
    return Case(
        creditor=Creditor(**creditor),
        debtor=Debtor(**values["debtor"]),
        account=Account(account["iban"], account["holder"] or creditor["name"], account["reference"]),
        invoices=tuple(Invoice(**{**row, "paid": row["paid"] or 0}) for row in values["invoices"] if row is not None),
    )


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

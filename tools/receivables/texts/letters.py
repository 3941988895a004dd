"""Letters: a template filled with a case, as parts that make one plain text or one sheet."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from jinja2 import Environment
from jinja2.runtime import Context

from receivables.accounts import LONGEST_REFERENCE, ReferenceKind
from receivables.case import Case, Invoice
from receivables.language import Language
from receivables.texts.environment import letters
from receivables.texts.labels import label


@dataclass(frozen=True)
class PaymentLine:
    """One line of the block that says how to pay."""

    name: str
    value: str


@dataclass(frozen=True)
class Letter:
    """A letter in its parts. The invoices stand between opening and request, the payment lines after the request."""

    language: Language
    subject: str
    opening: str
    invoices: tuple[Invoice, ...]
    invoice_lines: str
    request: str
    payment: tuple[PaymentLine, ...]
    closing: str

    @cached_property
    def text(self) -> str:
        """The body as plain text."""
        payment = "\n".join(f"{line.name}: {line.value}" for line in self.payment)
        parts = (self.opening, self.invoice_lines, self.request, payment, self.closing)
        return "\n\n".join(parts)


def write_letter(name: str, *, case: Case, invoices: tuple[Invoice, ...], values: dict[str, object]) -> Letter:
    """Fill a letter template in the debtor's language and form of address.

    Args:
        name: Folder and file of the template below `letters/`, without the form of address.
        case: Who writes to whom, and where the money is to arrive.
        invoices: The invoices that the letter asks for.
        values: What else the template needs; it must hold `total` and `pay_by`.
    """
    language = case.debtor.language
    environment = letters(language)
    blocks = {
        **environment.get_template("letters/letter.j2").blocks,
        **environment.get_template(f"letters/{name}.{case.debtor.address_form}.j2").blocks,
    }
    context = {**values, "case": case, "invoices": invoices, "words": _words(case)}
    filled = {block: _filled(environment, render, context) for block, render in blocks.items()}
    return Letter(
        language=language,
        subject=filled["subject"],
        opening=filled["opening"],
        invoices=invoices,
        invoice_lines=filled["invoice_lines"],
        request=filled["request"],
        payment=tuple(_payment_lines(filled, case)),
        closing=filled["closing"],
    )


def _filled(environment: Environment, render: Callable[[Context], Iterator[str]], values: dict[str, object]) -> str:
    template = environment.from_string("")
    return "".join(render(template.new_context(values))).strip()


def _payment_lines(filled: dict[str, str], case: Case) -> Iterator[PaymentLine]:
    language, reference = case.debtor.language, case.account.reference
    for name in ("amount", "pay_by", "iban", "holder"):
        yield PaymentLine(label(language, f"payment.{name}"), filled[f"payment_{name}"])
    kind = reference.kind if reference else ReferenceKind.TEXT
    if reference or len(filled["payment_reference"]) <= LONGEST_REFERENCE:
        name = label(language, f"terms.{case.debtor.country}.reference_{kind}")
        yield PaymentLine(name, filled["payment_reference"])


def _words(case: Case) -> dict[str, str]:
    """The terms of the reader's country, such as overmaken (NL) and overschrijven (BE)."""
    language = case.debtor.language
    return {name: label(language, f"terms.{case.debtor.country}.{name}") for name in ("transfer", "to_transfer")}

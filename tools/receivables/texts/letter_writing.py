"""Writing letters: a template filled with a case, part by part."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import cast

from jinja2 import Template
from jinja2.runtime import Context

from receivables.accounts import LONGEST_REFERENCE, Reference, ReferenceKind, Transfer
from receivables.case import Case, Invoice
from receivables.money import Cents
from receivables.texts.environment import letters
from receivables.texts.labels import label
from receivables.texts.letters import (
    AmountLine,
    AmountTable,
    InvoiceTable,
    Letter,
    Paragraphs,
    Part,
    PaymentDetails,
    PaymentLine,
)
from receivables.texts.schedules import InstalmentLine, InstalmentTable, Signature
from receivables.texts.styles import LONGEST_MESSAGE, Medium

_BREVITIES = (0, 1, 2)
"""A message with everything; without account and name; without the numbers of several invoices too."""

_SPACES = re.compile(r"[ \n]+")
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")


@dataclass(frozen=True)
class Asked:
    """What a letter asks for.

    Attributes:
        invoices: The invoices that it is about.
        amounts: How the amount is made up, if it is more than those invoices.
        is_paid_here: Whether the money is to come to the creditor's account, so that the letter says how.
        paid_for: The invoices that the money is for, if not for all of them.
        instalments: In which parts it is to be paid, if that is said.
        is_signed: Whether both sides sign it.
        lists_invoices: Whether the invoices stand in it as a table.
        counts_days: Whether that says for how many days each is overdue.
    """

    invoices: tuple[Invoice, ...]
    amounts: tuple[AmountLine, ...] = ()
    is_paid_here: bool = True
    paid_for: tuple[Invoice, ...] = ()
    instalments: tuple[InstalmentLine, ...] = ()
    is_signed: bool = False
    lists_invoices: bool = True
    counts_days: bool = True


def write_letter(name: str, *, medium: Medium, case: Case, asked: Asked, values: Mapping[str, object]) -> Letter:
    """Fill a letter template in the debtor's language and form of address.

    Args:
        name: Folder and file of the template below `letters/`, without the form of address.
        medium: What it is sent as.
        case: Who writes to whom, and where the money is to arrive.
        asked: What it asks for.
        values: What else the template needs.
    """
    filled = _Filled.of(name, medium, case, asked, values)
    parts = _PARTS.get(medium, _letter_parts)(filled, case, asked)
    return Letter(case.debtor.language, medium, filled["subject"], tuple(part for part in parts if part.text))


@dataclass(frozen=True)
class _Filled:
    """The blocks of a template, filled one by one as they are asked for."""

    template: Template
    blocks: Mapping[str, Callable[[Context], Iterator[str]]]
    values: Mapping[str, object]

    @classmethod
    def of(cls, name: str, medium: Medium, case: Case, asked: Asked, values: Mapping[str, object]) -> "_Filled":
        environment = letters(case.debtor.language)
        template = environment.get_template("letters/letter.j2")
        blocks = {
            **template.blocks,
            **environment.get_template(f"letters/{name}.{case.debtor.address_form}.j2").blocks,
        }
        known = {
            "medium": medium,
            "case": case,
            "invoices": asked.invoices,
            "counts_days": asked.counts_days,
            "paid_for": asked.paid_for or asked.invoices,
            "amounts": asked.amounts,
            "instalments": asked.instalments,
            "words": _words(case, medium),
        }
        return cls(template, blocks, {**values, **known})

    def __getitem__(self, block: str) -> str:
        return self.fill(block)

    def fill(self, block: str, *, brief: int = 0, party: str = "") -> str:
        """The text of a block, paragraphs a blank line apart; "" where the template has none.

        Args:
            block: Its name.
            brief: How much of what can be left out is left out.
            party: Who signs there.
        """
        if block not in self.blocks:
            return ""
        context = self.template.new_context({**self.values, "brief": brief, "party": party})
        return _BLANK_LINES.sub("\n\n", "".join(self.blocks[block](context)).strip())


def _letter_parts(filled: _Filled, case: Case, asked: Asked) -> Iterator[Part]:
    yield Paragraphs(filled["opening"])
    if asked.invoices and asked.lists_invoices:
        yield InvoiceTable(asked.invoices, filled["invoice_lines"], asked.counts_days)
    if asked.amounts:
        yield AmountTable(asked.amounts, filled["amount_lines"])
    yield Paragraphs(filled["request"])
    if asked.instalments:
        yield _instalment_table(filled, case, asked)
        yield Paragraphs(filled["paying"])
    if asked.is_paid_here:
        yield PaymentDetails(
            tuple(_payment_lines(filled, case)), None if asked.instalments else _transfer(filled, case)
        )
    yield Paragraphs(filled["closing"])
    if asked.is_signed:
        for party in (case.creditor.name, case.debtor.name):
            yield Signature(party, filled.fill("signature", party=party))


def _message_parts(filled: _Filled, _case: Case, _asked: Asked) -> Iterator[Part]:
    versions = [_on_one_line(filled.fill("message", brief=brief)) for brief in _BREVITIES]
    yield Paragraphs(next((one for one in versions if len(one) <= LONGEST_MESSAGE), versions[-1]))


def _phone_parts(filled: _Filled, _case: Case, _asked: Asked) -> Iterator[Part]:
    yield Paragraphs(_on_one_line(filled["phone"]))


_PARTS: Mapping[Medium, Callable[[_Filled, Case, Asked], Iterator[Part]]] = {
    Medium.MESSAGE: _message_parts,
    Medium.PHONE: _phone_parts,
}


def _on_one_line(text: str) -> str:
    return _SPACES.sub(" ", text)


def _payment_lines(filled: _Filled, case: Case) -> Iterator[PaymentLine]:
    language, reference = case.debtor.language, case.account.reference
    names = ("amount", "pay_by", *(("iban", "holder") if case.account.iban else ()))
    for name in names:
        yield PaymentLine(label(language, f"payment.{name}"), filled[f"payment_{name}"])
    kind = reference.kind if reference else ReferenceKind.TEXT
    if reference or len(filled["payment_reference"]) <= LONGEST_REFERENCE:
        name = label(language, f"terms.{case.debtor.country}.reference_{kind}")
        yield PaymentLine(name, filled["payment_reference"])


def _transfer(filled: _Filled, case: Case) -> Transfer | None:
    if not case.account.iban:
        return None
    reference = case.account.reference or Reference(ReferenceKind.TEXT, filled["payment_reference"])
    return Transfer(case.account.iban, case.account.holder, cast(Cents, filled.values["asked_here"]), reference)


def _instalment_table(filled: _Filled, case: Case, asked: Asked) -> InstalmentTable:
    interest = label(case.debtor.language, f"terms.{case.debtor.country}.interest").capitalize()
    transfers = tuple(_transfers(filled, case, asked))
    return InstalmentTable(asked.instalments, filled["instalment_lines"], interest, transfers)


def _transfers(filled: _Filled, case: Case, asked: Asked) -> Iterator[Transfer]:
    """The transfer of each instalment."""
    whole = _transfer(filled, case) if asked.is_paid_here else None
    if whole:
        yield from (replace(whole, amount=line.amount) for line in asked.instalments)


def _words(case: Case, medium: Medium) -> dict[str, str]:
    """The terms of the reader's country, such as overmaken (NL) and overschrijven (BE), and what the text is called."""
    language = case.debtor.language
    terms = {
        name: label(language, f"terms.{case.debtor.country}.{name}")
        for name in ("transfer", "to_transfer", "deposit", "down_payment", "interest", "plan", "this_plan")
    }
    return {**terms, "this": label(language, f"media.{medium}.this")}

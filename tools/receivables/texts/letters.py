"""Letters: their parts, which make one plain text or one sheet."""

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import ClassVar

from receivables.accounts import Transfer
from receivables.case import Invoice
from receivables.language import Language
from receivables.money import Cents
from receivables.texts.schedules import InstalmentTable, Signature
from receivables.texts.styles import Medium


@dataclass(frozen=True)
class Paragraphs:
    """Running text; a blank line parts the paragraphs."""

    text: str
    kind: ClassVar = "paragraphs"


@dataclass(frozen=True)
class InvoiceTable:
    """The invoices that a letter is about: a table on a sheet, lines in a text; with the days overdue or not."""

    invoices: tuple[Invoice, ...]
    text: str
    counts_days: bool = True
    kind: ClassVar = "invoices"


@dataclass(frozen=True)
class AmountLine:
    """One line of what a letter adds up: a name and an amount in cents."""

    name: str
    amount: Cents


@dataclass(frozen=True)
class AmountTable:
    """How an amount is made up; the last line is the total."""

    lines: tuple[AmountLine, ...]
    text: str
    kind: ClassVar = "amounts"


@dataclass(frozen=True)
class PaymentLine:
    """One line of the block that says how to pay."""

    name: str
    value: str


@dataclass(frozen=True)
class PaymentDetails:
    """How to pay: what a reader sees, and the transfer itself where there is an account to pay to."""

    lines: tuple[PaymentLine, ...]
    transfer: Transfer | None = None
    kind: ClassVar = "payment"

    @property
    def text(self) -> str:
        """A line for each detail."""
        return "\n".join(f"{line.name}: {line.value}" for line in self.lines)


_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


type Part = Paragraphs | InvoiceTable | AmountTable | InstalmentTable | PaymentDetails | Signature


@dataclass(frozen=True)
class Letter:
    """A text to a customer, in its parts.

    Attributes:
        language: The language in which it is written.
        medium: What it is sent as.
        subject: What it is about, in one line.
        parts: What it consists of, in order.
    """

    language: Language
    medium: Medium
    subject: str
    parts: tuple[Part, ...]

    def rewritten(self, subject: str, text: str) -> "Letter":
        """The letter with another subject and text; a table that still stands in the text as it was stays a table."""
        tables = {part.text: part for part in self.parts if not isinstance(part, Paragraphs)}
        blocks = [block.strip("\n") for block in _BLANK_LINES.split(text.strip())]
        parts = tuple(tables.get(block) or Paragraphs(block) for block in blocks)
        return replace(self, subject=" ".join(subject.split("\n")), parts=parts)

    @property
    def invoices(self) -> tuple[Invoice, ...]:
        """The invoices that stand in it as a table."""
        return next((part.invoices for part in self.parts if isinstance(part, InvoiceTable)), ())

    @property
    def counts_days(self) -> bool:
        """Whether that table says for how many days each is overdue."""
        return any(part.counts_days for part in self.parts if isinstance(part, InvoiceTable))

    @property
    def transfer(self) -> Transfer | None:
        """What it asks to transfer, as long as its payment details stand in it as they were written."""
        return next((part.transfer for part in self.parts if isinstance(part, PaymentDetails)), None)

    @property
    def transfers(self) -> tuple[Transfer, ...]:
        """What it asks to transfer; of instalments each, as long as their table and the payment details stand in it."""
        if self.transfer:
            return (self.transfer,)
        has_details = any(isinstance(part, PaymentDetails) for part in self.parts)
        tables = (part for part in self.parts if isinstance(part, InstalmentTable))
        return next((table.transfers for table in tables), ()) if has_details else ()

    @cached_property
    def text(self) -> str:
        """The body as plain text."""
        return "\n\n".join(part.text for part in self.parts)

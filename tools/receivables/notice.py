"""What a statutory notice says, as read from its text. Values only; what it has to say is for the rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from receivables.language import Language
from receivables.money import Cents


class StatutoryNotice(StrEnum):
    """The notice that must come before a consumer owes any costs."""

    FOURTEEN_DAY_NOTICE = "fourteen_day_notice"
    """Netherlands: veertiendagenbrief."""
    FIRST_REMINDER = "first_reminder"
    """Belgium: eerste herinnering."""


class Role(StrEnum):
    """What an amount in a notice is."""

    PRINCIPAL = "principal"
    COSTS = "costs"
    """Collection costs, or the damages of a clause."""
    VAT = "vat"
    INTEREST = "interest"
    FEE = "fee"
    """For the notice itself."""
    PAID = "paid"
    BOUND = "bound"
    """The least or the most that a rule gives, and not the amount of this case."""
    TOTAL = "total"


class Start(StrEnum):
    """The day on which a term begins, from the latest to the earliest."""

    THIRD_WORKING_DAY = "third_working_day"
    DAY_AFTER_RECEIPT = "day_after_receipt"
    RECEIPT = "receipt"
    DAY_AFTER_SENDING = "day_after_sending"
    SENDING = "sending"


class Topic(StrEnum):
    """Something that a notice may say."""

    DEMAND = "demand"
    COSTS_ANNOUNCED = "costs_announced"
    COSTS_ALREADY = "costs_already"
    INTEREST_ANNOUNCED = "interest_announced"
    VAT = "vat"
    VAT_GROUND = "vat_ground"
    FREE = "free"
    FEE = "fee"
    DELIVERY = "delivery"


@dataclass(frozen=True)
class SaidAmount:
    """An amount in a notice.

    Attributes:
        amount: The amount.
        role: What it is.
        quote: The words around it.
        is_conditional: Whether it is asked only if something happens.
    """

    amount: Cents
    role: Role
    quote: str
    is_conditional: bool


@dataclass(frozen=True)
class SaidTerm:
    """A term to pay in a notice: so many days, or a last day.

    Attributes:
        quote: The words around it.
        days: How many days; None where a last day is named.
        start: The day on which they begin; None where the notice does not say.
        start_quote: The words that say so.
        last_day: The last day to pay.
    """

    quote: str
    days: int | None = None
    start: Start | None = None
    start_quote: str = ""
    last_day: date | None = None


@dataclass(frozen=True)
class SaidDay:
    """A day in a notice, and whether it is called a due date."""

    day: date
    quote: str
    is_due_date: bool


@dataclass(frozen=True)
class SaidNumber:
    """What a notice gives as an enterprise number, and whether its check digits are right."""

    text: str
    is_valid: bool
    quote: str


@dataclass(frozen=True)
class NoticeText:
    """What a notice says.

    Attributes:
        language: The language in which it is written.
        amounts: Its amounts, in order.
        terms: Its terms to pay.
        days: Its days.
        enterprise_numbers: Its enterprise numbers.
        named: Of the names and numbers that were looked for, those it holds, with the words around them.
        topics: What else it says, with the words that say so.
    """

    language: Language
    amounts: tuple[SaidAmount, ...] = ()
    terms: tuple[SaidTerm, ...] = ()
    days: tuple[SaidDay, ...] = ()
    enterprise_numbers: tuple[SaidNumber, ...] = ()
    named: Mapping[str, str] = field(default_factory=dict)
    topics: Mapping[Topic, str] = field(default_factory=dict)

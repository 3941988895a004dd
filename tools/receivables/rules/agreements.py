"""Agreements made in a call (afspraken): who does what, by when, about which invoices, for which amount."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from receivables.case import Invoice
from receivables.money import NOTHING, Cents, total


class Party(StrEnum):
    """One of the two who agree."""

    DEBTOR = "debtor"
    CREDITOR = "creditor"


class AgreedAction(StrEnum):
    """What somebody will do."""

    PAY = "pay"
    APPROVE = "approve"
    SEND_INVOICE = "send_invoice"
    ANSWER = "answer"
    CALL_BACK = "call_back"
    PROPOSE_PLAN = "propose_plan"
    OTHER = "other"


class Gap(StrEnum):
    """What an agreement lacks: without it nobody can be held to it."""

    WHO = "who"
    WHAT = "what"
    WHEN = "when"


@dataclass(frozen=True)
class Agreement:
    """One agreement.

    Attributes:
        who: Who does it, if that was said.
        what: What is done, if that was said.
        by: The last day on which it is done, if that was said.
        invoices: The numbers of the invoices that it is about; empty for all that the call was about.
        amount: What is paid; None for what other payments leave open of those invoices, which is all without others.
        details: What it is, where it is something else.
    """

    who: Party | None = None
    what: AgreedAction | None = None
    by: date | None = None
    invoices: tuple[str, ...] = ()
    amount: Cents | None = None
    details: str = ""

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """What it lacks."""
        is_vague = not self.what or (self.what is AgreedAction.OTHER and not self.details)
        missing = {Gap.WHO: not self.who, Gap.WHAT: is_vague, Gap.WHEN: not self.by}
        return tuple(gap for gap, is_missing in missing.items() if is_missing)

    @property
    def is_clear(self) -> bool:
        """Whether it can be confirmed: it says who does what."""
        return not {Gap.WHO, Gap.WHAT} & set(self.gaps)

    @property
    def is_payment(self) -> bool:
        """Whether the debtor pays."""
        return self.who is Party.DEBTOR and self.what is AgreedAction.PAY


@dataclass(frozen=True)
class Coverage:
    """The payments that were agreed, held against what is open. Amounts in cents.

    Attributes:
        open: What is open of the invoices that the call was about.
        promised: What the debtor will pay.
        disputed: What of the open amount is in dispute: nobody asks for that in the same breath.
    """

    open: Cents
    promised: Cents
    disputed: Cents = NOTHING

    @property
    def undisputed(self) -> Cents:
        """What is open and not in dispute."""
        return Cents(self.open - self.disputed)

    @property
    def rest(self) -> Cents:
        """What is open, neither promised nor in dispute, once anything is promised."""
        return Cents(max(NOTHING, self.undisputed - self.promised)) if self.promised else NOTHING

    @property
    def excess(self) -> Cents:
        """What is promised and not open."""
        return Cents(max(NOTHING, self.promised - self.open))


def completed(
    agreements: Iterable[Agreement], invoices: Iterable[Invoice], others: Iterable[Invoice] = ()
) -> tuple[Agreement, ...]:
    """The agreements with what goes without saying: the invoices of the call, and what is left to pay of them.

    What is left is all that is open, less the payments that are agreed by amount. Where these leave nothing it is all
    of it: then more is promised than is open, and that is said.

    Args:
        agreements: The agreements.
        invoices: The invoices that the call was about, payments counted.
        others: The other open invoices, payments counted: an agreement may name them.
    """
    about = tuple(invoices)
    noted = tuple(agreements)
    outstanding = {invoice.number: invoice.outstanding for invoice in (*about, *others)}
    numbers = tuple(invoice.number for invoice in about)
    left = _left(noted, numbers, outstanding)
    return tuple(_completed(one, numbers, outstanding, left) for one in noted)


def coverage(agreements: Iterable[Agreement], invoices: Iterable[Invoice], disputed: Cents = NOTHING) -> Coverage:
    """Hold the payments that were agreed against the invoices that the call was about.

    Args:
        agreements: The agreements, completed.
        invoices: Those invoices, payments counted.
        disputed: What of them is in dispute.
    """
    promised = total(one.amount or NOTHING for one in agreements if one.is_payment)
    return Coverage(total(invoice.outstanding for invoice in invoices), promised, disputed)


def _left(
    agreements: Iterable[Agreement], about: tuple[str, ...], outstanding: Mapping[str, Cents]
) -> Mapping[str, Cents]:
    """What the payments that are agreed by amount leave open of each invoice; each goes to its first invoice first."""
    left = dict(outstanding)
    for one in agreements:
        rest = (one.amount or NOTHING) if one.is_payment else NOTHING
        for number in one.invoices or about:
            part = min(rest, left.get(number, NOTHING))
            left[number], rest = Cents(left.get(number, NOTHING) - part), Cents(rest - part)
    return left


def _completed(
    one: Agreement, about: tuple[str, ...], outstanding: Mapping[str, Cents], left: Mapping[str, Cents]
) -> Agreement:
    numbers = one.invoices or about
    if one.what is not AgreedAction.PAY or one.amount is not None:
        return replace(one, invoices=numbers)
    rest, whole = (total(amounts.get(number, NOTHING) for number in numbers) for amounts in (left, outstanding))
    return replace(one, invoices=numbers, amount=rest or whole)

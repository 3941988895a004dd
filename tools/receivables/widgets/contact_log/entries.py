"""What happened, in words: a line for each event, and what is known about it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from receivables.case import Case, Contact, ContactKind, Dispute, Invoice, Notice, Payment, PaymentPlan, Promise
from receivables.language import Language
from receivables.money import total
from receivables.rules.case_events import Event, EventKind
from receivables.rules.payment_plans.standing import InstalmentStanding
from receivables.rules.promises import received
from receivables.rules.reminder_levels import ReminderLevel
from receivables.texts.labels import label
from receivables.widgets.remarks import written


@dataclass(frozen=True)
class Entry:
    """One thing that happened.

    Attributes:
        on: The day.
        kind: What kind of thing it was.
        title: What it was, in a line.
        details: What else is known about it, a line each.
        text: What was sent or noted, word for word.
    """

    on: date
    kind: EventKind
    title: str
    details: tuple[str, ...] = ()
    text: str = ""

    def as_json(self) -> dict[str, Any]:
        """The entry for programs."""
        details = list(self.details)
        return {
            "date": self.on.isoformat(),
            "kind": self.kind,
            "title": self.title,
            "details": details,
            "text": self.text,
        }


def entry_of(event: Event, case: Case, language: Language) -> Entry:
    """An event in words, in the language of the page."""
    words = _Words(case, event.on, language)
    lines = tuple(_LINES[event.kind](words, event.about))
    text = event.about.text if isinstance(event.about, Contact) else ""
    return Entry(event.on, event.kind, lines[0], lines[1:], text)


@dataclass(frozen=True)
class _Words:
    """The lines of an event; the first one is its title."""

    case: Case
    on: date
    language: Language

    def _say(self, key: str, **values: object) -> str:
        return label(self.language, f"log.{key}", **{name: written(one, self.language) for name, one in values.items()})

    def invoice(self, one: Invoice) -> Iterator[str]:
        yield self._say("invoice", number=one.number, amount=one.amount, day=one.due_date)
        if one.description:
            yield one.description

    def due(self, one: Invoice) -> Iterator[str]:
        yield self._say("due", number=one.number, amount=one.outstanding)

    def notice(self, one: Notice) -> Iterator[str]:
        yield label(self.language, f"statement.notice.{one.kind}")
        if one.pay_by:
            yield self._say("pay_by", day=one.pay_by)
        if one.received_on:
            yield self._say("received_on", day=one.received_on)

    def contact(self, one: Contact) -> Iterator[str]:
        kind = label(self.language, f"choices.contact_kind.{one.kind}")
        yield f"{kind}: {label(self.language, f'choices.reminder_level.{one.level}')}" if one.level else kind
        if one.person:
            yield self._say("person", person=one.person)
        if one.outcome:
            yield self._say("outcome", outcome=label(self.language, f"choices.call_outcome.{one.outcome}"))
        yield from one.summary.split("\n") if one.summary else ()
        if one.pay_by:
            yield self._say(_what_was_named(one), day=one.pay_by)

    def dispute(self, one: Dispute) -> Iterator[str]:
        yield self._say("dispute", number=one.invoice)
        if one.about:
            yield one.about
        if one.amount:
            yield self._say("disputed", amount=one.amount)

    def refused(self, one: Dispute) -> Iterator[str]:
        yield self._say("refused", number=one.invoice)

    def settled(self, one: Dispute) -> Iterator[str]:
        yield self._say("settled", number=one.invoice)

    def promise(self, one: Promise) -> Iterator[str]:
        yield self._say("promise", amount=one.amount, day=one.pay_by)
        if one.invoices:
            yield self._say("for_invoices", numbers=", ".join(one.invoices))
        if one.method:
            yield label(self.language, f"choices.payment_method.{one.method}")

    def plan(self, one: PaymentPlan) -> Iterator[str]:
        amount = total(part.amount for part in one.instalments)
        yield self._say("plan", amount=amount, count=str(len(one.instalments)))
        yield self._say("plan_last", day=one.instalments[-1].on)
        if one.invoices:
            yield self._say("for_invoices", numbers=", ".join(one.invoices))

    def payment(self, one: Payment) -> Iterator[str]:
        yield self._say("payment", amount=one.amount)
        if one.invoice:
            yield self._say("for_invoices", numbers=one.invoice)

    def kept(self, one: Promise) -> Iterator[str]:
        yield self._say("kept", amount=one.amount, day=one.pay_by)

    def broken(self, one: Promise) -> Iterator[str]:
        yield self._say("broken", amount=one.amount, day=one.pay_by)
        yield self._say("received", amount=received(one, self.case, self.on))

    def missed(self, one: InstalmentStanding) -> Iterator[str]:
        yield self._say("missed", amount=one.agreed.amount, day=one.agreed.on)
        yield self._say("received", amount=one.received)

    def replaced(self, one: Promise) -> Iterator[str]:
        yield self._say("replaced", amount=one.amount, day=one.pay_by)


def _what_was_named(one: Contact) -> str:
    """What its day was named for: to come back to a call, to reply about a complaint, or to pay."""
    if one.kind is ContactKind.CALL:
        return "agreed_by"
    return "reply_by" if one.level and ReminderLevel(one.level).asks.is_about_disputes else "pay_by"


_LINES: Mapping[EventKind, Callable[[_Words, Any], Iterator[str]]] = {
    EventKind.INVOICE: _Words.invoice,
    EventKind.DUE: _Words.due,
    EventKind.NOTICE: _Words.notice,
    EventKind.CONTACT: _Words.contact,
    EventKind.DISPUTE: _Words.dispute,
    EventKind.REFUSED: _Words.refused,
    EventKind.SETTLED: _Words.settled,
    EventKind.PLAN: _Words.plan,
    EventKind.PROMISE: _Words.promise,
    EventKind.PAYMENT: _Words.payment,
    EventKind.KEPT: _Words.kept,
    EventKind.BROKEN: _Words.broken,
    EventKind.MISSED: _Words.missed,
    EventKind.REPLACED: _Words.replaced,
}

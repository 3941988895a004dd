"""What both countries ask of a notice: to whom it goes, what it claims, that it claims it, and that it is clear."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from receivables.case import DebtorKind
from receivables.money import Cents, total
from receivables.notice import NoticeText, Role, SaidAmount, SaidTerm, Topic
from receivables.rules.notices.findings import Element, Facts, Finding, found, missing, unknown, wrong

_ADDED = {Role.COSTS, Role.FEE}


def consumer(facts: Facts, law: str) -> Finding:
    """The notice is for consumers; others owe costs without it."""
    if facts.kind is None:
        return unknown(Element.CONSUMER, "kind_unknown", law)
    if facts.kind is not DebtorKind.CONSUMER:
        return wrong(Element.CONSUMER, "not_a_consumer", law)
    return found(Element.CONSUMER, "consumer", law)


def sent_too_early(facts: Facts, law: str) -> Finding | None:
    """The notice is sent while nothing is due yet, or nobody knows what is; None where it is not."""
    if not facts.invoices:
        return unknown(Element.IN_DEFAULT, "invoices_unknown", law)
    last = max(invoice.due_date for invoice in facts.invoices)
    if facts.sent_on <= last:
        return wrong(Element.IN_DEFAULT, "not_due_yet", law, expected=last + timedelta(days=1), day=last)
    return None


def costs(said: NoticeText, facts: Facts) -> list[SaidAmount]:
    """The amounts of the costs; a sum of them and the principal is none."""
    called = [one for one in said.amounts if one.role is Role.COSTS]
    sums = {amount + one.amount for one in called for amount in facts.open_amounts}
    return [one for one in called if one.amount not in sums]


def principal(said: NoticeText, facts: Facts, law: str) -> Finding:
    """The amount that is open, as the invoices say."""
    amounts = _claimed(said)
    right = next((one for one in said.amounts if one.amount in facts.open_amounts and one.role not in _ADDED), None)
    if right:
        return found(Element.PRINCIPAL, "principal", law, right.quote, amount=right.amount)
    if not amounts:
        return missing(Element.PRINCIPAL, "principal_missing", law, expected=facts.principal or None)
    if not facts.invoices:
        return unknown(Element.PRINCIPAL, "principal_unsure", law, amounts[0].quote)
    values = {"amount": facts.principal, "said": amounts[-1].amount}
    return wrong(Element.PRINCIPAL, "principal_wrong", law, amounts[-1].quote, expected=facts.principal, **values)


def demand(said: NoticeText, law: str) -> Finding:
    """The notice asks to pay."""
    if Topic.DEMAND not in said.topics:
        return missing(Element.DEMAND, "demand_missing", law)
    return found(Element.DEMAND, "demand", law, said.topics[Topic.DEMAND])


def costs_announced(said: NoticeText, law: str) -> Finding:
    """The notice says that costs follow when nothing is paid."""
    if Topic.COSTS_ANNOUNCED not in said.topics:
        return missing(Element.COSTS_ANNOUNCED, "costs_not_announced", law)
    return found(Element.COSTS_ANNOUNCED, "costs_announced", law, said.topics[Topic.COSTS_ANNOUNCED])


def costs_later(said: NoticeText, facts: Facts, law: str) -> Finding:
    """The costs are not asked yet, neither in words nor in an amount."""
    with_costs = {amount + one.amount for one in costs(said, facts) for amount in facts.open_amounts}
    for one in said.amounts:
        if not one.is_conditional and (one.role is Role.COSTS or one.amount in with_costs):
            return wrong(Element.COSTS_LATER, "costs_asked_already", law, one.quote)
    if Topic.COSTS_ALREADY in said.topics:
        return wrong(Element.COSTS_LATER, "costs_asked_already", law, said.topics[Topic.COSTS_ALREADY])
    return found(Element.COSTS_LATER, "costs_later", law)


def clarity(said: NoticeText, facts: Facts, others: Iterable[SaidTerm], law: str) -> Finding:
    """One amount to pay and one term: nothing that confuses.

    Args:
        said: The notice.
        facts: What is known beside it.
        others: Terms beside the right one that end sooner.
        law: The legal basis.
    """
    for other in others:
        return wrong(Element.CLARITY, "two_terms", law, other.quote)
    for amount in _other_amounts(said, facts):
        return wrong(Element.CLARITY, "two_amounts", law, amount.quote, amount=amount.amount)
    return found(Element.CLARITY, "clear", law)


def _claimed(said: NoticeText) -> list[SaidAmount]:
    """The amounts that may be what is open: called so, or called a total."""
    called = [one for one in said.amounts if one.role is Role.PRINCIPAL]
    return called + [one for one in said.amounts if one.role is Role.TOTAL and not one.is_conditional]


def _other_amounts(said: NoticeText, facts: Facts) -> Iterator[SaidAmount]:
    """Other amounts that are asked beside the right one; parts of it, interest and what comes later are none."""
    asked = [one for one in _claimed(said) if not one.is_conditional]
    if not any(one.amount in facts.open_amounts for one in asked):
        return
    invoices = (*facts.invoices, *facts.left_out)
    known = {amount for one in invoices for amount in (one.amount, one.outstanding, one.paid)} | facts.open_amounts
    interest = total(one.amount for one in said.amounts if one.role is Role.INTEREST)
    invoiced = total(one.amount for one in facts.invoices)
    known |= {invoiced, *(Cents(invoiced - one) for one in facts.open_amounts)}
    known |= {Cents(one + interest) for one in facts.open_amounts}
    known |= {Cents(one + later.amount) for one in facts.open_amounts for later in costs(said, facts)}
    yield from (one for one in asked if one.amount not in known)

"""What the templates of the letters are filled with, and what a letter asks for."""

from datetime import timedelta
from typing import Any

from receivables.case import Channel
from receivables.language import Language
from receivables.money import NOTHING, Cents, total
from receivables.rules.demands import Demand
from receivables.rules.ledger.costs import CostKind
from receivables.rules.promises import covered
from receivables.rules.reminder_levels import Asks
from receivables.texts.labels import label
from receivables.texts.letter_writing import Asked
from receivables.texts.letters import AmountLine
from receivables.texts.sentences import as_sentence
from receivables.widgets.remarks import written
from receivables.widgets.reminder.draft import Draft

_TERM = 14
"""Days to pay for a new order where none are filled in: our own choice."""

_DAY = timedelta(days=1)


def asked_for(demanded: Demand, draft: Draft) -> Asked:
    """The invoices, how their amount grew, and whether it is to be paid here."""
    if draft.level.asks is Asks.ORDER:
        deposit = draft.letter["deposit"] or NOTHING
        amounts = _order_amounts(draft.letter["order_amount"], deposit, draft.case.debtor.language)
        return Asked((), amounts, is_paid_here=draft.is_paid_here)
    amounts = tuple(_amounts(demanded, draft)) if demanded.interest or demanded.costs else ()
    return Asked(demanded.invoices, amounts, draft.is_paid_here, counts_days=draft.level.counts_days)


def _amounts(demanded: Demand, draft: Draft) -> list[AmountLine]:
    language = draft.case.debtor.language
    day = written(draft.on, language)
    lines = [
        AmountLine(label(language, "statement.principal"), demanded.principal),
        AmountLine(label(language, f"terms.{draft.country}.interest_until", day=day), demanded.interest),
        AmountLine(label(language, "statement.costs"), demanded.costs),
    ]
    return [*(line for line in lines if line.amount), AmountLine(label(language, "columns.total"), demanded.total)]


def _order_amounts(amount: Cents, deposit: Cents, language: Language) -> tuple[AmountLine, ...]:
    order = AmountLine(label(language, "order.amount"), amount)
    if deposit in {NOTHING, amount}:
        return (order,)
    rest = AmountLine(label(language, "order.rest"), Cents(amount - deposit))
    return (order, AmountLine(label(language, "order.deposit"), deposit), rest)


def wording(demanded: Demand, draft: Draft) -> dict[str, Any]:
    """All that a letter template may name, beside the case and what is asked."""
    return {
        **_days(draft),
        **_sums(demanded, draft),
        "one_due_date": len({invoice.due_date for invoice in demanded.invoices}) == 1,
        "single": len(demanded.invoices) == 1,
        "not_yet_due": demanded.left_out,
        "agreed_interest": demanded.rate,
        "interest_words": _interest_words(demanded, draft),
        "tone": draft.letter["tone"],
        "by_post": draft.channel is Channel.POST,
        "step": _hand_over(draft),
        "disputes": draft.disputes,
        "is_all_disputed": draft.is_all_disputed,
        **_answer(draft),
        **_proposal(draft),
        "broken": _broken(draft),
    }


def _answer(draft: Draft) -> dict[str, Any]:
    """What was found of a complaint and what is done about it, as sentences, and what that takes off, in cents.

    The day by which it is done is none where the visitor's own sentence names it.
    """
    letter = draft.letter
    return {
        "found": _sentence(letter["found"], draft),
        "remedy": _sentence(letter["remedy"], draft),
        "done_by": letter["remedy_on"] if letter["remedy_on"] not in draft.days_in_remedy else None,
        "credited": letter["credited"] or NOTHING,
        "left_by_answer": draft.left_by_answer,
    }


def _proposal(draft: Draft) -> dict[str, Any]:
    """Why the visitor stands by an answer, of which day, and what is proposed: a talk, an amount in cents.

    What is in dispute is nothing where nobody knows how much.
    """
    letter = draft.letter
    return {
        "answered_on": draft.answered_on,
        "reason": _sentence(letter["reason"], draft),
        "talk_on": draft.talk_on,
        "offered": letter["offered"] or NOTHING,
        "in_dispute": draft.in_dispute if draft.is_amount_known else NOTHING,
    }


def _sentence(typed: str, draft: Draft) -> str:
    """What was typed, as a sentence in the customer's language."""
    return as_sentence(typed, draft.case.debtor.language)


def _broken(draft: Draft) -> dict[str, Any] | None:
    """The promise that was not kept, and what came of it."""
    if not draft.broken:
        return None
    promise, came = draft.broken
    invoices = covered(promise, draft.whole)
    return {
        "amount": promise.amount,
        "pay_by": promise.pay_by,
        "made_on": promise.made_on,
        "received": came,
        "is_partly_paid": any(invoice.paid for invoice in invoices),
        "numbers": [invoice.number for invoice in invoices if invoice in draft.case.invoices],
    }


def _days(draft: Draft) -> dict[str, Any]:
    return {
        "on": draft.on,
        "pay_by": draft.pay_by,
        "pay_by_chosen": draft.is_day_chosen,
        "day_after": draft.pay_by + _DAY,
        "reminded_on": draft.reminded_on,
        "step_on": draft.step_on,
        "answer_by": draft.answer_by,
    }


def _sums(demanded: Demand, draft: Draft) -> dict[str, Any]:
    """Amounts in cents; a thank-you names what came in, an order what it comes to."""
    letter, paid = draft.letter, draft.level.asks is Asks.PAID
    asked = total(one.amount for one in demanded.invoices) if paid else demanded.total
    return {
        "total": asked,
        "asked_here": asked_here(demanded, draft),
        "is_rest_promised": draft.level.asks.is_about_disputes and draft.is_rest_promised,
        "interest": demanded.interest,
        "costs": demanded.costs,
        "announced": demanded.announced,
        "vat": total(cost.amount for cost in demanded.upcoming if cost.kind is CostKind.VAT),
        "left_open": total(one.outstanding for one in draft.paid_case.invoices) if paid else NOTHING,
        "order": {
            "description": letter["order"],
            "amount": letter["order_amount"] or NOTHING,
            "deposit": letter["deposit"] or NOTHING,
            "term": letter["order_term"] or _TERM,
        },
    }


def asked_here(demanded: Demand, draft: Draft) -> Cents:
    """What is to come to the creditor's account now: a deposit, what a complaint leaves, or all that is asked."""
    if draft.level.asks is Asks.ORDER:
        return draft.letter["deposit"] or NOTHING
    return draft.asked_of_dispute if draft.level.asks.is_about_disputes else demanded.total


def _interest_words(demanded: Demand, draft: Draft) -> str:
    """The interest that a business owes, as a sentence names it."""
    language, country = draft.case.debtor.language, draft.country
    if demanded.rate is None:
        return label(language, f"terms.{country}.statutory_interest")
    return label(language, f"terms.{country}.agreed_interest", rate=written(demanded.rate, language))


def _hand_over(draft: Draft) -> str:
    """To whom the claim goes, as a sentence names it; a name that says it already stands alone."""
    language, name = draft.case.debtor.language, draft.letter["hand_over_name"]
    kind = f"terms.{draft.country}.{draft.letter['hand_over']}"
    if not name:
        return label(language, kind)
    is_said = label(language, f"{kind}_word").casefold() in name.casefold()
    return str(name) if is_said else label(language, f"{kind}_named", name=name)

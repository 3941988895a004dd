"""The `claim` tool: what is owed on a day, as a statement that a customer or a judge can follow.

It states what the rules give and no more: what may not be asked yet is left out, and a note says what is missing.
"""

from datetime import date, timedelta
from typing import Any

from receivables import money, percentages
from receivables.case import Case, Country, DebtorKind
from receivables.errors import ErrorCollector, InputError
from receivables.language import Language
from receivables.money import NOTHING, rounded, write_amount
from receivables.rules.claims.claim import Claim, claim_on
from receivables.rules.claims.growth import Moment, growth
from receivables.rules.interest import InterestLine, RateOrigin
from receivables.rules.ledger import Allocation, Cost, OpenDebt
from receivables.rules.sourced import history
from receivables.rules.statutory_interest import statutory_interest_of
from receivables.texts.labels import label, labels
from receivables.texts.reports import Report, write_report
from receivables.widgets.case_checks import check_invoices, check_notices, check_payments
from receivables.widgets.case_groups import (
    CREDITOR,
    DEBTOR,
    INVOICES,
    NOTICES,
    PAYMENTS,
    TERMS,
    case_from,
)
from receivables.widgets.laws import law_of
from receivables.widgets.outcome import NamedDay, Note, Outcome, info, named_day
from receivables.widgets.remarks import note_of, written
from receivables.widgets.spec import Example, Field, Group, Kind, Tool, Values, optional, without

CLAIM = Group("claim", (Field("date", Kind.DAY, longest=40), Field("own_rate", Kind.PERCENTAGE, longest=20)))


def check(values: Values, errors: ErrorCollector, on: date) -> None:
    """Point out what contradicts itself: an invoice, a payment, a notice, or a day without anything to claim."""
    claimed_on = values["claim"].get("date") or on
    check_invoices(values["invoices"], errors)
    check_payments(values, claimed_on, errors)
    check_notices(values["notices"], on, errors)
    _check_known(values, errors)
    if not errors and not case_from(values).overdue(claimed_on):
        errors.add("invoices", InputError("nothing_overdue", day=claimed_on))


def compute(values: Values, language: Language, on: date) -> Outcome[Report]:
    """Work out the claim and write it down.

    Raises:
        CalendarUnknown: The term of a notice lies beyond the known public holidays.
        RateUnknown: Interest would begin before the rates are known.
    """
    case, claimed_on = case_from(values), values["claim"]["date"] or on
    claim = claim_on(case, claimed_on, own_rate=values["claim"]["own_rate"])
    moments = growth(claim.ledger)
    return Outcome(
        tool=TOOL.name,
        language=language,
        on=claimed_on,
        case=case,
        document=_statement(case, claim),
        figures={**_figures(claim, moments), "laws": _laws(claim, language)},
        notes=tuple(_notes(case, claim, language)),
        dates=tuple(_dates(claim, language)),
        growth=moments,
    )


def _check_known(values: Values, errors: ErrorCollector) -> None:
    """An invoice from before the figures are known gets no interest and no costs that somebody made up."""
    kind, country = values["debtor"].get("kind"), values["debtor"].get("country")
    if not kind or not country or (kind, country) == (DebtorKind.CONSUMER, Country.BE):
        return
    first = history(statutory_interest_of(kind, country).table)[0].start
    if kind is not DebtorKind.CONSUMER:
        first = max(first, history(f"collection_costs.{country.lower()}_fixed_sum")[0].start - timedelta(days=1))
    for index, row in enumerate(values["invoices"]):
        if row and row.get("due_date") and row["due_date"] < first:
            errors.add(f"invoices.{index}.due_date", InputError("rate_unknown_before", day=first))


def _statement(case: Case, claim: Claim) -> Report:
    language = case.debtor.language
    ledger = claim.ledger
    own = any(line.origin is RateOrigin.OWN for debt in ledger.debts for line in debt.lines)
    values = {
        "case": case,
        "claim": claim,
        "ledger": ledger,
        "lines": [line for debt in ledger.debts for line in debt.lines],
        "undated": money.total(invoice.paid for invoice in claim.invoices),
        "claimed": money.total(invoice.amount for invoice in claim.invoices),
        "several": len(ledger.debts) > 1,
        "interest": money.total(line.amount for debt in ledger.debts for line in debt.lines),
        "costs": money.total(cost.amount for cost in ledger.costs),
        "paid": money.total((*(one.paid for one in ledger.allocations), *(invoice.paid for invoice in claim.invoices))),
        "per_day": rounded(claim.per_day),
        "until": max(
            (line.until for debt in ledger.debts for line in debt.lines),
            default=min(claim.on, claim.known_until or claim.on),
        ),
        "ends": bool(claim.known_until and claim.known_until < claim.on and not own),
        "derived": claim.derived,
        "compounds": any(debt.has_compounded for debt in ledger.debts),
        "cost_names": labels(language, "costs"),
        "notice_names": labels(language, "statement.notice"),
        "laws": {key: law_of(key, language=language) for key in _law_keys(claim)},
        "own_rate": label(language, "statement.own_rate"),
        "agreed_rate": label(language, "statement.agreed_rate"),
    }
    return write_report("statement", language=language, values=values)


def _law_keys(claim: Claim) -> list[str]:
    """The legal bases of all lines of a statement."""
    ledger = claim.ledger
    keys = {line.law for debt in ledger.debts for line in debt.lines} | {cost.law for cost in ledger.costs}
    return sorted((keys | ({claim.allocation_law} if ledger.allocations else set())) - {""})


def _laws(claim: Claim, language: Language) -> dict[str, dict[str, str]]:
    laws = {key: law_of(key, language=language) for key in _law_keys(claim)}
    return {key: {"name": law.name, "address": law.address} for key, law in laws.items()}


def _figures(claim: Claim, moments: tuple[Moment, ...]) -> dict[str, Any]:
    ledger = claim.ledger
    return {
        "principal": money.decimal_string(ledger.principal),
        "interest": money.decimal_string(ledger.interest),
        "costs": money.decimal_string(ledger.costs_open),
        "total": money.decimal_string(ledger.total),
        "per_day": money.decimal_string(rounded(claim.per_day)),
        "known_until": claim.known_until.isoformat() if claim.known_until else None,
        "debts": [_debt(debt) for debt in ledger.debts],
        "cost_lines": [_cost(cost) for cost in ledger.costs],
        "upcoming_costs": [_cost(cost) for cost in claim.upcoming],
        "payments": [_allocation(allocation) for allocation in ledger.allocations],
        "growth": [_moment(moment) for moment in moments],
    }


def _debt(debt: OpenDebt) -> dict[str, Any]:
    return {
        "number": debt.number,
        "due_date": debt.due_date.isoformat(),
        "principal": money.decimal_string(debt.principal),
        "interest": money.decimal_string(debt.interest),
        "interest_lines": [_line(line) for line in debt.lines],
    }


def _line(line: InterestLine) -> dict[str, Any]:
    return {
        "from": line.first.isoformat(),
        "until": line.until.isoformat(),
        "days": line.days,
        "year_days": line.year_days,
        "base": money.decimal_string(line.base),
        "rate": percentages.decimal_string(line.rate),
        "amount": money.decimal_string(line.amount),
        "origin": line.origin,
        "law": line.law,
    }


def _cost(cost: Cost) -> dict[str, Any]:
    return {
        "kind": cost.kind,
        "due_from": cost.due_from.isoformat(),
        "base": money.decimal_string(cost.base),
        "earlier": money.decimal_string(cost.earlier),
        "amount": money.decimal_string(cost.amount),
        "law": cost.law,
    }


def _allocation(allocation: Allocation) -> dict[str, Any]:
    parts = {name: getattr(allocation, name) for name in ("costs", "interest", "principal", "rest")}
    return {
        "date": allocation.payment.on.isoformat(),
        "amount": money.decimal_string(allocation.payment.amount),
        **{name: money.decimal_string(amount) for name, amount in parts.items()},
    }


def _moment(moment: Moment) -> dict[str, Any]:
    parts = {name: getattr(moment, name) for name in ("principal", "interest", "costs", "total")}
    return {"date": moment.day.isoformat(), **{name: money.decimal_string(amount) for name, amount in parts.items()}}


def _notes(case: Case, claim: Claim, language: Language) -> list[Note]:
    notes = [note_of(remark, language) for remark in claim.remarks]
    notes += [
        info(
            language,
            "costs_to_come",
            amount=write_amount(cost.amount, language=language),
            day=written(cost.due_from, language),
        )
        for cost in claim.upcoming
    ]
    if claim.not_yet_due:
        notes.append(info(language, "not_yet_due", numbers=", ".join(one.number for one in claim.not_yet_due)))
    paid = [invoice.number for invoice in case.invoices if invoice.outstanding == NOTHING]
    if paid:
        document = label(language, f"tools.{TOOL.name}.document")
        notes.append(info(language, "paid_in_full", numbers=", ".join(paid), document=document))
    return notes


def _dates(claim: Claim, language: Language) -> list[NamedDay]:
    days = [named_day(language, claim.on, "claimed")]
    days += [named_day(language, cost.due_from, "costs_from") for cost in claim.upcoming]
    if claim.known_until:
        days.append(named_day(language, claim.known_until, "known_until"))
    return days


TOOL = Tool(
    name="claim",
    groups=(
        optional(without(DEBTOR, "contact", "address_form"), "kind", "country"),
        without(INVOICES, "description"),
        PAYMENTS,
        NOTICES,
        TERMS,
        CLAIM,
        without(CREDITOR, "contact", "phone", "email", "company_number"),
    ),
    check=check,
    compute=compute,
    day="claim.date",
    example=Example(
        on=date(2026, 11, 23),
        typed={
            "debtor": {
                "name": "Bakkerij Zevenkorrel",
                "kind": "business",
                "country": "NL",
                "language": "nl",
                "address": "Molenstraat 3\n1234 CD Voorbeeldstad",
            },
            "invoices": [
                {
                    "number": "2025-064",
                    "invoice_date": "16-3-2025",
                    "due_date": "15-4-2025",
                    "amount": "3.600,00",
                    "paid": "",
                },
                {
                    "number": "2025-103",
                    "invoice_date": "9-5-2025",
                    "due_date": "8-6-2025",
                    "amount": "1.240,25",
                    "paid": "",
                },
            ],
            "payments": [{"date": "1-9-2025", "amount": "1.500,00", "invoice": ""}],
            "notices": [
                {
                    "notice": "reminder",
                    "sent_on": "16-6-2025",
                    "channel": "email",
                    "pay_by": "23-6-2025",
                    "received_on": "",
                }
            ],
            "terms": {
                "due_dates_agreed": "no",
                "interest": "",
                "damages_by_law": "no",
                "costs": "",
                "least_costs": "",
                "reminder_fee": "",
                "postage": "",
                "creditor_size": "",
                "recurring": "no",
                "vat_on_costs": "no",
            },
            "claim": {"date": "", "own_rate": ""},
            "creditor": {"name": "Schilderwerken Kwastenburg", "address": "Lindenlaan 12\n1234 AB Voorbeeldstad"},
        },
    ),
)

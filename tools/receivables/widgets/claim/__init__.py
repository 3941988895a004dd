"""The `claim` tool: what is owed on a day, as a statement that a customer or a judge can follow.

It states what the rules give and no more: what may not be asked yet is left out, and a note says what is missing. What
is in dispute stands apart, without interest or costs.
"""

from dataclasses import replace
from datetime import date, timedelta

from receivables.case import Case, Country, DebtorKind
from receivables.errors import ErrorCollector, InputError
from receivables.language import Language
from receivables.money import NOTHING, total, write_amount
from receivables.rules.claims.claim import Claim, claim_on
from receivables.rules.claims.growth import growth
from receivables.rules.disputes import DisputedPart, disputed_parts, without_disputed
from receivables.rules.sourced import history
from receivables.rules.statutory_interest import statutory_interest_of
from receivables.texts.labels import label
from receivables.texts.reports import Report
from receivables.widgets.case_checks import check_disputes, check_invoices, check_notices, check_payments
from receivables.widgets.case_groups import (
    CREDITOR,
    DEBTOR,
    DISPUTES,
    INVOICES,
    NOTICES,
    PAYMENTS,
    TERMS,
    case_from,
    numbers_of,
)
from receivables.widgets.claim.example import EXAMPLE
from receivables.widgets.claim.figures import figures_of
from receivables.widgets.claim.statement import law_keys, statement_of
from receivables.widgets.laws import law_of
from receivables.widgets.outcome import NamedDay, Note, Outcome, info, named_day, warning
from receivables.widgets.remarks import note_of, written
from receivables.widgets.spec import Field, Group, Kind, Tool, Values, adapted, optional, without

CLAIM = Group("claim", (Field("date", Kind.DAY, longest=40), Field("own_rate", Kind.PERCENTAGE, longest=20)))

_MORE_MAY_BE_DUE = {"scale_after_demand"}
"""What a visitor has to know before the total: with something they did not fill in, it is another."""


def check(values: Values, errors: ErrorCollector, on: date) -> None:
    """Point out what contradicts itself: an invoice, a payment, a notice, or a day without anything to claim."""
    claimed_on = values["claim"].get("date") or on
    check_invoices(values["invoices"], errors)
    check_payments(values, claimed_on, errors)
    check_disputes(values, on, errors)
    check_notices(values["notices"], on, errors)
    _check_known(values, errors)
    if not errors:
        _check_overdue(values, claimed_on, errors, known_on=on)


def compute(values: Values, language: Language, on: date) -> Outcome[Report]:
    """Work out the claim and write it down.

    Raises:
        CalendarUnknown: The term of a notice lies beyond the known public holidays.
        RateUnknown: Interest would begin before the rates are known.
    """
    whole, claimed_on = case_from(values), values["claim"]["date"] or on
    disputed = disputed_parts(whole, claimed_on, known_on=on)
    case = without_disputed(whole, disputed)
    claim = claim_on(case, claimed_on, own_rate=values["claim"]["own_rate"])
    moments = growth(claim.ledger)
    return Outcome(
        tool=TOOL.name,
        language=language,
        on=claimed_on,
        case=case,
        document=statement_of(case, claim, disputed),
        figures={**figures_of(claim, moments, disputed), "laws": _laws(claim, language)},
        notes=(*_about_disputed(disputed, language), *_notes(case, claim, language)),
        dates=tuple(_dates(claim, language)),
        growth=moments,
    )


def _check_overdue(values: Values, claimed_on: date, errors: ErrorCollector, *, known_on: date) -> None:
    """Something is overdue that nobody disputes."""
    case = case_from(values)
    disputed = disputed_parts(case, claimed_on, known_on=known_on)
    if not case.overdue(claimed_on):
        errors.add("invoices", InputError("nothing_overdue", day=claimed_on))
    elif disputed and not without_disputed(case, disputed).overdue(claimed_on):
        rows = ((index, row) for index, row in enumerate(values["disputes"]) if row)
        first = next(index for index, row in rows if row["invoice"] == disputed[0].invoice)
        errors.add(f"disputes.{first}.amount", InputError("claim_all_disputed"))


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


def _laws(claim: Claim, language: Language) -> dict[str, dict[str, str]]:
    laws = {key: law_of(key, language=language) for key in law_keys(claim)}
    return {key: {"name": law.name, "address": law.address} for key, law in laws.items()}


def _about_disputed(disputed: tuple[DisputedPart, ...], language: Language) -> list[Note]:
    """What stands apart because of a complaint, and where all of an invoice does for want of an amount."""
    if not disputed:
        return []
    amount = written(total(part.amount for part in disputed), language)
    notes = [warning(language, "claim_without_disputed", numbers=_names(disputed), amount=amount)]
    unknown = tuple(part for part in disputed if not part.is_known)
    if unknown:
        notes.append(info(language, "claim_dispute_unknown", numbers=_names(unknown)))
    return notes


def _names(disputed: tuple[DisputedPart, ...]) -> str:
    return ", ".join(part.invoice for part in disputed)


def _notes(case: Case, claim: Claim, language: Language) -> list[Note]:
    notes = [replace(note_of(one, language), is_above=one.rule in _MORE_MAY_BE_DUE) for one in claim.remarks]
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
        notes.append(info(language, "not_yet_due", numbers=numbers_of(claim.not_yet_due)))
    paid = [invoice for invoice in case.invoices if invoice.outstanding == NOTHING]
    if paid:
        document = label(language, f"tools.{TOOL.name}.document")
        notes.append(info(language, "paid_in_full", numbers=numbers_of(paid), document=document))
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
        optional(without(DEBTOR, "contact", "address_form", "email"), "kind", "country"),
        without(INVOICES, "description"),
        PAYMENTS,
        without(DISPUTES, "about"),
        NOTICES,
        adapted(TERMS, costs={"in_sight": True}),
        CLAIM,
        without(CREDITOR, "contact", "phone", "email", "company_number"),
    ),
    check=check,
    compute=compute,
    day="claim.date",
    example=EXAMPLE,
)

"""A claim as a statement (specificatie): every line with its legal basis."""

from collections.abc import Mapping

from receivables import money
from receivables.case import Case, Country
from receivables.language import Language
from receivables.money import rounded
from receivables.rules.claims.claim import Claim
from receivables.rules.disputes import DisputedPart
from receivables.rules.interest import RateOrigin
from receivables.texts.labels import label, labels
from receivables.texts.reports import Report, write_report
from receivables.widgets.laws import law_of


def statement_of(case: Case, claim: Claim, disputed: tuple[DisputedPart, ...] = ()) -> Report:
    """Write the statement in the language of the customer; what is in dispute stands apart."""
    language = case.debtor.language
    country, ledger = case.debtor.country or Country.NL, claim.ledger
    own = any(line.origin is RateOrigin.OWN for debt in ledger.debts for line in debt.lines)
    values = {
        "case": case,
        "claim": claim,
        "ledger": ledger,
        "disputed": disputed,
        "in_part": {part.invoice for part in disputed if not part.is_whole},
        "lines": [line for debt in ledger.debts for line in debt.lines],
        "nothing": money.total(()),
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
        "cost_names": _cost_names(country, language),
        "words": labels(language, f"statement.words.{country}"),
        "notice_names": labels(language, "statement.notice"),
        "laws": {key: law_of(key, language=language) for key in law_keys(claim)},
        "own_rate": label(language, "statement.own_rate"),
        "agreed_rate": label(language, "statement.agreed_rate"),
    }
    return write_report("statement", language=language, values=values)


def _cost_names(country: Country, language: Language) -> Mapping[str, str]:
    """What each kind of costs is called: in Belgium, what was agreed on is damages (schadebeding)."""
    names = labels(language, "costs")
    return {**names, "agreed": names["damages"]} if country is Country.BE else names


def law_keys(claim: Claim) -> list[str]:
    """The legal bases of all lines of a statement."""
    ledger = claim.ledger
    keys = {line.law for debt in ledger.debts for line in debt.lines} | {cost.law for cost in ledger.costs}
    return sorted((keys | ({claim.allocation_law} if ledger.allocations else set())) - {""})

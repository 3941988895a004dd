"""A claim as a statement (specificatie): every line with its legal basis."""

from receivables import money
from receivables.case import Case
from receivables.money import rounded
from receivables.rules.claims.claim import Claim
from receivables.rules.interest import RateOrigin
from receivables.texts.labels import label, labels
from receivables.texts.reports import Report, write_report
from receivables.widgets.laws import law_of


def statement_of(case: Case, claim: Claim) -> Report:
    """Write the statement in the language of the customer."""
    language = case.debtor.language
    ledger = claim.ledger
    own = any(line.origin is RateOrigin.OWN for debt in ledger.debts for line in debt.lines)
    values = {
        "case": case,
        "claim": claim,
        "ledger": ledger,
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
        "cost_names": labels(language, "costs"),
        "notice_names": labels(language, "statement.notice"),
        "laws": {key: law_of(key, language=language) for key in law_keys(claim)},
        "own_rate": label(language, "statement.own_rate"),
        "agreed_rate": label(language, "statement.agreed_rate"),
    }
    return write_report("statement", language=language, values=values)


def law_keys(claim: Claim) -> list[str]:
    """The legal bases of all lines of a statement."""
    ledger = claim.ledger
    keys = {line.law for debt in ledger.debts for line in debt.lines} | {cost.law for cost in ledger.costs}
    return sorted((keys | ({claim.allocation_law} if ledger.allocations else set())) - {""})

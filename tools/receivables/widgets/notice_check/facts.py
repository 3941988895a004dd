"""What is known about a pasted notice beside its text: the case, and what is open in it."""

from datetime import date

from receivables.case import Case, Channel, Country, Invoice
from receivables.language import Language
from receivables.money import total
from receivables.notice import StatutoryNotice
from receivables.rules.claims.claim import claim_on
from receivables.rules.notices.findings import Facts
from receivables.rules.payments import with_payments
from receivables.widgets.case_groups import case_from
from receivables.widgets.spec import Values

COUNTRIES = {StatutoryNotice.FOURTEEN_DAY_NOTICE: Country.NL, StatutoryNotice.FIRST_REMINDER: Country.BE}


def case_of(values: Values, language: Language) -> Case:
    """The case: the kind of notice tells the country."""
    debtor = {"name": "", "country": COUNTRIES[values["notice"]["kind"]], "language": language, **values["debtor"]}
    return case_from({**values, "debtor": debtor})


def facts_of(case: Case, channel: Channel | None, on: date) -> Facts:
    """What is known on the day that a notice is sent.

    Raises:
        RateUnknown: A payment came in before the rates are known.
    """
    paid = with_payments(case)
    invoices = _open_invoices(paid, on)
    principal = total(invoice.outstanding for invoice in invoices)
    return Facts(
        sent_on=on,
        channel=channel,
        kind=case.debtor.kind,
        creditor=case.creditor.name,
        invoices=invoices,
        left_out=tuple(invoice for invoice in paid.invoices if invoice not in invoices),
        claimed=claim_on(case, on).ledger.principal if case.payments and paid.overdue(on) else principal,
        terms=case.terms,
    )


def has_open_invoices(case: Case, on: date) -> bool:
    """Whether there is anything that a notice can be about."""
    return bool(_open_invoices(with_payments(case), on))


def _open_invoices(case: Case, on: date) -> tuple[Invoice, ...]:
    """The invoices that a notice of that day can be about: those overdue, or else those that will be."""
    return case.overdue(on) or case.not_yet_due(on)

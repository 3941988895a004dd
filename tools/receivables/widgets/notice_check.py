"""The `notice-check` tool: a pasted fourteen-day notice or Belgian first reminder, held against what the law asks.

It says what is there, what is missing and what is wrong. It is a check, not advice.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from receivables import money
from receivables.case import Case, Channel, Country, Invoice
from receivables.errors import ErrorCollector, InputError
from receivables.language import Language
from receivables.notice import NoticeText, StatutoryNotice
from receivables.rules.allocation import with_payments
from receivables.rules.notices.belgium import check_first_reminder
from receivables.rules.notices.findings import Facts, Finding, Status
from receivables.rules.notices.netherlands import check_fourteen_day_notice
from receivables.texts.checklists import Checklist, write_checklist
from receivables.texts.labels import label, words
from receivables.texts.notices.reading import read_notice, written_in
from receivables.widgets.case_groups import (
    CREDITOR,
    DEBTOR,
    INVOICES,
    PAYMENTS,
    TERMS,
    case_from,
    check_invoices,
    check_payments,
)
from receivables.widgets.laws import law_of
from receivables.widgets.outcome import Outcome, info, named_day
from receivables.widgets.remarks import written
from receivables.widgets.spec import Example, Field, Group, Kind, Tool, Values, only_with, optional

NOTICE = Group(
    "notice",
    (
        Field("kind", Kind.CHOICE, required=True, choices=StatutoryNotice),
        Field("text", Kind.PASTED, required=True, longest=10_000),
        Field("sent_on", Kind.DAY, longest=40),
        Field("channel", Kind.CHOICE, choices=Channel, only=(Country.BE,)),
    ),
)

_CHECKS: Mapping[StatutoryNotice, Callable[[NoticeText, Facts], tuple[Finding, ...]]] = {
    StatutoryNotice.FOURTEEN_DAY_NOTICE: check_fourteen_day_notice,
    StatutoryNotice.FIRST_REMINDER: check_first_reminder,
}
_COUNTRIES = {StatutoryNotice.FOURTEEN_DAY_NOTICE: Country.NL, StatutoryNotice.FIRST_REMINDER: Country.BE}
_PROOFS = {Country.NL: "proof_of_receipt", Country.BE: "proof_of_sending"}
_FLAWS = (Status.WRONG, Status.MISSING)
_IN_SIGHT = (*_FLAWS, Status.UNKNOWN, Status.THERE)
"""What asks for attention comes first."""


def check(values: Values, errors: ErrorCollector, on: date) -> None:
    """Point out what contradicts itself, a text in another language, or a case in which nothing is open."""
    sent_on = values["notice"].get("sent_on") or on
    if any(values["invoices"]):
        check_invoices(values["invoices"], errors)
    check_payments(values, sent_on, errors)
    if values["notice"].get("text"):
        try:
            written_in(values["notice"]["text"])
        except InputError as error:
            errors.add("notice.text", error)
    if not errors and any(values["invoices"]) and not _open_invoices(_case(values, Language.NL), sent_on):
        errors.add("invoices", InputError("nothing_open"))


def compute(values: Values, language: Language, on: date) -> Outcome[Checklist]:
    """Read the notice, check it and write down what was found.

    Raises:
        CalendarUnknown: The term lies beyond the known public holidays.
        RateUnknown: No term or no figure is known for the day of sending.
    """
    notice, sent_on = values["notice"], values["notice"]["sent_on"] or on
    case = _case(values, language)
    facts = Facts(
        sent_on=sent_on,
        channel=notice["channel"],
        kind=case.debtor.kind,
        creditor=case.creditor.name,
        invoices=_open_invoices(case, sent_on),
        terms=case.terms,
    )
    names = [*(invoice.number for invoice in facts.invoices), *([facts.creditor] if facts.creditor else [])]
    said = read_notice(notice["text"], on=sent_on, names=names)
    findings = sorted(_CHECKS[notice["kind"]](said, facts), key=lambda one: _IN_SIGHT.index(one.status))
    return Outcome(
        tool=TOOL.name,
        language=language,
        on=sent_on,
        case=case,
        document=_checklist(findings, said, notice["kind"], language, sent_on),
        figures=_figures(findings, said, facts),
        notes=(info(language, _PROOFS[_COUNTRIES[notice["kind"]]]),),
        dates=(named_day(language, sent_on, "sent"),),
    )


def _case(values: Values, language: Language) -> Case:
    debtor = {"name": "", "country": _COUNTRIES[values["notice"]["kind"]], "language": language, **values["debtor"]}
    return with_payments(case_from({**values, "debtor": debtor}))


def _open_invoices(case: Case, on: date) -> tuple[Invoice, ...]:
    """The invoices that a notice of that day can be about: those overdue, or else those that will be."""
    return case.overdue(on) or case.not_yet_due(on)


def _checklist(
    findings: list[Finding], said: NoticeText, kind: StatutoryNotice, language: Language, on: date
) -> Checklist:
    values = {
        "name": label(language, f"choices.statutory_notice.{kind}"),
        "on": on,
        "verdict": _verdict(findings, language),
        "flaws": sum(one.status in _FLAWS for one in findings),
        "points": [_point(one, said.language, language) for one in findings],
        "quoted_in": said.language,
        "words": words(language, "findings", "words"),
    }
    return write_checklist(TOOL.name, language=language, values=values)


def _verdict(findings: list[Finding], language: Language) -> str:
    """The conclusion in one sentence."""
    flaws = sum(one.status in _FLAWS for one in findings)
    unsure = sum(one.status is Status.UNKNOWN for one in findings)
    count = flaws or unsure
    key = ("" if flaws else "unsure_") + ("one" if count == 1 else "many") if count else "none"
    sentence: str = words(language, "findings", f"verdicts.{key}")
    return sentence.format(count=count)


def _point(finding: Finding, written_in: Language, language: Language) -> dict[str, Any]:
    """A finding in words; those to take over are in the language of the notice."""
    values = words(written_in, "findings", "wordings") | {
        name: written(value, language) for name, value in finding.values.items()
    }
    return {
        "element": finding.element,
        "status": finding.status,
        "name": words(language, "findings", f"elements.{finding.element}"),
        "status_name": words(language, "findings", f"statuses.{finding.status}"),
        "quote": finding.quote,
        "text": words(language, "findings", f"reasons.{finding.reason}").format(**values),
        "law": law_of(finding.law, language=language),
    }


def _figures(findings: list[Finding], said: NoticeText, facts: Facts) -> dict[str, Any]:
    return {
        "written_in": said.language,
        "flaws": sum(one.status in _FLAWS for one in findings),
        "unsure": sum(one.status is Status.UNKNOWN for one in findings),
        "principal": money.decimal_string(facts.principal) if facts.invoices else None,
        "elements": [_element(one) for one in findings],
    }


def _element(finding: Finding) -> dict[str, str | None]:
    match finding.expected:
        case date() as day:
            expected: str | None = day.isoformat()
        case None:
            expected = None
        case amount:
            expected = money.decimal_string(amount)
    return {
        "element": finding.element,
        "status": finding.status,
        "reason": finding.reason,
        "quote": finding.quote,
        "expected": expected,
    }


TOOL = Tool(
    name="notice-check",
    groups=(
        NOTICE,
        replace(INVOICES, fewest=0),
        PAYMENTS,
        optional(only_with(DEBTOR, "kind"), "kind"),
        only_with(TERMS, "due_dates_agreed", "damages_by_law", "costs", "least_costs", "recurring", "vat_on_costs"),
        optional(only_with(CREDITOR, "name"), "name"),
    ),
    check=check,
    compute=compute,
    day="notice.sent_on",
    example=Example(
        on=date(2026, 11, 23),
        typed={
            "notice": {
                "kind": "fourteen_day_notice",
                "text": (
                    "Beste mevrouw Terpstra,\n\n"
                    "In september hebben wij uw tuin opnieuw bestraat. Factuur 2026-087 van 1 oktober 2026, groot "
                    "€ 1.860,00, is nog niet betaald. De vervaldatum was 31 oktober 2026.\n\n"
                    "Wij verzoeken u om € 1.860,00 te betalen binnen veertien dagen na dagtekening van deze brief. "
                    "Betaalt u niet op tijd, dan brengen wij u € 300,00 incassokosten in rekening.\n\n"
                    "Met vriendelijke groet,\n\n"
                    "Hoveniersbedrijf Zonnedauw"
                ),
                "sent_on": "",
                "channel": "post",
            },
            "invoices": [
                {
                    "number": "2026-087",
                    "invoice_date": "1-10-2026",
                    "due_date": "31-10-2026",
                    "amount": "1.860,00",
                    "paid": "",
                },
            ],
            "payments": [],
            "debtor": {"kind": "consumer"},
            "terms": {
                "due_dates_agreed": "yes",
                "damages_by_law": "no",
                "costs": "",
                "least_costs": "",
                "recurring": "no",
                "vat_on_costs": "no",
            },
            "creditor": {"name": "Hoveniersbedrijf Zonnedauw"},
        },
    ),
)

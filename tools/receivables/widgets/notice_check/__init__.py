"""The `notice-check` tool: a pasted fourteen-day notice or Belgian first reminder, held against what the law asks.

It says what is there, what is missing and what is wrong. It is a check, not advice.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from receivables.case import Channel, Country
from receivables.errors import ErrorCollector, InputError
from receivables.language import Language
from receivables.near_days import Tense
from receivables.notice import NoticeText, StatutoryNotice
from receivables.rules.notices.belgium import check_first_reminder
from receivables.rules.notices.findings import Facts, Finding, Status
from receivables.rules.notices.netherlands import check_fourteen_day_notice
from receivables.texts.notices.reading import read_notice
from receivables.texts.recognising import likeliest_language_of
from receivables.texts.reports import Report
from receivables.widgets.case_checks import check_invoices, check_payments
from receivables.widgets.case_groups import (
    CREDITOR,
    DEBTOR,
    INVOICES,
    PAYMENTS,
    TERMS,
)
from receivables.widgets.notice_check.example import EXAMPLE
from receivables.widgets.notice_check.facts import COUNTRIES, case_of, facts_of, has_open_invoices
from receivables.widgets.notice_check.reporting import checklist, figures
from receivables.widgets.outcome import Outcome, info, named_day
from receivables.widgets.spec import Field, Group, Kind, Tool, Values, only_with, optional

NOTICE = Group(
    "notice",
    (
        Field("kind", Kind.CHOICE, required=True, choices=StatutoryNotice, linked=True),
        Field("text", Kind.PASTED, required=True, longest=10_000),
        Field("sent_on", Kind.DAY, tense=Tense.PAST, longest=40),
        Field("channel", Kind.CHOICE, choices=Channel, only=(Country.BE,)),
    ),
)

_CHECKS: Mapping[StatutoryNotice, Callable[[NoticeText, Facts], tuple[Finding, ...]]] = {
    StatutoryNotice.FOURTEEN_DAY_NOTICE: check_fourteen_day_notice,
    StatutoryNotice.FIRST_REMINDER: check_first_reminder,
}
_PROOFS = {Country.NL: "proof_of_receipt", Country.BE: "proof_of_sending"}
_IN_SIGHT = (Status.WRONG, Status.MISSING, Status.UNKNOWN, Status.THERE)
"""What asks for attention comes first."""


def check(values: Values, errors: ErrorCollector, on: date) -> None:
    """Point out what contradicts itself, a text in another language, or a case in which nothing is open."""
    sent_on = values["notice"].get("sent_on") or on
    if any(values["invoices"]):
        check_invoices(values["invoices"], errors)
    check_payments(values, sent_on, errors)
    if values["notice"].get("text"):
        try:
            likeliest_language_of(values["notice"]["text"])
        except InputError as error:
            errors.add("notice.text", error)
    if not errors and any(values["invoices"]) and not has_open_invoices(case_of(values, Language.NL), sent_on):
        errors.add("invoices", InputError("nothing_open"))


def compute(values: Values, language: Language, on: date) -> Outcome[Report]:
    """Read the notice, check it and write down what was found.

    Raises:
        CalendarUnknown: The term lies beyond the known public holidays.
        RateUnknown: No term or no figure is known for the day of sending.
    """
    notice, sent_on = values["notice"], values["notice"]["sent_on"] or on
    case = case_of(values, language)
    facts = facts_of(case, notice["channel"], sent_on)
    names = {name for one in facts.invoices for name in (one.number, one.description)} | {facts.creditor}
    said = read_notice(notice["text"], on=sent_on, names=sorted(names - {""}))
    findings = sorted(_CHECKS[notice["kind"]](said, facts), key=lambda one: _IN_SIGHT.index(one.status))
    return Outcome(
        tool=TOOL.name,
        language=language,
        on=sent_on,
        case=case,
        document=checklist(findings, said, notice["kind"], language, sent_on),
        figures=figures(findings, said, facts),
        notes=(info(language, _PROOFS[COUNTRIES[notice["kind"]]]),),
        dates=(named_day(language, sent_on, "sent"),),
    )


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
    example=EXAMPLE,
)

"""What a check found, in words for a reader and as figures for programs."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from receivables.language import Language
from receivables.money import decimal_string
from receivables.notice import NoticeText, StatutoryNotice
from receivables.rules.notices.findings import Facts, Finding, Status
from receivables.texts.labels import label, words
from receivables.texts.reports import Report, write_report
from receivables.widgets.laws import law_of
from receivables.widgets.remarks import written


def checklist(
    findings: Sequence[Finding], said: NoticeText, kind: StatutoryNotice, language: Language, on: date
) -> Report:
    """The findings point by point, with a conclusion in one sentence."""
    values = {
        "name": label(language, f"choices.statutory_notice.{kind}"),
        "on": on,
        "verdict": _verdict(findings, language),
        "flaws": sum(one.status.is_flaw for one in findings),
        "points": [_point(one, said.language, language) for one in findings],
        "quoted_in": said.language,
        "words": words(language, "findings", "words"),
    }
    return write_report("checklist", language=language, values=values)


def _verdict(findings: Sequence[Finding], language: Language) -> str:
    """The conclusion in one sentence."""
    flaws = sum(one.status.is_flaw for one in findings)
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


def figures(findings: Sequence[Finding], said: NoticeText, facts: Facts) -> dict[str, Any]:
    """The findings for programs: amounts as decimal strings in euros, days as ISO 8601."""
    return {
        "written_in": said.language,
        "flaws": sum(one.status.is_flaw for one in findings),
        "unsure": sum(one.status is Status.UNKNOWN for one in findings),
        "principal": decimal_string(facts.principal) if facts.invoices else None,
        "elements": [_element(one) for one in findings],
    }


def _element(finding: Finding) -> dict[str, str | None]:
    match finding.expected:
        case date() as day:
            expected: str | None = day.isoformat()
        case None:
            expected = None
        case amount:
            expected = decimal_string(amount)
    return {
        "element": finding.element,
        "status": finding.status,
        "reason": finding.reason,
        "quote": finding.quote,
        "expected": expected,
    }

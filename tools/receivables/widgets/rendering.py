"""Outcomes, errors and forms as HTML: the one renderer for the build, the browser and the command line.

Everything that goes into a template is escaped: nothing a visitor types can become an element or an attribute.
"""

from collections.abc import Mapping
from typing import Any, cast

from markupsafe import Markup

from receivables.case import Case, Country
from receivables.files.mail_link import MailLink, mail_link
from receivables.files.spreadsheet_file import write_cells
from receivables.language import Language
from receivables.texts.environment import pages
from receivables.texts.labels import label, labels, place_name
from receivables.texts.letters import Letter
from receivables.texts.reports import Report
from receivables.texts.reviews import Review
from receivables.texts.sheets import letter_values
from receivables.widgets.comparison_picture import comparison_picture
from receivables.widgets.formats import FORMATS, formats_of
from receivables.widgets.growth_picture import growth_picture
from receivables.widgets.noting import rows_to_note
from receivables.widgets.outcome import Outcome
from receivables.widgets.reading import Understood, is_blank_group
from receivables.widgets.spec import Group, Kind, Tool, Typed

_INPUT_ATTRIBUTES = {
    Kind.TEXT: "",
    Kind.EMAIL: ' inputmode="email" autocapitalize="none" spellcheck="false"',
    Kind.PHONE: ' inputmode="tel"',
    Kind.AMOUNT: ' inputmode="decimal"',
    Kind.PERCENTAGE: ' inputmode="decimal"',
    Kind.DAY: "",
    Kind.IBAN: ' spellcheck="false" autocapitalize="characters"',
    Kind.REFERENCE: ' spellcheck="false"',
    Kind.COMPANY_NUMBER: ' spellcheck="false"',
    Kind.NUMBER: ' inputmode="numeric"',
}
_TEXT_ROWS = {Kind.LINES: 3, Kind.PASTED: 16, Kind.SCHEDULE: 8}


def sheet_html(outcome: Outcome[Any]) -> Markup:
    """The document on its sheet, in its own language."""
    match outcome.document:
        case Letter() as letter:
            return _render(
                "letter.html.j2",
                letter.language,
                tool=outcome.tool,
                **letter_values(letter, case=cast(Case, outcome.case), on=outcome.on),
            )
        case Report() as report:
            return _render(f"{report.name}.html.j2", report.language, report=report, **report.values)
        case Review() as review:
            return _render("review.html.j2", review.language, review=review)
    raise TypeError(outcome.document)


def outcome_html(outcome: Outcome[Any]) -> Markup:
    """The outcome as a visitor sees it: ways to take the document along, the document, a picture and notes."""
    language, formats = outcome.language, formats_of(outcome)
    return _render(
        "result.html.j2",
        language,
        sheet=sheet_html(outcome),
        document=outcome.document,
        is_sent=not isinstance(outcome.document, Review),
        document_name=label(language, f"tools.{outcome.tool}.document"),
        ways=[way for way in outcome.ways if way not in FORMATS or way in formats],
        formats=formats,
        mail=_mail(outcome) if "mail" in outcome.ways else None,
        notes=outcome.notes,
        interest_word=label(language, f"terms.{_country(outcome)}.interest"),
        picture=growth_picture(outcome.growth, language=language) if outcome.growth else None,
        track=outcome.track,
        standing=outcome.standing,
        comparison=comparison_picture(outcome.choices, outcome.chosen),
        before=outcome.before,
        after=outcome.after,
        kept={**rows_to_note(outcome), **outcome.kept_fields},
        cells=write_cells(outcome.table, language=language),
        next=outcome.next,
        on=outcome.on,
    )


def errors_html(errors: Mapping[str, str], language: Language) -> Markup:
    """The summary of what is wrong, with a link to each field."""
    names = {path: place_name(language, path) for path in errors}
    return _render("errors.html.j2", language, errors=errors, names=names)


def form_html(tool: Tool, typed: Typed, understood: Mapping[str, Understood], language: Language) -> Markup:
    """The form of a tool, filled in, with how its amounts and days were understood."""
    return _render(
        "form.html.j2",
        language,
        tool=tool,
        typed=typed,
        understood=understood,
        opened=[group.name for group in tool.groups if _is_filled(group, typed) and not group.stays_folded],
        counts={group.name: _filled_in(group, typed) for group in tool.groups},
        example_day=tool.example.on,
        field_labels=labels(language, "fields"),
        choice_labels=labels(language, "choices"),
        choice_helps=labels(language, "choice_helps"),
        row_labels=labels(language, "rows"),
        document=label(language, f"tools.{tool.name}.document"),
        input_attributes={kind: Markup(text) for kind, text in _INPUT_ATTRIBUTES.items()},
        text_rows=_TEXT_ROWS,
    )


def _is_filled(group: Group, typed: Typed) -> bool:
    """Whether something was typed behind the fold."""
    given, in_sight = typed.get(group.name), {field.name for field in group.fields if field.in_sight}
    if in_sight and given:
        given = {name: text for name, text in given.items() if name not in in_sight}
    return not is_blank_group(group, given)


def _filled_in(group: Group, typed: Typed) -> int:
    """In how many rows of a list, or fields behind the fold, something was typed."""
    given = typed.get(group.name)
    if group.repeated:
        return sum(not is_blank_group(group, [row]) for row in given or ())
    return sum(
        (given or {}).get(field.name, field.default) not in {"", field.default} for field in group.behind_fold.fields
    )


def tool_html(
    tool: Tool, *, form: Markup, outcome: Outcome[Any], language: Language, fitting: Mapping[str, Typed]
) -> Markup:
    """A tool as it stands in a page: form, outcome and the few sentences that the browser says itself.

    Args:
        tool: The tool.
        form: Its form, filled in.
        outcome: What comes out.
        language: The language of the page.
        fitting: What its form holds when a link chooses something, by that choice.
    """
    document = label(language, f"tools.{tool.name}.document")
    texts = {**labels(language, "status"), **labels(language, "keep")}
    texts = {name: text.replace("{document}", document) for name, text in texts.items()}
    return _render(
        "tool.html.j2",
        language,
        tool=tool,
        form=form,
        outcome=outcome_html(outcome),
        written=outcome.document,
        texts=texts,
        document=document,
        fitting=fitting,
    )


def _render(template: str, language: Language, **values: object) -> Markup:
    return Markup(pages(language).get_template(template).render(**values).strip())


def _country(outcome: Outcome[Any]) -> Country:
    """That of the customer, by which words are chosen; the Netherlands where it is not known."""
    return (outcome.case.debtor.country if outcome.case else None) or Country.NL


def _mail(outcome: Outcome[Any]) -> MailLink:
    to = outcome.case.debtor.email if outcome.case else ""
    return mail_link(to=to, subject=outcome.document.subject, text=outcome.document.text)

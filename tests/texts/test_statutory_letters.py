"""The texts of the law hold every element that it asks for, and none of the defects that make them void.

Sources: art. 6:96 lid 6 BW and HR 25 November 2016, ECLI:NL:HR:2016:2704 (Dutch notice); art. 2 lid 3 Besluit
vergoeding voor buitengerechtelijke incassokosten (VAT); the list of defects by ACM ConsuWijzer; art. XIX.2 § 3 and
XIX.4 WER (Belgian first reminder).
"""

import re
from collections.abc import Mapping
from itertools import product
from typing import Any

import pytest

from factories import NOT_YET_DUE, OVERDUE, PART_PAID, TODAY
from receivables.case import AddressForm
from receivables.language import Language
from receivables.rules.reminder_levels import ReminderLevel
from receivables.rules.sourced import in_force
from receivables.texts.styles import Medium, Tone
from reminder_inputs import LESSONS, Style, in_style

NL, EN = Language
NOTICE, FIRST = ReminderLevel.FOURTEEN_DAY_NOTICE, ReminderLevel.FIRST_REMINDER
VAT = {"terms": {"due_dates_agreed": "yes", "vat_on_costs": "yes"}}
NO_CLAUSE = {"terms": {"damages_by_law": "no", "interest": ""}}
DAYS_IN_WORDS = {14: {NL: "veertien", EN: "fourteen"}}
ORDINALS = {
    1: {NL: "de dag na", EN: "the day after"},
    3: {NL: "de derde werkdag na", EN: "the third working day after"},
}
AMOUNT = re.compile(r"€\s?[\d.,]*\d")

type Elements = Mapping[str, Mapping[Language, str]]

DUTCH_NOTICE: Elements = {
    "demand for payment (6:96 lid 6)": {
        NL: r"vragen (wij )?(u|je) om € 1\.250,00 te betalen",
        EN: r"(We ask|We’re asking) you to pay €1,250\.00",
    },
    "principal, invoice by invoice (6:96 lid 6)": {
        NL: r"Factuur 2026-031 van 1 oktober 2026: € 1\.250,00",
        EN: r"Invoice 2026-031 dated 1 October 2026: €1,250\.00",
    },
    "fourteen days from the day after delivery (HR 2016:2704)": {
        NL: r"binnen veertien dagen vanaf de dag nadat deze (e-mail|brief) bij (u|je) is bezorgd",
        EN: r"within fourteen days from the day after this (email|letter) was delivered to you",
    },
    "consequence, put conditionally (6:96 lid 6)": {
        NL: r"Betaalt? (u|je) niet binnen die termijn, dan (bent u|ben je) ook € 187,50 aan incassokosten verschuldigd",
        EN: r"If you (do not|don’t) pay within that period, (you will|you’ll) also owe €187\.50 in collection costs",
    },
    "no costs within the term (6:96 lid 6)": {
        NL: r"Dan komen er geen incassokosten bij",
        EN: r"No collection costs (will then be added|are added then)",
    },
    "where the amount comes from (6:96 lid 5)": {
        NL: r"artikel 6:96 van het Burgerlijk Wetboek en het Besluit vergoeding voor buitengerechtelijke incassokosten",
        EN: r"article 6:96 of the Dutch Civil Code",
    },
    "who asks": {NL: r"Rijschool Rotonde$", EN: r"Rijschool Rotonde$"},
}
BELGIAN_REMINDER: Elements = {
    "it is the first, and free (XIX.2 § 2)": {
        NL: r"eerste herinnering\. Ze is gratis",
        EN: r"first reminder\. It(’s| is) free of charge",
    },
    "balance that is due (XIX.2 § 3, 1°)": {NL: r"€ 1\.250,00 overschrijven", EN: r"transfer €1,250\.00"},
    "damages that will be claimed (XIX.2 § 3, 1°)": {
        NL: r"schadevergoeding van € 102,50 \(artikel XIX\.4 van het Wetboek van economisch recht\)",
        EN: r"compensation of €102\.50 \(article XIX\.4 of the Belgian Code of Economic Law\)",
    },
    "interest of the clause (XIX.2 § 3, 1°)": {
        NL: r"interest van 8% per jaar op wat nog openstaat",
        EN: r"interest of 8% a year on what is still outstanding",
    },
    "name of the creditor (XIX.2 § 3, 2°)": {NL: r"^Rijschool Rotonde$", EN: r"^Rijschool Rotonde$"},
    "enterprise number (XIX.2 § 3, 2°)": {
        NL: r"^Ondernemingsnummer 0123\.456\.749$",
        EN: r"^Enterprise number 0123\.456\.749$",
    },
    "what was delivered (XIX.2 § 3, 3°)": {NL: rf"\({LESSONS}\)", EN: rf"\({LESSONS}\)"},
    "when it fell due (XIX.2 § 3, 3°)": {NL: r"vervaldatum 31 oktober 2026", EN: r"due on 31 October 2026"},
    "term before any costs (XIX.2 § 3, 4°)": {
        NL: r"binnen veertien kalenderdagen\?",
        EN: r"within fourteen calendar days\?",
    },
}
START_OF_TERM: Mapping[Medium, tuple[Mapping[Language, str], Mapping[Language, str]]] = {
    Medium.EMAIL: (
        {NL: "op de dag na de verzending van deze e-mail", EN: "on the day after this email was sent"},
        {NL: "tot en met maandag 7 december 2026", EN: "ends on Monday 7 December 2026"},
    ),
    Medium.LETTER: (
        {
            NL: "op de derde werkdag na de verzending van deze brief",
            EN: "on the third working day after this letter was posted",
        },
        {NL: "tot en met woensdag 9 december 2026", EN: "ends on Wednesday 9 December 2026"},
    ),
}
DEFECTS: Elements = {
    "a term that begins today, or when it was sent": {
        NL: r"(na|vanaf) (vandaag|heden|dagtekening|verzending|de datum van deze)",
        EN: r"(from|after) (today|the date of this|sending)",
    },
    "a term of another length": {
        NL: r"binnen (?!veertien dagen|die termijn)\w+( dagen)?",
        EN: r"within (?!fourteen days|that period)\w+( days)?",
    },
    "a fixed last day, which may come too soon": {NL: r"uiterlijk op \d|uiterlijk op \w+dag \d", EN: r"by \w*day \d"},
    "costs that are due already": {
        NL: r"\b(wij|we) (brengen|brachten|rekenen)\b|\b(brengen|brachten|rekenen) (wij|we)\b|inclusief",
        EN: r"have been charged|now owe|including collection costs",
    },
    "other costs, or interest": {
        NL: r"\b(rente|administratiekosten|aanmaningskosten|boete)\b",
        EN: r"\b(interest|administration|penalty|fine)\b",
    },
    "costs without an amount, or a guess": {
        NL: r"(ongeveer|minimaal|minstens|maximaal|hooguit|circa) €|incassokosten van minstens",
        EN: r"(about|at least|up to|approximately) €",
    },
}
STYLES = [Style(*style) for style in product(Language, AddressForm, (Medium.EMAIL, Medium.LETTER), Tone)]
every_style = pytest.mark.parametrize("style", STYLES, ids=" ".join)
every_reader = pytest.mark.parametrize(
    "style", [Style(*style) for style in product(Language, AddressForm)], ids=" ".join
)


def written(level: ReminderLevel, style: Style | None = None, changes: Mapping[str, Any] | None = None) -> str:
    """A statutory text in a style, amounts with ordinary spaces."""
    return in_style(level, style, changes).document.text.replace("\u00a0", " ")


def lacking(elements: Elements, text: str, language: Language) -> list[str]:
    """The elements that are not in a text."""
    return [name for name, words in elements.items() if not re.search(words[language], text, re.MULTILINE)]


@every_style
def test_a_dutch_notice_holds_every_element(style: Style) -> None:
    """Demand, principal, term, exact costs and their condition stand in each shape of the notice."""
    assert lacking(DUTCH_NOTICE, written(NOTICE, style), style.language) == []


@every_style
def test_a_dutch_notice_has_no_defect(style: Style) -> None:
    """Nothing that ConsuWijzer or a court holds against such a notice is in it."""
    subject = in_style(NOTICE, style).document.subject
    assert lacking(DEFECTS, f"{subject}\n{written(NOTICE, style)}", style.language) == list(DEFECTS)


@every_style
def test_a_dutch_notice_has_one_sum_and_one_amount_of_costs(style: Style) -> None:
    """Of one invoice, nothing but its amount and the costs is named (Rb. Rotterdam, ECLI:NL:RBROT:2020:5202)."""
    assert len(set(AMOUNT.findall(written(NOTICE, style)))) == 2


@pytest.mark.parametrize("defect", DEFECTS)
@pytest.mark.parametrize(
    ("language", "bad"),
    [
        (
            NL,
            "Betaal binnen acht dagen na vandaag, uiterlijk op 1 mei. Ook rekenen wij u minstens € 40, plus rente.",
        ),
        (EN, "Pay within eight days from today, by Monday 1 December. You now owe at least €40, plus interest."),
    ],
)
def test_a_bad_notice_would_be_seen(language: Language, bad: str, defect: str) -> None:
    """Each defect is found in a text that has it."""
    assert re.search(DEFECTS[defect][language], bad)


@every_reader
def test_vat_is_declared_when_it_is_asked(style: Style) -> None:
    """With VAT in the costs the notice names it and says both that it cannot be set off and that costs are higher."""
    declared = {
        NL: r"€ 226,88 aan incassokosten .*€ 39,38 btw: wij kunnen de btw .* niet verrekenen, .* kosten .* verhoogd",
        EN: r"€226\.88 in collection costs.*€39\.38 of VAT: we (cannot|can’t) set off the VAT .* costs .* increased",
    }[style.language]
    with_vat, without = (written(NOTICE, style, terms) for terms in (VAT, {}))
    assert re.search(declared, with_vat)
    assert not re.search(r"\bbtw\b|\bVAT\b", without)


def test_an_invoice_that_is_not_due_is_not_in_the_notice_s_sum() -> None:
    """The sum is that of the overdue invoices, the costs are those of that sum."""
    text = written(NOTICE, changes={"invoices": [OVERDUE, PART_PAID, NOT_YET_DUE]})
    assert "om € 1.699,50 te betalen" in text
    assert "ook € 254,93 aan incassokosten" in text
    assert "Factuur 2026-040 (€ 320,00) zit niet in dit bedrag" in text


@every_style
def test_a_belgian_first_reminder_holds_every_element(style: Style) -> None:
    """Balance, damages, interest, who, what, since when and until when stand in each shape of the reminder."""
    text = written(FIRST, style)
    start, end = START_OF_TERM[style.medium]
    assert lacking(BELGIAN_REMINDER, text, style.language) == []
    assert start[style.language] in text
    assert end[style.language] in text


@every_style
def test_a_belgian_first_reminder_asks_for_the_balance_only(style: Style) -> None:
    """It costs nothing: what is to be paid is the balance, and the only other amount is that of the damages."""
    figures = in_style(FIRST, style).figures
    assert figures["total"] == figures["outstanding"] == "1250.00"
    assert len(set(AMOUNT.findall(written(FIRST, style)))) == 2


@every_reader
def test_without_a_clause_a_first_reminder_announces_nothing(style: Style) -> None:
    """Neither damages nor interest is named where no clause gives them; all else is there."""
    text = written(FIRST, style, NO_CLAUSE)
    gone = ["damages that will be claimed (XIX.2 § 3, 1°)", "interest of the clause (XIX.2 § 3, 1°)"]
    assert lacking(BELGIAN_REMINDER, text, style.language) == gone
    assert not re.search(r"schade|interest|compensation|XIX", text)


@pytest.mark.parametrize(
    ("terms", "present", "absent"),
    [
        ({"damages_by_law": "yes", "interest": ""}, "schadevergoeding", "interest"),
        ({"damages_by_law": "no", "interest": "8"}, "interest", "schadevergoeding"),
        ({"damages_by_law": "yes", "interest": "10,51"}, "schadevergoeding", "interest"),
    ],
    ids=["damages only", "interest only", "interest above the ceiling"],
)
def test_each_clause_is_announced_by_itself(terms: dict[str, str], present: str, absent: str) -> None:
    """A clause on one of them gives one of them, and a rate above the ceiling gives none."""
    text = written(FIRST, changes={"terms": terms})
    assert present in text
    assert absent not in text


@pytest.mark.parametrize("language", Language)
def test_the_words_for_days_are_those_of_the_tables(language: Language) -> None:
    """The templates spell out figures that stand in `notice_terms.toml`: they change together."""
    dutch = in_force("notice_terms.nl_fourteen_days", on=TODAY).figures
    belgian = in_force("notice_terms.be_fourteen_days", on=TODAY).figures
    assert DAYS_IN_WORDS[dutch["days"]][language] in written(NOTICE, Style(language))
    assert DAYS_IN_WORDS[belgian["days"]][language] in written(FIRST, Style(language))
    for medium, days in ((Medium.LETTER, belgian["post_working_days"]), (Medium.EMAIL, belgian["email_days"])):
        assert ORDINALS[days][language] in written(FIRST, Style(language, medium=medium))


@pytest.mark.parametrize("level", [NOTICE, FIRST])
@pytest.mark.parametrize("medium", [Medium.MESSAGE, Medium.PHONE])
@pytest.mark.parametrize("language", Language)
def test_what_goes_with_a_statutory_text_names_no_term_of_its_own(
    level: ReminderLevel, medium: Medium, language: Language
) -> None:
    """A message or a call refers to the text of the law, names no second last day, and a warning says to send it."""
    found = in_style(level, Style(language, medium=medium))
    assert not re.search(r"\bdecember\b", found.document.text, re.IGNORECASE)
    assert "send_the_letter_too" in {note.rule for note in found.notes if note.level == "warning"}


@pytest.mark.parametrize("level", [NOTICE, FIRST])
@pytest.mark.parametrize("medium", [Medium.EMAIL, Medium.LETTER])
def test_proof_of_a_statutory_text_is_worth_keeping(level: ReminderLevel, medium: Medium) -> None:
    """The creditor proves that it was sent, and is told so; the whole text needs no other beside it."""
    rules = {note.rule for note in in_style(level, Style(medium=medium)).notes}
    assert "keep_proof" in rules
    assert "send_the_letter_too" not in rules

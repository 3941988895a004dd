"""Reading a notice: passages, amounts with what they are, terms with their beginning, days, names, in two languages."""

import re
from datetime import date
from typing import Any

import pytest

from receivables.language import Language
from receivables.notice import NoticeText, Role, Start, Topic
from receivables.texts.labels import words
from receivables.texts.notices.passages import passages
from receivables.texts.notices.reading import read_notice
from receivables.texts.notices.wording import wordings, wordings_by_name

ON = date(2026, 11, 23)


def read(text: str, *names: str) -> NoticeText:
    """A text as it is read on a day in November."""
    return read_notice(text, on=ON, names=names)


def amounts(text: str) -> list[tuple[int, Role]]:
    """The amounts of a text, each with what it is."""
    return [(one.amount, one.role) for one in read(text).amounts]


def leaves(found: Any, at: str = "") -> list[tuple[str, Any]]:
    """All that stands below a key, by its whole key."""
    if not isinstance(found, dict):
        return [(at, found)]
    return [leaf for name, below in found.items() for leaf in leaves(below, f"{at}.{name}".strip("."))]


@pytest.mark.parametrize(
    ("text", "divided"),
    [
        ("Beste Bram,\n\nU betaalde niet.", ["Beste Bram,", "U betaalde niet."]),
        ("Bel gerust. Wij helpen graag!", ["Bel gerust.", "Wij helpen graag!"]),
        ("Betaal € 40,-. Daarna niet meer.", ["Betaal € 40,-.", "Daarna niet meer."]),
        ("- een\n* twee\n• drie", ["een", "twee", "drie"]),
        ("> Beste Bram,\n> Dag", ["Beste Bram,", "Dag"]),
        ("Dit is een regel die door een e-mailprogramma werd afgebroken,\nmaar die", None),
        (
            "Dit is een regel die door een e-mailprogramma is afgebroken\nen die hier doorgaat.",
            ["Dit is een regel die door een e-mailprogramma is afgebroken en die hier doorgaat."],
        ),
        (
            "Factuur 2026-118 van 1 oktober 2026, nog te betalen: € 40,00\nIncassokosten: € 40,00",
            ["Factuur 2026-118 van 1 oktober 2026, nog te betalen: € 40,00", "Incassokosten: € 40,00"],
        ),
        (" \n\n \t ", []),
    ],
)
def test_a_text_falls_into_passages(text: str, divided: list[str] | None) -> None:
    """Sentences, list items and lines of a table stand apart; a line that was only wrapped goes on."""
    found = [one.text for one in passages(text)]
    assert found == (text.split("\n") if divided is None else divided)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "De openstaande € 1.250,- wordt verhoogd met € 40 incassokosten.",
            [(125000, Role.PRINCIPAL), (4000, Role.COSTS)],
        ),
        (
            "U bent € 52,50 incassokosten verschuldigd over de hoofdsom van € 350.",
            [(5250, Role.COSTS), (35000, Role.PRINCIPAL)],
        ),
        ("Er komt veertig euro aan kosten bij.", [(4000, Role.COSTS)]),
        ("De factuur is € 100 en daarvan is € 40 al betaald.", [(10000, Role.PRINCIPAL), (4000, Role.PAID)]),
        ("Wij rekenen 15% kosten met een minimum van € 40.", [(4000, Role.BOUND)]),
        ("De incassokosten zijn € 40, plus € 8,40 btw.", [(4000, Role.COSTS), (840, Role.VAT)]),
        ("De kosten volgen later. Dat is € 52,50.", [(5250, Role.COSTS)]),
        ("Daarbij komt € 3,12 rente.", [(312, Role.INTEREST)]),
        (
            "The invoice of €1,250.00 is open; we add €187.50 in collection costs.",
            [(125000, Role.PRINCIPAL), (18750, Role.COSTS)],
        ),
        ("We ask you for the €40 that is still open.", [(4000, Role.PRINCIPAL)]),
        ("Rekening NL91 ABNA 0417 1643 00, bel 06 12345678 voor 10.30 uur.", []),
        ("U krijgt 100% garantie op de dag van 21,50% korting.", []),
    ],
)
def test_an_amount_is_what_the_nearest_word_says(text: str, found: list[tuple[int, Role]]) -> None:
    """Each amount has a role; what is no amount of money is none."""
    assert amounts(text) == found


@pytest.mark.parametrize(
    ("text", "days", "start"),
    [
        (
            "Betaal binnen veertien (14) kalenderdagen vanaf de dag na ontvangst van deze brief.",
            14,
            Start.DAY_AFTER_RECEIPT,
        ),
        ("U hebt vanaf heden nog 2 weken om de factuur te betalen.", 14, Start.SENDING),
        ("Wilt u betalen binnen 15 dagen nadat u deze brief hebt ontvangen?", 15, Start.RECEIPT),
        ("Betaal binnen de 14 dagen, vanaf de derde werkdag na verzending.", 14, Start.THIRD_WORKING_DAY),
        ("Betaal binnen 21 dagen na de dag van verzending van deze e-mail.", 21, Start.DAY_AFTER_SENDING),
        ("Betaal binnen tien dagen. Die termijn gaat in op de dag na bezorging.", 10, Start.DAY_AFTER_RECEIPT),
        ("Betaal binnen acht dagen.", 8, None),
        ("Please pay within three weeks of the date of this letter.", 21, Start.SENDING),
        ("Please pay within 14 days from the day after you received this letter.", 14, Start.DAY_AFTER_RECEIPT),
        ("Please pay within fourteen days after receipt of this letter.", 14, Start.RECEIPT),
    ],
)
def test_a_term_has_a_length_and_a_beginning(text: str, days: int, start: Start | None) -> None:
    """How many days, and from when; also when the beginning is told in the next sentence."""
    (term,) = read(text).terms
    assert (term.days, term.start) == (days, start)


@pytest.mark.parametrize(
    "text",
    [
        "De betaaltermijn van 30 dagen is al verstreken en de factuur is open.",
        "De factuur is al 21 dagen te laat en u hebt niet betaald.",
        "Bezwaar maakt u binnen 8 dagen bij de directie van het bedrijf.",
        "Your invoice is more than 30 days overdue and it has not been paid.",
    ],
)
def test_other_numbers_of_days_are_no_term(text: str) -> None:
    """How late an invoice is, and how long one can complain, say nothing about the time to pay."""
    assert read(text).terms == ()


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Betaal uiterlijk op woensdag 9 december 2026.", date(2026, 12, 9)),
        ("Betaal vóór 9-12-2026.", date(2026, 12, 8)),
        ("U hebt tot en met 9 januari om te betalen.", date(2027, 1, 9)),
        ("Please pay by Wednesday, 9 December 2026.", date(2026, 12, 9)),
        ("Please pay before 9th December 2026.", date(2026, 12, 8)),
    ],
)
def test_a_last_day_to_pay(text: str, last: date) -> None:
    """The day itself counts, unless one is to pay before it; a day without a year lies near the notice."""
    assert [term.last_day for term in read(text).terms] == [last]


@pytest.mark.parametrize(
    "text",
    [
        "U had uiterlijk op 31 oktober 2026 moeten betalen.",
        "Op 9 december 2026 is de winkel gesloten en het kantoor ook.",
        "Betaal uiterlijk op 31 februari 2027.",
    ],
)
def test_other_days_are_no_last_day(text: str) -> None:
    """A day that is past, a day for something else and a day that does not exist give nobody time to pay."""
    assert read(text).terms == ()


@pytest.mark.parametrize(
    ("text", "is_due_date"),
    [
        ("De vervaldatum was 31 oktober 2026.", True),
        ("De factuur verviel op 31/10/2026.", True),
        ("De factuur van 31 oktober 2026 is open.", False),
        ("The invoice fell due on 31 October 2026.", True),
        ("We sent you the invoice on 31 October 2026.", False),
    ],
)
def test_a_due_date_is_called_one(text: str, *, is_due_date: bool) -> None:
    """A day that a factuur fell due is known by the words before it."""
    (day,) = read(text).days
    assert (day.day, day.is_due_date) == (date(2026, 10, 31), is_due_date)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ondernemingsnummer 0999.999.922", [("0999.999.922", True)]),
        ("KBO: 0999999922", [("0999999922", True)]),
        ("BE 0999.999.923", [("BE 0999.999.923", False)]),
        ("Smit & Zoon (0999.999.922)", [("0999.999.922", True)]),
        ("Bel 0470 00 00 00 of 0499999922", []),
        ("IBAN BE68 5390 0754 7034", []),
    ],
)
def test_an_enterprise_number_is_found_and_checked(text: str, found: list[tuple[str, bool]]) -> None:
    """It is called so, has the letters of the country or its points; telephone and account numbers are others."""
    assert [(one.text, one.is_valid) for one in read(f"{text} van de firma").enterprise_numbers] == found


def test_a_name_is_found_whole() -> None:
    """Numbers and names are found in any case, and not as a part of others."""
    found = read("RIJSCHOOL ROTONDE: factuur F-10 en F-2 van de klant", "Rijschool Rotonde", "F-1", "F-2").named
    assert set(found) == {"Rijschool Rotonde", "F-2"}


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("Wilt u de factuur betalen?", {Topic.DEMAND}),
        ("Als u niet betaalt, komen er incassokosten bij.", {Topic.COSTS_ANNOUNCED}),
        ("U betaalt nu nog zonder extra kosten.", set()),
        ("Wij hebben het bedrag intussen verhoogd met kosten.", {Topic.COSTS_ALREADY}),
        ("Wij hebben het bedrag verhoogd met kosten en btw.", {Topic.COSTS_ALREADY, Topic.VAT}),
        ("Daarom zijn de kosten met die btw verhoogd.", {Topic.VAT}),
        ("Als u niet betaalt, volgt er 8% rente.", {Topic.INTEREST_ANNOUNCED}),
        ("Deze herinnering is gratis.", {Topic.FREE}),
        ("Wij rekenen € 5 administratiekosten.", {Topic.FEE}),
        ("Het gaat om de rekening voor uw nieuwe keuken.", {Topic.DELIVERY}),
        ("If you do not pay, we will charge you collection costs.", {Topic.COSTS_ANNOUNCED}),
    ],
)
def test_what_else_is_said(text: str, topics: set[Topic]) -> None:
    """A demand, costs that follow or were added, a free reminder or a fee, and what was supplied."""
    assert set(read(text).topics) == topics


def test_both_languages_have_wordings_for_the_same_things() -> None:
    """The same keys in both files, but for the numbers; each role and each beginning has its wordings, in order."""
    dutch, english = (
        {key: found for key, found in leaves(_all(language)) if not key.startswith("numbers.")} for language in Language
    )
    assert set(dutch) == set(english)
    for language in Language:
        assert list(wordings_by_name(Role, language, "roles")) == list(Role)
        assert list(wordings_by_name(Start, language, "starts")) == list(Start)
        assert sorted(_all(language)["numbers"].values()) == sorted(set(_all(language)["numbers"].values()))


@pytest.mark.parametrize("language", Language)
def test_every_wording_is_a_pattern_that_finds_no_empty_text(language: Language) -> None:
    """Each list compiles, and none of its patterns is satisfied with nothing."""
    for key, found in leaves(_all(language)):
        if isinstance(found, list) and not key.startswith("units."):
            assert not wordings(language, key).search(""), key
            assert all(re.compile(pattern) for pattern in found), key


def _all(language: Language) -> dict[str, Any]:
    keys: tuple[str, ...] = (
        "without_costs",
        "conditions",
        "costs_already",
        "vat_said",
        "vat_on_costs",
    )
    keys += ("vat_ground", "free", "the_term", "delivery", "enterprise_number", "other_terms", "numbers", "units")
    keys += ("starts", "last_day", "due", "demand", "roles")
    return {key: words(language, "notice", key) for key in keys}

"""One case in all its shapes: the same amounts, days and references, one form of address, the words of the country."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from itertools import product
from typing import Any

import pytest
from babel.dates import format_date

from factories import NOT_YET_DUE, OVERDUE, PART_PAID, TODAY
from receivables.case import AddressForm, Country
from receivables.language import Language
from receivables.money import Cents, write_amount
from receivables.rules.reminder_levels import Asks, ReminderLevel
from receivables.texts.letters import Letter
from receivables.texts.styles import Medium, Tone
from receivables.widgets.outcome import Outcome
from reminder_inputs import DISPUTE, FITTING, Style, countries_of, in_style, of_level

NL, EN = Language
LEVEL = ReminderLevel
WRITTEN = (Medium.EMAIL, Medium.LETTER)
AMOUNT = re.compile(r"€\s?([\d.,]*\d)")
MONTHS = {
    language: [format_date(date(2026, month, 1), "MMMM", locale=language.locale) for month in range(1, 13)]
    for language in Language
}
NUMBER = re.compile(r"\b2026-\d{3}\b|RF\d\d[ \dA-Z]+|\+\+\+[\d/]+\+\+\+")
YOU = {
    AddressForm.FORMAL: re.compile(r"\b(u|uw|uzelf)\b", re.IGNORECASE),
    AddressForm.INFORMAL: re.compile(r"\b(je|jij|jou|jouw|jouwe|jullie)\b", re.IGNORECASE),
}
LOOSE_ENDS = re.compile(r"[{}]|None|  |\n\n\n|^ | $|\n | \n| [,.?]|\.\.", re.MULTILINE)
ORDERS = re.compile(
    r"\b(moet|moeten|dient|dienen|must|have to|has to|failure|immediately|onmiddellijk)\b", re.IGNORECASE
)
every_style = pytest.mark.parametrize(
    ("level", "country", "style"),
    [
        pytest.param(level, country, Style(*style), id=" ".join((level, country, *style)))
        for level in ReminderLevel
        for country in countries_of(level)
        for style in product(Language, AddressForm, Medium, Tone)
    ],
)
every_reader = pytest.mark.parametrize(
    "style", [Style(*style) for style in product(Language, AddressForm)], ids=" ".join
)
every_level = pytest.mark.parametrize("level", ReminderLevel)
REFERENCES = {"text": "", "creditor": "RF18539007547034", "belgian": "+++090/9337/55493+++"}
TWO = {"invoices": [{**OVERDUE, "description": "lessen"}, {**PART_PAID, "description": "ritten"}]}
"""Two overdue invoices instead of one."""
TWO_COMPLAINTS = {**TWO, "disputes": [DISPUTE, {**DISPUTE, "invoice": PART_PAID["number"], "amount": "100,00"}]}
"""And a complaint about each."""


def text_of(letter: Letter) -> str:
    """All that is sent: the subject of an e-mail or letter, and the text."""
    return f"{letter.subject}\n{letter.text}" if letter.medium in WRITTEN else letter.text


def amounts(letter: Letter) -> set[int]:
    """The amounts in a text, in cents."""
    return {int(re.sub(r"\D", "", found)) for found in AMOUNT.findall(text_of(letter))}


def days(letter: Letter) -> set[date]:
    """The days in a text; on the phone nobody names the year."""
    months = MONTHS[letter.language]
    found = re.findall(rf"(\d+) ({'|'.join(months)})(?: (\d{{4}}))?", text_of(letter))
    return {date(int(year or TODAY.year), months.index(month) + 1, int(day)) for day, month, year in found}


def numbers(letter: Letter) -> set[str]:
    """The numbers of invoices and the references in a text."""
    return set(NUMBER.findall(text_of(letter)))


def facts(letter: Letter) -> tuple[set[int], set[date], set[str]]:
    """All that has to be the same, whatever the words."""
    return amounts(letter), days(letter), numbers(letter)


@every_style
def test_a_text_keeps_to_one_form_of_address(level: LEVEL, country: Country, style: Style) -> None:
    """A formal Dutch text never says je, an informal one never u, an English one neither; what is written says one."""
    letter = in_style(level, style, {"debtor.country": country}).document
    said = {one for one, words in YOU.items() if words.search(text_of(letter))}
    own = {style.form} if style.language is NL else set()
    assert said <= own
    assert said == own or style.medium is Medium.MESSAGE


@every_style
def test_a_text_has_no_loose_ends_and_orders_nobody_about(level: LEVEL, country: Country, style: Style) -> None:
    """No template syntax, no missing value, no stray space or blank line, and no word that pushes."""
    letter = in_style(level, style, {"debtor.country": country}).document
    assert not LOOSE_ENDS.search(text_of(letter))
    assert not ORDERS.search(text_of(letter))


@every_level
@pytest.mark.parametrize("medium", Medium)
@every_reader
def test_a_tone_changes_words_only(level: LEVEL, medium: Medium, style: Style) -> None:
    """Warmer, neutral and firmer name the same amounts, days and references."""
    found = [facts(in_style(level, style._replace(medium=medium, tone=tone)).document) for tone in Tone]
    assert found[0] == found[1] == found[2]


@every_level
@every_reader
def test_a_tone_is_heard_in_what_is_written(level: LEVEL, style: Style) -> None:
    """Each stage has a warmer text than its usual one, and the firmest of the three is another than the warmest."""
    warmer, neutral, firmer = (in_style(level, style._replace(tone=tone)).document.text for tone in Tone)
    assert warmer != neutral
    assert warmer != firmer


@every_level
@pytest.mark.parametrize("medium", Medium)
def test_language_and_form_of_address_change_words_only(level: LEVEL, medium: Medium) -> None:
    """Dutch and English, formal and informal name the same amounts, days and references."""
    found = [
        facts(in_style(level, Style(language, form, medium)).document)
        for language, form in product(Language, AddressForm)
    ]
    assert all(one == found[0] for one in found)


@every_level
@pytest.mark.parametrize("reference", REFERENCES.values(), ids=REFERENCES)
@pytest.mark.parametrize("language", Language)
def test_an_email_and_a_letter_say_the_same(level: LEVEL, reference: str, language: Language) -> None:
    """Where the law does not count days by the way it is sent, both name the same amounts, days and references."""
    changes = {"account.reference": reference, **TWO_OF[level]}
    email, letter = (facts(in_style(level, Style(language, medium=medium), changes).document) for medium in WRITTEN)
    if level is LEVEL.FIRST_REMINDER:
        assert (email[0], email[2]) == (letter[0], letter[2])
        assert email[1] ^ letter[1] == {date(2026, 12, 7), date(2026, 12, 9)}
    else:
        assert email == letter


@every_level
@pytest.mark.parametrize("medium", [Medium.MESSAGE, Medium.PHONE])
@every_reader
def test_what_is_short_says_nothing_else(level: LEVEL, medium: Medium, style: Style) -> None:
    """A message and a phone line name the sum and the invoices, and no day or number that the e-mail has not."""
    whole, short = (in_style(level, style._replace(medium=one), TWO_OF[level]) for one in (Medium.EMAIL, medium))
    asked = SUM_OF[level.asks](whole)
    (all_amounts, all_days, all_numbers), found = facts(whole.document), facts(short.document)
    assert found[0] <= {*all_amounts, asked}
    assert found[1] <= {*all_days, whole.on}
    assert found[2] <= all_numbers
    assert found[2] == {invoice.number for invoice in whole.document.invoices}
    assert asked in found[0]


@every_level
@pytest.mark.parametrize("medium", Medium)
def test_the_last_day_is_in_every_shape_that_names_one(level: LEVEL, medium: Medium) -> None:
    """Where money is to come by a day that we chose, each shape names that day."""
    found = in_style(level, Style(medium=medium))
    last_day = found.dates[1].day if level.is_paid_here else None
    named = level.is_paid_here and level is not LEVEL.FOURTEEN_DAY_NOTICE
    if level is LEVEL.FIRST_REMINDER:
        named = medium in WRITTEN
    assert (last_day in days(found.document)) is named


@every_level
@pytest.mark.parametrize("medium", Medium)
@pytest.mark.parametrize("form", AddressForm)
def test_a_text_speaks_dutch_as_it_is_spoken_in_the_country(level: LEVEL, medium: Medium, form: AddressForm) -> None:
    """In Belgium one schrijft over, pays a voorschot and meets a gerechtsdeurwaarder; in the Netherlands not."""
    terms = {
        Country.NL: r"\b(overmaken|over te maken|aanbetaling|deurwaarder|deurwaarderskantoor)\b",
        Country.BE: r"\b(overschrijven|over te schrijven|voorschot|gerechtsdeurwaarder|gerechtsdeurwaarderskantoor)\b",
    }
    for country in countries_of(level):
        (other,) = set(Country) - {country}
        changes = {"debtor.country": country, "letter.hand_over": "bailiff"}
        found = in_style(level, Style(form=form, medium=medium), changes)
        text = text_of(found.document)
        assert not re.search(terms[other], text)
        if level in SPEAKS_OF_TRANSFERS and medium in WRITTEN:
            assert re.search(terms[country], text)


@pytest.mark.parametrize(
    ("country", "words"),
    [(Country.NL, "deurwaarderskantoor Rechtersloot"), (Country.BE, "gerechtsdeurwaarderskantoor Rechtersloot")],
)
@pytest.mark.parametrize("level", [LEVEL.FINAL_NOTICE, LEVEL.HANDED_OVER])
def test_to_whom_it_goes_is_named_as_the_country_does(level: LEVEL, country: Country, words: str) -> None:
    """A bailiff has another title in Belgium."""
    bailiff = {"letter.hand_over": "bailiff", "letter.hand_over_name": "Rechtersloot"}
    assert f" aan {words}" in of_level(level, {**bailiff, "debtor.country": country}).document.text


@every_level
@pytest.mark.parametrize("medium", Medium)
def test_no_text_threatens(level: LEVEL, medium: Medium) -> None:
    """What follows is named only where it has its own stage, with the day on which it happens."""
    found = in_style(level, Style(medium=medium))
    text = text_of(found.document)
    for stage, words in STEPS.items():
        assert bool(re.search(words, text)) is (level in stage), words
    if level in DATED:
        assert date(2026, 12, 1) in days(found.document)
    assert not re.search(r"\b(dagvaard|rechter|kort geding|faillissement|beslag|wanbetaler|court)\w*", text)


def _total(found: Outcome[Letter]) -> int:
    return int(found.figures["total"].replace(".", ""))


SUM_OF: Mapping[Asks, Callable[[Outcome[Letter]], int]] = {
    Asks.NOT_YET_DUE: _total,
    Asks.OVERDUE: _total,
    Asks.CLAIM: _total,
    Asks.PAID: lambda found: sum(invoice.amount for invoice in found.document.invoices),
    Asks.ORDER: lambda _: 110_000,
    Asks.DISPUTED: _total,
    Asks.ANSWERED: _total,
    Asks.MAINTAINED: _total,
}
"""The sum that each text is about."""
TWO_OF: Mapping[ReminderLevel, Mapping[str, Any]] = {
    level: TWO for level in ReminderLevel if level.asks in {Asks.OVERDUE, Asks.CLAIM}
} | {
    LEVEL.BEFORE_DUE: {"invoices": [NOT_YET_DUE, {**NOT_YET_DUE, "number": "2026-041", "due_date": "14-12-2026"}]},
    LEVEL.THANK_YOU: {
        "invoices": [
            {**OVERDUE, "paid": "1.250,00"},
            {**OVERDUE, "number": "2026-032", "amount": "100,00", "paid": "100"},
        ]
    },
    LEVEL.NEW_ORDER: {},
    LEVEL.DISPUTED: TWO_COMPLAINTS,
    LEVEL.COMPLAINT_ANSWERED: TWO_COMPLAINTS,
    LEVEL.ANSWER_MAINTAINED: TWO_COMPLAINTS,
}
"""Two invoices for each level that is about invoices."""
SPEAKS_OF_TRANSFERS = set(ReminderLevel) - {LEVEL.FOURTEEN_DAY_NOTICE, LEVEL.HANDED_OVER, LEVEL.THANK_YOU}
HANDS_OVER = {LEVEL.FINAL_NOTICE, LEVEL.HANDED_OVER}
DATED = {LEVEL.FINAL_NOTICE, LEVEL.SUSPENSION}
STEPS = {
    frozenset(HANDS_OVER): r"incassobureau|Incasso Zonnehoek",
    frozenset({LEVEL.SUSPENSION}): r"leveren (wij|we) (vanaf|pas)",
    frozenset({LEVEL.FOURTEEN_DAY_NOTICE}): r"incassokosten",
}
"""What follows, and the stages whose texts may speak of it."""


def test_the_names_of_the_people_in_these_tests_hide_nothing() -> None:
    """No name, number or address in the inputs looks like a form of address or an amount."""
    said = str(FITTING)
    assert not any(words.search(said) for words in YOU.values())
    assert write_amount(Cents(125_000), language=NL) not in said

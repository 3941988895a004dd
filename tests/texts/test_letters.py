"""Letters: every template renders, in both languages from the same values, and a letter has all its parts."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import product

import pytest
from jinja2 import StrictUndefined, UndefinedError, meta

from factories import case, invoice, parts_of
from receivables.accounts import LONGEST_REFERENCE, Reference, read_reference
from receivables.case import AddressForm, Case, Country, Creditor, DebtorKind, Dispute, Invoice
from receivables.language import Language
from receivables.money import Cents
from receivables.rules.agreements import AgreedAction, Agreement, Party
from receivables.texts.environment import letters, pages
from receivables.texts.labels import SNIPPETS
from receivables.texts.letter_writing import Asked, write_letter
from receivables.texts.letters import (
    AmountLine,
    AmountTable,
    InvoiceTable,
    Letter,
    Paragraphs,
    PaymentDetails,
    PaymentLine,
)
from receivables.texts.schedules import InstalmentLine
from receivables.texts.styles import Medium, Tone

NL, EN = Language
ON, PAY_BY = date(2026, 11, 23), date(2026, 11, 30)
OVERDUE = invoice()
PART_PAID = invoice("2026-035", due_date=date(2026, 11, 14), amount=60_000, paid=15_050)
NOT_YET_DUE = invoice("2026-040", due_date=date(2026, 12, 10), amount=32_000)
BELGIAN = read_reference("+++090/9337/55493+++")
CREDITOR = read_reference("RF18539007547034")
PAID_BY = Agreement(Party.DEBTOR, AgreedAction.PAY, PAY_BY, ("2026-031",), Cents(125_000))
BROKEN = {
    "amount": Cents(60_000),
    "pay_by": date(2026, 11, 20),
    "made_on": date(2026, 11, 16),
    "received": Cents(0),
    "is_partly_paid": False,
    "numbers": ["2026-031"],
}
INSTALMENT = InstalmentLine("Termijn 1", ON, *map(Cents, (30_000, 1_000, 500, 28_500, 0)))
PLAN = {
    "count": 2,
    "first": INSTALMENT,
    "last": INSTALMENT,
    "down_payment": None,
    "total": Cents(60_000),
    "interest": Cents(0),
    "rate": None,
    "bears_interest": False,
    "has_costs": False,
    "has_charges": False,
    "days": 7,
    "answer_by": PAY_BY,
    "replaces": None,
}
MISSED = {
    "agreed_on": date(2026, 10, 1),
    "on": date(2026, 11, 2),
    "count": 1,
    "amount": Cents(30_000),
    "received": Cents(0),
    "next": None,
}
OTHERWISE: dict[str, object] = {
    "plan": {
        **PLAN,
        "count": 1,
        "down_payment": INSTALMENT,
        "interest": Cents(500),
        "rate": Decimal(4),
        "bears_interest": True,
        "has_costs": True,
        "has_charges": True,
        "replaces": date(2026, 10, 1),
    },
    "missed": {**MISSED, "count": 2, "received": Cents(10_000), "next": INSTALMENT},
    "broken": {**BROKEN, "received": Cents(10_000), "numbers": ["2026-031", "2026-035"]},
    "disputes": (Dispute("2026-031", date(2026, 11, 18), "Two lessons did not take place."),),
    "is_all_disputed": True,
    "counts_days": False,
    "asked_here": Cents(0),
    "credited": Cents(0),
    "left_by_answer": Cents(0),
    "pay_by_chosen": True,
    "announced": Cents(0),
    "vat": Cents(3_938),
    "agreed_interest": Decimal(8),
    "not_yet_due": (NOT_YET_DUE,),
    "left_open": Cents(32_000),
    "reminded_on": (date(2026, 11, 2), date(2026, 11, 16)),
    "answered_on": date(2026, 11, 18),
    "reason": "De lessen zijn ingehaald.",
    "talk_on": date(2026, 12, 3),
    "offered": Cents(10_000),
    "in_dispute": Cents(25_000),
    "tone": Tone.FIRMER,
    "by_post": True,
    "order": {"description": "tien lessen", "amount": Cents(50_000), "deposit": Cents(0), "term": 30},
    "call": {
        "person": "Ines",
        "agreements": [PAID_BY],
        "is_dated": True,
        "payments": (PAID_BY,),
        "parts": 1,
        "undated": Cents(0),
        "promised": Cents(125_000),
        "last": PAY_BY,
        "rest": Cents(100),
        "by": PAY_BY,
        "step_on": date(2026, 12, 1),
        "said": "De bestelbon ontbreekt.",
        "undisputed": {"numbers": ["2026-040"], "amount": Cents(32_000)},
        "means": "reception",
        "payer": "Ines",
        "promise": BROKEN,
    },
}
"""What a template may be told instead."""
TEMPLATES = [
    (language, name)
    for language in Language
    for name in letters(language).list_templates(extensions=["j2"])
    if name.startswith(("letters/", "fragments/"))
]


def test_letters_refuse_what_is_undefined() -> None:
    """A name that nobody filled in stops a letter; it never leaves a gap."""
    for environment in [*map(letters, Language), *map(pages, Language)]:
        assert environment.undefined is StrictUndefined
    with pytest.raises(UndefinedError):
        letters(NL).from_string("{{ nobody }}").render()


@pytest.mark.parametrize(("language", "name"), TEMPLATES)
def test_a_template_names_only_what_a_letter_offers(language: Language, name: str) -> None:
    """No template relies on a value that a letter has not."""
    assert _names_used(language, name) <= {*next(_every_context(language))}


@pytest.mark.parametrize("name", [name for language, name in TEMPLATES if language is NL])
def test_a_template_uses_the_same_values_in_both_languages(name: str) -> None:
    """What one language says of the case, the other says too."""
    assert _names_used(NL, name) == _names_used(EN, name)


@pytest.mark.parametrize(("language", "name"), TEMPLATES)
def test_every_template_renders(language: Language, name: str) -> None:
    """Every file of words renders for every kind of reader, with and without what is optional."""
    for values in _every_context(language):
        assert "None" not in letters(language).get_template(name).render(values)


@pytest.mark.parametrize("language", Language)
def test_a_letter_has_its_parts_in_order(language: Language) -> None:
    """Opening, invoices, request, payment and closing follow each other, a blank line between."""
    letter = _letter(case(OVERDUE, PART_PAID, language=language))
    kinds = [Paragraphs, InvoiceTable, Paragraphs, PaymentDetails, Paragraphs]
    assert [type(part) for part in letter.parts] == kinds
    texts = [part.text for part in letter.parts]
    assert letter.text == "\n\n".join(texts)
    assert all(text == text.strip() != "" for text in [letter.subject, *texts])
    assert "\n" not in letter.subject


def test_how_an_amount_is_made_up_stands_after_the_invoices() -> None:
    """A text that asks for more than the invoices shows each part, a line for each, the total last."""
    amounts = (AmountLine("Facturen", Cents(125_000)), AmountLine("Totaal", Cents(129_000)))
    letter = _letter(case(), Asked((OVERDUE,), amounts))
    assert [type(part) for part in letter.parts][1:3] == [InvoiceTable, AmountTable]
    assert letter.parts[2].text == "Facturen: \u20ac\u00a01.250,00\nTotaal: \u20ac\u00a01.290,00"


def test_what_is_not_asked_for_is_no_part() -> None:
    """Without invoices there is no table, and without money to come no word on how to pay."""
    letter = _letter(case(), Asked((), is_paid_here=False), "reminder/new_order")
    assert {type(part) for part in letter.parts} == {Paragraphs}
    assert letter.invoices == ()


@pytest.mark.parametrize("medium", [Medium.MESSAGE, Medium.PHONE])
def test_what_is_short_is_one_paragraph(medium: Medium) -> None:
    """A message and a line for the phone are one paragraph without line breaks."""
    letter = _letter(case(OVERDUE, PART_PAID), medium=medium)
    assert [type(part) for part in letter.parts] == [Paragraphs]
    assert "\n" not in letter.text


def test_a_letter_says_how_to_pay() -> None:
    """Amount, last day, account, holder and reference, in the reader's language."""
    assert _payment(_letter(case(reference=read_reference("K-1042")))) == (
        PaymentLine("Bedrag", "\u20ac\u00a01.250,00"),
        PaymentLine("Uiterlijk op", "maandag 30 november 2026"),
        PaymentLine("Rekening", "NL20 INGB 0001 2345 67"),
        PaymentLine("Op naam van", "Rijschool Rotonde"),
        PaymentLine("Omschrijving", "K-1042"),
    )


@pytest.mark.parametrize(
    ("country", "language", "reference", "name"),
    [
        (Country.NL, NL, None, "Omschrijving"),
        (Country.NL, NL, CREDITOR, "Betalingskenmerk"),
        (Country.BE, NL, None, "Mededeling"),
        (Country.BE, NL, BELGIAN, "Gestructureerde mededeling"),
        (Country.BE, EN, BELGIAN, "Structured reference"),
        (Country.NL, EN, None, "Payment reference"),
    ],
)
def test_the_reference_has_the_name_that_the_reader_knows(
    country: Country, language: Language, reference: Reference | None, name: str
) -> None:
    """A bank's screen calls the reference by another name in each country."""
    letter = _letter(case(country=country, language=language, reference=reference))
    assert _payment(letter)[-1].name == name
    assert _payment(letter)[-1].value == (reference.text if reference else _payment(letter)[-1].value)


@pytest.mark.parametrize(
    ("language", "expected"), [(NL, "factuur 2026-031, 2026-035"), (EN, "invoice 2026-031, 2026-035")]
)
def test_without_a_reference_the_invoice_numbers_are_one(language: Language, expected: str) -> None:
    """Where nobody chose a reference, the numbers tell the payment apart."""
    assert _payment(_letter(case(OVERDUE, PART_PAID, language=language)))[-1].value == expected


def test_invoice_numbers_too_long_for_a_transfer_are_no_reference() -> None:
    """A reference that a transfer cannot carry is left out rather than cut."""
    many = [invoice(f"2026-{number:03}" + "x" * 30) for number in range(4)]
    fits, too_long = (_payment(_letter(case(*some))) for some in (many[:3], many))
    assert len(fits[-1].value) <= LONGEST_REFERENCE
    assert fits[-1].name == "Omschrijving"
    assert too_long[-1].name == "Op naam van"


@pytest.mark.parametrize(("country", "verb"), [(Country.NL, "overmaken"), (Country.BE, "overschrijven")])
def test_the_verb_is_that_of_the_country(country: Country, verb: str) -> None:
    """A Dutch reader transfers with one word, a Belgian reader with another."""
    assert verb in _paragraphs(case(country=country))[1]


@pytest.mark.parametrize(
    ("language", "address_form", "kind", "contact", "expected"),
    [
        (NL, "formal", "business", "mevrouw Okafor", "Geachte mevrouw Okafor,"),
        (NL, "formal", "business", "", "Geachte heer of mevrouw,"),
        (NL, "formal", "consumer", "", "Geachte Webatelier Pixelkade,"),
        (NL, "informal", "business", "Ada", "Beste Ada,"),
        (NL, "informal", "business", "", "Hallo,"),
        (EN, "formal", "business", "Ms Okafor", "Dear Ms Okafor,"),
        (EN, "formal", "business", "", "Dear Sir or Madam,"),
        (EN, "informal", "consumer", "", "Hi Webatelier Pixelkade,"),
        (EN, "informal", "business", "", "Hello,"),
    ],
)
def test_the_salutation_fits_the_reader(
    language: Language, address_form: str, kind: str, contact: str, expected: str
) -> None:
    """A contact is greeted by name, a consumer too, a business without a contact politely."""
    form = AddressForm(address_form)
    of = case(language=language, address_form=form, kind=DebtorKind(kind), contact=contact)
    assert _paragraphs(of)[0].splitlines()[0] == expected


@pytest.mark.parametrize(("contact", "expected"), [("Ms Okafor", "Yours sincerely,"), ("", "Yours faithfully,")])
def test_an_english_letter_ends_as_it_began(contact: str, expected: str) -> None:
    """A letter to a name ends sincerely, one to Sir or Madam faithfully."""
    assert expected in _paragraphs(case(language=EN, contact=contact))[-1].splitlines()


@pytest.mark.parametrize(
    ("phone", "email", "expected"),
    [
        ("+31 6 11111111", "s@rotonde.example", "via +31 6 11111111 of s@rotonde.example."),
        ("+31 6 11111111", "", "via +31 6 11111111."),
        ("", "s@rotonde.example", "via s@rotonde.example."),
        ("", "", "met een antwoord op dit bericht."),
    ],
    ids=["phone and email", "phone", "email", "neither"],
)
def test_the_reader_learns_how_to_answer(phone: str, email: str, expected: str) -> None:
    """A letter names every way to get in touch that was given, and else the reply."""
    creditor = Creditor("Rijschool Rotonde", phone=phone, email=email)
    assert expected in _paragraphs(case(creditor=creditor))[-1]


@pytest.mark.parametrize(
    ("contact", "lines"),
    [("Sanne Rotonde", ["Sanne Rotonde", "Rijschool Rotonde"]), ("", ["Rijschool Rotonde"])],
    ids=["with a contact", "without"],
)
def test_a_letter_is_signed(contact: str, lines: list[str]) -> None:
    """The last lines are who writes, person before business."""
    closing = _paragraphs(case(creditor=Creditor("Rijschool Rotonde", contact=contact)))[-1].split("\n\n")
    assert closing[-2:] == ["Met vriendelijke groet,", "\n".join(lines)]


def _names_used(language: Language, name: str) -> set[str]:
    source = (SNIPPETS / language / name).read_text(encoding="utf-8")
    return meta.find_undeclared_variables(letters(language).parse(source))


def _letter(
    of: Case,
    asked: Asked | None = None,
    name: str = "reminder/friendly_reminder",
    *,
    medium: Medium = Medium.EMAIL,
    **others: object,
) -> Letter:
    asked = asked or Asked(of.overdue(ON))
    return write_letter(name, medium=medium, case=of, asked=asked, values=_values(asked.invoices, **others))


def _payment(letter: Letter) -> tuple[PaymentLine, ...]:
    (payment,) = parts_of(letter, PaymentDetails)
    return payment.lines


def _paragraphs(of: Case) -> list[str]:
    return [part.text for part in parts_of(_letter(of), Paragraphs)]


def _values(invoices: tuple[Invoice, ...], **others: object) -> dict[str, object]:
    """All that a template may name, but for the case, the invoices and the words of the country."""
    total = Cents(sum(one.outstanding for one in invoices))
    return {
        "on": ON,
        "pay_by": PAY_BY,
        "pay_by_chosen": False,
        "day_after": date(2026, 12, 1),
        "one_due_date": len(invoices) == 1,
        "single": len(invoices) == 1,
        "total": total,
        "asked_here": total,
        "interest": Cents(0),
        "costs": Cents(0),
        "announced": Cents(18_750),
        "vat": Cents(0),
        "agreed_interest": None,
        "interest_words": "de wettelijke handelsrente",
        "not_yet_due": (),
        "left_open": Cents(0),
        "reminded_on": (),
        "answered_on": date(2026, 11, 18),
        "reason": "Dat klopt niet.",
        "talk_on": date(2026, 12, 3),
        "offered": Cents(0),
        "in_dispute": Cents(0),
        "tone": Tone.NEUTRAL,
        "by_post": False,
        "step": "een incassobureau",
        "step_on": date(2026, 12, 1),
        "call": {
            "person": "",
            "agreements": [],
            "is_dated": False,
            "payments": (),
            "parts": 0,
            "undated": Cents(0),
            "promised": Cents(0),
            "last": None,
            "rest": Cents(0),
            "by": PAY_BY,
            "step_on": date(2026, 12, 1),
            "said": "",
            "undisputed": None,
            "means": "phone",
            "payer": "",
            "promise": None,
        },
        "counts_days": True,
        "answer_by": date(2026, 12, 7),
        "is_rest_promised": False,
        "is_all_disputed": False,
        "found": "Twee lessen gingen niet door.",
        "remedy": "We halen ze in.",
        "done_by": None,
        "credited": Cents(10_000),
        "left_by_answer": total,
        "disputes": (),
        "broken": BROKEN,
        "order": {"description": "tien lessen", "amount": Cents(50_000), "deposit": Cents(10_000), "term": 14},
        "plan": PLAN,
        "missed": MISSED,
        **others,
    }


def _every_context(language: Language) -> Iterator[dict[str, object]]:
    creditors = [Creditor("Rotonde"), Creditor("Rotonde", "Sanne", "+31 6 11111111", "s@rotonde.example", "Weg 4")]
    asked = [(OVERDUE,), (OVERDUE, PART_PAID), (NOT_YET_DUE,)]
    words = {
        "transfer": "overmaken",
        "to_transfer": "over te maken",
        "deposit": "aanbetaling",
        "down_payment": "aanbetaling",
        "interest": "rente",
        "plan": "betalingsregeling",
        "this_plan": "deze betalingsregeling",
        "this": "deze brief",
    }
    for kind, creditor, contact, invoices in product(DebtorKind, creditors, ["", "Ada"], asked):
        of = case(*invoices, language=language, kind=kind, creditor=creditor, contact=contact)
        for brief, others in ((0, {}), (1, {"tone": Tone.WARMER, "costs": Cents(4000)}), (2, OTHERWISE)):
            given = {"case": of, "invoices": invoices, "amounts": (), "words": words, "brief": brief, "medium": "phone"}
            lines = {"instalments": (INSTALMENT,), "party": "Rotonde", "paid_for": invoices}
            yield {**_values(invoices, **others), **given, **lines}

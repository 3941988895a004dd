"""A letter rewritten by hand: own words stay, tables stay tables, and nothing is overwritten unasked."""

from datetime import date

import pytest

from factories import invoice
from receivables.language import Language
from receivables.texts.edits import Edit, Version, rewrite
from receivables.texts.letters import InvoiceTable, Letter, Paragraphs, PaymentDetails, PaymentLine
from receivables.texts.styles import Medium


def letter(amount: str = "€ 1.250,00") -> Letter:
    """A letter that asks for an amount."""
    table = InvoiceTable((invoice(due_date=date(2026, 10, 31)),), f"- Factuur 2026-031: {amount}")
    payment = PaymentDetails((PaymentLine("Bedrag", amount), PaymentLine("Uiterlijk op", "maandag")))
    parts = (Paragraphs("Geachte heer,\n\nEr staat iets open."), table, payment, Paragraphs("Groet,\n\nNoor"))
    return Letter(Language.NL, Medium.EMAIL, f"Graag {amount}", parts)


def version(one: Letter) -> Version:
    """The letter as plain text."""
    return Version(one.subject, one.text)


def edit(before: Letter, *changes: tuple[str, str]) -> Edit:
    """The letter with words put in the place of others."""
    subject, text = before.subject, before.text
    for old, new in changes:
        assert old in subject + text
        subject, text = subject.replace(old, new), text.replace(old, new)
    return Edit(version(before), Version(subject, text))


def test_own_words_survive_a_changed_amount() -> None:
    """A greeting of one's own stays when the amount in the form changes, and the amount changes everywhere."""
    rewritten = rewrite(letter("€ 900,00"), edit(letter(), ("Geachte heer,", "Dag Yusuf,")))
    assert not rewritten.clashes
    assert rewritten.letter.text == letter("€ 900,00").text.replace("Geachte heer,", "Dag Yusuf,")
    assert rewritten.letter.subject == "Graag € 900,00"
    assert rewritten.edit == Edit(version(letter("€ 900,00")), version(rewritten.letter))


def test_words_that_meet_are_not_overwritten() -> None:
    """An amount that was changed by hand stays as it is when the form says another, and that is told."""
    by_hand = edit(letter(), ("€ 1.250,00", "twaalfhonderd euro"))
    rewritten = rewrite(letter("€ 900,00"), by_hand)
    assert rewritten.clashes
    assert version(rewritten.letter) == by_hand.own
    assert rewritten.edit == by_hand
    assert rewritten.written == version(letter("€ 900,00"))


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        (
            "Geachte heer,",
            "Dag Yusuf,",
            ["paragraphs", "paragraphs", "invoices", "payment", "paragraphs", "paragraphs"],
        ),
        (
            "- Factuur 2026-031",
            "- De factuur",
            ["paragraphs", "paragraphs", "paragraphs", "payment", "paragraphs", "paragraphs"],
        ),
        (
            "Bedrag: € 1.250,00\n",
            "",
            ["paragraphs", "paragraphs", "invoices", "paragraphs", "paragraphs", "paragraphs"],
        ),
    ],
    ids=["around the tables", "in the invoices", "in the payment"],
)
def test_a_table_that_was_left_alone_stays_a_table(old: str, new: str, kinds: list[str]) -> None:
    """What was rewritten is running text; a table elsewhere in the letter is still one."""
    rewritten = rewrite(letter(), edit(letter(), (old, new))).letter
    assert [part.kind for part in rewritten.parts] == kinds


def test_blank_lines_are_one() -> None:
    """However many blank lines somebody types, and with whatever spaces, paragraphs are one apart."""
    rewritten = letter().rewritten("Graag", "Dag,\n \n\n\nTot ziens\n")
    assert rewritten.text == "Dag,\n\nTot ziens"


def test_a_subject_is_one_line() -> None:
    """A line break that was pasted into the subject is a space."""
    assert letter().rewritten("Graag\nbetalen", "Dag").subject == "Graag betalen"

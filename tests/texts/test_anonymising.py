"""Names out of texts: what is found, that the same name becomes the same, and that nothing that is known is left."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import iban
from stdnum.be import ogm_vcs, vat

from receivables.language import Language
from receivables.texts.anonymising.finding import names_in
from receivables.texts.anonymising.names import Known, NameKind
from receivables.texts.anonymising.replacing import replaced
from receivables.texts.anonymising.stand_ins import StandIns

NL = Language.NL
NAMES = (
    st.text(alphabet="abcdeABCDE .'(*+\\é", min_size=2, max_size=12).map(str.strip).filter(lambda name: len(name) > 1)
)


def anonymous(text: str, *known: Known, language: Language = NL) -> str:
    """The text with all that is known and all that is found replaced."""
    every = (*known, *names_in(text))
    avoided = "\n".join((text, *(one.text for one in every)))
    return "".join(piece.text for piece in replaced(text, every, StandIns(language, avoided)))


@pytest.mark.parametrize(
    ("kind", "text", "name"),
    [
        (NameKind.EMAIL, "mail a.b+c@zeven-korrel.example.", "a.b+c@zeven-korrel.example"),
        (NameKind.WEBSITE, "zie https://zevenkorrel.example/over?x=1.", "https://zevenkorrel.example/over?x=1"),
        (NameKind.IBAN, "op NL91 ABNA 0417 1643 00 graag", "NL91 ABNA 0417 1643 00"),
        (NameKind.IBAN, "op NL91ABNA0417164300 graag", "NL91ABNA0417164300"),
        (NameKind.IBAN, "op BE71 0961 2345 6769.", "BE71 0961 2345 6769"),
        (NameKind.REFERENCE, "met +++090/9337/55493+++ erbij", "+++090/9337/55493+++"),
        (NameKind.COMPANY_NUMBER, "nummer 0123.456.749.", "0123.456.749"),
        (NameKind.COMPANY_NUMBER, "KvK-nummer: 12345678", "12345678"),
        (NameKind.COMPANY_NUMBER, "btw NL123456789B01", "NL123456789B01"),
        (NameKind.PHONE, "bel 06-12345678", "06-12345678"),
        (NameKind.PHONE, "bel +32 470 12 34 56.", "+32 470 12 34 56"),
        (NameKind.STREET, "op de Lindenlaan 12a.", "Lindenlaan 12a"),
        (NameKind.TOWN, "1234 AB Voorbeeldstad", "1234 AB Voorbeeldstad"),
        (NameKind.INVOICE, "over factuur 2026-118.", "2026-118"),
        (NameKind.INVOICE, "Invoice no. 2027-041 is", "2027-041"),
        (NameKind.FIRM, "bij Drukkerij Inktwolk B.V. gewerkt", "Drukkerij Inktwolk"),
        (NameKind.PERSON, "Beste Karin,", "Karin"),
        (NameKind.PERSON, "dat mevrouw van der Berg belt", "van der Berg"),
        (NameKind.PERSON, "Dear Ms White,", "White"),
        (NameKind.PERSON, "Met vriendelijke groet,\n\nBram Dekker\nSchilder", "Bram Dekker"),
        (NameKind.PERSON, "Tot morgen. Groet, Bram Dekker\nSchilder", "Bram Dekker"),
        (NameKind.PERSON, "Tot morgen. Groet, Bram Dekker, directeur", "Bram Dekker"),
        (NameKind.PERSON, "Met vriendelijke groet, Bram Dekker | Schilder", "Bram Dekker"),
    ],
)
def test_what_is_found(kind: NameKind, text: str, name: str) -> None:
    """Each kind is found by its form or by the words around it, whole and nothing more."""
    assert Known(kind, name) in names_in(text)
    assert name not in anonymous(text)


@pytest.mark.parametrize(
    "text",
    [
        "Het bedrag is € 1.250,00, vervaldatum 31-10-2026.",
        "Op 12 november 2026 om 10.30 uur gebeld.",
        "Beste klant, wilt u de factuur betalen?",
        "De rente is 8,15% vanaf 2026-11-23.",
        "Dear Sir, please pay by Thursday 25 March.",
    ],
)
def test_amounts_and_days_stay(text: str) -> None:
    """What names nobody is left alone."""
    assert anonymous(text) == text


def test_what_follows_a_word_of_thanks_is_no_name() -> None:
    """A sentence that goes on after it names nobody."""
    assert names_in("Thanks, I will pay on Friday.") == ()


def test_the_same_name_becomes_the_same() -> None:
    """However a name is written, in whole or in part, it becomes one invented person."""
    karin = Known(NameKind.PERSON, "Karin van der Berg")
    text = anonymous("Karin belde. KARIN VAN DER BERG zei: mevrouw Berg is er niet. Beste Karin,", karin)
    assert text == "Robin belde. Robin Winter zei: mevrouw Winter is er niet. Beste Robin,"


def test_a_firm_called_after_its_owner_leaves_them_their_name() -> None:
    """The firm and the person become two, whichever of them is known first."""
    firm, owner = Known(NameKind.FIRM, "Gareth Pugh Joinery"), Known(NameKind.PERSON, "Gareth Pugh")
    text = "Gareth Pugh Joinery, met Gareth. Dag Pugh, dag Gareth Pugh."
    for known in ((firm, owner), (owner, firm)):
        assert anonymous(text, *known) == "Firma Peer, met Robin. Dag Winter, dag Robin Winter."


def test_one_account_written_in_two_ways_is_one_account() -> None:
    """An account number with and without spaces has one stand-in."""
    first, second = anonymous("NL91 ABNA 0417 1643 00 of NL91ABNA0417164300").split(" of ")
    assert first == second


def test_a_name_is_not_replaced_within_a_word() -> None:
    """Somebody called Bo is not in a boterham."""
    assert anonymous("Bo en Bobo: boterham.", Known(NameKind.PERSON, "Bo")).endswith(" en Bobo: boterham.")


def test_no_invented_name_is_in_the_text_already() -> None:
    """Who is really called Robin Winter gets another name, and nobody else gets that one."""
    text = anonymous("Beste Robin Winter,\nmet Sam Zomer gesproken. Dag Wim.")
    assert not re.search("Robin|Winter|Sam|Zomer|Wim", text)


def test_there_is_a_name_for_everybody() -> None:
    """More people than there are names have a number in theirs, and no two are the same."""
    people = [f"Persoon{chr(65 + number)}" for number in range(20)]
    stand_ins = StandIns(NL)
    assert len({stand_ins.of(NameKind.PERSON, person) for person in people}) == 20


@pytest.mark.parametrize("number", range(1, 120, 17))
def test_invented_numbers_can_be_used(number: int) -> None:
    """Account numbers, references and company numbers have right check digits, so that the other tools take them."""
    stand_ins = StandIns(NL)
    for other in range(number):
        account = stand_ins.of(NameKind.IBAN, f"NL91 ABNA {other:010d}")
        reference = stand_ins.of(NameKind.REFERENCE, f"+++{other:012d}+++")
        company = stand_ins.of(NameKind.COMPANY_NUMBER, f"0{other:09d}")
    assert iban.is_valid(account, check_country=False)
    assert ogm_vcs.is_valid(reference.strip("+"))
    assert vat.is_valid(company)


@given(people=st.lists(NAMES, max_size=4), around=st.lists(st.sampled_from([" ", ", ", "\n", " belt "]), max_size=6))
def test_no_known_name_is_left(people: list[str], around: list[str]) -> None:
    """Whatever a name looks like, it is not in what comes out, unless within a longer word."""
    text = "".join(f"{gap}{name}" for gap, name in zip(around, people * 3, strict=False))
    left = anonymous(text, *(Known(NameKind.PERSON, name) for name in people))
    for name in people:
        spaced = r"\s+".join(re.escape(word) for word in name.split())
        assert not re.search(rf"(?<!\w)(?i:{spaced})(?!\w)", left)

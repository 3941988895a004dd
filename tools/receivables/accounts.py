"""Bank account numbers and payment references: checked, and written as people copy them."""

import re
from dataclasses import dataclass
from enum import StrEnum

from stdnum import iban, iso11649
from stdnum.be import ogm_vcs
from stdnum.exceptions import InvalidChecksum, ValidationError

from receivables.errors import InputError
from receivables.money import Cents

LONGEST_REFERENCE = 140
"""Characters of text that one credit transfer carries (EPC069-12)."""

_IBAN = re.compile(r"^[A-Z]{2}[0-9]{2}[A-Z0-9]{8,30}$")
_CREDITOR = re.compile(r"^RF ?[0-9]{2}", re.IGNORECASE)
_BELGIAN = re.compile(r"^[+*]{3}.*[+*]{3}$|^[0-9]{3}/[0-9]{4}/[0-9]{5}$")
_TWELVE_DIGITS = re.compile(r"^[0-9]{12}$")


class ReferenceKind(StrEnum):
    """What kind of payment reference a payer is asked to give."""

    BELGIAN = "belgian"
    CREDITOR = "creditor"
    TEXT = "text"


@dataclass(frozen=True)
class Reference:
    """A payment reference, written as a payer copies it."""

    kind: ReferenceKind
    text: str


@dataclass(frozen=True)
class Transfer:
    """A credit transfer that somebody is asked to make (overboeking, overschrijving).

    Attributes:
        iban: The account where the money is to arrive, in groups of four.
        holder: Whose account it is.
        amount: What is to be paid, in cents.
        reference: What the payer is asked to give with it.
    """

    iban: str
    holder: str
    amount: Cents
    reference: Reference


def read_iban(text: str) -> str:
    """Check an IBAN (ISO 13616) and write it in groups of four.

    A country's own list of banks is not asked: such lists age, and refusing a good account is the worse error.

    Raises:
        InputError: The country, the length or the check digits are wrong.

    >>> read_iban("nl91abna0417164300")
    'NL91 ABNA 0417 1643 00'
    """
    number = iban.compact(text).removeprefix("IBAN").removeprefix(":")
    if not _IBAN.match(number):
        raise InputError("iban_unreadable")
    try:
        return str(iban.format(iban.validate(number, check_country=False)))
    except InvalidChecksum:
        raise InputError("iban_check_digits") from None
    except ValidationError:
        raise InputError("iban_unreadable") from None


def read_reference(text: str) -> Reference:
    """Tell what kind of payment reference this is and check it.

    A Belgian structured communication (gestructureerde mededeling) and a creditor reference (ISO 11649, "RF")
    are checked; anything else is a plain text of at most 140 characters, as one credit transfer carries. Twelve
    bare digits are Belgian when their check digits are right, and somebody's own number when they are not.

    Raises:
        InputError: It looks like a reference with check digits, and they are wrong; or the text is too long.

    >>> read_reference("090/9337/55493").text
    '+++090/9337/55493+++'
    """
    if _CREDITOR.match(text):
        return Reference(ReferenceKind.CREDITOR, _creditor_reference(text))
    if _BELGIAN.match(text) or (_TWELVE_DIGITS.match(text) and ogm_vcs.is_valid(text)):
        return Reference(ReferenceKind.BELGIAN, _belgian_reference(text))
    if len(text) > LONGEST_REFERENCE:
        raise InputError("text_too_long", longest=LONGEST_REFERENCE)
    return Reference(ReferenceKind.TEXT, text)


def _creditor_reference(text: str) -> str:
    if not text.isascii() or not iso11649.is_valid(text):
        raise InputError("reference_creditor")
    return str(iso11649.format(text))


def _belgian_reference(text: str) -> str:
    digits = text.strip("*")
    if not text.isascii() or not ogm_vcs.is_valid(digits):
        raise InputError("reference_belgian")
    return f"+++{ogm_vcs.format(digits)}+++"

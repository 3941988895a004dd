"""Bank account numbers and payment references: checked, and written as people copy them."""

import re
from dataclasses import dataclass
from enum import StrEnum

from stdnum import iban, iso11649
from stdnum.be import ogm_vcs
from stdnum.exceptions import InvalidChecksum, ValidationError

from receivables.errors import InputError

LONGEST_REFERENCE = 140
"""Characters of text that one credit transfer carries (EPC069-12)."""

_CREDITOR = re.compile(r"^RF[0-9]{2}", re.IGNORECASE)
_BELGIAN = re.compile(r"^[+*]{3}.*[+*]{3}$|^[0-9]{3}/[0-9]{4}/[0-9]{5}$|^[0-9]{12}$")


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


def read_iban(text: str) -> str:
    """Check an IBAN (ISO 13616) and write it in groups of four.

    Raises:
        InputError: The country, the length, the bank's own check or the check digits are wrong.

    >>> read_iban("nl91abna0417164300")
    'NL91 ABNA 0417 1643 00'
    """
    try:
        return str(iban.format(iban.validate(text)))
    except InvalidChecksum:
        raise InputError("iban_check_digits") from None
    except ValidationError:
        raise InputError("iban_unreadable") from None


def read_reference(text: str) -> Reference:
    """Tell what kind of payment reference this is and check it.

    A Belgian structured communication (gestructureerde mededeling) and a creditor reference (ISO 11649, "RF")
    are checked; anything else is a plain text of at most 140 characters, as one credit transfer carries.

    Raises:
        InputError: It looks like a reference with check digits, and they are wrong; or the text is too long.

    >>> read_reference("090/9337/55493").text
    '+++090/9337/55493+++'
    """
    try:
        if _CREDITOR.match(text):
            return Reference(ReferenceKind.CREDITOR, str(iso11649.format(iso11649.validate(text))))
        if _BELGIAN.match(text):
            return Reference(ReferenceKind.BELGIAN, f"+++{ogm_vcs.format(ogm_vcs.validate(text.strip('*')))}+++")
    except ValidationError:
        key = "reference_creditor" if _CREDITOR.match(text) else "reference_belgian"
        raise InputError(key) from None
    if len(text) > LONGEST_REFERENCE:
        raise InputError("text_too_long", longest=LONGEST_REFERENCE)
    return Reference(ReferenceKind.TEXT, text)

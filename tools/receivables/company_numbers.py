"""Company numbers: checked, and written as a letter shows them."""

import re

from stdnum.be import vat
from stdnum.exceptions import ValidationError

from receivables.errors import InputError

_BELGIAN = re.compile(r"^(BE)?[01][0-9]{9}$")
_DUTCH = re.compile(r"^[0-9]{8}$")


def read_company_number(text: str) -> str:
    """Check a Belgian enterprise number (ondernemingsnummer) or a Dutch one (KvK-nummer, which has no check digit).

    Raises:
        InputError: It is neither, or its check digits are wrong.

    >>> read_company_number("be 0123456749"), read_company_number("12345678")
    ('0123.456.749', '12345678')
    """
    compact = re.sub(r"[\s.\-/]", "", text.upper())
    if _DUTCH.match(compact):
        return compact
    if not _BELGIAN.match(compact):
        raise InputError("company_number_unreadable")
    try:
        digits = vat.validate(compact.removeprefix("BE"))
    except ValidationError:
        raise InputError("company_number_check_digits") from None
    return f"{digits[:4]}.{digits[4:7]}.{digits[7:]}"


def is_enterprise_number(text: str) -> bool:
    """Whether the check digits of a Belgian enterprise number (ondernemingsnummer) are right.

    >>> is_enterprise_number("BE 0999.999.922"), is_enterprise_number("0999.999.923")
    (True, False)
    """
    return text.isascii() and vat.is_valid(text)

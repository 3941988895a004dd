"""Names and numbers that say who somebody is."""

from dataclasses import dataclass
from enum import StrEnum


class NameKind(StrEnum):
    """What kind of name or number it is."""

    EMAIL = "email"
    WEBSITE = "website"
    IBAN = "iban"
    REFERENCE = "reference"
    COMPANY_NUMBER = "company_number"
    PHONE = "phone"
    STREET = "street"
    TOWN = "town"
    INVOICE = "invoice"
    FIRM = "firm"
    PERSON = "person"


@dataclass(frozen=True)
class Known:
    """A name or number that belongs to somebody."""

    kind: NameKind
    text: str

"""Invented names and numbers, the same one for the same, none of which is in what it stands in for."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import count

from stdnum import iban
from stdnum.be import ogm_vcs

from receivables.language import Language
from receivables.texts.anonymising.names import NameKind
from receivables.texts.labels import words

_CHECK = 97
_POOLS = {NameKind.FIRM, NameKind.PERSON}
"""Whose invented names could be somebody's in the text."""


@dataclass
class StandIns:
    """Gives an invented name for each real one.

    Attributes:
        language: The language of the invented names.
        avoided: What no invented name may be part of: the texts that are made anonymous.
    """

    language: Language
    avoided: str = ""
    _given: dict[tuple[NameKind, str], str] = field(default_factory=dict)

    def of(self, kind: NameKind, text: str) -> str:
        """The invented name for a real one, however that is written."""
        key = (kind, re.sub(r"[\W_]+", "", text).casefold())
        if key not in self._given:
            self._given[key] = self._next(kind, text)
        return self._given[key]

    def _next(self, kind: NameKind, text: str) -> str:
        """The first that was not given yet; each maker makes another one for each number."""
        taken, avoided = set(self._given.values()), self.avoided.casefold()
        made = (_MAKERS[kind](self.language, number, text) for number in count(1))
        return next(one for one in made if one not in taken and not (kind in _POOLS and _is_in(one, avoided)))


def _is_in(name: str, text: str) -> bool:
    return any(re.search(rf"\b{word}\b", text) for word in name.casefold().split())


def _from_pool(pool: str) -> Callable[[Language, int, str], str]:
    def make(language: Language, number: int, _text: str) -> str:
        names: list[str] = words(language, "anonymise", pool)
        around, at = divmod(number - 1, len(names))
        return " ".join(f"{word}{around + 1 if around else ''}" for word in names[at].split())

    return make


def _numbered(key: str) -> Callable[[Language, int, str], str]:
    return lambda language, number, _text: str(words(language, "anonymise", key)).format(number=number)


def _iban(_language: Language, number: int, text: str) -> str:
    """An account of the same country and length, with right check digits, at a bank that is none."""
    compact = re.sub(r"\s", "", text.upper())
    body = re.sub(r"[A-Z]", "X", re.sub(r"\d", "0", compact[4:]))
    digits = re.search(r"\d+$", body)
    length = len(digits[0]) if digits else 0
    body = body[: len(body) - length] + f"{number:0{length}d}" if length else body
    return str(iban.format(f"{compact[:2]}{iban.calc_check_digits(f'{compact[:2]}00{body}')}{body}"))


def _reference(_language: Language, number: int, _text: str) -> str:
    base = f"{number:010d}"
    return f"+++{ogm_vcs.format(base + ogm_vcs.calc_check_digits(base))}+++"


def _company_number(_language: Language, number: int, text: str) -> str:
    digits = re.sub(r"\D", "", text)
    if text.upper().startswith("NL"):
        return f"NL{number:09d}B01"
    if len(digits) <= len("12345678"):
        return f"{number:08d}"
    base = f"{number:08d}"
    whole = f"{base}{_CHECK - number % _CHECK:02d}"
    return f"{whole[:4]}.{whole[4:7]}.{whole[7:]}"


_MAKERS: Mapping[NameKind, Callable[[Language, int, str], str]] = {
    NameKind.EMAIL: lambda _language, number, _text: f"mail{number}@voorbeeld.example",
    NameKind.WEBSITE: _numbered("website"),
    NameKind.IBAN: _iban,
    NameKind.REFERENCE: _reference,
    NameKind.COMPANY_NUMBER: _company_number,
    NameKind.PHONE: lambda _language, number, _text: f"000 000 {number:04d}",
    NameKind.STREET: _numbered("street"),
    NameKind.TOWN: lambda language, number, _text: f"{999 + number} XX {words(language, 'anonymise', 'town')}",
    NameKind.INVOICE: lambda _language, number, _text: f"N-{number:03d}",
    NameKind.FIRM: _from_pool("firms"),
    NameKind.PERSON: _from_pool("people"),
}

"""What in a text names somebody: by its form, or by the words around it.

Addresses and numbers are found by their form; names only by the words around them: a greeting, a title, a farewell,
a legal form.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from receivables.texts.labels import SNIPPETS


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


_BY_THE_WORDS_AROUND = {NameKind.FIRM, NameKind.PERSON}


@dataclass(frozen=True)
class Known:
    """A name or number that belongs to somebody."""

    kind: NameKind
    text: str


def names_in(text: str) -> tuple[Known, ...]:
    """What can be recognised in a text, each once.

    >>> [one.text for one in names_in("Beste Karin, mail naar info@vandenberg.nl.")]
    ['info@vandenberg.nl', 'Karin']
    """
    return tuple(dict.fromkeys(_found(text)))


@cache
def particles() -> frozenset[str]:
    """Words that are part of a name and name nobody."""
    return frozenset(_words()["particles"])


def _found(text: str) -> Iterator[Known]:
    """What is found by one pattern is not looked at by the next."""
    nobody = set(_words()["nobody"])
    for kind, pattern in _patterns():
        for match in pattern.finditer(text):
            if match["name"].casefold() not in nobody:
                yield Known(kind, match["name"])
        if kind not in _BY_THE_WORDS_AROUND:
            text = pattern.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    return match[0].replace(match["name"], " " * len(match["name"]))


@cache
def _words() -> dict[str, list[str]]:
    return tomllib.loads((SNIPPETS / "anonymise.toml").read_text(encoding="utf-8"))


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _patterns() -> tuple[tuple[NameKind, re.Pattern[str]], ...]:
    said = _words()
    small = rf"(?:(?:{_any(said['particles'])})[^\S\n]+)"
    title = rf"(?:(?:{_any(said['titles'])})[^\S\n]+)"
    word = r"[A-ZÀ-Þ][\w’'\-]*"
    name = rf"(?P<name>(?!(?i:{title})){word}(?:[^\S\n]+{small}{{0,2}}{word}){{0,3}})"
    after_title = rf"(?P<name>{small}{{0,2}}{word}(?:[^\S\n]+{small}{{0,2}}{word}){{0,2}})"
    return tuple(
        (kind, re.compile(pattern))
        for kind, pattern in (
            (NameKind.EMAIL, r"(?P<name>[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+)"),
            (NameKind.WEBSITE, r"(?P<name>(?:https?://|www\.)[^\s<>\"”,;]*[^\s<>\"”,;.:!?)])"),
            (NameKind.COMPANY_NUMBER, r"\b(?P<name>NL\d{9}B\d{2})\b"),
            (NameKind.IBAN, r"\b(?P<name>[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?)\b"),
            (NameKind.REFERENCE, r"(?P<name>[+*]{3}\s?\d{3}/\d{4}/\d{5}\s?[+*]{3}|\bRF\d{2}(?: ?\d{1,4}){1,6}\b)"),
            (NameKind.COMPANY_NUMBER, r"\b(?P<name>(?:BE ?)?[01]\d{3}\.?\d{3}\.?\d{3})\b"),
            (NameKind.COMPANY_NUMBER, r"(?i:\bkvk\D{0,12})(?P<name>\d{8})\b"),
            (NameKind.PHONE, r"(?<![\w/\-.,])(?P<name>(?:\+\d{2,3}|0\d)(?:[ ()./\-]{0,2}\d){7,10})(?![\w/])"),
            (
                NameKind.STREET,
                rf"\b(?P<name>(?:{word}[^\S\n])?[A-ZÀ-Þ]?[\w’\-]*(?i:{'|'.join(said['streets'])})[^\S\n]\d+\w?)\b",
            ),
            (NameKind.TOWN, rf"\b(?P<name>[1-9]\d{{3}} ?[A-Z]{{2}}(?:[^\S\n]+{word}){{0,2}})"),
            (
                NameKind.INVOICE,
                rf"(?i:\b(?:{_any(said['numbered'])})):?[^\S\n]*(?P<name>[A-Za-z]{{0,4}}[\-/]?\d[\w\-/]{{2,}})\b",
            ),
            (
                NameKind.FIRM,
                rf"(?P<name>{word}(?:[^\S\n]+(?:&|en|and|{word})){{0,3}})[^\S\n]+(?:{_any(said['legal_forms'])})(?!\w)",
            ),
            (NameKind.PERSON, rf"(?i:\b{title}){after_title}"),
            (NameKind.PERSON, rf"(?i:\b(?:{_any(said['greetings'])})[^\S\n]+){name}"),
            (NameKind.PERSON, rf"(?i:\b(?:{_any(said['farewells'])}),?[^\S\n]*\n\s*){name}"),
            (NameKind.PERSON, rf"(?i:\b(?:{_any(said['farewells'])}),?[^\S\n]+){name}(?=[.!]?[^\S\n]*(?:\n|$))"),
        )
    )

"""By what a name is recognised: its form, or the words around it, which stand in `anonymise.toml`."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache

from receivables.texts.anonymising.names import NameKind
from receivables.texts.labels import SNIPPETS

type _Pattern = tuple[NameKind, str]

BY_THE_WORDS_AROUND = frozenset({NameKind.FIRM, NameKind.PERSON})

_WORD = r"[A-ZÀ-Þ][\w’'\-]*"
_BY_THEIR_FORM: tuple[_Pattern, ...] = (
    (NameKind.EMAIL, r"(?P<name>[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+)"),
    (NameKind.WEBSITE, r"(?P<name>(?:https?://|www\.)[^\s<>\"”,;]*[^\s<>\"”,;.:!?)])"),
    (NameKind.COMPANY_NUMBER, r"\b(?P<name>NL\d{9}B\d{2})\b"),
    (NameKind.IBAN, r"\b(?P<name>[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?)\b"),
    (NameKind.REFERENCE, r"(?P<name>[+*]{3}\s?\d{3}/\d{4}/\d{5}\s?[+*]{3}|\bRF\d{2}(?: ?\d{1,4}){1,6}\b)"),
    (NameKind.COMPANY_NUMBER, r"\b(?P<name>(?:BE ?)?[01]\d{3}\.?\d{3}\.?\d{3})\b"),
    (NameKind.COMPANY_NUMBER, r"(?i:\bkvk\D{0,12})(?P<name>\d{8})\b"),
    (NameKind.PHONE, r"(?<![\w/\-.,])(?P<name>(?:\+\d{2,3}|0\d)(?:[ ()./\-]{0,2}\d){7,10})(?![\w/])"),
)


@cache
def patterns() -> tuple[tuple[NameKind, re.Pattern[str]], ...]:
    """All patterns, in the order in which to look: each has a group "name"."""
    every = (*_BY_THEIR_FORM, *_places_and_invoices(), _firm(), *_people())
    return tuple((kind, re.compile(pattern)) for kind, pattern in every)


@cache
def particles() -> frozenset[str]:
    """Words that are part of a name and name nobody."""
    return frozenset(_words()["particles"])


@cache
def nobody() -> frozenset[str]:
    """What stands where a name may stand, and is none."""
    return frozenset(_words()["nobody"])


def _places_and_invoices() -> tuple[_Pattern, ...]:
    streets, numbered = "|".join(_words()["streets"]), _any(_words()["numbered"])
    street = rf"\b(?P<name>(?:{_WORD}[^\S\n])?[A-ZÀ-Þ]?[\w’\-]*(?i:{streets})[^\S\n]\d+\w?)\b"
    town = rf"\b(?P<name>[1-9]\d{{3}} ?[A-Z]{{2}}(?:[^\S\n]+{_WORD}){{0,2}})"
    invoice = rf"(?i:\b(?:{numbered})):?[^\S\n]*(?P<name>[A-Za-z]{{0,4}}[\-/]?\d[\w\-/]{{2,}})\b"
    return (NameKind.STREET, street), (NameKind.TOWN, town), (NameKind.INVOICE, invoice)


def _firm() -> _Pattern:
    name = rf"(?P<name>{_WORD}(?:[^\S\n]+(?:&|en|and|{_WORD})){{0,3}})"
    return NameKind.FIRM, rf"{name}[^\S\n]+(?:{_any(_words()['legal_forms'])})(?!\w)"


def _people() -> tuple[_Pattern, ...]:
    """After a title, after a greeting, and under a farewell."""
    said = {key: _any(words) for key, words in _words().items()}
    small, title = rf"(?:(?:{said['particles']})[^\S\n]+)", rf"(?:(?:{said['titles']})[^\S\n]+)"
    more = rf"[^\S\n]+{small}{{0,2}}{_WORD}"
    name = rf"(?P<name>(?!(?i:{title})){_WORD}(?:{more}){{0,3}})"
    return (
        (NameKind.PERSON, rf"(?i:\b{title})(?P<name>{small}{{0,2}}{_WORD}(?:{more}){{0,2}})"),
        (NameKind.PERSON, rf"(?i:\b(?:{said['greetings']})[^\S\n]+){name}"),
        (NameKind.PERSON, rf"(?i:\b(?:{said['farewells']}|{said['thanks']}),?[^\S\n]*\n\s*){name}"),
        (NameKind.PERSON, rf"(?i:\b(?:{said['farewells']}),?[^\S\n]+){name}(?=[.!]?[^\S\n]*(?:[,|–\-]|\n|$))"),
        (NameKind.PERSON, rf"(?i:\b(?:{said['thanks']}),?[^\S\n]+){name}(?=[.!]?[^\S\n]*(?:\n|$))"),
    )


@cache
def _words() -> dict[str, list[str]]:
    return tomllib.loads((SNIPPETS / "anonymise.toml").read_text(encoding="utf-8"))


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))

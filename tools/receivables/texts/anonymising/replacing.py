"""A text with every known name replaced, whole or in part, in whichever way it is written."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from receivables.texts.anonymising.names import Known, NameKind
from receivables.texts.anonymising.patterns import particles
from receivables.texts.anonymising.stand_ins import StandIns

_SHORTEST = 2
_IN_PARTS = {NameKind.PERSON, NameKind.FIRM}


@dataclass(frozen=True)
class Piece:
    """A stretch of a text.

    Attributes:
        text: Its words.
        kind: What kind of name it stands in for; None for what was left as it is.
    """

    text: str
    kind: NameKind | None = None


@dataclass(frozen=True)
class _Form:
    """A way in which a known name may be written, and what to write then."""

    name: str
    pattern: str
    kind: NameKind
    instead: str


def replaced(text: str, known: Iterable[Known], stand_ins: StandIns) -> tuple[Piece, ...]:
    """Replace all known names in a text; the longest first, so that no part of a name is left."""
    forms = sorted(_forms(known, stand_ins), key=lambda form: len(form.name), reverse=True)
    if not forms:
        return (Piece(text),) if text else ()
    pattern = re.compile("|".join(f"(?P<f{number}>{form.pattern})" for number, form in enumerate(forms)))
    return tuple(_cut(text, pattern, forms))


def _cut(text: str, pattern: re.Pattern[str], forms: list[_Form]) -> Iterator[Piece]:
    at = 0
    for match in pattern.finditer(text):
        form = forms[int(str(match.lastgroup)[1:])]
        if match.start() > at:
            yield Piece(text[at : match.start()])
        yield Piece(form.instead, form.kind)
        at = match.end()
    if at < len(text):
        yield Piece(text[at:])


def _forms(known: Iterable[Known], stand_ins: StandIns) -> Iterator[_Form]:
    """Every way to write what is known; a name that is part of one before is that one.

    People come first: a firm that is called after its owner takes no name away from them.
    """
    called: set[str] = set()
    for one in sorted(known, key=lambda one: one.kind is not NameKind.PERSON):
        told = _told(one)
        if one.kind in _IN_PARTS and {word.casefold() for word in told} <= called:
            continue
        called.update(word.casefold() for word in told if one.kind in _IN_PARTS)
        instead = stand_ins.of(one.kind, one.text)
        yield _Form(one.text, _written(one.text, ignore_case=True), one.kind, instead)
        if one.kind in _IN_PARTS and len(told) > 1:
            first, *_, last = instead.split()
            for word in told:
                short = first if one.kind is NameKind.PERSON and word == told[0] else last
                yield _Form(word, _written(word, ignore_case=False), one.kind, short)


def _told(one: Known) -> list[str]:
    """The words by which somebody may be called for short."""
    return [word for word in one.text.split() if len(word) >= _SHORTEST and word.casefold() not in particles()]


def _written(name: str, *, ignore_case: bool) -> str:
    """A pattern for a name with any spaces in it: in any case, or with a capital at least."""
    spaced = r"\s+".join(re.escape(word) for word in name.split())
    ways = (
        f"(?i:{spaced})" if ignore_case else "|".join((spaced, re.escape(name.capitalize()), re.escape(name.upper())))
    )
    return rf"(?<!\w)(?:{ways})(?!\w)"

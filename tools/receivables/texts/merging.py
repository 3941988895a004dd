"""Two people changed one text: put both changes into it, or find that they met at the same words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

_WORDS = re.compile(r"\s|[^\s]+")


@dataclass(frozen=True, order=True)
class _Change:
    """Words of the common text, from one place up to another, and what comes instead of them."""

    start: int
    end: int
    words: tuple[str, ...]


def merged(before: str, *, own: str, new: str) -> str | None:
    """Put both changes of a text into it; None when both changed the same words in different ways.

    Args:
        before: The text that both began with.
        own: The one that a person made of it.
        new: The one that is written now.

    >>> merged("Pay 10 euro by Monday.", own="Kindly pay 10 euro by Monday.", new="Pay 20 euro by Monday.")
    'Kindly pay 20 euro by Monday.'
    >>> merged("Pay 10 euro.", own="Pay 15 euro.", new="Pay 20 euro.")
    """
    base = _WORDS.findall(before)
    changes = sorted({*_changes(base, _WORDS.findall(own)), *_changes(base, _WORDS.findall(new))})
    if any(_meet(first, second) for first, second in pairwise(changes)):
        return None
    return "".join(_applied(base, changes))


def _changes(base: Sequence[str], other: Sequence[str]) -> Iterator[_Change]:
    for kind, start, end, from_, to in SequenceMatcher(None, base, other, autojunk=False).get_opcodes():
        if kind != "equal":
            yield _Change(start, end, tuple(other[from_:to]))


def _meet(first: _Change, second: _Change) -> bool:
    return second.start < first.end or (second.start == first.start and second.end == first.end)


def _applied(base: Sequence[str], changes: Sequence[_Change]) -> Iterator[str]:
    at = 0
    for change in changes:
        yield from base[at : change.start]
        yield from change.words
        at = change.end
    yield from base[at:]

"""A pasted text in passages: sentences, and lines that stand by themselves."""

import re
import unicodedata
from dataclasses import dataclass

_KEPT = "\n\t"
_INVISIBLE = {"Cc", "Cf", "Cs", "Co"}
_SPACES = re.compile(r"[^\S\n]+")
_QUOTED = re.compile(r"^(?: ?>)+", re.MULTILINE)
_PARAGRAPHS = re.compile(r"\n\s*\n")
_MARKS = re.compile(r"^[\s*•·|–-]+(?=\D|$)|^[\s*•·|]+")
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[\"“'‘(]?[^\W\d_a-z])")
_WRAPPED = re.compile(r"^.{50,}(?<![\d.:;!?,-])$")
"""A long line that ends without a stop, and not in a figure as in a table, was broken by whoever sent it."""


@dataclass(frozen=True)
class Passage:
    """A sentence, or a line by itself.

    Attributes:
        text: The words, on one line.
        paragraph: The paragraph in which it stands; what follows a colon belongs to the paragraph before.
    """

    text: str
    paragraph: int


def passages(text: str) -> tuple[Passage, ...]:
    r"""Divide a text into passages, without what cannot be seen.

    >>> [one.text for one in passages("Dag Bram,\n\nU betaalde niet. Wilt u\u00ad dat doen?")]
    ['Dag Bram,', 'U betaalde niet.', 'Wilt u dat doen?']
    """
    found: list[Passage] = []
    for index, paragraph in enumerate(_PARAGRAPHS.split(_visible(text))):
        place = found[-1].paragraph if found and found[-1].text.endswith(":") else index
        sentences = (sentence for line in _lines(paragraph) for sentence in _SENTENCES.split(line))
        found += [Passage(sentence, place) for sentence in sentences if sentence]
    return tuple(found)


def _visible(text: str) -> str:
    """The text as it is seen: like characters alike, no invisible ones, one kind of space, no marks of a reply."""
    breaks = unicodedata.normalize("NFKC", text).replace("\r\n", "\n").replace("\r", "\n")
    seen = (one for one in breaks if one in _KEPT or unicodedata.category(one) not in _INVISIBLE)
    return _QUOTED.sub("", _SPACES.sub(" ", "".join(seen)))


def _lines(paragraph: str) -> list[str]:
    """The lines of a paragraph, those that were only wrapped put together again."""
    lines: list[str] = []
    is_open = False
    for typed in paragraph.split("\n"):
        line = _MARKS.sub("", typed).strip()
        if is_open and line and line == typed.strip():
            lines[-1] = f"{lines[-1]} {line}"
        elif line:
            lines.append(line)
        is_open = bool(_WRAPPED.match(line))
    return lines

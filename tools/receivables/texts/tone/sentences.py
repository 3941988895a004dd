"""A draft in its sentences, without the words that are somebody else's.

What is quoted, and a line that begins with ">", is blanked out. Apostrophes and spaces become plain ones, so that a
pattern needs to know one of each. Nothing changes place: a position in a sentence is a position in the draft.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_QUOTED = re.compile(
    r"(?m)^[ \t]*>.*$|\"[^\"\n]{1,600}\"|“[^“”\n]{1,600}”|„[^“”„\n]{1,600}[“”]|«[^«»\n]{1,600}»"
    r"|‘[^‘’\n]{1,600}’(?!\w)|(?<!\w)'(?=\w)[^'\n]{1,600}[\w.?!,]'(?!\w)"
)
_PLAIN = str.maketrans(dict.fromkeys("’‘ʼ´`", "'") | dict.fromkeys("\u00a0\u2007\u2009\u202f\t", " "))
_END = re.compile(r"[.!?…]+['\")\]]*(?=\s|$)|\n(?![ ]*[a-z])")
_LONGEST_ABBREVIATION = 12
_BLANK = "\ufffc"
_BLANKS = re.compile(f"{_BLANK}+")


@dataclass(frozen=True)
class Sentence:
    """A sentence of a draft.

    Attributes:
        start: Where it begins in the draft.
        text: Its words, as patterns read them.
        written: Its words, as they were written.
    """

    start: int
    text: str
    written: str

    @property
    def end(self) -> int:
        """Where it ends in the draft."""
        return self.start + len(self.text)


def own_words(draft: str) -> str:
    """The draft, just as long, with what others said blanked out and plain apostrophes and spaces.

    >>> own_words("You asked: “Why?”")
    'You asked: ￼￼￼￼￼￼'
    """
    return _QUOTED.sub(lambda quoted: _BLANK * len(quoted[0]), draft).translate(_PLAIN)


def sentences(draft: str, *, abbreviations: re.Pattern[str], answers: re.Pattern[str]) -> Iterator[Sentence]:
    """The sentences of a draft; a line that goes on in small letters on the next one is one sentence.

    Args:
        draft: The draft.
        abbreviations: What ends in a point without ending a sentence.
        answers: What follows a question that is a condition in disguise, and belongs to it: "Paid already? Then …".
    """
    words = own_words(draft)
    start = 0
    for end in (*_ends(words, abbreviations, answers), len(words)):
        stretch = words[start:end]
        text = stretch.strip()
        if text:
            first = start + stretch.index(text)
            yield Sentence(first, text.replace("\n", " "), draft[first : first + len(text)])
        start = end


def as_written(text: str, sentence: Sentence) -> str:
    """A rewritten sentence with its quotations and its kind of apostrophe back in place.

    Raises:
        LookupError: There is another number of quotations in it than in the sentence.
    """
    quoted = [sentence.written[start:end] for start, end in (blank.span() for blank in _BLANKS.finditer(sentence.text))]
    if len(_BLANKS.findall(text)) not in {0, len(quoted)}:
        raise LookupError(text)
    restored = iter(quoted)
    text = text.replace("'", "’") if "’" in sentence.written else text
    return _BLANKS.sub(lambda _: next(restored), text)


def _ends(words: str, abbreviations: re.Pattern[str], answers: re.Pattern[str]) -> Iterator[int]:
    for end in _END.finditer(words):
        is_abbreviation = abbreviations.search(words[max(0, end.start() - _LONGEST_ABBREVIATION) : end.end()])
        is_condition = end[0] == "?" and answers.match(words, end.end())
        if not is_abbreviation and not is_condition:
            yield end.end()

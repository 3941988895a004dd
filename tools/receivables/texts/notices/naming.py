"""What a notice names: the invoices, the creditor, and the creditor's enterprise number."""

import re
from collections.abc import Iterable, Iterator, Sequence

from receivables.company_numbers import is_enterprise_number
from receivables.language import Language
from receivables.notice import SaidNumber
from receivables.texts.notices.passages import Passage
from receivables.texts.notices.wording import wordings

_NUMBER = re.compile(
    r"(?<![\w.])(?P<country>BE[ .]?)?(?P<number>(?:\(0\)|[01])?[0-9]{3}[. /]?[0-9]{3}[. /]?[0-9]{3})(?![ .]?[0-9])"
)
_DOTTED = re.compile(r"^[01][0-9]{3}\.[0-9]{3}\.[0-9]{3}$")
_BEFORE = 40


def named(passages: Sequence[Passage], names: Iterable[str]) -> dict[str, str]:
    """Those of the names and numbers that the notice holds, each with the passage in which it stands."""
    return {
        name: passage.text
        for name in names
        for passage in reversed(passages)
        if re.search(rf"(?<!\w){re.escape(_plain(name))}(?!\w)", _plain(passage.text))
    }


def enterprise_numbers(passages: Sequence[Passage], language: Language) -> Iterator[SaidNumber]:
    """What is called an enterprise number, or is written as one."""
    for passage in passages:
        for match in _NUMBER.finditer(passage.text):
            before = passage.text[max(0, match.start() - _BEFORE) : match.start()]
            is_called = bool(match["country"] or wordings(language, "enterprise_number").search(before))
            if is_called or _DOTTED.match(match["number"]):
                yield SaidNumber(match[0].strip(), is_enterprise_number(match["number"]), passage.text)


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split())

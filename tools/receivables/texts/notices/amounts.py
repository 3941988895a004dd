"""The amounts in a notice, each with what it is: the nearest word that says so decides."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache

from receivables.errors import InputError
from receivables.language import Language
from receivables.money import Cents, read_amount
from receivables.notice import Role, SaidAmount
from receivables.texts.notices.passages import Passage
from receivables.texts.notices.wording import number_words, wordings, wordings_by_name

_FIGURE = r"[0-9]{1,3}(?:[. ,'’][0-9]{3})+(?:[.,][0-9]{1,2})?|[0-9]{1,9}(?:[.,][0-9]{1,2})?"
_DASH = r"(?:[.,][-–—=]{1,2})?"
_CURRENCY = r"(?:€|EUR|euros?)"
_AFTER_PENALTY = 4
"""How much nearer a word after an amount has to be than one before it, in characters."""


@dataclass(frozen=True)
class _Found:
    amount: Cents
    start: int
    end: int


def said_amounts(passages: Sequence[Passage], conditional: Sequence[bool], language: Language) -> Iterator[SaidAmount]:
    """The amounts of all passages, in order.

    Args:
        passages: The passages.
        conditional: Of each, whether it speaks of what follows if something happens.
        language: The language in which they are written.
    """
    before, paragraph = Role.PRINCIPAL, 0
    for passage, is_conditional in zip(passages, conditional, strict=True):
        seen = _seen(passage.text, language)
        before = before if passage.paragraph == paragraph else Role.PRINCIPAL
        for amount, role in _amounts_with_roles(seen, before, language):
            yield SaidAmount(amount, role, passage.text, is_conditional)
        before, paragraph = _last_role(seen, language) or before, passage.paragraph


def _amounts_with_roles(text: str, before: Role, language: Language) -> Iterator[tuple[Cents, Role]]:
    """The amounts of a passage; what no word is near to is what is to be paid, or what the passage before was about."""
    found = tuple(_amounts(text, language))
    otherwise = Role.PRINCIPAL if wordings(language, "demand.pay").search(text) else before
    otherwise = _only_role(text, language) or otherwise
    for index, one in enumerate(found):
        start = found[index - 1].end if index else 0
        end = found[index + 1].start if index + 1 < len(found) else len(text)
        yield one.amount, _role(text, one, (start, end), language) or otherwise


def _amounts(text: str, language: Language) -> Iterator[_Found]:
    for match in _pattern(language).finditer(text):
        figure = match["first"] or match["last"] or match["bare"]
        with suppress(InputError):
            spelled = number_words(language).get(figure.lower())
            amount = Cents(spelled * 100) if spelled else read_amount(figure.strip(), language=language)
            yield _Found(amount, match.start(), match.end())


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    """An amount with the euro before or after it, or with decimals and no euro, as in a table."""
    words = "|".join(number_words(language))
    bare = r"[0-9]{1,3}(?:\.[0-9]{3})*,[0-9]{2}" if language is Language.NL else r"[0-9]{1,3}(?:,[0-9]{3})*\.[0-9]{2}"
    return re.compile(
        rf"{_CURRENCY} ?(?P<first>{_FIGURE}){_DASH}(?![0-9%]|[.,][0-9])"
        rf"|(?<![\w.,/-])(?P<last>{_FIGURE}|{words}){_DASH} ?{_CURRENCY}(?!\w| ?[0-9])"
        rf"|(?<![\w.,/:-])(?P<bare>{bare})(?![\w%.,/-]?[0-9%])(?! ?(?:%|uur|h\b))",
        re.IGNORECASE,
    )


def _seen(text: str, language: Language) -> str:
    """The text with blanks where a word says that there are no costs."""
    return wordings(language, "without_costs").sub(lambda match: " " * len(match[0]), text)


def _role(text: str, found: _Found, between: tuple[int, int], language: Language) -> Role | None:
    """What the nearest word says that stands between the amounts before and after this one."""
    near: list[tuple[int, Role]] = []
    for role, pattern in _roles(language).items():
        for match in pattern.finditer(text, *between):
            if match.end() <= found.start:
                near.append((found.start - match.end(), role))
            elif match.start() >= found.end:
                near.append((match.start() - found.end + _AFTER_PENALTY, role))
    return min(near, key=lambda one: one[0])[1] if near else None


def _only_role(text: str, language: Language) -> Role | None:
    """What all words of a passage say together, if they agree."""
    roles = {role for role, pattern in _roles(language).items() if pattern.search(text)}
    return roles.pop() if len(roles) == 1 else None


def _last_role(text: str, language: Language) -> Role | None:
    last = [(match.end(), role) for role, pattern in _roles(language).items() for match in pattern.finditer(text)]
    return max(last)[1] if last else None


def _roles(language: Language) -> Mapping[Role, re.Pattern[str]]:
    return wordings_by_name(Role, language, "roles")

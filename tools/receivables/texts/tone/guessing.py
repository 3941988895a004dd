"""Which of the two languages a draft is written in, when that is plain."""

import re

from receivables.language import Language
from receivables.texts.tone.rulebook import rulebook

_WORD = re.compile(r"[^\W\d_]+")
_TIMES_MORE = 3


def language_of(draft: str) -> Language | None:
    """The language whose common words occur clearly more often than the other's; None when neither does.

    >>> language_of("Wilt u de factuur voor vrijdag betalen?"), language_of("OK")
    (<Language.NL: 'nl'>, None)
    """
    words = _WORD.findall(draft.lower())
    counts = {language: sum(word in rulebook(language).common for word in words) for language in Language}
    most, least = max(Language, key=counts.__getitem__), min(Language, key=counts.__getitem__)
    return most if counts[most] > _TIMES_MORE * counts[least] else None

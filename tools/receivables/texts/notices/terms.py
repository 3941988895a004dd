"""The terms to pay in a notice: how many days, and from when."""

from collections.abc import Iterator

from receivables.language import Language
from receivables.notice import SaidTerm, Start
from receivables.texts.notices.passages import Passage
from receivables.texts.notices.wording import number_words, term_pattern, wordings, wordings_by_name

_WEEK = 7


def said_terms(passages: tuple[Passage, ...], language: Language) -> Iterator[SaidTerm]:
    """The numbers of days that the reader has to pay; not those that are about something else."""
    for index, passage in enumerate(passages):
        text = wordings(language, "other_terms").sub("", passage.text)
        matches = list(term_pattern(language).finditer(text))
        start, quote = _start(passages, index, language) if matches else (None, "")
        for match in matches:
            number = match["number"].lower()
            count = number_words(language).get(number) or int(number)
            yield SaidTerm(passage.text, days=count * (_WEEK if match["weeks"] else 1), start=start, start_quote=quote)


def _start(passages: tuple[Passage, ...], index: int, language: Language) -> tuple[Start | None, str]:
    """From when the days run: said with them, or next to them in a passage that speaks of the term."""
    here = passages[index]
    beside = (one for one in passages[index + 1 : index + 2] + passages[max(0, index - 1) : index])
    speaking = (one for one in beside if wordings(language, "the_term").search(one.text))
    for passage in (here, *speaking):
        for start, pattern in wordings_by_name(Start, language, "starts").items():
            if pattern.search(passage.text):
                return start, passage.text
    return None, ""

"""The findings in a draft: which words a rule is about, and what to write instead."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from receivables.language import Language
from receivables.texts.tone.rewriting import Facts, Rewrite, rewrite
from receivables.texts.tone.rulebook import Rulebook, ToneRule, rulebook
from receivables.texts.tone.sentences import Sentence, own_words, sentences
from receivables.texts.tone.stages import DraftStage

_ASKS_FOR_FACTS = {DraftStage.REMINDER, DraftStage.LAST_NOTICE}


@dataclass(frozen=True)
class Finding:
    """Something in a draft that an advice is about.

    Attributes:
        rule: The name of the rule.
        start: Where its words begin in the draft.
        end: Where they end; the same place when something is missing.
        words: The words, as they were written.
        rewrite: What to write instead, when that can be said; nothing where the draft then says it already.
    """

    rule: str
    start: int
    end: int
    words: str
    rewrite: Rewrite | None


def findings(draft: str, *, language: Language, stage: DraftStage, pay_by: date) -> tuple[Finding, ...]:
    """All findings in a draft, in the order of the text; what is missing comes last.

    Args:
        draft: What somebody means to send or say.
        language: The language of the draft.
        stage: What it is for.
        pay_by: The day that a rewrite names where the draft names none.
    """
    book = rulebook(language)
    facts = Facts.of(draft, language=language, pay_by=pay_by)
    found = sorted(_in_sentences(draft, book, facts, stage), key=lambda finding: (finding.start, finding.end))
    missing = _missing(draft, book) if stage in _ASKS_FOR_FACTS else ()
    return (*_each_once(draft, found), *missing)


def last_words(draft: str, *, language: Language) -> str:
    """The words by which a draft calls itself the last one, as "final reminder"; "" where it does not."""
    found = rulebook(language).last.search(own_words(draft))
    return draft[found.start() : found.end()] if found else ""


def places(draft: str, book: Rulebook) -> Iterator[tuple[ToneRule, Sentence, slice]]:
    """Each rule that is about words of a draft, the sentence in which they stand, and where they stand in the draft."""
    for sentence in sentences(draft, abbreviations=book.abbreviations, answers=book.answers):
        for rule in book.rules:
            if match := rule.first(sentence.text):
                yield rule, sentence, slice(sentence.start + match.start(), sentence.start + match.end())


def _in_sentences(draft: str, book: Rulebook, facts: Facts, stage: DraftStage) -> Iterator[Finding]:
    for rule, sentence, place in places(draft, book):
        yield Finding(rule.name, place.start, place.stop, draft[place], rewrite(rule, sentence, facts, stage))


def _each_once(draft: str, found: Iterable[Finding]) -> Iterator[Finding]:
    """The findings; a sentence whose rewrite stands in the draft by then can go."""
    places_of: dict[str, int] = {}
    for finding in found:
        one = finding.rewrite
        if one and one.text:
            is_first = places_of.setdefault(one.text, one.start) == one.start
            if not is_first or one.text in draft[: one.start] or one.text in draft[one.end :]:
                yield replace(finding, rewrite=_without(draft, one))
                continue
        yield finding


def _without(draft: str, one: Rewrite) -> Rewrite:
    """The removal of a sentence, with the spaces before it."""
    return Rewrite(len(draft[: one.start].rstrip(" ")), one.end, "")


def _missing(draft: str, book: Rulebook) -> Iterator[Finding]:
    words, end = own_words(draft), len(draft)
    for name, pattern in book.lacks.items():
        if not pattern.search(words):
            yield Finding(name, end, end, "", None)

"""The findings in a draft: which words a rule is about, and what to write instead."""

from collections.abc import Iterator
from dataclasses import dataclass
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
        rewrite: What to write instead, when that can be said.
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
    found = sorted(_in_sentences(draft, book, facts), key=lambda finding: (finding.start, finding.end))
    missing = _missing(draft, book) if stage in _ASKS_FOR_FACTS else ()
    return (*found, *missing)


def places(draft: str, book: Rulebook) -> Iterator[tuple[ToneRule, Sentence, slice]]:
    """Each rule that is about words of a draft, the sentence in which they stand, and where they stand in the draft."""
    for sentence in sentences(draft, abbreviations=book.abbreviations, answers=book.answers):
        for rule in book.rules:
            if match := rule.first(sentence.text):
                yield rule, sentence, slice(sentence.start + match.start(), sentence.start + match.end())


def _in_sentences(draft: str, book: Rulebook, facts: Facts) -> Iterator[Finding]:
    for rule, sentence, place in places(draft, book):
        yield Finding(rule.name, place.start, place.stop, draft[place], rewrite(rule, sentence, facts))


def _missing(draft: str, book: Rulebook) -> Iterator[Finding]:
    words, end = own_words(draft), len(draft)
    for name, pattern in book.lacks.items():
        if not pattern.search(words):
            yield Finding(name, end, end, "", None)

"""What to write instead of a stretch of a draft, in its own form of address, with its own amount and date."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from receivables.days import write_weekday
from receivables.language import Language
from receivables.texts.tone.rulebook import Rulebook, ToneRule, rulebook
from receivables.texts.tone.sentences import Sentence, as_written, own_words
from receivables.texts.tone.stages import DraftStage


@dataclass(frozen=True)
class Rewrite:
    """A stretch of a draft and the words to put in its place: "" where it can go."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Facts:
    """What a rewrite keeps of a draft.

    Attributes:
        book: The rules of its language.
        what: What is to be paid: an amount, an invoice by number, or the invoice.
        by: By when, as the draft or the visitor says.
        forms: Words that depend on who writes and how the customer is addressed.
    """

    book: Rulebook
    what: str
    by: str
    forms: Mapping[str, str]

    @classmethod
    def of(cls, draft: str, *, language: Language, pay_by: date) -> "Facts":
        """The facts of a whole draft; one that it names in different ways is not taken from it."""
        book, words = rulebook(language), own_words(draft)
        address = "formal" if book.formal.search(words) else "informal"
        writer = "alone" if book.alone.search(words) else "together"
        day = book.words["by"].format(day=write_weekday(pay_by, language=language))
        facts = cls(book, book.words["invoice"], day, {**book.forms[address], **book.forms[writer]})
        return facts.with_those_of(words, only=True)

    def with_those_of(self, words: str, *, only: bool = False) -> "Facts":
        """These facts, but for those that some words name.

        Args:
            words: Part of the draft.
            only: Whether a fact counts only when the words name no other of its kind.
        """
        named = {name: [match[0] for match in find.finditer(words)] for name, find in self.book.facts.items()}
        sure = {name: found[0] for name, found in named.items() if len(set(found)) == 1 or (found and not only)}
        number = self.book.words["numbered"].format(number=sure["number"]) if "number" in sure else self.what
        return replace(self, what=sure.get("amount", number), by=sure.get("deadline", self.by))


def rewrite(rule: ToneRule, sentence: Sentence, facts: Facts, stage: DraftStage) -> Rewrite | None:
    """What to write instead of a sentence in which a rule found something.

    The replacements are made one after the other until that rule finds nothing any more, and no rule something new.
    """
    facts = facts.with_those_of(sentence.text)
    text = sentence.text
    unwanted = [one for one in facts.book.rules if one is rule or not one.first(text)]
    for replacement in rule.replacements_at(stage):
        text = replacement.of.sub(partial(_filled, by=replacement.by, facts=facts), text)
        text = text[:1].upper() + text[1:]
        if not any(one.first(text) for one in unwanted):
            return Rewrite(sentence.start, sentence.end, as_written(text, sentence))
    return None


def _filled(match: re.Match[str], *, by: str, facts: Facts) -> str:
    kept = {name: (group or "").strip() for name, group in match.groupdict().items()}
    values = {"what": facts.what, "by": facts.by, "in_small_letters": match[0].lower(), **facts.forms, **kept}
    return by.format(**values)

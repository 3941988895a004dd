"""How good somebody's own sentence is: no words that jar, and all in it that belongs there."""

from collections.abc import Iterable
from dataclasses import dataclass

from receivables.language import Language
from receivables.texts.tone.findings import places
from receivables.texts.tone.rulebook import rulebook
from receivables.texts.tone.sentences import own_words


@dataclass(frozen=True)
class Jarring:
    """Words of a sentence and the name of the rule that is about them."""

    rule: str
    words: str


@dataclass(frozen=True)
class Judgement:
    """What the rules find in a sentence.

    Attributes:
        jarring: The words that jar, in their order.
        lacking: The names of the elements that belong in it and are not there.
    """

    jarring: tuple[Jarring, ...]
    lacking: tuple[str, ...]

    @property
    def is_good(self) -> bool:
        """Whether there is nothing to remark on."""
        return not self.jarring and not self.lacking


def judge(sentence: str, *, has: Iterable[str], language: Language) -> Judgement:
    """Judge a sentence that somebody wrote in the place of another.

    Args:
        sentence: What they wrote; more than one sentence is judged as a whole.
        has: The names of the elements that belong in it, as under `elements` in `tone.toml`.
        language: The language in which it is written.

    Raises:
        KeyError: No such element.
    """
    book, words = rulebook(language), own_words(sentence)
    found = sorted(places(sentence, book), key=lambda one: one[2].start)
    return Judgement(
        jarring=tuple(Jarring(rule.name, sentence[place]) for rule, _, place in found),
        lacking=tuple(name for name in has if not book.elements[name].search(words)),
    )

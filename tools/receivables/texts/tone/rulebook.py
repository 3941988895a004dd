"""The tone rules of a language: patterns, their harmless uses and what to write instead, from `tone.toml`.

A pattern may name parts, in «guillemets», that stand under `parts`; a part may name earlier ones. Line breaks in a
pattern, with the spaces after them, do not count.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from receivables.language import Language
from receivables.texts.labels import SNIPPETS
from receivables.texts.tone.stages import DraftStage

_PART = re.compile(r"«(\w+)»")
_LINE_BREAK = re.compile(r"\n\s*")

_REMEMBERED = 4096
"""What the rules found in so many sentences is remembered: all of a draft but the sentence that is being typed."""


@dataclass(frozen=True)
class Replacement:
    """What to write instead of a stretch of a sentence.

    Attributes:
        of: Finds the stretch; its named groups can be kept.
        by: The words, with placeholders for groups, facts and forms of address.
    """

    of: re.Pattern[str]
    by: str


@dataclass(frozen=True, eq=False)
class ToneRule:
    """A rule about the words of one sentence.

    Attributes:
        name: Its name.
        find: Find the words that it is about.
        harmless: Find uses of them that it is not about; each is looked for by itself, so that none hides another.
        replacements: What to write instead; the first that fits is used.
        at_stage: What to write instead at stages that ask for something else.
    """

    name: str
    find: tuple[re.Pattern[str], ...]
    harmless: tuple[re.Pattern[str], ...]
    replacements: tuple[Replacement, ...]
    at_stage: Mapping[DraftStage, tuple[Replacement, ...]]

    def replacements_at(self, stage: DraftStage) -> tuple[Replacement, ...]:
        """What to write instead in a draft of a stage; the first that fits is used."""
        return self.at_stage.get(stage, self.replacements)

    def first(self, sentence: str) -> re.Match[str] | None:
        """The first words in a sentence that the rule is about."""
        return _first(self, sentence)


@dataclass(frozen=True)
class Rulebook:
    """All that is known about the tone of one language.

    Attributes:
        rules: The rules about sentences, in their order.
        lacks: What a draft is to contain, by the name of the rule that misses it.
        elements: What a sentence can be asked to contain, by name.
        keeps: What a line of the tone gym gives and its rewrite keeps, beside the amount.
        facts: Finds what a rewrite keeps: amount, number and deadline.
        words: Plain words for facts that a draft does not name.
        forms: Words that depend on how the customer is addressed and who writes, by form.
        formal: Finds the formal address.
        alone: Finds a writer who says "I".
        abbreviations: What ends in a point without ending a sentence.
        answers: What follows a question that is a condition in disguise.
        last: Finds a draft that calls itself the last one.
    """

    rules: tuple[ToneRule, ...]
    lacks: Mapping[str, re.Pattern[str]]
    elements: Mapping[str, re.Pattern[str]]
    keeps: Mapping[str, re.Pattern[str]]
    facts: Mapping[str, re.Pattern[str]]
    words: Mapping[str, str]
    forms: Mapping[str, Mapping[str, str]]
    formal: re.Pattern[str]
    alone: re.Pattern[str]
    abbreviations: re.Pattern[str]
    answers: re.Pattern[str]
    last: re.Pattern[str]


@cache
def rulebook(language: Language) -> Rulebook:
    """The tone rules of a language."""
    book = tomllib.loads((SNIPPETS / language / "tone.toml").read_text(encoding="utf-8"))
    parts = dict(_parts(book["parts"]))
    return Rulebook(
        rules=tuple(_rule(name, rule, parts) for name, rule in book["rules"].items()),
        lacks=_named(book["lacks"], parts),
        elements=_named(book["elements"], parts),
        keeps=_named(book["keeps"], parts),
        facts=_named(book["facts"], parts),
        words=book["words"],
        forms=book["forms"],
        **{name: _compiled([pattern], parts) for name, pattern in book["text"].items()},
    )


def _named(patterns: Mapping[str, str], parts: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    return {name: _compiled([pattern], parts) for name, pattern in patterns.items()}


def _parts(written: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    known: dict[str, str] = {}
    for name, pattern in written.items():
        known[name] = f"(?:{_spelt_out(pattern, known)})"
        yield name, known[name]


def _rule(name: str, rule: Mapping[str, Any], parts: Mapping[str, str]) -> ToneRule:
    listed = _phrases(rule.get("phrases", ""))
    find = tuple(_compiled([pattern], parts) for pattern in ("|".join(listed), *rule["find"]) if pattern)
    harmless = tuple(_compiled([pattern], parts) for pattern in rule["harmless"])
    at_stage = {stage: rule[f"rewrites_{stage}"] for stage in DraftStage if f"rewrites_{stage}" in rule}
    return ToneRule(
        name,
        find,
        harmless,
        _replacements(rule["rewrites"], parts),
        {stage: _replacements(written, parts) for stage, written in at_stage.items()},
    )


def _replacements(written: Iterable[Mapping[str, str]], parts: Mapping[str, str]) -> tuple[Replacement, ...]:
    return tuple(Replacement(_compiled([one["of"]], parts), one["by"]) for one in written)


def _phrases(listed: str) -> Iterator[str]:
    """Phrases as patterns, the longest first; a star stands for the rest of a word."""
    for phrase in sorted((one.strip() for one in listed.replace("\n", " ").split(",")), key=len, reverse=True):
        if phrase:
            yield rf"\b{re.escape(phrase).replace(re.escape('*'), r'\w*')}\b"


def _compiled(patterns: list[str], parts: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(_spelt_out(pattern.strip(), parts) for pattern in patterns), re.IGNORECASE)


def _spelt_out(pattern: str, parts: Mapping[str, str]) -> str:
    return _PART.sub(lambda part: parts[part[1]], _LINE_BREAK.sub("", pattern))


@lru_cache(_REMEMBERED)
def _first(rule: ToneRule, sentence: str) -> re.Match[str] | None:
    found = sorted(_all(rule.find, sentence), key=re.Match.start)
    if not found:
        return None
    spared = [use.span() for use in _all(rule.harmless, sentence)]
    return next((one for one in found if not _is_spared(one, spared)), None)


def _all(patterns: Iterable[re.Pattern[str]], sentence: str) -> Iterator[re.Match[str]]:
    return (match for pattern in patterns for match in pattern.finditer(sentence))


def _is_spared(found: re.Match[str], spared: list[tuple[int, int]]) -> bool:
    return any(start < found.end() and found.start() < end for start, end in spared)

"""Reviews: a draft with its findings marked in place, each with a reason and a rewrite."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from receivables.language import Language
from receivables.texts.environment import letters
from receivables.texts.labels import label
from receivables.texts.reasoning import Reasoning, reasoning
from receivables.texts.tone.findings import Finding
from receivables.texts.tone.stages import DraftStage


@dataclass(frozen=True)
class Piece:
    """A stretch of the draft.

    Attributes:
        text: Its words.
        findings: The numbers of the findings that it is part of.
        ends: The numbers of those that end with it.
    """

    text: str
    findings: tuple[int, ...]
    ends: tuple[int, ...]


@dataclass(frozen=True)
class Remark:
    """A finding with its number and its reasons, in the language of the page.

    Attributes:
        number: Its number.
        finding: What was found.
        why: Why it is found.
        now: What its rewrite takes the place of, as it was written; "" without one.
        same_as: The number of the first remark of the same rule, where that has its reasons already.
    """

    number: int
    finding: Finding
    why: Reasoning
    now: str = ""
    same_as: int | None = None


@dataclass(frozen=True)
class Review:
    """A marked copy (nagekeken tekst) of a draft.

    Attributes:
        language: The language in which it is written: that of the page.
        subject: How many findings there are, in one line.
        text: The findings as plain text.
        draft: What was handed in.
        draft_language: The language of the draft.
        remarks: What was found.
    """

    language: Language
    subject: str
    text: str
    draft: str
    draft_language: Language
    remarks: tuple[Remark, ...]

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The draft cut up where a finding begins or ends."""
        marked = {one.number: (one.finding.start, one.finding.end) for one in self.remarks if one.finding.words}
        cuts = sorted({0, len(self.draft), *(place for span in marked.values() for place in span)})
        return tuple(_piece(self.draft, start, end, marked) for start, end in pairwise(cuts))


def write_review(
    draft: str,
    found: tuple[Finding, ...],
    *,
    draft_language: Language,
    stage: DraftStage,
    language: Language,
) -> Review:
    """Write the marked copy of a draft.

    Args:
        draft: What was handed in.
        found: The findings in it.
        draft_language: Its language.
        stage: What it is for.
        language: The language of the page, in which reasons are given.
    """
    remarks = tuple(_remarks(draft, found, stage, language))
    text = letters(language).get_template("reviews/tone-check.j2").render(remarks=remarks)
    return Review(language, _subject(len(remarks), language), text.strip(), draft, draft_language, remarks)


def _remarks(draft: str, found: tuple[Finding, ...], stage: DraftStage, language: Language) -> Iterator[Remark]:
    """Each finding; the reasons of a rule are told with the first of its findings."""
    first: dict[str, int] = {}
    for number, finding in enumerate(found, start=1):
        why = reasoning(finding.rule, stage=stage, language=language)
        now = draft[finding.rewrite.start : finding.rewrite.end].strip() if finding.rewrite else ""
        yield Remark(number, finding, why, now, same_as=first.get(finding.rule))
        first.setdefault(finding.rule, number)


def _subject(count: int, language: Language) -> str:
    amount = {0: "none", 1: "one"}.get(count, "many")
    return label(language, f"review.{amount}", count=count)


def _piece(draft: str, start: int, end: int, marked: Mapping[int, tuple[int, int]]) -> Piece:
    inside = tuple(number for number, (first, last) in marked.items() if first <= start and end <= last)
    return Piece(draft[start:end], inside, tuple(number for number in inside if marked[number][1] == end))

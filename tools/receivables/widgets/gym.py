"""What the tone gym says of a visitor's own sentence."""

from collections.abc import Iterable
from dataclasses import dataclass

from receivables.language import Language
from receivables.texts.environment import pages
from receivables.texts.reasoning import Reasoning, reasoning
from receivables.texts.tone.judging import Jarring, judge
from receivables.texts.tone.keeping import changed
from receivables.texts.tone.stages import DraftStage

LONGEST_ANSWER = 400
"""Characters: a sentence or two."""

_AROUND = " \n\"'“”„‘’«»"
"""Quotation marks around the whole answer are no quotation."""


@dataclass(frozen=True)
class Judged:
    """Whether an answer is good, and what there is to say of it, as HTML."""

    is_good: bool
    html: str


def judged(answer: str, *, has: Iterable[str], language: Language, line: str = "", scene: str = "") -> Judged:
    """Judge an answer.

    Args:
        answer: What a visitor wrote; what goes beyond the longest answer is not read.
        has: The elements that belong in it.
        language: The language of the page and of the answer.
        line: What it stands in the place of.
        scene: Who says that to whom, and about what.

    Raises:
        KeyError: No such element.
    """
    own = answer[:LONGEST_ANSWER].strip(_AROUND)
    judgement = judge(own, has=has, language=language)
    found = changed(own, line=line[:LONGEST_ANSWER], scene=scene[:LONGEST_ANSWER], language=language)
    is_good = judgement.is_good and not found
    remarks = [(one, _why(one, language)) for one in judgement.jarring]
    template = pages(language).get_template("gym_judgement.html.j2")
    return Judged(is_good, template.render(is_good=is_good, remarks=remarks, lacking=judgement.lacking, changed=found))


def _why(one: Jarring, language: Language) -> Reasoning:
    return reasoning(one.rule, stage=DraftStage.PHONE_SCRIPT, language=language)

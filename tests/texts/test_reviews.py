"""Marked copies: the draft whole, with its findings marked in place, and a report that can be copied."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receivables.language import Language
from receivables.texts.reviews import Review, write_review
from receivables.texts.tone.findings import Finding, findings
from receivables.texts.tone.stages import DraftStage

NL, EN = Language


def review(draft: str, *, language: Language = EN) -> Review:
    """The marked copy of an English reminder."""
    stage = DraftStage.REMINDER
    found = findings(draft, language=EN, stage=stage, pay_by=date(2026, 11, 30))
    return write_review(draft, found, draft_language=EN, stage=stage, language=language)


def test_the_pieces_are_the_draft_with_its_findings_marked() -> None:
    """Each finding is a piece that knows its number and ends there."""
    pieces = review("Why? Invoice 12, €450.").pieces
    assert [(piece.text, piece.findings, piece.ends) for piece in pieces] == [
        ("Why", (1,), (1,)),
        ("? Invoice 12, €450.", (), ()),
    ]


def test_findings_that_overlap_are_all_marked() -> None:
    """A piece that two findings share has both numbers, and each ends once."""
    found = (Finding("why", 0, 6, "abcdef", None), Finding("must", 2, 4, "cd", None))
    pieces = write_review("abcdef", found, draft_language=EN, stage=DraftStage.REMINDER, language=EN).pieces
    assert [(piece.text, piece.findings, piece.ends) for piece in pieces] == [
        ("ab", (1,), ()),
        ("cd", (1, 2), (2,)),
        ("ef", (1,), (1,)),
    ]


@given(st.lists(st.sampled_from(["You must pay.", " ", "Why?", "\n\n", "“no”", "PAY NOW!!", "a"]), max_size=12))
def test_no_character_is_lost_in_pieces(parts: list[str]) -> None:
    """The pieces put together are the draft."""
    draft = "".join(parts)
    assert "".join(piece.text for piece in review(draft).pieces) == draft


@pytest.mark.parametrize(
    ("draft", "subject"),
    [
        ("Invoice 12, €450.", "Nothing found"),
        ("Why? Invoice 12, €450.", "One remark"),
        ("Why? You must pay. Invoice 12, €450.", "2 remarks"),
    ],
)
def test_the_subject_counts_the_remarks(draft: str, subject: str) -> None:
    """None, one or many."""
    assert review(draft).subject == subject


def test_the_report_names_words_reason_source_both_sides_and_rewrite() -> None:
    """The plain text holds all that the sheet holds."""
    text = review("Why hasn’t it been paid? Invoice 12, €450.").text
    for part in (
        "1. Asking why: “Why”",
        "defensive",
        "(Source: ",
        "Others see it differently",
        "Rather: What do you need",
    ):
        assert part in text


def test_the_report_says_what_is_missing() -> None:
    """A sentence to complete stands where no rewrite can be made."""
    assert "Complete this: The amount is €…" in review("Hello.").text


def test_reasons_are_given_in_the_language_of_the_page() -> None:
    """An English draft on a Dutch page is explained in Dutch and rewritten in English."""
    text = review("Why hasn’t it been paid? Invoice 12, €450.", language=NL).text
    assert "Waarom-vraag" in text
    assert "Liever: What do you need" in text


def test_the_same_rule_gives_its_reasons_once() -> None:
    """A second finding of a rule points to the first, with a rewrite of its own."""
    found = review("Please pay asap. Please transfer it as soon as possible. Why? Invoice 12, €450.")
    assert [(one.finding.rule, one.same_as) for one in found.remarks] == [
        ("no_date", None),
        ("no_date", 1),
        ("why", None),
    ]
    assert found.text.count(found.remarks[0].why.reason) == 1
    assert found.text.count("See remark 1.") == 1
    assert found.text.count("Rather:") == 3


def test_what_a_rewrite_takes_away_is_shown() -> None:
    """The words as they were written stand before the words in their place."""
    found = review("Please pay asap. Invoice 12, €450.")
    assert [one.now for one in found.remarks] == ["Please pay asap."]
    assert "Now: Please pay asap.\n   Rather: " in found.text

"""A draft in sentences: whole, in place, and without what others said."""

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receivables.texts.tone.sentences import Sentence, as_written, own_words, sentences

ABBREVIATIONS = re.compile(r"\bnr\.$", re.IGNORECASE)
ANSWERS = re.compile(r"\s+then\b", re.IGNORECASE)


def cut(draft: str) -> list[str]:
    """The sentences as they were written."""
    return [one.written for one in sentences(draft, abbreviations=ABBREVIATIONS, answers=ANSWERS)]


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        pytest.param("One. Two! Three?", ["One.", "Two!", "Three?"], id="points and marks"),
        pytest.param("One… two", ["One…", "two"], id="an ellipsis"),
        pytest.param("No end", ["No end"], id="no end"),
        pytest.param("Pay € 1.250,00 now.", ["Pay € 1.250,00 now."], id="an amount"),
        pytest.param("Invoice nr. 12 is open.", ["Invoice nr. 12 is open."], id="an abbreviation"),
        pytest.param("Dear Ann,\n\nyou owe me.", ["Dear Ann,", "you owe me."], id="a blank line"),
        pytest.param("- One\n- Two", ["- One", "- Two"], id="a list"),
        pytest.param(
            "This line goes on\nin small letters.", ["This line goes on\nin small letters."], id="a wrapped line"
        ),
        pytest.param("Paid? Then ignore this.", ["Paid? Then ignore this."], id="a condition in disguise"),
        pytest.param("Paid? When?", ["Paid?", "When?"], id="two questions"),
        pytest.param("He said (really!) no.", ["He said (really!)", "no."], id="a bracket"),
        pytest.param(" \n ", [], id="nothing"),
    ],
)
def test_a_draft_is_cut_where_a_reader_stops(draft: str, expected: list[str]) -> None:
    """Marks and lines end a sentence; amounts, abbreviations and wrapped lines do not."""
    assert cut(draft) == expected


@pytest.mark.parametrize(
    ("draft", "own"),
    [
        ('You wrote "why" again.', "You wrote ????? again."),
        ("You wrote “why” again.", "You wrote ????? again."),
        ("You wrote „why” again.", "You wrote ????? again."),
        ("You wrote «why» again.", "You wrote ????? again."),
        ("You wrote ‘why’ again.", "You wrote ????? again."),
        ("You wrote 'why' again.", "You wrote ????? again."),
        ("> why?\nBecause.", "??????\nBecause."),
        ("It’s ours, isn't it", "It's ours, isn't it"),
        ('A 19" screen', 'A 19" screen'),
        ("Nbsp\u00a0and\ttab", "Nbsp and tab"),
    ],
)
def test_what_others_said_is_blanked_out(draft: str, own: str) -> None:
    """Quotations of any kind go; apostrophes and inches are none."""
    assert own_words(draft) == own.replace("?", "\ufffc")


@given(st.text(alphabet="aA .?!\n\"'“”>-’1", max_size=80))
def test_nothing_changes_place(draft: str) -> None:
    """A sentence stands in the draft where it says, and none overlap."""
    found = list(sentences(draft, abbreviations=ABBREVIATIONS, answers=ANSWERS))
    assert len(own_words(draft)) == len(draft)
    assert all(draft[one.start : one.end] == one.written for one in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


def test_a_rewritten_sentence_gets_its_quotations_back() -> None:
    """What was quoted stands in a rewrite as it was written, and so does the kind of apostrophe."""
    sentence = Sentence(0, "It's about \ufffc\ufffc\ufffc now", "It’s about “a” now")
    assert as_written("It's not about \ufffc\ufffc\ufffc", sentence) == "It’s not about “a”"
    assert as_written("Gone", sentence) == "Gone"
    with pytest.raises(LookupError):
        as_written("\ufffc and \ufffc", sentence)

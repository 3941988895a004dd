"""Two changes of one text: both are kept, or it is said that they met."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receivables.texts.merging import merged

BEFORE = "Dear Mr Aydin,\n\nPlease pay €1,250.00 by Monday 30 November.\n\nKind regards"
WORDS = st.lists(st.sampled_from(["pay", "by", "Monday", "€1,250.00", "please", "\n", "Yusuf"]), max_size=12).map(
    " ".join
)


@pytest.mark.parametrize(
    ("own", "new", "expected"),
    [
        (BEFORE, BEFORE, BEFORE),
        (BEFORE, BEFORE.replace("1,250", "900"), BEFORE.replace("1,250", "900")),
        (BEFORE.replace("Kind", "Warm"), BEFORE, BEFORE.replace("Kind", "Warm")),
        (
            BEFORE.replace("Dear Mr Aydin", "Dear Yusuf"),
            BEFORE.replace("€1,250.00", "€900.00"),
            BEFORE.replace("Dear Mr Aydin", "Dear Yusuf").replace("€1,250.00", "€900.00"),
        ),
        (
            BEFORE.replace("Please pay", "Could you pay the"),
            BEFORE.replace("€1,250.00", "€900.00"),
            BEFORE.replace("Please pay €1,250.00", "Could you pay the €900.00"),
        ),
        (BEFORE.replace("Monday", "Friday"), BEFORE.replace("Monday", "Friday"), BEFORE.replace("Monday", "Friday")),
        (
            BEFORE.replace("\n\nKind regards", ""),
            BEFORE.replace("1,250", "900"),
            "Dear Mr Aydin,\n\nPlease pay €900.00 by Monday 30 November.",
        ),
    ],
    ids=["nothing", "new words", "own words", "both", "side by side", "the same", "own words gone"],
)
def test_changes_in_different_places_are_both_kept(own: str, new: str, expected: str) -> None:
    """What a person changed stays, and so does what is written anew elsewhere."""
    assert merged(BEFORE, own=own, new=new) == expected


@pytest.mark.parametrize(
    ("own", "new"),
    [
        (BEFORE.replace("€1,250.00", "€1,200.00"), BEFORE.replace("€1,250.00", "€900.00")),
        (BEFORE.replace("Please pay €1,250.00 by", "Pay by"), BEFORE.replace("€1,250.00", "€900.00")),
        ("Something else altogether", BEFORE.replace("€1,250.00", "€900.00")),
        (BEFORE + " Noor", BEFORE + " Kwastenburg"),
    ],
    ids=["one amount twice", "the amount gone", "all of it", "two at one place"],
)
def test_changes_of_the_same_words_are_not_mixed(own: str, new: str) -> None:
    """Where both changed the same words, nobody's are overwritten."""
    assert merged(BEFORE, own=own, new=new) is None


@given(WORDS, WORDS)
def test_one_change_alone_is_that_change(before: str, after: str) -> None:
    """With only one of both changed, the outcome is that one, to the character."""
    assert merged(before, own=after, new=before) == after
    assert merged(before, own=before, new=after) == after


@given(WORDS, WORDS, WORDS)
def test_it_does_not_matter_who_changed_what(before: str, one: str, other: str) -> None:
    """Both changes weigh the same."""
    assert merged(before, own=one, new=other) == merged(before, own=other, new=one)

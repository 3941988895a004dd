"""Runs of words in common with a source are noticed."""

from pathlib import Path

import pytest

import copying
from copying import copied, digests, runs

SENTENCE = "Een zin van een ander, met genoeg woorden om op te vallen."


def test_a_run_has_eight_words() -> None:
    """Capitals and signs do not hide a copy; seven words are no run."""
    assert list(runs("Eén, twee: DRIE vier vijf zes zeven acht.")) == ["eén twee drie vier vijf zes zeven acht"]
    assert list(runs("een twee drie vier vijf zes zeven")) == []


def test_a_copied_sentence_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Eight words in a row are found wherever they stand, and seven are not."""
    (tmp_path / "source.txt").write_text(SENTENCE, encoding="utf-8")
    seen = tmp_path / "seen"
    seen.write_text("\n".join(digests(tmp_path)), encoding="utf-8")
    monkeypatch.setattr(copying, "SEEN", seen)
    assert copied("Zo dus: een zin van een ander met genoeg woorden, dacht ik.") == [
        "een zin van een ander met genoeg woorden"
    ]
    assert copied("Zo dus: een zin van een ander met genoeg tekst.") == []


def test_there_is_something_to_compare_with() -> None:
    """The five sources together have more than two thousand runs."""
    assert len(set(copying.SEEN.read_text(encoding="utf-8").split())) > 2000

"""Files that mean harm, or are no scenario at all: a sentence for each, and never an endless wait."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scenario_files import SMALL, mistakes

from receivables.language import Language
from receivables.scenarios.file_format import LARGEST_FILE
from receivables.scenarios.reading import read_scenario
from receivables.texts.labels import message


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("level = 1\ntitle.nl = “Bellen”", 2, "straight double quotation marks"),
        ('level = 1\nabout.nl = "Een\ntwee"', 2, "quotation mark is missing"),
        ('level = 1\n\nabout.nl = "Een', 3, "quotation mark is missing"),
        ("level 1", 1, "equals sign"),
        ("level = 1\nlevel = 2", 2, "twice"),
        ("[facts]\n[facts]", 2, "twice"),
        ('skills = ["opening"', 1, "bracket"),
        ("[facts", 1, "bracket"),
        ('title.nl = "a\\q"', 1, "backslash"),
        ("title.nl = 2027-02-30", 1, "We can’t read"),
        ("= 1", 1, "We can’t read this line"),
        ('a = "\x00"', 1, "invisible"),
        ("<script>alert(1)</script>", 1, "We can’t read this line"),
    ],
)
def test_what_is_no_toml_is_named_by_its_line(text: str, line: int, says: str) -> None:
    """The line and what to do about it are said, in our words."""
    unreadable = [one for one in read_scenario(text).mistakes if says in message(Language.EN, one.error)]
    assert [one.line for one in unreadable] == [line]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("#" * 80 + "\n" + "# a line\n" * 30_000, "scenario_too_large"),
        ("# " + "a" * 4_000, "scenario_line_too_long"),
        ("a = " + "[\n" * 3_000, "scenario_too_deep"),
        ("a = " + "1" * 3_990, "scenario_key_missing"),
        (".".join("a" * 1_900) + " = 1", "scenario_key_missing"),
        ("\n".join(f"[{'.'.join(f'a{number}' for _ in range(600))}]" for number in range(40)), "scenario_key_missing"),
        ("turns = [" + "{}," * 40 + "]", "scenario_key_missing"),
        ("turns = [" + "{name='a',choices=[{to='a'},{to='a'}]}," * 90 + "]", "scenario_key_missing"),
        ("", "scenario_key_missing"),
        ("\ufeff", "scenario_key_missing"),
    ],
)
def test_what_is_too_much_is_refused(text: str, key: str) -> None:
    """Too large, too wide, too deep, or nothing at all: there is a sentence, and no scenario."""
    checked = read_scenario(text)
    assert checked.scenario is None
    assert key in {one.error.key for one in checked.mistakes}


def test_the_largest_file_is_still_read() -> None:
    """The limit itself is allowed."""
    filling = "# a line\n" * ((LARGEST_FILE - len(SMALL)) // 9)
    text = SMALL + filling + "#" * (LARGEST_FILE - len(SMALL) - len(filling))
    assert len(text) == LARGEST_FILE
    assert read_scenario(text).scenario
    assert mistakes(text + "#") == {"": "This file is too large for a scenario. Use 200000 characters at most."}


def test_a_key_is_named_as_far_as_it_can_be_shown() -> None:
    """The place of a mistake is short, and holds nothing that nobody can see."""
    found = mistakes('"\\u202ea\\nb' + "c" * 100 + '" = 1\n' + SMALL)
    assert "a b" + "c" * 37 in found


@given(st.text(max_size=300))
def test_any_text_gets_an_answer(text: str) -> None:
    """Whatever a file holds, it is a scenario or there is a mistake in it."""
    checked = read_scenario(text)
    assert bool(checked.scenario) != bool(checked.mistakes)


@given(st.integers(0, len(SMALL) - 1), st.integers(1, 400), st.text(max_size=10))
def test_a_damaged_scenario_gets_an_answer(start: int, length: int, instead: str) -> None:
    """Wherever something was cut out or put in, it is still a scenario or there is a mistake in it."""
    checked = read_scenario(SMALL[:start] + instead + SMALL[start + length :])
    assert bool(checked.scenario) != bool(checked.mistakes)
    for one in checked.mistakes:
        assert message(Language.NL, one.error)

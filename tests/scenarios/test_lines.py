"""Mistakes of every kind in one file: all of them are found at once, and each has its line."""

import pytest
from scenario_files import SMALL

from receivables.language import Language
from receivables.scenarios.reading import read_scenario
from receivables.texts.labels import message

LINES = SMALL.splitlines()


def found(text: str) -> list[tuple[int | None, str, str]]:
    """The line, the place and the key of each mistake, in their order."""
    return [(one.line, one.at, one.error.key) for one in read_scenario(text).mistakes]


def edited(*changes: tuple[str, str]) -> tuple[str, list[int]]:
    """The small scenario with a line changed for each pair, and the numbers of these lines."""
    lines, numbers = list(LINES), []
    for old, new in changes:
        at = next(number for number, line in enumerate(lines) if line.startswith(old))
        lines[at] = new
        numbers.append(at + 1)
    return "\n".join(lines), numbers


def test_all_kinds_of_mistakes_are_found_at_once() -> None:
    """What is no TOML, what is misspelt, a day, the graph, the choices and the endings: none hides another."""
    text, numbers = edited(
        ("level", "level 1"),
        ("means", 'means = "fax"'),
        ("title.nl", "title.nl = “Bellen”"),
        ("today", "today = 2027-03-14"),
        ("aim.nl", 'aim.nl = "Een dag'),
        ('to = "looks"', 'to = "lost"'),
        ('quality = "fair"', 'quality = "good"'),
        ("follows", 'follows = ["be-brave"]'),
        ("by = ", "by = 2027-03-12"),
    )
    level, means, title, today, aim, to, quality, follows, by = numbers
    assert sorted(found(text)) == sorted(
        [
            (level, "level", "toml_no_equals_sign"),
            (means, "means", "choice_unknown"),
            (title, "title.nl", "toml_value_unreadable"),
            (today, "facts.today", "scenario_no_working_day"),
            (aim, "caller.aim.nl", "toml_quote_open"),
            (to, "turns.picks_up.choices.1.to", "scenario_leads_nowhere"),
            (quality + 2, "turns.picks_up.choices.2.breaks", "scenario_good_breaks"),
            (follows, "turns.picks_up.choices.1.follows.1", "choice_unknown"),
            (by, "endings.day_agreed.agreements.1.by", "agreed_before_call"),
        ]
    )


@pytest.mark.parametrize(
    ("text", "line", "at"),
    [
        ("title.fr = 'x'", 1, "title.fr"),
        ("\n# a\n\nlevel = 9", 4, "level"),
        ("skills = [\n  'opening',\n  'charm',\n]\nlevel = 9", 1, "skills.2"),
        ("skills = [\n  'opening',\n  'charm',\n]\nlevel = 9", 5, "level"),
        ("[facts]\n\namount = 3", 3, "facts.amount"),
        ("facts.amount = 3", 1, "facts.amount"),
        ("facts = { amount = 3 }", 1, "facts.amount"),
        ("[facts]\namount = '3.00'", 1, "facts.due"),
        ("[[turns]]\nname = 'a'\n[[turns.choices]]\n[[turns.choices]]\nto = 3", 5, "turns.a.choices.2.to"),
        ("[[turns]]\nname = 'a'\n[[turns.choices]]\n[[turns.choices]]\nto = 3", 3, "turns.a.choices.1.to"),
        ("[[turns]]\nwho = 'a'\n[[turns]]\nwho = 'b'", 4, "turns.2.who"),
        ("[[turns]]\nname = 'a'\n[[turns]]\nname = 'a'", 4, "turns.a.name"),
        ("turns = [{ name = 'a' },\n { name = 'b', who = 3 }]", 1, "turns.b.who"),
        ('about.nl = """\na {\nb"""\nlevel = 9', 1, "about.nl"),
        ('about.nl = """\na\nb"""\nlevel = 9', 4, "level"),
        ("level = 9\r\nminutes = 99\r\n", 2, "minutes"),
        ("\ufefflevel = 9", 1, "level"),
    ],
)
def test_a_mistake_has_the_line_where_its_name_stands(text: str, line: int, at: str) -> None:
    """In blocks, lists, dotted names and over several lines; what is missing goes by what it is missing in."""
    assert (line, at) in [(one, place) for one, place, _ in found(text)]


@pytest.mark.parametrize(
    ("text", "line", "at", "key"),
    [
        ("a = [\n'b'\n'c'\n]\nlevel = 9", 3, "a", "toml_bracket_open"),
        ("a = [\n'b',\nlevel = 9", 3, "a", "toml_value_unreadable"),
        ("a = '''\nb\nlevel = 9", 1, "a", "toml_quote_open"),
        ("[facts\ncountry = 'fr'", 1, "", "toml_bracket_open"),
        ("[facts\ncountry = 'fr'", 2, "facts.country", "choice_unknown"),
        ("[[turns]\nname = 'a'", 1, "", "toml_bracket_open"),
        ("level = 1\nlevel = 2\nminutes = 99", 2, "", "toml_twice"),
        ("level = 1\nlevel = 2\nminutes = 99", 3, "minutes", "number_out_of_range"),
        ("[facts]\n[caller]\n[facts]\ncountry = 'fr'\n[opponent]\nx = 1", 3, "", "toml_twice"),
        ("[facts]\n[caller]\n[facts]\ncountry = 'fr'\n[opponent]\nx = 1", 6, "opponent.x", "scenario_key_unknown"),
        ("“Hallo”\nlevel = 9", 1, "", "toml_unreadable"),
        ("“Hallo”\nlevel = 9", 2, "level", "number_out_of_range"),
    ],
)
def test_what_comes_after_something_unreadable_is_looked_at(text: str, line: int, at: str, key: str) -> None:
    """Reading goes on with the next name, and what can't be read isn't called missing as well."""
    assert (line, at, key) in found(text)


def test_what_cannot_be_read_is_named_once() -> None:
    """A title in curly quotation marks can't be read. It isn't missing as well."""
    text, (title,) = edited(("title.nl", "title.nl = “Bellen”"))
    assert found(text) == [(title, "title.nl", "toml_value_unreadable")]


def test_a_language_that_is_not_known_to_be_spoken_makes_no_other_mistakes() -> None:
    """What is said is then expected in the languages in which the first turn says it."""
    lines = [line for line in LINES if not line.startswith("says.nl")]
    assert found('spoken = "fr"\n' + "\n".join(lines)) == [(1, "spoken", "choice_unknown")]


def test_both_kinds_of_endings_that_are_missing_are_named() -> None:
    """Whoever has only good endings hears of the two others at once."""
    text = SMALL.replace('quality = "poor"\nsays', 'quality = "good"\nsays')
    [one] = [one for one in read_scenario(text).mistakes if one.at == "endings"]
    assert "“poor”" in message(Language.EN, one.error)


def test_a_list_over_many_lines_is_no_mistake() -> None:
    """Somebody may write comments in it: what can be read is read."""
    old = 'skills = ["opening", "agreeing"]'
    assert old in SMALL
    assert found(SMALL.replace(old, 'skills = ["opening",\n' + "# one\n" * 60 + '"agreeing"]')) == []


def test_a_file_full_of_nonsense_has_an_end() -> None:
    """After fifty lines that can't be read the rest says nothing: only these are shown."""
    mistakes = found("nonsense\n" * 2_000)
    assert len(mistakes) == 51
    assert {key for _, _, key in mistakes} == {"toml_no_equals_sign"}

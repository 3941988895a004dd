"""The pages for trainers: minutes that add up, groups for every number, the same in both languages."""

import re
import tomllib
from datetime import UTC, date, datetime, timedelta
from itertools import chain, pairwise
from typing import Any

import pytest
from guide_sources import called, figures, headings, links
from said import rules_about

from receivables.language import Language
from receivables.scenarios.rendering import on_paper
from receivables.scenarios.view import View
from receivables.site.folders import PROJECT
from receivables.site.workshop.drawing import aims, call_steps, groups_table, programme
from receivables.site.workshop.programmes import callers, copies_for, programme_parts, roles, rounds_of, split
from receivables.site.workshop.scenarios import scenarios
from receivables.texts.labels import words
from receivables.texts.workshop import debrief_turns, plan

FOLDERS = {language: PROJECT / "docs" / language / "workshop" for language in Language}
NAMES = sorted(page.name for page in FOLDERS[Language.NL].glob("*.md"))
PROGRAMMES = list(plan()["programmes"])
SIZES = range(plan()["participants"]["fewest"], plan()["participants"]["most"] + 1)
each_language = pytest.mark.parametrize("language", Language)
each_page = pytest.mark.parametrize("name", NAMES)
each_programme = pytest.mark.parametrize("name", PROGRAMMES)
each_size = pytest.mark.parametrize("participants", SIZES)


def source(name: str, language: Language) -> str:
    """A page of the workshop, as it is written."""
    return (FOLDERS[language] / name).read_text(encoding="utf-8")


def pages_linked(text: str) -> list[str]:
    """The pages to which a page leads; a file to take along has a name of its own in each language."""
    return [link for link in links(text) if link.endswith(".md")]


def shape(value: Any, *, at: str = "") -> list[str]:
    """The keys of a table of words, with the length of each list."""
    if isinstance(value, dict):
        return [path for key, below in value.items() for path in shape(below, at=f"{at}.{key}")]
    return [f"{at}[{len(value)}]" if isinstance(value, list) else at]


@each_programme
def test_the_minutes_add_up(name: str) -> None:
    """The parts of a programme last exactly as long as its name says, by their minutes and by the clock."""
    parts = programme_parts(name)
    assert sum(part.minutes for part in parts) == int(name)
    begins, ends = (datetime.combine(date.min, at, UTC) for at in (parts[0].begins, parts[-1].ends))
    assert ends - begins == timedelta(minutes=int(name))


@each_programme
def test_the_parts_follow_one_another(name: str) -> None:
    """Each part begins on the minute on which the one before it ends."""
    assert [
        (one.ends, next_one.begins) for one, next_one in pairwise(programme_parts(name)) if one.ends != next_one.begins
    ] == []


@each_programme
def test_a_programme_has_slack(name: str) -> None:
    """At least a minute in fifteen is for what runs over."""
    slack = sum(part.minutes for part in programme_parts(name) if part.name == "slack")
    assert slack * 15 >= int(name)


@each_programme
def test_a_programme_begins_with_the_rules_and_ends_at_work(name: str) -> None:
    """Nobody plays a part before the ground rules are read, and the last thing is a call in the diary."""
    names = [part.name for part in programme_parts(name)]
    assert names[:2] == ["welcome", "rules"]
    assert names[-1] == "transfer"


@each_programme
def test_more_is_practised_than_explained(name: str) -> None:
    """Rounds, exercises and one's own case take longer than listening to the trainer."""
    minutes = dict.fromkeys(plan()["parts"], 0)
    for part in programme_parts(name):
        minutes[part.name] += part.minutes
    listening = sum(minutes[one] for one in ("welcome", "rules", "steps", "demonstration"))
    practising = sum(minutes[one] for one in ("warm_up", "round", "hard_answers", "own_prepare", "own_practise"))
    assert practising > listening


@each_programme
def test_a_round_takes_what_its_steps_take(name: str) -> None:
    """Reading, calling and debriefing add up to the minutes that the programme gives a round."""
    for part in programme_parts(name):
        if part.number:
            assert sum(plan()["rounds"][str(part.minutes)]["steps"].values()) == part.minutes


@pytest.mark.parametrize("minutes", list(plan()["rounds"]))
def test_every_turn_of_a_debriefing_fits(minutes: str) -> None:
    """The turns of a debriefing add up to the minutes that a round gives it."""
    debrief = plan()["debriefs"]["full"]
    assert len(debrief["turns"]) == debrief["minutes"] == plan()["rounds"][minutes]["steps"]["debrief"]


def test_a_debriefing_begins_with_the_caller_and_with_what_worked() -> None:
    """The caller speaks first; what to do differently comes after three turns of what worked."""
    for debrief in plan()["debriefs"].values():
        assert debrief["turns"][0] == "caller_feels"
    turns = plan()["debriefs"]["full"]["turns"]
    assert turns.index("caller_other") > max(turns.index(one) for one in ("caller_two", "called_two", "observer_two"))


@each_language
@each_programme
def test_a_programme_prints_the_calls_that_its_page_names(name: str, language: Language) -> None:
    """The calls that are chosen on paper are those of the page, in its order, and each exists."""
    page = source(f"{name}-minutes.md", language)
    calls = plan()["programmes"][name]["calls"]
    named = re.findall(r"\(scenarios/([\w-]+)\.md\)", page)
    assert [one.replace("-", "_") for one in named if one != "index"] == calls
    assert set(calls) <= set(scenarios())
    assert f"on-paper.md#programme-{name}" in page


@each_language
def test_every_sheet_has_the_turns_of_the_debriefing(language: Language) -> None:
    """The sheet of a call asks for what the page on debriefing says, in its order."""
    view = View(scenarios()["forgotten"], language, "forgotten", "../../")
    sheet = on_paper(view, "sheet")
    places = [sheet.index(turn.says) for turn in debrief_turns(language=language)]
    assert places == sorted(places)


@each_language
@each_page
def test_a_page_gives_the_rounds_of_its_programme(name: str, language: Language) -> None:
    """A page of a programme explains rounds of the length that its programme has."""
    macros = {macro[0]: macro[1:] for macro in called(source(name, language))}
    if "programme" in macros:
        (given,) = macros["programme"]
        assert {str(part.minutes) for part in programme_parts(given) if part.number} == set(macros["round_steps"])
        assert name == f"{given}-minutes.md"


@each_size
def test_a_group_is_split_into_threes_and_fours(participants: int) -> None:
    """Everybody is in a group of three or four; only with five is there a pair, which the trainer observes."""
    groups = split(participants)
    assert sum(groups) == participants
    assert set(groups) <= {3, 4} or groups == (3, 2)
    assert groups.count(4) <= 2


@each_size
def test_there_is_a_copy_for_everybody_who_needs_one(participants: int) -> None:
    """A set of cards and at least one sheet for each group, and a sheet for everybody who is in no call."""
    copies, groups = copies_for(participants), split(participants)
    assert copies["groups"] == len(groups)
    assert copies["people"] == participants
    assert copies["sheets"] >= len(groups)
    if 2 not in groups:
        assert 2 * copies["groups"] + copies["sheets"] == participants


@each_language
@each_programme
@each_size
def test_the_table_of_groups_has_every_number(participants: int, name: str, language: Language) -> None:
    """From three to sixteen, each number has its row, with who calls in the rounds of that programme."""
    row = next(row for row in groups_table(name, language=language).split("<tr>") if f">{participants}</th>" in row)
    said = words(language, "workshop", "columns")
    number = callers(split(participants), rounds=rounds_of(name))
    some = said["callers_of"].format(number=number, participants=participants)
    assert (some if number < participants else said["everyone"]) in row
    assert said["callers"].format(rounds=rounds_of(name)) in row


@pytest.mark.parametrize(("name", "participants", "number"), [("60", 3, 2), ("60", 5, 4), ("90", 6, 6), ("90", 7, 6)])
def test_somebody_else_calls_in_every_round(name: str, participants: int, number: int) -> None:
    """As many of a group call as there are rounds, and no more than are in it."""
    assert callers(split(participants), rounds=rounds_of(name)) == number


@each_programme
def test_a_table_of_groups_is_that_of_its_programme(name: str) -> None:
    """Both on one page speak of the same rounds."""
    for language in Language:
        assert ["groups_table", name] in [list(one) for one in called(source(f"{name}-minutes.md", language))]


@each_language
@each_programme
def test_the_table_of_a_programme_shows_every_part(name: str, language: Language) -> None:
    """A row for each part, with its time and what to do online, in the words of the page."""
    table = programme(name, language=language)
    assert table.count("<tr") == len(programme_parts(name)) + 1
    said = words(language, "workshop", "parts")
    for part in programme_parts(name):
        assert said[part.name]["does"] in table
        assert said[part.name]["online"] in table
        assert f"{part.minutes} min" in table


def test_both_languages_have_the_same_words() -> None:
    """The same keys in the same order, and as many rules and steps."""
    dutch, english = (
        tomllib.loads((PROJECT / "snippets" / language / "workshop.toml").read_text(encoding="utf-8"))
        for language in Language
    )
    assert shape(dutch) == shape(english)


@each_language
def test_every_part_and_turn_has_its_words(language: Language) -> None:
    """What the programmes name is what there are words for, none too many."""
    assert set(words(language, "workshop", "parts")) == set(plan()["parts"])
    assert {part.name for name in PROGRAMMES for part in programme_parts(name)} == set(plan()["parts"])
    turns = chain.from_iterable(debrief["turns"] for debrief in plan()["debriefs"].values())
    assert set(words(language, "workshop", "debrief")) == set(turns)
    for table in ("aims", "skills"):
        assert set(words(language, "workshop", table)) == set(plan()["aims"]["skills"])


@each_language
def test_every_aim_leads_to_its_exercise(language: Language) -> None:
    """Each skill has an aim that one can observe and an exercise with a model answer."""
    page = source("exercises.md", language)
    for skill in plan()["aims"]["skills"]:
        assert f"exercises.md#{skill})" in aims(language=language)
        section = page.split(f"{{ #{skill} }}")[1].split("\n## ")[0]
        assert any(macro == "say" for macro, *_ in called(section)), skill
        assert '<div class="on-slide" markdown>' in section


@each_language
def test_every_part_of_a_programme_is_explained(language: Language) -> None:
    """Each part leads to a page, and to a place that is on it."""
    for place in plan()["parts"].values():
        page, _, anchor = place.partition("/")
        assert (FOLDERS[language] / f"{page}.md").is_file()
        assert not anchor or f"{{ {anchor} }}" in source(f"{page}.md", language)


def test_both_languages_have_the_same_pages() -> None:
    """A page for trainers is there in both languages or in neither."""
    for folder in FOLDERS.values():
        assert sorted(page.name for page in folder.glob("*.md")) == NAMES


@each_page
def test_both_languages_have_the_same_headings(name: str) -> None:
    """As many headings, of the same levels and with the same marks, in the same order."""
    dutch, english = (source(name, language) for language in Language)
    assert headings(dutch) == headings(english)
    assert re.findall(r"\{ #([\w-]+) \}", dutch) == re.findall(r"\{ #([\w-]+) \}", english)


@each_page
def test_both_languages_show_the_same(name: str) -> None:
    """The same links, macros, slides and figures, in the same order."""
    dutch, english = (source(name, language) for language in Language)
    assert pages_linked(dutch) == pages_linked(english)
    assert [(one[0], len(one)) if one[0] == "say" else one for one in called(dutch)] == [
        (one[0], len(one)) if one[0] == "say" else one for one in called(english)
    ]
    assert dutch.count("on-slide") == english.count("on-slide")
    assert figures(dutch) == figures(english)


@each_language
@each_page
def test_a_page_with_slides_has_a_button_for_them(name: str, language: Language) -> None:
    """What is marked for a slide can be shown as one, and a button never shows nothing."""
    page = source(name, language)
    assert ("on-slide" in page) == (("slides",) in called(page))


@each_language
def test_the_steps_of_a_call_are_in_good_tone(language: Language) -> None:
    """The tone check finds nothing in what is said at each of the six steps."""
    steps = re.findall(r"“(.+?)”", call_steps(language=language))
    assert len(steps) == 6
    assert {text: found for text in steps if (found := rules_about(text, language))} == {}


@pytest.mark.parametrize("size", [3, 4])
def test_everybody_calls_before_anybody_calls_again(size: int) -> None:
    """In as many rounds as a group has people each calls once and is called once, and no round leaves anybody out."""
    played = [roles(size, number) for number in range(1, size + 1)]
    assert {one[0] for one in played} == {one[1] for one in played} == set("ABCD"[:size])
    assert all(set(one) == set("ABCD"[:size]) for one in played)


def test_who_calls_again_calls_somebody_else() -> None:
    """The fourth round of three people begins anew, with another customer."""
    assert roles(3, 1)[:2] == "AB"
    assert roles(3, 4)[:2] == "AC"


@each_language
@each_programme
def test_a_page_says_who_does_what_in_each_of_its_rounds(name: str, language: Language) -> None:
    """A row for each round of the programme: with four people, all four have something to do in it."""
    _, table = str(groups_table(name, language=language)).split("workshop-roles")
    assert len(re.findall(r"\bD\b", table)) == rounds_of(name)

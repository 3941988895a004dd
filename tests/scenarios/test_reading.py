"""Reading scenarios: what is in order, and each thing that can be wrong."""

from datetime import date

import pytest
from scenario_files import SMALL, changed, mistakes, small

from receivables.case import CallOutcome, Country
from receivables.language import Language
from receivables.rules.agreements import AgreedAction, Party
from receivables.scenarios.reading import read_scenario
from receivables.scenarios.scenario import Means, Quality, Skill, Speaker

FIRST_CHOICE = "turns.picks_up.choices.1"
ONE_LANGUAGE = "\n".join(line for line in SMALL.splitlines() if ".en = " not in line)


def test_a_scenario_is_read_whole() -> None:
    """Everything that stands in the file comes out of it."""
    scenario = small()
    assert (scenario.level, scenario.minutes, scenario.means) == (1, 3, Means.PHONE)
    assert scenario.facts.country is Country.NL
    assert scenario.facts.amount == 84_000
    assert scenario.facts.called_on == date(2027, 3, 17)
    assert scenario.facts.caller == dict.fromkeys(Language, "Mirza Hodzic")
    assert scenario.facts.customer[Language.EN] == "Spaakmolen Bicycles"
    first = scenario.turns[0]
    assert (first.name, first.who) == ("picks_up", Speaker.CONTACT)
    assert first.choices[0].skills == (Skill.OPENING, Skill.ASKING)
    assert first.choices[0].quality is Quality.GOOD
    ending = scenario.endings[0]
    assert ending.reached is CallOutcome.PROMISE
    assert (ending.agreements[0].who, ending.agreements[0].what) == (Party.DEBTOR, AgreedAction.PAY)
    assert ending.agreements[1].details[Language.NL] == "mailt de afspraak"


def test_one_language_will_do() -> None:
    """A file of somebody's own can be in one language: then every text is."""
    scenario = read_scenario(ONE_LANGUAGE.replace('customer.nl = "', 'customer = "')).scenario
    assert scenario
    assert scenario.languages == (Language.NL,)


def test_a_text_in_another_language_than_the_title_is_named() -> None:
    """What one language has beyond the others is said."""
    found = mistakes(changed('title.en = "Just asking"', ""))
    assert found["about.en"] == "We don’t know this name here. You can use: nl."


def test_a_missing_translation_is_named() -> None:
    """Where one language lacks a text, its place is said."""
    assert mistakes(changed('says.en = "{customer}, Lotte speaking."', "")) == {
        "turns.picks_up.says.en": "This is missing."
    }


def test_a_call_in_another_language_has_its_lines_in_that_only() -> None:
    """In a call in English what is said is English, and everything else is in both languages."""
    lines = [line for line in SMALL.splitlines() if not line.startswith("says.nl")]
    scenario = read_scenario('spoken = "en"\n' + "\n".join(lines)).scenario
    assert scenario
    assert scenario.spoken is Language.EN
    assert set(scenario.turns[0].says) == {Language.EN}
    assert set(scenario.turns[0].hint) == set(Language)


@pytest.mark.parametrize(
    ("old", "new", "at", "says"),
    [
        ("level = 1", "level = 6", "level", "from 1 to 5"),
        ("level = 1", 'level = "1"', "level", "from 1 to 5"),
        ("level = 1", "level = true", "level", "from 1 to 5"),
        ("minutes = 3", "minutos = 3", "minutos", "Perhaps you meant minutes."),
        ("minutes = 3", "Minutes = 3", "Minutes", "Perhaps you meant minutes."),
        ("minutes = 3", "duration = 3", "duration", "don’t know this name"),
        ("minutes = 3", "duration = 3", "minutes", "missing"),
        ("minutes = 3", "minutes = 3\nminute = 3", "minute", "don’t know this name"),
        ('means = "phone"', 'means = "fax"', "means", "phone, video"),
        ('first = "picks_up"', 'first = "Picks up"', "first", "small letters"),
        ('first = "picks_up"', 'first = "day_agreed"', "first", "no turn"),
        ('["opening", "agreeing"]', '["charm"]', "skills.1", "opening, asking"),
        ('["opening", "agreeing"]', "[]", "skills", "at least"),
        ('["opening", "agreeing"]', '"opening"', "skills", "list"),
        ('title.en = "Just asking"', 'title.en = ""', "title.en", "fill this in"),
        ('title.en = "Just asking"', "title.en = 3", "title.en", "quotation marks"),
        ('title.en = "Just asking"', f'title.en = "{"x" * 81}"', "title.en", "too long"),
        ('title.en = "Just asking"', 'title.en = "Just\\u202e asking"', "title.en", "invisible"),
        ('caller = "Mirza Hodzic"', 'caller = "\\u0007"', "facts.caller", "invisible"),
        ('aim.nl = "Een dag', 'aim.nl = "Een {dag}', "caller.aim.nl", "{caller}"),
        ('aim.nl = "Een dag', 'aim.nl = "Een {dag', "caller.aim.nl", "brace"),
        ('country = "nl"', 'country = "fr"', "facts.country", "nl, be"),
        ('amount = "840.00"', "amount = 840.00", "facts.amount", "quotation marks"),
        ('amount = "840.00"', 'amount = "0.00"', "facts.amount", "quotation marks"),
        ("due = 2027-03-10", 'due = "2027-03-10"', "facts.due", "without quotation marks"),
        ("due = 2027-03-10", "due = 2027-03-10T10:00:00", "facts.due", "without quotation marks"),
        ("due = 2027-03-10", "due = 2027-02-09", "facts.due", "before"),
        ("today = 2027-03-17", "today = 2027-03-14", "facts.today", "not a working day"),
        ("today = 2027-03-17", "today = 2027-03-26", "facts.today", "not a working day"),
        ("today = 2027-03-17", "today = 2051-03-17", "facts.today", "public holidays"),
        ("today = 2027-03-17", "today = 2027-02-09", "facts.today", "invoice"),
        ("by = 2027-03-19", "by = 2027-03-16", "endings.day_agreed.agreements.1.by", "before the call"),
        ('what = "pay"', 'what = "approve"', "endings.day_agreed.agreements.1.amount", "“pay”"),
        ('what = "other"', 'what = "answer"', "endings.day_agreed.agreements.2.details", "“other”"),
        ('to = "looks"', 'to = "looked"', f"{FIRST_CHOICE}.to", "“looked”"),
        ('to = "day_agreed"', 'to = "picks_up"', "turns.looks.choices.2.to", "leads back"),
        ('to = "hangs_up"', 'to = "looks"', "endings.hangs_up", "No choice"),
        ('name = "looks"', 'name = "picks_up"', "turns.picks_up.name", "more than once"),
        ('name = "no_day"', 'name = "looks"', "endings.looks.name", "more than once"),
        ('quality = "good"', 'quality = "fair"', "turns.picks_up.choices", "0 are “good”"),
        ('quality = "fair"', 'quality = "good"', "turns.picks_up.choices", "2 are “good”"),
        ('follows = ["be-confident",', 'follows = ["be-brave",', f"{FIRST_CHOICE}.follows.1", "act-at-once"),
        (
            '"ask-open-questions"]',
            '"ask-open-questions"]\nbreaks = ["act-at-once"]',
            f"{FIRST_CHOICE}.breaks",
            "at odds",
        ),
        ('"ask-open-questions"]', '"avoid-why"]\nbreaks = ["avoid-why"]', f"{FIRST_CHOICE}.breaks", "both follow"),
        ('hint.en = "She hangs up."\n', "", "endings.hangs_up.hint.en", "missing"),
        ('reached = "refuses"', 'reached = "hung_up"', "endings.hangs_up.reached", "voicemail"),
        ('quality = "poor"\nsays', 'quality = "fair"\nsays', "endings", "“poor”"),
        ('knows.nl = ["De website', 'knows.nl = [1, "De website', "caller.knows.nl.1", "quotation marks"),
        ("[observer]\n", "[[observer]]\n", "observer", "group"),
    ],
)
def test_each_mistake_is_named_at_its_place(*, old: str, new: str, at: str, says: str) -> None:
    """One thing is wrong, and the sentence beside its place says what to do."""
    found = mistakes(changed(old, new))
    assert at in found
    assert says in found[at]


def test_a_name_that_is_mistyped_is_one_mistake() -> None:
    """What it was meant to be is not missing as well; two names are not both taken for the same."""
    assert list(mistakes(changed("minutes = 3", "minutos = 3"))) == ["minutos"]
    both = mistakes(changed("minutes = 3", "minutos = 3\nminuten = 3"))
    assert "Perhaps you meant minutes." in both["minutos"]
    assert "don’t know this name" in both["minuten"]
    assert list(both) == ["minutos", "minuten"]


def test_the_model_answer_can_break_what_is_at_odds_with_what_it_follows() -> None:
    """Where sources disagree, nobody can follow both."""
    follows = 'follows = ["be-confident", "ask-open-questions"]'
    assert mistakes(changed(follows, 'follows = ["avoid-why"]\nbreaks = ["ask-why-and-when"]')) == {}


def test_two_choices_that_say_the_same_are_one_too_many() -> None:
    """A choice differs from its neighbours in its words."""
    said = SMALL.split('says.nl = "Sorry')[1].split("to =")[0]
    twice = SMALL.replace(SMALL.split("[[turns.choices]]\n")[3].split("to =")[0], f'says.nl = "Sorry{said}')
    assert mistakes(twice) == {
        "turns.picks_up.choices.3.says": "This choice says the same as an earlier one of this turn."
    }


def test_a_choice_that_changes_nothing_is_dead() -> None:
    """Two choices with the same way on and the same explanation are one choice."""
    same = 'to = "day_agreed"\nquality = "fair"'
    dead = changed('to = "no_day"\nquality = "fair"', same)
    for language, word in (("nl", "Aardig, maar er is geen dag afgesproken."), ("en", "Kind, but there is no day.")):
        good = {
            "nl": "Je vraagt naar het hele bedrag en naar een dag.",
            "en": "You ask for the whole amount and for a day.",
        }
        dead = dead.replace(word, good[language])
    assert "turns.looks.choices.2.to" in mistakes(dead)


def test_all_mistakes_are_found_at_once() -> None:
    """Texts, names and ways are looked at even where something else is wrong."""
    found = mistakes(changed("level = 1", "level = 9").replace('to = "hangs_up"', 'to = "nowhere"'))
    assert set(found) == {"level", "turns.picks_up.choices.3.to"}


@pytest.mark.parametrize("language", list(Language))
def test_mistakes_are_told_in_the_visitors_language(language: Language) -> None:
    """Each language has its sentences."""
    says = {Language.NL: "Dit ontbreekt.", Language.EN: "This is missing."}
    assert mistakes(changed("level = 1\n", ""), language) == {"level": says[language]}

"""The example texts: nothing made up is left in them, and a complaint about everything asks for no money."""

import re

import pytest

from receivables.language import Language
from receivables.rules.reminder_levels import ReminderLevel
from receivables.site.catalogue import catalogue
from receivables.site.folders import PROJECT
from receivables.site.macros import filled_in
from receivables.texts.labels import label
from receivables.widgets.running import example, run
from receivables.widgets.tools import TOOLS

every_language = pytest.mark.parametrize("language", Language)
BODY = re.compile(r'<pre class="catalogue-body">(.*?)</pre>', re.DOTALL)
REMINDER = TOOLS["reminder"]
PAGES = {page.stem: page for page in (PROJECT / "docs" / "en" / "letters").glob("*.md") if page.stem != "index"}
MADE_UP = re.compile(r"€|\b20\d\d\b|NL91|x@x")


def texts(level: ReminderLevel, language: Language, *, all_disputed: bool = False) -> list[str]:
    """The texts of a level, without their marks."""
    found = BODY.findall(catalogue(level, language, all_disputed=all_disputed))
    return [re.sub("<[^>]+>", "", one) for one in found]


@every_language
@pytest.mark.parametrize("level", ReminderLevel)
def test_each_value_gives_way_to_a_placeholder(level: ReminderLevel, language: Language) -> None:
    """No amount, year, account or address of the made-up case is left."""
    found = texts(level, language)
    assert found
    assert [one for one in found if MADE_UP.search(one)] == []


@every_language
def test_a_complaint_about_everything_names_no_account_and_a_day_to_reply(language: Language) -> None:
    """Its e-mails ask for an answer; those about a part name the account too."""
    account, reply = (f"[{label(language, f'placeholders.{name}')}]" for name in ("iban", "reply_by"))
    everything = texts(ReminderLevel.DISPUTED, language, all_disputed=True)
    assert [one for one in everything if account in one] == []
    assert reply in everything[0]
    assert account in texts(ReminderLevel.DISPUTED, language)[0]
    assert reply not in texts(ReminderLevel.DISPUTED, language)[0]


@every_language
def test_an_answer_has_a_place_for_what_was_found_and_what_is_left(language: Language) -> None:
    """What was found, what is done about it, what is taken off and what remains."""
    written = texts(ReminderLevel.COMPLAINT_ANSWERED, language)[0]
    for name in ("found", "remedy", "credited", "remaining"):
        assert label(language, f"placeholders.{name}").strip("[]") in written


@every_language
def test_a_proposal_has_a_place_for_its_reason_its_days_and_its_amount(language: Language) -> None:
    """Why one stands by which answer, the part in dispute, a talk, an amount and the day on which one says more."""
    written = texts(ReminderLevel.ANSWER_MAINTAINED, language)[0]
    for name in ("answered_on", "reason", "undisputed", "in_dispute", "talk_on", "offered", "decide_by"):
        assert label(language, f"placeholders.{name}").strip("[]") in written


@every_language
@pytest.mark.parametrize("level", ReminderLevel)
def test_each_text_is_shown_filled_in_for_a_customer_it_is_for(level: ReminderLevel, language: Language) -> None:
    """The filled-in text has no placeholder; one for consumers goes to a person, the others to the bakery."""
    shown = filled_in(level, language=language)
    assert not re.search(r"\[[^\]]+\]", re.sub("<[^>]+>", "", shown))
    at_home = level in {ReminderLevel.FOURTEEN_DAY_NOTICE, ReminderLevel.FIRST_REMINDER}
    assert ("Sanne Vlierbes" in shown) == at_home
    assert ("Yusuf Aydin" in shown) != at_home


@pytest.mark.parametrize("name", PAGES)
def test_a_page_fills_in_the_text_that_it_is_about(name: str) -> None:
    """The filled-in text is that of the page, and not of another."""
    source = PAGES[name].read_text(encoding="utf-8")
    ((macro, about),) = re.findall(r"\{\{ (texts)\((.+?)\) \}\}", source)
    assert macro
    assert re.findall(r"\{\{ filled_in\((.+?)\) \}\}", source) == [about]


@every_language
@pytest.mark.parametrize("choice", REMINDER.example.fitting(Language.NL))
def test_the_example_of_a_link_is_complete(choice: str, language: Language) -> None:
    """Whoever comes by a link sees a text, and nothing that is still needed."""
    found = run(REMINDER, example(REMINDER, language, choice), language=language, on=REMINDER.example.on)
    assert found.errors == {}
    assert found.outcome

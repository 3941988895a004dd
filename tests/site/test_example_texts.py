"""The example texts: nothing made up is left in them, and a complaint about everything asks for no money."""

import re

import pytest

from receivables.language import Language
from receivables.rules.reminder_levels import ReminderLevel
from receivables.site.catalogue import catalogue
from receivables.texts.labels import label

every_language = pytest.mark.parametrize("language", Language)
BODY = re.compile(r'<pre class="catalogue-body">(.*?)</pre>', re.DOTALL)
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

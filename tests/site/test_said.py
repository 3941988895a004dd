"""What the guide and the workshop give to say: in good tone, beside what the tone check marks, and formal in Dutch."""

import tomllib
from itertools import chain
from pathlib import Path

import pytest
from said import rules_about, said_in

from call_inputs import YOU
from receivables.case import AddressForm
from receivables.language import Language

PARTS = ("guide", "workshop")
BEYOND_THE_TONE_RULES = {
    part: tomllib.loads(Path(__file__).with_name(f"{part}_beyond_tone_rules.toml").read_text(encoding="utf-8"))
    for part in PARTS
}
each_language = pytest.mark.parametrize("language", Language)
each_part = pytest.mark.parametrize("part", PARTS)


@each_language
@each_part
def test_what_is_to_be_said_is_in_good_tone(part: str, language: Language) -> None:
    """The tone check finds nothing in what readers and participants are given to say."""
    said = said_in(part, language)
    assert said
    assert {one.text: found for one in said if (found := rules_about(one.text, language))} == {}


@each_language
@each_part
def test_what_is_better_left_unsaid_is_what_the_tone_check_marks(part: str, language: Language) -> None:
    """The tone check marks each counterpart, but for what no rule is about."""
    unsaid = {one.not_that for one in said_in(part, language) if one.not_that}
    unmarked = {text for text in unsaid if not rules_about(text, language)}
    assert unmarked == set(chain.from_iterable(BEYOND_THE_TONE_RULES[part][language].values()))


@each_part
def test_a_customer_is_addressed_formally(part: str) -> None:
    """In Dutch, what is said to a customer keeps to u: never je, never both."""
    every = chain.from_iterable((one.text, one.not_that) for one in said_in(part, Language.NL))
    assert [text for text in every if YOU[AddressForm.INFORMAL].search(text)] == []

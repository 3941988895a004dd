"""The format of a scenario file, key by key."""

from datetime import date
from typing import Any

from receivables.case import CallOutcome, Country, DebtorKind
from receivables.language import Language
from receivables.rules.agreements import AgreedAction, Party
from receivables.scenarios import checks
from receivables.scenarios.scenario import (
    Arrangement,
    CallerCard,
    Choice,
    Debrief,
    Ending,
    Facts,
    Means,
    ObserverCard,
    OpponentCard,
    Quality,
    Skill,
    Speaker,
    Turn,
)
from receivables.scenarios.shapes import InEachLanguage, Rows, Shape, Table
from receivables.scenarios.values import Amount, Day, Name, NodeName, Number, OneOf, Text, one_of
from receivables.texts.advice import advice_links

LARGEST_FILE = 200_000
"""Characters: four times what a long scenario in two languages takes."""

MOST_TURNS, MOST_ENDINGS = 40, 12

_LINE, _PARAGRAPH = 400, 700
_WORDS = InEachLanguage(Text(_PARAGRAPH))
_LINES = InEachLanguage(Rows(Text(_LINE), 1, 8))
_SPOKEN = InEachLanguage(Text(_PARAGRAPH), spoken=True)
_LAST_WORDS = InEachLanguage(Text(_PARAGRAPH, can_be_empty=True), spoken=True)
_SKILLS = Rows(one_of(Skill), 0, len(Skill))

_FACTS: dict[str, Shape] = {
    "caller": Name(),
    "business": Name(),
    "contact": Name(),
    "customer": Name(),
    "country": OneOf(tuple(one.lower() for one in Country), lambda code: Country(code.upper())),
    "kind": one_of(DebtorKind),
    "number": Text(30, placeholders=False),
    "amount": Amount(),
    "invoiced": Day(),
    "due": Day(),
    "today": Day(),
}

_OPPONENT: dict[str, Shape] = {"mood": _WORDS, "knows": _LINES, "agrees_if": _WORDS, "stops_at": _WORDS}

_AGREEMENT: dict[str, Shape] = {
    "who": one_of(Party),
    "what": one_of(AgreedAction),
    "by": Day(),
    "amount": Amount(),
    "details": _WORDS,
}


def _facts(today: date, **others: Any) -> Facts:
    return Facts(called_on=today, **others)


def _choice() -> Table:
    advice = Rows(OneOf(tuple(advice_links()["advice"])), 0, 8)
    keys: dict[str, Shape] = {
        "says": _SPOKEN,
        "to": NodeName(),
        "quality": one_of(Quality),
        "skills": _SKILLS,
        "follows": advice,
        "breaks": advice,
        "because": _WORDS,
    }
    return Table(Choice, keys, ("skills", "follows", "breaks"), checks.choice)


def _turn() -> Table:
    keys: dict[str, Shape] = {
        "name": NodeName(),
        "who": one_of(Speaker),
        "says": _SPOKEN,
        "hint": _WORDS,
        "choices": Rows(_choice(), 2, 4),
    }
    return Table(Turn, keys, ("hint",), checks.turn)


def _ending() -> Table:
    arrangement = Table(Arrangement, _AGREEMENT, ("by", "amount", "details"), checks.arrangement)
    keys: dict[str, Shape] = {
        "name": NodeName(),
        "quality": one_of(Quality),
        "says": _LAST_WORDS,
        "hint": _WORDS,
        "result": _WORDS,
        "reached": one_of(CallOutcome),
        "agreements": Rows(arrangement, 0, 8),
    }
    return Table(Ending, keys, ("says", "hint", "agreements"), checks.ending)


def scenario_table() -> Table:
    """A whole file, but for its languages, which follow from it."""
    keys: dict[str, Shape] = {
        "level": Number(1, 5),
        "minutes": Number(1, 30),
        "means": one_of(Means),
        "first": NodeName(),
        "skills": Rows(one_of(Skill), 1, len(Skill)),
        "spoken": OneOf(tuple(Language), Language),
        "title": InEachLanguage(Text(80, placeholders=False)),
        "about": _WORDS,
        "facts": Table(_facts, _FACTS, check=checks.facts),
        "caller": Table(CallerCard, {"knows": _LINES, "aim": _WORDS}),
        "opponent": Table(OpponentCard, _OPPONENT),
        "observer": Table(ObserverCard, {"watch": _LINES}),
        "debrief": Table(Debrief, {"pitfalls": _LINES, "questions": _LINES}),
        "turns": Rows(_turn(), 1, MOST_TURNS, named=True),
        "endings": Rows(_ending(), 1, MOST_ENDINGS, named=True),
    }
    return Table(dict, keys, ("spoken",), checks.scenario)

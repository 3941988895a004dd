"""What a scenario is held to beyond its format: its graph, its choices, its days, its agreements."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from receivables.errors import CalendarUnknown, InputError
from receivables.rules.agreements import AgreedAction
from receivables.rules.working_days import is_working_day
from receivables.scenarios.graph import Found, Graph, mistakes, place
from receivables.scenarios.scenario import Arrangement, Choice, Ending, Facts, Quality, Scenario, Turn
from receivables.texts.advice import advice_links


def _graph_in(data: dict[str, Any]) -> Graph | None:
    """The graph of a file whose texts may still be wrong; None when its names or ways can't be read either."""
    try:
        turns = [(turn["name"], tuple(choice["to"] for choice in turn["choices"])) for turn in data["turns"]]
        endings = tuple(ending["name"] for ending in data["endings"])
        first = data["first"]
        every = [first, *endings, *(name for name, _ in turns), *(to for _, targets in turns for to in targets)]
    except (KeyError, TypeError):
        return None
    return Graph(first, dict(turns), endings) if all(isinstance(name, str) for name in every) else None


def _names_twice(data: dict[str, Any]) -> Found:
    """Names that two turns or endings have."""
    rows = [(kind, row["name"]) for kind in ("turns", "endings") for row in data[kind]]
    seen = Counter(name for _, name in rows)
    yield from ((f"{kind}.{name}.name", InputError("scenario_name_twice")) for kind, name in rows if seen[name] > 1)


def in_the_graph(data: dict[str, Any]) -> Found:
    """What is wrong with the graph of a file, as far as it can be read."""
    if graph := _graph_in(data):
        twice = tuple(_names_twice(data))
        yield from twice or mistakes(graph)


def in_the_content(scenario: Scenario) -> Found:
    """What is wrong with a scenario that can be read."""
    yield from _days(scenario.facts)
    for turn in scenario.turns:
        yield from _qualities(turn)
        yield from _dead_choices(turn)
        yield from _advice(turn)
    for ending in scenario.endings:
        yield from _last_words(ending)
        yield from _agreements(ending, scenario.facts)
    there = {ending.quality for ending in scenario.endings}
    for quality in Quality:
        if quality not in there:
            yield "endings", InputError("scenario_no_ending", quality=quality)
            return


def _days(facts: Facts) -> Found:
    if facts.due < facts.invoiced:
        yield "facts.due", InputError("due_before_invoice_date")
    if facts.called_on < facts.invoiced:
        yield "facts.today", InputError("scenario_call_before_invoice")
    try:
        works = is_working_day(facts.called_on, country=facts.country)
    except CalendarUnknown:
        yield "facts.today", InputError("scenario_calendar_unknown", day=facts.called_on)
        return
    if not works:
        yield "facts.today", InputError("scenario_no_working_day", day=facts.called_on)


def _qualities(turn: Turn) -> Found:
    good = sum(choice.quality is Quality.GOOD for choice in turn.choices)
    if good != 1:
        yield f"turns.{turn.name}.choices", InputError("scenario_good_choices", number=good)


def _dead_choices(turn: Turn) -> Found:
    """Choices that say the same, or lead to the same with the same words."""
    for number, choice in enumerate(turn.choices, 1):
        earlier = turn.choices[: number - 1]
        at = f"turns.{turn.name}.choices.{number}"
        if _is_like(choice, earlier, lambda one: one.says):
            yield f"{at}.says", InputError("scenario_said_twice")
        elif _is_like(choice, earlier, lambda one: (one.to, one.because)):
            yield place(turn.name, number), InputError("scenario_dead_choice")


def _is_like(choice: Choice, earlier: Iterable[Choice], key: Any) -> bool:
    return any(key(choice) == key(one) for one in earlier)


def _advice(turn: Turn) -> Found:
    for number, choice in enumerate(turn.choices, 1):
        at = f"turns.{turn.name}.choices.{number}"
        if {*choice.follows} & {*choice.breaks}:
            yield f"{at}.breaks", InputError("scenario_follows_and_breaks")
        if choice.quality is Quality.GOOD and not {*choice.breaks} <= {*_at_odds_with(choice.follows)}:
            yield f"{at}.breaks", InputError("scenario_good_breaks")


def _at_odds_with(names: Iterable[str]) -> Iterator[str]:
    """The advice that nobody can follow together with one of these: sources disagree."""
    for one in advice_links()["disagreements"].values():
        for side in one["sides"]:
            if not {*side}.isdisjoint(names):
                yield from (name for other in one["sides"] if other is not side for name in other)


def _last_words(ending: Ending) -> Found:
    if not any(ending.says.values()) and not ending.hint:
        yield f"endings.{ending.name}.hint", InputError("scenario_ending_silent")


def _agreements(ending: Ending, facts: Facts) -> Found:
    for number, one in enumerate(ending.agreements, 1):
        at = f"endings.{ending.name}.agreements.{number}"
        if one.by and one.by < facts.called_on:
            yield f"{at}.by", InputError("agreed_before_call", day=facts.called_on)
        yield from ((f"{at}.{key}", error) for key, error in _misplaced(one))


def _misplaced(one: Arrangement) -> Iterator[tuple[str, InputError]]:
    if one.amount is not None and one.what is not AgreedAction.PAY:
        yield "amount", InputError("scenario_amount_only_with_pay")
    if one.details and one.what is not AgreedAction.OTHER:
        yield "details", InputError("scenario_details_only_with_other")
    if not one.details and one.what is AgreedAction.OTHER:
        yield "details", InputError("scenario_key_missing")

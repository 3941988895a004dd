"""What a conversation is held to as a graph: no way to nowhere, no way back, nothing that no way leads to.

It is taken from the file itself, whose texts may still be wrong.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from receivables.errors import InputError
from receivables.scenarios.graph import Graph
from receivables.scenarios.shapes import Found

_UNREADABLE = ""
"""Stands for a name or a way that isn't text, and for none."""


def in_the_graph(data: dict[str, Any]) -> Found:
    """What is wrong with the graph of a file, as far as its names and ways can be read."""
    turns, endings = _rows(data, "turns"), _rows(data, "endings")
    named = [(kind, _text(one, "name")) for kind, rows in (("turns", turns), ("endings", endings)) for one in rows]
    count = Counter(name for _, name in named)
    twice = [(kind, name) for kind, name in named if count[name] > 1 and name != _UNREADABLE]
    yield from ((f"{kind}.{name}.name", InputError("scenario_name_twice")) for kind, name in twice)
    ways = {_text(one, "name"): tuple(_text(way, "to") for way in _rows(one, "choices")) for one in turns}
    graph = Graph(_text(data, "first"), ways, tuple(_text(one, "name") for one in endings))
    yield from mistakes(graph, is_sure=not twice and _UNREADABLE not in count)


def mistakes(graph: Graph, *, is_sure: bool = True) -> Found:
    """The mistakes of a graph that are certain even where its names are not, being missing or there twice."""
    known = {_UNREADABLE, *graph.turns, *graph.endings}
    if is_sure and graph.first not in {_UNREADABLE, *graph.turns}:
        yield "first", InputError("scenario_leads_nowhere", to=graph.first)
    astray = [(at, to) for at, to in _ways(graph) if to not in known] if is_sure else []
    yield from ((at, InputError("scenario_leads_nowhere", to=to)) for at, to in astray)
    yield from ((at, InputError("scenario_leads_back", to=to)) for at, to in _ways_back(graph))
    if is_sure and graph.first in graph.turns and {to for _, to in _ways(graph)} <= known - {_UNREADABLE}:
        yield from _aside(graph)


def _rows(table: dict[str, Any], key: str) -> list[dict[str, Any]]:
    """The tables in a list; an empty one for what is no table."""
    rows = table.get(key)
    return [row if isinstance(row, dict) else {} for row in rows] if isinstance(rows, list) else []


def _text(table: dict[str, Any], key: str) -> str:
    value = table.get(key)
    return value if isinstance(value, str) else _UNREADABLE


def _ways(graph: Graph) -> Iterator[tuple[str, str]]:
    """The place of each way, and where it leads."""
    for name, targets in graph.turns.items():
        yield from ((_place(name, number), to) for number, to in enumerate(targets, 1))


def _ways_back(graph: Graph) -> Iterator[tuple[str, str]]:
    """The choices that lead to a turn which the conversation came through."""
    finished = {_UNREADABLE}
    for start in graph.turns:
        trail = [(start, iter(enumerate(graph.turns[start], 1)))] if start not in finished else []
        while trail:
            name, rest = trail[-1]
            number, to = next(rest, (0, ""))
            if not number:
                finished.add(name)
                trail.pop()
            elif to in {one for one, _ in trail}:
                yield _place(name, number), to
            elif to in graph.turns and to not in finished:
                trail.append((to, iter(enumerate(graph.turns[to], 1))))


def _aside(graph: Graph) -> Found:
    turns, endings = ([one for one in names if one not in graph.reached] for names in (graph.turns, graph.endings))
    yield from ((f"turns.{name}", InputError("scenario_turn_aside")) for name in turns)
    yield from ((f"endings.{name}", InputError("scenario_ending_aside")) for name in endings)


def _place(turn: str, number: int) -> str:
    """Where the target of a choice stands; choices are counted from 1."""
    return f"turns.{turn}.choices.{number}.to"

"""The graph of a conversation: turns and endings, and the choices that lead from one to the next."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from receivables.errors import InputError
from receivables.scenarios.scenario import Scenario

type Found = Iterator[tuple[str, InputError]]
"""Mistakes, each with its place."""


@dataclass(frozen=True)
class Paths:
    """How many ways there are through a conversation, and how many choices the shortest and the longest take."""

    count: int
    shortest: int
    longest: int


@dataclass(frozen=True)
class Graph:
    """Where the choices lead.

    Attributes:
        first: The turn with which it begins.
        turns: Where the choices of each turn lead, in their order.
        endings: Where it can end.
    """

    first: str
    turns: Mapping[str, tuple[str, ...]]
    endings: tuple[str, ...]

    @cached_property
    def reached(self) -> frozenset[str]:
        """Every turn and ending that a conversation can come to."""
        seen: set[str] = set()
        ahead = [self.first]
        while ahead:
            name = ahead.pop()
            if name not in seen:
                seen.add(name)
                ahead.extend(self.turns.get(name, ()))
        return frozenset(seen)

    @cached_property
    def in_order(self) -> tuple[str, ...]:
        """The turns that are reached, each before those that it leads to. Only for a graph without mistakes."""
        done: dict[str, None] = {}

        def visit(name: str) -> None:
            if name in self.turns and name not in done:
                for to in reversed(self.turns[name]):
                    visit(to)
                done[name] = None

        visit(self.first)
        return tuple(reversed(done))

    @cached_property
    def layers(self) -> Mapping[str, int]:
        """How many choices come before each turn and ending, on the longest way. Only for a graph without mistakes."""
        layers = {self.first: 0}
        for name in self.in_order:
            for to in self.turns[name]:
                layers[to] = max(layers.get(to, 0), layers[name] + 1)
        return layers


def graph_of(scenario: Scenario) -> Graph:
    """The graph of a scenario."""
    turns = {turn.name: tuple(choice.to for choice in turn.choices) for turn in scenario.turns}
    return Graph(scenario.first, turns, tuple(ending.name for ending in scenario.endings))


def mistakes(graph: Graph) -> Found:
    """What is wrong with a graph: a way to nowhere, a way back, what no way leads to."""
    known = {*graph.turns, *graph.endings}
    astray = {(name, number) for name, number, to in _ways(graph) if to not in known}
    if graph.first not in graph.turns:
        yield "first", InputError("scenario_leads_nowhere", to=graph.first)
        return
    for name, number in sorted(astray):
        yield place(name, number), InputError("scenario_leads_nowhere", to=graph.turns[name][number - 1])
    for name, number in _ways_back(graph):
        yield place(name, number), InputError("scenario_leads_back", to=graph.turns[name][number - 1])
    if not astray:
        yield from ((f"turns.{name}", InputError("scenario_turn_aside")) for name in _aside(graph, graph.turns))
        yield from ((f"endings.{name}", InputError("scenario_ending_aside")) for name in _aside(graph, graph.endings))


def place(turn: str, number: int) -> str:
    """Where the target of a choice stands; choices are counted from 1."""
    return f"turns.{turn}.choices.{number}.to"


def paths(graph: Graph) -> Paths:
    """Count the ways through a graph without mistakes."""
    found = dict.fromkeys(graph.endings, Paths(1, 0, 0))
    for name in reversed(graph.in_order):
        ahead = [found[to] for to in graph.turns[name]]
        found[name] = Paths(
            sum(one.count for one in ahead),
            min(one.shortest for one in ahead) + 1,
            max(one.longest for one in ahead) + 1,
        )
    return found[graph.first]


def _ways(graph: Graph) -> Iterator[tuple[str, int, str]]:
    for name, targets in graph.turns.items():
        yield from ((name, number, to) for number, to in enumerate(targets, 1))


def _ways_back(graph: Graph) -> Iterator[tuple[str, int]]:
    """The choices that lead to a turn which the conversation came through."""
    finished: set[str] = set()
    for start in graph.turns:
        trail = [(start, iter(enumerate(graph.turns[start], 1)))] if start not in finished else []
        while trail:
            name, rest = trail[-1]
            number, to = next(rest, (0, ""))
            if not number:
                finished.add(name)
                trail.pop()
            elif to in {one for one, _ in trail}:
                yield name, number
            elif to in graph.turns and to not in finished:
                trail.append((to, iter(enumerate(graph.turns[to], 1))))


def _aside(graph: Graph, names: Mapping[str, object] | tuple[str, ...]) -> Iterator[str]:
    return (name for name in names if name not in graph.reached)

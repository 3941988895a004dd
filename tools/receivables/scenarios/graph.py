"""The graph of a conversation: turns and endings, and the choices that lead from one to the next."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from receivables.scenarios.scenario import Scenario


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

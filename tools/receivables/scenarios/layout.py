"""Where everything stands in the picture of a conversation: layer below layer, few lines crossing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from receivables.scenarios.graph import Graph

WIDTH = 480
_TOP, _LAYER = 28, 76
_WIDEST_GAP, _PORT = 92, 9
_RADIUS = 15
_SWEEPS = 6

type _Node = tuple[str, int]
"""A turn or an ending in its layer, or the place in another layer where lines to it pass."""


@dataclass(frozen=True)
class Point:
    """A place in the picture, in the units of its view box."""

    x: float
    y: float


@dataclass(frozen=True)
class Line:
    """A choice as a line.

    Attributes:
        turn: Where it begins.
        number: Which choice of the turn it is, counted from 1.
        path: Its shape, as the `d` of an SVG path.
    """

    turn: str
    number: int
    path: str


@dataclass(frozen=True)
class Layout:
    """The picture: where everything stands, its lines, and how high it is."""

    places: Mapping[str, Point]
    lines: tuple[Line, ...]
    height: int


def layout(graph: Graph) -> Layout:
    """Lay out a graph without mistakes."""
    rows = _ordered(_rows(graph), _links(graph))
    points = {node: point for row in rows for node, point in _placed(row)}
    places = {name: points[name, graph.layers[name]] for name in graph.layers}
    return Layout(places, tuple(_lines(graph, points)), _TOP * 2 + _LAYER * (len(rows) - 1))


def _route(graph: Graph, name: str, to: str) -> list[_Node]:
    """The nodes that a line passes, its ends included; lines to one target share them."""
    first, last = graph.layers[name], graph.layers[to]
    return [(name, first), *((to, layer) for layer in range(first + 1, last + 1))]


def _links(graph: Graph) -> list[tuple[_Node, _Node]]:
    routes = (_route(graph, name, to) for name in graph.in_order for to in graph.turns[name])
    return list(dict.fromkeys(link for route in routes for link in pairwise(route)))


def _rows(graph: Graph) -> list[list[_Node]]:
    rows: list[list[_Node]] = [[] for _ in range(max(graph.layers.values()) + 1)]
    for node in dict.fromkeys([(graph.first, 0), *(below for _, below in _links(graph))]):
        rows[node[1]].append(node)
    return rows


def _ordered(rows: list[list[_Node]], links: Sequence[tuple[_Node, _Node]]) -> list[list[_Node]]:
    """Each row in the order of what its nodes hang on, by turns from above and from below."""
    above: dict[_Node, list[_Node]] = {}
    below: dict[_Node, list[_Node]] = {}
    for upper, lower in links:
        above.setdefault(lower, []).append(upper)
        below.setdefault(upper, []).append(lower)
    for _ in range(_SWEEPS):
        rows = _swept(rows, above)
        rows = _swept(rows[::-1], below)[::-1]
    return _swept(rows, above)


def _swept(rows: list[list[_Node]], others: Mapping[_Node, list[_Node]]) -> list[list[_Node]]:
    at = dict(_shares(rows[0]))
    done = [rows[0]]
    for row in rows[1:]:
        here = dict(_shares(row))
        weights = {
            node: _mean([at[other] for other in others.get(node, ()) if other in at], here[node]) for node in row
        }
        done.append(sorted(row, key=weights.__getitem__))
        at |= dict(_shares(done[-1]))
    return done


def _shares(row: Sequence[_Node]) -> Iterator[tuple[_Node, float]]:
    """How far to the right each node of a row stands, between 0 and 1."""
    return ((node, (number + 0.5) / len(row)) for number, node in enumerate(row))


def _mean(numbers: Sequence[float], otherwise: float) -> float:
    return sum(numbers) / len(numbers) if numbers else otherwise


def _placed(row: Sequence[_Node]) -> Iterator[tuple[_Node, Point]]:
    gap = min(_WIDEST_GAP, WIDTH / len(row))
    left = (WIDTH - gap * (len(row) - 1)) / 2
    for number, node in enumerate(row):
        yield node, Point(round(left + gap * number, 1), _TOP + _LAYER * node[1])


def _lines(graph: Graph, points: Mapping[_Node, Point]) -> Iterator[Line]:
    for name in graph.in_order:
        targets = graph.turns[name]
        for number, to in enumerate(targets, 1):
            middle = (len(targets) + 1) / 2
            passed = [points[node] for node in _route(graph, name, to)]
            begin = Point(passed[0].x + (number - middle) * _PORT, passed[0].y + _RADIUS - 2)
            end = Point(passed[-1].x, passed[-1].y - _RADIUS)
            yield Line(name, number, _path([begin, *passed[1:-1], end]))


def _path(points: Sequence[Point]) -> str:
    """A smooth line that leaves and arrives straight down."""
    drawn = [f"M{points[0].x:g} {points[0].y:g}"]
    for upper, lower in pairwise(points):
        middle = (upper.y + lower.y) / 2
        drawn.append(f"C{upper.x:g} {middle:g} {lower.x:g} {middle:g} {lower.x:g} {lower.y:g}")
    return "".join(drawn)

"""The picture of a conversation: everything in its layer, nothing on top of anything else, a line for each choice."""

from itertools import pairwise

import pytest

from receivables.language import Language
from receivables.scenarios.graph import Graph
from receivables.scenarios.layout import WIDTH, layout
from receivables.scenarios.view import View
from receivables.site.workshop.scenarios import scenarios

FORK = Graph("a", {"a": ("b", "c"), "b": ("c", "x"), "c": ("x", "y")}, ("x", "y"))
GRAPHS = {name: View(scenario, Language.EN, name, "").graph for name, scenario in scenarios().items()} | {"fork": FORK}
every_graph = pytest.mark.parametrize("graph", GRAPHS.values(), ids=GRAPHS)


@every_graph
def test_a_choice_leads_downwards(graph: Graph) -> None:
    """What follows stands lower than what it follows."""
    places = layout(graph).places
    for name, targets in graph.turns.items():
        assert all(places[to].y > places[name].y for to in targets)


@every_graph
def test_nothing_stands_on_anything_else(graph: Graph) -> None:
    """Two turns or endings in a row leave each other room, and all stand inside the picture."""
    picture = layout(graph)
    places = sorted((at.y, at.x) for at in picture.places.values())
    assert all(15 <= x <= WIDTH - 15 and 15 <= y <= picture.height - 15 for y, x in places)
    neighbours = pairwise(places)
    assert all(y != next_y or next_x - x >= 32 for (y, x), (next_y, next_x) in neighbours)


@every_graph
def test_every_choice_has_its_line(graph: Graph) -> None:
    """Two choices with the same target are two lines."""
    lines = layout(graph).lines
    assert len({line.path for line in lines}) == len(lines) == sum(map(len, graph.turns.values()))


def test_a_longer_way_passes_through_a_layer() -> None:
    """A line that skips a layer bends there, so that it goes round what stands in it."""
    to_c = next(line for line in layout(FORK).lines if (line.turn, line.number) == ("a", 2))
    assert to_c.path.count("C") == 2

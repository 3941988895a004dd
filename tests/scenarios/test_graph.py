"""The graph of a conversation: what is wrong with it, its order, and the ways through it."""

from receivables.scenarios.graph import Graph, Paths, paths
from receivables.scenarios.graph_checks import mistakes

FORK = Graph("a", {"a": ("b", "c"), "b": ("c", "x"), "c": ("x", "y")}, ("x", "y"))


def wrong(graph: Graph) -> dict[str, str]:
    """What is wrong with a graph, by place."""
    return {at: error.key for at, error in mistakes(graph)}


def test_nothing_is_wrong_with_a_graph_that_goes_forwards() -> None:
    """Several turns may lead to one."""
    assert wrong(FORK) == {}


def test_ways_are_counted() -> None:
    """All ways count, and the number of choices of the shortest and of the longest."""
    assert paths(FORK) == Paths(5, 2, 3)


def test_a_turn_stands_after_all_that_lead_to_it() -> None:
    """The order and the layers follow the longest way."""
    assert FORK.in_order == ("a", "b", "c")
    assert FORK.layers == {"a": 0, "b": 1, "c": 2, "x": 3, "y": 3}


def test_a_way_to_nowhere_is_found() -> None:
    """A target that isn't there is named at its choice; what it leaves unreached isn't held against anybody."""
    assert wrong(Graph("a", {"a": ("x", "z"), "b": ("x", "x")}, ("x",))) == {
        "turns.a.choices.2.to": "scenario_leads_nowhere"
    }


def test_a_way_back_is_found() -> None:
    """A choice that leads to where the conversation came from is named, a turn to itself too."""
    assert wrong(Graph("a", {"a": ("b", "x"), "b": ("x", "a")}, ("x",))) == {
        "turns.b.choices.2.to": "scenario_leads_back"
    }
    assert wrong(Graph("a", {"a": ("a", "x")}, ("x",))) == {"turns.a.choices.1.to": "scenario_leads_back"}


def test_what_no_way_leads_to_is_found() -> None:
    """A turn and an ending that nobody can reach are named."""
    assert wrong(Graph("a", {"a": ("x", "x"), "b": ("y", "y")}, ("x", "y"))) == {
        "turns.b": "scenario_turn_aside",
        "endings.y": "scenario_ending_aside",
    }


def test_a_call_begins_with_a_turn() -> None:
    """The first is none of the endings, and is there."""
    assert wrong(Graph("x", {"a": ("x", "x")}, ("x",))) == {"first": "scenario_leads_nowhere"}

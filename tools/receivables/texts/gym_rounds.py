"""The rounds of the tone gym: some six items each, always the same, so that a group can do one together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from receivables.texts.gym import ExerciseKind, Item

_LONGEST = 6
_MIXED = {ExerciseKind.SPOT: 2, ExerciseKind.REWRITE: 2, ExerciseKind.OPEN: 1, ExerciseKind.MISSING: 1}


@dataclass(frozen=True)
class Round:
    """Some items to do one after the other.

    Attributes:
        of: "mixed" or a kind.
        number: Its number among those, from 1.
        items: The items, in order.
    """

    of: str
    number: int
    items: tuple[Item, ...]

    @property
    def name(self) -> str:
        """What tells it from all others."""
        return f"{self.of}-{self.number}"


def rounds(items: Mapping[ExerciseKind, Sequence[Item]]) -> Mapping[str, tuple[Round, ...]]:
    """All rounds, by what is in them. Neighbours in the file are about the same, so they go into different rounds."""
    return {
        "mixed": _numbered("mixed", _mixed(items)),
        **{kind: _numbered(kind, _dealt(some, -(-len(some) // _LONGEST))) for kind, some in items.items()},
    }


def _mixed(items: Mapping[ExerciseKind, Sequence[Item]]) -> Iterator[tuple[Item, ...]]:
    """Each item once: first one of each kind, then the second of those of which there are two."""
    number = min(len(some) // _MIXED[kind] for kind, some in items.items())
    dealt = {kind: list(_dealt(some, number)) for kind, some in items.items()}
    for at in range(number):
        yield tuple(
            dealt[kind][at][turn] for turn in range(max(_MIXED.values())) for kind in _MIXED if turn < _MIXED[kind]
        )


def _dealt(items: Sequence[Item], number: int) -> Iterator[tuple[Item, ...]]:
    return (tuple(items[at::number]) for at in range(number))


def _numbered(of: str, dealt: Iterator[tuple[Item, ...]]) -> tuple[Round, ...]:
    return tuple(Round(of, number, some) for number, some in enumerate(dealt, start=1))

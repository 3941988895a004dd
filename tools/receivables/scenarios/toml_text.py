"""TOML text to plain values, with a sentence and a line for all that can't be read in it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from receivables.errors import InputError
from receivables.scenarios.toml_statements import Path, Statement, complaint, paths, statements

_LONGEST_LINE = 4_000
_MOST_MISTAKES = 50
_BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


@dataclass(frozen=True)
class Unreadable:
    """Stands where a value can't be read, so that everything around it still can."""

    error: InputError


@dataclass(frozen=True)
class Source:
    """What a file holds.

    Attributes:
        data: The values, `Unreadable` where they can't be read.
        statements: What they were read from.
        is_whole: Whether there was an end to what can't be read, so that the rest says something.
    """

    data: dict[str, Any]
    statements: tuple[Statement, ...]
    is_whole: bool = True

    @cached_property
    def _placed(self) -> tuple[tuple[Path, Statement], ...]:
        return tuple(paths(self.statements))

    @cached_property
    def _lines(self) -> Mapping[Path, int]:
        return {path: one.error_line or one.line for path, one in reversed(self._placed)}

    @cached_property
    def gaps(self) -> Mapping[Path, InputError]:
        """What can't be read, by the whole name that it stands behind."""
        whole = {one: path for path, one in self._placed if not one.is_header}
        return {path: one.error for one, path in whole.items() if one.error}

    @cached_property
    def without_place(self) -> Mapping[int, InputError]:
        """What can't be read and stands behind no name, by its line."""
        wrong = {one.error_line: one.error for one in self.statements if one.error}
        behind_names = {self._lines[path] for path in self.gaps} if self.is_whole else set()
        return {line: error for line, error in wrong.items() if line not in behind_names}

    def line(self, path: Path) -> int | None:
        """The line of a value; of what it would stand in, if it is missing; None for what the file as a whole lacks."""
        known = (path[:length] for length in range(len(path), 0, -1) if path[:length] in self._lines)
        return next((self._lines[one] for one in known), None)


def read_toml(text: str, *, largest: int) -> Source:
    """Read TOML 1.0.

    Args:
        text: The text of a file.
        largest: How many characters it may have.

    Raises:
        InputError: The text is too large, or too deeply nested.
    """
    if len(text) > largest:
        raise InputError("scenario_too_large", largest=largest)
    lines = text.removeprefix(_BYTE_ORDER_MARK).replace("\r\n", "\n").split("\n")
    if max(map(len, lines)) > _LONGEST_LINE:
        raise InputError("scenario_line_too_long", longest=_LONGEST_LINE)
    try:
        return _read(lines)
    except (RecursionError, ValueError):
        raise InputError("scenario_too_deep") from None


def _read(lines: list[str]) -> Source:
    try:
        data = tomllib.loads("\n".join(lines))
    except tomllib.TOMLDecodeError:
        return _mended(lines)
    return Source(data, tuple(replace(one, error=None) for one in statements(lines)))


def _mended(lines: list[str]) -> Source:
    """What is left when all that can't be read is out."""
    found: list[Statement] = []
    unreadable = 0
    for one in statements(lines):
        found.append(one)
        unreadable += one.error is not None
        if unreadable > _MOST_MISTAKES:
            return Source({}, tuple(found), is_whole=False)
    for _ in range(_MOST_MISTAKES):
        try:
            data = tomllib.loads(_joined(found))
        except tomllib.TOMLDecodeError as error:
            _take_out(found, *complaint(error, last=len(lines)))
        else:
            return _with_gaps(Source(data, tuple(found)))
    return Source({}, tuple(found), is_whole=False)


def _take_out(found: list[Statement], line: int, error: InputError) -> None:
    """Take out what stands on a line; a header with all that it heads."""
    at = next((at for at, one in enumerate(found) if one.line + one.lines > line), len(found) - 1)
    after = at + 1
    while found[at].is_header and after < len(found) and not found[after].is_header:
        found[after] = replace(found[after], text="")
        after += 1
    found[at] = found[at].without(error)


def _with_gaps(source: Source) -> Source:
    """The same, with `Unreadable` behind each name whose value could not be read."""
    for path, error in source.gaps.items():
        inside: Any = source.data
        for key in path[:-1]:
            inside = inside[key]
        inside[path[-1]] = Unreadable(error)
    return source


def _joined(found: list[Statement]) -> str:
    """The text of a file, each statement on its own line."""
    return "".join(one.text.rstrip("\n") + "\n" * one.lines for one in found)

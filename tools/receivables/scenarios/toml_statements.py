"""The statements of a TOML file, one by one: where each stands, and what is wrong with it by itself.

In TOML a header, or a name with its value, stands on lines of its own, so each can be read without the others.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from receivables.errors import InputError

type Path = tuple[str | int, ...]
"""The keys and the numbers, counted from 0, that lead to a value."""

_LONGEST_STATEMENT = 40
"""Lines: five times the longest list that a scenario can hold."""

_DEEPEST_PATH = 8
_UNFINISHED = "(at end of document)"
_LINE = re.compile(r"\(at line (\d+), column \d+\)$")
_NAME = re.compile(r"\s*(\[{0,2})\s*([\w-]+(?:\s*\.\s*[\w-]+)*)", re.ASCII)
_BEGINS = re.compile(r"\s*(?:\[\[?\s*[A-Za-z]|[\w-]+(?:\s*\.\s*[\w-]+)*\s*=)", re.ASCII)
_COMPLAINTS = {
    "Cannot": InputError("toml_twice"),
    "Unterminated": InputError("toml_quote_open"),
    "Expected \"'": InputError("toml_quote_open"),
    "Illegal character '\\n'": InputError("toml_quote_open"),
    "Illegal character": InputError("hidden_character"),
    "Invalid value": InputError("toml_value_unreadable"),
    "Expected newline": InputError("toml_value_unreadable"),
    "Expected '='": InputError("toml_no_equals_sign"),
    "Unclosed": InputError("toml_bracket_open"),
    "Expected ']": InputError("toml_bracket_open"),
    "Unescaped": InputError("toml_backslash"),
}
"""The beginnings of what Python's reader says, and what we say instead; the first that fits."""


@dataclass(frozen=True)
class Statement:
    """A header, or a name with its value; or an empty line, or a comment.

    Attributes:
        line: The line on which it begins, counted from 1.
        lines: How many lines it takes.
        text: What Python's reader can make something of: `name = false` where the value is unreadable.
        error: What is wrong with it.
        error_line: On which line that is.
    """

    line: int
    lines: int
    text: str
    error: InputError | None = None
    error_line: int = 0

    @property
    def is_header(self) -> bool:
        """Whether a table begins here."""
        return self.text.lstrip().startswith("[")

    def without(self, error: InputError) -> "Statement":
        """The same place in the file with nothing on it, and what was wrong there first."""
        return replace(self, text="", error=self.error or error, error_line=self.error_line or self.line)


def statements(lines: list[str]) -> Iterator[Statement]:
    """The statements of a file, in their order. What can't be read is mended as far as its name goes."""
    start = 0
    while start < len(lines):
        found = _statement(lines, start)
        yield found
        start += found.lines


def paths(found: Iterable[Statement]) -> Iterator[tuple[Path, Statement]]:
    """Where the values of statements stand in what they make together; a path comes again when more is put below it."""
    table: Path = ()
    seen: Counter[Path] = Counter()
    for one in found:
        keys = tomllib.loads(one.text)
        if one.is_header:
            table = _table(keys, seen, is_list=one.text.lstrip().startswith("[["))
            yield from ((table[:length], one) for length in range(1, len(table) + 1))
        else:
            yield from ((path, one) for path in _below(keys, table))


def complaint(error: tomllib.TOMLDecodeError, last: int) -> tuple[int, InputError]:
    """The line and our words for what Python's reader says; what it finds at the end goes by the last line."""
    said, at = str(error), _LINE.search(str(error))
    ours = (ours for start, ours in _COMPLAINTS.items() if said.startswith(start))
    return int(at[1]) if at else last, next(ours, InputError("toml_unreadable"))


def _statement(lines: list[str], start: int) -> Statement:
    """What begins on a line, with as many lines as it needs to be whole."""
    wrong = tomllib.TOMLDecodeError()
    for end in range(start + 1, min(len(lines), start + _LONGEST_STATEMENT) + 1):
        text = "\n".join(lines[start:end]) + "\n"
        try:
            tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            wrong = error
            if not str(error).endswith(_UNFINISHED):
                break
        else:
            return Statement(start + 1, end - start, text)
    return _unreadable(lines, start, wrong)


def _unreadable(lines: list[str], start: int, wrong: tomllib.TOMLDecodeError) -> Statement:
    line, error = complaint(wrong, last=1)
    following = range(start + 1, start + line)
    end = next((at for at in following if at < len(lines) and _BEGINS.match(lines[at])), start + line)
    return Statement(start + 1, end - start, _mended(lines[start]), error, start + line)


def _mended(line: str) -> str:
    """A header, or a name with a value that can be read; nothing where there is no name."""
    found = _NAME.match(line)
    if not found:
        return ""
    bracket, name = found.groups()
    return f"{bracket}{name}{']' * len(bracket)}" if bracket else f"{name} = false"


def _table(keys: dict[str, Any], seen: Counter[Path], *, is_list: bool) -> Path:
    """The path to the table that a header opens: the last one wherever there is a list of them."""
    path: Path = ()
    while keys:
        [(key, below)] = keys.items()
        path = (*path, key)
        keys = {} if isinstance(below, list) else below
        if is_list and not keys:
            seen[path] += 1
        path = (*path, seen[path] - 1) if seen[path] else path
    return path


def _below(value: dict[str, Any], table: Path) -> Iterator[Path]:
    """The path of everything in a value, down to where no scenario goes."""
    ahead: list[tuple[Path, Any]] = [(table, value)]
    while ahead:
        path, here = ahead.pop()
        if path != table:
            yield path
        if len(path) < len(table) + _DEEPEST_PATH:
            rows = here.items() if isinstance(here, dict) else enumerate(here) if isinstance(here, list) else ()
            ahead.extend(((*path, key), one) for key, one in rows)

"""TOML text to plain values, with a sentence for whoever typed it when it isn't TOML."""

import re
import tomllib
from typing import Any

from receivables.errors import InputError

_LONGEST_LINE = 4_000
_BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
_AT = re.compile(r"\(at line (?P<line>\d+), column (?P<column>\d+)\)$")
_COMPLAINTS = {
    "Cannot": InputError("toml_twice"),
    "Unterminated": InputError("toml_quote_open"),
    'Expected "\'"': InputError("toml_quote_open"),
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


def read_toml(text: str, *, largest: int) -> tuple[dict[str, Any], tuple[int, InputError] | None]:
    """Read TOML 1.0.

    Args:
        text: The text of a file.
        largest: How many characters it may have.

    Returns:
        The values, and a mistake with the number of its line where it cannot be read.

    Raises:
        InputError: The text is too large, or too deeply nested.
    """
    if len(text) > largest:
        raise InputError("scenario_too_large", largest=largest)
    lines = text.removeprefix(_BYTE_ORDER_MARK).splitlines() or [""]
    if max(map(len, lines)) > _LONGEST_LINE:
        raise InputError("scenario_line_too_long", longest=_LONGEST_LINE)
    try:
        return tomllib.loads(text.removeprefix(_BYTE_ORDER_MARK)), None
    except tomllib.TOMLDecodeError as error:
        return {}, _placed(str(error), lines)
    except (RecursionError, ValueError):
        raise InputError("scenario_too_deep") from None


def _placed(complaint: str, lines: list[str]) -> tuple[int, InputError]:
    """Where the mistake is; what Python finds out at the end can be anywhere."""
    found = _AT.search(complaint)
    said = (error for start, error in _COMPLAINTS.items() if complaint.startswith(start))
    return int(found["line"]) if found else len(lines), next(said, InputError("toml_unreadable"))

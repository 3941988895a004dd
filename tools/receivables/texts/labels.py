"""Labels, messages and notes: short words in both languages, looked up by key."""

import tomllib
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from receivables.days import retype_day, write_spoken_day, write_weekday
from receivables.errors import InputError
from receivables.language import Language
from receivables.money import Cents, retype_amount, write_amount
from receivables.percentages import write_percentage

_INSTALLED = Path(__file__).parents[1] / "snippets"
SNIPPETS = _INSTALLED if _INSTALLED.is_dir() else Path(__file__).parents[3] / "snippets"


def label(language: Language, key: str, **values: object) -> str:
    """The label behind a dotted key of `labels`, its placeholders filled.

    Raises:
        KeyError: No such label.
    """
    return _text(language, "labels", key).format(**values)


def labels(language: Language, key: str) -> dict[str, Any]:
    """All labels below a dotted key of `labels`."""
    found = _below(language, "labels", key)
    if not isinstance(found, dict):
        raise KeyError(key)
    return found


def field_label(language: Language, path: str) -> str:
    """What a visitor calls the field at a path ("invoices.0.amount"), whatever its row.

    Raises:
        KeyError: No such field.
    """
    group, *_, name = path.split(".")
    return label(language, f"fields.{group}.{name}.label")


def place_name(language: Language, path: str) -> str:
    """What a visitor calls a group, a row, or a field with its row, by its path; a path that is none names itself."""
    group, *rest = path.split(".")
    try:
        if not rest:
            return label(language, f"groups.{group}")
        row = label(language, f"rows.{group}.row", number=int(rest[0]) + 1) if rest[0].isdecimal() else ""
        name = field_label(language, path) if rest[-1] and not rest[-1].isdecimal() else ""
    except KeyError:
        return path
    return ", ".join(part for part in (row, name) if part) or path


def message(language: Language, error: InputError) -> str:
    """The sentence that tells a visitor what is wrong and what to do.

    Days and percentages in it are written out, and amounts in cents, which are called so; what is called typed is
    written as somebody would type it, and a spoken day as one says it. Another error is a sentence within the sentence.
    """
    values = {name: _said(name, value, language) for name, value in error.values.items()}
    return _text(language, "messages", error.key).format(**values)


_DAYS: Mapping[str, Callable[..., str]] = {"typed_day": retype_day, "spoken_day": write_spoken_day}


def _said(name: str, value: object, language: Language) -> object:
    match value:
        case date():
            return _DAYS.get(name, write_weekday)(value, language=language)
        case Decimal():
            return write_percentage(value, language=language)
        case InputError():
            return message(language, value)
        case int() if name.endswith("amount"):
            return (retype_amount if name == "typed_amount" else write_amount)(Cents(value), language=language)
    return value


def note(language: Language, rule: str, **values: object) -> tuple[str, str]:
    """The text of a note and its source ("" where it has none)."""
    found = _below(language, "notes", rule)
    return found["text"].format(**values), found.get("source", "")


def words(language: Language, file: str, key: str) -> Any:
    """Whatever stands behind a dotted key of a file, such as a list of wordings.

    Raises:
        KeyError: Nothing does.
    """
    return _below(language, file, key)


@cache
def read_words(language: Language, name: str) -> dict[str, Any]:
    """What stands in a file of words, or in all files of a folder: each table is whole in one of them."""
    place = SNIPPETS / language / name
    file = place.with_suffix(".toml")
    files = [file] if file.is_file() else sorted(place.glob("*.toml"))
    return {key: below for file in files for key, below in tomllib.loads(file.read_text(encoding="utf-8")).items()}


def load_all(language: Language) -> None:
    """Read all files of words, so that none needs to be read later."""
    for name in {"labels", *(file.stem for file in (SNIPPETS / language).glob("*.toml"))}:
        read_words(language, name)


def _text(language: Language, file: str, key: str) -> str:
    found = _below(language, file, key)
    if not isinstance(found, str):
        raise KeyError(key)
    return found


def _below(language: Language, file: str, key: str) -> Any:
    found: Any = read_words(language, file)
    for part in key.split("."):
        found = found[part]
    return found

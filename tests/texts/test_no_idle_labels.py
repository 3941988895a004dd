"""Every label is said somewhere: a word that nobody reads is a word too many."""

import re
from collections.abc import Iterator
from typing import Any

from receivables.language import Language
from receivables.site.folders import PROJECT
from receivables.texts.labels import SNIPPETS, read_words

LOOKED_UP_BY_NAME = {
    "fields",
    "choices",
    "groups",
    "terms",
    "rows",
    "tools",
    "costs",
    "laws",
    "figures",
    "sureness",
    "ways",
    "causes",
    "log",
    "plan",
    "tones",
    "lanes",
    "gym",
}
SOURCES = (
    *SNIPPETS.glob("*.html.j2"),
    *SNIPPETS.glob("word/*.j2"),
    *(PROJECT / "tools").rglob("*.py"),
    *(PROJECT / "tools" / "browser").glob("*.js"),
)


def keys(labels: dict[str, Any], above: str = "") -> Iterator[str]:
    """The dotted keys of all labels."""
    for name, below in labels.items():
        yield from keys(below, f"{above}{name}.") if isinstance(below, dict) else [above + name]


def test_every_word_of_the_calculations_is_used() -> None:
    """Each is told by a tool, by its last part, or stands at the head of a part of the sheet."""
    found = read_words(Language.NL, "calculations")
    said = "\n".join(source.read_text(encoding="utf-8") for source in SOURCES)
    names = {key.rsplit(".", maxsplit=1)[-1] for key in keys(found)}
    assert [name for name in names if not re.search(rf"\"{name}[\".]|heads\.{name}\b", said)] == []


def test_every_label_is_used() -> None:
    """Each label is named whole in a template or a module, by its last part in a look-up or in the browser."""
    labels = read_words(Language.NL, "labels")
    said = "\n".join(source.read_text(encoding="utf-8") for source in SOURCES)
    idle = [
        key
        for key in keys(labels)
        if key.split(".")[0] not in LOOKED_UP_BY_NAME
        and not re.search(rf"\b{re.escape(key)}\b|texts\??\.{key.split('.')[-1]}\b|\"{key.split('.')[-1]}\"", said)
    ]
    assert idle == []

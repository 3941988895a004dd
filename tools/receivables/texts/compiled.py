"""Templates as bytecode: the browser has nothing to compile, and keeps as objects only what was used."""

import marshal
from collections.abc import Mapping, MutableMapping
from functools import cache
from pathlib import Path
from typing import Any, override

from jinja2 import BaseLoader, Environment, FileSystemLoader, Template, TemplateNotFound

from receivables.texts.labels import SNIPPETS

COMPILED = "templates.bin"
"""A file beside the words, as `receivables.site.templates` writes it."""


class CompiledLoader(BaseLoader):
    """Finds templates among compiled ones.

    Args:
        codes: Their bytecode by name, as marshal writes it.
    """

    has_source_access = False

    def __init__(self, codes: Mapping[str, bytes]) -> None:
        self._codes = codes

    @override
    def load(self, environment: Environment, name: str, globals: MutableMapping[str, Any] | None = None) -> Template:
        if name not in self._codes:
            raise TemplateNotFound(name)
        code = marshal.loads(self._codes[name])  # noqa: S302 the build wrote it
        return environment.template_class.from_code(environment, code, environment.make_globals(globals))


def loader_of(folder: Path) -> BaseLoader:
    """What finds the templates of a folder of the words: compiled where the build has done that, else their sources."""
    if (SNIPPETS / COMPILED).is_file():
        return CompiledLoader(_compiled()[folder.relative_to(SNIPPETS).as_posix()])
    return FileSystemLoader(folder)


@cache
def _compiled() -> dict[str, dict[str, bytes]]:
    found: dict[str, dict[str, bytes]] = marshal.loads((SNIPPETS / COMPILED).read_bytes())  # noqa: S302 the build wrote it
    return found

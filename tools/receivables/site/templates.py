"""Compiles all templates for the browser: once for a page in both languages, which differ in their words only."""

import marshal
from pathlib import Path

from jinja2 import BaseLoader, Environment

from receivables.language import Language
from receivables.site.bytecode import write_bytecode
from receivables.texts.environment import letters, pages

_NO_PAGES = (*(f"{language}/" for language in Language), "root/")


def write_templates(file: Path) -> None:
    """Write the bytecode of all templates, by folder and name, for `receivables.texts.compiled`."""
    compiled = {language.value: _bytecode(letters(language)) for language in Language}
    compiled["."] = _bytecode(pages(Language.NL), _NO_PAGES)
    file.write_bytes(marshal.dumps(compiled, 2))


def _bytecode(environment: Environment, without: tuple[str, ...] = ()) -> dict[str, bytes]:
    loader = environment.loader or BaseLoader()
    names = (name for name in environment.list_templates(extensions=["j2"]) if not name.startswith(without))
    sources = {name: loader.get_source(environment, name)[0] for name in names}
    return {name: write_bytecode(environment.compile(source, name)) for name, source in sources.items()}

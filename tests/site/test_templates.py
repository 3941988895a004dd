"""The templates as the browser has them: compiled by the build, once for both languages where only words differ."""

from pathlib import Path

import pytest
from jinja2 import Environment, TemplateNotFound

from receivables.language import Language
from receivables.site.bytecode import write_bytecode
from receivables.site.templates import write_templates
from receivables.texts import compiled
from receivables.texts.compiled import COMPILED, CompiledLoader, loader_of
from receivables.texts.environment import pages
from receivables.texts.labels import SNIPPETS

PAGES = sorted(file.relative_to(SNIPPETS).as_posix() for file in (*SNIPPETS.glob("*.j2"), *SNIPPETS.glob("word/*.j2")))


@pytest.fixture
def snippets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of words as the browser has it."""
    write_templates(tmp_path / COMPILED)
    monkeypatch.setattr(compiled, "SNIPPETS", tmp_path)
    compiled._compiled.cache_clear()
    return tmp_path


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_compiled_alike_for_both_languages(name: str) -> None:
    """No language is baked into the bytecode of a page: one copy serves both."""
    source = (SNIPPETS / name).read_text(encoding="utf-8")
    dutch, english = (write_bytecode(pages(language).compile(source, name)) for language in Language)
    assert dutch == english


@pytest.mark.parametrize("folder", ["", *Language])
def test_all_templates_are_there(snippets: Path, folder: str) -> None:
    """What has a source in a folder of the words can be loaded without it."""
    environment = Environment(loader=loader_of(snippets / folder), autoescape=True, extensions=[])
    environment.filters = pages(Language.NL).filters
    names = PAGES if not folder else [file.relative_to(SNIPPETS / folder) for file in (SNIPPETS / folder).rglob("*.j2")]
    assert [environment.get_template(str(name)).name for name in names] == [str(name) for name in names]


def test_an_unknown_template_is_said_to_be_unknown() -> None:
    """A name that nobody compiled is Jinja's own error, not one of a mapping."""
    with pytest.raises(TemplateNotFound, match="no-such-letter"):
        Environment(loader=CompiledLoader({}), autoescape=True).get_template("no-such-letter.j2")

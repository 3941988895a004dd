"""The pages of the guide as they are written: their headings, links, figures and macros."""

import re

from jinja2 import Environment, nodes

from receivables.language import Language
from receivables.site.folders import PROJECT

FOLDERS = {language: PROJECT / "docs" / language / "guide" for language in Language}
NAMES = sorted(str(page.relative_to(FOLDERS[Language.NL])) for page in FOLDERS[Language.NL].rglob("*.md"))
SITUATIONS = [name for name in NAMES if name.startswith("situations/")]
TOPICS = [name for name in NAMES if name.startswith("topics/")]


def source(name: str, language: Language) -> str:
    """A page of the guide, as it is written."""
    return (FOLDERS[language] / name).read_text(encoding="utf-8")


def called(text: str) -> list[tuple[str, ...]]:
    """The macros of a page in their order, each with its arguments."""
    calls = Environment(autoescape=True).parse(text).find_all(nodes.Call)
    return [(_name(call.node), *map(_value, call.args), *(_value(one.value) for one in call.kwargs)) for call in calls]


def headings(text: str) -> list[str]:
    """The levels of the headings."""
    return re.findall(r"(?m)^(#+) ", text)


def parts(text: str) -> list[str]:
    """The headings of the parts of a page, without the mark that a link may lead to."""
    return [heading.split(" {")[0] for heading in re.findall(r"(?m)^## (.+)$", text)]


def links(text: str) -> list[str]:
    """Where the links lead, without the part of a page, which has another name in each language."""
    return re.findall(r"\]\(([^)#]+)", text)


def explained(text: str) -> list[str]:
    """The terms that a page explains, in their order."""
    return [given[0] for macro, *given in called(text) if macro == "term"]


def unmarked(text: str) -> str:
    """A page with the bare words of the terms that it explains."""
    return re.sub(r'\{\{ term\("\w+", "([^"]+)"\) \}\}', r"\1", text)


def figures(text: str) -> list[str]:
    """The figures that are typed in a page, in whichever notation."""
    prose = re.sub(r"\]\([^)]*\)", "]", text)
    return sorted(re.sub(r"[.,:]", "", figure) for figure in re.findall(r"\d[\d.,:]*\d|\d", prose))


def _name(node: nodes.Node) -> str:
    assert isinstance(node, nodes.Name)
    return node.name


def _value(node: nodes.Node) -> str:
    assert isinstance(node, nodes.Const)
    return str(node.value)

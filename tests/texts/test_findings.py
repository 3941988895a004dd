"""The words of findings: each reason that the rules give has its sentence, and no sentence is idle."""

import ast
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

import receivables
from receivables.language import Language
from receivables.rules.notices.findings import Element, Status
from receivables.texts.labels import words

RULES = sorted((Path(receivables.__file__).parent / "rules" / "notices").glob("*.py"))
MAKERS = {"found", "missing", "wrong", "unknown"}
every_language = pytest.mark.parametrize("language", Language)


def told(language: Language, reason: str) -> set[str]:
    """The values that the sentence of a reason names, but for words to take over."""
    names = {name for _, name, _, _ in Formatter().parse(words(language, "findings", f"reasons.{reason}"))}
    return {name for name in names if name} - set(words(language, "findings", "wordings"))


def constants() -> set[str]:
    """Every text in the rules."""
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in RULES)
    return {str(node.value) for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)}


def given() -> list[tuple[str, set[str]]]:
    """The reasons that are named where a finding is made, each with the names of its values."""
    found: list[tuple[str, set[str]]] = []
    for file in RULES:
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match call:
                case ast.Call(func=ast.Name(id=maker), args=[_, ast.Constant(value=str(reason)), *_]) if (
                    maker in MAKERS
                ):
                    names = {one.arg for one in call.keywords if one.arg not in {None, "expected"}}
                    spread = any(one.arg is None for one in call.keywords)
                    found.append((reason, names if not spread else names | told(Language.NL, reason)))
    return found


def test_every_reason_has_its_sentence_and_no_sentence_is_idle() -> None:
    """A reason that no rule gives is taken out."""
    assert set(words(Language.NL, "findings", "reasons")) - constants() == set()
    assert {reason for reason, _ in given()} - set(words(Language.NL, "findings", "reasons")) == set()
    assert len(given()) > 30


@every_language
def test_a_sentence_names_no_value_that_its_reason_lacks(language: Language) -> None:
    """Each placeholder is a value of the finding, or words to take over."""
    assert [reason for reason, names in given() if not told(language, reason) <= names] == []


@every_language
def test_every_element_and_status_has_its_name(language: Language) -> None:
    """As many names as there are elements and statuses, and no two alike."""
    named: list[tuple[Any, str]] = [(Element, "elements"), (Status, "statuses")]
    for kind, key in named:
        names = words(language, "findings", key)
        assert set(names) == set(kind)
        assert len(set(names.values())) == len(names)

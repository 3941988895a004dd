"""Labels, messages and notes: the same in both languages but for the words, all there, none too many."""

import ast
import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from jinja2 import nodes

import receivables
from receivables.errors import InputError
from receivables.language import Language
from receivables.rules.sourced import history, names
from receivables.rules.tables import load
from receivables.texts.environment import pages
from receivables.texts.labels import SNIPPETS, label, labels, message, note, read_words
from receivables.widgets.spec import Field, Group, Tool
from receivables.widgets.tools import TOOLS

PACKAGE = Path(receivables.__file__).parent
TABLES = ("labels", "messages", "notes", "findings", "calculations")
PAGE_TEMPLATES = sorted(file.name for file in SNIPPETS.glob("*.html.j2"))
FIELDS = [
    pytest.param(group, field, id=f"{tool.name}:{group.name}.{field.name}")
    for tool in TOOLS.values()
    for group in tool.groups
    for field in group.fields
]


def test_both_languages_have_the_same_files() -> None:
    """Whatever has words in one language has them in the other."""
    dutch, english = (_files(language) for language in Language)
    assert dutch == english
    assert {f"{table}.toml" for table in TABLES if table != "labels"} <= dutch


@pytest.mark.parametrize("language", Language)
def test_a_table_of_labels_is_whole_in_one_file(language: Language) -> None:
    """No file takes away what another one says."""
    files = (SNIPPETS / language / "labels").glob("*.toml")
    tables = [table for file in files for table in tomllib.loads(file.read_text(encoding="utf-8"))]
    assert sorted(tables) == sorted(read_words(language, "labels"))


@pytest.mark.parametrize("table", TABLES)
def test_both_languages_have_the_same_keys(table: str) -> None:
    """No label, message or note is missing in either language."""
    dutch, english = (_flat(language, table) for language in Language)
    assert set(dutch) == set(english)


@pytest.mark.parametrize("table", TABLES)
def test_both_languages_have_the_same_placeholders(table: str) -> None:
    """A sentence names the same values in both languages."""
    dutch, english = (_flat(language, table) for language in Language)
    assert {key: _placeholders(text) for key, text in dutch.items()} == {
        key: _placeholders(text) for key, text in english.items()
    }


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("table", TABLES)
def test_no_text_is_empty_or_has_stray_spaces(table: str, language: Language) -> None:
    """Every key has words behind it, written as they are to be read."""
    for key, text in _flat(language, table).items():
        assert text == " ".join(text.split()), key
        assert text, key


@pytest.mark.parametrize("language", Language)
def test_every_message_and_note_is_a_whole_sentence(language: Language) -> None:
    """What is wrong and what is good to know begins with a capital, or a value, and ends with a point or a sentence."""
    texts = _flat(language, "messages") | {
        key: text for key, text in _flat(language, "notes").items() if key.endswith(".text")
    }
    for key, text in texts.items():
        assert re.match(r"[A-Z{]", text), key
        assert text.endswith((".", "{instead}")), key


def test_every_message_that_the_package_asks_for_exists() -> None:
    """An error never ends in a key without a sentence."""
    assert {key for key, _ in _raised()} - set(_flat(Language.NL, "messages")) == set()


def test_no_message_is_unused() -> None:
    """A sentence that nothing asks for is taken out."""
    sources = "".join(file.read_text(encoding="utf-8") for file in _sources())
    said = {key for key, _ in _raised()}
    unused = {key for key in _flat(Language.NL, "messages") if not re.search(rf"""["'.]{key}\b""", sources)}
    assert unused - said == set()


def test_no_note_is_unused() -> None:
    """A note that no rule and no tool makes is taken out; those that differ by country are put together."""
    sources = "".join(file.read_text(encoding="utf-8") for file in _sources())
    keys = {key.removesuffix(".text") for key in _flat(Language.NL, "notes") if key.endswith(".text")}
    made = {key for key in keys if re.search(rf"""["'.]{key}\b""", sources)}
    composed = {(key, "nl") for key in ("limitation_passed", "limitation_near", "limitation_consumer")}
    composed |= {(key, "nl") for key in ("consumer", "count_to", "plan_acknowledged", "plan_may_be_credit")}
    composed |= {(key, "be") for key, _ in composed}
    assert keys - made == {f"{key}_{country}" for key, country in composed}


def test_every_law_of_the_tables_has_a_name() -> None:
    """No line of a statement, note or page lacks the name of its law, and no name is left of a law that is gone."""
    assert set(labels(Language.NL, "laws")) == set(load("laws"))
    named = {row.law for name in names() for row in history(name)}
    assert named <= set(load("laws"))


@pytest.mark.parametrize("language", Language)
def test_every_figure_of_the_tables_has_its_words(language: Language) -> None:
    """A law page names each figure; its words hold every value of the row that is not a list."""
    for name in names():
        words = labels(language, f"figures.{name}")
        plain = {key for key, value in history(name)[-1].figures.items() if not isinstance(value, list)}
        assert words["what"]
        assert _placeholders(words["how_much"]) == plain, name
        steps = [step for value in history(name)[-1].figures.values() if isinstance(value, list) for step in value]
        assert {"step", "last_step"} & set(words) == ({"step", "last_step"} if steps else set())


def test_every_error_carries_the_values_that_its_message_names() -> None:
    """No message has a placeholder that the error leaves empty, and no error a value that is never told.

    Which values are passed on from a rule only that rule knows: tests of its tool read those sentences.
    """
    messages = _flat(Language.NL, "messages")
    for key, values in _raised():
        assert values == _placeholders(messages[key]) or _PASSED_ON in values, key


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("group", "field"), FIELDS)
def test_every_field_has_its_words(group: Group, field: Field, language: Language) -> None:
    """A form has a title for each group, a label for each field and a word for each choice."""
    assert label(language, f"groups.{group.name}")
    assert label(language, f"fields.{group.name}.{field.name}.label")
    for choice in field.choices or ():
        assert label(language, f"choices.{field.choices_name}.{choice}")


@pytest.mark.parametrize("tool", TOOLS.values(), ids=TOOLS)
def test_no_label_is_left_of_a_field_or_choice_that_is_gone(tool: Tool) -> None:
    """The words for groups, fields and choices are those of the tools and no more."""
    fields = {(group.name, field.name) for one in TOOLS.values() for group in one.groups for field in group.fields}
    choosing = [field for group in tool.groups for field in group.fields if field.choices]
    assert {(group, name) for group, row in labels(Language.NL, "fields").items() for name in row} == fields
    assert set(labels(Language.NL, "groups")) == {group for group, _ in fields}
    for field in choosing:
        assert set(labels(Language.NL, f"choices.{field.choices_name}")) == set(field.choices or ())


@pytest.mark.parametrize("name", PAGE_TEMPLATES)
def test_every_label_that_a_page_template_names_exists(name: str) -> None:
    """A page never fails for want of a word, or of a value in it."""
    found = _flat(Language.NL, "labels")
    for key, values in _labels_named(name):
        assert values == _placeholders(found[key]), key


def test_a_message_writes_its_days_in_the_language_of_the_page() -> None:
    """Days in an error are values until somebody reads them."""
    error = InputError("not_a_working_day", day=date(2026, 12, 26), working_day=date(2026, 12, 28))
    assert message(Language.NL, error) == (
        "In het land van je klant is zaterdag 26 december 2026 geen werkdag."
        " De eerstvolgende werkdag is maandag 28 december 2026."
    )
    assert message(Language.EN, error) == (
        "Saturday 26 December 2026 is not a working day in your customer’s country."
        " The next working day is Monday 28 December 2026."
    )


def test_a_message_writes_amounts_percentages_and_what_would_do_instead() -> None:
    """Cents are euros where they are called an amount, a rate is a percentage, and an error within is a sentence."""
    instead = InputError("instead_rate", number=3, amount=56_650, first=date(2026, 12, 15), last=date(2027, 2, 15))
    assert message(Language.EN, InputError("refused_rate_too_high", most=Decimal("4.5"), instead=instead)) == (
        "It’s better not to ask a consumer for more than 4.5%, the interest that the law itself gives."
        " At that rate it can be done: 3 instalments of €566.50,"
        " from Tuesday 15 December 2026 to Monday 15 February 2027."
    )


def test_values_are_filled_in_as_they_are() -> None:
    """Braces in a value are no placeholders."""
    assert "{0} {x}" in note(Language.EN, "paid_in_full", numbers="{0} {x}", document="letter")[0]
    assert "{0} {x}" in message(Language.EN, InputError("choice_unknown", choices="{0} {x}"))


@pytest.mark.parametrize("key", ["form", "form.no_such_label", "no_such_group.label"])
def test_a_label_that_is_none_raises(key: str) -> None:
    """A group of labels and a key that does not exist are no label."""
    with pytest.raises(KeyError):
        label(Language.NL, key)


def test_one_label_is_no_group_of_labels() -> None:
    """Only a group can be asked for as a group."""
    with pytest.raises(KeyError):
        labels(Language.NL, "form.title")


def _files(language: Language) -> set[str]:
    folder = SNIPPETS / language
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def _flat(language: Language, table: str) -> dict[str, str]:
    return dict(_leaves(read_words(language, table), ""))


def _leaves(found: Mapping[str, Any], at: str) -> Iterator[tuple[str, str]]:
    for key, value in found.items():
        if isinstance(value, Mapping):
            yield from _leaves(value, f"{at}{key}.")
        elif isinstance(value, list):
            yield from ((f"{at}{key}.{index}", one) for index, one in enumerate(value))
        else:
            yield f"{at}{key}", value


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _sources() -> list[Path]:
    browser = PACKAGE.parent / "browser"
    return [*PACKAGE.rglob("*.py"), *browser.rglob("*.js")]


_PASSED_ON = "None"
"""How a call that passes a mapping of values on looks in its syntax tree."""


def _raised() -> Iterator[tuple[str, set[str]]]:
    """Each key that an `InputError` in the package is made with, and the names of its values."""
    for file in PACKAGE.rglob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        assigned = {
            target.id: node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "InputError":
                key = node.args[0]
                key = assigned[key.id] if isinstance(key, ast.Name) else key
                yield from ((one, {str(value.arg) for value in node.keywords}) for one in _constants(key))


def _constants(node: ast.expr) -> list[str]:
    if isinstance(node, ast.IfExp):
        return [*_constants(node.body), *_constants(node.orelse)]
    if isinstance(node, ast.JoinedStr):
        (beginning,) = _constants(node.values[0])
        return [key for key in _flat(Language.NL, "messages") if key.startswith(beginning)]
    assert isinstance(node, ast.Constant), f"line {node.lineno}: a key that a reader cannot see"
    return [str(node.value)]


def _labels_named(template: str) -> Iterator[tuple[str, set[str]]]:
    """The whole keys that a template asks for; those that it puts together are looked up when it is filled."""
    tree = pages(Language.NL).parse((SNIPPETS / template).read_text(encoding="utf-8"))
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in {"label", "in_letter_label"}:
            key = call.args[0]
            whole = [key.expr1, key.expr2] if isinstance(key, nodes.CondExpr) else [key]
            yield from (
                (one.value, {value.key for value in call.kwargs}) for one in whole if isinstance(one, nodes.Const)
            )

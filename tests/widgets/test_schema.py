"""The fields of a tool as JSON Schema: what the form can send fits, what it never sends does not."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from factories import OVERDUE, typed
from receivables.language import Language
from receivables.widgets.running import example
from receivables.widgets.schema import schema
from receivables.widgets.spec import Tool
from receivables.widgets.tools import TOOLS

every_tool = pytest.mark.parametrize("tool", TOOLS.values(), ids=TOOLS)


@every_tool
@pytest.mark.parametrize("language", Language)
def test_a_schema_is_one_and_the_example_fits_it(tool: Tool, language: Language) -> None:
    """The schema itself is valid, and the worked example of each language fits."""
    described = schema(tool, language)
    Draft202012Validator.check_schema(described)
    Draft202012Validator(described).validate(example(tool, language))


@every_tool
def test_the_schema_describes_every_field(tool: Tool) -> None:
    """Each group and each field of the tool is there, and nothing else."""
    described = schema(tool, Language.EN)["properties"]
    assert list(described) == [group.name for group in tool.groups]
    for group in tool.groups:
        fields = described[group.name]["items"] if group.repeated else described[group.name]
        assert list(fields["properties"]) == [field.name for field in group.fields]
        assert fields["required"] == [field.name for field in group.fields if field.required]


@every_tool
def test_only_the_words_of_a_schema_differ_by_language(tool: Tool) -> None:
    """Titles and descriptions are translated; what fits is the same."""
    dutch, english = (schema(tool, language) for language in Language)
    assert dutch != english
    assert _without_words(dutch) == _without_words(english)


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"creditor.name": 7}, id="number"),
        pytest.param({"creditor.name": ""}, id="empty required text"),
        pytest.param({"creditor.name": "x" * 121}, id="too long"),
        pytest.param({"creditor.fax": "12"}, id="unknown field"),
        pytest.param({"payment": {}}, id="unknown group"),
        pytest.param({"debtor.country": "DE"}, id="unknown choice"),
        pytest.param({"invoices": OVERDUE}, id="one invoice for a list"),
        pytest.param({"invoices": []}, id="no invoices"),
        pytest.param({"invoices.0": None}, id="null for an invoice"),
    ],
)
def test_what_the_reading_refuses_does_not_fit(changes: dict[str, Any]) -> None:
    """A program learns from the schema what the form would say."""
    validator = Draft202012Validator(schema(TOOLS["reminder"], Language.EN))
    assert validator.is_valid(typed())
    assert not validator.is_valid(typed(changes))


def _without_words(described: Any) -> Any:
    if isinstance(described, dict):
        return {
            name: _without_words(below)
            for name, below in described.items()
            if not (name in {"title", "description"} and isinstance(below, str))
        }
    return described

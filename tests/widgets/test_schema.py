"""The fields of a tool as JSON Schema: what the form can send fits, what it never sends does not."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from claim_inputs import CASES, DEMAND, PAYMENT, claim_case, typed_claim
from factories import OVERDUE, typed
from receivables.case import Country, DebtorKind
from receivables.language import Language
from receivables.widgets import case_groups
from receivables.widgets.running import example
from receivables.widgets.schema import schema
from receivables.widgets.spec import Tool, optional, union_of, without
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


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_what_a_claim_form_sends_fits(file: Any) -> None:
    """Every case that was typed into the form fits the schema."""
    Draft202012Validator(schema(TOOLS["claim"], Language.EN)).validate(claim_case(file).typed)


@pytest.mark.parametrize(
    ("changes", "fits"),
    [
        pytest.param({}, True, id="no payments and no messages"),
        pytest.param({"debtor.kind": "", "debtor.country": ""}, True, id="kind and country unknown"),
        pytest.param({"payments": [PAYMENT], "notices": [DEMAND]}, True, id="a row of each"),
        pytest.param({"invoices": []}, False, id="no invoices"),
        pytest.param({"debtor.language": ""}, False, id="no language"),
        pytest.param({"payments": [{**PAYMENT, "date": ""}]}, False, id="a payment without a day"),
        pytest.param({"payments": PAYMENT}, False, id="a payment for a list"),
        pytest.param({"notices": [{**DEMAND, "channel": "fax"}]}, False, id="an unknown channel"),
        pytest.param({"terms.interest": 8}, False, id="a number for a percentage"),
        pytest.param({"terms.recurring": True}, False, id="true for yes"),
        pytest.param({"debtor.contact": ""}, False, id="a field that a claim does not ask"),
        pytest.param({"account": {"iban": ""}}, False, id="a group that a claim does not ask"),
    ],
)
def test_what_fits_a_claim(*, changes: dict[str, Any], fits: bool) -> None:
    """Lists that may be empty may be; kind and country may be blank; what is not asked does not fit."""
    assert Draft202012Validator(schema(TOOLS["claim"], Language.EN)).is_valid(typed_claim(changes)) is fits


def test_a_group_without_fields_leaves_the_shared_one_alone() -> None:
    """A tool takes away fields, or makes them optional, for itself only."""
    creditor, debtor = case_groups.CREDITOR, case_groups.DEBTOR
    less = without(creditor, "contact", "phone", "email")
    assert [field.name for field in less.fields] == ["name", "address", "company_number"]
    assert [field.name for field in creditor.fields if field not in less.fields] == ["contact", "phone", "email"]
    free = {field.name: field.required for field in optional(debtor, "kind", "country").fields}
    asked = {field.name: field.required for field in debtor.fields}
    assert free == {**asked, "kind": False, "country": False}
    assert asked["kind"]
    assert asked["country"]
    assert (less.name, less.repeated, less.fewest) == (creditor.name, creditor.repeated, creditor.fewest)


def test_the_union_of_tools_has_each_field_once() -> None:
    """Whatever the order of the tools, every field that one of them has is there once, and no other."""
    forth, back = union_of(TOOLS.values()), union_of(reversed(TOOLS.values()))
    wanted = {(group.name, field.name) for tool in TOOLS.values() for group in tool.groups for field in group.fields}
    for union in (forth, back):
        found = [(group.name, field.name) for group in union.values() for field in group.fields]
        assert len(found) == len(set(found))
        assert set(found) == wanted
        assert all(name == group.name for name, group in union.items())
    assert {name: group.repeated for name, group in forth.items()} == {
        name: group.repeated for name, group in back.items()
    }
    assert union_of([]) == {}


@every_tool
def test_a_field_matters_for_somebody(tool: Tool) -> None:
    """A field that is not for everybody is for kinds of debtors, one country, or choices that the tool offers."""
    offered = [field for group in tool.groups for field in group.fields]
    for group in tool.groups:
        for field in group.fields:
            countries = [one for one in field.only if isinstance(one, Country)]
            kinds = [one for one in field.only if isinstance(one, DebtorKind)]
            assert len(countries) <= 1
            chosen = [one for one in field.only if one not in (*countries, *kinds)]
            assert all(any(one in (other.choices or ()) for other in offered) for one in chosen)
            assert not (chosen and (countries or kinds))


def _without_words(described: Any) -> Any:
    if isinstance(described, dict):
        return {
            name: _without_words(below)
            for name, below in described.items()
            if not (name in {"title", "description"} and isinstance(below, str))
        }
    return described

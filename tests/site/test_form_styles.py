"""The style sheet of the forms: each choice hides what only matters for others."""

from collections.abc import Iterator
from enum import StrEnum

import pytest

from receivables.site.form_styles import form_styles
from receivables.widgets.spec import Field, Tool
from receivables.widgets.tools import TOOLS


def fields_of(tool: Tool) -> Iterator[tuple[str, Field]]:
    """The fields of a tool that are there once, by path."""
    return ((f"{group.name}.{one.name}", one) for group in tool.groups if not group.repeated for one in group.fields)


def matters(tool: Tool) -> set[StrEnum]:
    """The choices for which a field, or a choice of one, is shown."""
    fields = [field for group in tool.groups for field in group.fields]
    return {
        only for one in (*fields, *(c for f in fields for c in f.choices or ())) for only in getattr(one, "only", ())
    }


@pytest.mark.parametrize("tool", TOOLS.values(), ids=lambda tool: tool.name)
def test_each_choice_hides_what_matters_for_another(tool: Tool) -> None:
    """No choice is forgotten, however many a tool gets."""
    styles, enumerations = form_styles([tool]), {type(one) for one in matters(tool)}
    for path, field in fields_of(tool):
        for chosen in field.choices or ():
            rules = [line for line in styles.splitlines() if f'[name="{path}"][value="{chosen}"]' in line]
            assert len(rules) == (type(chosen) in enumerations)
            for other in field.choices or ():
                assert all((f'[data-only~="{other}"]' in rule) for rule in rules)


@pytest.mark.parametrize("tool", TOOLS.values(), ids=lambda tool: tool.name)
def test_no_two_choices_that_matter_have_one_name(tool: Tool) -> None:
    """A style rule knows choices by their text: two of the same text would hide each other's fields."""
    names = [str(one) for one in matters(tool)]
    assert len(names) == len(set(names))


def test_what_a_choice_asks_for_is_not_called_optional() -> None:
    """The words that a field can be left blank are hidden with a choice that needs it."""
    [rule] = [
        line for line in form_styles([TOOLS["reminder"]]).splitlines() if '[value="first_reminder"]:checked' in line
    ]
    assert '[data-not-for~="first_reminder"]' in rule


def test_a_form_without_such_choices_needs_no_rule() -> None:
    """What always matters is never hidden."""
    assert form_styles([]) == ""

"""The style sheet by which a form shows only what matters for what was chosen; it follows from the tools themselves."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from receivables.widgets.spec import Group, Tool

_WRONG = '[aria-invalid="true"], [data-wrong]'


def form_styles(tools: Iterable[Tool]) -> str:
    """Rules that hide what only matters for another choice: not what is chosen, and nothing with a mistake in it."""
    rules = {rule for tool in tools for rule in _rules(tool)}
    return "".join(f"{rule} {{ display: none !important; }}\n" for rule in sorted(rules))


def _rules(tool: Tool) -> Iterator[str]:
    matters = set(_matters(tool.groups))
    for group in (group for group in tool.groups if not group.repeated):
        for field in group.fields:
            for chosen in field.choices or ():
                others = [one for one in field.choices or () if type(one) in matters and one is not chosen]
                if others:
                    yield _rule(f"{group.name}.{field.name}", chosen, others)


def _matters(groups: Iterable[Group]) -> Iterator[type[StrEnum]]:
    """The enumerations by which something is shown: a field, a choice that a field offers, or words about a choice."""
    for field in (field for group in groups for field in group.fields):
        for one in (field, *(field.choices or ())):
            yield from (type(value) for value in getattr(one, "only", ()))


def _rule(path: str, chosen: StrEnum, others: Iterable[StrEnum]) -> str:
    shown_for_others = ", ".join(f'[data-only~="{one}"]' for one in others)
    form = f'.tool-form:has([name="{path}"][value="{chosen}"]:checked)'
    # An attribute of its own at the end of each selector: else a browser tries it on every element of every page.
    hidden = f'[data-only]:is({shown_for_others}):not([data-only~="{chosen}"], :has({_WRONG}), label:has(:checked))'
    return f'{form} {hidden}, {form} [data-not-for~="{chosen}"]'

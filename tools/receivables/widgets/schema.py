"""The fields of a tool as JSON Schema (draft 2020-12), for programs that fill them in."""

from typing import Any

from receivables.language import Language
from receivables.texts.labels import label, labels
from receivables.widgets.spec import Field, Group, Tool


def schema(tool: Tool, language: Language) -> dict[str, Any]:
    """Describe what may be typed into a tool, with titles in this language."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": tool.name,
        "type": "object",
        "properties": {group.name: _group(group, language) for group in tool.groups},
        "required": [group.name for group in tool.groups if _is_required(group)],
        "additionalProperties": False,
    }


def _is_required(group: Group) -> bool:
    """Whether something has to be filled in there."""
    return any(field.required for field in group.fields) and not (group.repeated and group.fewest == 0)


def _group(group: Group, language: Language) -> dict[str, Any]:
    fields = {
        "type": "object",
        "properties": {field.name: _field(group, field, language) for field in group.fields},
        "required": [field.name for field in group.fields if field.required],
        "additionalProperties": False,
    }
    title = label(language, f"groups.{group.name}")
    if group.repeated:
        return {"title": title, "type": "array", "minItems": group.fewest, "items": fields}
    return {"title": title, **fields}


def _field(group: Group, field: Field, language: Language) -> dict[str, Any]:
    words = labels(language, f"fields.{group.name}.{field.name}")
    described: dict[str, Any] = {"title": words["label"], "type": "string"}
    if "help" in words:
        described["description"] = words["help"]
    if field.choices:
        choices = [*field.choices, *([] if field.required else [""])]
        return {**described, "enum": choices, **({"default": field.default} if field.default else {})}
    return {**described, "maxLength": field.longest, **({"minLength": 1} if field.required else {})}

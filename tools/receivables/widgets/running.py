"""From what was typed to an answer: the same for the page, the browser and the command line."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from receivables.errors import CalendarUnknown, InputError, RateUnknown
from receivables.language import Language
from receivables.texts.edits import Edit, Rewritten, rewrite
from receivables.texts.labels import label, message, place_name
from receivables.texts.letters import Letter
from receivables.widgets.outcome import Outcome, warning
from receivables.widgets.reading import Understood, read
from receivables.widgets.spec import Kind, Tool, Typed, Values, union_of

_TAKEN_FROM_LIFE = {
    Kind.TEXT,
    Kind.LINES,
    Kind.PASTED,
    Kind.EMAIL,
    Kind.PHONE,
    Kind.IBAN,
    Kind.REFERENCE,
    Kind.COMPANY_NUMBER,
}


_MISSING = {"missing", "choice_missing", "no_invoices"}


@dataclass(frozen=True)
class Answer:
    """What a tool says to an input: an outcome, or what is wrong at which field.

    Attributes:
        outcome: The outcome; None when there are errors.
        errors: A sentence by path of the field ("invoices.0.amount"), in the language of the page.
        missing: The paths of what still has to be filled in.
        understood: How amounts and days were understood, by path.
        typed: The input, amounts and days typed anew in the language of the page.
        rewritten: The document with the visitor's own changes, if there are any.
    """

    outcome: Outcome[Any] | None
    errors: dict[str, str]
    understood: dict[str, Understood]
    typed: Typed
    missing: tuple[str, ...] = ()
    rewritten: Rewritten | None = None


def with_edit(answer: Answer, edit: Edit | None) -> Answer:
    """The answer with the visitor's own changes to its document, where that is a letter."""
    outcome = answer.outcome
    if edit is None or outcome is None or not isinstance(outcome.document, Letter):
        return answer
    rewritten = rewrite(outcome.document, edit)
    return replace(answer, outcome=replace(outcome, document=rewritten.letter), rewritten=rewritten)


def run(tool: Tool, typed: Typed, *, language: Language, on: date, typed_in: Language | None = None) -> Answer:
    """Run a tool.

    Args:
        tool: The tool.
        typed: What was typed, by group and field.
        language: The language of the page.
        on: Today.
        typed_in: The language in which doubtful amounts were typed, if it is another.
    """
    reading = read(tool.groups, typed, typed_in=typed_in or language, shown_in=language)
    tool.check(reading.values, reading.errors, on)
    outcome = None
    if not reading.errors:
        try:
            outcome = tool.compute(reading.values, language, on)
        except CalendarUnknown:
            reading.errors.add(tool.day, InputError("calendar_unknown"))
        except RateUnknown:
            reading.errors.add(tool.day, InputError("rate_unknown"))
    if outcome:
        outcome = _warned(tool, typed, reading.values, outcome)
    found = sorted(reading.errors.errors.items(), key=lambda item: _place(tool, item[0]))
    errors = {path: message(language, error) for path, error in found}
    missing = tuple(path for path, error in found if error.key in _MISSING)
    return Answer(outcome, errors, reading.understood, _retyped(typed, reading.understood), missing)


def example(tool: Tool, language: Language) -> Typed:
    """The worked example as somebody would type it on a page in this language."""
    typed = _in_language({**tool.example.typed, **tool.example.in_language(language)}, language)
    return run(tool, typed, language=language, on=tool.example.on, typed_in=Language.NL).typed


def retyped(typed: Typed, *, tools: Iterable[Tool], typed_in: Language, shown_in: Language) -> Typed:
    """What was typed into any tools, amounts and days typed anew in another language; what cannot be read stays."""
    groups = {name: group for name, group in union_of(tools).items() if name in typed}
    return _retyped(typed, read(groups.values(), typed, typed_in=typed_in, shown_in=shown_in).understood)


def _place(tool: Tool, path: str) -> tuple[int, int, int]:
    """Where in the form a path stands: its group, its row, its field; what is not in the form comes first."""
    group, *rest = path.split(".")
    groups = {one.name: index for index, one in enumerate(tool.groups)}
    if group not in groups:
        return (-1, 0, 0)
    row = int(rest[0]) if rest and rest[0].isdecimal() else 0
    fields = {field.name: index for index, field in enumerate(tool.groups[groups[group]].fields)}
    return (groups[group], row, fields.get(rest[-1], -1) if rest else -1)


def _retyped(typed: Typed, understood: Mapping[str, Understood]) -> Typed:
    def retype(value: Any, at: str) -> Any:
        if isinstance(value, Mapping):
            return {name: retype(below, f"{at}.{name}") for name, below in value.items()}
        if isinstance(value, list):
            return [retype(below, f"{at}.{index}") for index, below in enumerate(value)]
        return understood[at].retyped if at in understood else value

    return {name: retype(value, name) for name, value in typed.items()}


def _warned(tool: Tool, typed: Typed, values: Values, outcome: Outcome[Any]) -> Outcome[Any]:
    """Warn when a document that is no longer the example still holds the example's names or account."""
    own = _from_life(tool, typed, values)
    examples = [_from_life(tool, example.typed, values) for example in (tool.example, *tool.other_examples)]
    left = [path for path, text in own.items() if any(example.get(path) == text for example in examples)]
    if not left or _but_language(values) in _example_values(tool):
        return outcome
    fields = "; ".join(place_name(outcome.language, path) for path in left)
    document = label(outcome.language, f"tools.{tool.name}.document")
    note = warning(outcome.language, "example_left", fields=fields, document=document)
    return replace(outcome, notes=(note, *outcome.notes))


@cache
def _example_values(tool: Tool) -> tuple[Values, ...]:
    """The example as it is read on the page of each language."""
    pages = ({**tool.example.typed, **tool.example.in_language(language)} for language in Language)
    found = (read(tool.groups, typed, typed_in=Language.NL, shown_in=Language.NL).values for typed in pages)
    return tuple(_but_language(values) for values in found)


def _but_language(values: Values) -> Values:
    """The example is written in the language of the page: that does not make it somebody's own."""
    return dict(_in_language(values, None))


def _in_language(case: Mapping[str, Any], language: Language | None) -> Mapping[str, Any]:
    """The same for a customer of another language, where a tool asks for that."""
    debtor = case.get("debtor", {})
    return {**case, "debtor": {**debtor, "language": language}} if "language" in debtor else case


def _from_life(tool: Tool, typed: Typed, values: Values) -> dict[str, str]:
    """The names, numbers and addresses in an input, by path, that matter for what was chosen."""
    found: dict[str, str] = {}
    for group in tool.groups:
        given: Any = typed.get(group.name) or {}
        rows = (
            {f"{group.name}.{index}": row for index, row in enumerate(given)} if group.repeated else {group.name: given}
        )
        for at, row in rows.items():
            for field in group.fields:
                if field.kind in _TAKEN_FROM_LIFE and row.get(field.name) and field.matters(values):
                    found[f"{at}.{field.name}"] = row[field.name].strip()
    return found

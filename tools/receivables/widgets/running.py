"""From what was typed to an answer: the same for the page, the browser and the command line."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from receivables.days import write_weekday
from receivables.errors import CalendarUnknown, InputError, RateUnknown
from receivables.language import Language
from receivables.texts.edits import Edit, Rewritten, rewrite
from receivables.texts.labels import message
from receivables.texts.letters import Letter
from receivables.widgets.left_over import warned
from receivables.widgets.outcome import Outcome
from receivables.widgets.reading import Understood, read
from receivables.widgets.spec import Tool, Typed, Values, union_of

_MISSING = {"missing", "choice_missing", "no_invoices"}


@dataclass(frozen=True)
class Answer:
    """What a tool says to an input: an outcome, or what is wrong at which field.

    Attributes:
        outcome: The outcome; None when there are errors.
        errors: A sentence by path of the field ("invoices.0.amount"), in the language of the page.
        missing: The paths of what still has to be filled in.
        understood: How amounts and days were understood, and which days were chosen, by path.
        typed: The input, amounts and days typed anew in the language of the page.
        values: The input as it was read.
        rewritten: The document with the visitor's own changes, if there are any.
    """

    outcome: Outcome[Any] | None
    errors: dict[str, str]
    understood: dict[str, Understood]
    typed: Typed
    missing: tuple[str, ...]
    values: Values
    rewritten: Rewritten | None = None


def with_edit(answer: Answer, edit: Edit | None) -> Answer:
    """The answer with the visitor's own changes to its document, where that is a letter."""
    outcome = answer.outcome
    if edit is None or outcome is None or not isinstance(outcome.document, Letter):
        return answer
    rewritten = rewrite(outcome.document, edit)
    return replace(answer, outcome=replace(outcome, document=rewritten.letter), rewritten=rewritten)


def with_untouched(answer: Answer, untouched: Collection[str] | None, *, tool: Tool) -> Answer:
    """The answer, once it is known which fields still hold what the example put there; None where nobody knows."""
    if answer.outcome is None or untouched is None:
        return answer
    return replace(answer, outcome=warned(tool, answer.values, answer.outcome, untouched=untouched))


def run(tool: Tool, typed: Typed, *, language: Language, on: date, typed_in: Language | None = None) -> Answer:
    """Run a tool.

    Args:
        tool: The tool.
        typed: What was typed, by group and field.
        language: The language of the page.
        on: Today.
        typed_in: The language in which doubtful amounts were typed, if it is another.
    """
    reading = read(tool.groups, typed, typed_in=typed_in or language, shown_in=language, on=on)
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
        outcome = warned(tool, reading.values, outcome, untouched=None)
        reading.understood |= {at: _chosen(day, language) for at, day in outcome.chosen_days.items()}
    found = sorted(reading.errors.errors.items(), key=lambda item: _place(tool, item[0]))
    errors = {path: message(language, error) for path, error in found}
    missing = tuple(path for path, error in found if error.key in _MISSING)
    return Answer(outcome, errors, reading.understood, _retyped(typed, reading.understood), missing, reading.values)


def example(tool: Tool, language: Language, fitting: str = "") -> Typed:
    """The worked example as somebody would type it on a page in this language.

    Args:
        tool: The tool.
        language: The language of the page.
        fitting: What a link chooses (`letter.level=disputed`); "" for the example as the page begins with it.

    Raises:
        KeyError: The tool has no example of that.
    """
    typed = tool.example.on_page(language, fitting)
    if "language" in typed.get("debtor", {}):
        typed = {**typed, "debtor": {**typed["debtor"], "language": language}}
    return run(tool, typed, language=language, on=tool.example.on, typed_in=Language.NL).typed


def retyped(typed: Typed, *, tools: Iterable[Tool], typed_in: Language, shown_in: Language, on: date) -> Typed:
    """What was typed into any tools, amounts and days typed anew in another language; what cannot be read stays.

    Args:
        typed: What was typed, by group and field.
        tools: The tools.
        typed_in: The language in which it was typed.
        shown_in: The other language.
        on: Today.
    """
    groups = {name: group for name, group in union_of(tools).items() if name in typed}
    return _retyped(typed, read(groups.values(), typed, typed_in=typed_in, shown_in=shown_in, on=on).understood)


def _chosen(day: date, language: Language) -> Understood:
    return Understood(write_weekday(day, language=language), "", doubtful=False, chosen=True)


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
        return understood[at].retyped if at in understood and not understood[at].chosen else value

    return {name: retype(value, name) for name, value in typed.items()}

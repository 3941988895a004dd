"""The worked example of the `anonymise` tool: the reminder's own case, and an exchange about it."""

from receivables.language import Language
from receivables.texts.environment import letters
from receivables.widgets.anonymise.fields import CASE_GROUPS
from receivables.widgets.reminder.example import EXAMPLE as REMINDER
from receivables.widgets.spec import Example, Typed


def _text(language: Language) -> Typed:
    text = letters(language).get_template("examples/anonymise.j2").render()
    return {"original": {"text": text.strip(), "people": "", "firms": ""}}


EXAMPLE = Example(
    on=REMINDER.on,
    typed={**{group.name: REMINDER.typed[group.name] for group in CASE_GROUPS}, **_text(Language.NL)},
    in_language=_text,
)

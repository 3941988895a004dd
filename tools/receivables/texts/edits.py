"""A letter that its sender rewrote by hand: it stays theirs when what it was written from changes."""

from dataclasses import dataclass

from receivables.texts.letters import Letter
from receivables.texts.merging import merged


@dataclass(frozen=True)
class Version:
    """A letter as plain text."""

    subject: str
    text: str


@dataclass(frozen=True)
class Edit:
    """What somebody made of a letter.

    Attributes:
        written: The letter as it had been written.
        own: What they made of it.
    """

    written: Version
    own: Version


@dataclass(frozen=True)
class Rewritten:
    """A letter with somebody's own changes.

    Attributes:
        letter: The letter to show and to send.
        edit: The changes, now on what is written today; as they were where that would overwrite some of them.
        written: The letter as it is written today, without the changes.
        clashes: Whether what is written today changed the same words as they did: nothing was overwritten.
    """

    letter: Letter
    edit: Edit
    written: Version
    clashes: bool


def rewrite(letter: Letter, edit: Edit) -> Rewritten:
    """Put somebody's changes into a letter that has been written anew."""
    written = Version(letter.subject, letter.text)
    subject = merged(edit.written.subject, own=edit.own.subject, new=written.subject)
    text = merged(edit.written.text, own=edit.own.text, new=written.text)
    if subject is None or text is None:
        return Rewritten(letter.rewritten(edit.own.subject, edit.own.text), edit, written, clashes=True)
    now = Edit(written, Version(subject, text))
    return Rewritten(letter.rewritten(subject, text), now, written, clashes=False)

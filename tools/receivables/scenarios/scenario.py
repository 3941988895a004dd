"""A scenario: a collection call that branches, with everything that people in a room need to play it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from receivables.case import CallOutcome, Country, DebtorKind
from receivables.language import Language
from receivables.money import Cents
from receivables.rules.agreements import AgreedAction, Party

type Words = Mapping[Language, str]
"""A text in each language of its scenario."""

type Lines = Mapping[Language, tuple[str, ...]]
"""A few lines in each language of their scenario."""


class Means(StrEnum):
    """How the two meet."""

    PHONE = "phone"
    VIDEO = "video"


class Speaker(StrEnum):
    """Who answers the caller."""

    CONTACT = "contact"
    RECEPTION = "reception"
    VOICEMAIL = "voicemail"
    COLLEAGUE = "colleague"


class Quality(StrEnum):
    """How well a choice or an ending serves the caller."""

    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"


class Skill(StrEnum):
    """What a call asks of the caller."""

    OPENING = "opening"
    ASKING = "asking"
    LISTENING = "listening"
    FIRMNESS = "firmness"
    CALM = "calm"
    SOLVING = "solving"
    AGREEING = "agreeing"
    CLOSING = "closing"


@dataclass(frozen=True)
class Facts:
    """The invented case of a call; in texts they stand as placeholders.

    Attributes:
        caller: Who calls.
        business: The caller's firm.
        contact: Whom the caller speaks to in the end.
        customer: The firm or person that owes the money.
        country: Whose working days count: the customer's country, or the caller's where the tools do not know that one.
        kind: Of customer.
        number: Of the invoice.
        amount: Of the invoice, in cents.
        invoiced: The day of the invoice.
        due: Its due date.
        called_on: The day of the call.
    """

    caller: Words
    business: Words
    contact: Words
    customer: Words
    country: Country
    kind: DebtorKind
    number: str
    amount: Cents
    invoiced: date
    due: date
    called_on: date


@dataclass(frozen=True)
class CallerCard:
    """The role of the caller: what happened before, and what a good outcome is."""

    knows: Lines
    aim: Words


@dataclass(frozen=True)
class OpponentCard:
    """The role of whoever is called. The caller doesn't get to see it."""

    mood: Words
    knows: Lines
    agrees_if: Words
    stops_at: Words


@dataclass(frozen=True)
class ObserverCard:
    """What an observer looks out for."""

    watch: Lines


@dataclass(frozen=True)
class Debrief:
    """What callers typically do wrong, and what to ask them afterwards."""

    pitfalls: Lines
    questions: Lines


@dataclass(frozen=True)
class Choice:
    """Something that the caller can say.

    Attributes:
        says: The words.
        to: The turn or the ending that follows.
        quality: The good one of a turn is the model answer.
        because: What it did to the other.
        skills: What it shows or lacks.
        follows: The advice that it follows, by name.
        breaks: The advice that it breaks, by name.
    """

    says: Words
    to: str
    quality: Quality
    because: Words
    skills: tuple[Skill, ...] = ()
    follows: tuple[str, ...] = ()
    breaks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Turn:
    """What somebody says to the caller, what is heard or seen besides, and what the caller can say to that."""

    name: str
    who: Speaker
    says: Words
    choices: tuple[Choice, ...]
    hint: Words = field(default_factory=dict)


@dataclass(frozen=True)
class Arrangement:
    """What was agreed: who does what by when, for how much if it is a payment, in words if it is something else."""

    who: Party
    what: AgreedAction
    by: date | None = None
    amount: Cents | None = None
    details: Words = field(default_factory=dict)


@dataclass(frozen=True)
class Ending:
    """How a call ends.

    Attributes:
        name: Its name.
        quality: How good it is for the caller.
        result: What the caller has now, and does next.
        reached: The outcome, as the call summary knows it.
        says: The other's last words; none when they hang up.
        hint: What is heard or seen besides.
        agreements: What was agreed.
    """

    name: str
    quality: Quality
    result: Words
    reached: CallOutcome
    says: Words = field(default_factory=dict)
    hint: Words = field(default_factory=dict)
    agreements: tuple[Arrangement, ...] = ()


@dataclass(frozen=True)
class Scenario:
    """A scenario in one or both languages, which share its graph.

    Attributes:
        languages: The languages that it is written in.
        level: How hard it is, from 1 to 5.
        minutes: How long one call takes when people play it.
        means: How the two meet.
        first: The turn with which the call begins.
        skills: What it practises.
        spoken: The language of the call, where it isn't that of the page.
    """

    languages: tuple[Language, ...]
    level: int
    minutes: int
    means: Means
    first: str
    skills: tuple[Skill, ...]
    title: Words
    about: Words
    facts: Facts
    caller: CallerCard
    opponent: OpponentCard
    observer: ObserverCard
    debrief: Debrief
    turns: tuple[Turn, ...]
    endings: tuple[Ending, ...]
    spoken: Language | None = None

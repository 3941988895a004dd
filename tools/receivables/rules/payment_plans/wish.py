"""What is wished for of a payment plan, and why it cannot be had."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from receivables.money import Cents
from receivables.rules.payment_plans.frequency import Rhythm

MOST_INSTALMENTS = 600
"""Fifty years of monthly instalments: our own choice."""


class Cover(StrEnum):
    """What a plan is for."""

    INVOICES = "invoices"
    """What is open of the invoices, and nothing else."""
    CLAIM = "claim"
    """With the interest and costs that the rules give on the day of the agreement."""


class PlanInterest(StrEnum):
    """Which interest runs from the agreement on."""

    NONE = "none"
    STATUTORY = "statutory"
    """That of the claim goes on."""
    AGREED = "agreed"
    """A rate of the plan's own, simple, over the principal."""


@dataclass(frozen=True)
class DownPayment:
    """A down payment (aanbetaling), in cents, and the day on which it is paid."""

    amount: Cents
    on: date


@dataclass(frozen=True)
class StepUp:
    """First instalments that are smaller than the others: how many, and how much each is, in cents."""

    number: int
    amount: Cents


@dataclass(frozen=True)
class PlanWish:
    """What is wished for; either a number of instalments or an amount is given.

    Attributes:
        agreed_on: The day of the agreement: what is owed then is what the plan is for.
        rhythm: How often and on which days.
        number: How many instalments, the smaller first ones counted and a down payment not.
        amount: How much each instalment is, in cents: as many as are needed, and the last one is the rest.
        cover: What the plan is for.
        invoices: The numbers of its invoices; empty for all that are open and not in dispute.
        interest: Which interest runs from the agreement on.
        rate: The plan's own rate, in per cent a year.
        own_rate: The visitor's own statutory rate for days of which none is known, in per cent a year.
        down_payment: What is paid at once.
        step_up: Smaller first instalments.
    """

    agreed_on: date
    rhythm: Rhythm
    number: int | None = None
    amount: Cents | None = None
    cover: Cover = Cover.INVOICES
    invoices: tuple[str, ...] = ()
    interest: PlanInterest = PlanInterest.NONE
    rate: Decimal = Decimal(0)
    own_rate: Decimal | None = None
    down_payment: DownPayment | None = None
    step_up: StepUp | None = None

    @property
    def smaller(self) -> int:
        """How many first instalments are smaller."""
        return self.step_up.number if self.step_up else 0


class Reason(StrEnum):
    """Why a plan cannot be had."""

    NOTHING_OWED = "nothing_owed"
    NO_INSTALMENTS = "no_instalments"
    TOO_MANY_INSTALMENTS = "too_many_instalments"
    """More than `MOST_INSTALMENTS`, or than there are cents."""
    START_IN_THE_PAST = "start_in_the_past"
    DOWN_PAYMENT_TOO_LARGE = "down_payment_too_large"
    DOWN_PAYMENT_TOO_LATE = "down_payment_too_late"
    """Not before the first instalment, or before the agreement."""
    STEP_UP_TOO_LONG = "step_up_too_long"
    """No instalment is left after the smaller ones."""
    STEP_UP_TOO_LARGE = "step_up_too_large"
    """The first instalments are not smaller than the others."""
    NEVER_COVERS_INTEREST = "never_covers_interest"
    AFTER_LIMITATION = "after_limitation"
    LIMITATION_PASSED = "limitation_passed"
    RATE_UNKNOWN = "rate_unknown"
    RATE_TOO_HIGH = "rate_too_high"
    """Above what may be asked of a consumer."""
    RATE_BY_LAW = "rate_by_law"
    """With a Belgian public body no other rate than that of the law can be agreed."""
    CALENDAR_UNKNOWN = "calendar_unknown"


@dataclass(frozen=True)
class Refusal:
    """Why a plan cannot be had, and one near to it that can.

    Attributes:
        reason: Why.
        values: Days, amounts (whole cents), percentages (Decimal) and numbers that belong in the words.
        law: Key of the legal basis in `tables/laws.toml`; "" for practice.
        proposal: A wish that can be had; None where there is none.
    """

    reason: Reason
    values: Mapping[str, Any] = field(default_factory=dict)
    law: str = ""
    proposal: PlanWish | None = None

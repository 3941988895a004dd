"""The `payment-plan` tool: a schedule that adds up to the cent, and the texts that go with it.

What is asked follows from the rules; what cannot be had is refused with a plan that can.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import cast

from receivables.language import Language
from receivables.money import write_amount
from receivables.rules.payment_plans.affordability import Affordable, affordability
from receivables.rules.payment_plans.standing import PlanStanding
from receivables.texts.labels import label
from receivables.texts.letters import Letter
from receivables.texts.styles import Medium
from receivables.widgets.case_groups import (
    ACCOUNT,
    CREDITOR,
    DEBTOR,
    DISPUTES,
    INSURANCE,
    INVOICES,
    NOTICES,
    PAYMENT_PLAN,
    PAYMENTS,
    PROMISES,
    TERMS,
)
from receivables.widgets.outcome import NamedDay, Outcome, named_day
from receivables.widgets.payment_plan.checks import check
from receivables.widgets.payment_plan.example import EXAMPLE
from receivables.widgets.payment_plan.fields import PLAN_TEXT, WISH, PlanText
from receivables.widgets.payment_plan.figures import figures_of, missed_figures
from receivables.widgets.payment_plan.missed import write_missed
from receivables.widgets.payment_plan.notes import notes, notes_on_missed
from receivables.widgets.payment_plan.rows import contact_to_keep, plan_to_keep
from receivables.widgets.payment_plan.table import table_of
from receivables.widgets.payment_plan.wished_plan import WishedPlan
from receivables.widgets.payment_plan.wording import write_plan
from receivables.widgets.spec import Tool, Values, adapted, without

_WAYS: Mapping[Medium, tuple[str, ...]] = {
    Medium.LETTER: ("docx", "print", "cells", "csv", "ics", "svg", "table", "edit"),
    Medium.EMAIL: ("mail", "subject", "table", "cells", "csv", "ics", "svg", "edit", "docx", "print"),
}

_COMPARED = (2, 3, 4, 6, 9, 12)
"""Numbers of instalments that are shown beside the one that was asked for: our own choice, few enough to be quick."""


def compute(values: Values, language: Language, on: date) -> Outcome[Letter]:
    """Write the text, with the schedule, its notes and what other plans would come to.

    Raises:
        CalendarUnknown: A day that it names lies beyond the known public holidays.
        RateUnknown: A rate or a figure that it needs is not known.
    """
    plan = WishedPlan.of(values, on)
    return _new(plan, language) if plan.is_new else _missed(plan, language)


def _new(plan: WishedPlan, language: Language) -> Outcome[Letter]:
    """The text about a plan that is made here."""
    written, choices = write_plan(plan), _choices(plan)
    return Outcome(
        tool=TOOL.name,
        language=language,
        on=plan.on,
        case=plan.case,
        document=written,
        figures=figures_of(plan.schedule, choices, plan.standing),
        notes=tuple(notes(plan, language)),
        dates=tuple(_dates(plan, language)),
        choices=choices,
        chosen=plan.schedule.number,
        standing=plan.standing,
        kept=_kept(plan, written, language),
        kept_fields=plan_to_keep(plan, language),
        table=tuple(table_of(plan.schedule, language, plan.country)),
        chosen_days=plan.chosen_days,
        ways=_WAYS[written.medium],
    )


def _missed(plan: WishedPlan, language: Language) -> Outcome[Letter]:
    """The reminder of a missed instalment of a plan that was agreed before."""
    written = write_missed(plan)
    return Outcome(
        tool=TOOL.name,
        language=language,
        on=plan.on,
        case=plan.case,
        document=written,
        figures=missed_figures(cast(PlanStanding, plan.standing)),
        notes=tuple(notes_on_missed(plan, language)),
        dates=(named_day(language, plan.on, "written"), named_day(language, plan.pay_by, "pay_by")),
        standing=plan.standing,
        kept=_kept(plan, written, language),
        ways=tuple(way for way in _WAYS[written.medium] if way not in {"cells", "csv"}),
    )


def _choices(plan: WishedPlan) -> tuple[Affordable, ...]:
    """What the same plan would come to in other numbers of instalments, and in its own."""
    return affordability(plan.case, plan.wish, sorted({*_COMPARED, plan.schedule.number}))


def _kept(plan: WishedPlan, written: Letter, language: Language) -> dict[str, tuple[dict[str, str], ...]]:
    """The text as a contact; none for a text of a later day."""
    return {} if plan.on > plan.known_on else {"contacts": (contact_to_keep(plan, written, language),)}


def _dates(plan: WishedPlan, language: Language) -> Iterator[NamedDay]:
    yield named_day(language, plan.on, "written")
    for one in plan.schedule.instalments:
        amount = write_amount(one.amount, language=language)
        words = "instalments.day" if one.number else "instalments.down_payment_day"
        yield NamedDay(one.on, label(language, words, number=one.number, of=plan.schedule.number, amount=amount))


_PAPER = {"only": (PlanText.AGREEMENT,)}
_MAIL = {"only": tuple(text for text in PlanText if text is not PlanText.AGREEMENT)}
_FOLDED = {"folded": True}

TOOL = Tool(
    name="payment-plan",
    groups=(
        adapted(DEBTOR, address=_PAPER, email=_MAIL),
        without(INVOICES, "description"),
        PAYMENTS,
        WISH,
        PLAN_TEXT,
        PAYMENT_PLAN,
        PROMISES,
        DISPUTES,
        INSURANCE,
        adapted(without(CREDITOR, "company_number"), address=_PAPER),
        adapted(ACCOUNT, iban={"required": False}, holder=_FOLDED, reference=_FOLDED),
        NOTICES,
        without(TERMS, "reminder_fee", "postage"),
    ),
    check=check,
    compute=compute,
    day="plan_text.date",
    example=EXAMPLE,
    is_editable=True,
)

"""Why a payment plan cannot be had, and what could be wished for instead: the first reason of all."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from receivables.case import Country, DebtorKind
from receivables.rules.ledger.settling import continued
from receivables.rules.payment_plans.frequency import instalment_days
from receivables.rules.payment_plans.planning import Planning
from receivables.rules.payment_plans.running import most_rate
from receivables.rules.payment_plans.wish import MOST_INSTALMENTS, PlanInterest, PlanWish, Reason, Refusal

FEW = 3
"""Instalments that we propose where none were wished for: our own choice."""

_DAY = timedelta(days=1)
_RATE_LAWS = {Country.NL: "bw_6_119", Country.BE: "wer_xix_4"}


def impossible(planning: Planning) -> Refusal | None:
    """The first reason why a plan cannot be had; its proposal has not been tried. None where it can.

    Raises:
        RateUnknown: A rate that is needed is not known.
        CalendarUnknown: An instalment would fall due beyond the known public holidays.
    """
    return next((found for check in _CHECKS if (found := check(planning))), None)


def _no_instalments(planning: Planning) -> Refusal | None:
    wish = planning.wish
    if wish.number == 0 or wish.amount == 0:
        return Refusal(Reason.NO_INSTALMENTS, proposal=_in(wish, FEW))
    if wish.number and wish.number > MOST_INSTALMENTS:
        return _too_many(planning, MOST_INSTALMENTS)
    return None


def _in_the_past(planning: Planning) -> Refusal | None:
    wish = planning.wish
    if wish.rhythm.first >= wish.agreed_on:
        return None
    days = (one.wished for one in instalment_days(wish.rhythm))
    first = next(day for day in days if day > wish.agreed_on)
    return Refusal(
        Reason.START_IN_THE_PAST,
        {"day": wish.rhythm.first, "first": first},
        proposal=replace(wish, rhythm=replace(wish.rhythm, first=first)),
    )


def _rate(planning: Planning) -> Refusal | None:
    wish, debtor = planning.wish, planning.case.debtor
    if wish.interest is not PlanInterest.AGREED:
        return None
    if debtor.kind is DebtorKind.PUBLIC_BODY and debtor.country is Country.BE:
        return Refusal(Reason.RATE_BY_LAW, {}, "be_2002_5", replace(wish, interest=PlanInterest.STATUTORY))
    most = most_rate(debtor, on=wish.agreed_on)
    if most is None or wish.rate <= most:
        return None
    law = _RATE_LAWS[debtor.country or Country.NL]
    return Refusal(Reason.RATE_TOO_HIGH, {"rate": wish.rate, "most": most}, law, replace(wish, rate=most))


def _nothing_owed(planning: Planning) -> Refusal | None:
    return None if planning.ledger.total else Refusal(Reason.NOTHING_OWED)


def _lapsed(planning: Planning) -> Refusal | None:
    found = planning.lapse
    if found is None or found.as_it_is >= planning.wish.agreed_on:
        return None
    return Refusal(Reason.LIMITATION_PASSED, {"day": found.as_it_is}, found.law)


def _down_payment(planning: Planning) -> Refusal | None:
    wish, down = planning.wish, planning.wish.down_payment
    if down is None:
        return None
    first = next(instalment_days(wish.rhythm)).on
    if not wish.agreed_on <= down.on < first:
        at_once = replace(down, on=wish.agreed_on) if wish.agreed_on < first else None
        return Refusal(
            Reason.DOWN_PAYMENT_TOO_LATE, {"day": down.on, "first": first}, proposal=replace(wish, down_payment=at_once)
        )
    if down.amount >= planning.ledger.total:
        values = {"amount": down.amount, "total": planning.ledger.total}
        return Refusal(Reason.DOWN_PAYMENT_TOO_LARGE, values, proposal=replace(wish, down_payment=None))
    return None


def _step_up(planning: Planning) -> Refusal | None:
    wish, smaller = planning.wish, planning.course.step_up
    plain = replace(wish, step_up=None)
    if wish.number is not None and smaller.number >= wish.number:
        return Refusal(Reason.STEP_UP_TOO_LONG, {"smaller": smaller.number, "number": wish.number}, proposal=plain)
    too_large = planning.regular <= 0 or (wish.amount is not None and smaller.amount >= wish.amount)
    return _steps_too_large(planning) if smaller.number and too_large else None


def _steps_too_large(planning: Planning) -> Refusal:
    plain = replace(planning.wish, step_up=None)
    return Refusal(Reason.STEP_UP_TOO_LARGE, {"amount": planning.course.step_up.amount}, proposal=plain)


def _less_than_a_cent(planning: Planning) -> Refusal | None:
    number, smaller = planning.wish.number, planning.wish.smaller
    return _too_many(planning, smaller + planning.regular) if number and number - smaller > planning.regular else None


def _after_limitation(planning: Planning) -> Refusal | None:
    """Instalments that fall due when what is owed can no longer be enforced."""
    wish, found = planning.wish, planning.lapse
    needed = wish.number or wish.smaller + 1
    if found is None or (most := len(planning.course.days(needed))) == needed:
        return None
    values = {"day": found.acknowledged, "most": most}
    return Refusal(Reason.AFTER_LIMITATION, values, found.law, _in_time(wish, most))


def _in_time(wish: PlanWish, most: int) -> PlanWish | None:
    """No more instalments than there is time for; an earlier first one where there is time for none."""
    if most:
        return replace(_in(wish, most), step_up=wish.step_up if most > wish.smaller else None)
    days = wish.rhythm
    sooner = replace(days, first=wish.agreed_on + _DAY, day=days.day or days.first.day)
    return replace(wish, rhythm=sooner) if sooner.first < days.first else None


def _never_covers(planning: Planning) -> Refusal | None:
    """An amount that is no more than the interest from the first instalment to the second."""
    amount, days = planning.wish.amount, planning.course.days(2)
    interest = _interest_on(planning, days[-1].on) - _interest_on(planning, days[0].on)
    if amount is None or amount > interest:
        return None
    return Refusal(Reason.NEVER_COVERS_INTEREST, {"amount": amount, "interest": interest}, proposal=_enough(planning))


def _never_enough(planning: Planning) -> Refusal | None:
    """An amount with which it would take too many instalments, or too long."""
    if planning.slots:
        return None
    found, most = planning.lapse, len(planning.course.days(MOST_INSTALMENTS))
    values: dict[str, Any] = {"amount": planning.wish.amount, "most": most}
    if found and most < MOST_INSTALMENTS:
        day = {"day": found.acknowledged}
        return Refusal(Reason.AFTER_LIMITATION, values | day, found.law, _enough(planning))
    return Refusal(Reason.TOO_MANY_INSTALMENTS, values, proposal=_enough(planning))


def _enough(planning: Planning) -> PlanWish:
    """The least amount with which it ends in time; without interest where its rates are not known for so long."""
    if planning.course.running.known_until:
        return replace(planning.wish, interest=PlanInterest.NONE)
    in_time = _in(planning.wish, len(planning.course.days(MOST_INSTALMENTS)))
    return replace(
        planning.wish, amount=max(one.amount for one in Planning(planning.case, in_time).slots if one.number)
    )


def _interest_on(planning: Planning, day: date) -> int:
    """The interest that has run until a day if nothing is paid."""
    running = planning.course.running
    return continued(running.ledger, payments=(), interest=running.interest, on=day).interest


def _steps_down(planning: Planning) -> Refusal | None:
    """First instalments that turn out to be larger than the others."""
    smaller = planning.course.step_up
    following = next(one for one in planning.slots if one.number > smaller.number)
    return _steps_too_large(planning) if smaller.number and following.amount <= smaller.amount else None


def _rates_end(planning: Planning) -> Refusal | None:
    known = planning.course.running.known_until
    if known is None or planning.slots[-1].day.on <= known:
        return None
    return Refusal(
        Reason.RATE_UNKNOWN,
        {"day": known + _DAY},
        proposal=replace(planning.wish, interest=PlanInterest.NONE),
    )


def _too_many(planning: Planning, most: int) -> Refusal:
    values = {"number": planning.wish.number, "most": most}
    return Refusal(Reason.TOO_MANY_INSTALMENTS, values, proposal=_in(planning.wish, most))


def _in(wish: PlanWish, number: int) -> PlanWish:
    return replace(wish, number=number, amount=None)


_CHECKS: tuple[Callable[[Planning], Refusal | None], ...] = (
    _no_instalments,
    _in_the_past,
    _rate,
    _nothing_owed,
    _lapsed,
    _down_payment,
    _step_up,
    _less_than_a_cent,
    _after_limitation,
    _never_covers,
    _never_enough,
    _steps_down,
    _rates_end,
)
"""In this order: each may count on what those before it found."""

"""How interest runs while a payment plan runs: not at all, at the plan's own rate, or as that of the claim goes on."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from receivables.case import Case, Country, Debtor, DebtorKind
from receivables.days import LATEST
from receivables.rules.claims.entitlement import Asked
from receivables.rules.claims.running_interest import rates_known_until, running_interest
from receivables.rules.interest import RateOrigin, RatePeriod
from receivables.rules.ledger.debts import Debt, Interest, OpenDebt
from receivables.rules.ledger.ledger import Ledger
from receivables.rules.payment_plans.opening import known_then
from receivables.rules.payment_plans.wish import PlanInterest, PlanWish
from receivables.rules.statutory_interest import StatutoryInterest, rate_on

_MOST_FOR_CONSUMERS = {Country.NL: StatutoryInterest.NL_CIVIL, Country.BE: StatutoryInterest.BE_COMMERCIAL}


@dataclass(frozen=True)
class Running:
    """The debts of a plan, how their interest runs, and the last day for which that is known.

    Attributes:
        ledger: What was owed on the day of the agreement.
        interest: How interest runs from then on.
        known_until: The last day for which a statutory rate is known; None where none is needed.
    """

    ledger: Ledger
    interest: Interest
    known_until: date | None = None


def running(case: Case, wish: PlanWish, ledger: Ledger) -> Running:
    """Set the interest of a plan going.

    An agreed rate runs over the principal as one debt, so that each instalment pays the interest of its own time.

    Args:
        case: The case.
        wish: What is wished for.
        ledger: What was owed on the day of the agreement.

    Raises:
        RateUnknown: Default began before the rates are known.
        CalendarUnknown: The term of a notice lies beyond the known public holidays.
    """
    if wish.interest is PlanInterest.AGREED:
        period = RatePeriod(wish.agreed_on, LATEST, wish.rate, RateOrigin.AGREED)
        return Running(_as_one(ledger), Interest((period,)))
    if wish.interest is PlanInterest.NONE or not any(debt.started.since for debt in ledger.debts):
        return Running(ledger, Interest())
    late = {debt.number for debt in ledger.debts if debt.started.since}
    then = known_then(case, wish)
    asked = Asked(then, tuple(one for one in then.invoices if one.number in late), LATEST, wish.own_rate)
    interest = running_interest(asked)
    known = rates_known_until(asked, interest) if wish.own_rate is None else None
    return Running(ledger, interest, known)


def most_rate(debtor: Debtor, *, on: date) -> Decimal | None:
    """The highest rate that a plan may agree with a debtor, in per cent a year; None where no law says so.

    Of a consumer no more than the law itself gives on the day of the agreement. That is the careful reading: putting
    payment off for more may be consumer credit (art. 7:57 BW); a Belgian clause has its ceiling (art. XIX.4 WER).

    Args:
        debtor: The debtor.
        on: The day of the agreement.

    Raises:
        RateUnknown: The rate of that day is not known.
    """
    if debtor.kind is not DebtorKind.CONSUMER or debtor.country is None:
        return None
    return rate_on(_MOST_FOR_CONSUMERS[debtor.country], on)


def _as_one(ledger: Ledger) -> Ledger:
    """The debts as one, of which the interest runs from the day of the ledger on."""
    interest, principal = ledger.interest, ledger.principal
    first = min((debt.due_date for debt in ledger.debts), default=ledger.on)
    one = OpenDebt(Debt("", first, principal, since=ledger.on), principal, accrued=interest)
    costs = (replace(cost, cost=replace(cost.cost, numbers=frozenset({""}))) for cost in ledger.open_costs)
    return replace(ledger, debts=(one,), open_costs=tuple(costs))

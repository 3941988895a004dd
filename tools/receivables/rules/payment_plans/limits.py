"""Until when the debts of a plan can be enforced: as they are, and once the debtor has acknowledged them.

An acknowledgement (erkenning) begins the period anew. What has lapsed by then stays lapsed.

Sources:
    NL: art. 3:318 and 3:319 BW: a new period, as long as the first, five years at most.
    BE: art. 2248 old BW (Cass. 22 June 2015, S.14.0014.F); art. 2272: the presumption of payment ends with a written
    acknowledgement, and the ordinary period holds.
"""

from dataclasses import dataclass
from datetime import date

from receivables.case import Case, Country
from receivables.errors import RateUnknown
from receivables.rules.interest import anniversary
from receivables.rules.lapsing import last_days
from receivables.rules.limitation import LONGEST_NEW_PERIOD, Limitation, shortest_limitation
from receivables.rules.payment_plans.opening import known_then
from receivables.rules.payment_plans.wish import PlanWish
from receivables.rules.sourced import in_force

_ONCE_ACKNOWLEDGED = {Limitation.BE_CONSUMER_SALE: Limitation.BE_CONTRACT}


@dataclass(frozen=True)
class Lapse:
    """When the debts of a plan lapse, the first of them, if the shortest period holds.

    Attributes:
        as_it_is: The last day without an acknowledgement.
        acknowledged: The last day after one on the day of the agreement.
        law: Key of the legal basis of the period.
    """

    as_it_is: date
    acknowledged: date
    law: str


def lapse(case: Case, wish: PlanWish) -> Lapse | None:
    """When the debts of a plan lapse; None where the debtor's kind or country or the period is not known."""
    kind, country = case.debtor.kind, case.debtor.country
    if not kind or not country:
        return None
    period = shortest_limitation(kind, country, recurring=case.terms.recurring)
    then = known_then(case, wish)
    lasts = last_days(case, then.invoices, period, on=wish.agreed_on)
    try:
        rule = in_force(f"limitation.{_ONCE_ACKNOWLEDGED.get(period, period)}", on=wish.agreed_on)
    except RateUnknown:
        return None
    if not lasts:
        return None
    years = int(rule.figures["years"])
    anew = anniversary(wish.agreed_on, min(years, LONGEST_NEW_PERIOD) if country is Country.NL else years)
    first = min(lasts.values())
    return Lapse(first, max(first, anew), rule.law)

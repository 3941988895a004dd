"""Limitation (verjaring): the last day on which a claim can still be enforced.

In the Netherlands a written demand interrupts the period, and a new one begins. In Belgium a demand by the creditor
does not: a summons, an acknowledgement or a registered letter by a lawyer or bailiff does.

Sources:
    NL: art. 3:307, 3:313, 3:317 and 3:319 BW; art. 7:28 BW (consumer sale).
    BE: art. 2262bis, 2272, 2277 and 2244 old BW.
    The years stand in `tables/limitation.toml`.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from receivables.case import Country, DebtorKind
from receivables.rules.interest import anniversary
from receivables.rules.sourced import in_force

LONGEST_NEW_PERIOD = 5
"""In years (art. 3:319 lid 2 BW)."""


class Limitation(StrEnum):
    """A limitation period, named as in the table."""

    NL_CONTRACT = "nl_contract"
    NL_CONSUMER_SALE = "nl_consumer_sale"
    BE_CONTRACT = "be_contract"
    BE_CONSUMER_SALE = "be_consumer_sale"
    BE_PERIODIC = "be_periodic"


def shortest_limitation(kind: DebtorKind, country: Country, *, recurring: bool) -> Limitation:
    """The shortest period that may hold for a debt: of a consumer we do not know whether goods were sold.

    Args:
        kind: What kind of debtor it is.
        country: The debtor's country.
        recurring: Whether the debt is one of a contract that goes on.

    >>> shortest_limitation(DebtorKind.CONSUMER, Country.BE, recurring=False)
    <Limitation.BE_CONSUMER_SALE: 'be_consumer_sale'>
    """
    if kind is DebtorKind.CONSUMER:
        return Limitation(f"{country.lower()}_consumer_sale")
    if country is Country.BE and recurring:
        return Limitation.BE_PERIODIC
    return Limitation(f"{country.lower()}_contract")


def last_day(limitation: Limitation, due_date: date, *, interruptions: Iterable[date] = ()) -> date:
    """The last day on which a claim can be enforced, counted from the due date to be on the safe side.

    Args:
        limitation: Which period holds.
        due_date: The last day on which the debt could be paid in time.
        interruptions: The days of written demands; they count in the Netherlands, while the period still runs.

    Raises:
        RateUnknown: The period is not known for that day.

    >>> last_day(Limitation.NL_CONTRACT, date(2020, 10, 31))
    datetime.date(2025, 10, 31)
    >>> last_day(Limitation.NL_CONTRACT, date(2020, 10, 31), interruptions=[date(2025, 10, 31)])
    datetime.date(2030, 10, 31)
    """
    years = int(in_force(f"limitation.{limitation}", on=due_date).figures["years"])
    last = anniversary(due_date, years)
    if limitation in {Limitation.NL_CONTRACT, Limitation.NL_CONSUMER_SALE}:
        for day in sorted(interruptions):
            if due_date < day <= last:
                last = max(last, anniversary(day, min(years, LONGEST_NEW_PERIOD)))
    return last

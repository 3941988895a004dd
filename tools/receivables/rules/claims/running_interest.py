"""How the interest of a claim runs on, whatever its costs, and until when its rates are known."""

from collections.abc import Callable, Mapping
from datetime import date

from receivables.case import Country, DebtorKind
from receivables.rules.claims import belgium, netherlands
from receivables.rules.claims.entitlement import Asked, Remark
from receivables.rules.interest import RateOrigin
from receivables.rules.ledger.debts import Interest
from receivables.rules.sourced import known_until
from receivables.rules.statutory_interest import StatutoryInterest, statutory_interest_of

_INTERESTS: Mapping[tuple[Country, bool], Callable[[Asked], tuple[Interest, tuple[Remark, ...]]]] = {
    (Country.NL, False): netherlands.business_interest,
    (Country.NL, True): netherlands.consumer_interest,
    (Country.BE, False): belgium.business_interest,
    (Country.BE, True): belgium.consumer_interest,
}


def running_interest(asked: Asked) -> Interest:
    """The interest that runs until a day, as far as the rates are known; none where no law is known.

    Raises:
        RateUnknown: An invoice was due before the rates are known.
        CalendarUnknown: The term of a notice lies beyond the known public holidays.
    """
    kind, country = asked.case.debtor.kind, asked.case.debtor.country
    if kind is None or country is None or not asked.invoices:
        return Interest()
    return _INTERESTS[country, kind is DebtorKind.CONSUMER](asked)[0]


def statutory_interest_asked(asked: Asked) -> StatutoryInterest | None:
    """The kind of statutory interest that a claim is about, where the debtor's kind and country are known."""
    kind, country = asked.case.debtor.kind, asked.case.debtor.country
    return statutory_interest_of(kind, country) if kind and country else None


def rates_known_until(asked: Asked, interest: Interest) -> date | None:
    """The last day for which the rates of a claim are known; None where no statutory rate is used.

    Args:
        asked: What the claim is made of.
        interest: How its interest runs.
    """
    statutory = statutory_interest_asked(asked)
    if statutory is None:
        return None
    if statutory is StatutoryInterest.BE_CIVIL and asked.terms.interest is not None:
        statutory = StatutoryInterest.BE_COMMERCIAL
    rates = interest.rates
    by_agreement = bool(rates) and all(period.origin is RateOrigin.AGREED for period in rates)
    return None if by_agreement and rates[-1].until >= asked.on else known_until(statutory.table)

"""Payment terms (betalingstermijnen): when an invoice without a term is due, and how long a term may be.

Sources:
    NL: art. 6:119a BW, leden 2, 5 and 6; art. 6:119b BW (public bodies). BE: Wet van 2 augustus 2002, art. 4.
    The days stand in `tables/payment_terms.toml`.
"""

from datetime import date, timedelta
from enum import StrEnum

from receivables.case import Country, DebtorKind
from receivables.rules.sourced import in_force


class TermRule(StrEnum):
    """A rule on payment terms, named as in the table."""

    NL_BUSINESS = "nl_business"
    NL_LARGE_TO_SMALL = "nl_large_to_small"
    NL_PUBLIC_BODY = "nl_public_body"
    BE_BUSINESS = "be_business"
    BE_PUBLIC_BODY = "be_public_body"


def term_rule_of(kind: DebtorKind, country: Country, *, large_to_small: bool = False) -> TermRule | None:
    """The rule for a debtor; None for consumers, for whom these laws have none.

    Args:
        kind: What kind of debtor it is.
        country: The debtor's country.
        large_to_small: Whether a large company owes a small or medium-sized one: a Dutch rule asks for it.
    """
    if kind is DebtorKind.CONSUMER:
        return None
    if large_to_small and (kind, country) == (DebtorKind.BUSINESS, Country.NL):
        return TermRule.NL_LARGE_TO_SMALL
    return TermRule(f"{country.lower()}_{kind}")


def due_date_without_term(received_on: date, rule: TermRule) -> date:
    """The last day to pay when no term was agreed.

    Args:
        received_on: The day the invoice arrived; the day the goods or services did, if that is later.
        rule: The rule that holds.

    Raises:
        RateUnknown: No term is known for that day.

    >>> due_date_without_term(date(2026, 11, 2), TermRule.BE_BUSINESS)
    datetime.date(2026, 12, 2)
    """
    return received_on + timedelta(days=in_force(f"payment_terms.{rule}", on=received_on).figures["statutory"])


def longest_term(rule: TermRule, *, on: date) -> int:
    """The longest term that may be agreed, in days.

    Raises:
        RateUnknown: No term is known for that day.

    >>> longest_term(TermRule.NL_LARGE_TO_SMALL, on=date(2026, 1, 1))
    30
    """
    return int(in_force(f"payment_terms.{rule}", on=on).figures["longest"])

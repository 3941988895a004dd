"""Dutch collection costs (vergoeding voor buitengerechtelijke incassokosten), in cents.

Sources:
    Art. 6:96 BW, leden 4 to 7; Besluit vergoeding voor buitengerechtelijke incassokosten, art. 2.
    The figures stand in `tables/collection_costs.toml`.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from receivables.case import Country, Invoice
from receivables.money import NOTHING, Cents, rounded
from receivables.percentages import share
from receivables.rules.interest import months_later
from receivables.rules.sourced import cents, history, in_force


def statutory_scale(principal: Cents, *, on: date) -> Cents:
    """The compensation by the statutory scale (staffel): percentages of slices of the principal, without interest.

    Args:
        principal: What is claimed of the invoices, added up.
        on: The day on which the costs become due.

    Raises:
        RateUnknown: No scale is known for that day.

    >>> statutory_scale(Cents(1000000), on=date(2026, 1, 1))
    87500
    """
    scale = in_force("collection_costs.nl_scale", on=on).figures
    exact, start = Fraction(0), NOTHING
    for part in scale["slices"]:
        end = cents(part["up_to"]) if "up_to" in part else principal
        exact += share(Cents(max(min(principal, end) - start, 0)), Decimal(part["percent"]))
        start = end
    return Cents(min(max(rounded(exact), cents(scale["least"])), cents(scale["most"]))) if principal else NOTHING


def capped_scale(principal: Cents, invoices: Iterable[Invoice], *, recurring: bool, on: date) -> Cents:
    """The compensation by the scale, below the cap where the invoices are small recurring instalments.

    Args:
        principal: What is claimed of the invoices, added up.
        invoices: The invoices.
        recurring: Whether they are instalments of a contract that goes on.
        on: The day on which the costs become due.

    Raises:
        RateUnknown: No scale or no cap is known for that day.
    """
    costs = statutory_scale(principal, on=on)
    if not recurring:
        return costs
    instalments: dict[date, Cents] = {}
    for invoice in invoices:
        instalments[invoice.due_date] = max(invoice.amount, instalments.get(invoice.due_date, NOTHING))
    cap = recurring_cap(instalments, on=on)
    return costs if cap is None else min(costs, cap)


def vat_on_costs(
    costs: Cents, *, on: date, charged_by_agency: bool, not_recoverable: bool, both_declared: bool
) -> Cents:
    """The VAT by which costs are raised: only under three conditions together.

    Args:
        costs: The compensation by the scale.
        on: The day on which the costs become due.
        charged_by_agency: The creditor pays VAT to whoever collects.
        not_recoverable: The creditor cannot set that VAT off.
        both_declared: The creditor told the debtor both, expressly.

    Raises:
        RateUnknown: No VAT rate is known for that day.
    """
    if not (charged_by_agency and not_recoverable and both_declared):
        return NOTHING
    percent = Decimal(in_force("collection_costs.nl_vat", on=on).figures["percent"])
    return rounded(share(costs, percent))


def recurring_cap(instalments: Mapping[date, Cents], *, on: date) -> Cents | None:
    """The most that may be asked for recurring instalments; None when they are not small, or it is too early.

    The cap holds for a number of months together; each such period begins with the first instalment outside the last.

    Args:
        instalments: The largest instalment of each due date.
        on: The day on which the costs become due.

    Raises:
        RateUnknown: The cap is no longer known on that day.
    """
    if on < history("collection_costs.nl_recurring")[0].start:
        return None
    cap = in_force("collection_costs.nl_recurring", on=on).figures
    if any(amount >= cents(cap["below"]) for amount in instalments.values()):
        return None
    return Cents(cents(cap["most"]) * _periods(sorted(instalments), months=cap["months"]))


def _periods(days: Sequence[date], *, months: int) -> int:
    """How many periods of so many months are needed to hold all days."""
    periods, end = 0, date.min
    for day in days:
        if day >= end:
            periods, end = periods + 1, months_later(day, months)
    return periods


def fixed_sum(*, country: Country, on: date) -> Cents:
    """The sum that a business owes for each late payment without any notice.

    Raises:
        RateUnknown: No sum is known for that day.

    >>> fixed_sum(country=Country.BE, on=date(2026, 1, 1))
    4000
    """
    return cents(in_force(f"collection_costs.{country.lower()}_fixed_sum", on=on).figures["amount"])

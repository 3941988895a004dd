"""A credit insurance (kredietverzekering) beside bearing the losses oneself, for an ordinary year and for bad ones."""

from dataclasses import dataclass
from decimal import Decimal

from receivables.money import NOTHING, Cents, rounded
from receivables.percentages import share
from receivables.rules.risk.portfolio import Failures, Portfolio, failures
from receivables.rules.risk.spread import Spread, spread_of


@dataclass(frozen=True)
class Policy:
    """What an insurer offers, amounts in cents.

    Attributes:
        premium: What it costs a year.
        insured: The share of a loss that is paid out, in percent.
        threshold: A customer who owes less than this is not insured.
        own_risk: What is borne first each year, before anything is paid out.
        maximum: The most that is paid out in a year; None where there is no such limit.
    """

    premium: Cents
    insured: Decimal
    threshold: Cents = NOTHING
    own_risk: Cents = NOTHING
    maximum: Cents | None = None

    def covers(self, owed: Cents) -> bool:
        """Whether a customer who owes this much is insured."""
        return owed >= self.threshold

    def payout(self, covered: Cents) -> Cents:
        """What is paid out for the losses of a year on insured customers, in cents."""
        paid = rounded(share(max(NOTHING, Cents(covered - self.own_risk)), self.insured))
        return paid if self.maximum is None else min(paid, self.maximum)


def premium_of(turnover: Cents, percent: Decimal, *, minimum: Cents = NOTHING) -> Cents:
    """The premium for a year: a percentage of the turnover, or the least that the insurer asks.

    >>> premium_of(Cents(30_000_000), Decimal("0.4"), minimum=Cents(150_000))
    150000
    """
    return max(rounded(share(turnover, percent)), minimum)


@dataclass(frozen=True)
class Year:
    """What a kind of year costs, in cents.

    Attributes:
        name: Which kind of year.
        uninsured: What it costs without insurance.
        insured: What it costs with it: the premium, and what is not paid out.
        payout: What is paid out.
    """

    name: str
    uninsured: Spread
    insured: Spread
    payout: Spread

    @property
    def extra_cost(self) -> Cents:
        """What insurance costs more on average than bearing the losses, in cents; less than 0 where it saves."""
        return Cents(self.insured.average - self.uninsured.average)

    @property
    def spreads(self) -> tuple[Spread, Spread, Spread]:
        """All three, in this order."""
        return self.uninsured, self.insured, self.payout


def year(name: str, portfolio: Portfolio, policy: Policy, percent: Decimal, *, with_biggest: bool = False) -> Year:
    """What a year costs in which a share of the customers fails.

    Args:
        name: Which kind of year.
        portfolio: The customers.
        policy: The insurance.
        percent: The share of the customers that fails in such a year.
        with_biggest: Whether the biggest customer fails for certain.
    """
    found = [
        (_lost(portfolio, one), policy.payout(_covered(portfolio, policy, one)), one.chance)
        for one in failures(portfolio, percent, with_biggest=with_biggest)
    ]
    return Year(
        name,
        uninsured=spread_of([(lost, chance) for lost, _, chance in found]),
        insured=spread_of([(Cents(policy.premium + lost - paid), chance) for lost, paid, chance in found]),
        payout=spread_of([(paid, chance) for _, paid, chance in found]),
    )


def _lost(portfolio: Portfolio, failed: Failures) -> Cents:
    return Cents(failed.others * portfolio.of_each + _of_biggest(portfolio, failed))


def _covered(portfolio: Portfolio, policy: Policy, failed: Failures) -> Cents:
    """What is lost on customers who are insured."""
    biggest = _of_biggest(portfolio, failed)
    of_others = failed.others * portfolio.of_each if policy.covers(portfolio.of_each) else NOTHING
    return Cents(of_others + (biggest if policy.covers(biggest) else NOTHING))


def _of_biggest(portfolio: Portfolio, failed: Failures) -> Cents:
    return portfolio.biggest if failed.biggest and portfolio.biggest is not None else NOTHING

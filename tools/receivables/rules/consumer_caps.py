"""What a Belgian consumer may be asked at most: damages, interest and further reminders (Boek XIX WER).

Without a clause no damages may be asked. A damages clause with other amounts than those of the law counts as unwritten.

Sources:
    Wetboek van economisch recht, art. XIX.2 (reminders) and XIX.4 (interest and damages).
    The figures stand in `tables/consumer_caps.toml`; the interest ceiling is the rate of the Wet van 2 augustus 2002.
"""

from datetime import date, timedelta
from decimal import Decimal

from receivables.money import NOTHING, Cents, rounded
from receivables.percentages import share
from receivables.rules.interest import RatePeriod
from receivables.rules.sourced import cents, history, in_force
from receivables.rules.statutory_interest import StatutoryInterest, statutory_rates


def applies(*, due_date: date) -> bool:
    """Whether the rules surely hold for a debt: its arrears began when they held for all contracts.

    >>> applies(due_date=date(2023, 11, 29)), applies(due_date=date(2023, 11, 30))
    (False, True)
    """
    return due_date + timedelta(days=1) >= history("consumer_caps.be_damages")[0].start


def most_damages(balance: Cents, *, on: date) -> Cents:
    """The most that a damages clause (schadebeding) may ask for a balance; the percentage is one of the slice.

    Args:
        balance: What is still owed when the waiting period is over.
        on: The day on which the damages become due.

    Raises:
        RateUnknown: No ceiling is known for that day.

    >>> most_damages(Cents(15000), on=date(2026, 1, 1)), most_damages(Cents(100000), on=date(2026, 1, 1))
    (2000, 9000)
    """
    if not balance:
        return NOTHING
    caps = in_force("consumer_caps.be_damages", on=on).figures
    band = next(band for band in caps["bands"] if "up_to" not in band or balance <= cents(band["up_to"]))
    slice_ = Cents(balance - cents(band["above"]))
    damages = cents(band["fixed"]) + rounded(share(slice_, Decimal(band["percent"])))
    return Cents(min(damages, cents(caps["most"])))


def interest_ceiling(*, after: date, until: date) -> tuple[RatePeriod, ...]:
    """The highest rates that an interest clause may ask, by period.

    Raises:
        RateUnknown: The ceiling of one of the days is not known.
    """
    return statutory_rates(StatutoryInterest.BE_COMMERCIAL, after=after, until=until)


def free_reminders(*, recurring: bool, on: date) -> int:
    """How many reminders are free; with regular deliveries those for several due dates a calendar year.

    Raises:
        RateUnknown: It is not known for that day.
    """
    reminders = in_force("consumer_caps.be_reminders", on=on).figures
    return int(reminders["free_recurring" if recurring else "free"])


def most_reminder_fee(postage: Cents, *, on: date) -> Cents:
    """The most that a further reminder may cost.

    Raises:
        RateUnknown: It is not known for that day.

    >>> most_reminder_fee(Cents(150), on=date(2026, 1, 1))
    900
    """
    return Cents(cents(in_force("consumer_caps.be_reminders", on=on).figures["most"]) + postage)

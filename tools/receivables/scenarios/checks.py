"""What each table of a scenario is held to beyond its format: its days, its choices, its advice, its agreements.

Each looks at the parts that could be read, so that a mistake in one of them hides nothing about the others.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from receivables.case import Country
from receivables.errors import CalendarUnknown, InputError
from receivables.rules.agreements import AgreedAction
from receivables.rules.working_days import is_working_day
from receivables.scenarios.scenario import Arrangement, Choice, Quality
from receivables.scenarios.shapes import Found, Parts
from receivables.texts.advice import advice_links


def facts(parts: Parts) -> Found:
    """The invoice comes before the day on which it is due and before the call, and the call on a working day."""
    invoiced, due, today, country = (parts.get(key) for key in ("invoiced", "due", "today", "country"))
    if invoiced and due and due < invoiced:
        yield "due", InputError("due_before_invoice_date")
    if invoiced and today and today < invoiced:
        yield "today", InputError("scenario_call_before_invoice")
    elif today and country:
        yield from (("today", error) for error in _on_a_working_day(today, country))


def choice(parts: Parts) -> Found:
    """An advice is followed or broken; the model answer breaks only what is at odds with what it follows."""
    follows, breaks = ({*(parts.get(key) or ())} for key in ("follows", "breaks"))
    if follows & breaks:
        yield "breaks", InputError("scenario_follows_and_breaks")
    elif parts.get("quality") is Quality.GOOD and not breaks <= {*_at_odds_with(follows)}:
        yield "breaks", InputError("scenario_good_breaks")


def turn(parts: Parts) -> Found:
    """One choice is the model answer, and each says and does something that no earlier one does."""
    choices: tuple[Choice | None, ...] = parts.get("choices") or ()
    good = sum(bool(one and one.quality is Quality.GOOD) for one in choices)
    if good > 1 or (choices and not good and None not in choices):
        yield "choices", InputError("scenario_good_choices", number=good)
    whole = [(number, one) for number, one in enumerate(choices, 1) if one]
    for at, (number, one) in enumerate(whole):
        earlier = (before for _, before in whole[:at])
        yield from ((f"choices.{number}.{key}", error) for key, error in _dead(one, earlier))


def ending(parts: Parts) -> Found:
    """The other's last words, or what is heard or seen."""
    says = parts.get("says", {})
    if says is not None and not any(says.values()) and "hint" not in parts:
        yield "hint", InputError("scenario_ending_silent")


def arrangement(parts: Parts) -> Found:
    """An amount goes with paying, a description with what has no name of its own."""
    what = parts.get("what")
    if what and "amount" in parts and what is not AgreedAction.PAY:
        yield "amount", InputError("scenario_amount_only_with_pay")
    if what and "details" in parts and what is not AgreedAction.OTHER:
        yield "details", InputError("scenario_details_only_with_other")
    if what is AgreedAction.OTHER and "details" not in parts:
        yield "details", InputError("scenario_key_missing")


def scenario(parts: Parts) -> Found:
    """Nothing is agreed for a day before the call, and there is an ending of each kind."""
    endings = parts.get("endings") or ()
    for one in (one for one in endings if one and parts.get("facts")):
        yield from _agreed_before(parts["facts"].called_on, one.name, one.agreements)
    missing = [quality for quality in Quality if all(one and one.quality is not quality for one in endings)]
    if endings and missing:
        yield "endings", InputError("scenario_no_ending", qualities="”, “".join(missing))


def _on_a_working_day(day: date, country: Country) -> Iterator[InputError]:
    try:
        works = is_working_day(day, country=country)
    except CalendarUnknown:
        yield InputError("scenario_calendar_unknown", day=day)
        return
    if not works:
        yield InputError("scenario_no_working_day", day=day)


def _dead(one: Choice, earlier: Iterable[Choice]) -> Found:
    """A choice that says the same, or leads to the same with the same words."""
    before = tuple(earlier)
    if any(one.says == other.says for other in before):
        yield "says", InputError("scenario_said_twice")
    elif any((one.to, one.because) == (other.to, other.because) for other in before):
        yield "to", InputError("scenario_dead_choice")


def _at_odds_with(names: Iterable[str]) -> Iterator[str]:
    """The advice that nobody can follow together with one of these: sources disagree."""
    for one in advice_links()["disagreements"].values():
        for side in one["sides"]:
            if not {*side}.isdisjoint(names):
                yield from (name for other in one["sides"] if other is not side for name in other)


def _agreed_before(call: date, name: str, agreements: tuple[Arrangement, ...]) -> Found:
    for number, one in enumerate(agreements, 1):
        if one.by and one.by < call:
            yield f"endings.{name}.agreements.{number}.by", InputError("agreed_before_call", day=call)

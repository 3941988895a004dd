"""Our rules against sums that courts, law firms and other programs have published: `worked_examples.toml`."""

import tomllib
from collections.abc import Callable, Mapping
from datetime import date
from decimal import ROUND_CEILING, Decimal
from pathlib import Path
from typing import Any

import pytest

from receivables.accounts import read_reference
from receivables.case import Channel, Terms
from receivables.errors import InputError
from receivables.money import NOTHING, Cents
from receivables.rules.allocation import allocate
from receivables.rules.claims.entitlement import agreed_costs
from receivables.rules.collection_costs import statutory_scale, vat_on_costs
from receivables.rules.consumer_caps import most_damages
from receivables.rules.interest import RateOrigin, RatePeriod
from receivables.rules.ledger.debts import Debt, Interest, OpenDebt
from receivables.rules.ledger.settling import settle
from receivables.rules.notice_terms import belgian_last_free_day
from receivables.rules.sourced import cents, in_force
from receivables.rules.statutory_interest import StatutoryInterest, statutory_rates

type Example = Mapping[str, Any]
type Found = Mapping[str, Any]

_WHOLE: Mapping[str, Any] = tomllib.loads(Path(__file__).with_name("worked_examples.toml").read_text(encoding="utf-8"))
EXAMPLES: list[Example] = _WHOLE["examples"]
SOURCES: Mapping[str, Mapping[str, str]] = _WHOLE["sources"]

FIELDS = {"id", "kind", "source", "input", "expected", "tolerance"}


def _scale(given: Example) -> Found:
    costs = statutory_scale(cents(given["principal"]), on=given["on"])
    all_three: bool = given.get("vat", False)
    vat = vat_on_costs(
        costs, on=given["on"], charged_by_agency=all_three, not_recoverable=all_three, both_declared=all_three
    )
    return {"costs": _euros(costs), "vat": _euros(vat), "together": _euros(costs + vat)}


def _agreed_costs(given: Example) -> Found:
    return {"costs": _euros(agreed_costs(cents(given["principal"]), Terms(costs=Decimal(given["percent"]))))}


def _agreed_interest(given: Example) -> Found:
    rate = RatePeriod(given["after"], given["until"], Decimal(given["rate"]), RateOrigin.AGREED)
    debt = _settled(given, Interest((rate,), compounding=given.get("compounding", False)))
    least = Terms(least_costs=cents(given["least_costs"])) if "least_costs" in given else Terms()
    costs = agreed_costs(debt.principal, least)
    return {
        "interest": _euros(debt.interest),
        "costs": _euros(costs),
        "together": _euros(debt.interest + costs),
    }


def _dutch_civil_interest(given: Example) -> Found:
    rates = statutory_rates(StatutoryInterest.NL_CIVIL, after=given["after"], until=given["until"])
    debt = _settled(given, Interest(rates, compounding=True))
    return {
        "days": [line.days for line in debt.lines],
        "parts": [_euros(line.amount) for line in debt.lines],
        "interest": _euros(debt.interest),
    }


def _allocation(given: Example) -> Found:
    left = {name: cents(given[name]) for name in ("costs", "interest", "principal")}
    paid = dict.fromkeys(left, NOTHING)
    for payment in given["payments"]:
        split = allocate(cents(payment), **left)
        left = {name: Cents(amount - getattr(split, name)) for name, amount in left.items()}
        paid = {name: Cents(amount + getattr(split, name)) for name, amount in paid.items()}
    to = {f"to_{name}": _euros(amount) for name, amount in paid.items()}
    return {**to, "principal_left": _euros(left["principal"])}


def _damages(given: Example) -> Found:
    return {"damages": _euros(most_damages(cents(given["balance"]), on=given["on"]))}


def _belgian_notice(given: Example) -> Found:
    return {"last_free_day": belgian_last_free_day(given["sent_on"], channel=Channel(given["channel"]))}


def _belgian_rate(given: Example) -> Found:
    """The rate in the table, and what the rule makes of the central bank's rate that the source names."""
    rate = in_force(f"statutory_interest.{given['name']}", on=given["on"]).figures["rate"]
    exact = Decimal(given["main_rate"]) + Decimal(given["points"])
    return {"rate": Decimal(rate), "by_the_rule": (exact * 2).to_integral_value(ROUND_CEILING) / 2}


def _reference(given: Example) -> Found:
    try:
        reference = read_reference(given["text"])
    except InputError:
        return {"kind": "refused"}
    return {"kind": reference.kind.value, "reference": reference.text.replace(" ", "")}


HANDLERS: Mapping[str, Callable[[Example], Found]] = {
    "scale": _scale,
    "agreed_costs": _agreed_costs,
    "agreed_interest": _agreed_interest,
    "dutch_civil_interest": _dutch_civil_interest,
    "allocation": _allocation,
    "damages": _damages,
    "belgian_notice": _belgian_notice,
    "belgian_rate": _belgian_rate,
    "reference": _reference,
}


@pytest.mark.parametrize("example", EXAMPLES, ids=[example["id"] for example in EXAMPLES])
def test_our_rules_give_what_others_have_published(example: Example) -> None:
    """Every figure of the example is ours, to the cent or to its source's own rounding."""
    found = HANDLERS[example["kind"]](example["input"])
    assert example["expected"]
    for name, expected in example["expected"].items():
        assert _agrees(found[name], expected, Decimal(example["tolerance"])), (name, found[name], expected)


def test_every_example_is_worked_out_and_every_way_is_used() -> None:
    """There is a way to work out every kind of example, and an example of every kind."""
    assert {example["kind"] for example in EXAMPLES} == set(HANDLERS)


def test_every_example_stands_once_and_says_where_it_was_seen() -> None:
    """An example has a name of its own and a source in the list; every source in the list has an example."""
    assert len({example["id"] for example in EXAMPLES}) == len(EXAMPLES)
    assert {example["source"] for example in EXAMPLES} == set(SOURCES)
    assert all(set(example) - {"note"} == FIELDS for example in EXAMPLES)


@pytest.mark.parametrize("key", SOURCES)
def test_a_source_has_a_title_and_a_grade(key: str) -> None:
    """A source says who it is and what its word is worth; only a repository may have no address that we have seen."""
    source = SOURCES[key]
    assert source["title"]
    assert source["grade"] in {"A", "B", "C"}
    assert source["address"].startswith("http") or source["grade"] == "C"


def test_a_tolerance_has_a_reason() -> None:
    """Where our figure may differ from the published one, the reason stands beside it."""
    assert all(example.get("note") for example in EXAMPLES if Decimal(example["tolerance"]))


def test_a_figure_beyond_its_tolerance_is_noticed() -> None:
    """The comparison itself refuses another cent, another day, another text and another number of parts."""
    none = Decimal("0.00")
    assert not _agrees(Decimal("2.40"), "2.41", none)
    assert not _agrees(Decimal("16.46"), "16.4", Decimal("0.05"))
    assert not _agrees(date(2023, 10, 5), date(2023, 10, 4), none)
    assert not _agrees("belgian", "creditor", none)
    assert not _agrees([Decimal("2.71")], ["2.71", "13.37"], none)


def _settled(given: Example, interest: Interest) -> OpenDebt:
    """One debt without payments or costs on the last day of the example."""
    debt = Debt("2026-031", given["after"], cents(given["principal"]), since=given["after"])
    return settle([debt], payments=[], costs=[], interest=interest, on=given["until"]).debts[0]


def _euros(amount: int) -> Decimal:
    return Decimal(amount).scaleb(-2)


def _agrees(found: Any, expected: Any, tolerance: Decimal) -> bool:
    if isinstance(found, list):
        return len(found) == len(expected) and all(
            _agrees(one, other, tolerance) for one, other in zip(found, expected, strict=True)
        )
    if isinstance(found, Decimal):
        return abs(found - Decimal(expected)) <= tolerance
    return bool(found == expected)

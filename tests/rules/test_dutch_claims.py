"""Dutch claims: what a business, a public body and a consumer owe beside the principal, and from which day."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from claim_factories import (
    NL_BUSINESS,
    NL_CONSUMER,
    NL_PUBLIC_BODY,
    Regime,
    charged,
    claim,
    demand,
    owed,
    paid_in,
    parts,
    remarks,
    statutory_notice,
)
from receivables.case import Channel, Invoice, Notice
from receivables.errors import RateUnknown
from receivables.rules.interest import RateOrigin
from receivables.rules.ledger.costs import CostKind

FIXED, SCALE, VAT, AGREED = CostKind.FIXED_SUM, CostKind.SCALE, CostKind.VAT, CostKind.AGREED
DUE = date(2026, 10, 31)
CONSUMER_DUE = date(2026, 9, 30)
DAY = timedelta(days=1)
LETTER = statutory_notice(date(2026, 11, 2))
"""Sent on a Monday, taken to arrive on Wednesday 4 November: the last free day is 18 November."""


@pytest.mark.parametrize(
    ("on", "interest"),
    [
        pytest.param(date(2026, 11, 1), 28, id="the first day of default"),
        pytest.param(date(2026, 11, 2), 57, id="the second"),
        pytest.param(date(2026, 11, 30), 855, id="thirty days"),
    ],
)
def test_a_business_owes_commercial_interest_and_forty_euros_without_notice(on: date, interest: int) -> None:
    """€1,000 at 10.40% from the day after the due date, and €40 from that day (art. 6:119a and 6:96 lid 4 BW)."""
    found = claim(NL_BUSINESS, owed(DUE), on=on)
    assert parts(found) == (100_000, interest, 4_000)
    assert charged(found.ledger.costs) == [(FIXED, date(2026, 11, 1), 4_000)]
    assert [cost.law for cost in found.ledger.costs] == ["bw_6_96_4"]
    assert "scale_after_demand" in remarks(found)


@pytest.mark.parametrize(("regime", "law"), [(NL_BUSINESS, "bw_6_119a"), (NL_PUBLIC_BODY, "bw_6_119b")])
def test_a_public_body_owes_the_same_by_another_article(regime: Regime, law: str) -> None:
    """Public bodies owe the commercial rate by art. 6:119b BW."""
    found = claim(regime, owed(DUE), on=date(2026, 11, 30))
    assert parts(found) == (100_000, 855, 4_000)
    (line,) = found.ledger.debts[0].lines
    assert (line.law, line.origin, line.rate) == (law, RateOrigin.STATUTORY, Decimal("10.40"))


def test_commercial_interest_compounds_after_a_year_of_default() -> None:
    """€1,000 due on 30 June 2024: 12.25 and 11.15% make €117.04; a day later that bears 10.15% as well."""
    due = date(2024, 6, 30)
    at_year = claim(NL_BUSINESS, owed(due), on=date(2025, 6, 30))
    assert [line.amount for line in at_year.ledger.debts[0].lines] == [6_175, 5_529]
    after = claim(NL_BUSINESS, owed(due), on=date(2026, 6, 30))
    assert [(line.base, line.amount) for line in after.ledger.debts[0].lines[2:]] == [(111_704, 11_338)]


@pytest.mark.parametrize(
    ("pay_by", "due_from"),
    [
        pytest.param(date(2026, 11, 19), date(2026, 11, 20), id="a last day named"),
        pytest.param(None, date(2026, 11, 6), id="no last day named"),
    ],
)
def test_the_scale_follows_a_demand_and_contains_the_forty_euros(pay_by: date | None, due_from: date) -> None:
    """15% of €1,000 is €150: €110 on top of the €40, from the day after the demand's last day."""
    sent = demand(date(2026, 11, 5), pay_by)
    before = claim(NL_BUSINESS, owed(DUE), on=due_from - DAY, notices=[sent])
    assert before.ledger.costs_open == 4_000
    assert charged(before.upcoming) == [(SCALE, due_from, 11_000)]
    after = claim(NL_BUSINESS, owed(DUE), on=due_from, notices=[sent])
    assert charged(after.ledger.costs) == [(FIXED, date(2026, 11, 1), 4_000), (SCALE, due_from, 11_000)]
    assert after.upcoming == ()
    assert "scale_after_demand" not in remarks(after)


@pytest.mark.parametrize(
    ("sent_on", "costs"),
    [
        pytest.param(date(2026, 10, 31), 4_000, id="on the due date"),
        pytest.param(date(2026, 11, 1), 15_000, id="on the first day of default"),
        pytest.param(date(2026, 12, 2), 4_000, id="after the day of the claim"),
    ],
)
def test_a_demand_counts_only_when_the_debtor_is_late(sent_on: date, costs: int) -> None:
    """A message before default is a friendly one, and one that is still to be sent is none yet."""
    found = claim(NL_BUSINESS, owed(DUE), on=date(2026, 12, 1), notices=[demand(sent_on)])
    assert found.ledger.costs_open == costs
    assert ("scale_after_demand" in remarks(found)) is (costs == 4_000)


def test_the_scale_of_a_small_principal_adds_nothing_to_the_forty_euros() -> None:
    """15% of €266.66 is no more than €40, of €266.70 it is a cent more."""
    sent = [demand(date(2026, 11, 5))]
    small = claim(NL_BUSINESS, owed(DUE, 26_666), on=date(2026, 11, 10), notices=sent)
    assert charged(small.ledger.costs) == [(FIXED, date(2026, 11, 1), 4_000)]
    larger = claim(NL_BUSINESS, owed(DUE, 26_670), on=date(2026, 11, 10), notices=sent)
    assert charged(larger.ledger.costs)[1:] == [(SCALE, date(2026, 11, 6), 1)]


def test_a_second_demand_adds_the_difference_to_the_scale_over_both() -> None:
    """€150 over €1,000, then €425 over €3,000: the second demand adds €275."""
    first, second = owed(date(2026, 10, 10), number="A"), owed(DUE, 200_000, "B")
    sent = [demand(date(2026, 10, 20), date(2026, 10, 30)), demand(date(2026, 11, 5), date(2026, 11, 15))]
    found = claim(NL_BUSINESS, first, second, on=date(2026, 11, 30), notices=sent)
    assert charged(found.ledger.costs) == [
        (FIXED, date(2026, 10, 11), 4_000),
        (SCALE, date(2026, 10, 31), 11_000),
        (SCALE, date(2026, 11, 16), 27_500),
    ]
    assert [cost.base for cost in found.ledger.costs] == [100_000, 100_000, 300_000]


def test_a_second_demand_for_the_same_invoices_adds_nothing() -> None:
    """Costs of collecting are owed once for a principal."""
    sent = [demand(date(2026, 11, 5)), demand(date(2026, 11, 15))]
    assert claim(NL_BUSINESS, owed(DUE), on=date(2026, 11, 30), notices=sent).ledger.costs_open == 15_000


def test_what_a_business_paid_before_the_demand_ran_out_lowers_the_scale() -> None:
    """€500 pays €40 and €2.85 first; 15% of the €542.85 that are left is €81.43, of which €40 were charged."""
    found = claim(
        NL_BUSINESS,
        owed(DUE),
        on=date(2026, 11, 20),
        notices=[demand(date(2026, 11, 5), date(2026, 11, 19))],
        payments=[paid_in(date(2026, 11, 10), 50_000)],
    )
    assert charged(found.ledger.costs)[1:] == [(SCALE, date(2026, 11, 20), 4_143)]
    assert found.ledger.principal == 54_285


@pytest.mark.parametrize(
    ("agreed", "interest"), [("5", 411), ("0", 0), ("10.40", 855), ("12", 986)], ids=["lower", "none", "same", "higher"]
)
def test_agreed_interest_replaces_that_of_a_business_whatever_it_is(agreed: str, interest: int) -> None:
    """Art. 6:119a lid 8 BW puts another agreed rate on a par, a lower one as well."""
    found = claim(NL_BUSINESS, owed(DUE), on=date(2026, 11, 30), interest=Decimal(agreed))
    assert found.ledger.interest == interest
    assert {line.origin for line in found.ledger.debts[0].lines} == {RateOrigin.AGREED}
    assert found.known_until is None


def test_agreed_interest_of_a_business_compounds_like_that_of_the_law() -> None:
    """€1,000 at 12% is €1,254.40 after two years."""
    found = claim(NL_BUSINESS, owed(date(2024, 10, 31)), on=date(2026, 10, 31), interest=Decimal(12))
    assert found.ledger.interest == 25_440


@pytest.mark.parametrize(
    ("agreed", "interest", "falls_away"),
    [("5", 855, True), ("10.40", 855, True), ("10.41", 856, False), ("12", 986, False)],
    ids=["lower", "same", "a little higher", "higher"],
)
def test_agreed_interest_of_a_public_body_counts_only_when_higher(
    *, agreed: str, interest: int, falls_away: bool
) -> None:
    """Art. 6:119b lid 8 BW speaks of a higher agreed rate."""
    found = claim(NL_PUBLIC_BODY, owed(DUE), on=date(2026, 11, 30), interest=Decimal(agreed))
    assert found.ledger.interest == interest
    assert ("agreed_interest_not_higher" in remarks(found)) is falls_away


@pytest.mark.parametrize(
    ("terms", "costs"),
    [
        pytest.param({"costs": Decimal(10)}, 10_000, id="less than the scale"),
        pytest.param({"costs": Decimal(25)}, 25_000, id="more than the scale"),
        pytest.param({"costs": Decimal(1)}, 4_000, id="less than the €40 that cannot be lowered"),
        pytest.param({"costs": Decimal(5), "least_costs": 7_500}, 7_500, id="the agreed least"),
        pytest.param({"least_costs": 30_000}, 30_000, id="only a least"),
    ],
)
def test_agreed_costs_replace_the_scale_of_a_business(terms: dict[str, Any], costs: int) -> None:
    """Between businesses another amount may be agreed, below €40 it may not; a judge may moderate it."""
    sent = [demand(date(2026, 11, 5))]
    found = claim(NL_BUSINESS, owed(DUE), on=date(2026, 11, 30), notices=sent, **terms)
    assert found.ledger.costs_open == costs
    assert {cost.kind for cost in found.ledger.costs} <= {FIXED, AGREED}
    assert "judge_may_moderate" in remarks(found)


@pytest.mark.parametrize(
    ("sent_on", "amounts", "recurring", "costs"),
    [
        pytest.param(date(2024, 9, 30), [20_000] * 5, True, 14_000, id="due on 1 October 2024: the cap"),
        pytest.param(date(2024, 9, 29), [20_000] * 5, True, 15_000, id="due on 30 September 2024: no cap yet"),
        pytest.param(date(2024, 9, 30), [20_000] * 5, False, 15_000, id="not recurring: no cap"),
        pytest.param(date(2024, 9, 30), [26_666] * 5, True, 14_000, id="instalments of 266.66: the cap"),
        pytest.param(date(2024, 9, 30), [26_667] * 5, True, 20_000, id="instalments of 266.67: no cap"),
        pytest.param(date(2024, 9, 30), [20_000] * 3, True, 9_000, id="below the cap"),
    ],
)
def test_small_recurring_instalments_have_a_cap(
    *, sent_on: date, amounts: list[int], recurring: bool, costs: int
) -> None:
    """From 1 October 2024, instalments below €266.67 cost at most €140 to collect."""
    invoices = [owed(date(2024, 8, 1), amount, str(number)) for number, amount in enumerate(amounts)]
    found = claim(NL_BUSINESS, *invoices, on=date(2024, 11, 1), notices=[demand(sent_on)], recurring=recurring)
    assert found.ledger.costs_open == costs


@pytest.mark.parametrize("regime", [NL_BUSINESS, NL_CONSUMER])
def test_vat_comes_on_top_of_the_scale_where_its_conditions_are_met(regime: Regime) -> None:
    """21% of €150 is €31.50, from the same day as the scale; without the conditions there is none."""
    terms: dict[str, Any] = {"notices": [LETTER], "due_dates_agreed": True}
    found = claim(regime, owed(CONSUMER_DUE), on=date(2026, 12, 1), vat_on_costs=True, **terms)
    (scale,) = (cost for cost in found.ledger.costs if cost.kind is SCALE)
    (vat,) = (cost for cost in found.ledger.costs if cost.kind is VAT)
    assert (vat.amount, vat.due_from, vat.law) == (3_150, scale.due_from, "bik_2_3")
    assert found.ledger.costs_open == 18_150
    without = claim(regime, owed(CONSUMER_DUE), on=date(2026, 12, 1), **terms)
    assert without.ledger.costs_open == 15_000


@pytest.mark.parametrize(
    ("on", "interest"),
    [
        pytest.param(date(2026, 10, 1), 11, id="the first day of default"),
        pytest.param(date(2026, 10, 31), 340, id="thirty-one days"),
    ],
)
def test_a_consumer_with_an_agreed_due_date_owes_interest_and_no_costs(on: date, interest: int) -> None:
    """€1,000 at 4% from the day after a due date that was agreed (art. 6:83 and 6:119 BW)."""
    found = claim(NL_CONSUMER, owed(CONSUMER_DUE), on=on, due_dates_agreed=True)
    assert parts(found) == (100_000, interest, 0)
    assert "notice_missing" in remarks(found)
    assert "default_missing" not in remarks(found)
    assert {line.law for line in found.ledger.debts[0].lines} == {"bw_6_119"}


def test_a_consumer_who_is_not_in_default_owes_no_interest() -> None:
    """A due date that stands only on the invoice puts no consumer in default (art. 6:82 BW)."""
    found = claim(NL_CONSUMER, owed(date(2020, 1, 1)), on=date(2026, 11, 30))
    assert parts(found) == (100_000, 0, 0)
    assert found.ledger.debts[0].lines == []
    assert "default_missing" in remarks(found)
    assert "notice_missing" not in remarks(found)


@pytest.mark.parametrize(
    ("on", "interest"),
    [
        pytest.param(date(2026, 10, 19), 0, id="on its last day"),
        pytest.param(date(2026, 10, 20), 11, id="the day after"),
        pytest.param(date(2026, 10, 29), 110, id="ten days after"),
    ],
)
def test_a_consumer_is_in_default_when_a_demand_has_run_out(on: date, interest: int) -> None:
    """A demand with a reasonable term puts a consumer in default when it is over (art. 6:82 BW)."""
    sent = [demand(date(2026, 10, 5), date(2026, 10, 19))]
    found = claim(NL_CONSUMER, owed(CONSUMER_DUE), on=on, notices=sent)
    assert parts(found) == (100_000, interest, 0)
    assert ("default_begins" in remarks(found)) is (interest == 0)
    assert "default_missing" not in remarks(found)


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param(demand(date(2026, 10, 5)), id="without a last day"),
        pytest.param(demand(CONSUMER_DUE, date(2026, 10, 19)), id="on the due date"),
        pytest.param(demand(date(2026, 9, 16), date(2026, 9, 30)), id="before the due date"),
    ],
)
def test_a_demand_without_a_term_or_before_the_due_date_is_no_notice_of_default(sent: Notice) -> None:
    """A notice of default asks for what could be asked and names a term."""
    found = claim(NL_CONSUMER, owed(CONSUMER_DUE), on=date(2026, 11, 30), notices=[sent])
    assert parts(found) == (100_000, 0, 0)
    assert "default_missing" in remarks(found)


@pytest.mark.parametrize(
    ("on", "interest"),
    [(date(2026, 10, 21), 0), (date(2026, 10, 22), 11)],
    ids=["on the last free day", "the day after"],
)
def test_a_notice_before_default_puts_in_default_and_costs_nothing(on: date, interest: int) -> None:
    """The fourteen-day notice comes after default (art. 6:96 lid 6 BW): sent before, it only makes interest run."""
    early = statutory_notice(date(2026, 10, 5))
    found = claim(NL_CONSUMER, owed(CONSUMER_DUE), on=on, notices=[early])
    assert parts(found) == (100_000, interest, 0)
    assert found.upcoming == ()
    assert ("notice_before_default" if interest else "default_begins") in remarks(found)


@pytest.mark.parametrize(
    ("sent_on", "counts"),
    [(CONSUMER_DUE, False), (CONSUMER_DUE + DAY, True)],
    ids=["on the due date", "on the first day of default"],
)
def test_a_notice_counts_from_the_first_day_of_default(*, sent_on: date, counts: bool) -> None:
    """On the due date itself there is no default yet."""
    notices = [statutory_notice(sent_on)]
    found = claim(NL_CONSUMER, owed(CONSUMER_DUE), on=date(2026, 11, 30), notices=notices, due_dates_agreed=True)
    assert found.ledger.costs_open == (15_000 if counts else 0)
    assert ("notice_before_due" in remarks(found)) is not counts
    assert "notice_before_default" not in remarks(found)


def test_no_costs_while_the_fourteen_days_run() -> None:
    """On 18 November a consumer may still pay without costs; the claim says what falls due on the 19th."""
    found = claim(NL_CONSUMER, owed(CONSUMER_DUE), on=date(2026, 11, 18), notices=[LETTER], due_dates_agreed=True)
    assert found.ledger.costs == ()
    assert charged(found.upcoming) == [(SCALE, date(2026, 11, 19), 15_000)]
    assert "notice_running" in remarks(found)
    assert "notice_has_to_be_right" not in remarks(found)


def test_costs_from_the_day_after_the_fourteen_days() -> None:
    """On 19 November €150 are owed, if the letter was right."""
    found = claim(NL_CONSUMER, owed(CONSUMER_DUE), on=date(2026, 11, 19), notices=[LETTER], due_dates_agreed=True)
    assert charged(found.ledger.costs) == [(SCALE, date(2026, 11, 19), 15_000)]
    assert found.upcoming == ()
    assert remarks(found).isdisjoint({"notice_running", "notice_missing", "notice_before_default"})
    assert "notice_has_to_be_right" in remarks(found)


def test_certain_receipt_replaces_assumed_delivery() -> None:
    """Received on the 3rd, the letter runs until the 17th: costs begin a day sooner."""
    sent = [statutory_notice(date(2026, 11, 2), Channel.POST, received_on=date(2026, 11, 3))]
    found = claim(NL_CONSUMER, owed(CONSUMER_DUE), on=date(2026, 11, 18), notices=sent, due_dates_agreed=True)
    assert charged(found.ledger.costs) == [(SCALE, date(2026, 11, 18), 15_000)]


@pytest.mark.parametrize(
    ("paid_on", "principal", "costs"),
    [
        pytest.param(date(2026, 11, 18), 40_537, 6_081, id="on the last free day"),
        pytest.param(date(2026, 11, 19), 55_548, 0, id="a day late: the costs of the whole are paid first"),
    ],
)
def test_costs_are_those_of_the_part_that_was_not_paid_in_time(paid_on: date, principal: int, costs: int) -> None:
    """€600 pays the interest of 49 or 50 days first; in time, the scale counts only what is left (HR:2016:2704)."""
    found = claim(
        NL_CONSUMER,
        owed(CONSUMER_DUE),
        on=date(2026, 11, 19),
        notices=[LETTER],
        payments=[paid_in(paid_on, 60_000)],
        due_dates_agreed=True,
    )
    assert (found.ledger.principal, found.ledger.costs_open) == (principal, costs)


def test_who_pays_all_on_the_last_free_day_owes_nothing() -> None:
    """€1,000 and €5.37 of interest, paid on the fourteenth day, settle everything."""
    found = claim(
        NL_CONSUMER,
        owed(CONSUMER_DUE),
        on=date(2027, 1, 31),
        notices=[LETTER],
        payments=[paid_in(date(2026, 11, 18), 100_537)],
        due_dates_agreed=True,
    )
    assert found.ledger.total == 0
    assert found.ledger.costs == ()


@pytest.mark.parametrize(
    ("terms", "costs"),
    [
        pytest.param({"costs": Decimal(10)}, 10_000, id="less was agreed"),
        pytest.param({"costs": Decimal(15)}, 15_000, id="the same was agreed"),
        pytest.param({"costs": Decimal(20)}, 15_000, id="more was agreed"),
        pytest.param({"least_costs": 50_000}, 15_000, id="a least above the scale"),
    ],
)
def test_a_consumer_never_owes_more_than_the_scale(terms: dict[str, Any], costs: int) -> None:
    """For consumers the scale is the most (art. 6:96 lid 5 BW)."""
    found = claim(
        NL_CONSUMER, owed(CONSUMER_DUE), on=date(2026, 11, 30), notices=[LETTER], due_dates_agreed=True, **terms
    )
    assert found.ledger.costs_open == costs
    assert "agreed_costs_capped" in remarks(found)


def test_a_second_notice_adds_the_difference_to_the_scale_over_both() -> None:
    """Principals are added up (art. 6:96 lid 7 BW): €150 over €1,000, then €275 more over €3,000."""
    notices = [statutory_notice(date(2026, 10, 5)), LETTER]
    invoices = (owed(CONSUMER_DUE, number="A"), owed(DUE, 200_000, "B"))
    found = claim(NL_CONSUMER, *invoices, on=date(2026, 11, 30), notices=notices, due_dates_agreed=True)
    assert charged(found.ledger.costs) == [
        (SCALE, date(2026, 10, 22), 15_000),
        (SCALE, date(2026, 11, 19), 27_500),
    ]


def test_vat_after_a_second_notice_is_that_of_the_difference() -> None:
    """21% of €150, and then 21% of €425 less what was charged: €31.50 and €57.75."""
    notices = [statutory_notice(date(2026, 10, 5)), LETTER]
    invoices = (owed(CONSUMER_DUE, number="A"), owed(DUE, 200_000, "B"))
    terms: dict[str, Any] = {"due_dates_agreed": True, "vat_on_costs": True}
    found = claim(NL_CONSUMER, *invoices, on=date(2026, 11, 30), notices=notices, **terms)
    assert [cost.amount for cost in found.ledger.costs if cost.kind is VAT] == [3_150, 5_775]


def test_an_invoice_that_came_after_the_notice_costs_nothing_yet() -> None:
    """The notice was about A; of B the claim says that its notice came before the due date."""
    invoices = (owed(CONSUMER_DUE, number="A"), owed(date(2026, 11, 10), 200_000, "B"))
    found = claim(NL_CONSUMER, *invoices, on=date(2026, 11, 30), notices=[LETTER], due_dates_agreed=True)
    assert found.ledger.costs_open == 15_000
    (about,) = (remark for remark in found.remarks if remark.rule == "notice_before_due")
    assert about.values["numbers"] == "B"


@pytest.mark.parametrize(
    ("agreed", "interest", "falls_away"),
    [("3", 340, True), ("4", 340, True), ("5", 425, False)],
    ids=["lower", "same", "higher"],
)
def test_agreed_interest_of_a_consumer_counts_only_when_higher(*, agreed: str, interest: int, falls_away: bool) -> None:
    """A higher agreed rate runs on in place of the statutory one (art. 6:119 lid 3 BW)."""
    found = claim(
        NL_CONSUMER, owed(CONSUMER_DUE), on=date(2026, 10, 31), interest=Decimal(agreed), due_dates_agreed=True
    )
    assert found.ledger.interest == interest
    assert ("agreed_interest_not_higher" in remarks(found)) is falls_away


def test_statutory_interest_of_a_consumer_compounds_and_agreed_interest_does_not() -> None:
    """Two years over €1,000: 6% and then 4% over €1,060 make €102.40; 8% a year, agreed, makes €160."""
    invoice, on = owed(date(2024, 12, 31)), date(2026, 12, 31)
    assert claim(NL_CONSUMER, invoice, on=on, due_dates_agreed=True).ledger.interest == 10_240
    agreed = claim(NL_CONSUMER, invoice, on=on, due_dates_agreed=True, interest=Decimal(8))
    assert agreed.ledger.interest == 16_000


@pytest.mark.parametrize(
    ("on", "interest"),
    [(date(2026, 12, 31), 883), (date(2027, 1, 1), 883), (date(2027, 1, 31), 883)],
    ids=["the last known day", "the day after", "a month after"],
)
def test_interest_stops_where_the_rates_end(on: date, interest: int) -> None:
    """Of 2027 no rate is known: December's €8.83 is all, and the claim says so."""
    found = claim(NL_BUSINESS, owed(date(2026, 11, 30)), on=on)
    assert found.ledger.interest == interest
    assert found.known_until == date(2026, 12, 31)
    assert ("rates_end" in remarks(found)) is (on > date(2026, 12, 31))
    assert (found.ledger.per_day == 0) is (on > date(2026, 12, 31))


@pytest.mark.parametrize(
    ("regime", "expected"), [(NL_BUSINESS, [883, 934]), (NL_PUBLIC_BODY, [883, 934]), (NL_CONSUMER, [340, 934])]
)
def test_the_visitors_own_rate_fills_what_is_not_known(regime: Regime, expected: list[int]) -> None:
    """31 days of December by law, 31 of January at one's own 11%, marked as one's own."""
    found = claim(regime, owed(date(2026, 11, 30)), on=date(2027, 1, 31), own_rate=Decimal(11), due_dates_agreed=True)
    lines = found.ledger.debts[0].lines
    assert [line.amount for line in lines] == expected
    assert [line.origin for line in lines] == [RateOrigin.STATUTORY, RateOrigin.OWN]
    assert (lines[-1].law, lines[-1].after) == ("", date(2026, 12, 31))
    assert "own_rate_used" in remarks(found)
    assert "rates_end" not in remarks(found)


def test_the_visitors_own_rate_may_be_nothing() -> None:
    """A rate of 0% is one that was given: its line says so."""
    found = claim(NL_BUSINESS, owed(date(2026, 11, 30)), on=date(2027, 1, 31), own_rate=Decimal(0))
    assert [(line.origin, line.amount) for line in found.ledger.debts[0].lines[1:]] == [(RateOrigin.OWN, 0)]
    assert "own_rate_used" in remarks(found)


def test_the_visitors_own_rate_changes_no_known_day() -> None:
    """As long as the rates are known one's own is not used."""
    invoice, on = owed(DUE), date(2026, 12, 31)
    found = claim(NL_BUSINESS, invoice, on=on, own_rate=Decimal(99))
    assert found.ledger.interest == claim(NL_BUSINESS, invoice, on=on).ledger.interest
    assert "own_rate_used" not in remarks(found)


def test_an_invoice_that_was_due_after_the_known_rates() -> None:
    """All its days are unknown: no interest, or one's own rate."""
    invoice, on = owed(date(2026, 12, 31)), date(2027, 1, 31)
    assert parts(claim(NL_BUSINESS, invoice, on=on)) == (100_000, 0, 4_000)
    assert claim(NL_BUSINESS, invoice, on=on, own_rate=Decimal(11)).ledger.interest == 934


def test_an_invoice_that_was_due_before_the_table_raises() -> None:
    """The civil rates begin on 1 July 2011, the €40 on 16 March 2013: a day before, nothing is made up."""
    on = date(2026, 11, 30)
    assert claim(NL_CONSUMER, owed(date(2011, 6, 30)), on=on, due_dates_agreed=True).ledger.interest > 0
    with pytest.raises(RateUnknown):
        claim(NL_CONSUMER, owed(date(2011, 6, 29)), on=on, due_dates_agreed=True)
    assert claim(NL_BUSINESS, owed(date(2013, 3, 15)), on=on).ledger.costs_open == 4_000
    with pytest.raises(RateUnknown):
        claim(NL_BUSINESS, owed(date(2013, 3, 14)), on=on)


def test_the_forty_euros_are_owed_for_the_invoice_that_is_late() -> None:
    """A was paid on its due date and B was not: B alone costs €40, from the day after its own due date."""
    invoices = (owed(CONSUMER_DUE, number="A"), owed(DUE, number="B"))
    payments = [paid_in(CONSUMER_DUE, 100_000, "A")]
    found = claim(NL_BUSINESS, *invoices, on=date(2026, 11, 30), payments=payments)
    assert parts(found) == (100_000, 855, 4_000)
    assert charged(found.ledger.costs) == [(FIXED, date(2026, 11, 1), 4_000)]


def test_costs_that_were_paid_with_one_invoice_do_not_spare_the_next() -> None:
    """A was settled with its €150 before B was late: B costs its own €150 after its own notice."""
    invoices = (owed(CONSUMER_DUE, number="A"), owed(DUE, number="B"))
    found = claim(
        NL_CONSUMER,
        *invoices,
        on=date(2026, 11, 30),
        notices=[statutory_notice(date(2026, 10, 5)), LETTER],
        payments=[paid_in(date(2026, 10, 25), 115_274, "A")],
        due_dates_agreed=True,
    )
    assert parts(found) == (100_000, 329, 15_000)


@pytest.mark.parametrize(
    "later",
    [
        pytest.param(owed(date(2025, 8, 1), 20_000, "later"), id="in the next six months"),
        pytest.param(owed(date(2025, 6, 20), 26_667, "later"), id="a large one"),
    ],
)
def test_a_later_instalment_does_not_raise_the_cap_of_earlier_ones(later: Invoice) -> None:
    """Five instalments of €200 were asked for €140 in June; what falls due after that changes nothing."""
    invoices = [owed(date(2025, month, 1), 20_000, str(month)) for month in range(1, 6)]
    sent = [demand(date(2025, 6, 2), date(2025, 6, 16))]
    found = claim(NL_BUSINESS, *invoices, later, on=date(2025, 9, 1), notices=sent, recurring=True)
    assert found.ledger.costs_open == 14_000

"""Belgian claims: what a business, a public body and a consumer owe beside the principal, and from which day."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from claim_factories import (
    BE_BUSINESS,
    BE_CONSUMER,
    BE_PUBLIC_BODY,
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
from receivables.case import Channel, CreditorSize, Notice, Payment
from receivables.errors import RateUnknown
from receivables.money import Cents
from receivables.rules.claims.claim import Claim
from receivables.rules.interest import RateOrigin
from receivables.rules.ledger.costs import CostKind

FIXED, AGREED, DAMAGES, REMINDER = CostKind.FIXED_SUM, CostKind.AGREED, CostKind.DAMAGES, CostKind.REMINDER
DUE = date(2026, 10, 31)
CONSUMER_DUE = date(2026, 9, 30)
DAY = timedelta(days=1)
REMINDED = statutory_notice(date(2026, 11, 2))
"""An e-mail on a Monday: day 1 is 3 November, the last free day is Monday 16 November."""
LAST_FREE = date(2026, 11, 16)


def consumer_claim(on: date, *notices: Notice, amount: int = 100_000, **rest: Any) -> Claim:
    """What a consumer owes who got the first reminder unless others are given."""
    return claim(BE_CONSUMER, owed(CONSUMER_DUE, amount), on=on, notices=notices or (REMINDED,), **rest)


@pytest.mark.parametrize("regime", [BE_BUSINESS, BE_PUBLIC_BODY])
@pytest.mark.parametrize(
    ("on", "interest"), [(date(2026, 11, 1), 29), (date(2026, 11, 30), 863)], ids=["the first day", "thirty days"]
)
def test_a_business_owes_interest_and_forty_euros_without_notice(regime: Regime, on: date, interest: int) -> None:
    """€1,000 at 10.5% from the day after the due date, and €40 from that day (Wet van 2 augustus 2002)."""
    found = claim(regime, owed(DUE), on=on)
    assert parts(found) == (100_000, interest, 4_000)
    assert charged(found.ledger.costs) == [(FIXED, date(2026, 11, 1), 4_000)]
    assert "other_costs" in remarks(found)


def test_each_late_invoice_costs_forty_euros() -> None:
    """The fixed sum is owed for each single late payment (HvJ EU C-370/21), each from its own day."""
    invoices = (owed(DUE, number="A"), owed(date(2026, 11, 15), number="B"))
    before = claim(BE_BUSINESS, *invoices, on=date(2026, 11, 15))
    assert before.ledger.costs_open == 4_000
    after = claim(BE_BUSINESS, *invoices, on=date(2026, 11, 16))
    assert charged(after.ledger.costs) == [(FIXED, date(2026, 11, 1), 4_000), (FIXED, date(2026, 11, 16), 4_000)]


def test_an_invoice_that_was_paid_on_its_due_date_costs_nothing() -> None:
    """Only the late invoice bears interest and €40."""
    invoices = (owed(date(2026, 9, 30), number="A"), owed(DUE, number="B"))
    payments = [paid_in(date(2026, 9, 30), 100_000, "A")]
    found = claim(BE_BUSINESS, *invoices, on=date(2026, 11, 30), payments=payments)
    assert parts(found) == (100_000, 863, 4_000)


def test_belgian_interest_is_simple() -> None:
    """2024 at 12.5% and 2025 at 11.5 and 10.5% over the same €1,000: €234.96, nothing on top."""
    found = claim(BE_BUSINESS, owed(date(2023, 12, 31)), on=date(2025, 12, 31))
    assert [(line.base, line.year_days, line.amount) for line in found.ledger.debts[0].lines] == [
        (100_000, 366, 12_500),
        (100_000, 365, 5_703),
        (100_000, 365, 5_293),
    ]


@pytest.mark.parametrize(
    ("regime", "agreed", "interest", "origin", "remark"),
    [
        pytest.param(BE_BUSINESS, "7", 575, RateOrigin.AGREED, "judge_may_moderate", id="a business, lower"),
        pytest.param(BE_BUSINESS, "12", 986, RateOrigin.AGREED, "judge_may_moderate", id="a business, higher"),
        pytest.param(BE_PUBLIC_BODY, "7", 863, RateOrigin.STATUTORY, "public_body_by_law", id="a public body, lower"),
        pytest.param(BE_PUBLIC_BODY, "12", 863, RateOrigin.STATUTORY, "public_body_by_law", id="a public body, higher"),
    ],
)
def test_agreed_interest_replaces_that_of_a_business_not_of_a_public_body(
    regime: Regime, agreed: str, interest: int, origin: RateOrigin, remark: str
) -> None:
    """Businesses may agree another rate, with a public body they may not."""
    found = claim(regime, owed(DUE), on=date(2026, 11, 30), interest=Decimal(agreed))
    assert found.ledger.interest == interest
    assert {line.origin for line in found.ledger.debts[0].lines} == {origin}
    assert remark in remarks(found)


@pytest.mark.parametrize(
    ("terms", "costs"),
    [
        pytest.param({"costs": Decimal(10)}, [4_000, 6_000], id="10%: 40 and 60"),
        pytest.param({"costs": Decimal(4)}, [4_000], id="4%: 40 and nothing"),
        pytest.param({"costs": Decimal(1)}, [4_000], id="less than the €40"),
        pytest.param({"costs": Decimal(5), "least_costs": 7_500}, [4_000, 3_500], id="the agreed least"),
    ],
)
def test_agreed_damages_of_a_business_include_the_forty_euros(terms: dict[str, Any], costs: list[int]) -> None:
    """What was agreed covers the fixed sum; the law gives no less than that."""
    found = claim(BE_BUSINESS, owed(DUE), on=date(2026, 11, 30), **terms)
    assert [cost.amount for cost in found.ledger.costs] == costs
    assert {cost.kind for cost in found.ledger.costs} <= {FIXED, AGREED}
    assert {"judge_may_moderate"} <= remarks(found)
    assert "other_costs" not in remarks(found)


def test_agreed_damages_of_several_invoices_include_all_the_forty_euros() -> None:
    """10% of €1,000 and of €3,000 is €400, the two fixed sums within it."""
    invoices = (owed(DUE, number="A"), owed(date(2026, 11, 15), 300_000, "B"))
    found = claim(BE_BUSINESS, *invoices, on=date(2026, 11, 30), costs=Decimal(10))
    assert found.ledger.costs_open == 40_000


@pytest.mark.parametrize(
    ("on", "derived"),
    [(date(2026, 6, 30), False), (date(2026, 7, 1), True)],
    ids=["published", "derived"],
)
def test_a_rate_that_was_only_derived_is_said_to_be(*, on: date, derived: bool) -> None:
    """Of the second half of 2026 no publication was seen."""
    assert ("rate_derived" in remarks(claim(BE_BUSINESS, owed(date(2026, 5, 31)), on=on))) is derived


@pytest.mark.parametrize(
    ("due_date", "old"), [(date(2015, 3, 15), True), (date(2015, 3, 16), False)], ids=["the day before", "the day"]
)
def test_a_contract_may_be_an_old_one_until_march_2015(*, due_date: date, old: bool) -> None:
    """From 16 March 2015 the rate no longer asks how old a contract is."""
    assert ("old_contract" in remarks(claim(BE_BUSINESS, owed(due_date), on=date(2016, 1, 1)))) is old


def test_an_invoice_that_was_due_before_the_table_raises() -> None:
    """The rates for later contracts begin on 16 March 2013."""
    assert claim(BE_BUSINESS, owed(date(2013, 3, 15)), on=date(2013, 4, 1)).ledger.interest > 0
    with pytest.raises(RateUnknown):
        claim(BE_BUSINESS, owed(date(2013, 3, 14)), on=date(2013, 4, 1))


@pytest.mark.parametrize(
    ("notices", "missing"),
    [
        pytest.param(
            (demand(date(2026, 10, 5), date(2026, 10, 19)),),
            "first_reminder_missing",
            id="a demand that is no first reminder",
        ),
        pytest.param((statutory_notice(date(2026, 9, 16)),), "reminder_too_early", id="a reminder before the due date"),
        pytest.param((statutory_notice(CONSUMER_DUE),), "reminder_too_early", id="a reminder on the due date"),
    ],
)
def test_a_consumer_owes_the_principal_alone_before_a_first_reminder(notices: tuple[Notice, ...], missing: str) -> None:
    """Without the first reminder after the due date nothing may be asked (art. XIX.2 WER)."""
    found = consumer_claim(date(2026, 11, 30), *notices, interest=Decimal(10), damages_by_law=True)
    assert parts(found) == (100_000, 0, 0)
    assert found.upcoming == ()
    assert missing in remarks(found)


def test_a_first_reminder_counts_from_the_day_after_the_due_date() -> None:
    """An e-mail of Thursday 1 October runs until the 15th: damages from the 16th."""
    found = consumer_claim(date(2026, 10, 16), statutory_notice(CONSUMER_DUE + DAY), damages_by_law=True)
    assert charged(found.ledger.costs) == [(DAMAGES, date(2026, 10, 16), 9_000)]
    assert "first_reminder_missing" not in remarks(found)


@pytest.mark.parametrize("size", [*CreditorSize, None])
def test_nothing_before_the_fourteen_days_are_over(size: CreditorSize | None) -> None:
    """On the last free day the principal is all, whatever was agreed; the claim says what falls due the day after."""
    found = consumer_claim(LAST_FREE, interest=Decimal(10), damages_by_law=True, creditor_size=size)
    assert parts(found) == (100_000, 0, 0)
    assert charged(found.upcoming) == [(DAMAGES, date(2026, 11, 17), 9_000)]
    assert "waiting_period_runs" in remarks(found)


@pytest.mark.parametrize(
    ("terms", "interest"),
    [
        pytest.param({}, 12, id="no clause: the civil rate of 4.5%"),
        pytest.param({"creditor_size": CreditorSize.SMALL}, 12, id="no clause, small"),
        pytest.param({"interest": Decimal(10)}, 27, id="a clause"),
        pytest.param({"interest": Decimal(3)}, 8, id="a clause below the civil rate"),
        pytest.param({"interest": Decimal("10.5")}, 29, id="a clause at the ceiling"),
        pytest.param({"interest": Decimal(10), "creditor_size": CreditorSize.LARGE}, 27, id="a clause, large"),
        pytest.param({"interest": Decimal(10), "creditor_size": CreditorSize.SMALL}, 411, id="a clause, small"),
    ],
)
def test_interest_of_a_consumer_on_the_first_day_after_the_fourteen(terms: dict[str, Any], interest: int) -> None:
    """One day of interest; with a clause, a small creditor counts the fifteen days since the reminder."""
    found = consumer_claim(LAST_FREE + DAY, **terms)
    assert found.ledger.interest == interest
    assert ("rate_without_clause" in remarks(found)) is ("interest" not in terms)
    assert "waiting_period_runs" not in remarks(found)


@pytest.mark.parametrize("agreed", ["10.51", "12"])
def test_a_clause_above_the_ceiling_gives_no_interest(agreed: str) -> None:
    """A clause that asks more than the commercial rate falls away (art. XIX.4 WER); the claim says so."""
    found = consumer_claim(date(2026, 11, 30), interest=Decimal(agreed), creditor_size=CreditorSize.SMALL)
    assert found.ledger.interest == 0
    (remark,) = (one for one in found.remarks if one.rule == "interest_clause_too_high")
    assert remark.values["rate"] == Decimal("10.5")
    assert remark.is_warning


@pytest.mark.parametrize(
    ("amount", "terms", "damages", "remark"),
    [
        pytest.param(100_000, {"damages_by_law": True}, 9_000, None, id="as the law has it"),
        pytest.param(15_000, {"damages_by_law": True}, 2_000, None, id="150 euros"),
        pytest.param(15_001, {"damages_by_law": True}, 3_000, None, id="a cent more"),
        pytest.param(3_920_000, {"damages_by_law": True}, 200_000, None, id="the most"),
        pytest.param(100_000, {"costs": Decimal(5)}, 0, "damages_clause_not_by_law", id="an own lower clause"),
        pytest.param(100_000, {"costs": Decimal(10)}, 0, "damages_clause_not_by_law", id="an own higher clause"),
        pytest.param(100_000, {"least_costs": 2_000}, 0, "damages_clause_not_by_law", id="an own least"),
        pytest.param(100_000, {}, 0, "damages_clause_missing", id="no clause"),
    ],
)
def test_damages_of_a_consumer(amount: int, terms: dict[str, Any], damages: int, remark: str | None) -> None:
    """Only with a clause of the very amounts of the law: one with others counts as unwritten (art. XIX.4 WER)."""
    found = consumer_claim(LAST_FREE + DAY, amount=amount, **terms)
    assert found.ledger.costs_open == damages
    assert {one.rule for one in found.remarks if one.rule.startswith("damages_clause")} == (
        {remark} if remark else set()
    )


@pytest.mark.parametrize(
    ("paid_on", "principal", "damages"),
    [
        pytest.param(LAST_FREE, 60_000, [7_000], id="on the last free day"),
        pytest.param(LAST_FREE + DAY, 69_012, [9_000], id="a day late: damages and interest are paid first"),
    ],
)
def test_damages_are_those_of_the_balance_after_the_fourteen_days(
    paid_on: date, principal: int, damages: list[int]
) -> None:
    """€400 paid in time leaves €600, on which the damages are €70 instead of €90."""
    payments = [paid_in(paid_on, 40_000)]
    found = consumer_claim(LAST_FREE + DAY, payments=payments, damages_by_law=True)
    assert found.ledger.principal == principal
    assert [cost.amount for cost in found.ledger.costs] == damages


def test_a_letter_gives_more_time_than_an_e_mail() -> None:
    """Posted on Monday 2 November, day 1 is Thursday the 5th: the last free day is the 18th."""
    posted = statutory_notice(date(2026, 11, 2), Channel.POST)
    assert consumer_claim(date(2026, 11, 18), posted, damages_by_law=True).ledger.costs_open == 0
    assert consumer_claim(date(2026, 11, 19), posted, damages_by_law=True).ledger.costs_open == 9_000


@pytest.mark.parametrize(
    ("terms", "fee"),
    [
        pytest.param({"reminder_fee": 700}, 700, id="what was agreed"),
        pytest.param({"reminder_fee": 750}, 750, id="the most"),
        pytest.param({"reminder_fee": 751}, 750, id="a cent more than the most"),
        pytest.param({"reminder_fee": 1_000, "postage": 150}, 900, id="the most and the postage"),
        pytest.param({"reminder_fee": 500, "postage": 150}, 650, id="less and the postage"),
        pytest.param({}, 0, id="nothing agreed"),
        pytest.param({"reminder_fee": 700, "damages_by_law": True}, 0, id="damages cover it"),
        pytest.param({"reminder_fee": 700, "costs": Decimal(5)}, 0, id="own damages cover it"),
    ],
)
def test_a_further_reminder_may_cost_what_was_agreed(terms: dict[str, Any], fee: int) -> None:
    """The second reminder costs at most €7.50 and postage, and nothing beside a damages clause."""
    by_post = replace(demand(date(2026, 11, 20)), channel=Channel.POST)
    found = consumer_claim(date(2026, 11, 30), REMINDED, by_post, **terms)
    assert sum(cost.amount for cost in found.ledger.costs if cost.kind is REMINDER) == fee
    assert ("reminder_fee_capped" in remarks(found)) is (terms.get("reminder_fee", 0) > 750)
    assert ("fees_within_damages" in remarks(found)) is (len(terms) == 2 and "postage" not in terms)


@pytest.mark.parametrize(
    ("recurring", "count", "fees"),
    [(False, 1, 0), (False, 2, 700), (False, 4, 2_100), (True, 3, 0), (True, 4, 700), (True, 5, 1_400)],
)
def test_the_first_reminder_is_free_and_with_deliveries_the_first_three(
    *, recurring: bool, count: int, fees: int
) -> None:
    """One reminder is free, with regular deliveries three in a calendar year."""
    further = [demand(date(2026, 11, 20) + number * DAY) for number in range(count - 1)]
    found = consumer_claim(date(2026, 12, 15), REMINDED, *further, reminder_fee=700, recurring=recurring)
    assert found.ledger.costs_open == fees


def test_a_reminder_before_the_first_one_is_not_counted() -> None:
    """A friendly message before the first reminder does not make the first reminder a second."""
    early = demand(date(2026, 10, 10))
    assert consumer_claim(date(2026, 11, 30), early, REMINDED, reminder_fee=700).ledger.costs_open == 0


@pytest.mark.parametrize(
    ("due_date", "unsure"),
    [(date(2023, 11, 29), True), (date(2023, 11, 30), False)],
    ids=["arrears from 30 November 2023", "arrears from 1 December 2023"],
)
def test_of_older_debts_only_the_principal_is_claimed(*, due_date: date, unsure: bool) -> None:
    """For arrears from before 1 December 2023 it is unsure whether Boek XIX holds: nothing is added."""
    reminder = statutory_notice(date(2024, 1, 8))
    found = claim(BE_CONSUMER, owed(due_date), on=date(2024, 3, 1), notices=[reminder], damages_by_law=True)
    assert ("book_xix_unsure" in remarks(found)) is unsure
    assert (parts(found) == (100_000, 0, 0)) is unsure
    assert ((found.known_until, found.upcoming) == (None, ())) is unsure


def test_an_older_debt_is_unsure_and_a_newer_one_is_not() -> None:
    """Of an older invoice the principal alone is asked; a newer one bears interest and damages."""
    invoices = (owed(date(2023, 11, 29), number="A"), owed(date(2024, 1, 31), number="B"))
    notices = [statutory_notice(date(2024, 2, 5))]
    found = claim(BE_CONSUMER, *invoices, on=date(2024, 4, 1), notices=notices, damages_by_law=True)
    assert parts(found) == (200_000, 660, 9_000)
    assert [line.base for debt in found.ledger.debts for line in debt.lines] == [100_000]
    assert next(one for one in found.remarks if one.rule == "book_xix_unsure").values == {"numbers": "A"}


def test_what_is_paid_within_the_fourteen_days_leaves_nothing() -> None:
    """A small creditor counts from the reminder only what is still open after the fourteen days."""
    for damages_by_law in (True, False):
        found = claim(
            BE_CONSUMER,
            owed(CONSUMER_DUE),
            on=date(2026, 11, 30),
            notices=[REMINDED],
            payments=[Payment(REMINDED.sent_on + 3 * DAY, Cents(100_000))],
            interest=Decimal(8),
            creditor_size=CreditorSize.SMALL,
            damages_by_law=damages_by_law,
        )
        assert parts(found) == (0, 0, 0)
        assert remarks(found) == {"nothing_owed"}


def test_an_email_needs_no_stamp() -> None:
    """Postage is added to a further reminder by post alone."""
    sent = demand(date(2026, 11, 20))
    assert sent.channel is Channel.EMAIL
    found = consumer_claim(date(2026, 11, 30), REMINDED, sent, reminder_fee=700, postage=150)
    assert [cost.amount for cost in found.ledger.costs if cost.kind is REMINDER] == [700]


def test_a_further_reminder_is_for_the_debts_that_had_their_fourteen_days() -> None:
    """A was paid before the further reminder; B, reminded later, owes nothing for it."""
    invoices = (owed(date(2026, 3, 31), number="A"), owed(date(2026, 9, 30), number="B"))
    found = claim(
        BE_CONSUMER,
        *invoices,
        on=date(2026, 11, 30),
        notices=[statutory_notice(date(2026, 4, 10)), demand(date(2026, 6, 1)), statutory_notice(date(2026, 10, 9))],
        payments=[Payment(date(2026, 5, 20), Cents(110_000), "A")],
        reminder_fee=700,
    )
    assert [cost for cost in found.ledger.costs if cost.kind is REMINDER] == []


def test_an_invoice_after_the_reminder_needs_its_own() -> None:
    """The reminder was about A; for B, due later, the first reminder is missing."""
    invoices = (owed(CONSUMER_DUE, number="A"), owed(date(2026, 11, 10), 200_000, "B"))
    found = claim(BE_CONSUMER, *invoices, on=date(2026, 11, 30), notices=[REMINDED], damages_by_law=True)
    assert parts(found) == (300_000, 173, 9_000)
    (missing,) = (remark for remark in found.remarks if remark.rule == "first_reminder_missing")
    assert missing.values["numbers"] == "B"


def test_a_second_first_reminder_is_about_the_later_invoice_only() -> None:
    """A from 17 October at €90, B from 17 November: €140 over both is €50 more; interest of A is not begun anew."""
    invoices = (owed(CONSUMER_DUE, number="A"), owed(DUE, number="B"))
    notices = [statutory_notice(date(2026, 10, 2)), REMINDED]
    found = claim(BE_CONSUMER, *invoices, on=date(2026, 11, 26), notices=notices, damages_by_law=True)
    assert charged(found.ledger.costs) == [
        (DAMAGES, date(2026, 10, 17), 9_000),
        (DAMAGES, date(2026, 11, 17), 5_000),
    ]
    assert [debt.interest for debt in found.ledger.debts] == [505, 123]


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        pytest.param({}, [(555, RateOrigin.STATUTORY), (934, RateOrigin.OWN)], id="no clause"),
        pytest.param({"interest": Decimal(10)}, [(1_233, RateOrigin.AGREED), (934, RateOrigin.OWN)], id="a clause"),
    ],
)
def test_interest_of_a_consumer_stops_where_the_rates_end(
    terms: dict[str, Any], expected: list[tuple[int, RateOrigin]]
) -> None:
    """45 days until the end of 2026 by law or clause; January's 31 only at one's own rate of 11%."""
    stopped = consumer_claim(date(2027, 1, 31), **terms)
    assert stopped.ledger.interest == expected[0][0]
    assert "rates_end" in remarks(stopped)
    assert stopped.known_until == date(2026, 12, 31)
    going = consumer_claim(date(2027, 1, 31), own_rate=Decimal(11), **terms)
    assert [(line.amount, line.origin) for line in going.ledger.debts[0].lines] == expected
    assert "own_rate_used" in remarks(going)


def test_interest_of_a_business_stops_where_the_rates_end() -> None:
    """31 days of December 2026 at 10.5%, and no more in 2027 without one's own rate."""
    invoice, on = owed(date(2026, 11, 30)), date(2027, 1, 31)
    stopped = claim(BE_BUSINESS, invoice, on=on)
    assert stopped.ledger.interest == 892
    assert "rates_end" in remarks(stopped)
    going = claim(BE_BUSINESS, invoice, on=on, own_rate=Decimal(11))
    assert [line.amount for line in going.ledger.debts[0].lines] == [892, 934]
    assert "own_rate_used" in remarks(going)


def test_agreed_damages_of_a_settled_invoice_do_not_spare_the_next() -> None:
    """A was settled with its €100 before B was late: 10% of B is €100 again."""
    invoices = (owed(CONSUMER_DUE, number="A"), owed(DUE, number="B"))
    payments = [paid_in(date(2026, 10, 15), 110_432, "A")]
    found = claim(BE_BUSINESS, *invoices, on=date(2026, 11, 30), payments=payments, costs=Decimal(10))
    assert parts(found) == (100_000, 863, 10_000)


def test_the_first_reminder_of_each_debt_is_free() -> None:
    """A was reminded in September; the reminder of November is the first one of B and costs nothing."""
    invoices = (owed(date(2026, 8, 31), number="A"), owed(DUE, number="B"))
    notices = [statutory_notice(date(2026, 9, 1)), REMINDED]
    found = claim(BE_CONSUMER, *invoices, on=date(2026, 11, 30), notices=notices, reminder_fee=700)
    assert found.ledger.costs_open == 0


def test_three_reminders_are_free_in_each_calendar_year_of_deliveries() -> None:
    """Three in 2025 and one in January 2026: the fourth is the first one of its year."""
    notices = [statutory_notice(date(2025, 10, 1)), *(demand(date(2025, month, 15)) for month in (11, 12))]
    found = claim(
        BE_CONSUMER,
        owed(date(2025, 9, 30)),
        on=date(2026, 2, 28),
        notices=[*notices, demand(date(2026, 1, 15))],
        reminder_fee=700,
        recurring=True,
    )
    assert found.ledger.costs_open == 0


def test_no_reminder_costs_anything_while_the_fourteen_days_run() -> None:
    """A second reminder within the fourteen days of the first one adds nothing (art. XIX.2 WER)."""
    found = consumer_claim(date(2026, 11, 10), REMINDED, demand(date(2026, 11, 5)), reminder_fee=700)
    assert parts(found) == (100_000, 0, 0)

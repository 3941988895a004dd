"""What a text asks for and announces: by level, kind of customer and country, and never more than a claim gives."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from claim_factories import (
    BE_BUSINESS,
    BE_CONSUMER,
    BE_PUBLIC_BODY,
    NL_BUSINESS,
    NL_CONSUMER,
    NL_PUBLIC_BODY,
    Regime,
    case_of,
    claim,
    owed,
    paid_in,
    statutory_notice,
)
from claim_factories import demand as earlier_demand
from receivables.case import Case, Channel
from receivables.errors import RateUnknown
from receivables.money import Cents
from receivables.rules.demands import Demand, demand
from receivables.rules.ledger.costs import CostKind
from receivables.rules.payments import with_payments
from receivables.rules.reminder_levels import Asks, ReminderLevel, Sent, last_payment_day

LEVEL = ReminderLevel
ON = date(2026, 11, 23)
DUE = date(2026, 10, 31)
LATE = owed(DUE)
LATER = owed(date(2026, 11, 14), 50_000, "B")
WAITING = owed(date(2026, 12, 10), 32_000, "C")
REGIMES = [NL_BUSINESS, NL_PUBLIC_BODY, NL_CONSUMER, BE_BUSINESS, BE_PUBLIC_BODY, BE_CONSUMER]
BY_LAW: dict[Regime, tuple[ReminderLevel, dict[str, Any]]] = {
    NL_CONSUMER: (LEVEL.FOURTEEN_DAY_NOTICE, {"due_dates_agreed": True}),
    BE_CONSUMER: (LEVEL.FIRST_REMINDER, {"damages_by_law": True}),
    **dict.fromkeys(
        (NL_BUSINESS, NL_PUBLIC_BODY, BE_BUSINESS, BE_PUBLIC_BODY), (LEVEL.NOTICE_OF_DEFAULT, dict[str, Any]())
    ),
}
"""The notice that announces costs to each kind of customer, and what has to be agreed for there to be any."""


def text(level: ReminderLevel, of: Case, *, on: date = ON, channel: Channel = Channel.EMAIL) -> Sent:
    """A text of a level on a day, with the last day that we propose."""
    assert of.debtor.country
    due_dates = [invoice.due_date for invoice in of.not_yet_due(on)]
    pay_by = last_payment_day(level, on=on, due_dates=due_dates, country=of.debtor.country, channel=channel)
    return Sent(level, on, pay_by, channel)


def asked(level: ReminderLevel, of: Case, *, with_charges: bool = True, **days: Any) -> Demand:
    """What a text of a level asks for in a case."""
    return demand(of, text(level, of, **days), with_charges=with_charges)


def noticed(regime: Regime, *invoices: Any, **terms: Any) -> Demand:
    """What the notice asks that announces costs to this kind of customer."""
    level, agreed = BY_LAW[regime]
    return asked(level, case_of(regime, *invoices, **{**agreed, **terms}))


@pytest.mark.parametrize("regime", REGIMES)
@pytest.mark.parametrize("level", [LEVEL.FRIENDLY_REMINDER, LEVEL.SECOND_REMINDER, LEVEL.SUSPENSION])
def test_a_reminder_asks_for_what_is_overdue_and_nothing_else(level: ReminderLevel, regime: Regime) -> None:
    """No interest, no costs, nothing announced; what is not due yet can wait."""
    found = asked(level, case_of(regime, LATE, WAITING, notices=[earlier_demand(date(2026, 11, 2))]))
    assert (found.invoices, found.left_out) == ((LATE,), (WAITING,))
    assert (found.interest, found.costs, found.announced, found.rate) == (0, 0, 0, None)
    assert found.total == found.principal == 100_000


@pytest.mark.parametrize("regime", REGIMES)
def test_before_the_due_date_only_what_is_coming_is_named(regime: Regime) -> None:
    """A text before the due date is about open invoices that are not due yet."""
    paid = owed(date(2026, 12, 11), 5_000, "D", paid=5_000)
    found = asked(LEVEL.BEFORE_DUE, case_of(regime, WAITING, paid))
    assert found == Demand((WAITING,))


@pytest.mark.parametrize("regime", REGIMES)
def test_a_thank_you_is_about_what_was_paid(regime: Regime) -> None:
    """It names the invoices that are paid in full, by whichever way, and asks for nothing."""
    settled = owed(date(2026, 11, 1), 7_500, "D", paid=7_500)
    of = case_of(regime, LATE, settled, WAITING, payments=[paid_in(date(2026, 11, 20), 100_000, "A")])
    found = asked(LEVEL.THANK_YOU, of)
    assert [invoice.number for invoice in found.invoices] == ["A", "D"]
    assert (found.total, found.announced) == (0, 0)


@pytest.mark.parametrize("regime", REGIMES)
def test_a_new_order_asks_for_no_invoice(regime: Regime) -> None:
    """Whatever is still open, an order is about itself."""
    assert asked(LEVEL.NEW_ORDER, case_of(regime, LATE, WAITING)) == Demand(())


@pytest.mark.parametrize("regime", REGIMES)
@pytest.mark.parametrize("level", [LEVEL.FINAL_NOTICE, LEVEL.HANDED_OVER])
@pytest.mark.parametrize("with_notice", [True, False], ids=["after a notice", "without one"])
def test_a_claim_asks_what_the_rules_give(*, level: ReminderLevel, regime: Regime, with_notice: bool) -> None:
    """The last texts ask for principal, interest and costs to the cent of a claim of that day."""
    sent = [statutory_notice(date(2026, 11, 2)), earlier_demand(date(2026, 11, 2), date(2026, 11, 9))]
    rest: dict[str, Any] = {"notices": sent if with_notice else [], **BY_LAW[regime][1]}
    found = asked(level, case_of(regime, LATE, WAITING, **rest))
    ledger = claim(regime, LATE, WAITING, on=ON, **rest).ledger
    assert (found.principal, found.interest, found.costs) == (ledger.principal, ledger.interest, ledger.costs_open)
    assert found.total == ledger.total
    assert found.left_out == (WAITING,)


@pytest.mark.parametrize(
    ("regime", "interest", "costs"),
    [(NL_CONSUMER, False, False), (BE_CONSUMER, False, False), (NL_BUSINESS, True, True), (BE_BUSINESS, True, True)],
)
def test_a_consumer_without_a_notice_is_asked_for_no_more(*, regime: Regime, interest: bool, costs: bool) -> None:
    """A business owes interest and costs by law; a consumer owes neither before a notice."""
    found = asked(LEVEL.FINAL_NOTICE, case_of(regime, LATE))
    assert (bool(found.interest), bool(found.costs)) == (interest, costs)


@pytest.mark.parametrize("regime", REGIMES)
@pytest.mark.parametrize("level", [LEVEL.FINAL_NOTICE, LEVEL.HANDED_OVER])
def test_charges_can_be_waived(level: ReminderLevel, regime: Regime) -> None:
    """Whoever leaves interest and costs out asks for the invoices, less what was paid on them."""
    of = case_of(regime, LATE, WAITING, payments=[paid_in(date(2026, 11, 16), 25_000)])
    found = asked(level, of, with_charges=False)
    assert (found.total, found.interest, found.costs) == (75_000, 0, 0)
    assert found.remarks == ()


@pytest.mark.parametrize(
    ("regime", "announced"),
    [
        (NL_BUSINESS, 15_000),
        (NL_PUBLIC_BODY, 15_000),
        (NL_CONSUMER, 15_000),
        (BE_BUSINESS, 4_000),
        (BE_PUBLIC_BODY, 4_000),
        (BE_CONSUMER, 9_000),
    ],
)
def test_a_notice_announces_the_exact_costs_and_asks_none(regime: Regime, announced: int) -> None:
    """€1,000 open: the Dutch scale, the Belgian fixed sum, the damages of a Belgian consumer's clause."""
    found = noticed(regime, LATE)
    assert (found.principal, found.interest, found.costs) == (100_000, 0, 0)
    assert found.announced == announced


@pytest.mark.parametrize(("regime", "due"), [(NL_BUSINESS, 4_000), (BE_BUSINESS, 4_000), (NL_CONSUMER, 0)])
def test_costs_that_are_due_already_are_told_apart(regime: Regime, due: int) -> None:
    """A business owes the fixed sum before any notice; what a notice announces has it in it once."""
    found = noticed(regime, LATE)
    assert found.due == due
    assert found.announced == due + sum(cost.amount for cost in found.upcoming)


@pytest.mark.parametrize(
    ("regime", "agreed", "announced"),
    [
        pytest.param(NL_CONSUMER, {"vat_on_costs": True}, 18_150, id="VAT on the scale"),
        pytest.param(NL_BUSINESS, {"vat_on_costs": True}, 18_150, id="VAT on the scale, of a business"),
        pytest.param(NL_BUSINESS, {"costs": Decimal(10), "least_costs": Cents(7_500)}, 10_000, id="agreed per cent"),
        pytest.param(NL_CONSUMER, {"costs": Decimal(20)}, 15_000, id="a consumer owes no more than the scale"),
        pytest.param(NL_CONSUMER, {"costs": Decimal(10)}, 10_000, id="a consumer owes less if less was agreed"),
        pytest.param(BE_BUSINESS, {"costs": Decimal(10)}, 10_000, id="agreed damages include the fixed sum"),
        pytest.param(BE_CONSUMER, {"damages_by_law": False}, 0, id="no clause, no damages"),
        pytest.param(BE_CONSUMER, {"damages_by_law": False, "costs": Decimal(10)}, 0, id="a clause of one's own"),
    ],
)
def test_what_was_agreed_decides_what_is_announced(regime: Regime, agreed: dict[str, Any], announced: int) -> None:
    """Agreed costs, VAT and clauses are announced as far as the law lets a claim have them."""
    assert noticed(regime, LATE, **agreed).announced == announced


def test_vat_is_a_line_of_its_own() -> None:
    """A notice can say how much of the costs is VAT."""
    kinds = {cost.kind: cost.amount for cost in noticed(NL_CONSUMER, LATE, vat_on_costs=True).upcoming}
    assert kinds == {CostKind.SCALE: 15_000, CostKind.VAT: 3_150}


@pytest.mark.parametrize("regime", [NL_CONSUMER, NL_BUSINESS])
@pytest.mark.parametrize(
    ("instalment", "recurring", "announced"),
    [
        pytest.param(26_666, True, 14_000, id="a cent below the limit"),
        pytest.param(26_667, True, 24_000, id="at the limit"),
        pytest.param(26_666, False, 23_999, id="no contract that goes on"),
    ],
)
def test_small_instalments_of_a_contract_have_a_cap(
    *, regime: Regime, instalment: int, recurring: bool, announced: int
) -> None:
    """Six months of instalments below €266.67 cost €140 together; others cost what the scale says."""
    invoices = [owed(date(2026, month, 20), instalment, f"M{month}") for month in range(5, 11)]
    assert noticed(regime, *invoices, recurring=recurring).announced == announced


@pytest.mark.parametrize(
    ("regime", "principal", "announced"),
    [
        pytest.param(NL_CONSUMER, 70_175, 10_526, id="after the interest of sixteen days"),
        pytest.param(BE_CONSUMER, 70_000, 7_500, id="nothing runs before the notice"),
    ],
)
def test_a_part_payment_makes_the_notice_smaller(regime: Regime, principal: int, announced: int) -> None:
    """€300 that came in goes where a claim lets it go; costs are those of the principal that is left."""
    level, agreed = BY_LAW[regime]
    found = asked(level, case_of(regime, LATE, payments=[paid_in(date(2026, 11, 16), 30_000)], **agreed))
    assert (found.principal, found.announced) == (principal, announced)


def test_a_second_notice_announces_the_costs_of_both() -> None:
    """Costs of invoices that had their notice before are in the amount, once."""
    first = statutory_notice(date(2026, 11, 3), received_on=date(2026, 11, 4))
    of = case_of(NL_CONSUMER, LATE, LATER, notices=[first], due_dates_agreed=True)
    found = asked(LEVEL.FOURTEEN_DAY_NOTICE, of)
    assert found.due == 15_000
    assert found.announced == 22_500


@pytest.mark.parametrize(
    ("interest", "named", "remarked"),
    [
        pytest.param(None, None, False, id="no clause"),
        pytest.param(Decimal(0), None, False, id="a clause of nothing"),
        pytest.param(Decimal("10.5"), Decimal("10.5"), False, id="at the ceiling"),
        pytest.param(Decimal("10.51"), None, True, id="above the ceiling"),
    ],
)
def test_a_first_reminder_names_no_interest_above_the_ceiling(
    *, interest: Decimal | None, named: Decimal | None, remarked: bool
) -> None:
    """A rate that a claim would not charge is not announced, and the creditor learns why."""
    found = noticed(BE_CONSUMER, LATE, interest=interest)
    assert found.rate == named
    assert ("interest_clause_too_high" in {remark.rule for remark in found.remarks}) is remarked


@pytest.mark.parametrize(("due", "rate"), [(date(2023, 11, 29), None), (date(2023, 11, 30), Decimal(8))])
def test_a_debt_from_before_the_law_is_announced_without_charges(due: date, rate: Decimal | None) -> None:
    """Where book XIX may not hold, a first reminder names neither damages nor interest."""
    found = noticed(BE_CONSUMER, owed(due), interest=Decimal(8))
    assert found.rate == rate
    assert bool(found.announced) is (rate is not None)


def test_only_a_first_reminder_names_the_rate_of_a_clause() -> None:
    """Other texts count the interest or name the law."""
    of = case_of(BE_CONSUMER, LATE, interest=Decimal(8))
    levels = [level for level in ReminderLevel if level.is_meant_for(of.debtor) and level.asks is not Asks.NOT_YET_DUE]
    assert {level for level in levels if asked(level, of).rate} == {LEVEL.FIRST_REMINDER}


def test_a_rate_that_is_not_known_yet_is_not_named() -> None:
    """Without a known ceiling a clause cannot be held against it."""
    of = case_of(BE_CONSUMER, LATE, interest=Decimal(8))
    with pytest.raises(RateUnknown):
        asked(LEVEL.FIRST_REMINDER, of, on=date(2027, 1, 1))


@pytest.mark.parametrize("level", [LEVEL.FOURTEEN_DAY_NOTICE, LEVEL.FIRST_REMINDER, LEVEL.NOTICE_OF_DEFAULT])
def test_where_nothing_is_overdue_nothing_is_announced(level: ReminderLevel) -> None:
    """On the due date itself there is no notice to send; the day after there is."""
    (regime,) = (one for one in (NL_CONSUMER, BE_CONSUMER, NL_BUSINESS) if BY_LAW[one][0] is level)
    of = case_of(regime, owed(ON), **BY_LAW[regime][1])
    on_the_day, after = asked(level, of), asked(level, of, on=ON + timedelta(days=1))
    assert (on_the_day.invoices, on_the_day.announced) == ((), 0)
    assert (after.principal, bool(after.announced)) == (100_000, True)


@pytest.mark.parametrize(
    ("payments", "paid"),
    [
        pytest.param([], [0, 0, 0], id="none"),
        pytest.param([paid_in(ON, 40_000)], [40_000, 0, 0], id="to the longest due"),
        pytest.param([paid_in(ON, 120_000)], [100_000, 20_000, 0], id="what is over to the next"),
        pytest.param([paid_in(ON, 10_000, "B")], [0, 10_000, 0], id="to the one it names"),
        pytest.param([paid_in(ON, 60_000, "B")], [10_000, 50_000, 0], id="named, and the rest to the longest due"),
        pytest.param([paid_in(ON, 999_999)], [100_000, 50_000, 32_000], id="more than there is"),
    ],
)
def test_payments_are_counted_on_the_invoices(payments: list[Any], paid: list[int]) -> None:
    """A payment goes to the invoice that it names, else to the longest due, and never beyond what was billed."""
    found = with_payments(case_of(NL_BUSINESS, LATE, LATER, WAITING, payments=payments))
    assert [invoice.paid for invoice in found.invoices] == paid

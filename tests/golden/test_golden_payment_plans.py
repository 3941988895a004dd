"""Payment plans as plain text, each small enough to be checked by hand: the wish on top, the table below.

After a change of rules: `pytest tests/golden --update-golden`, then check the diff with a pocket calculator.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from approving import Approve
from factories import case, invoice
from plan_wishes import MONTHLY, ON, WEEKLY, agreed, owing, wished
from receivables.case import Case, Country, DebtorKind, Notice, NoticeKind, Payment
from receivables.case import Channel as Sent
from receivables.money import Cents, decimal_string
from receivables.rules.payment_plans.frequency import Frequency, MonthlyOn, Rhythm
from receivables.rules.payment_plans.planned import planned
from receivables.rules.payment_plans.schedule import Instalment, Schedule
from receivables.rules.payment_plans.wish import Cover, DownPayment, PlanInterest, PlanWish, Refusal, StepUp

HERE = Path(__file__).parent / "payment-plans"


def on(first: date, monthly_on: MonthlyOn = MonthlyOn.DAY_OF_MONTH, **others: object) -> Rhythm:
    """Monthly from a day on."""
    return replace(MONTHLY, first=first, monthly_on=monthly_on, **others)  # type: ignore[arg-type]


def by_amount(amount: int, wish: PlanWish | None = None) -> PlanWish:
    """The wish by amount."""
    return replace(wish or wished(), number=None, amount=Cents(amount))


def claimed(**changes: object) -> PlanWish:
    """With the interest and costs of the day of the agreement."""
    return wished(cover=Cover.CLAIM, **changes)


ROUND = owing(120_000)
ODD = owing(100_000)
TWO = owing(100_000, 85_000)
BELGIAN = owing(120_000, country=Country.BE)
CONSUMER = owing(60_000, kind=DebtorKind.CONSUMER)
PART_PAID = replace(TWO, payments=(Payment(date(2026, 11, 16), Cents(40_000)),))
NOTICED = replace(
    owing(60_000, kind=DebtorKind.CONSUMER),
    notices=(Notice(NoticeKind.STATUTORY, date(2026, 11, 2), Sent.POST),),
)
STATUTORY = claimed(interest=PlanInterest.STATUTORY)
FORTNIGHTLY = replace(WEEKLY, frequency=Frequency.FORTNIGHTLY)
LEAP = Rhythm(Frequency.MONTHLY, date(2028, 1, 31), Country.NL)

PLANS: dict[str, tuple[Case, PlanWish]] = {
    "01-six-equal-months": (ROUND, wished()),
    "02-three-months-with-a-cent-over": (ODD, wished(number=3)),
    "03-seven-months-with-five-cents-over": (ODD, wished(number=7)),
    "04-one-instalment": (ODD, wished(number=1)),
    "05-six-weeks": (ROUND, wished(rhythm=WEEKLY)),
    "06-every-two-weeks-on-working-days": (ROUND, wished(rhythm=replace(FORTNIGHTLY, on_working_days=True))),
    "07-a-holiday-moves-to-a-working-day": (ROUND, wished(rhythm=on(date(2026, 12, 25), on_working_days=True))),
    "08-the-same-days-in-belgium": (
        BELGIAN,
        wished(rhythm=replace(on(date(2026, 12, 21), on_working_days=True), country=Country.BE), number=8),
    ),
    "09-each-last-day": (ROUND, wished(rhythm=on(date(2027, 1, 10), MonthlyOn.LAST_DAY))),
    "10-the-31st-of-short-months": (ROUND, wished(rhythm=on(date(2027, 1, 31)))),
    "11-a-leap-year": (ROUND, wished(agreed_on=date(2027, 12, 31), rhythm=LEAP, number=3)),
    "12-after-pay-day": (ROUND, wished(rhythm=on(date(2026, 12, 1), MonthlyOn.PAY_DAY, day=24))),
    "13-by-amount-without-a-rest": (ROUND, by_amount(30_000)),
    "14-by-amount-with-a-rest": (ODD, by_amount(30_000)),
    "15-by-amount-with-a-crumb": (owing(101_249), by_amount(25_000)),
    "16-a-down-payment": (ROUND, wished(down_payment=DownPayment(Cents(30_000), ON))),
    "17-a-down-payment-by-amount": (
        ROUND,
        by_amount(25_000, wished(down_payment=DownPayment(Cents(20_000), ON + timedelta(days=7)))),
    ),
    "18-two-smaller-months-first": (ROUND, wished(step_up=StepUp(2, Cents(10_000)))),
    "19-down-payment-and-smaller-months": (
        ROUND,
        wished(down_payment=DownPayment(Cents(20_000), ON), step_up=StepUp(2, Cents(5_000)), number=5),
    ),
    "20-agreed-interest-over-weeks": (ROUND, agreed("7.3", rhythm=WEEKLY, number=4)),
    "21-agreed-interest-over-months": (ROUND, agreed("6", rhythm=on(date(2026, 12, 23)), number=4)),
    "22-agreed-interest-by-amount": (ROUND, by_amount(25_000, agreed("6", rhythm=on(date(2026, 12, 23))))),
    "23-agreed-interest-with-a-down-payment": (
        ROUND,
        agreed("6", rhythm=on(date(2026, 12, 23)), number=3, down_payment=DownPayment(Cents(20_000), ON)),
    ),
    "24-agreed-interest-over-a-leap-year": (
        ROUND,
        agreed("6", agreed_on=date(2027, 12, 31), rhythm=on(date(2028, 2, 29)), number=3),
    ),
    "25-no-interest-at-no-per-cent": (ROUND, agreed("0", number=3)),
    "26-two-invoices": (TWO, wished(number=3)),
    "27-two-invoices-part-paid": (PART_PAID, wished(number=3)),
    "28-the-claim-without-more-interest": (TWO, claimed(number=3)),
    "29-the-claim-part-paid": (PART_PAID, claimed(number=3)),
    "30-the-claim-with-interest-of-the-law": (ROUND, replace(STATUTORY, rhythm=WEEKLY, number=4)),
    "31-the-law-with-a-rate-of-ones-own": (ROUND, replace(STATUTORY, own_rate=Decimal(10), number=3)),
    "32-the-claim-of-a-belgian-business": (BELGIAN, replace(STATUTORY, rhythm=WEEKLY, number=4)),
    "33-a-consumer-without-a-notice": (CONSUMER, replace(STATUTORY, number=3)),
    "34-a-consumer-after-a-notice": (NOTICED, replace(STATUTORY, rhythm=WEEKLY, number=4)),
    "35-an-invoice-that-is-not-due-yet": (
        case(invoice(amount=60_000), invoice("2026-040", due_date=date(2026, 12, 10), amount=30_000)),
        claimed(number=3),
    ),
    "36-too-little-for-the-interest": (ROUND, by_amount(600, agreed("8"))),
    "37-longer-than-the-claim-lasts": (ROUND, wished(number=72)),
    "38-a-start-in-the-past": (ROUND, wished(rhythm=on(date(2026, 11, 1)))),
    "39-rates-that-are-not-known": (ROUND, STATUTORY),
    "40-too-high-for-a-consumer": (CONSUMER, agreed("8")),
}
COLUMNS = ("no", "wished for", "due on", "amount", "costs", "interest", "principal", "left")


@pytest.mark.parametrize("name", PLANS)
def test_a_payment_plan_is_as_it_was_checked_by_hand(*, name: str, approve: Approve) -> None:
    """A plan is, to the cent and the day, the one that a reviewer has checked."""
    approve(HERE / f"{name}.txt", _written(*PLANS[name]))


def test_no_checked_plan_is_left_over() -> None:
    """Every file beside this test is compared with a plan."""
    assert {file.name for file in HERE.iterdir()} == {f"{name}.txt" for name in PLANS}


def _written(found: Case, wish: PlanWish) -> str:
    plan = planned(found, wish)
    lines = list(_refused(plan) if isinstance(plan, Refusal) else _table(plan))
    return "\n".join([*_top(found, wish), "", *lines]) + "\n"


def _top(found: Case, wish: PlanWish) -> Iterator[str]:
    """The wish, as far as it is not the usual one."""
    yield f"{found.debtor.kind} in {found.debtor.country}"
    for one in found.invoices:
        yield f"invoice {one.number}: {decimal_string(one.amount)}, due {one.due_date}"
    for paid in found.payments:
        yield f"paid on {paid.on}: {decimal_string(paid.amount)}"
    for notice in found.notices:
        yield f"{notice.kind} notice by {notice.channel} on {notice.sent_on}"
    yield f"agreed on {wish.agreed_on}, covers {wish.cover}"
    each = f"{wish.number} instalments" if wish.amount is None else f"{decimal_string(wish.amount)} each"
    yield f"{each}, {_rhythm(wish.rhythm)}"
    yield from _beside(wish)


def _rhythm(rhythm: Rhythm) -> str:
    meant = {
        MonthlyOn.DAY_OF_MONTH: "",
        MonthlyOn.LAST_DAY: " on the last day",
        MonthlyOn.PAY_DAY: f" on the working day after the {rhythm.day}th",
    }[rhythm.monthly_on]
    working = f", on working days in {rhythm.country}" if rhythm.on_working_days else ""
    return f"{rhythm.frequency}{meant} from {rhythm.first}{working}"


def _beside(wish: PlanWish) -> Iterator[str]:
    if wish.interest is not PlanInterest.NONE:
        rate = f" of {wish.rate}%" if wish.interest is PlanInterest.AGREED else ""
        own = f", {wish.own_rate}% where none is known" if wish.own_rate is not None else ""
        yield f"{wish.interest} interest{rate}{own}"
    if wish.down_payment:
        yield f"down payment of {decimal_string(wish.down_payment.amount)} on {wish.down_payment.on}"
    if wish.step_up:
        yield f"first {wish.step_up.number} of {decimal_string(wish.step_up.amount)}"


def _table(plan: Schedule) -> Iterator[str]:
    opening = plan.opening
    parts = (opening.principal, opening.interest, opening.costs_open)
    yield "owed: {} = principal {} + interest {} + costs {}".format(*map(decimal_string, (plan.owed, *parts)))
    yield ""
    yield _line(*COLUMNS)
    yield from (_row(one) for one in plan.instalments)
    yield ""
    yield f"paid: {decimal_string(plan.total)}, of which {decimal_string(plan.interest)} is the interest of the plan"
    if plan.crumb:
        yield f"the last one holds a rest of {decimal_string(plan.crumb)}"


def _row(one: Instalment) -> str:
    days = (f"{day:%a} {day}" for day in (one.wished, one.on))
    parts = (decimal_string(part) for part in (one.amount, one.costs, one.interest, one.principal, one.left))
    return _line(str(one.number), *days, *parts)


def _line(number: str, wished_for: str, due: str, *amounts: str) -> str:
    return f"{number:>2}  {wished_for:14}  {due:14}  " + "".join(f"{amount:>11}" for amount in amounts)


def _refused(refusal: Refusal) -> Iterator[str]:
    yield f"refused: {refusal.reason}{f' ({refusal.law})' if refusal.law else ''}"
    for name, value in refusal.values.items():
        yield f"{name}: {decimal_string(value) if name in {'amount', 'interest', 'total'} else value}"
    if refusal.proposal:
        yield ""
        yield "proposed instead:"
        number = refusal.proposal.number
        amount = refusal.proposal.amount
        each = f"{number} instalments" if amount is None else f"{decimal_string(amount)} each"
        yield f"{each}, {_rhythm(refusal.proposal.rhythm)}"
        yield from _beside(refusal.proposal)

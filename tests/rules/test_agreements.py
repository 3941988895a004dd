"""Agreements: what each lacks, what goes without saying, and how the payments stand to what is open."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import invoice
from receivables.money import Cents
from receivables.rules.agreements import AgreedAction, Agreement, Coverage, Gap, Party, completed, coverage

BY = date(2026, 11, 27)
PAYS = Agreement(Party.DEBTOR, AgreedAction.PAY, BY)
ONE, TWO = invoice("1", amount=125_000), invoice("2", amount=60_000, paid=15_050)
cents = st.integers(0, 10_000_000).map(Cents)


@pytest.mark.parametrize(
    ("agreement", "gaps"),
    [
        (PAYS, ()),
        (Agreement(), (Gap.WHO, Gap.WHAT, Gap.WHEN)),
        (Agreement(Party.DEBTOR, AgreedAction.PAY), (Gap.WHEN,)),
        (Agreement(None, AgreedAction.PAY, BY), (Gap.WHO,)),
        (Agreement(Party.CREDITOR, None, BY), (Gap.WHAT,)),
        (Agreement(Party.CREDITOR, AgreedAction.OTHER, BY), (Gap.WHAT,)),
        (Agreement(Party.CREDITOR, AgreedAction.OTHER, BY, details="the delivery note"), ()),
    ],
)
def test_an_agreement_says_who_does_what_by_when(agreement: Agreement, gaps: tuple[Gap, ...]) -> None:
    """Whatever is missing is named; something else has to be said in words."""
    assert agreement.gaps == gaps
    assert agreement.is_clear is (not {Gap.WHO, Gap.WHAT} & set(gaps))


@pytest.mark.parametrize(
    ("who", "what", "is_payment"),
    [
        (Party.DEBTOR, AgreedAction.PAY, True),
        (Party.CREDITOR, AgreedAction.PAY, False),
        (Party.DEBTOR, AgreedAction.ANSWER, False),
    ],
)
def test_only_what_the_debtor_pays_is_a_payment(who: Party, what: AgreedAction, *, is_payment: bool) -> None:
    """Money that the creditor gives back is none."""
    assert Agreement(who, what).is_payment is is_payment


def test_a_payment_without_an_amount_is_for_all_that_is_open() -> None:
    """Of the invoices it names, or of all that the call was about."""
    (all_of_it, one_of_them) = completed([PAYS, Agreement(Party.DEBTOR, AgreedAction.PAY, BY, ("2",))], (ONE, TWO))
    assert (all_of_it.invoices, all_of_it.amount) == (("1", "2"), 169_950)
    assert (one_of_them.invoices, one_of_them.amount) == (("2",), 44_950)


def test_a_payment_of_another_open_invoice_is_for_all_that_is_open_of_it() -> None:
    """What the call was not about is looked up among the others; without numbers they do not come in."""
    rows = [Agreement(Party.DEBTOR, AgreedAction.PAY, BY, ("2",)), PAYS]
    (other, all_of_it) = completed(rows, (ONE,), (TWO,))
    assert other.amount == 44_950
    assert (all_of_it.invoices, all_of_it.amount) == (("1",), 125_000)


def test_what_was_said_stays_as_it_is() -> None:
    """An amount that was named is kept, and nothing but a payment gets one."""
    named = Agreement(Party.DEBTOR, AgreedAction.PAY, BY, ("1",), Cents(1_000))
    assert completed([named], (ONE, TWO)) == (named,)
    (answer,) = completed([Agreement(Party.DEBTOR, AgreedAction.ANSWER, BY)], (ONE, TWO))
    assert answer.amount is None


@given(opened=cents, promised=cents)
def test_rest_and_excess_make_up_the_difference(opened: Cents, promised: Cents) -> None:
    """Never both, never below nothing; nothing is left over before anything was promised."""
    found = Coverage(opened, promised)
    assert min(found.rest, found.excess) == 0
    assert found.excess - found.rest == (promised - opened if promised else 0)


def test_all_payments_count_and_nothing_else() -> None:
    """Two payments are one promise; what the creditor does is none."""
    rows = [
        Agreement(Party.DEBTOR, AgreedAction.PAY, BY, ("1",), Cents(100_000)),
        Agreement(Party.DEBTOR, AgreedAction.PAY, None, ("2",), Cents(40_000)),
        Agreement(Party.CREDITOR, AgreedAction.PAY, BY, ("1",), Cents(70_000)),
    ]
    found = coverage(rows, (ONE, TWO))
    assert (found.open, found.promised, found.rest) == (169_950, 140_000, 29_950)


def _pays(amount: int | None, *numbers: str) -> Agreement:
    return Agreement(Party.DEBTOR, AgreedAction.PAY, BY, numbers, None if amount is None else Cents(amount))


@pytest.mark.parametrize(
    ("rows", "amounts"),
    [
        ([_pays(50_000), _pays(None)], [50_000, 119_950]),
        ([_pays(None), _pays(50_000)], [119_950, 50_000]),
        ([_pays(50_000, "1"), _pays(None, "2")], [50_000, 44_950]),
        ([_pays(130_000), _pays(None, "2")], [130_000, 39_950]),
        ([_pays(169_949), _pays(None)], [169_949, 1]),
        ([_pays(169_950), _pays(None)], [169_950, 169_950]),
        ([_pays(60_000), _pays(60_000), _pays(None)], [60_000, 60_000, 49_950]),
    ],
)
def test_a_payment_without_an_amount_is_the_rest(rows: list[Agreement], amounts: list[int]) -> None:
    """What payments by amount leave of its invoices, wherever it stands; without a rest it is all, and too much."""
    assert [one.amount for one in completed(rows, (ONE, TWO))] == amounts


def test_what_the_creditor_does_takes_nothing_off_the_rest() -> None:
    """Only what the debtor pays does."""
    credit = Agreement(Party.CREDITOR, AgreedAction.OTHER, BY, amount=Cents(50_000), details="a credit note")
    assert completed([credit, PAYS], (ONE, TWO))[1].amount == 169_950

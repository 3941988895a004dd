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

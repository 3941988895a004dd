"""What a Belgian debtor owes beside the principal. Interest is simple: the law compounds nothing by itself.

Sources:
    Business and public bodies: Wet van 2 augustus 2002, art. 5 (interest) and 6 (fixed sum); HvJ EU C-370/21 (for each
    late payment). Consumers: Boek XIX WER, art. XIX.2 (reminder, fourteen days) and XIX.4 (what may be asked at most).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from receivables.case import Channel, Country, CreditorSize, DebtorKind, Invoice, Notice
from receivables.money import NOTHING, Cents
from receivables.rules.claims.entitlement import (
    Asked,
    Entitlement,
    Groups,
    Remark,
    agreed_costs,
    covered_by,
    groups_by_notice,
    has_agreed_costs,
    known_rates,
    own_rates,
)
from receivables.rules.collection_costs import fixed_sum
from receivables.rules.consumer_caps import applies, free_reminders, interest_ceiling, most_damages, most_reminder_fee
from receivables.rules.interest import RateOrigin, RatePeriod
from receivables.rules.ledger.costs import CostKind, CostRule
from receivables.rules.ledger.debts import Interest
from receivables.rules.notice_terms import last_free_day
from receivables.rules.sourced import known_until
from receivables.rules.statutory_interest import StatutoryInterest

NEW_RATE_FOR_ALL_CONTRACTS = date(2015, 3, 16)
"""From this day on the rate for contracts from 16 March 2013 holds for older ones too."""

_DAY = timedelta(days=1)


def business_entitlement(asked: Asked) -> Entitlement:
    """What a Belgian business or public body owes: interest and €40 an invoice from the day after the due date.

    Raises:
        RateUnknown: An invoice was due before the rates are known.
    """
    interest, remarks = business_interest(asked)
    return Entitlement(
        interest=interest,
        since={invoice.number: invoice.due_date for invoice in asked.invoices},
        costs=tuple(_business_costs(asked)),
        remarks=remarks,
    )


def business_interest(asked: Asked) -> tuple[Interest, tuple[Remark, ...]]:
    """How interest runs for a business or public body, as far as the rates are known, and what to know about it.

    Raises:
        RateUnknown: An invoice was due before the rates are known.
    """
    since: dict[str, date | None] = {invoice.number: invoice.due_date for invoice in asked.invoices}
    rates = known_rates(StatutoryInterest.BE_COMMERCIAL, since, asked)
    is_public = asked.case.debtor.kind is DebtorKind.PUBLIC_BODY
    first = min(invoice.due_date for invoice in asked.invoices)
    if asked.terms.interest is not None and not is_public:
        rates = (RatePeriod(first, asked.on, asked.terms.interest, RateOrigin.AGREED, "be_2002_5"),)
    return Interest(rates), tuple(_business_remarks(asked, first, is_public=is_public))


def consumer_entitlement(asked: Asked) -> Entitlement:
    """What a Belgian consumer owes: nothing but the principal until fourteen days after a free first reminder.

    Raises:
        RateUnknown: Default began before the rates are known.
        CalendarUnknown: The term of a reminder lies beyond the known public holidays.
    """
    unsure = [invoice.number for invoice in asked.open_invoices if not applies(due_date=invoice.due_date)]
    remarks: tuple[Remark, ...] = ()
    if unsure:
        remarks = (Remark("book_xix_unsure", "wer_xix", is_warning=True, values={"numbers": ", ".join(unsure)}),)
    sure = _sure(asked)
    if not sure.invoices:
        return Entitlement(remarks=remarks)
    reminded, (interest, about_rates) = _Reminded(sure), consumer_interest(asked)
    return Entitlement(
        interest=interest,
        since=reminded.since,
        free_until=reminded.free_until,
        costs=(*reminded.damages(), *reminded.fees()),
        remarks=(*remarks, *reminded.remarks(), *about_rates),
    )


def consumer_interest(asked: Asked) -> tuple[Interest, tuple[Remark, ...]]:
    """How interest runs once a consumer's fourteen days are over, as far as the rates are known.

    Raises:
        RateUnknown: Default began before the rates are known.
        CalendarUnknown: The term of a reminder lies beyond the known public holidays.
    """
    rates, remarks = _consumer_rates(asked, _Reminded(_sure(asked)).since)
    return Interest(rates), remarks


def _sure(asked: Asked) -> Asked:
    """Of the invoices only those for which the rules surely hold."""
    return replace(asked, invoices=tuple(one for one in asked.invoices if applies(due_date=one.due_date)))


def _business_costs(asked: Asked) -> Iterator[CostRule]:
    """The fixed sum for each invoice; of agreed damages what exceeds the fixed sums."""
    known = known_until("collection_costs.be_fixed_sum")
    late = (invoice for invoice in asked.invoices if invoice.due_date < known)
    for invoice in sorted(late, key=lambda invoice: invoice.due_date):
        yield _fixed_sum(invoice)
        if has_agreed_costs(asked.terms):
            yield CostRule(
                kind=CostKind.AGREED,
                due_from=invoice.due_date + _DAY,
                numbers=frozenset({invoice.number}),
                amount=lambda principal: agreed_costs(principal, asked.terms),
                law="be_2002_6",
                within=frozenset({CostKind.FIXED_SUM, CostKind.AGREED}),
            )


def _fixed_sum(invoice: Invoice) -> CostRule:
    due_from = invoice.due_date + _DAY
    return CostRule(
        kind=CostKind.FIXED_SUM,
        due_from=due_from,
        numbers=frozenset({invoice.number}),
        amount=lambda principal: fixed_sum(country=Country.BE, on=due_from) if principal else NOTHING,
        law="be_2002_6",
    )


def _business_remarks(asked: Asked, first: date, *, is_public: bool) -> Iterator[Remark]:
    if is_public and asked.terms.interest is not None:
        yield Remark("public_body_by_law", "be_2002_5", is_warning=True)
    elif asked.terms.interest is not None:
        yield Remark("judge_may_moderate", "be_2002_7")
    elif first < NEW_RATE_FOR_ALL_CONTRACTS:
        yield Remark("old_contract", "be_2002_5", is_warning=True)
    if not has_agreed_costs(asked.terms):
        yield Remark("other_costs", "be_2002_6")
    elif asked.terms.interest is None:
        yield Remark("judge_may_moderate", "be_2002_7")


def _consumer_rates(
    asked: Asked, since: Mapping[str, date | None]
) -> tuple[tuple[RatePeriod, ...], tuple[Remark, ...]]:
    """An agreed rate on the days on which it is within the ceiling; without a clause the civil rate."""
    agreed = asked.terms.interest
    if not any(since.values()):
        return (), ()
    if agreed is None:
        return known_rates(StatutoryInterest.BE_CIVIL, since, asked), (Remark("rate_without_clause", "be_1865_2"),)
    after = min(day for day in since.values() if day is not None)
    last = min(asked.on, known_until(StatutoryInterest.BE_COMMERCIAL.table))
    if after >= last:
        return own_rates(after=after, asked=asked), ()
    ceiling = interest_ceiling(after=after, until=last)
    rates = [
        replace(period, rate=agreed, origin=RateOrigin.AGREED, law="wer_xix_4")
        for period in ceiling
        if agreed <= period.rate
    ]
    lowest = min(period.rate for period in ceiling)
    remark = Remark("interest_clause_too_high", "wer_xix_4", is_warning=True, values={"rate": lowest})
    return (*rates, *own_rates(after=last, asked=asked)), (remark,) if agreed > lowest else ()


@dataclass(frozen=True)
class _Reminded:
    """A consumer's debts by the first reminders that were sent for them."""

    asked: Asked

    @cached_property
    def groups(self) -> Groups:
        due: Mapping[str, date | None] = {invoice.number: invoice.due_date for invoice in self.asked.invoices}
        return groups_by_notice(self.asked.statutory_notices(), due)

    @cached_property
    def since(self) -> Mapping[str, date | None]:
        """The day after which interest runs: none until the fourteen days are over.

        A small or medium-sized creditor with a clause then counts from the day after the reminder, on what is still
        open.
        """
        since: dict[str, date | None] = {invoice.number: None for invoice in self.asked.invoices}
        for notice, numbers in self.groups:
            last = _last_free_day(notice)
            if last < self.asked.on:
                since |= dict.fromkeys(numbers, notice.sent_on if self.counts_early else last)
        return since

    @property
    def counts_early(self) -> bool:
        """Whether interest counts from the day after the reminder."""
        terms = self.asked.terms
        return terms.creditor_size is CreditorSize.SMALL and terms.interest is not None

    @property
    def free_until(self) -> Mapping[str, date]:
        """The last day on which what is paid bears no interest."""
        return {number: _last_free_day(notice) for notice, numbers in self.groups for number in numbers}

    @property
    def has_damages_clause(self) -> bool:
        """Whether damages were agreed, be it more than the law allows."""
        return self.asked.terms.damages_by_law or has_agreed_costs(self.asked.terms)

    def damages(self) -> Iterator[CostRule]:
        """The damages of a clause with the amounts of the law; one with other amounts gives nothing."""
        if not self.asked.terms.damages_by_law:
            return
        for notice, numbers in self.groups:
            due_from = _last_free_day(notice) + _DAY

            def amount(balance: Cents, *, on: date = due_from) -> Cents:
                return most_damages(balance, on=on)

            within = frozenset({CostKind.DAMAGES})
            yield CostRule(CostKind.DAMAGES, due_from, numbers, amount, "wer_xix_4", within=within)

    def fees(self) -> Iterator[CostRule]:
        """What further reminders cost, if that was agreed and no damages were.

        Damages cover all costs of collecting (art. XIX.4 lid 2 WER): whether fees may come on top is not settled.
        """
        terms = self.asked.terms
        if terms.reminder_fee is None or self.has_damages_clause:
            return
        for notice in self.charged_notices():
            postage = (terms.postage or NOTHING) if notice.channel is Channel.POST else NOTHING
            ended = [numbers for first, numbers in self.groups if _last_free_day(first) < notice.sent_on]
            fee = min(Cents(terms.reminder_fee + postage), most_reminder_fee(postage, on=notice.sent_on))
            yield CostRule(
                kind=CostKind.REMINDER,
                due_from=notice.sent_on,
                numbers=frozenset[str]().union(*ended),
                amount=lambda balance, fee=fee: fee if balance else NOTHING,  # type: ignore[misc]
                law="wer_xix_2",
            )

    def charged_notices(self) -> Iterator[Notice]:
        """The reminders that are not free.

        Free are the first one of each debt, those within its fourteen days, and with regular deliveries the first few
        of each calendar year.
        """
        first = [notice for notice, _ in self.groups]
        sent_in_year: dict[int, int] = {}
        for notice in self.asked.notices:
            year = notice.sent_on.year
            sent_in_year[year] = sent_in_year.get(year, 0) + 1
            running = [one for one in first if one.sent_on <= notice.sent_on <= _last_free_day(one)]
            reminded = any(one.sent_on < notice.sent_on for one in first)
            free = free_reminders(recurring=self.asked.terms.recurring, on=notice.sent_on)
            if reminded and not running and (sent_in_year[year] > free or not self.asked.terms.recurring):
                yield notice

    def remarks(self) -> Iterator[Remark]:
        yield from self._about_missing_reminders()
        last_days = [_last_free_day(notice) for notice, numbers in self.groups if numbers - self.asked.settled]
        running = [day for day in last_days if day >= self.asked.on]
        if running:
            yield Remark("waiting_period_runs", "wer_xix_2", is_warning=True, values={"day": max(running)})
        if not self.has_damages_clause:
            yield Remark("damages_clause_missing", "wer_xix_4")
        elif not self.asked.terms.damages_by_law:
            yield Remark("damages_clause_not_by_law", "wer_xix_4", is_warning=True)
        if self.asked.terms.reminder_fee:
            yield from self._about_fees(self.asked.terms.reminder_fee)

    def _about_fees(self, fee: Cents) -> Iterator[Remark]:
        if self.has_damages_clause:
            yield Remark("fees_within_damages", "wer_xix_4")
        elif fee > (most := most_reminder_fee(NOTHING, on=self.asked.on)):
            yield Remark("reminder_fee_capped", "wer_xix_2", is_warning=True, values={"amount": most})

    def _about_missing_reminders(self) -> Iterator[Remark]:
        covered, counted = covered_by(self.groups), [notice for notice, _ in self.groups]
        idle = [notice.sent_on for notice in self.asked.statutory_notices() if notice not in counted]
        left = [invoice for invoice in self.asked.open_invoices if invoice.number not in covered]
        early = [invoice.number for invoice in left if idle and max(idle) <= invoice.due_date]
        missing = [invoice.number for invoice in left if invoice.number not in early]
        if early:
            yield Remark("reminder_too_early", "wer_xix_2", is_warning=True, values={"numbers": ", ".join(early)})
        if missing:
            yield Remark("first_reminder_missing", "wer_xix_2", is_warning=True, values={"numbers": ", ".join(missing)})


def _last_free_day(notice: Notice) -> date:
    return last_free_day(notice, country=Country.BE)

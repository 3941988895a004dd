"""A case: who is owed what by whom. Values only; what may be done with them is for the rules."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from receivables.accounts import Reference
from receivables.language import Language
from receivables.money import NOTHING, Cents


class Country(StrEnum):
    """A country whose rules the site knows, by its ISO 3166 code."""

    NL = "NL"
    BE = "BE"


class DebtorKind(StrEnum):
    """Whether the debtor bought for a business, as a consumer or as a public body: the law differs."""

    BUSINESS = "business"
    CONSUMER = "consumer"
    PUBLIC_BODY = "public_body"


ORGANISATIONS = (DebtorKind.BUSINESS, DebtorKind.PUBLIC_BODY)
"""Those where somebody books, approves and pays invoices, and is there in office hours."""


class AddressForm(StrEnum):
    """How a letter addresses its reader (Dutch: u or je)."""

    FORMAL = "formal"
    INFORMAL = "informal"


@dataclass(frozen=True)
class Creditor:
    """Who is owed the money (schuldeiser)."""

    name: str
    contact: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    company_number: str = ""


@dataclass(frozen=True)
class Debtor:
    """Who owes the money (schuldenaar)."""

    name: str
    kind: DebtorKind | None
    country: Country | None
    language: Language
    address_form: AddressForm = AddressForm.FORMAL
    contact: str = ""
    email: str = ""
    address: str = ""


@dataclass(frozen=True)
class Account:
    """Where the money is to arrive; empty where nobody asks for it."""

    iban: str = ""
    holder: str = ""
    reference: Reference | None = None


@dataclass(frozen=True)
class Invoice:
    """One invoice (factuur), what was paid of it and what it was for."""

    number: str
    invoice_date: date
    due_date: date
    amount: Cents
    paid: Cents = NOTHING
    description: str = ""

    @property
    def outstanding(self) -> Cents:
        """What is still to be paid."""
        return Cents(self.amount - self.paid)

    def days_overdue(self, on: date) -> int:
        """Whole days since the due date; 0 on the due date itself and before."""
        return max(0, (on - self.due_date).days)

    def is_overdue(self, on: date) -> bool:
        """Whether the due date has passed and something is still open."""
        return self.outstanding > 0 and self.days_overdue(on) > 0


@dataclass(frozen=True)
class Payment:
    """Money that came in on a day, for one invoice if the debtor named it."""

    on: date
    amount: Cents
    invoice: str = ""


class NoticeKind(StrEnum):
    """What kind of message asked the debtor to pay."""

    REMINDER = "reminder"
    STATUTORY = "statutory"
    """The notice that must come before a consumer owes any costs: the Dutch fourteen-day notice
    (veertiendagenbrief), the Belgian first reminder (eerste herinnering)."""


class Channel(StrEnum):
    """How a message was sent."""

    POST = "post"
    EMAIL = "email"


@dataclass(frozen=True)
class Notice:
    """A message that asked the debtor to pay.

    Attributes:
        kind: What kind of message it was.
        sent_on: The day it was sent.
        channel: How it was sent.
        received_on: The day it arrived, if that is certain.
        pay_by: The last day to pay that it named.
    """

    kind: NoticeKind
    sent_on: date
    channel: Channel
    received_on: date | None = None
    pay_by: date | None = None


class PaymentMethod(StrEnum):
    """How a debtor says that the money will come."""

    TRANSFER = "transfer"
    PAYMENT_RUN = "payment_run"
    """With the other invoices that the debtor pays on a fixed day."""
    DIRECT_DEBIT = "direct_debit"
    CARD = "card"
    CASH = "cash"


@dataclass(frozen=True)
class Promise:
    """A promise to pay (betaalbelofte). Whether it was kept follows from the payments: nothing here says so.

    Attributes:
        amount: What the debtor will pay.
        pay_by: The last day on which that will be done.
        made_on: The day on which it was promised.
        invoices: The numbers of the invoices that it is for; empty for all that were there by then.
        method: How the money will come, if that was said.
    """

    amount: Cents
    pay_by: date
    made_on: date
    invoices: tuple[str, ...] = ()
    method: PaymentMethod | None = None


@dataclass(frozen=True)
class Dispute:
    """A debtor's complaint about an invoice (betwisting).

    Attributes:
        invoice: The number of the invoice.
        raised_on: The day on which the complaint was heard.
        about: What is wrong, in the debtor's view.
        settled_on: The day on which it was settled; None while it is not.
        amount: How much of the invoice it is about; None when that is not known.
        refused_on: The day on which the debtor did not accept the answer; None where that did not happen.
    """

    invoice: str
    raised_on: date
    about: str = ""
    settled_on: date | None = None
    amount: Cents | None = None
    refused_on: date | None = None


@dataclass(frozen=True)
class AgreedInstalment:
    """One instalment (termijn) of a payment plan: the last day on which it is paid, and how much it is."""

    on: date
    amount: Cents


@dataclass(frozen=True)
class PaymentPlan:
    """A payment plan (betalingsregeling) that was agreed. Whether it is kept follows from the payments.

    Attributes:
        agreed_on: The day on which it was agreed.
        instalments: What is paid when, in order of days; a down payment is the first.
        invoices: The numbers of the invoices that it is for; empty for all that were there by then.
    """

    agreed_on: date
    instalments: tuple[AgreedInstalment, ...]
    invoices: tuple[str, ...] = ()

    def covers(self, invoice: Invoice) -> bool:
        """Whether an invoice is one of its own."""
        return invoice.number in self.invoices if self.invoices else invoice.invoice_date <= self.agreed_on


@dataclass(frozen=True)
class CreditInsurance:
    """What a credit-insurance policy (kredietverzekering) says about late payment.

    Attributes:
        extension_until: The last day until which extension may be given without asking the insurer.
        report_by: The last day on which the late payment is reported.
        hand_over_by: The last day on which the case is handed over.
    """

    extension_until: date | None = None
    report_by: date | None = None
    hand_over_by: date | None = None


class ContactKind(StrEnum):
    """How the creditor and the debtor were in touch."""

    CALL = "call"
    EMAIL = "email"
    LETTER = "letter"
    MESSAGE = "message"
    VISIT = "visit"
    OTHER = "other"


class CallOutcome(StrEnum):
    """How a call ended."""

    VOICEMAIL = "voicemail"
    UNREACHABLE = "unreachable"
    NOT_RECEIVED = "not_received"
    AWAITING_APPROVAL = "awaiting_approval"
    DISPUTE = "dispute"
    IN_PAYMENT_RUN = "in_payment_run"
    PAID = "paid"
    PROMISE = "promise"
    PLAN_WANTED = "plan_wanted"
    REFUSES = "refuses"
    CANNOT_PAY = "cannot_pay"

    @property
    def only(self) -> tuple[DebtorKind, ...]:
        """The kinds of debtors with whom a call can end so; empty for all."""
        return ORGANISATIONS if self in {CallOutcome.AWAITING_APPROVAL, CallOutcome.IN_PAYMENT_RUN} else ()


@dataclass(frozen=True)
class Contact:
    """Something that was sent or said (contactmoment).

    Attributes:
        on: The day.
        kind: How.
        summary: What it was about, in a few words.
        person: With whom.
        outcome: How it ended, of a call.
        level: The reminder level of a text that was sent, by its name; "" for anything else.
        pay_by: The last day to pay that a text named; of a call, the day on which something else will be done.
        text: What was sent or noted, word for word.
    """

    on: date
    kind: ContactKind
    summary: str = ""
    person: str = ""
    outcome: CallOutcome | None = None
    level: str = ""
    pay_by: date | None = None
    text: str = ""


class CreditorSize(StrEnum):
    """The size of the creditor's business: a Belgian rule on interest asks for it."""

    SMALL = "small"
    LARGE = "large"


@dataclass(frozen=True)
class Terms:
    """What was agreed with the debtor, and what the creditor says about the claim.

    Attributes:
        interest: Agreed interest, in per cent a year.
        costs: Agreed costs or damages (incassobeding, schadebeding), in per cent of the principal.
        least_costs: The least that was agreed for them.
        damages_by_law: Whether a clause asks a Belgian consumer for the very amounts of the law (art. XIX.4 WER).
        reminder_fee: What a further reminder costs by agreement, without postage.
        postage: The postage of one further reminder.
        due_dates_agreed: Whether the due dates were agreed, and not only printed on the invoices.
        recurring: Whether the invoices are instalments of a contract that goes on.
        vat_on_costs: Whether all three conditions for VAT on Dutch collection costs are met.
        creditor_size: The size of the creditor's business.
    """

    interest: Decimal | None = None
    costs: Decimal | None = None
    least_costs: Cents | None = None
    damages_by_law: bool = False
    reminder_fee: Cents | None = None
    postage: Cents | None = None
    due_dates_agreed: bool = False
    recurring: bool = False
    vat_on_costs: bool = False
    creditor_size: CreditorSize | None = None


@dataclass(frozen=True)
class Case:
    """Everything about one customer that the tools share."""

    creditor: Creditor
    debtor: Debtor
    account: Account
    invoices: tuple[Invoice, ...]
    payments: tuple[Payment, ...] = ()
    notices: tuple[Notice, ...] = ()
    terms: Terms = Terms()
    promises: tuple[Promise, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    contacts: tuple[Contact, ...] = ()
    payment_plan: PaymentPlan | None = None
    insurance: CreditInsurance | None = None

    def overdue(self, on: date) -> tuple[Invoice, ...]:
        """The invoices whose due date has passed, longest overdue first."""
        return tuple(sorted((i for i in self.invoices if i.is_overdue(on)), key=lambda i: i.due_date))

    def not_yet_due(self, on: date) -> tuple[Invoice, ...]:
        """The open invoices whose due date is still to come or is today, first due first."""
        still = (i for i in self.invoices if i.outstanding > 0 and not i.is_overdue(on))
        return tuple(sorted(still, key=lambda i: i.due_date))

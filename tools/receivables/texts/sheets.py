"""What the sheet of a letter is filled with, whatever the sheet is made of."""

from datetime import date

from receivables.case import Case
from receivables.texts.letters import Letter


def letter_values(letter: Letter, *, case: Case, on: date) -> dict[str, object]:
    """The letter, who writes to whom, and which columns its table of invoices has.

    Args:
        letter: The letter.
        case: The case that it was written for.
        on: The date of the letter.
    """
    return {
        "letter": letter,
        "case": case,
        "on": on,
        "part_paid": any(invoice.paid and invoice.outstanding for invoice in letter.invoices),
        "paid": not any(invoice.outstanding for invoice in letter.invoices),
        "overdue": letter.counts_days and any(invoice.is_overdue(on) for invoice in letter.invoices),
    }

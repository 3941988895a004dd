"""A schedule for a spreadsheet: a row for each payment, with the words of the page."""

from collections.abc import Iterator

from receivables.case import Country
from receivables.files.spreadsheet_file import Row
from receivables.language import Language
from receivables.rules.payment_plans.schedule import Schedule
from receivables.texts.labels import label

_AMOUNTS = ("amount", "costs", "interest", "principal", "left")


def table_of(schedule: Schedule, language: Language, country: Country) -> Iterator[Row]:
    """The names of the columns, then the rows; a down payment has number 0."""
    interest = label(language, f"terms.{country}.interest").capitalize()
    names = ("number", "on", *_AMOUNTS)
    told = {"amount": label(language, "columns.amount"), "interest": interest}
    yield tuple(told.get(name) or label(language, f"instalments.{name}") for name in names)
    for one in schedule.instalments:
        yield (str(one.number), one.on, *(getattr(one, name) for name in _AMOUNTS))

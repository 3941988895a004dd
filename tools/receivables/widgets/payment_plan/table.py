"""A schedule for a spreadsheet: a row for each payment, with the words of the page."""

from collections.abc import Iterator

from receivables.files.spreadsheet_file import Row
from receivables.language import Language
from receivables.rules.payment_plans.schedule import Schedule
from receivables.texts.labels import label

_AMOUNTS = ("amount", "costs", "interest", "principal", "left")


def table_of(schedule: Schedule, language: Language) -> Iterator[Row]:
    """The names of the columns, then the rows; a down payment has number 0."""
    names = ("number", "on", *_AMOUNTS)
    yield tuple(label(language, f"instalments.{name}" if name != "amount" else "columns.amount") for name in names)
    for one in schedule.instalments:
        yield (str(one.number), one.on, *(getattr(one, name) for name in _AMOUNTS))

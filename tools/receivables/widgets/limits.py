"""Checks of numbers that a sum cannot do with."""

from receivables.errors import ErrorCollector, InputError
from receivables.widgets.spec import Values


def within(values: Values, path: str, errors: ErrorCollector, *, least: int, most: int) -> None:
    """Point out a number, where there is one, that is not between two others."""
    group, name = path.split(".")
    number = values[group].get(name)
    if number is not None and not least <= number <= most:
        errors.add(path, InputError("number_out_of_range", least=least, most=most))


def not_below(values: Values, lower: str, upper: str, errors: ErrorCollector) -> None:
    """Point out a field whose value, where there is one, is less than that of another of its group."""
    group, name = upper.split(".")
    low, high = values[group].get(lower), values[group].get(name)
    if low is not None and high is not None and high < low:
        errors.add(upper, InputError("high_below_low", least=low))

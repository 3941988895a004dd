"""A plan as lines of text: read as people write them, and each line that cannot be read is named."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receivables.case import AgreedInstalment
from receivables.errors import InputError
from receivables.language import Language
from receivables.money import LARGEST, Cents
from receivables.widgets.schedules import read_schedule, summary, write_schedule

ONE = AgreedInstalment(date(2026, 12, 1), Cents(125_050))


@pytest.mark.parametrize(
    "line",
    [
        "1-12-2026  1.250,50",
        "1-12-2026\t1.250,50",
        "1-12-2026; 1250,50",
        "1-12-2026: € 1.250,50",
        "1 december 2026 1 250,50",
        "1 Dec 2026 €1,250.50",
        "2026-12-01 EUR 1250.50",
        "  1/12/2026   1'250,50  ",
        "1 12 2026 1250,50",
    ],
)
@pytest.mark.parametrize("language", Language)
def test_a_line_is_read_as_people_write_it(line: str, language: Language) -> None:
    """A day and an amount, with whatever stands between them."""
    assert read_schedule(line, language=language) == (ONE,)


@pytest.mark.parametrize(
    ("lines", "key", "line"),
    [
        (["1-12-2026 250,00", "2027"], "schedule_unreadable", 2),
        (["eerste termijn 250,00"], "schedule_unreadable", 1),
        (["1-12-2026"], "schedule_unreadable", 1),
        (["1-12-2026 250,00", "", "31-2-2027 250,00"], "schedule_unreadable", 3),
        (["1-12-2026 -250,00"], "schedule_unreadable", 1),
        (["1-12-2026 250,00", "1-1-2027 0,00"], "schedule_of_nothing", 2),
        (["1-12-2026 250,00", "1-12-2026 250,00"], "schedule_not_later", 2),
        (["1-12-2026 250,00", "", "30-11-2026 250,00"], "schedule_not_later", 3),
    ],
)
def test_the_line_that_is_wrong_is_named(lines: list[str], key: str, line: int) -> None:
    """Counted as the visitor sees them, blank ones too."""
    with pytest.raises(InputError) as error:
        read_schedule("\n".join(lines), language=Language.NL)
    assert (error.value.key, error.value.values) == (key, {"line": line})


@pytest.mark.parametrize(("count", "fits"), [(601, True), (602, False)])
def test_there_are_no_more_lines_than_a_plan_can_have(count: int, fits: bool) -> None:  # noqa: FBT001
    """Six hundred instalments and a down payment."""
    text = "\n".join(f"{date.fromordinal(739_000 + at).isoformat()} 1,00" for at in range(count))
    if fits:
        assert len(read_schedule(text, language=Language.NL)) == count
        return
    with pytest.raises(InputError, match="too_many_lines"):
        read_schedule(text, language=Language.NL)


@given(
    st.lists(st.dates(date(2000, 1, 1), date(2099, 12, 31)), min_size=1, max_size=12, unique=True),
    st.lists(st.integers(1, LARGEST), min_size=12, max_size=12),
    st.sampled_from(Language),
)
def test_what_is_written_is_read_back(days: list[date], amounts: list[int], language: Language) -> None:
    """In the language in which it was written."""
    plan = tuple(AgreedInstalment(day, Cents(one)) for day, one in zip(sorted(days), amounts, strict=False))
    assert read_schedule(write_schedule(plan, language=language), language=language) == plan


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        (
            Language.NL,
            "1 termijn, € 1.250,50, op dinsdag 1 december 2026",
            "2 termijnen, samen € 2.501,00, de laatste op vrijdag 1 januari 2027",
        ),
        (
            Language.EN,
            "1 instalment, €1,250.50, on Tuesday 1 December 2026",
            "2 instalments, €2,501.00 in all, the last on Friday 1 January 2027",
        ),
    ],
)
def test_what_was_read_is_summed_up(language: Language, one: str, two: str) -> None:
    """So that a line too few is seen."""
    second = AgreedInstalment(date(2027, 1, 1), ONE.amount)
    found = [summary(plan, language=language).replace("\u00a0", " ") for plan in ([ONE], [ONE, second])]
    assert found == [one, two]

"""The buffer tool: how much is enough, what that hangs on, and playing again."""

import pytest

from calculating import calculated, outcome_of, told
from receivables.errors import InputError
from receivables.language import Language
from receivables.texts.labels import message
from receivables.widgets.rendering import outcome_html

TOOL = "buffer"
ON_TIME = {"paying__late_30": "", "paying__late_60": "", "paying__late_90": "", "paying__never": ""}


def test_the_answer_is_what_gets_through_nine_years_of_ten() -> None:
    """A range, rounded up, and in how many of the years each end of it was enough."""
    first, second, third, fourth, *_ = told(TOOL, Language.EN).split("\n")
    assert first == "Keep €9,500 to €17,000 in reserve. That’s 1.6 to 2.8 times your fixed costs for a month."
    assert second == "€9,500 would have got you through 180 of the 200 years we played out."
    assert (
        third
        == "€17,000 would have got you through 184 of the 200 with all your money coming in a month later than usual."
    )
    assert fourth == "€7,300 won’t do yet: it was too little in 86 of the 200 years."


def test_what_is_kept_is_enough_in_nine_years_of_ten() -> None:
    """The least that is recommended, with any seed; each amount says in how many years it was enough."""
    for seed in ("1", "2", "3", "77"):
        enough = outcome_of(TOOL, chance__seed=seed).document.text.split("kwam je door ")[1].split(" van de 200")[0]
        assert int(enough) >= 180


def test_where_chance_has_no_say_nothing_is_called_too_little() -> None:
    """Everybody pays on time: no year is worse than another."""
    text = told(TOOL, **ON_TIME)
    assert "Met € 7.300 kwam je door 200 van de 200 jaren die we naspeelden." in text
    assert "ben je er nog niet" not in text


@pytest.mark.parametrize(
    ("invoices", "amount"),
    [("10", "€ 13.000"), ("1", "€ 21.000")],
)
def test_the_guides_rule_of_thumb_stands_beside_the_years(invoices: str, amount: str) -> None:
    """Two months of 6,000 and an invoice of 850, or one of 8,500; what it is for is said."""
    text = told(TOOL, month__invoices=invoices)
    assert f"komt met een gewone factuur van jou op {amount}." in text
    assert "zolang je niet weet hoe laat je klanten betalen" in text


def test_without_fixed_costs_there_is_no_rule_of_thumb() -> None:
    """It counts in months of them."""
    assert "vuistregel" not in told(TOOL, month__costs="0")


@pytest.mark.parametrize(
    ("balance", "words"),
    [("0", "in geen van de 200"), ("8.000", "in 58 van de 200"), ("50.000", "in alle 200")],
)
def test_what_there_is_now_is_held_against_the_years(balance: str, words: str) -> None:
    """Too little in all of them, in some, or in none."""
    assert words in told(TOOL, month__balance=balance)


def test_without_fixed_costs_there_are_no_months_of_them() -> None:
    """The amount is told all the same."""
    text = told(TOOL, month__costs="0")
    assert "vaste kosten van een maand" not in text
    assert "Maanden vaste kosten: –" in text


def test_the_seed_is_shown_and_another_is_a_press_away() -> None:
    """On the sheet, in the data and in a note with a button that fills in the next."""
    found = outcome_of(TOOL, chance__seed="41")
    assert "startgetal 41" in found.document.text
    assert found.figures["seed"] == 41
    [note] = [note for note in found.notes if note.rule == "played_by_chance"]
    assert note.change
    assert note.change.typed == {"chance.seed": "42"}
    assert 'data-change=\'{"chance.seed": "42"}\'' in outcome_html(found)


def test_after_the_last_seed_comes_the_first() -> None:
    """So that there is always another."""
    [note] = [note for note in outcome_of(TOOL, chance__seed="999").notes if note.change]
    assert note.change
    assert note.change.typed == {"chance.seed": "1"}


def test_a_blank_seed_is_the_first() -> None:
    """The same years as with a 1 typed in."""
    assert outcome_of(TOOL).figures == outcome_of(TOOL, chance__seed="1").figures


def test_the_year_begins_next_month() -> None:
    """Twelve months, the first of them December."""
    months = [one["month"] for one in outcome_of(TOOL).figures["months"]]
    assert (len(months), months[0], months[1], months[-1]) == (12, "2026-12", "2027-01", "2027-11")


def test_what_is_not_late_is_on_time() -> None:
    """The rest of a hundred percent is shown."""
    assert "Op tijd: 59%" in told(TOOL)
    assert "Op tijd: 100%" in told(TOOL, **ON_TIME)


def test_a_year_that_leaves_nothing_is_warned_of() -> None:
    """A cent more or less makes the difference: what comes in is 8,500 a month, less 15 percent."""
    plain = {**ON_TIME, "season__first": "", "season__months": "", "season__turnover": ""}
    for costs, warned in (("7.225,00", False), ("7.300,00", True)):
        rules = [note.rule for note in outcome_of(TOOL, **plain, month__costs=costs).notes]
        assert ("year_leaves_nothing" in rules) is warned


def test_many_invoices_are_said_to_be_played_as_fewer() -> None:
    """From one more than are played."""
    assert "spelen we na als 40 grotere" not in told(TOOL, month__invoices="40")
    assert "spelen we na als 40 grotere" in told(TOOL, month__invoices="41")


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        ({"month__invoices": "0"}, {"month.invoices": InputError("number_out_of_range", least=1, most=999)}),
        ({"paying__term": "121"}, {"paying.term": InputError("number_out_of_range", least=0, most=120)}),
        ({"season__first": "13"}, {"season.first": InputError("number_out_of_range", least=1, most=12)}),
        ({"season__months": "12"}, {"season.months": InputError("number_out_of_range", least=1, most=11)}),
        ({"chance__seed": "0"}, {"chance.seed": InputError("number_out_of_range", least=1, most=999)}),
        ({"season__first": ""}, {"season.first": InputError("missing")}),
        (
            {"season__months": "", "season__turnover": ""},
            {p: InputError("missing") for p in ("season.months", "season.turnover")},
        ),
        ({"month__costs": ""}, {"month.costs": InputError("missing")}),
    ],
)
@pytest.mark.parametrize("language", Language)
def test_what_it_cannot_do_with_is_said_at_its_field(
    changes: dict[str, str], errors: dict[str, InputError], language: Language
) -> None:
    """And nothing is played."""
    answer = calculated(TOOL, language, **changes)
    assert answer.errors == {path: message(language, error) for path, error in errors.items()}
    assert answer.outcome is None


@pytest.mark.parametrize(("never", "fits"), [("60", True), ("60,01", False)])
def test_shares_are_no_more_than_all_there_is(never: str, *, fits: bool) -> None:
    """A hundred percent is all; more is pointed out with what it comes to."""
    answer = calculated(TOOL, paying__never=never)
    assert (answer.outcome is not None) is fits
    if not fits:
        assert answer.errors == {
            "paying.late_30": "Samen is dit 100,01%, en meer dan 100% is er niet. Verdeel het opnieuw."
        }


@pytest.mark.parametrize("language", Language)
def test_the_sheet_holds_the_fan_and_the_same_as_a_table(language: Language) -> None:
    """A fan, its middle line and twelve months."""
    html = outcome_html(outcome_of(TOOL, language))
    assert html.count('<polygon points="') == 1
    assert html.count('<polyline points="') == 1
    assert html.split("<table")[2].count("<tr>") == 1 + 12

"""The credit-insurance tool: both ways side by side, and a quote and customers that hang together."""

import pytest

from calculating import calculated, outcome_of, told
from receivables.errors import InputError
from receivables.language import Language
from receivables.money import Cents
from receivables.texts.labels import message
from receivables.widgets.rendering import outcome_html

TOOL = "credit-insurance"
SUM = {"quote__by": "sum", "quote__rate": ""}


def rules(**changes: str) -> list[str]:
    """The notes beside the outcome."""
    return [note.rule for note in outcome_of(TOOL, **changes).notes if note.rule != "example_left"]


def test_each_kind_of_year_is_compared() -> None:
    """Dearer in an ordinary year, cheaper in a bad one and when the biggest customer fails."""
    ordinary, bad, biggest = told(TOOL).split("\n")[:3]
    assert ordinary == "In een gewoon jaar kost verzekeren je gemiddeld € 1.330 meer dan zelf dragen."
    assert bad == "In een slecht jaar ben je verzekerd gemiddeld € 796 goedkoper uit."
    assert biggest == "Valt je grootste klant om in een verder gewoon jaar, dan scheelt de verzekering je € 11.900."


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "Kun je een verlies van € 15.000 tot € 17.300 in één jaar zelf opvangen?"),
        ({}, "dan kost verzekeren je in een gewoon jaar € 1.330 meer"),
        ({**SUM, "quote__premium": "20.000"}, "In geen van deze jaren ben je verzekerd gemiddeld goedkoper uit."),
        ({**SUM, "quote__premium": "0"}, "Met deze getallen kost verzekeren je zelfs in een gewoon jaar niet meer"),
        (
            {"portfolio__biggest": "", "failing__ordinary": "0", "failing__bad": "0"},
            "Valt er niemand om, dan valt er ook niets uit te keren.",
        ),
    ],
)
def test_the_last_sentence_says_what_the_figures_do(changes: dict[str, str], words: str) -> None:
    """It hangs on the loss that somebody could bear, as a range; a quote that is too good is doubted."""
    assert words in told(TOOL, **changes)


def test_without_a_biggest_customer_there_are_two_years() -> None:
    """And a note that this is where the difference lies."""
    found = outcome_of(TOOL, portfolio__biggest="")
    assert [year["year"] for year in found.figures["years"]] == ["ordinary", "bad"]
    assert "biggest_unknown" in rules(portfolio__biggest="")


def test_one_customer_is_no_biggest_of_several() -> None:
    """There is nothing to ask about."""
    assert rules(portfolio__biggest="", portfolio__customers="1") == []


def test_where_both_ways_cost_the_same_that_is_said() -> None:
    """No premium, and nobody fails."""
    text = told(TOOL, **SUM, quote__premium="0", failing__ordinary="0")
    assert "In een gewoon jaar maakt verzekeren gemiddeld geen verschil." in text


def test_figures_are_exact_for_programs() -> None:
    """To the cent, the ordinary year by hand: 2% of 59,178.08, nine tenths of it paid out."""
    found = outcome_of(TOOL).figures
    assert (found["premium"], found["outstanding"]) == ("2400.00", "59178.08")
    ordinary = found["years"][0]
    assert ordinary["uninsured"]["average"] == "1183.56"
    assert ordinary["payout"]["average"] == "1065.20"
    assert ordinary["insured"]["average"] == "2518.36"


@pytest.mark.parametrize(("minimum", "noted"), [("2.399,99", False), ("2.400,00", True), ("3.000,00", True)])
def test_a_minimum_premium_is_noted_where_it_is_the_premium(minimum: str, *, noted: bool) -> None:
    """Half a percent of 480,000 euros is 2,400."""
    assert ("premium_is_minimum" in rules(quote__minimum=minimum)) is noted


@pytest.mark.parametrize(("threshold", "warned"), [("1.132,77", False), ("1.132,78", True)])
def test_a_threshold_above_most_customers_is_warned_of(threshold: str, *, warned: bool) -> None:
    """Thirty-nine of them owe 1,132.77 each."""
    assert ("threshold_above_most" in rules(quote__threshold=threshold)) is warned


@pytest.mark.parametrize(
    ("changes", "path", "error"),
    [
        ({"portfolio__turnover": "0"}, "portfolio.turnover", InputError("turnover_of_nothing")),
        ({"portfolio__customers": "0"}, "portfolio.customers", InputError("number_out_of_range", least=1, most=999)),
        ({"portfolio__days": "0"}, "portfolio.days", InputError("number_out_of_range", least=1, most=365)),
        ({"portfolio__days": "366"}, "portfolio.days", InputError("number_out_of_range", least=1, most=365)),
        ({"quote__insured": "0"}, "quote.insured", InputError("insured_nothing")),
        ({"quote__rate": ""}, "quote.rate", InputError("missing")),
        (SUM, "quote.premium", InputError("missing")),
        ({"portfolio__customers": "1"}, "portfolio.biggest", InputError("biggest_is_all")),
        (
            {"portfolio__biggest": "59.178,09"},
            "portfolio.biggest",
            InputError("biggest_above_all", amount=Cents(5_917_808)),
        ),
        (
            {"portfolio__biggest": "1.479,44"},
            "portfolio.biggest",
            InputError("biggest_below_average", amount=Cents(147_945)),
        ),
    ],
)
@pytest.mark.parametrize("language", Language)
def test_what_contradicts_itself_is_said_at_its_field(
    changes: dict[str, str], path: str, error: InputError, language: Language
) -> None:
    """One sentence, and nothing is worked out."""
    answer = calculated(TOOL, language, **changes)
    assert answer.errors == {path: message(language, error)}
    assert answer.outcome is None


@pytest.mark.parametrize("typed", ["59.178,08", "1.479,45"])
def test_the_biggest_may_owe_all_there_is_or_as_much_as_the_others(typed: str) -> None:
    """Up to both bounds."""
    assert calculated(TOOL, portfolio__biggest=typed).outcome


def test_a_bad_year_is_no_better_than_an_ordinary_one() -> None:
    """Fewer failures in it are pointed out; as many are not."""
    assert list(calculated(TOOL, failing__bad="1,9").errors) == ["failing.bad"]
    assert calculated(TOOL, failing__bad="2").outcome


def test_a_premium_that_does_not_matter_is_left_alone() -> None:
    """The percentage may stay when the quote names a sum, and the other way round."""
    assert outcome_of(TOOL, quote__by="sum", quote__premium="1.000").figures["premium"] == "1000.00"
    assert outcome_of(TOOL, quote__premium="1.000").figures["premium"] == "2400.00"


@pytest.mark.parametrize("language", Language)
def test_the_sheet_says_what_is_not_in_the_sum(language: Language) -> None:
    """Six things that only the policy tells, and six bars, two a year."""
    html = outcome_html(outcome_of(TOOL, language))
    assert html.split("<h4>")[-1].count("<li>") == 6
    assert html.split("calculation-picture")[1].split("</svg>")[0].count("<rect") == 2 * 6

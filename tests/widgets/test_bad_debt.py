"""The bad-debt tool: what a loss takes to make good, what waiting costs, and what it cannot do with."""

import pytest

from calculating import calculated, outcome_of, told
from receivables.errors import InputError
from receivables.language import Language
from receivables.texts.labels import message
from receivables.widgets.rendering import outcome_html

TOOL = "bad-debt"
NO_WAITING = {"waiting__rate": "", "waiting__minutes": "", "waiting__hourly_rate": ""}


def test_two_margins_give_a_range() -> None:
    """At a tenth ten times the loss, at a quarter four times."""
    assert "heb je € 16.000 tot € 40.000 aan extra omzet nodig" in told(TOOL)
    assert "you need €16,000 to €40,000 of extra sales" in told(TOOL, Language.EN)


def test_one_margin_gives_one_figure() -> None:
    """A blank high estimate, or the same one, is no range."""
    for high in ("", "10"):
        text = told(TOOL, margin__high=high)
        assert "heb je € 40.000 aan extra omzet nodig" in text
        assert " tot € " not in text


def test_figures_are_told_rounded_and_kept_exact() -> None:
    """The reader gets three figures, a program the cent."""
    found = outcome_of(TOOL, margin__low="15", margin__high="")
    assert "€\u00a026.700" in found.document.text
    assert found.figures["margins"] == [
        {"margin": "15.00", "turnover": "26666.67", "earned": "600.00", "months": "8.83"},
    ]
    assert (found.figures["financing"], found.figures["time"], found.figures["whole_wait"]) == (
        "26.67",
        "41.25",
        "407.50",
    )


@pytest.mark.parametrize("changes", [NO_WAITING, {**NO_WAITING, "waiting__minutes": "60"}])
def test_waiting_that_costs_nothing_is_not_told(changes: dict[str, str]) -> None:
    """Without a rate and without an hourly rate there is only the turnover."""
    text = told(TOOL, **changes)
    assert "Zolang je wacht" not in text
    assert "WACHTEN" not in text


def test_one_month_is_said_as_one() -> None:
    """In words, and not added up to what stands above it already."""
    changes = {"loss__amount": "120", "margin__low": "50", "margin__high": "", "waiting__rate": ""}
    text = told(TOOL, **changes, waiting__minutes="60", waiting__hourly_rate="60", waiting__months="1")
    assert "is na een maand wachten op" in text
    assert "Samen in" not in text


@pytest.mark.parametrize(
    ("path", "typed", "error"),
    [
        ("loss.amount", "0,99", InputError("loss_of_nothing")),
        ("loss.amount", "", InputError("missing")),
        ("margin.low", "0", InputError("margin_of_nothing")),
        ("margin.high", "0", InputError("margin_of_nothing")),
        ("margin.low", "", InputError("missing")),
        ("waiting.minutes", "-5", InputError("number_out_of_range", least=0, most=999)),
        ("waiting.months", "0", InputError("number_out_of_range", least=1, most=120)),
        ("waiting.months", "121", InputError("number_out_of_range", least=1, most=120)),
        ("waiting.minutes", "1,5", InputError("number_unreadable")),
    ],
)
@pytest.mark.parametrize("language", Language)
def test_what_it_cannot_do_with_is_said_at_its_field(
    path: str, typed: str, error: InputError, language: Language
) -> None:
    """And nothing is worked out."""
    answer = calculated(TOOL, language, **{path.replace(".", "__"): typed})
    assert answer.errors == {path: message(language, error)}
    assert answer.outcome is None


@pytest.mark.parametrize("typed", ["101", "-10"])
def test_a_margin_beyond_all_there_is_cannot_be_read(typed: str) -> None:
    """More than a hundred percent, or less than nothing."""
    assert list(calculated(TOOL, margin__high=typed).errors) == ["margin.high"]


def test_a_high_estimate_below_the_low_one_is_pointed_out() -> None:
    """At the high one, with the low one named."""
    assert calculated(TOOL, margin__low="30").errors == {
        "margin.high": "Dit is minder dan het andere getal, 30%. Vul hetzelfde in of meer."
    }


@pytest.mark.parametrize(("typed", "fits"), [("1", True), ("0,99", False)])
def test_a_loss_begins_at_a_euro(typed: str, *, fits: bool) -> None:
    """Less is nothing to make good."""
    assert (calculated(TOOL, loss__amount=typed).outcome is not None) is fits


@pytest.mark.parametrize("language", Language)
def test_the_sheet_holds_the_picture_and_says_it_in_words(language: Language) -> None:
    """Three amounts, each in the alternative of the picture too."""
    html = outcome_html(outcome_of(TOOL, language))
    assert html.count('class="calculation-chosen"') == 1
    assert html.count('class="calculation-possible"') == 3 + 1
    alternative = html.split('role="img" aria-label="')[1].split('"')[0]
    assert alternative.count("€") == 5

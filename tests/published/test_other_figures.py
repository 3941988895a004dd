"""The tables of costs, ceilings, terms and limitation against a second transcription by hand.

The scale is typed in the law's own words: what a slice measures, not where it ends. Not every place that is named tells
since when its figure holds: those days stand here so that nobody changes them unawares.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import accumulate
from typing import Any

import pytest

from receivables.rules.sourced import history, names

type Figures = Mapping[str, Any]

DUTCH_LAWS = "https://github.com/statengeneraal/laws-markdown"
"""A repository that holds copies of the official texts, of about 2014."""
BELGIAN_LAWS = "https://github.com/stivni/certificaid"
"""A repository that holds copies of the official texts, of December 2025 and January 2026."""


@dataclass(frozen=True)
class Typed:
    """A figure as it was typed a second time: for which days, what, and where it was read."""

    since: date
    figures: Figures
    source: str


def _slices(*sizes_and_shares: tuple[str, str], above: str) -> list[Figures]:
    """Slices by their size, as the decree names them, with the percentage of what lies above."""
    ends = accumulate(Decimal(size) for size, _ in sizes_and_shares)
    percentages = (Decimal(percent) for _, percent in sizes_and_shares)
    bounded = [{"up_to": end, "percent": percent} for end, percent in zip(ends, percentages, strict=True)]
    return [*bounded, {"percent": Decimal(above)}]


def _band(fixed: str, percent: str = "0", *, above: str = "0", up_to: str = "") -> Figures:
    band = {"fixed": Decimal(fixed), "percent": Decimal(percent), "above": Decimal(above)}
    return {"up_to": Decimal(up_to), **band} if up_to else band


TYPED_BY_HAND: Mapping[str, Sequence[Typed]] = {
    "collection_costs.nl_scale": [
        Typed(
            date(2012, 7, 1),
            {
                "slices": _slices(("2500", "15"), ("2500", "10"), ("5000", "5"), ("190000", "1"), above="0.5"),
                "least": Decimal(40),
                "most": Decimal(6775),
            },
            f"{DUTCH_LAWS} (BWBR0031432, art. 2); https://www.alektumgroup.nl/bereken-de-incassokosten/",
        )
    ],
    "collection_costs.nl_vat": [
        Typed(
            date(2012, 10, 1),
            {"percent": Decimal(21)},
            "https://www.hanstra.nl/reken/incasso/berekenen2.php; that it began on this day is not in that place",
        )
    ],
    "collection_costs.nl_recurring": [
        Typed(
            date(2024, 10, 1),
            {"below": Decimal("266.67"), "most": Decimal(140), "months": 6},
            "https://www.registeraccountants.com/ and https://www.rendement.nl/ (26 March and 18 June 2024; the "
            "addresses of the pages were not kept)",
        )
    ],
    "collection_costs.nl_fixed_sum": [
        Typed(
            date(2013, 3, 16),
            {"amount": Decimal(40)},
            f"{DUTCH_LAWS} (BWBR0005289, art. 96 lid 4)",
        )
    ],
    "collection_costs.be_fixed_sum": [
        Typed(
            date(2013, 3, 16),
            {"amount": Decimal(40)},
            "https://eur-lex.europa.eu/legal-content/DE/TXT/?uri=CELEX%3A62021CJ0370 (for each late payment)",
        )
    ],
    "consumer_caps.be_reminders": [
        Typed(
            date(2023, 12, 1),
            {"free": 1, "free_recurring": 3, "most": Decimal("7.5")},
            "https://kpmg.com/be/nl/home/insights/2023/09/sme-nieuwe-regels-inzake-de-schulden-van-de-consument.html",
        )
    ],
    "consumer_caps.be_damages": [
        Typed(
            date(2023, 12, 1),
            {
                "bands": [
                    _band("20", up_to="150"),
                    _band("30", "10", above="150", up_to="500"),
                    _band("65", "5", above="500"),
                ],
                "most": Decimal(2000),
            },
            f"{BELGIAN_LAWS} (WER.md, art. XIX.4)",
        )
    ],
    "notice_terms.nl_fourteen_days": [
        Typed(
            date(2012, 7, 1),
            {"days": 14, "delivery_days": 2},
            "https://www.syncasso.nl/news/uitspraak-hoge-raad-veertiendagen-brief/",
        )
    ],
    "notice_terms.be_fourteen_days": [
        Typed(
            date(2023, 9, 1),
            {"days": 14, "post_working_days": 3, "email_days": 1},
            f"{BELGIAN_LAWS} (WER.md, art. XIX.8, for those who collect for others)",
        )
    ],
    "payment_terms.nl_business": [
        Typed(
            date(2013, 3, 16),
            {"statutory": 30, "longest": 60},
            f"{DUTCH_LAWS} (BWBR0005289, art. 119a leden 2 en 5)",
        )
    ],
    "payment_terms.nl_large_to_small": [
        Typed(
            date(2022, 7, 1),
            {"statutory": 30, "longest": 30},
            "https://zoek.officielebekendmakingen.nl/stb-2022-146.html",
        )
    ],
    "payment_terms.nl_public_body": [
        Typed(
            date(2013, 3, 16),
            {"statutory": 30, "longest": 60},
            f"{DUTCH_LAWS} (BWBR0005289, art. 119b lid 5)",
        )
    ],
    "payment_terms.be_business": [
        Typed(
            date(2022, 2, 1),
            {"statutory": 30, "longest": 60},
            "https://www.peterdecock.be/2021/09/08/betalingen-eindelijk-een-maximale-termijn-van-60-dagen/",
        )
    ],
    "payment_terms.be_public_body": [
        Typed(
            date(2022, 2, 1),
            {"statutory": 30, "longest": 60},
            "https://etaamb.openjustice.be/fr/loi-du-02-aout-2002_n2002009716.html (art. 4)",
        )
    ],
    "limitation.nl_contract": [
        Typed(
            date(1992, 1, 1),
            {"years": 5},
            "https://www.beslagrecht.nl/burgerlijk-wetboek-boek-3-titel-11-rechtsvorderingen/2325-artikel-3-307-bw",
        )
    ],
    "limitation.nl_consumer_sale": [
        Typed(
            date(1992, 1, 1),
            {"years": 2},
            f"{DUTCH_LAWS} (BWBR0005290, art. 28)",
        )
    ],
    "limitation.be_contract": [
        Typed(
            date(1998, 7, 27),
            {"years": 10},
            f"{BELGIAN_LAWS} (Oud-BW.md, art. 2262bis)",
        )
    ],
    "limitation.be_consumer_sale": [
        Typed(
            date(1998, 7, 27),
            {"years": 1},
            f"{BELGIAN_LAWS} (Oud-BW.md, art. 2272)",
        )
    ],
    "limitation.be_periodic": [
        Typed(
            date(1998, 7, 27),
            {"years": 5},
            f"{BELGIAN_LAWS} (Oud-BW.md, art. 2277)",
        )
    ],
}


@pytest.mark.parametrize("name", TYPED_BY_HAND)
def test_the_table_is_what_was_typed_by_hand(name: str) -> None:
    """Each row has the first day and all the figures that were typed a second time, and no others."""
    found = [(row.start, _as_numbers(row.figures)) for row in history(name)]
    assert found == [(typed.since, typed.figures) for typed in TYPED_BY_HAND[name]]


def test_every_figure_was_typed_by_hand() -> None:
    """Every name has a second transcription: those of statutory interest in a test of their own, all others here."""
    assert {name for name in names() if not name.startswith("statutory_interest.")} == set(TYPED_BY_HAND)


@pytest.mark.parametrize("name", TYPED_BY_HAND)
def test_every_second_transcription_names_its_source(name: str) -> None:
    """Whoever doubts a figure can go and look."""
    assert all("https://" in typed.source for typed in TYPED_BY_HAND[name])


def _as_numbers(figures: Any) -> Any:
    """The figures of a row with every text read as a number."""
    if isinstance(figures, Mapping):
        return {key: _as_numbers(value) for key, value in figures.items()}
    if isinstance(figures, list):
        return [_as_numbers(value) for value in figures]
    return Decimal(figures)

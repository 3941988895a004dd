"""The table of statutory interest against a second transcription by hand, and against the rates of the central bank.

Beside each row stands where it was read: another place than the table names where one was found, or the same one read
again. Where only public repositories were found the name of the place begins with `REPOSITORY`, and where nothing at
all was, it is `NOWHERE`.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from itertools import pairwise

import pytest

from receivables.rules.sourced import Sureness, history, in_force, known_until
from receivables.rules.statutory_interest import StatutoryInterest, statutory_rates

DAY = timedelta(days=1)
NEW_CONTRACTS = date(2013, 3, 16)
"""From this day on Directive 2011/7/EU adds eight points, where seven were added before."""

DECREE_2011 = "https://nl.vlex.com/ (Besluit van 23 juni 2011; the address of the page was not kept)"
DECREE_2014 = "https://zoek.officielebekendmakingen.nl/stb-2014-491.html"
POCKET_2015 = "https://wettenpocket.overheid.nl/portal/BWBR0005289/weergevenbwb/5"
KRAAN = "https://www.vdkraan.nl/nieuws/wettelijke-rente-2013/"
FINTOOL = "https://www.fintool.nl/22892/wettelijke-rente-daalt.htm"
LEXENCE = "https://www.lexence.com/ (11 November 2014; the address of the page was not kept)"
OROSTE = "https://www.advocatenkantooroste.nl/verlaging-wettelijke-rente/"
BOOGAARD = "https://www.boogaardadvocaten.nl/nl/berichten/bericht:wijziging-wettelijke-rente-per-1-januari-2015.htm"
BIERENS = "https://www.bierensgroup.com/nl/article/nieuwe-wettelijke-handelsrente/"
RECHTNET = "https://www.rechtnet.nl/wettelijke-rente-per-1-januari-2016/"
BANNING = "https://www.banning-legal.com/ (17 September 2018; the address of the page was not kept)"
LEGALSEARCH = "https://www.legalsearch.nl/ (4 January 2021; the address of the page was not kept)"
ABENSLAG = "https://abenslag.nl/wettelijke-handelsrente-per-1-januari-2023-fors-omhoog/"
BLOG_2023 = "https://www.debloggendeadvocaat.nl/2023/07/09/"
WATSON = "https://watsonlaw.nl/wettelijke-handelsrente-vanaf-1-juli-naar-12/"
SMK = "https://smkaccountants.nl/nieuws/item?id=56178"
WIERINGA = (
    "https://www.wieringa-advocaten.nl/nl/weblog/2024/01/16/"
    "wettelijke-rente-en-wettelijk-handelsrente-stijgen-per-1-januari-2024/"
)
METAALUNIE = "https://mijn.metaalunie.nl/Advies/Detail/wettelijke-rente-per-1-juli-2024"
VVO = "https://vvoadvocatuur.nl/post/wettelijke-rente-omhoog"
REPOSITORY_TOOL = "https://github.com/Matthi-code/rentetool (docs/03_rentetabel.csv)"
REPOSITORY_SEED = "a table for a collector on Bonaire, up to July 2025; the repository is not known"
REPOSITORY_DECREES = "a benefits calculator that quotes the versions of BWBR0047640; the repository is not known"
REPOSITORY_LUXIS = "https://github.com/Apartsalan/luxis (quotes rijksoverheid.nl, July 2026)"

OSTAEYEN = "https://vanostaeyen.eu/blog/intrestvoet-betalingsachterstand-handelstransacties-blijft-8"
LEXALERT = "https://www.lexalert.be/nl/article/intrest-betalingsachterstand-handelstransacties-2020"
LEXGO = (
    "http://www.lexgo.be/en/papers/2014/09/"
    "Legal%20interest%20rate%20for%20late%20payment%20in%20commercial%20transactions,89255.html"
)
CERTIFISC = "https://www.certifisc.be/nl/nieuws/1215/halfjaarlijkse-aanpassing-van-de-interestvoet-bij"
CARBOFISC = "https://www.carbofisc.be/interestvoet-toepassing-is-geval-betalingsachterstand-handelstransacties/"
PHC = "https://phc-expert.be/?p=1832"
KLUWER_2022 = "https://www.wolterskluwer.com/fr-be/expert-insights/late-payment-in-commercial-transactions"
NOTICE_2023 = "https://etaamb.openjustice.be/nl/mededeling_n2023041019.html"
ALTERNATIEF = "https://alternatiefbv.be/ (15 October 2023; the address of the page was not kept)"
SCHOUPS_2025 = "https://leuropeinfo.eu/?p=1197"
FORUM_2024 = "https://blog.forumforthefuture.be/ (second half of 2024; the address of the page was not kept)"
LAWBASE = "https://lawbase.be/tools/wettelijke-interest"
EMBUILD = "https://embuild.be/fr/actualit%C3%A9s/le-retard-de-paiement-le-taux-dint%C3%A9r%C3%AAt-applicable-en-2026"
NOWHERE = "not published as far as is known: it follows from the rule"
BAILIFFS = "https://fdocuments.nl/document/wettelijke-interesten-interestpdfvanaf-01012017-bs-27012017-11012018.html"
IMMOSPECTOR = "https://immospector.kluwer.be/NewsView.aspx?id=kl2715948&lang=nl"
VJN = "https://vjn-legal.be/a-propos-du-taux-dinteret-legal"

TYPED_BY_HAND: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "nl_civil": {
        "2011-07-01": ("4", DECREE_2011),
        "2012-01-01": ("4", DECREE_2011),
        "2012-07-01": ("3", DECREE_2014),
        "2013-01-01": ("3", DECREE_2014),
        "2013-07-01": ("3", DECREE_2014),
        "2014-01-01": ("3", DECREE_2014),
        "2014-07-01": ("3", DECREE_2014),
        "2015-01-01": ("2", POCKET_2015),
        "2015-07-01": ("2", POCKET_2015),
        "2016-01-01": ("2", RECHTNET),
        "2016-07-01": ("2", REPOSITORY_TOOL),
        "2017-01-01": ("2", REPOSITORY_TOOL),
        "2017-07-01": ("2", REPOSITORY_TOOL),
        "2018-01-01": ("2", REPOSITORY_TOOL),
        "2018-07-01": ("2", BANNING),
        "2019-01-01": ("2", REPOSITORY_TOOL),
        "2019-07-01": ("2", REPOSITORY_TOOL),
        "2020-01-01": ("2", REPOSITORY_TOOL),
        "2020-07-01": ("2", REPOSITORY_TOOL),
        "2021-01-01": ("2", LEGALSEARCH),
        "2021-07-01": ("2", REPOSITORY_TOOL),
        "2022-01-01": ("2", REPOSITORY_TOOL),
        "2022-07-01": ("2", ABENSLAG),
        "2023-01-01": ("4", ABENSLAG),
        "2023-07-01": ("6", BLOG_2023),
        "2024-01-01": ("7", SMK),
        "2024-07-01": ("7", METAALUNIE),
        "2025-01-01": ("6", VVO),
        "2025-07-01": ("6", REPOSITORY_DECREES),
        "2026-01-01": ("4", REPOSITORY_DECREES),
        "2026-07-01": ("4", REPOSITORY_LUXIS),
    },
    "nl_commercial": {
        "2012-01-01": ("8", KRAAN),
        "2012-07-01": ("8", KRAAN),
        "2013-01-01": ("7.75", KRAAN),
        "2013-03-16": ("8.75", REPOSITORY_SEED),
        "2013-07-01": ("8.5", FINTOOL),
        "2014-01-01": ("8.25", LEXENCE),
        "2014-07-01": ("8.15", OROSTE),  # two law firms still print 8.25 in November 2014
        "2015-01-01": ("8.05", BOOGAARD),
        "2015-07-01": ("8.05", BIERENS),
        "2016-01-01": ("8.05", RECHTNET),
        "2016-07-01": ("8", REPOSITORY_SEED),
        "2017-01-01": ("8", REPOSITORY_SEED),
        "2017-07-01": ("8", REPOSITORY_SEED),
        "2018-01-01": ("8", REPOSITORY_SEED),
        "2018-07-01": ("8", BANNING),
        "2019-01-01": ("8", REPOSITORY_SEED),
        "2019-07-01": ("8", REPOSITORY_SEED),
        "2020-01-01": ("8", REPOSITORY_SEED),
        "2020-07-01": ("8", REPOSITORY_SEED),
        "2021-01-01": ("8", LEGALSEARCH),
        "2021-07-01": ("8", REPOSITORY_SEED),
        "2022-01-01": ("8", WATSON),
        "2022-07-01": ("8", ABENSLAG),
        "2023-01-01": ("10.5", ABENSLAG),
        "2023-07-01": ("12", BLOG_2023),
        "2024-01-01": ("12.5", WIERINGA),
        "2024-07-01": ("12.25", METAALUNIE),
        "2025-01-01": ("11.15", VVO),
        "2025-07-01": ("10.15", REPOSITORY_SEED),
        "2026-01-01": ("10.15", REPOSITORY_TOOL),
        "2026-07-01": ("10.4", REPOSITORY_LUXIS),
    },
    "be_commercial": {
        "2013-03-16": ("9", OSTAEYEN),
        "2013-07-01": ("8.5", LEXGO),
        "2014-01-01": ("8.5", LEXGO),
        "2014-07-01": ("8.5", LEXGO),
        "2015-01-01": ("8.5", OSTAEYEN),
        "2015-07-01": ("8.5", CERTIFISC),
        "2016-01-01": ("8.5", OSTAEYEN),
        "2016-07-01": ("8", OSTAEYEN),
        "2017-01-01": ("8", CARBOFISC),
        "2017-07-01": ("8", OSTAEYEN),
        "2018-01-01": ("8", OSTAEYEN),
        "2018-07-01": ("8", OSTAEYEN),
        "2019-01-01": ("8", OSTAEYEN),
        "2019-07-01": ("8", OSTAEYEN),
        "2020-01-01": ("8", LEXALERT),
        "2020-07-01": ("8", PHC),
        "2021-01-01": ("8", PHC),
        "2021-07-01": ("8", KLUWER_2022),
        "2022-01-01": ("8", KLUWER_2022),
        "2022-07-01": ("8", KLUWER_2022),
        "2023-01-01": ("10.5", NOTICE_2023),
        "2023-07-01": ("12", ALTERNATIEF),
        "2024-01-01": ("12.5", SCHOUPS_2025),
        "2024-07-01": ("12.5", FORUM_2024),
        "2025-01-01": ("11.5", LAWBASE),
        "2025-07-01": ("10.5", LAWBASE),
        "2026-01-01": ("10.5", EMBUILD),
        "2026-07-01": ("10.5", NOWHERE),
    },
    "be_commercial_old": {
        "2012-01-01": ("8", LEXGO),
        "2012-07-01": ("8", LEXGO),
        "2013-01-01": ("8", OSTAEYEN),
        "2013-07-01": ("7.5", OSTAEYEN),
        "2014-01-01": ("7.5", OSTAEYEN),
        "2014-07-01": ("7.5", OSTAEYEN),
        "2015-01-01": ("7.5", OSTAEYEN),
    },
    "be_civil": {
        "2012-01-01": ("4.25", BAILIFFS),
        "2013-01-01": ("2.75", BAILIFFS),
        "2014-01-01": ("2.75", BAILIFFS),
        "2015-01-01": ("2.5", BAILIFFS),
        "2016-01-01": ("2.25", BAILIFFS),
        "2017-01-01": ("2", BAILIFFS),
        "2018-01-01": ("2", BAILIFFS),
        "2019-01-01": ("2", IMMOSPECTOR),
        "2020-01-01": ("1.75", IMMOSPECTOR),
        "2021-01-01": ("1.75", IMMOSPECTOR),
        "2022-01-01": ("1.5", IMMOSPECTOR),
        "2023-01-01": ("5.25", IMMOSPECTOR),
        "2024-01-01": ("5.75", VJN),
        "2025-01-01": ("4.5", LAWBASE),
        "2026-01-01": ("4.5", EMBUILD),
    },
}
"""By the first day of each half-year, or of the year where the rate is one of the year."""

LAST_DAYS = dict.fromkeys(TYPED_BY_HAND, date(2026, 12, 31)) | {"be_commercial_old": date(2015, 3, 15)}

MAIN_REFINANCING_RATE = {
    "2011-07-13": "1.50",
    "2011-11-09": "1.25",
    "2011-12-14": "1.00",
    "2012-07-11": "0.75",
    "2013-05-08": "0.50",
    "2013-11-13": "0.25",
    "2014-06-11": "0.15",
    "2014-09-10": "0.05",
    "2016-03-16": "0.00",
    "2022-07-27": "0.50",
    "2022-09-14": "1.25",
    "2022-11-02": "2.00",
    "2022-12-21": "2.50",
    "2023-02-08": "3.00",
    "2023-03-22": "3.50",
    "2023-05-10": "3.75",
    "2023-06-21": "4.00",
    "2023-08-02": "4.25",
    "2023-09-20": "4.50",
    "2024-06-12": "4.25",
    "2024-09-18": "3.65",
    "2024-10-23": "3.40",
    "2024-12-18": "3.15",
    "2025-02-05": "2.90",
    "2025-03-12": "2.65",
    "2025-04-23": "2.40",
    "2025-06-11": "2.15",
    "2026-06-17": "2.40",  # seen in public repositories only
    "2026-09-16": "2.65",  # seen in public repositories only
}
"""Of the European Central Bank, by the day on which it took effect: up to October 2024 as the Banque de France prints
it (https://www.banque-france.fr/en/policy-rates), up to June 2025 as the Bank of Slovenia does
(https://www.bsi.si/en/ecb-interest-rates)."""

NOT_BY_THE_RULE = {date(2025, 7, 1): (Decimal(5), Decimal(6))}
"""Half-years for which the Dutch government let the rate be: by the rule, and as it was published."""


def _periods(name: str) -> Iterator[tuple[date, date, Decimal]]:
    starts = [date.fromisoformat(start) for start in TYPED_BY_HAND[name]]
    rates = [Decimal(rate) for rate, _ in TYPED_BY_HAND[name].values()]
    ends = [*(start - DAY for start in starts[1:]), LAST_DAYS[name]]
    return zip(starts, ends, rates, strict=True)


PERIODS = [(name, *period) for name in TYPED_BY_HAND for period in _periods(name)]
STEPS = [
    (name, first, before, after)
    for name in TYPED_BY_HAND
    for (_, _, before), (first, _, after) in pairwise(_periods(name))
    if before != after
]


@pytest.mark.parametrize(("name", "first", "last", "rate"), PERIODS)
def test_the_table_is_what_was_typed_by_hand(name: str, first: date, last: date, rate: Decimal) -> None:
    """On the first and on the last day of every half-year the rate is the one that was typed a second time."""
    assert (_rate(name, first), _rate(name, last)) == (rate, rate)


@pytest.mark.parametrize(("name", "first", "before", "after"), STEPS)
def test_a_rate_changes_on_the_day_itself(name: str, first: date, before: Decimal, after: Decimal) -> None:
    """The day before a change still has the old rate, the day of the change has the new one."""
    assert (_rate(name, first - DAY), _rate(name, first)) == (before, after)


@pytest.mark.parametrize("name", TYPED_BY_HAND)
def test_the_table_has_no_days_that_were_not_typed_by_hand(name: str) -> None:
    """Both transcriptions begin and end on the same day: a new row in the table needs one here."""
    periods = list(_periods(name))
    known = (history(f"statutory_interest.{name}")[0].start, known_until(f"statutory_interest.{name}"))
    assert known == (periods[0][0], periods[-1][1])


def test_every_kind_of_interest_was_typed_by_hand() -> None:
    """No kind of statutory interest is left out of the second transcription."""
    assert {kind.value for kind in StatutoryInterest} | {"be_commercial_old"} == set(TYPED_BY_HAND)


@pytest.mark.parametrize("name", TYPED_BY_HAND)
def test_every_half_year_was_typed_by_hand(name: str) -> None:
    """Each half-year has a line of its own, also where its rate is that of the one before; the civil rate has years."""
    starts = [first for first, _, _ in _periods(name)]
    months = (1,) if name == "be_civil" else (1, 7)
    every = [date(year, month, 1) for year in range(2011, 2027) for month in months]
    expected = [day for day in every if starts[0] <= day <= LAST_DAYS[name]]
    assert [day for day in starts if day != NEW_CONTRACTS] == expected


@pytest.mark.parametrize("kind", StatutoryInterest)
def test_the_rates_of_all_days_together_are_those_that_were_typed_by_hand(kind: StatutoryInterest) -> None:
    """A period over all known days is cut exactly where a rate changes, and nowhere else."""
    periods = list(_periods(kind))
    found = statutory_rates(kind, after=periods[0][0] - DAY, until=periods[-1][1])
    changes = [first for name, first, _, _ in STEPS if name == kind]
    assert [period.after + DAY for period in found] == [periods[0][0], *changes]
    assert [period.rate for period in found] == [_rate(kind, period.until) for period in found]


@pytest.mark.parametrize("first", [first for first, _, _ in _periods("nl_commercial")])
def test_the_dutch_commercial_rate_follows_from_the_central_bank(first: date) -> None:
    """The rate of the last operation before the half-year and eight points give the rate (art. 6:120 lid 2 BW)."""
    rate = _main_rate(_half_year_of(first) - DAY) + (8 if first >= NEW_CONTRACTS else 7)
    assert _rate("nl_commercial", first) == rate


@pytest.mark.parametrize(
    ("name", "first"),
    [(name, first) for name in ("be_commercial", "be_commercial_old") for first, _, _ in _periods(name)],
)
def test_the_belgian_commercial_rate_follows_from_the_central_bank(name: str, first: date) -> None:
    """The rate on the first day of the half-year and eight points, or seven, up to the next half point."""
    exact = _main_rate(_half_year_of(first)) + (8 if name == "be_commercial" else 7)
    assert _rate(name, first) == (exact * 2).to_integral_value(ROUND_CEILING) / 2


def test_the_dutch_civil_rate_follows_from_the_central_bank_but_once() -> None:
    """The rule in the decree (Stb. 2014, 491) gives every rate since 2012 but that of the second half of 2025."""
    starts = [first for first, _, _ in _periods("nl_civil") if first.year >= 2012]
    found = {first: (_dutch_civil_rule(first), _rate("nl_civil", first)) for first in starts}
    assert {first: rates for first, rates in found.items() if rates[0] != rates[1]} == NOT_BY_THE_RULE


def test_a_rate_that_nobody_published_is_marked_as_derived() -> None:
    """Where no publication was found for the second transcription either, the table says that the rate is derived."""
    unpublished = {
        (name, date.fromisoformat(start))
        for name, rows in TYPED_BY_HAND.items()
        for start, (_, source) in rows.items()
        if source == NOWHERE
    }
    derived = {
        (name, row.start)
        for name in TYPED_BY_HAND
        for row in history(f"statutory_interest.{name}")
        if row.sureness is Sureness.DERIVED
    }
    assert derived == unpublished


def _rate(name: str, day: date) -> Decimal:
    return Decimal(in_force(f"statutory_interest.{name}", on=day).figures["rate"])


def _half_year_of(day: date) -> date:
    return date(day.year, 1 if day.month < 7 else 7, 1)


def _main_rate(day: date) -> Decimal:
    return Decimal(MAIN_REFINANCING_RATE[max(since for since in MAIN_REFINANCING_RATE if since <= day.isoformat())])


def _dutch_civil_rule(first: date) -> Decimal:
    """The central bank's rate two months before and 2.25 points, to a whole per cent, at most two points away."""
    measured = date(first.year - 1, 10, 31) if first.month == 1 else date(first.year, 4, 30)
    rate = (_main_rate(measured) + Decimal("2.25")).quantize(Decimal(1), ROUND_HALF_UP)
    before = _rate("nl_civil", first - DAY)
    return max(before - 2, min(before + 2, rate))

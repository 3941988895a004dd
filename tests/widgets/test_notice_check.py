"""The notice-check tool: every flawed letter is caught at its flaw, each correct one passes, and it says what it is."""

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any

import pytest

from factories import TODAY
from notice_letters import (
    BELGIAN,
    DUTCH,
    INVOICE,
    LETTERS,
    Letter,
    answer_to_notice,
    checked,
    element,
    flaws,
    statuses,
    typed_notice,
)
from receivables.errors import InputError
from receivables.language import Language
from receivables.notice import StatutoryNotice
from receivables.texts.labels import message, words
from receivables.widgets.notice_check import TOOL
from receivables.widgets.rendering import outcome_html
from receivables.widgets.running import example

FLAWED = [letter for letter in LETTERS if letter.flaw]
CORRECT = [letter for letter in LETTERS if not letter.flaw]
PAID_IN_PART = [{"date": "9-11-2026", "amount": "50,00", "invoice": ""}]
every_language = pytest.mark.parametrize("language", Language)

DUTCH_TEXT = """
Geachte mevrouw Okafor,

Factuur F-1 van € 350,00 is nog niet betaald. Wij verzoeken u € 350,00 te betalen {term}. Betaalt u niet op tijd, dan
bent u {costs} verschuldigd.

Rijschool Rotonde
"""
BELGIAN_TEXT = """
Geachte mevrouw Okafor,

Factuur F-1 van € 350,00 voor tien rijlessen is op 31 oktober 2026 vervallen en nog niet betaald. Wij verzoeken u
€ 350,00 te betalen {term}. Betaalt u niet op tijd, dan vragen wij {costs}.

Rijschool Rotonde, ondernemingsnummer 0999.999.922
"""
TEXTS = {DUTCH: DUTCH_TEXT, BELGIAN: BELGIAN_TEXT}
TERMS = {
    DUTCH: "binnen veertien dagen vanaf de dag nadat deze brief bij u is bezorgd",
    BELGIAN: "binnen veertien kalenderdagen vanaf de derde werkdag na verzending van deze brief",
}
COSTS = {DUTCH: "€ 52,50 incassokosten", BELGIAN: "€ 50,00 schadevergoeding"}


def named(letter: Letter) -> str:
    """What a test of a letter is called."""
    return f"{letter.notice}-{letter.name}"


def written(notice: StatutoryNotice, *, term: str = "", charge: str = "", **facts: Any) -> dict[str, Any]:
    """A correct notice with another term or other costs."""
    text = TEXTS[notice].format(term=term or TERMS[notice], costs=charge or COSTS[notice])
    return typed_notice(notice, text, **{"creditor": "Rijschool Rotonde", **facts})


def test_there_are_letters_enough() -> None:
    """At least fifteen flawed and eight correct letters a country, and a flaw in each element that a text can have."""
    assert min(Counter(letter.notice for letter in FLAWED).values()) >= 15
    assert min(Counter(letter.notice for letter in CORRECT).values()) >= 8
    flawed = {(letter.notice, name) for letter in FLAWED for name in letter.flaw}
    of_facts = {"consumer"}
    for notice in StatutoryNotice:
        assert {name for name in statuses(checked(written(notice))) if name not in of_facts} <= {
            name for of, name in flawed if of is notice
        }


@pytest.mark.parametrize("letter", FLAWED, ids=named)
def test_a_flawed_letter_is_caught_at_its_flaw(letter: Letter) -> None:
    """The one defect of a letter is found, as missing or as wrong, and nothing else is."""
    assert flaws(checked(letter.typed)) == letter.flaw


@pytest.mark.parametrize("letter", CORRECT, ids=named)
def test_a_correct_letter_passes(letter: Letter) -> None:
    """Every element of a correct letter is there."""
    assert set(statuses(checked(letter.typed)).values()) == {"there"}


@pytest.mark.parametrize("letter", LETTERS, ids=named)
def test_what_is_quoted_stands_in_the_letter(letter: Letter) -> None:
    """A quote is the letter's own words; what is wrong is quoted, what is missing has nothing to quote."""
    text = " ".join(letter.typed["notice"]["text"].split())
    for one in checked(letter.typed).figures["elements"]:
        assert one["quote"] in text
        assert not (one["status"] == "missing" and one["quote"])


@pytest.mark.parametrize("letter", LETTERS, ids=named)
def test_the_page_language_changes_no_finding(letter: Letter) -> None:
    """A letter is read in its own language, whichever page one is on."""
    dutch, english = (checked(letter.typed, language=language) for language in Language)
    assert dutch.figures == english.figures
    assert dutch.document.text != english.document.text


@pytest.mark.parametrize("notice", StatutoryNotice)
def test_a_day_less_is_too_early(notice: StatutoryNotice) -> None:
    """Sent by post on 23 November, 9 December is the first last day that is late enough in both countries."""
    enough = written(notice, term="uiterlijk op 9 december 2026")
    short = written(notice, term="uiterlijk op 8 december 2026")
    assert flaws(checked(enough)) == {}
    assert flaws(checked(short)) == {"term": "wrong"}
    assert element(checked(short), "term")["expected"] == "2026-12-09"


@pytest.mark.parametrize(
    ("last", "found"), [("maandag 7 december 2026", {}), ("zondag 6 december 2026", {"term": "wrong"})]
)
def test_an_email_to_a_belgian_consumer_has_a_last_day_of_its_own(last: str, found: dict[str, str]) -> None:
    """Sent by email on 23 November, 7 December is late enough and the day before is not."""
    typed = written(BELGIAN, term=f"tot en met {last}", channel="email")
    assert flaws(checked(typed)) == found


@pytest.mark.parametrize(
    ("term", "found"),
    [
        ("vóór 10 december 2026", {}),
        ("voor 9 december", {"term": "wrong"}),
        ("binnen 14 dagen vanaf de dag nadat deze brief bij u is bezorgd", {}),
        ("binnen 13 dagen vanaf de dag nadat deze brief bij u is bezorgd", {"term": "wrong"}),
        ("binnen twee weken vanaf de dag na ontvangst van deze brief", {}),
        ("binnen vijftien dagen na ontvangst van deze brief", {}),
        ("binnen veertien dagen na ontvangst van deze brief", {"term_start": "wrong"}),
        ("binnen zestien dagen na dagtekening van deze brief", {}),
        ("binnen vijftien dagen na dagtekening van deze brief", {"term_start": "wrong"}),
        ("binnen veertien dagen", {"term_start": "missing"}),
    ],
)
def test_a_dutch_term(term: str, found: dict[str, str]) -> None:
    """Fourteen days from the day after receipt, fifteen from receipt, or as many from today as come to the same."""
    assert flaws(checked(written(DUTCH, term=term))) == found


@pytest.mark.parametrize(
    ("channel", "start", "found"),
    [
        ("post", "de derde werkdag na verzending van deze brief", "there"),
        ("post", "de dag na verzending van deze brief", "wrong"),
        ("post", "vandaag", "wrong"),
        ("email", "de derde werkdag na verzending van deze e-mail", "there"),
        ("email", "de dag na verzending van deze e-mail", "there"),
        ("", "de derde werkdag na verzending van deze brief", "there"),
        ("", "de dag na verzending van deze brief", "unknown"),
    ],
)
def test_a_belgian_term_begins_by_the_way_of_sending(channel: str, start: str, found: str) -> None:
    """By post on the third working day, by email on the next day; when nobody says how, nobody can tell."""
    typed = written(BELGIAN, term=f"binnen veertien kalenderdagen vanaf {start}", channel=channel)
    assert element(checked(typed), "term_start")["status"] == found


def test_a_last_day_is_not_judged_when_nobody_says_how_a_letter_is_sent() -> None:
    """Whether a last day in a Belgian reminder comes too early depends on how it is sent."""
    assert (
        element(checked(written(BELGIAN, term="uiterlijk 9 december 2026", channel="")), "term")["status"] == "unknown"
    )


@pytest.mark.parametrize(
    ("notice", "amount", "status"),
    [
        (DUTCH, "€ 52,50", "there"),
        (DUTCH, "€ 52,51", "wrong"),
        (DUTCH, "€ 52,49", "there"),
        (DUTCH, "EUR 52,5", "there"),
        (DUTCH, "52,6 euro", "wrong"),
        (DUTCH, "15%", "missing"),
        (BELGIAN, "50 euro", "there"),
        (BELGIAN, "€ 50,01", "wrong"),
        (BELGIAN, "€ 49,99", "unknown"),
        (BELGIAN, "10%", "missing"),
    ],
)
def test_the_amount_of_the_costs_to_the_cent(notice: StatutoryNotice, amount: str, status: str) -> None:
    """One cent more than the law allows is wrong; less is allowed, but a Belgian clause has one amount only."""
    words_for = {DUTCH: "incassokosten", BELGIAN: "schadevergoeding"}
    found = element(checked(written(notice, charge=f"{amount} {words_for[notice]}")), "costs_amount")
    assert found["status"] == status
    assert found["expected"] == ({DUTCH: "52.50", BELGIAN: "50.00"}[notice] if status in {"wrong", "missing"} else None)


@pytest.mark.parametrize(
    "amount", ["€ 52,50", "€52,50", "52,50 euro", "EUR 52,50", "52.50 EUR", "€ 52,50,-", "52,50", "€\u00a052,50"]
)
def test_an_amount_is_read_however_it_is_written(amount: str) -> None:
    """With the euro before or after it, or without one, the amount is the amount."""
    assert element(checked(written(DUTCH, charge=f"{amount} incassokosten")), "costs_amount")["status"] == "there"


@pytest.mark.parametrize(
    ("facts", "most"),
    [
        ({"payments": PAID_IN_PART}, "45.05"),
        ({"costs": "10"}, "35.00"),
        ({"least_costs": "25"}, "25.00"),
        ({"costs": "20"}, "52.50"),
        ({"invoices": [{**INVOICE, "paid": "100,00"}]}, "40.00"),
    ],
)
def test_the_most_follows_from_the_case(facts: dict[str, Any], most: str) -> None:
    """What was paid counts, interest first; what was agreed counts too, but never gives more than the scale."""
    assert element(checked(written(DUTCH, charge="€ 99,00 incassokosten", **facts)), "costs_amount")["expected"] == most


@pytest.mark.parametrize(("rest", "found"), [("300,00", {}), ("300,35", {}), ("300,36", {"principal": "wrong"})])
def test_what_is_left_after_a_payment_with_a_date(rest: str, found: dict[str, str]) -> None:
    """A letter may count a payment on the invoice alone, or on the interest first as the law does."""
    typed = written(DUTCH, charge="€ 45,00 incassokosten", payments=PAID_IN_PART)
    text = typed["notice"]["text"].replace("350,00", rest)
    assert flaws(checked({**typed, "notice": {**typed["notice"], "text": text}})) == found


def test_small_instalments_have_their_cap() -> None:
    """Six instalments of €250 have costs of €140 at most, if they belong to a contract that goes on."""
    rows = [
        {
            **INVOICE,
            "number": f"F-{month}",
            "due_date": f"15-{month}-2026",
            "invoice_date": "1-1-2026",
            "amount": "250,00",
        }
        for month in range(5, 11)
    ]
    found = [
        element(
            checked(written(DUTCH, charge="€ 225,00 incassokosten", invoices=rows, recurring=answer)), "costs_amount"
        )
        for answer in ("yes", "no")
    ]
    assert [(one["status"], one["expected"]) for one in found] == [("wrong", "140.00"), ("there", None)]


@pytest.mark.parametrize(
    ("costs", "answer", "found"),
    [
        ("€ 52,50 incassokosten", "no", {}),
        ("€ 52,50 incassokosten", "yes", {"vat": "missing"}),
        ("€ 52,50 incassokosten plus € 11,03 btw", "no", {"vat": "wrong"}),
        ("€ 52,50 incassokosten plus € 11,03 btw", "yes", {"vat": "wrong"}),
        ("€ 52,50 incassokosten plus € 11,03 btw omdat wij de btw niet kunnen verrekenen", "yes", {}),
        ("€ 63,53 incassokosten inclusief btw omdat wij de btw niet kunnen verrekenen", "yes", {}),
        (
            "€ 63,54 incassokosten inclusief btw omdat wij de btw niet kunnen verrekenen",
            "yes",
            {"costs_amount": "wrong"},
        ),
    ],
)
def test_vat_on_the_costs(costs: str, answer: str, found: dict[str, str]) -> None:
    """VAT is there when it is added, with the reason, and not otherwise."""
    assert flaws(checked(written(DUTCH, charge=costs, vat_on_costs=answer))) == found


def test_what_nobody_said_is_not_guessed() -> None:
    """Without invoices, kind of customer, name and clause there are doubts, and no flaw and no amount."""
    unknown: dict[str, Any] = {
        "invoices": [],
        "kind": "",
        "creditor": "",
        "due_dates_agreed": "no",
        "damages_by_law": "no",
    }
    for notice, doubts in (
        (DUTCH, {"consumer", "in_default", "principal", "costs_amount", "debt"}),
        (BELGIAN, {"consumer", "in_default", "principal", "costs_amount", "creditor", "due_date"}),
    ):
        found = checked(written(notice, charge="€ 999,00 incassokosten", **unknown))
        assert flaws(found) == {}
        assert {name for name, status in statuses(found).items() if status == "unknown"} == doubts
        assert found.figures["principal"] is None


@pytest.mark.parametrize(
    ("facts", "name", "status"),
    [
        ({"kind": "business"}, "consumer", "wrong"),
        ({"kind": "public_body"}, "consumer", "wrong"),
        ({"due_dates_agreed": "no"}, "in_default", "unknown"),
        ({"invoices": [{**INVOICE, "due_date": "22-11-2026"}]}, "in_default", "there"),
        ({"invoices": [{**INVOICE, "due_date": "23-11-2026"}]}, "in_default", "wrong"),
        ({"sent_on": "1-11-2026"}, "in_default", "there"),
        ({"sent_on": "31-10-2026"}, "in_default", "wrong"),
    ],
)
def test_to_whom_and_when(facts: dict[str, Any], name: str, status: str) -> None:
    """The letter goes to a consumer, after the due date, and only then."""
    assert element(checked(written(DUTCH, **facts)), name)["status"] == status


def test_without_a_clause_damages_are_in_doubt_and_too_much_is_wrong_anyway() -> None:
    """Nobody may ask more than the law allows, whatever the terms say."""
    right, high = (
        element(checked(written(BELGIAN, charge=f"{amount} schadevergoeding", damages_by_law="no")), "costs_amount")
        for amount in ("€ 50,00", "€ 50,01")
    )
    assert (right["status"], high["status"]) == ("unknown", "wrong")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (
            "Madame, votre facture est échue. Nous vous prions de payer le montant dans les 14 jours.",
            "letter_language_unknown",
        ),
        (
            "Sehr geehrte Frau, bitte zahlen Sie die Rechnung, die wir Ihnen geschickt haben und die offen ist.",
            "letter_language_unknown",
        ),
        ("", "missing"),
    ],
)
def test_a_text_that_cannot_be_checked_is_refused(text: str, key: str) -> None:
    """French and German are not read, and nothing is not checked: that is said at the text."""
    given = answer_to_notice(typed_notice(BELGIAN, text))
    assert given.errors == {"notice.text": message(Language.NL, InputError(key))}


def test_a_text_of_ten_thousand_characters_is_enough() -> None:
    """A longer one is refused, one as long is read."""
    assert checked(typed_notice(DUTCH, "x" * 10_000)).figures["flaws"] > 0
    assert list(answer_to_notice(typed_notice(DUTCH, "x" * 10_001)).errors) == ["notice.text"]


def test_a_case_in_which_nothing_is_open_is_refused() -> None:
    """There is no notice about invoices that have been paid."""
    assert list(answer_to_notice(written(DUTCH, invoices=[{**INVOICE, "paid": "350,00"}])).errors) == ["invoices"]


def test_a_day_beyond_the_calendar_is_refused_at_its_field() -> None:
    """Where nobody knows the public holidays or the figures, nothing is made up."""
    assert list(answer_to_notice(written(DUTCH, sent_on="1-7-2035")).errors) == ["notice.sent_on"]


@every_language
def test_it_says_once_that_it_is_a_check_and_not_advice(language: Language) -> None:
    """On the sheet and in the plain text, at the end."""
    found = checked(written(DUTCH), language=language)
    advice = words(language, "findings", "words.advice")
    assert found.document.text.endswith(advice)
    assert found.document.text.count(advice) == 1
    assert outcome_html(found).split("<details")[0].count(advice) == 1


@every_language
def test_the_verdict_counts_what_is_left_to_do(language: Language) -> None:
    """One flaw, several, none but a doubt or two, none at all: each has its own sentence."""
    typed: Mapping[str, dict[str, Any]] = {
        "one": written(DUTCH, term="vandaag nog"),
        "many": written(DUTCH, term="vandaag nog", charge="iets"),
        "unsure_one": written(DUTCH, kind=""),
        "unsure_many": written(DUTCH, kind="", due_dates_agreed="no"),
        "none": written(DUTCH),
    }
    for key, one in typed.items():
        found = checked(one, language=language)
        count = found.figures["flaws"] or found.figures["unsure"]
        verdict = words(language, "findings", f"verdicts.{key}").format(count=count)
        assert found.document.text.startswith(f"{verdict}\n")
        assert verdict in outcome_html(found)


def test_what_asks_for_attention_comes_first() -> None:
    """First what is wrong, then what is missing, then what nobody can tell, then what is there."""
    found = checked(
        written(DUTCH, term="binnen 8 dagen vanaf de dag na ontvangst", charge="15% incassokosten", kind="")
    )
    order = [status for status, _ in Counter(statuses(found).values()).items()]
    assert order == ["wrong", "missing", "unknown", "there"]


@every_language
def test_words_to_take_over_are_in_the_language_of_the_letter(language: Language) -> None:
    """Whoever reads the English page gets Dutch words for a Dutch letter."""
    found = checked(written(DUTCH, term="binnen 14 dagen na dagtekening"), language=language)
    assert "vanaf de dag nadat deze brief bij u is bezorgd" in found.document.text


def test_a_letter_with_a_flaw_leads_to_the_tool_that_writes_one() -> None:
    """The sheet has a link to the reminder tool when there is something to mend, and not otherwise."""
    assert 'href="../reminder/"' in outcome_html(checked(written(DUTCH, charge="iets")))
    assert 'href="../reminder/"' not in outcome_html(checked(written(DUTCH)))


@every_language
def test_the_example_has_two_flaws(language: Language) -> None:
    """The worked example shows a term that begins too early and costs that are too high, on both pages."""
    found = checked(example(TOOL, language), language=language, on=TODAY)
    assert flaws(found) == {"term_start": "wrong", "costs_amount": "wrong"}


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "{{ 7*7 }} {0} {name}"])
def test_markup_in_a_letter_is_text(text: str) -> None:
    """What was pasted is quoted as it was pasted, and is no element and no placeholder."""
    typed = written(DUTCH, term=f"binnen {text} 14 dagen")
    found = checked(typed)
    assert text in found.document.text
    assert "<script" not in outcome_html(found)
    assert "<img" not in outcome_html(found)


def test_what_cannot_be_seen_changes_nothing() -> None:
    """Soft hyphens, zero-width and no-break spaces, line ends of any kind and marks of a reply are read over."""
    plain = written(DUTCH)
    text = plain["notice"]["text"]
    odd = (
        text.replace("veertien", "veer\u00adtien").replace("bezorgd", "be\u200bzorgd").replace("€ ", "€\u00a0"),
        text.replace("\n", "\r\n"),
        "\n".join(f"> {line}" for line in text.split("\n")),
        text.replace("nadat", "\u202enadat"),
    )
    for one in odd:
        assert flaws(checked({**plain, "notice": {**plain["notice"], "text": one}})) == {}


def test_its_figures_are_for_programs() -> None:
    """Each element has a status, its quote and what would be right, as JSON can hold it."""
    found = json.loads(json.dumps(checked(written(DUTCH, charge="€ 60,00 incassokosten")).as_json()))
    assert found["figures"]["written_in"] == "nl"
    assert found["figures"]["elements"][0] == {
        "element": "costs_amount",
        "status": "wrong",
        "reason": "costs_too_high",
        "quote": "Betaalt u niet op tijd, dan bent u € 60,00 incassokosten verschuldigd.",
        "expected": "52.50",
    }

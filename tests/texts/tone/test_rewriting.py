"""Rewrites: good sentences in the draft's own address, with its own amount and date."""

from datetime import date

import pytest

from receivables.language import Language
from receivables.texts.tone.findings import findings
from receivables.texts.tone.stages import DraftStage

NL, EN = Language
BY_NL, BY_EN = "uiterlijk op maandag 30 november 2026", "by Monday 30 November 2026"


def rewritten(draft: str, language: Language) -> str:
    """The draft with the first rewrite in place."""
    stage, pay_by = DraftStage.PHONE_SCRIPT, date(2026, 11, 30)
    first = findings(draft, language=language, stage=stage, pay_by=pay_by)[0].rewrite
    assert first
    return draft[: first.start] + first.text + draft[first.end :]


@pytest.mark.parametrize(
    ("language", "draft", "expected"),
    [
        (NL, "U moet ons voor vrijdag 4 december terugbellen.", "Wilt u ons voor vrijdag 4 december terugbellen?"),
        (NL, "Je dient het voor 4 december over te maken.", "Wil je het voor 4 december overmaken?"),
        (NL, "Het bedrag moet betaald worden.", f"Wil je de factuur {BY_NL} betalen?"),
        (NL, "Graag zo spoedig mogelijk betalen.", f"Graag {BY_NL} betalen."),
        (NL, "Sorry dat ik stoor, maar de factuur staat open.", "De factuur staat open."),
        (NL, "Ik wil NU geld zien, vandaag!!", "Ik wil nu geld zien, vandaag."),
        (EN, "You need to call us by Friday 4 December.", "Could you call us by Friday 4 December?"),
        (EN, "Please pay as soon as possible.", f"Please pay {BY_EN}."),
        (EN, "I’m sorry to bother you, but the invoice is open.", "The invoice is open."),
    ],
)
def test_a_rewrite_is_a_good_sentence(language: Language, draft: str, expected: str) -> None:
    """Words are replaced where that reads well, and the whole sentence where it would limp."""
    assert rewritten(draft, language) == expected


@pytest.mark.parametrize(
    ("draft", "kept"),
    [
        ("Waarom is de € 450 niet betaald?", "€ 450"),
        ("Het gaat om € 450. Waarom is dat niet betaald?", "€ 450"),
        ("Het gaat om € 450 en € 80. Waarom is dat niet betaald?", "de factuur"),
        ("Waarom is factuur 2026-12 niet betaald?", "factuur 2026-12"),
        ("U krijgt tijd, uiterlijk op 4 december. Waarom duurt het zo lang?", "uiterlijk op 4 december"),
        ("U zei: “€ 450”. Waarom is het niet betaald?", "de factuur"),
    ],
)
def test_a_rewrite_keeps_the_facts_of_the_draft(draft: str, kept: str) -> None:
    """Amount, number and last day come from the sentence, else from the draft when it names only one."""
    assert kept in rewritten(draft, NL).split(". ")[-1]


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Waarom? Bel me, want ik wacht op uw betaling.", "u"),
        ("U bent een wanbetaler.", "Wilt u"),
        ("Je bent een wanbetaler.", "Wil je"),
        ("Mijn geld, wanbetaler.", "mijn administratie"),
        ("Ons geld, wanbetaler.", "onze administratie"),
    ],
)
def test_a_rewrite_speaks_as_the_draft_does(draft: str, expected: str) -> None:
    """U or je, I or we: a rewrite does not mix them."""
    assert expected in rewritten(draft, NL)


def test_a_rewrite_keeps_what_is_quoted() -> None:
    """Words of others are not rewritten."""
    assert rewritten("U zei “NOOIT” en ik wacht NU op geld, 4 december.", NL) == (
        "U zei “NOOIT” en ik wacht nu op geld, 4 december."
    )

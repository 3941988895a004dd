"""How easily a page reads: Flesch for English, Flesch-Douma for Dutch, of 0 (hard) to 100 (easy).

Sources:
    R. Flesch, A new readability yardstick, Journal of Applied Psychology 32 (1948).
    W.H. Douma, De leesbaarheid van landbouwbladen, Wageningen (1960).

Syllables are counted as groups of vowels: where a word may be hyphenated, as libraries know it, is not where its
syllables end ("about" is never hyphenated).
"""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from guide_sources import unmarked

from receivables.language import Language
from receivables.site.folders import PROJECT

TARGETS = tomllib.loads(Path(__file__).with_name("readability.toml").read_text(encoding="utf-8"))
"""The least that each kind of page reaches, by language."""
_FEWEST = 3
"""Of fewer sentences a score says nothing."""
_VOWELS = {
    Language.NL: r"[äëïöü]|ij|[aeiouyáàéèêóú]+",
    Language.EN: r"[aeiouyé]+(?!\b)|[aiouyé]+\b|(?<=l)e\b|\be\b",
}
_FACTORS = {Language.NL: (206.84, 0.93, 77.0), Language.EN: (206.835, 1.015, 84.6)}
_REPLACED = {
    r"(?s)\A---.*?---\n": "",
    r"(?m)^#.*$|^- \[[^\]]*\]\([^)]*\)(?:,.*)?$": "",
    r"\{\{ (?:figure|known_until)\(.*?\) \}\}": "10",
    r"(?s)\{\{.*?\}\}": "",
    r"\[([^\]]*)\]\([^)]*\)": r"\1",
    r"\{ [^}]*\}": "",
    r"<[^>]*>": "",
    r"[*>_`]": "",
    r"(?m)^ *(?:-|\d+\.) ": "",
    r"\b(art|nr|no|Mr|Ms)\.": r"\1",
}


@dataclass(frozen=True)
class Page:
    """A page: where it stands, of which kind it is, and how easily it reads."""

    path: str
    kind: str
    score: float


def pages(language: Language) -> list[Page]:
    """All pages with enough sentences to measure."""
    folder = PROJECT / "docs" / language
    files = sorted(folder.rglob("*.md"))
    prose = {str(file.relative_to(folder)): prose_of(file.read_text(encoding="utf-8")) for file in files}
    measured = {path: text for path, text in prose.items() if len(_sentences(text)) >= _FEWEST}
    return [Page(path, kind_of(path), score(text, language)) for path, text in measured.items()]


def kind_of(path: str) -> str:
    """The nearest folder of a page that has a target, or "site"."""
    return next((folder for folder in reversed(Path(path).parts) if folder in TARGETS[Language.NL]), "site")


def prose_of(text: str) -> str:
    """The sentences of a page, without what a macro puts there but for words and figures within a sentence."""
    text = unmarked(text)
    for pattern, replacement in _REPLACED.items():
        text = re.sub(pattern, replacement, text)
    return text


def score(text: str, language: Language) -> float:
    """The score of a text."""
    words = re.findall(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|\d[\d.,]*", text)
    whole, of_sentences, of_syllables = _FACTORS[language]
    length = len(words) / len(_sentences(text))
    return whole - of_sentences * length - of_syllables * sum(syllables(word, language) for word in words) / len(words)


def syllables(word: str, language: Language) -> int:
    """How many syllables a word has, at least one.

    >>> [syllables(word, Language.NL) for word in ("betalingsregeling", "ideeën", "tijd")]
    [6, 3, 1]
    >>> [syllables(word, Language.EN) for word in ("customer", "about", "time", "people", "the")]
    [3, 2, 1, 2, 1]
    """
    return max(1, len(re.findall(_VOWELS[language], word.lower())))


def _sentences(text: str) -> list[str]:
    return [one for one in re.split(r"[.!?:;](?=[\s”)]|$)|\n\n", text) if re.search(r"\w", one)]


def main() -> None:
    """Print the score of every page, hardest first within its kind, with the target of the kind."""
    for language in Language:
        for page in sorted(pages(language), key=lambda one: (one.kind, one.score)):
            print(
                f"{language} {page.kind:<11} {page.score:5.1f} (at least {TARGETS[language][page.kind]})  {page.path}"
            )


if __name__ == "__main__":
    main()

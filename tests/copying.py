"""Whether a text has eight words in a row in common with the sources of the advice.

Their sentences are not ours to keep: what stands beside this file is a short hash of each run of eight words, and this
script makes it from a folder with their texts:

    .venv/bin/python tests/copying.py FOLDER > tests/copying.txt
"""

import re
import sys
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

RUN = 8
"""How many words in a row are too many."""

SEEN = Path(__file__).with_suffix(".txt")


def runs(text: str) -> Iterator[str]:
    """All runs of so many words, in small letters and without signs."""
    words = re.findall(r"\w+", text.lower())
    for start in range(len(words) - RUN + 1):
        yield " ".join(words[start : start + RUN])


def digest(run: str) -> str:
    """A hash that is too short to be turned back and long enough to tell runs apart."""
    return blake2b(run.encode(), digest_size=5).hexdigest()


def copied(text: str) -> list[str]:
    """The runs of a text that a source has too."""
    seen = set(SEEN.read_text(encoding="utf-8").split())
    return [run for run in runs(text) if digest(run) in seen]


def digests(folder: Path) -> list[str]:
    """The hashes of all runs in the texts of a folder."""
    texts = (file.read_text(encoding="utf-8") for file in folder.glob("*.txt"))
    return sorted({digest(run) for text in texts for run in runs(text)})


if __name__ == "__main__":
    sys.stdout.write("\n".join(digests(Path(sys.argv[1]))) + "\n")

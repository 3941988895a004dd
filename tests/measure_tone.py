"""How well the tone rules agree with the labelled sentences: `make tone`."""

import tone_labels
from receivables.language import Language


def main() -> None:
    """Print precision and recall, by part, language and rule."""
    for part in tone_labels.PARTS:
        for language in Language:
            sentences = tone_labels.labelled(language, part=part)
            print(f"\n{part}.{language}: {len(sentences)} sentences   precision  recall")
            for name, one in tone_labels.agreements(sentences, language).items():
                print(f"  {name:<28} {one.precision:>9.2f} {one.recall:>7.2f}")


if __name__ == "__main__":
    main()

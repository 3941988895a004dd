"""A letter as a Word document (Office Open XML, ECMA-376): what a sheet of paper holds, to be changed at will.

Made of a few small templates: the libraries for it need compiled code that a browser's Python does not have.
"""

import io
import re
import zipfile
from datetime import date

from receivables.case import Case, Country
from receivables.language import Language
from receivables.texts.environment import pages
from receivables.texts.letters import Letter
from receivables.texts.sheets import letter_values

_PARTS = {
    "[Content_Types].xml": "content_types",
    "_rels/.rels": "package_relations",
    "docProps/core.xml": "properties",
    "word/document.xml": "document",
    "word/_rels/document.xml.rels": "document_relations",
    "word/settings.xml": "settings",
    "word/styles.xml": "styles",
}
_TEXT_WIDTH = 9_072
"""Between the margins of an A4 sheet, in twentieths of a point."""

_EPOCH = (1980, 1, 1, 0, 0, 0)
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REPLACEMENT = "\ufffd"


def write_word(letter: Letter, *, case: Case, on: date) -> bytes:
    """Write a letter as a document: with addresses and date when it goes by post, else its subject and its text.

    The same letter gives the same bytes, with any version of any compression: nothing in it is compressed.

    Args:
        letter: The letter.
        case: The case that it was written for.
        on: The date of the letter.
    """
    values = letter_values(letter, case=case, on=on)
    environment, archive = pages(letter.language), io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as parts:
        for path, name in _PARTS.items():
            template = environment.get_template(f"word/{name}.xml.j2")
            xml = template.render(values, locale=_locale(letter, case), text_width=_TEXT_WIDTH).strip()
            parts.writestr(zipfile.ZipInfo(path, _EPOCH), _NOT_IN_XML.sub(_REPLACEMENT, xml))
    return archive.getvalue()


def _locale(letter: Letter, case: Case) -> str:
    """The language for a word processor's spelling."""
    return "en-GB" if letter.language is Language.EN else f"nl-{case.debtor.country or Country.NL}"

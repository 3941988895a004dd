"""A QR code that fills in a credit transfer in the payer's banking app: the EPC code (EPC069-12).

Sources:
    European Payments Council, EPC069-12, "Quick response code: guidelines to enable data capture for the initiation of
    a SEPA credit transfer", versions 2.1 to 3.1: fields, lengths, level M, version 13 and 331 bytes at most; the bank
    code (BIC) may stay out where the account is in the European Economic Area.

    A creditor reference (ISO 11649) belongs in the structured field and excludes a text. For the Belgian structured
    communication (gestructureerde mededeling) the guidelines have no word. It goes into the structured field too, as
    its twelve digits: so do Odoo (pull request 200922) and letspeppol (issue 274, where a bank took it for free text in
    the other field). Twelve digits are its electronic form according to Febelfin.
"""

import io
import re
from collections.abc import Sequence

from receivables.accounts import ReferenceKind, Transfer
from receivables.money import LARGEST, decimal_string

LONGEST_NAME = 70
LONGEST_TEXT = 140
MOST_BYTES = 331
MOST_CODES = 60
"""In one drawing: as many as there are months in five years. More would keep a browser busy for too long."""

_EEA = re.compile("AT|BE|BG|CY|CZ|DE|DK|EE|ES|FI|FR|GR|HR|HU|IE|IS|IT|LI|LT|LU|LV|MT|NL|NO|PL|PT|RO|SE|SI|SK")
_LEVEL = "M"
_QUIET_ZONE = 4
_IN_A_ROW = 3
_APART = 100


def can_be_coded(transfer: Transfer) -> bool:
    """Whether a code can say all of a transfer: nothing is cut short to make it fit."""
    return (
        _EEA.match(transfer.iban) is not None
        and 0 < transfer.amount <= LARGEST
        and 0 < len(transfer.holder) <= LONGEST_NAME
        and 0 < len(transfer.reference.text) <= LONGEST_TEXT
        and len(payload(transfer)) <= MOST_BYTES
    )


def payload(transfer: Transfer) -> bytes:
    r"""What the code says, a line a field.

    >>> from receivables.accounts import Reference
    >>> from receivables.money import Cents
    >>> reference = Reference(ReferenceKind.CREDITOR, "RF18 5390 0754 7034")
    >>> payload(Transfer("NL91 ABNA 0417 1643 00", "Noor", Cents(1250), reference)).decode()
    'BCD\n002\n1\nSCT\n\nNoor\nNL91ABNA0417164300\nEUR12.50\n\nRF18539007547034'
    """
    fields = {
        "service tag": "BCD",
        "version": "002",
        "character set": "1",
        "identification": "SCT",
        "bank": "",
        "name": transfer.holder,
        "account": transfer.iban.replace(" ", ""),
        "amount": f"EUR{decimal_string(transfer.amount)}",
        "purpose": "",
        "structured reference": _structured(transfer),
        "text": _text(transfer),
    }
    return "\n".join(" ".join(value.split()) for value in fields.values()).rstrip("\n").encode()


def _structured(transfer: Transfer) -> str:
    kind, text = transfer.reference.kind, transfer.reference.text
    if kind is ReferenceKind.BELGIAN:
        return "".join(filter(str.isdecimal, text))
    return text.replace(" ", "") if kind is ReferenceKind.CREDITOR else ""


def _text(transfer: Transfer) -> str:
    return transfer.reference.text if transfer.reference.kind is ReferenceKind.TEXT else ""


def code_as_svg(transfer: Transfer) -> bytes:
    """The code as a drawing without a size of its own, black on white with its quiet zone.

    Raises:
        ValueError: The transfer cannot be coded.
    """
    import segno

    if not can_be_coded(transfer):
        raise ValueError("no code can say this transfer")
    drawing = io.BytesIO()
    code = segno.make_qr(payload(transfer), error=_LEVEL, boost_error=False)
    code.save(drawing, kind="svg", border=_QUIET_ZONE, xmldecl=False, omitsize=True, nl=False, light="white")
    return drawing.getvalue()


def codes_as_svg(transfers: Sequence[Transfer]) -> bytes:
    """The code of one transfer; of several, a drawing with the drawing of each in it, three in a row.

    Raises:
        ValueError: One of them cannot be coded.
    """
    codes = [code_as_svg(transfer) for transfer in transfers]
    if len(codes) == 1:
        return codes[0]
    width, height = _APART * _IN_A_ROW, _APART * -(-len(codes) // _IN_A_ROW)
    placed = (_placed(code, at) for at, code in enumerate(codes))
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
    return b"".join((opening.encode(), *placed, b"</svg>"))


def _placed(code: bytes, at: int) -> bytes:
    x, y = _APART * (at % _IN_A_ROW), _APART * (at // _IN_A_ROW)
    return code.replace(b"<svg", f'<svg x="{x}" y="{y}" width="{_APART}" height="{_APART}"'.encode(), 1)

"""Reads payment codes back with a library that had no part in making them."""

import io
import re
from decimal import Decimal

import zxingcpp
from PIL import Image, ImageDraw

FIELDS = (
    "service tag",
    "version",
    "character set",
    "identification",
    "bank",
    "name",
    "account",
    "amount",
    "purpose",
    "structured reference",
    "text",
)
_ENLARGED = 8
_STEP = re.compile(r"([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?")


def scanned(picture: bytes) -> dict[str, str]:
    """The fields that a payer's phone finds in a picture that holds one code of level M, version 13 at most."""
    [found] = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)).convert("L"))
    assert found.format == zxingcpp.BarcodeFormat.QRCode
    assert found.ec_level == "M"
    return fields_of(found.bytes.decode())


def fields_of(text: str) -> dict[str, str]:
    """The lines of a code by name; those left out at the end are empty."""
    lines = text.split("\n")
    assert len(lines) <= len(FIELDS)
    return dict.fromkeys(FIELDS, "") | dict(zip(FIELDS, lines, strict=False))


def euros(amount: str) -> Decimal:
    """The amount of a code, however it is written."""
    return Decimal(amount.removeprefix("EUR"))


def drawn(svg: str) -> bytes:
    """The picture that a drawing's only line makes: runs of dark modules, row by row."""
    size = int(re.search(r'viewBox="0 0 (\d+) \1"', svg)[1])  # type: ignore[index]
    [path] = re.findall(r'stroke="#000" d="([^"]+)"', svg)
    picture = Image.new("L", (size * _ENLARGED, size * _ENLARGED), "white")
    pen, (x, y) = ImageDraw.Draw(picture), (0.0, 0.0)
    for step, first, second in _STEP.findall(path):
        if step == "h":
            box = (x, y - 0.5, x + float(first), y + 0.5)
            pen.rectangle([edge * _ENLARGED - (index > 1) for index, edge in enumerate(box)], fill="black")
        x, y = (float(first), float(second)) if step == "M" else (x + float(first), y + float(second or 0))
    saved = io.BytesIO()
    picture.save(saved, "png")
    return saved.getvalue()

"""Strings that want to be more than text: each payload, in each way out of where it stands, in each disguise."""

from collections.abc import Callable, Iterator, Mapping
from itertools import product

PAYLOADS = (
    "<script>caught=1</script>",
    "<script src=//x.example></script>",
    "<img src=x onerror=caught=1>",
    "<svg onload=caught=1>",
    "<svg><a href=javascript:caught=1>x</a>",
    "<math><mtext><style><img src onerror=caught=1>",
    "<iframe srcdoc='<script>top.caught=1</script>'>",
    "<a href=javascript:caught=1>x</a>",
    "<a href=//x.example>x</a>",
    "<base href=//x.example>",
    "<link rel=stylesheet href=//x.example>",
    "<style>@import '//x.example'</style>",
    "<form action=//x.example><button>x",
    "<meta http-equiv=refresh content=0;url=//x.example>",
    "<details open ontoggle=caught=1>",
    "<input autofocus onfocus=caught=1>",
    "<tool-widget name=x></tool-widget>",
    "onfocus=caught=1 autofocus x=",
    "javascript:caught=1",
    "{{ caught }}{% for x in range(9) %}<b>{% endfor %}",
    "{{ ''.__class__.__mro__ }}",
    "${caught=1}",
    "[x](javascript:caught=1)",
    "//x.example",
)
WAYS_OUT = (
    "{}",
    '">{}',
    "'>{}",
    '" {}',
    "' {}",
    "--><b>{}",
    "]]>{}",
    "</textarea>{}",
    "</output></article>{}",
    "</title></style>{}",
    "</script>{}",
    "<!--{}",
    "<![CDATA[{}",
    "\\u003c{}",
)
DISGUISES: Mapping[str, Callable[[str], str]] = {
    "as it is": str,
    "mixed case": lambda text: "".join(sign.upper() if place % 2 else sign for place, sign in enumerate(text)),
    "entities": lambda text: text.replace("<", "&lt;").replace('"', "&quot;"),
    "numbers for characters": lambda text: text.replace("<", "&#60").replace(":", "&#x3a;"),
    "percent": lambda text: text.replace("<", "%3C").replace(">", "%3E"),
    "a tab in a word": lambda text: text.replace("script", "scr\tipt").replace("<", "<\x0b"),
    "from right to left": lambda text: f"\u202e{text}\u202c",
}
LONGEST = 120
"""Characters that a name may have."""

HARMLESS = str.maketrans("<>&\"'`=/\\{}[]()%#$@_:;", "abcdefghijklmnopqrstuv")


def hostile_strings() -> Iterator[str]:
    """All of them, a different one each time."""
    seen = set()
    for way_out, payload, disguise in product(WAYS_OUT, PAYLOADS, DISGUISES.values()):
        text = disguise(way_out.format(payload))[:LONGEST]
        if text not in seen:
            seen.add(text)
            yield text


def harmless(text: str) -> str:
    """Text of the same shape and length that nobody could take for markup."""
    return text.translate(HARMLESS)

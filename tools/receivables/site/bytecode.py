"""Bytecode as the browser gets it: without the lines that only a traceback names, and the same from every build."""

import marshal
from types import CodeType

_FORMAT = 2
"""Marshal's last format in which the bytes do not depend on what else the process holds."""

_HEADER, _TIME = 16, slice(8, 12)
"""Bytes before the code in a `.pyc` file, and which of them say when its source was last changed."""

_NOWHERE, _UNITS = 0b1_1111_000, 8
"""How a table of lines says that so many units of code, and one more, come from no line."""


def compact(module: bytes) -> bytes:
    """A compiled module (`.pyc`) without the time of its source and its lines: where there is no source, nobody asks.

    Args:
        module: The content of the file, as Python compiled it.
    """
    code = marshal.loads(module[_HEADER:])  # noqa: S302 it was compiled here
    return module[: _TIME.start] + bytes(len(module[_TIME])) + module[_TIME.stop : _HEADER] + write_bytecode(code)


def write_bytecode(code: CodeType) -> bytes:
    """Bytecode as marshal writes it."""
    return marshal.dumps(without_lines(code), _FORMAT)


def without_lines(code: CodeType) -> CodeType:
    """The same code, its functions' too, that says of no instruction on which line it stood, nor in which class."""
    inner = tuple(without_lines(one) if isinstance(one, CodeType) else one for one in code.co_consts)
    lines = _table(len(code.co_code) // 2)
    return code.replace(co_consts=inner, co_linetable=lines, co_qualname=code.co_name)


def _table(units: int) -> bytes:
    whole, rest = divmod(units, _UNITS)
    return bytes([_NOWHERE + _UNITS - 1] * whole + [_NOWHERE + rest - 1] * bool(rest))

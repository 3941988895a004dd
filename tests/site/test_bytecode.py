"""Bytecode for the browser: it does the same, and says of nothing on which line it stood."""

import marshal
import os
import py_compile
from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import FunctionType
from typing import cast

import pytest

from receivables.site.bytecode import compact, without_lines, write_bytecode


def halves(amounts: list[int]) -> list[float]:
    """Something with a function in it, a loop and an error."""
    try:
        return list(map(lambda amount: amount / 2, amounts))  # noqa: C417 a function in a function is meant
    except TypeError:
        raise ValueError(amounts) from None


def written_and_read(function: FunctionType) -> FunctionType:
    """A function as the browser has it."""
    return FunctionType(marshal.loads(write_bytecode(function.__code__)), globals())  # noqa: S302 it was just written


def test_code_without_lines_does_the_same() -> None:
    """It gives the same answers and raises the same errors."""
    function = cast(Callable[[object], object], written_and_read(cast(FunctionType, halves)))
    assert function([1, 2]) == [0.5, 1.0]
    with pytest.raises(ValueError, match="'x'"):
        function(["x"])


def test_no_instruction_stands_on_a_line() -> None:
    """Neither the code nor a function in it has lines or a longer name left; no instruction is without an entry."""
    code = without_lines(cast(FunctionType, halves).__code__)
    inner = [one for one in code.co_consts if hasattr(one, "co_positions")]
    assert len(inner) == 1
    for one in (code, *inner):
        positions = list(one.co_positions())
        assert len(positions) == len(one.co_code) // 2
        assert set(positions) == {(None, None, None, None)}
        assert one.co_qualname == one.co_name


def test_a_module_does_not_say_when_it_was_written(tmp_path: Path) -> None:
    """The same source, saved on two days, gives the same bytes, and they can be imported."""
    compiled = []
    for seconds in (1_000_000_000, 1_700_000_000):
        source, file = tmp_path / "halves.py", tmp_path / "halves.pyc"
        source.write_text("HALF = 1 / 2\n", encoding="utf-8")
        os.utime(source, (seconds, seconds))
        py_compile.compile(str(source), str(file), doraise=True)
        compiled.append(file.read_bytes())
    assert compiled[0] != compiled[1]
    small, again = (compact(module) for module in compiled)
    assert small == again
    file.write_bytes(small)
    spec = spec_from_file_location("halves", file)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.HALF == 0.5

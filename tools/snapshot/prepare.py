"""Runs in the Pyodide whose memory is kept: everything once, then away with what no answer needs."""

import gc
import importlib
import random
import sys
import typing
import zipimport
from types import CodeType, FunctionType, ModuleType

_SPARE = ("ipaddress", "platform", "pydoc")
"""Libraries import these on their way, and use them for nothing that is asked of them here."""

_LEFT_OUT = {
    *("asyncio.base_events", "asyncio.base_subprocess", "asyncio.locks", "asyncio.mixins", "asyncio.protocols"),
    *("asyncio.queues", "asyncio.runners", "asyncio.selector_events", "asyncio.sslproto", "asyncio.staggered"),
    *("asyncio.streams", "asyncio.subprocess", "asyncio.taskgroups", "asyncio.threads", "asyncio.timeouts"),
    *("asyncio.transports", "asyncio.trsock", "asyncio.unix_events", "selectors", "subprocess"),
    *("jinja2.bccache", "jinja2.compiler", "jinja2.idtracking", "jinja2.lexer", "jinja2.optimizer", "jinja2.parser"),
    *("_compat_pickle", "pickle"),
}
"""Pyodide and the libraries bring these along, and no answer uses them; a wheel that does comes with the library."""


def warm_up() -> None:
    """Import the package and do everything once."""
    importlib.invalidate_caches()
    sys.modules.update({name: ModuleType(name) for name in _SPARE})
    answer = importlib.import_module("receivables.drivers.browser").answer
    importlib.import_module("receivables.drivers.warming").warm(answer)
    globals()["answer"] = answer
    for name in _SPARE:
        del sys.modules[name]


def leave_out() -> None:
    """Empty the modules that nobody needs, and let go of what others took from them."""
    for name in _LEFT_OUT:
        vars(sys.modules.pop(name)).clear()
    for module in (one for one in sys.modules.values() if isinstance(one, ModuleType)):
        for key, value in list(vars(module).items()):
            if getattr(value, "__module__", None) in _LEFT_OUT or getattr(value, "__name__", None) in _LEFT_OUT:
                del vars(module)[key]


def forget_types() -> None:
    """What functions say of their arguments has been read, if ever, when their classes were made."""
    for one in gc.get_objects():
        if isinstance(one, FunctionType):
            one.__annotations__ = None
    for clean in typing._cleanups:
        clean()


def forget_files() -> None:
    """What archives hold is no longer true where there are no files."""
    zipimport._zip_directory_cache.clear()
    sys.path_importer_cache.clear()


def mark(marks: bytearray) -> None:
    """Set the bit of each object that lives: one for every four bytes of memory."""
    waiting = gc.get_objects()
    while waiting:
        one = waiting.pop()
        place, bit = id(one) >> 5, 1 << (id(one) >> 2 & 7)
        if not marks[place] & bit:
            marks[place] |= bit
            waiting += gc.get_referents(one)
            if isinstance(one, CodeType):
                waiting += (one.co_consts, one.co_names, one.co_exceptiontable, one.co_linetable)
                waiting += (one.co_name, one.co_qualname, one.co_filename)


def prepare(size: int) -> bytearray:
    """Do all this.

    Args:
        size: How many bytes of memory there are.

    Returns:
        Marks for what lives.
    """
    warm_up()
    leave_out()
    forget_types()
    forget_files()
    random.seed(0)
    sys._clear_internal_caches()
    gc.collect()
    marks = bytearray(size // 16)
    mark(marks)
    # Later collections need not go through what stays for good: they would hold up one edit in twenty.
    gc.freeze()
    return marks

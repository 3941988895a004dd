"""The results as tables that can be read."""

from typing import Any

_BARE = "bare Pyodide"


def tables(results: dict[str, Any]) -> str:
    """All results, for a terminal."""
    parts = [f"Chromium {results['browser']}; the site was built in {results['site_build_s']} s."]
    parts += [_starts(name, found) for name, found in results["first_outcome_ms"].items()]
    parts += [_transfers(name, found) for name, found in results["transfer_bytes"].items()]
    edit, memory = results["edit_ms"], results["memory_mb"]
    parts.append(
        f"An edit once live, until it stands in the page: median {edit['median']} ms, 95 % within {edit['p95']} ms;"
        f" while the browser still compiles, median {edit['early_median']} ms,"
        f" after that 95 % within {edit['later_p95']} ms."
    )
    sizes = ", ".join(f"{name} {size}" for name, size in memory.items())
    parts.append(f"Private memory of the page's process after the first outcome, MB: {sizes}.")
    parts.append("\n".join(f"{name}: {does}." for name, does in results["legend"].items()))
    return "\n\n".join(parts)


def _starts(condition: str, found: dict[str, Any]) -> str:
    rows: list[tuple[str, ...]] = [("First outcome, ms: " + condition, "cold", "", "of bare", "warm", "", "of bare")]
    for name, one in found.items():
        cells = [name]
        for kind, times in one.items():
            ratio = times["median"] / found[_BARE][kind]["median"]
            cells += [str(times["median"]), f"{times['least']}-{times['most']}", f"{ratio:.2f}"]
        rows.append(tuple(cells))
    return _table(rows)


def _transfers(host: str, found: dict[str, Any]) -> str:
    bare = sum(found[_BARE].values())
    rows: list[tuple[str, ...]] = [(f"Bytes from a host that is {host}", "all", "of bare", "the largest files")]
    for name, files in found.items():
        largest = sorted(files.items(), key=lambda one: -one[1])[:4]
        shown = ", ".join(f"{file} {size:,}" for file, size in largest)
        rows.append((name, f"{sum(files.values()):,}", f"{sum(files.values()) / bare:.2f}", shown))
    return _table(rows)


def _table(rows: list[tuple[str, ...]]) -> str:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )

"""Which file each module stands in: with what needs it, or where it is already when it is called.

A module that no other imports is the entry of a file of its own. One that another loads by a call,
`import("./later.js")`, is such an entry too; what it shares with its caller stands in the caller's
file alone, which is there by then. So nothing is loaded or kept twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Edges = Mapping[str, tuple[str, ...]]
"""For each module, others that it imports or calls."""


@dataclass(frozen=True)
class Bundle:
    """A file: its `own` modules, each before those that need it, and the files of its `others`."""

    own: tuple[str, ...]
    others: Mapping[str, str]


def bundles(imports: Edges, calls: Edges) -> dict[str, Bundle]:
    """The files by their entries."""
    imported = {part for parts in imports.values() for part in parts}
    entries = [uri for uri in imports if uri not in imported]
    orders = {entry: _in_order(entry, imports) for entry in entries}
    there = {entry: _there(entry, orders, calls, frozenset()) for entry in entries}
    return {
        entry: Bundle(
            tuple(each for each in order if each not in there[entry]),
            {each: there[entry][each] for each in order if each in there[entry]},
        )
        for entry, order in orders.items()
    }


def _in_order(entry: str, imports: Edges) -> tuple[str, ...]:
    """All that an entry needs, each before those that need it, and itself."""
    order: dict[str, None] = {}

    def visit(each: str) -> None:
        for part in imports[each]:
            if part not in order:
                visit(part)
        order[each] = None

    visit(entry)
    return tuple(order)


def _there(entry: str, orders: Edges, calls: Edges, seen: frozenset[str]) -> dict[str, str]:
    """The modules that are there whenever an entry is called, each with its file."""
    callers = [
        each
        for each, order in orders.items()
        if each not in seen | {entry} and any(entry in calls[module] for module in order)
    ]
    found: list[dict[str, str]] = []
    for caller in callers:
        before = _there(caller, orders, calls, seen | {entry})
        found.append({each: before.get(each, caller) for each in orders[caller]} | before)
    if not found:
        return {}
    first, *rest = found
    return {
        each: file for each, file in first.items() if all(one.get(each) == file for one in rest)
    }

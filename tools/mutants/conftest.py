"""Laid beside the tests that mutmut runs, so that it knows all tests that a function serves.

mutmut tries a change of a function with the tests that called it while it looked on. It does not
see a call whose result was remembered, nor one that an import made before the first test.

Under a change, only the changed function needs mutmut's detour at each of its calls.
"""

from __future__ import annotations

import gc
import json
from collections.abc import Callable
from functools import _lru_cache_wrapper, cache
from pathlib import Path

import pytest
from mutmut.mutation import trampoline
from mutmut.mutation.trampoline_templates import mangle_function_name
from mutmut.state import state

Function = Callable[..., object]
Wrap = Callable[[Function], Function]
CHANGE = trampoline.get_mutant_under_test()
"""The change of this process, or what mutmut does without one; the same for all of its life."""

detour = trampoline.wrap_in_trampoline


def detour_of_the_change(changes: dict[str, Function], is_classmethod: bool = False) -> Wrap:
    """The decorator of mutmut, save that it leaves every function alone but the changed one."""

    def wrap(function: Function) -> Function:
        owner, _, name = function.__qualname__.rpartition(".")
        mangled = mangle_function_name(name=name, class_name=owner or None)
        is_changed = CHANGE.startswith(f"{function.__module__}.{mangled}__mutmut_")
        return detour(changes, is_classmethod)(function) if is_changed else function

    return wrap


if CHANGE not in ("stats", "fail"):
    trampoline.wrap_in_trampoline = detour_of_the_change


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The shortest test first: a change that several notice is noticed soon."""
    seconds = durations()
    items.sort(key=lambda item: seconds.get(item.nodeid, 0))


def durations() -> dict[str, float]:
    """How long each test took while mutmut looked on; nothing before that."""
    stats = Path("mutmut-stats.json")
    if not stats.exists():
        return {}
    found: dict[str, float] = json.loads(stats.read_text("utf-8"))["duration_by_test"]
    return found


@pytest.fixture(autouse=True)
def each_test_calls_what_it_needs(called_by_imports: frozenset[str]) -> None:
    """While mutmut looks on: forget what was remembered, and count in what imports called."""
    if CHANGE == "stats":
        for remembered in caches():
            remembered.cache_clear()
        state()._stats.update(called_by_imports)


@pytest.fixture(scope="session")
def called_by_imports() -> frozenset[str]:
    """What the imports of the core and of its tests called."""
    return frozenset(state()._stats)


@cache
def caches() -> list[_lru_cache_wrapper[object]]:
    """Whatever remembers results in the core and in its tests."""
    found = [each for each in gc.get_objects() if isinstance(each, _lru_cache_wrapper)]
    return [
        each for each in found if each.__module__.startswith(("formulary.", "test_", "case_files"))
    ]

"""Why an item of a sheet is not told: the short list in reasons.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

from completeness.compare import Missing

FILE = Path(__file__).with_name("reasons.yaml")

Reasons = Mapping[str, Mapping[str, str]]
"""By sheet: the beginning of an item, `section: text`, and the reason."""


def read_reasons() -> Reasons:
    """The reasons that are kept with the tests."""
    return yaml.safe_load(FILE.read_text("utf-8")) or {}


def unexplained(found: list[Missing], reasons: Reasons) -> tuple[list[Missing], list[str]]:
    """The missing items without a reason, and the reasons without a missing item."""
    used: set[tuple[str, str]] = set()
    left = []
    for each in found:
        own = reasons.get(each.item.sheet, {})
        begins = next((start for start in own if each.item.key.startswith(start)), None)
        if begins is None:
            left.append(each)
        else:
            used.add((each.item.sheet, begins))
    every = {(sheet, start) for sheet, own in reasons.items() for start in own}
    return left, [f"{sheet}: {start}" for sheet, start in sorted(every - used)]

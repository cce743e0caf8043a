"""The policies of pages (Content-Security-Policy), taken apart to be compared."""

from __future__ import annotations

import re
from pathlib import Path

Policy = dict[str, frozenset[str]]
"""The sources that each directive allows."""

GUIDE = Path(__file__).parent.parent / "CONTRIBUTING.md"


def parse(text: str) -> Policy:
    """A policy by its directives."""
    parts = [part.split() for part in text.split(";")]
    return {name: frozenset(sources) for name, *sources in parts}


def documented_header() -> str:
    """The header that engineers are told to send."""
    found = re.search(r"^ +Content-Security-Policy: (.+)$", GUIDE.read_text("utf-8"), re.MULTILINE)
    assert found, "CONTRIBUTING.md names no header"
    return found[1]

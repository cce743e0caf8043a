"""Slots: `<!-- glossary -->` alone on a line marks where the build puts what it makes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

SLOT = re.compile(r"^<!-- (?P<name>[a-z-]+) -->[ ]*$", re.MULTILINE)


class Slot(StrEnum):
    """Everything that a slot can hold."""

    OCCURRENCES = "occurrences"
    CALL_CARDS = "call-cards"
    GLOSSARY = "glossary"
    FINDER = "finder"
    SOURCES = "sources"
    WORDS = "words"
    PLAIN_WORDS = "plain-words"
    REGIMENS = "regimens"
    EMERGENCY_WORDS = "emergency-words"


REQUIRED_IN_PAGE: Mapping[str, Slot] = {
    "medicines/index.md": Slot.FINDER,
    "side-effects/index.md": Slot.GLOSSARY,
    "about/sources.md": Slot.SOURCES,
    "words.md": Slot.WORDS,
    "about/plain-words.md": Slot.PLAIN_WORDS,
    "regimens/index.md": Slot.REGIMENS,
    "emergency-words.md": Slot.EMERGENCY_WORDS,
}
"""Pages that are nothing without their slot."""

REQUIRED_IN_SECTION: Mapping[str, Slot] = {
    "side-effects": Slot.OCCURRENCES,
    "when-to-call": Slot.CALL_CARDS,
}
"""Sections of a monograph that are nothing without their slot."""


def fill_slots(markdown: str, contents: Mapping[Slot, str]) -> str:
    """Put each content in its slot. A slot that has none is left empty."""

    def fill(match: re.Match[str]) -> str:
        known = {slot.value: text for slot, text in contents.items()}
        return known.get(match["name"], match.group())

    return SLOT.sub(fill, markdown)

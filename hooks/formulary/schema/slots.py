"""What the build can put in a page where a writer marks the place."""

from __future__ import annotations

from enum import StrEnum


class Slot(StrEnum):
    """Everything that a slot can hold. Which page needs which is told by `schema/kinds.py`."""

    OCCURRENCES = "occurrences"
    CALL_CARDS = "call-cards"
    GLOSSARY = "glossary"
    FINDER = "finder"
    SOURCES = "sources"
    WORDS = "words"
    PLAIN_WORDS = "plain-words"
    REGIMENS = "regimens"
    EMERGENCY_WORDS = "emergency-words"

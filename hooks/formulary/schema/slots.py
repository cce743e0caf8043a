"""What the build can put in a page where a writer marks the place."""

from __future__ import annotations

from enum import StrEnum


class Slot(StrEnum):
    """Everything that a slot can hold. `schema/kinds.py` says which page needs which."""

    OCCURRENCES = "occurrences"
    CALL_CARDS = "call-cards"
    GLOSSARY = "glossary"
    FINDER = "finder"
    SOURCES = "sources"
    WORDS = "words"
    PLAIN_WORDS = "plain-words"
    REGIMENS = "regimens"
    SIGNS = "signs"
    ADVICE = "advice"
    REVIEWERS = "reviewers"

"""Small changes to a text that the build shows: a capital, a full stop, a day in words."""

from __future__ import annotations

import datetime
from collections.abc import Iterable


def capitalise(text: str) -> str:
    """The text with a capital at its beginning; the rest stays as it is (IL-2, not Il-2)."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """The text as a sentence: capital first, full stop last."""
    text = capitalise(text.strip())
    return text if text.endswith((".", "?", "!", ":")) else f"{text}."


def one_line(text: str) -> str:
    """The text on one line, as list items need it."""
    return " ".join(text.split())


def running(texts: Iterable[str]) -> str:
    """Texts as one paragraph, each a sentence."""
    return " ".join(sentence(one_line(text)) for text in texts)


def long_date(date: datetime.date | None) -> str:
    """A date as a reader says it: "November 3, 2026"."""
    return f"{date:%B} {date.day}, {date.year}" if date else ""

"""The words that pages avoid, with what they say in their place."""

from __future__ import annotations

from formulary.catalogue import Catalogue
from formulary.front_matter import PlainWord
from formulary.markdown_writing import blocks, bullets
from formulary.names import normalise


def plain_words(catalogue: Catalogue) -> str:
    """The words to write from A to Z, each with those it replaces; then those to leave out."""
    page = catalogue.plain_words
    every = page.fields.words if page else []
    written = sorted((each for each in every if each.write), key=_key)
    left_out = sorted(word for each in every if not each.write for word in each.avoid)
    return blocks(
        "## What we say { #what-we-say }",
        bullets(f"**{each.write}**, not {_listed(each.avoid)}" for each in written),
        "## What we leave out { #what-we-leave-out }" if left_out else "",
        bullets(left_out),
    )


def _key(entry: PlainWord) -> str:
    return normalise(entry.write or "")


def _listed(words: list[str]) -> str:
    """Words in a row: "a", "a or b", "a, b, or c"."""
    if len(words) < 3:
        return " or ".join(words)
    return f"{', '.join(words[:-1])}, or {words[-1]}"

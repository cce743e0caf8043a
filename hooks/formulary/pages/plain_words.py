"""The words that pages avoid, with what they say in their place."""

from __future__ import annotations

from formulary import anchors
from formulary.fragments.markdown import blocks, bullets, heading
from formulary.fragments.page import ComposedPage
from formulary.fragments.slotted import slotted_page
from formulary.records.catalogue import Catalogue
from formulary.records.prose import Prose
from formulary.schema.plain_words import PlainWord
from formulary.schema.slots import Slot
from formulary.text.names import normalise


def plain_words_page(catalogue: Catalogue, page: Prose) -> ComposedPage:
    """The page of plain words."""
    return slotted_page(catalogue, page, {Slot.PLAIN_WORDS: _lists(catalogue)})


def _lists(catalogue: Catalogue) -> str:
    """The words to write from A to Z, each with those it replaces; then those to leave out."""
    every = catalogue.plain_words.words if catalogue.plain_words else []
    written = sorted((each for each in every if each.write), key=_key)
    left_out = sorted(word for each in every if not each.write for word in each.avoid)
    return blocks(
        heading(2, "What we say", anchors.WHAT_WE_SAY),
        bullets(f"**{each.write}**, not {_listed(each.avoid)}" for each in written),
        heading(2, "What we leave out", anchors.WHAT_WE_LEAVE_OUT) if left_out else "",
        bullets(left_out),
    )


def _key(entry: PlainWord) -> str:
    return normalise(entry.write or "")


def _listed(words: list[str]) -> str:
    """Words in a row: "a", "a or b", "a, b, or c"."""
    if len(words) < 3:
        return " or ".join(words)
    return f"{', '.join(words[:-1])}, or {words[-1]}"

"""Medical words from A to Z, for readers to look up."""

from __future__ import annotations

from formulary.fragments.medical_words import word_list
from formulary.fragments.page import ComposedPage
from formulary.fragments.slotted import slotted_page
from formulary.records.catalogue import Catalogue
from formulary.records.prose import Prose
from formulary.schema.slots import Slot


def words_page(catalogue: Catalogue, page: Prose) -> ComposedPage:
    """The page of medical words."""
    return slotted_page(catalogue, page, {Slot.WORDS: word_list(catalogue.words)})

"""Pages that stand for themselves, with call cards where their writer gives signs."""

from __future__ import annotations

from formulary.fragments.call_cards import CardStyle, call_cards, page_cards
from formulary.fragments.page import ComposedPage
from formulary.fragments.slotted import slotted_page
from formulary.records.catalogue import Catalogue
from formulary.records.prose import Prose
from formulary.schema.slots import Slot


def prose_page(catalogue: Catalogue, page: Prose) -> ComposedPage:
    """A page as its writer wrote it, with its call cards."""
    cards = call_cards(page_cards(catalogue, page.fields.call), CardStyle(catalogue.region, 2))
    return slotted_page(catalogue, page, {Slot.CALL_CARDS: cards})

"""Every regimen from A to Z."""

from __future__ import annotations

from formulary import addresses
from formulary.fragments.page import ComposedPage
from formulary.fragments.regimen_list import regimen_list
from formulary.fragments.slotted import slotted_page
from formulary.records.catalogue import Catalogue
from formulary.records.prose import Prose
from formulary.schema.slots import Slot


def regimens_page(catalogue: Catalogue, page: Prose) -> ComposedPage:
    """The list of regimens."""
    every = regimen_list(catalogue, addresses.REGIMEN_LIST)
    return slotted_page(catalogue, page, {Slot.REGIMENS: every})

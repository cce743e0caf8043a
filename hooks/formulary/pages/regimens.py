"""Every regimen from A to Z."""

from __future__ import annotations

from formulary import addresses
from formulary.fragments.markdown import bullets, link
from formulary.fragments.page import ComposedPage
from formulary.fragments.slotted import slotted_page
from formulary.records.catalogue import Catalogue
from formulary.records.prose import Prose
from formulary.schema.slots import Slot
from formulary.text.names import normalise


def regimens_page(catalogue: Catalogue, page: Prose) -> ComposedPage:
    """The list of regimens."""
    return slotted_page(catalogue, page, {Slot.REGIMENS: _regimens(catalogue)})


def _regimens(catalogue: Catalogue) -> str:
    """Every regimen from A to Z, with its medicines."""
    every = sorted(catalogue.regimens.values(), key=lambda each: normalise(each.fields.name))
    return bullets(
        f"**{link(each.fields.name, addresses.REGIMEN_LIST, each.uri)}**: {each.fields.full_name}"
        + (f". Also called {', '.join(each.fields.other_names)}" if each.fields.other_names else "")
        for each in every
    )

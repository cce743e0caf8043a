"""The home page: title, lead and search field are the theme's to place, the rest is text."""

from __future__ import annotations

from dataclasses import replace

from formulary import addresses
from formulary.fragments.page import ComposedPage
from formulary.fragments.regimen_list import regimen_list
from formulary.fragments.slotted import slotted_page
from formulary.records.catalogue import Catalogue
from formulary.records.prose import Prose
from formulary.schema.home import HomeFields
from formulary.schema.slots import Slot
from formulary.text.headings import without_title
from formulary.text.phrases import one_line


def home_page(catalogue: Catalogue, page: Prose) -> ComposedPage:
    """The home page. Its search field stands between its lead and its text."""
    assert isinstance(page.fields, HomeFields)
    regimens = regimen_list(catalogue, addresses.HOME)
    whole = slotted_page(catalogue, page, {Slot.REGIMENS: regimens})
    meta = replace(whole.meta, lead=one_line(page.fields.lead))
    return replace(whole, meta=meta, markdown=without_title(whole.markdown))

"""The home page: title, lead and search field are the theme's to place, the rest is text."""

from __future__ import annotations

from dataclasses import replace

from formulary.fragments.page import ComposedPage
from formulary.fragments.slotted import slotted_page
from formulary.records.catalogue import Catalogue
from formulary.records.prose import Prose
from formulary.schema.home import HomeFields
from formulary.text.headings import without_title
from formulary.text.phrases import one_line


def home_page(catalogue: Catalogue, page: Prose) -> ComposedPage:
    """The home page. Its search field stands between its lead and its text."""
    assert isinstance(page.fields, HomeFields)
    whole = slotted_page(catalogue, page, {})
    meta = replace(whole.meta, lead=one_line(page.fields.lead))
    return replace(whole, meta=meta, markdown=without_title(whole.markdown))

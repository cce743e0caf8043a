"""Composing: from the catalogue to what a Markdown builder needs, pages and assets.

Pure: any page in any order. Every page is an ordinary Markdown file with front matter for the
theme; nothing in it depends on MkDocs.
"""

from __future__ import annotations

from collections.abc import Iterator

from formulary.catalogue import Catalogue
from formulary.compose.groupings import grouping_pages
from formulary.compose.guide import guide_page
from formulary.compose.handout import handout_page
from formulary.compose.page import Asset, ComposedPage
from formulary.compose.prose import prose_page
from formulary.compose.regimen import regimen_page
from formulary.compose.section import section_page
from formulary.compose.side_effect import side_effect_page
from formulary.pages.forwarding import forwarding_pages
from formulary.pages.open_data import medicine_records, side_effect_records
from formulary.pages.search_rows import search_cards, search_rows

__all__ = ["Asset", "ComposedPage", "assets", "compose"]


def compose(catalogue: Catalogue) -> Iterator[ComposedPage]:
    """Every page of the site."""
    for page in catalogue.prose.values():
        yield prose_page(catalogue, page)
    for effect in catalogue.side_effects.values():
        yield side_effect_page(catalogue, effect)
    for regimen in catalogue.regimens.values():
        yield regimen_page(catalogue, regimen)
    yield from grouping_pages(catalogue)
    for monograph in catalogue.monographs.values():
        for section in monograph.sections.values():
            yield section_page(catalogue, monograph, section)
        yield guide_page(catalogue, monograph)
        yield handout_page(catalogue, monograph)


def assets(catalogue: Catalogue) -> Iterator[Asset]:
    """Every other file that the build makes."""
    for uri, content in forwarding_pages(catalogue).items():
        yield Asset(uri, content)
    yield Asset("data/medicines.json", medicine_records(catalogue))
    yield Asset("data/side-effects.json", side_effect_records(catalogue))
    yield Asset("data/search.json", search_rows(catalogue))
    yield Asset("data/search-cards.json", search_cards(catalogue))

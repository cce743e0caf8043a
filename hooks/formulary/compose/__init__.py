"""Composing: from the catalogue to what a Markdown builder needs, pages and assets.

Pure: any page in any order. Every page is an ordinary Markdown file with front matter for the
theme; nothing in it depends on MkDocs.
"""

from __future__ import annotations

from collections.abc import Iterator

from formulary.catalogue import Catalogue
from formulary.compose.guide import guide_page
from formulary.compose.handout import handout_page
from formulary.compose.page import Asset, ComposedPage
from formulary.compose.prose import prose_page
from formulary.compose.section import section_page
from formulary.compose.side_effect import side_effect_page
from formulary.pages.forwarding import forwarding_pages

__all__ = ["Asset", "ComposedPage", "assets", "compose"]


def compose(catalogue: Catalogue) -> Iterator[ComposedPage]:
    """Every page of the site."""
    for page in catalogue.prose.values():
        yield prose_page(catalogue, page)
    for effect in catalogue.side_effects.values():
        yield side_effect_page(catalogue, effect)
    for monograph in catalogue.monographs.values():
        for section in monograph.sections.values():
            yield section_page(catalogue, monograph, section)
        yield guide_page(catalogue, monograph)
        yield handout_page(catalogue, monograph)


def assets(catalogue: Catalogue) -> Iterator[Asset]:
    """Every other file that the build makes."""
    for uri, content in forwarding_pages(catalogue).items():
        yield Asset(uri, content)

"""Whole pages, one kind a module; only the build comes in, and `compose` lists them all.

Pure: any page in any order. Every page is an ordinary Markdown file with front matter for the
theme; nothing in it depends on MkDocs. Modules of this package never know each other.
"""

from __future__ import annotations

from collections.abc import Iterator

from formulary import addresses
from formulary.exports.host_files import host_files
from formulary.exports.open_data import medicine_records, side_effect_records
from formulary.exports.redirects import redirect_pages
from formulary.fragments.page import Asset, ComposedPage
from formulary.pages.grouping import grouping_pages
from formulary.pages.guide import guide_page
from formulary.pages.handout import handout_pages
from formulary.pages.regimen_call import regimen_call_page
from formulary.pages.regimen_guide import regimen_guide_page
from formulary.pages.regimen_handout import regimen_handout_pages
from formulary.pages.side_effect_handout import side_effect_handout_pages
from formulary.records.catalogue import Catalogue
from formulary.schema.kinds import resolve


def compose(catalogue: Catalogue) -> Iterator[ComposedPage]:
    """Every page of the site: those that have a file, then those that the build makes whole."""
    for record in catalogue.whole_records():
        page: ComposedPage = resolve(record.place.kind.composer)(catalogue, record)
        yield page
    yield from grouping_pages(catalogue)
    for monograph in catalogue.monographs.values():
        yield guide_page(catalogue, monograph)
        yield from handout_pages(catalogue, monograph)
    for regimen in catalogue.regimens.values():
        yield regimen_call_page(catalogue, regimen)
        yield regimen_guide_page(catalogue, regimen)
        yield from regimen_handout_pages(catalogue, regimen)
    for effect in catalogue.side_effects.values():
        yield from side_effect_handout_pages(catalogue, effect)


def assets(catalogue: Catalogue) -> Iterator[Asset]:
    """Every other file that the build makes."""
    for uri, content in (redirect_pages(catalogue) | host_files(catalogue.settings)).items():
        yield Asset(uri, content)
    yield Asset(addresses.MEDICINES_DATA, medicine_records(catalogue))
    yield Asset(addresses.SIDE_EFFECTS_DATA, side_effect_records(catalogue))

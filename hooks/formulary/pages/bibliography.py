"""Every source that the site rests on, with the pages that use it."""

from __future__ import annotations

from collections import defaultdict

from formulary import addresses
from formulary.fragments.markdown import blocks, bullets, link
from formulary.fragments.page import ComposedPage
from formulary.fragments.slotted import slotted_page
from formulary.records.catalogue import Catalogue
from formulary.records.prose import Prose
from formulary.schema.fields import Citation
from formulary.schema.slots import Slot


def bibliography_page(catalogue: Catalogue, page: Prose) -> ComposedPage:
    """The list of sources."""
    return slotted_page(catalogue, page, {Slot.SOURCES: _bibliography(catalogue)})


def _bibliography(catalogue: Catalogue) -> str:
    """The sources by publisher, each with the pages that cite it."""
    publishers: dict[str, dict[tuple[str, str], list[str]]] = defaultdict(dict)
    for title, uri, sources in _citing_pages(catalogue):
        for source in sources:
            key = (source.title, source.url)
            pages = publishers[source.publisher].setdefault(key, [])
            pages.append(link(title, addresses.SOURCES, uri))
    return blocks(
        *(
            blocks(f"## {publisher}", bullets(_line(key, works[key]) for key in sorted(works)))
            for publisher, works in sorted(publishers.items())
        )
    )


def _citing_pages(catalogue: Catalogue) -> list[tuple[str, str, list[Citation]]]:
    """Every page with sources of its own: its name, its uri, its sources."""
    medicines = [(m.title, m.uri, m.identity.sources) for m in catalogue.monographs.values()]
    effects = [(e.fields.name, e.uri, e.fields.sources) for e in catalogue.side_effects.values()]
    regimens = [(r.fields.name, r.uri, r.fields.sources) for r in catalogue.regimens.values()]
    return medicines + effects + regimens


def _line(key: tuple[str, str], pages: list[str]) -> str:
    title, url = key
    return f"[{title}]({url}). Used for: {', '.join(dict.fromkeys(pages))}."

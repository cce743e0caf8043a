"""A handout as two pages: in usual letters on one sheet, and the same in large print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from formulary import addresses
from formulary.fragments.meta import MenuEntry, PageMeta, running_head
from formulary.fragments.page import ComposedPage, finish
from formulary.records.catalogue import Catalogue


def printed_address(catalogue: Catalogue, uri: str) -> str:
    """A page's address as paper shows it, without the protocol."""
    return f"{catalogue.settings.base_url}{addresses.url_of(uri)}".split("://")[-1]


def in_two_sizes(
    catalogue: Catalogue, back: MenuEntry, uri: str, meta: PageMeta, markdown: str
) -> Iterator[ComposedPage]:
    """The handout and its large print.

    They are of the page `back`, whose uri is `uri`; `meta` holds what both have in common.
    """
    names = {addresses.HANDOUT: "handout", addresses.LARGE_PRINT: "large print"}
    for page, label in names.items():
        title = f"{back.title}: {label}"
        own = replace(
            meta,
            title=title,
            running_head=running_head(catalogue, title),
            printed_address=printed_address(catalogue, uri),
            back=back,
            is_large=page == addresses.LARGE_PRINT,
        )
        yield finish(catalogue, addresses.beside(uri, page), own, markdown)

"""Where a page stands: the pages above it, and where to read when to call about its subject."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from formulary import addresses
from formulary.fragments.meta import MenuEntry
from formulary.records.catalogue import Catalogue
from formulary.schema.vocabulary import SectionName

LISTS: Mapping[str, str] = {
    addresses.FINDER: "Medicines",
    addresses.GLOSSARY: "Side effects",
    addresses.REGIMEN_LIST: "Medicines given together",
    addresses.group(addresses.CANCERS): "Medicines by cancer",
    addresses.group(addresses.KINDS): "Medicines by kind",
    addresses.ABOUT: "About this site",
    addresses.LANGUAGE_LIST: "Other languages",
}
"""The one name of each page that stands above others, by its uri."""


def trail_of(catalogue: Catalogue, uri: str) -> tuple[MenuEntry, ...]:
    """The pages above a page, from the top; the home page is not among them."""
    above = (each for each in _above(uri) if each != uri)
    titles = ((each, _title(catalogue, each)) for each in above)
    return tuple(MenuEntry(title, addresses.url_of(each)) for each, title in titles if title)


def _above(uri: str) -> Iterator[str]:
    """The uris of the pages that may stand above a page."""
    top, *rest = uri.split("/")
    if not rest:
        return
    if top in (*addresses.BUILT_FOLDERS, addresses.REGIMENS):
        yield addresses.FINDER
    yield addresses.list_of(top)
    if len(rest) > 1:
        slug = rest[0]
        yield addresses.medicine(slug) if top == addresses.MEDICINES else f"{top}/{slug}.md"


def _title(catalogue: Catalogue, uri: str) -> str:
    parts = uri.split("/")
    if uri in LISTS:
        is_there = uri in catalogue.prose or parts[0] in addresses.BUILT_FOLDERS
        return LISTS[uri] if is_there else ""
    slug = parts[1].removesuffix(".md")
    if parts[0] == addresses.MEDICINES and slug in catalogue.monographs:
        return catalogue.monographs[slug].title
    if parts[0] == addresses.REGIMENS and slug in catalogue.regimens:
        return catalogue.regimens[slug].fields.name
    if parts[0] == addresses.SIDE_EFFECTS and slug in catalogue.side_effects:
        return catalogue.side_effects[slug].fields.name
    return ""


def call_page(catalogue: Catalogue, uri: str) -> MenuEntry | None:
    """Where to read when to call about what a page is about; None for all medicines."""
    folder, slug, *_ = [*uri.removesuffix(".md").split("/"), ""]
    if folder == addresses.MEDICINES and slug in catalogue.monographs:
        monograph = catalogue.monographs[slug]
        title = SectionName.WHEN_TO_CALL.title_for(monograph.name)
        page = addresses.medicine(slug, SectionName.WHEN_TO_CALL.value)
        return MenuEntry(title, addresses.url_of(page))
    if folder == addresses.REGIMENS and slug in catalogue.regimens:
        title = SectionName.WHEN_TO_CALL.title_for(catalogue.regimens[slug].fields.name)
        return MenuEntry(title, addresses.url_of(addresses.regimen(slug, addresses.CALL)))
    return None

"""A regimen's handout: its medicines together, made from the same data, for the refrigerator."""

from __future__ import annotations

from collections.abc import Iterator

from formulary import addresses
from formulary.fragments.handout import handout_body
from formulary.fragments.meta import MenuEntry, PageMeta, robots_of, version_of
from formulary.fragments.page import ComposedPage
from formulary.fragments.two_sizes import in_two_sizes
from formulary.meaning.merge import together
from formulary.meaning.standing import standing_of
from formulary.records.catalogue import Catalogue
from formulary.records.regimen import Regimen


def regimen_handout_pages(catalogue: Catalogue, regimen: Regimen) -> Iterator[ComposedPage]:
    """The handout, in two sizes, of medicines that are given together."""
    fields = regimen.fields
    medicines = catalogue.medicines_of(regimen)
    content = together(catalogue.signs, medicines, fields.ways)
    sections = [each.uri for medicine in medicines for each in medicine.sections.values()]
    standing = standing_of(catalogue, regimen, fields.review)
    meta = PageMeta(
        kind="handout",
        title="",
        description=f"{fields.name} to print: rules, side effects and when to call.",
        version=version_of(catalogue, regimen.uri, *sections),
        robots=robots_of(standing),
    )
    below = [f"{fields.full_name}.\n{{ .names }}"]
    markdown = handout_body(catalogue, fields.name, below, standing, content)
    back = MenuEntry(fields.name, addresses.url_of(regimen.uri))
    return in_two_sizes(catalogue, back, regimen.uri, meta, markdown)

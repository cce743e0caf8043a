"""A regimen's handout: its medicines together, made from the same data, for the refrigerator."""

from __future__ import annotations

from formulary import addresses
from formulary.fragments.handout import handout_body, printed_address
from formulary.fragments.meta import MenuEntry, PageMeta, robots_of, running_head, version_of
from formulary.fragments.page import ComposedPage, finish
from formulary.meaning.merge import together
from formulary.meaning.standing import standing_of
from formulary.records.catalogue import Catalogue
from formulary.records.regimen import Regimen


def regimen_handout_page(catalogue: Catalogue, regimen: Regimen) -> ComposedPage:
    """The handout of medicines that are given together."""
    medicines = catalogue.medicines_of(regimen)
    content = together(catalogue.signs, medicines, regimen.fields.ways)
    title = f"{regimen.fields.name}: handout"
    sections = [each.uri for medicine in medicines for each in medicine.sections.values()]
    standing = standing_of(catalogue, regimen, regimen.fields.review)
    meta = PageMeta(
        kind="handout",
        title=title,
        description=f"{regimen.fields.name} to print: rules, side effects and when to call.",
        running_head=running_head(catalogue, title),
        version=version_of(catalogue, regimen.uri, *sections),
        robots=robots_of(standing),
        printed_address=printed_address(catalogue, regimen.uri),
        back=MenuEntry(regimen.fields.name, addresses.url_of(regimen.uri)),
    )
    markdown = handout_body(
        catalogue,
        regimen.fields.name,
        [f"{regimen.fields.full_name}.\n{{ .names }}"],
        standing,
        content,
    )
    return finish(catalogue, addresses.regimen(regimen.slug, addresses.HANDOUT), meta, markdown)

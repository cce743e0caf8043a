"""The handout: one sheet of paper for the refrigerator door, made from the same data."""

from __future__ import annotations

from formulary import addresses
from formulary.fragments.handout import handout_body, printed_address
from formulary.fragments.meta import MenuEntry, PageMeta, robots_of, running_head, version_of
from formulary.fragments.monograph import names_line
from formulary.fragments.page import ComposedPage, finish
from formulary.meaning.merge import together
from formulary.meaning.standing import standing_of_medicine
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph


def handout_page(catalogue: Catalogue, monograph: Monograph) -> ComposedPage:
    """A medicine's handout. The blank lines are the theme's: they hold no facts."""
    title = f"{monograph.title}: handout"
    standing = standing_of_medicine(catalogue, monograph)
    meta = PageMeta(
        kind="handout",
        title=title,
        description=f"One page about {monograph.name} to print: side effects and when to call.",
        running_head=running_head(catalogue, title),
        version=version_of(catalogue, *(each.uri for each in monograph.sections.values())),
        robots=robots_of(standing),
        printed_address=printed_address(catalogue, monograph.uri),
        back=MenuEntry(monograph.title, addresses.url_of(monograph.uri)),
    )
    markdown = handout_body(
        catalogue,
        monograph.title,
        [names_line(monograph), _treats(catalogue, monograph)],
        standing,
        together(catalogue.signs, [monograph]),
    )
    return finish(catalogue, addresses.medicine(monograph.slug, addresses.HANDOUT), meta, markdown)


def _treats(catalogue: Catalogue, monograph: Monograph) -> str:
    cancers = ", ".join(each.within_sentence for each in catalogue.cancers_of(monograph))
    return f"Treats: {cancers}.\n{{ .treats }}" if cancers else ""

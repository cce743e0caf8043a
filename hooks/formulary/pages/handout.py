"""The handout: one sheet of paper for the refrigerator door, made from the same data."""

from __future__ import annotations

from collections.abc import Iterator

from formulary import addresses
from formulary.fragments.handout import handout_body
from formulary.fragments.meta import MenuEntry, PageMeta, robots_of, version_of
from formulary.fragments.monograph import names_line
from formulary.fragments.page import ComposedPage
from formulary.fragments.two_sizes import in_two_sizes
from formulary.meaning.merge import together
from formulary.meaning.standing import standing_of_medicine
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph


def handout_pages(catalogue: Catalogue, monograph: Monograph) -> Iterator[ComposedPage]:
    """A medicine's handout in two sizes. The blank lines are the theme's: they hold no facts."""
    standing = standing_of_medicine(catalogue, monograph)
    meta = PageMeta(
        kind="handout",
        title="",
        description=f"One page about {monograph.name} to print: side effects and when to call.",
        version=version_of(catalogue, *(each.uri for each in monograph.sections.values())),
        robots=robots_of(standing),
    )
    markdown = handout_body(
        catalogue,
        monograph.title,
        [names_line(monograph), _treats(catalogue, monograph)],
        standing,
        together(catalogue.signs, [monograph]),
    )
    back = MenuEntry(monograph.title, addresses.url_of(monograph.uri))
    return in_two_sizes(catalogue, back, monograph.uri, meta, markdown)


def _treats(catalogue: Catalogue, monograph: Monograph) -> str:
    cancers = ", ".join(each.within_sentence for each in catalogue.cancers_of(monograph))
    return f"Treats: {cancers}.\n{{ .treats }}" if cancers else ""

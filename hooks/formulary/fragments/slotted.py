"""A page that stands for itself: its writer's text with its slot filled, and what stands below."""

from __future__ import annotations

from collections.abc import Mapping

from formulary.fragments.frame import review_notice
from formulary.fragments.markdown import blocks
from formulary.fragments.meta import JsonRecord, PageMeta, robots_of, version_of
from formulary.fragments.page import ComposedPage, finish
from formulary.fragments.sources import source_list
from formulary.meaning.standing import standing_of_page
from formulary.records.catalogue import Catalogue
from formulary.records.prose import Prose
from formulary.schema.slots import Slot
from formulary.text.headings import title_of
from formulary.text.phrases import one_line
from formulary.text.slots import fill_slots


def slotted_page(
    catalogue: Catalogue,
    page: Prose,
    contents: Mapping[Slot, str],
    structured_data: tuple[JsonRecord, ...] = (),
) -> ComposedPage:
    """The page with each content in its slot."""
    fields = page.fields
    standing = standing_of_page(catalogue, page)
    meta = PageMeta(
        kind=page.place.kind.look,
        title=title_of(page.source.body),
        description=one_line(fields.description),
        version=version_of(catalogue, page.uri),
        robots=robots_of(standing),
        structured_data=structured_data,
    )
    markdown = blocks(
        fill_slots(page.source.body, contents),
        review_notice(standing) if standing else "",
        source_list(fields.sources),
    )
    return finish(catalogue, page.uri, meta, markdown)

"""One section of a monograph as a page."""

from __future__ import annotations

from formulary.catalogue import Catalogue
from formulary.compose.page import ComposedPage, Frame, finish, review_meta, version_meta
from formulary.front_matter import MedicineFields
from formulary.front_matter import Source as Citation
from formulary.markdown_writing import (
    blocks,
    link,
    one_line,
)
from formulary.model import Monograph, Section
from formulary.pages.call_cards import call_cards
from formulary.pages.groupings import links_to_groups
from formulary.pages.medical_words import explain, words_of_page
from formulary.pages.monograph import facts_at_a_glance, menu, names_line, sources_of
from formulary.pages.occurrence_list import occurrence_list
from formulary.pages.structured_data import monograph_data
from formulary.slots import Slot, fill_slots
from formulary.vocabulary import SectionName


def section_page(catalogue: Catalogue, monograph: Monograph, section: Section) -> ComposedPage:
    """A section's page, with the call cards that every page of a monograph carries."""
    title = section.name.title_for(monograph.name)
    sources = sources_of(monograph, section)
    meta = {
        "title": title,
        "description": one_line(" ".join(section.fields.summary)),
        "kind": "monograph",
        "section": section.name.value,
        "call_anchor": _call_anchor(monograph, section),
        **version_meta(catalogue, section.uri),
        **review_meta(monograph.identity.review),
        "monograph": menu(monograph, section.name),
        "structured_data": monograph_data(catalogue, monograph, section.name),
    }
    body, words = explain(section_body(catalogue, monograph, section, sources), catalogue.words)
    frame = Frame(
        title, section.fields.summary, monograph.identity.review, sources, names_line(monograph)
    )
    markdown = frame.around(
        body, blocks(_cards_at_end(catalogue, monograph, section), words_of_page(words))
    )
    return finish(catalogue, section.uri, meta, markdown)


def _call_anchor(monograph: Monograph, section: Section) -> str:
    """Where the page's call cards begin: at the first of them on the page that is about them."""
    if section.name is not SectionName.WHEN_TO_CALL:
        return "call"
    tiers = monograph.call.by_urgency().items()
    return next((f"call-{urgency.value}" for urgency, signs in tiers if signs), "content")


def section_body(
    catalogue: Catalogue, monograph: Monograph, section: Section, sources: list[Citation]
) -> str:
    """A section's own text with its slots filled. `sources` are those the page numbers."""
    filled: dict[Slot, str] = {}
    if section.name is SectionName.SIDE_EFFECTS:
        filled[Slot.OCCURRENCES] = occurrence_list(catalogue, monograph, sources)
    if section.name is SectionName.WHEN_TO_CALL:
        filled[Slot.CALL_CARDS] = _cards(catalogue, monograph, level=2)
    body = fill_slots(section.source.body, filled)
    if isinstance(section.fields, MedicineFields):
        return blocks(_facts(catalogue, monograph), body)
    return body


def _cards(catalogue: Catalogue, monograph: Monograph, level: int) -> str:
    return call_cards(monograph.call, level, catalogue.shows_fever_rule(monograph))


def _cards_at_end(catalogue: Catalogue, monograph: Monograph, section: Section) -> str:
    if section.name is SectionName.WHEN_TO_CALL:
        return ""
    cards = _cards(catalogue, monograph, level=3)
    return blocks("## When to call { #call }", cards) if cards else ""


def _facts(catalogue: Catalogue, monograph: Monograph) -> str:
    cancers = links_to_groups(catalogue, monograph, "cancers")
    kinds = links_to_groups(catalogue, monograph, "kinds")
    regimens = [
        link(each.fields.name, monograph.uri, each.uri)
        for each in catalogue.regimens_with(monograph)
    ]
    return facts_at_a_glance(monograph, cancers, kinds, regimens)

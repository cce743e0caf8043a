"""One section of a monograph as a page."""

from __future__ import annotations

from formulary import anchors
from formulary.exports.structured_data import monograph_data
from formulary.fragments.boxed_warning import boxed_warning
from formulary.fragments.call_cards import medicine_cards
from formulary.fragments.frame import Frame
from formulary.fragments.markdown import blocks, heading
from formulary.fragments.medical_words import explain, words_of_page
from formulary.fragments.meta import PageMeta, robots_of, running_head, version_of
from formulary.fragments.monograph import menu, names_line
from formulary.fragments.page import ComposedPage, finish
from formulary.fragments.section_body import section_body, section_cards
from formulary.fragments.sources import follows, parts_of, sources_of
from formulary.meaning.standing import standing_of_medicine
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph, Section
from formulary.schema.vocabulary import WARNED_FIRST, SectionName
from formulary.text.phrases import one_line


def section_page(catalogue: Catalogue, section: Section) -> ComposedPage:
    """A section's page, with the call cards that every page of a monograph carries."""
    monograph = catalogue.monographs[section.medicine]
    title = section.name.title_for(monograph.name)
    sources = sources_of(monograph, section)
    body, words = explain(section_body(catalogue, monograph, section, sources), catalogue.words)
    standing = standing_of_medicine(catalogue, monograph)
    meta = PageMeta(
        kind=section.place.kind.look,
        title=title,
        description=one_line(" ".join(section.fields.summary)),
        running_head=running_head(catalogue, title),
        section=section.name.value,
        call_anchor=_call_anchor(catalogue, monograph, section),
        version=version_of(catalogue, section.uri),
        robots=robots_of(standing),
        has_hints=bool(words),
        monograph=menu(monograph, section.name),
        structured_data=(monograph_data(catalogue, monograph, section.name, standing),),
    )
    frame = Frame(
        title,
        section.fields.summary,
        standing,
        sources,
        names=names_line(monograph),
        parts=parts_of(section),
        follows=follows(monograph),
        warning=boxed_warning(monograph, sources) if section.name in WARNED_FIRST else "",
    )
    markdown = frame.around(
        body, blocks(_cards_at_end(catalogue, monograph, section), words_of_page(words))
    )
    return finish(catalogue, section.uri, meta, markdown)


def _call_anchor(catalogue: Catalogue, monograph: Monograph, section: Section) -> str:
    """Where the page's call cards begin: at the first of them on the page that is about them."""
    if section.name is not SectionName.WHEN_TO_CALL:
        return anchors.CALL
    cards = medicine_cards(catalogue, [monograph])
    return next((anchors.call_anchor(each.value) for each in cards), anchors.CONTENT)


def _cards_at_end(catalogue: Catalogue, monograph: Monograph, section: Section) -> str:
    if section.name is SectionName.WHEN_TO_CALL:
        return ""
    cards = section_cards(catalogue, monograph, level=3)
    return blocks(heading(2, "When to call", anchors.CALL), cards) if cards else ""

"""The whole guide: all nine sections of a monograph on one page, for reading and printing."""

from __future__ import annotations

from formulary.catalogue import Catalogue
from formulary.compose.page import ComposedPage, contents, finish, review_meta, version_meta
from formulary.compose.section import section_body
from formulary.front_matter import Source as Citation
from formulary.markdown_writing import blocks, one_line, review_notice, source_list, summary
from formulary.model import Monograph, Section
from formulary.pages.medical_words import explain, words_of_page
from formulary.pages.monograph import as_part_of_guide, menu, names_line, sources_of


def guide_page(catalogue: Catalogue, monograph: Monograph) -> ComposedPage:
    """A monograph's whole guide. Its ids are its sections' with their names before them."""
    sections = list(monograph.sections.values())
    sources = sources_of(monograph, *sections)
    title = f"{monograph.title}: the whole guide"
    meta = {
        "title": title,
        "description": one_line(" ".join(monograph.identity.summary)),
        "kind": "guide",
        "call_anchor": "when-to-call",
        **version_meta(catalogue, *(each.uri for each in monograph.sections.values())),
        **review_meta(monograph.identity.review),
        "monograph": menu(monograph, None),
    }
    nine = blocks(*(_part(catalogue, monograph, section, sources) for section in sections))
    parts, words = explain(nine, catalogue.words)
    markdown = blocks(
        f"# {title}",
        names_line(monograph),
        review_notice(monograph.identity.review),
        contents(parts),
        parts,
        words_of_page(words),
        source_list(sources),
    )
    return finish(catalogue, f"medicines/{monograph.slug}/guide.md", meta, markdown)


def _part(
    catalogue: Catalogue, monograph: Monograph, section: Section, sources: list[Citation]
) -> str:
    body = section_body(catalogue, monograph, section, sources)
    return blocks(
        f"## {section.name.label} {{ #{section.name.value} .guide-part }}",
        summary(section.fields.summary),
        as_part_of_guide(section.name, body),
    )

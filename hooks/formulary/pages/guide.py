"""The whole guide: all nine sections of a monograph on one page, for reading and printing."""

from __future__ import annotations

import re

from formulary import addresses, anchors
from formulary.fragments.boxed_warning import boxed_warning
from formulary.fragments.frame import contents, review_notice, summary
from formulary.fragments.markdown import blocks, heading
from formulary.fragments.medical_words import explain, words_of_page
from formulary.fragments.meta import PageMeta, robots_of, running_head, version_of
from formulary.fragments.monograph import menu, names_line
from formulary.fragments.page import ComposedPage, finish
from formulary.fragments.section_body import section_body
from formulary.fragments.sources import follows, parts_of, source_list, sources_of
from formulary.meaning.standing import standing_of_medicine
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph, Section
from formulary.schema.fields import Citation
from formulary.schema.vocabulary import SectionName
from formulary.text.headings import headings
from formulary.text.phrases import one_line


def guide_page(catalogue: Catalogue, monograph: Monograph) -> ComposedPage:
    """A monograph's whole guide. Its ids are its sections' with their names before them."""
    sections = list(monograph.sections.values())
    sources = sources_of(monograph, *sections)
    title = f"{monograph.title}: the whole guide"
    nine = blocks(*(_part(catalogue, monograph, section, sources) for section in sections))
    parts, words = explain(nine, catalogue.words)
    standing = standing_of_medicine(catalogue, monograph)
    meta = PageMeta(
        kind="guide",
        title=title,
        description=one_line(" ".join(monograph.identity.summary)),
        running_head=running_head(catalogue, title),
        call_anchor=anchors.WHEN_TO_CALL,
        version=version_of(catalogue, *(each.uri for each in sections)),
        robots=robots_of(standing),
        has_hints=bool(words),
        monograph=menu(monograph, None),
    )
    markdown = blocks(
        f"# {title}",
        names_line(monograph),
        boxed_warning(monograph, sources),
        review_notice(standing),
        contents(parts),
        parts,
        words_of_page(words),
        source_list(sources, parts=parts_of(*sections), follows=follows(monograph)),
    )
    return finish(catalogue, addresses.medicine(monograph.slug, addresses.GUIDE), meta, markdown)


def _part(
    catalogue: Catalogue, monograph: Monograph, section: Section, sources: list[Citation]
) -> str:
    body = section_body(catalogue, monograph, section, sources, is_open=True)
    return blocks(
        heading(2, section.name.label, section.name.value, "guide-part"),
        summary(section.fields.summary),
        _one_level_down(section.name, body),
    )


_ATTRIBUTES = re.compile(r"(?:(?<![ ])[ ]++)?+\{:?[ ]*+[#.][^{}]*+\}[ ]*+$")
_POINTER = re.compile(r"(?P<before>\]\(#|aria-labelledby=\")(?P<id>[\w-]+)(?=[)\"])")
_GIVEN_ID = re.compile(r"(?P<before>\{:?[ ]*(?:\.[\w-]+[ ]+)*#)(?P<id>[\w-]+)(?=[ }])")


def _one_level_down(name: SectionName, markdown: str) -> str:
    """A section's text one level down, its ids under the section's name so that none repeats."""
    found = headings(markdown)
    own_ids = {each.id for each in found}
    own_ids |= {match["id"] for match in _GIVEN_ID.finditer(markdown)}
    parts, end = [], 0
    for each in found:
        line = _ATTRIBUTES.sub("", markdown[each.start : each.end])
        between = _point_within(name, markdown[end : each.start], own_ids)
        parts += [between, f"#{line} {{ #{anchors.part_anchor(name.value, each.id)} }}"]
        end = each.end
    return "".join([*parts, _point_within(name, markdown[end:], own_ids)])


def _point_within(name: SectionName, text: str, own_ids: set[str]) -> str:
    """The text with its ids under the section's name, and its links to them led there."""

    def lead(match: re.Match[str]) -> str:
        own = match["id"]
        anchor = anchors.part_anchor(name.value, own) if own in own_ids else own
        return f"{match['before']}{anchor}"

    return _GIVEN_ID.sub(lead, _POINTER.sub(lead, text))

"""The sources of a page: the numbered list at its end, and references to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from formulary import addresses
from formulary.fragments.markdown import blocks, heading
from formulary.records.monograph import Monograph, Section
from formulary.schema.fields import Citation
from formulary.schema.vocabulary import SectionName


def source_list(sources: Sequence[Citation], level: int = 2) -> str:
    """The sources of a page, numbered, each with an id to refer to."""
    if not sources:
        return ""
    lines = [f"{number}. {_source(source)}" for number, source in enumerate(sources, start=1)]
    title = heading(level, "Sources", addresses.SOURCES_HEADING, "sources-heading")
    return blocks(title, "\n".join(lines))


def _source(source: Citation) -> str:
    name = f"[{source.title}]({source.url}){{ #{addresses.source_anchor(source.id)} }}"
    date = f", {source.date}" if source.date else ""
    return f"{name}. {source.publisher}{date}."


def citation(ids: Iterable[str], sources: Sequence[Citation]) -> str:
    """References to a page's numbered sources: "Source: 1, 3"."""
    numbers = {source.id: number for number, source in enumerate(sources, start=1)}
    known = sorted((each for each in ids if each in numbers), key=lambda each: numbers[each])
    links = [f"[{numbers[each]}](#{addresses.source_anchor(each)})" for each in known]
    if not links:
        return ""
    return f"{'Source' if len(links) == 1 else 'Sources'}: {', '.join(links)}"


def sources_of(monograph: Monograph, *sections: Section) -> list[Citation]:
    """The sources that these sections refer to, in the monograph's order."""
    used = {cited for section in sections for _, cited in section.source.cited}
    if any(section.name is SectionName.OVERVIEW for section in sections):
        return list(monograph.identity.sources)
    return [source for source in monograph.identity.sources if source.id in used]

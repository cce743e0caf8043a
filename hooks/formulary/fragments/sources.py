"""The sources of a page: the numbered list at its end, and references to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from formulary import anchors
from formulary.fragments.folds import folded_under
from formulary.fragments.markdown import blocks, heading, unseen
from formulary.records.monograph import Monograph, Section
from formulary.schema.dates import month_of
from formulary.schema.fields import Citation
from formulary.schema.label_parts import part_words
from formulary.schema.references import part_of, source_of
from formulary.schema.vocabulary import WARNED_FIRST, SectionName

Parts = Mapping[str, Sequence[str]]
"""The parts of labels that a page cites, by the source's id."""

NO_PARTS: Parts = MappingProxyType({})


def source_list(sources: Sequence[Citation], parts: Parts = NO_PARTS, follows: str = "") -> str:
    """The sources of a page, numbered, each with an id to refer to.

    `follows` says which of them the page follows.
    """
    if not sources:
        return ""
    lines = [
        f"{number}. {_source(source, [*source.sections, *parts.get(source.id, ())])}"
        for number, source in enumerate(sources, start=1)
    ]
    count = f"Sources ({len(sources)})"
    title = heading(2, count, anchors.SOURCES_HEADING, "sources-heading")
    return folded_under(title, blocks(follows, "\n".join(lines)))


def _source(source: Citation, parts: Sequence[str]) -> str:
    name = f"[{source.title}]({source.url}){{ #{anchors.source_anchor(source.id)} }}"
    if not source.is_label:
        date = f", {source.date}" if source.date else ""
        return f"{name}. {source.publisher}{date}{_read(source)}."
    sections = f" {_sections(parts)}" if parts else ""
    return f"{name}, {revision(source)}. {source.publisher}.{sections}"


def _read(source: Citation) -> str:
    return f", read {month_of(source.read)}" if source.read else ""


def _sections(parts: Sequence[str]) -> str:
    numbers = [each for each in parts if each[0].isdigit()]
    named = [part_words(each) for each in parts if each not in numbers]
    counted = f"{'section' if len(numbers) == 1 else 'sections'} {', '.join(numbers)}"
    words = ", ".join([*named, counted] if numbers else named)
    return f"Here: {words}."


def revision(source: Citation) -> str:
    """Which text of a label it is: "revised March 2023", "read in July 2026"."""
    if source.date:
        return f"revised {month_of(source.date)}"
    return f"read in {month_of(source.read)}" if source.read else "date of the text not known"


def follows(monograph: Monograph) -> str:
    """Which revision of which label the pages of a medicine follow."""
    if not monograph.labels:
        return ""
    words = ", and the ".join(f"{each.title}, {revision(each)}" for each in monograph.labels)
    return f"These pages follow the {words}."


def citation(references: Iterable[str], sources: Sequence[Citation]) -> str:
    """References to a page's numbered sources: "Source: 1 (5.4), 3"."""
    numbers = {source.id: number for number, source in enumerate(sources, start=1)}
    titles = {source.id: source.title for source in sources}
    cited = parts_cited(references)
    known = sorted((each for each in cited if each in numbers), key=lambda each: numbers[each])
    links = [
        f"[{_named(numbers[each], titles[each])}](#{anchors.source_anchor(each)})"
        f"{_in_brackets(cited[each])}"
        for each in known
    ]
    if not links:
        return ""
    return f"{'Source' if len(links) == 1 else 'Sources'}: {', '.join(links)}"


def _named(number: int, title: str) -> str:
    """The number, and for who hears a link without what is around it, what it stands for."""
    return f"{unseen('source ')}{number}{unseen(f': {title}')}"


def cited_within(references: Iterable[str], sources: Sequence[Citation]) -> str:
    """The same at the end of a line that says what they are for."""
    return f'<span class="citation">{citation(references, sources)}</span>'


def cited_below(references: Iterable[str], sources: Sequence[Citation]) -> str:
    """The same as a paragraph of its own; nothing where none of them is numbered here."""
    cited = citation(references, sources)
    return f"{cited}\n{{ .citation }}" if cited else ""


def _in_brackets(parts: Sequence[str]) -> str:
    return f" ({', '.join(map(part_words, parts))})" if parts else ""


def parts_cited(references: Iterable[str]) -> dict[str, list[str]]:
    """The sources that are cited, by id, each with the parts of it, numbers in their order."""
    found: dict[str, set[str]] = defaultdict(set)
    for each in references:
        found[source_of(each)] |= {part_of(each)} - {""}
    return {source: sorted(parts, key=_by_number) for source, parts in found.items()}


def _by_number(part: str) -> tuple[list[int], str]:
    is_number = part[0].isdigit()
    return ([int(each) for each in part.split(".")], "") if is_number else ([], part)


def sources_of(monograph: Monograph, *sections: Section) -> list[Citation]:
    """The sources that these sections refer to, in the monograph's order."""
    used = {source_of(each) for each in _references(sections)}
    warning = monograph.identity.boxed_warning
    if warning is not None and any(section.name in WARNED_FIRST for section in sections):
        used |= {source_of(each) for each in warning.sources}
    if any(section.name is SectionName.OVERVIEW for section in sections):
        return list(monograph.identity.sources)
    return [source for source in monograph.identity.sources if source.id in used]


def parts_of(*sections: Section) -> Parts:
    """The parts of labels that these sections refer to."""
    return parts_cited(_references(sections))


def _references(sections: Iterable[Section]) -> Iterator[str]:
    return (each for section in sections for _, each in section.source.cited)

"""Whether every fact's source is one that the page lists, and every listed source is used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from formulary import addresses
from formulary.problems import Problem, did_you_mean
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph, Section
from formulary.records.record import Record
from formulary.schema.fields import Citation
from formulary.schema.label_parts import LabelPart
from formulary.schema.references import part_of, source_of
from formulary.schema.vocabulary import SectionName


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find ids that name no source, sources listed twice, and sources that support nothing."""
    for monograph in catalogue.monographs.values():
        overview = monograph.sections[SectionName.OVERVIEW]
        yield from _listed_twice(overview, monograph.identity.sources)
        for section in monograph.sections.values():
            yield from _references(section, monograph.citations)
            yield from _not_of_the_page(section)
        yield from _unused(overview, monograph)
        yield from _sections_twice(overview, monograph.identity.sources)
    for effect in catalogue.side_effects.values():
        yield from _own_sources(effect, effect.fields.sources)
    for regimen in catalogue.regimens.values():
        yield from _own_sources(regimen, regimen.fields.sources)
    for page in catalogue.prose.values():
        if page.uri != addresses.FINDER:
            yield from _own_sources(page, page.fields.sources)


def _own_sources(record: Record, sources: Sequence[Citation]) -> Iterator[Problem]:
    yield from _listed_twice(record, sources)
    yield from _sections(record, sources)
    yield from _references(record, {source.id: source for source in sources})


def _listed_twice(record: Record, sources: Sequence[Citation]) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, source in enumerate(sources):
        if source.id in seen:
            message = f"two sources have the id '{source.id}'. Give one of them another id"
            yield record.source.problem_in(("sources", index, "id"), message)
        seen.add(source.id)


def _sections(record: Record, sources: Sequence[Citation]) -> Iterator[Problem]:
    """Labels of which neither a fact nor the list of sources names a section."""
    cited = {source_of(reference) for _, reference in record.source.cited}
    for index, source in enumerate(sources):
        if source.is_label and not source.sections and source.id not in cited:
            message = (
                "nothing says on which sections of this label the page rests. Add them: "
                '`sections: ["5.4"]`'
            )
            yield record.source.problem_in(("sources", index, "id"), message)


def _references(record: Record, known: Mapping[str, Citation]) -> Iterator[Problem]:
    """References to no source, to a label without its section, to a section of what is no label."""
    for path, reference in record.source.cited:
        cited, part = source_of(reference), part_of(reference)
        source, message = known.get(cited), ""
        if source is None:
            hint = did_you_mean(cited, known) or " Add it to the list of sources."
            message = f"no source has the id '{cited}'.{hint}"
        elif source.is_label and not part:
            message = (
                f"'{cited}' is a label, and no section is named. Add it: `{cited} 5.1`, "
                f"`{cited} {LabelPart.WARNINGS.value}`"
            )
        elif part and not source.is_label:
            message = (
                f"'{cited}' is no label, so it has no part '{part}'. Remove it, or give the "
                "source its 'product'"
            )
        if message:
            yield record.source.problem_in(path, message)


def _not_of_the_page(section: Section) -> Iterator[Problem]:
    """A source of one fact that the page does not rest on, by its own list."""
    if section.name is SectionName.OVERVIEW:
        return
    cites = [(path, source_of(each)) for path, each in section.source.cited]
    seen = {cited for path, cited in cites if path[0] == "sources"}
    for path, cited in cites:
        if cited not in seen:
            seen.add(cited)
            message = (
                f"'{cited}' is not among this page's 'sources'. Add it there, or cite the source "
                "that says this"
            )
            yield section.source.problem_in(path, message)


def _sections_twice(overview: Section, sources: Sequence[Citation]) -> Iterator[Problem]:
    """Sections in a medicine's list of sources, where each fact names its own."""
    for index, source in enumerate(sources):
        if source.sections:
            message = "each fact of a medicine names the section it rests on. Remove 'sections'"
            yield overview.source.problem_in(("sources", index, "sections"), message)


def _unused(overview: Section, monograph: Monograph) -> Iterator[Problem]:
    if len(monograph.sections) < len(SectionName):
        return
    sections = monograph.sections.values()
    used = {source_of(each) for section in sections for _, each in section.source.cited}
    for index, source in enumerate(monograph.identity.sources):
        if source.id not in used:
            message = f"no page of the monograph refers to the source '{source.id}'. Remove it"
            yield overview.source.problem_in(("sources", index, "id"), message)

"""Whether every fact's source is one that the page lists, and every listed source is used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from formulary import addresses
from formulary.parsing.source_file import cited_ids
from formulary.problems import Problem, did_you_mean
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph, Section
from formulary.records.record import Record
from formulary.schema.fields import Citation
from formulary.schema.vocabulary import SectionName


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find ids that name no source, sources listed twice, and sources that support nothing."""
    for monograph in catalogue.monographs.values():
        overview = monograph.sections[SectionName.OVERVIEW]
        yield from _listed_twice(overview, monograph.identity.sources)
        for section in monograph.sections.values():
            yield from _unknown(section, monograph.citations)
        yield from _unused(overview, monograph)
    for effect in catalogue.side_effects.values():
        yield from _own_sources(effect, effect.fields.sources)
    for regimen in catalogue.regimens.values():
        yield from _own_sources(regimen, regimen.fields.sources)
    for page in catalogue.prose.values():
        if page.uri != addresses.FINDER:
            yield from _own_sources(page, page.fields.sources)


def _own_sources(record: Record, sources: Sequence[Citation]) -> Iterator[Problem]:
    yield from _listed_twice(record, sources)
    yield from _unknown(record, {source.id: source for source in sources})


def _listed_twice(record: Record, sources: Sequence[Citation]) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, source in enumerate(sources):
        if source.id in seen:
            message = f"two sources have the id '{source.id}'. Give one of them another id"
            yield record.source.problem_in(("sources", index, "id"), message)
        seen.add(source.id)


def _unknown(record: Record, known: Mapping[str, Citation]) -> Iterator[Problem]:
    for path, cited in cited_ids(record.source.fields):
        if cited not in known:
            hint = did_you_mean(cited, known) or " Add it to the list of sources."
            yield record.source.problem_in(path, f"no source has the id '{cited}'.{hint}")


def _unused(overview: Section, monograph: Monograph) -> Iterator[Problem]:
    if len(monograph.sections) < len(SectionName):
        return
    sections = monograph.sections.values()
    used = {cited for section in sections for _, cited in cited_ids(section.source.fields)}
    for index, source in enumerate(monograph.identity.sources):
        if source.id not in used:
            message = f"no page of the monograph refers to the source '{source.id}'. Remove it"
            yield overview.source.problem_in(("sources", index, "id"), message)

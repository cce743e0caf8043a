"""Whether every fact's source is one that the page lists, and every listed source is used."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from formulary import addresses
from formulary.problems import Problem, did_you_mean
from formulary.records.catalogue import Catalogue
from formulary.records.known_names import medicines_by_word
from formulary.records.monograph import Monograph, Section
from formulary.records.record import Record
from formulary.schema.fields import Citation
from formulary.schema.label_parts import LabelPart
from formulary.schema.references import part_of, source_of
from formulary.schema.vocabulary import SectionName

_WORD = re.compile(r"[a-z]+")


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find ids that name no source, sources listed twice, and sources that support nothing."""
    medicines = medicines_by_word(catalogue)
    for monograph in catalogue.monographs.values():
        overview = monograph.sections[SectionName.OVERVIEW]
        yield from _listed_twice(overview, monograph.identity.sources)
        for section in monograph.sections.values():
            yield from _references(section, monograph.citations)
            yield from _not_of_the_page(section)
        yield from _unused(overview, monograph)
        sources = monograph.identity.sources
        yield from _of_another(overview, sources, medicines, monograph.slug)
        yield from _sections_twice(overview, sources)
        yield from _of_others_only(overview, sources, medicines, monograph.slug)
        yield from _general_signs(catalogue, monograph, medicines)
    for effect in catalogue.side_effects.values():
        yield from _own_sources(effect, effect.fields.sources)
        yield from _of_another(effect, effect.fields.sources, medicines)
    for regimen in catalogue.regimens.values():
        yield from _own_sources(regimen, regimen.fields.sources)
        yield from _of_another(regimen, regimen.fields.sources, medicines)
    for page in catalogue.prose.values():
        if page.uri != addresses.FINDER:
            yield from _own_sources(page, page.fields.sources)
            yield from _of_another(page, page.fields.sources, medicines)


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


def _of_another(
    record: Record, sources: Sequence[Citation], medicines: Mapping[str, str], own: str = ""
) -> Iterator[Problem]:
    """A source whose address is about a medicine that neither its title nor the page is about."""
    for index, source in enumerate(sources):
        titled = _about(source.title, medicines)
        for medicine in sorted(_about(source.url, medicines) - titled - {own}):
            message = (
                f"this address is about {medicine}, the title is not. Correct the one or the other"
            )
            yield record.source.problem_in(("sources", index, "url"), message)


def _of_others_only(
    record: Record, sources: Sequence[Citation], medicines: Mapping[str, str], own: str
) -> Iterator[Problem]:
    """A source of a medicine's page that is about other medicines: a reader will not find this one.

    What it is about is read from its title and address.
    """
    for index, source in enumerate(sources):
        about = _about(f"{source.title} {source.url}", medicines)
        if about and own not in about and not source.general:
            message = (
                f"this source is about {' and '.join(sorted(about))}. Cite one that is about this "
                "medicine, or add 'general: true' where what it says holds for all"
            )
            yield record.source.problem_in(("sources", index), message)
        if source.general and (own in about or not about):
            message = "this source is about no other medicine. Remove 'general'"
            yield record.source.problem_in(("sources", index, "general"), message)


def _general_signs(
    catalogue: Catalogue, monograph: Monograph, medicines: Mapping[str, str]
) -> Iterator[Problem]:
    """A sign of all treatment that rests only on sources about other medicines."""
    page = catalogue.prose.get(addresses.SIGNS)
    section = monograph.sections.get(SectionName.WHEN_TO_CALL)
    if page is None or section is None:
        return
    about = {
        source.id: _about(f"{source.title} {source.url}", medicines)
        for source in page.fields.sources
        if not source.general
    }
    for index, use in enumerate(monograph.call):
        if not use.general or use.sign not in catalogue.signs:
            continue
        references = catalogue.signs[use.sign].references(use.variant)
        named = [about.get(source_of(each), set()) for each in references]
        if all(named) and not any(monograph.slug in each for each in named):
            others = " and ".join(sorted(set().union(*named)))
            message = (
                f"the sources of '{use.sign}' in signs.md are about {others} only. Cite a source "
                "of this medicine, or mark one there as 'general: true' where it holds for all"
            )
            yield section.source.problem_in(("call", index, "sign"), message)


def _about(text: str, medicines: Mapping[str, str]) -> set[str]:
    """The medicines that a title or an address names."""
    words = _WORD.findall(text.casefold())
    return {medicines[word] for word in words if word in medicines}


def _unused(overview: Section, monograph: Monograph) -> Iterator[Problem]:
    if len(monograph.sections) < len(SectionName):
        return
    sections = monograph.sections.values()
    used = {source_of(each) for section in sections for _, each in section.source.cited}
    for index, source in enumerate(monograph.identity.sources):
        if source.id not in used:
            message = f"no page of the monograph refers to the source '{source.id}'. Remove it"
            yield overview.source.problem_in(("sources", index, "id"), message)

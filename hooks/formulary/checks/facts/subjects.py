"""Whether every source is about the medicine for which it is cited."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from formulary import addresses
from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.records.known_names import medicines_by_word
from formulary.records.monograph import Monograph, Section
from formulary.records.record import Record
from formulary.records.sources import listed_sources
from formulary.schema.fields import Citation
from formulary.schema.references import source_of
from formulary.schema.vocabulary import SectionName

_WORD = re.compile(r"[a-z]+")


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find sources that are about another medicine than title, address or page say."""
    medicines = medicines_by_word(catalogue)
    for record, sources in listed_sources(catalogue):
        own = record.medicine if isinstance(record, Section) else ""
        yield from _of_another(record, sources, medicines, own)
    for monograph in catalogue.monographs.values():
        overview = monograph.sections[SectionName.OVERVIEW]
        yield from _of_others_only(overview, monograph.identity.sources, medicines, monograph.slug)
        yield from _says_of(monograph, medicines)
        yield from _general_signs(catalogue, monograph, medicines)


def _of_another(
    record: Record, sources: Sequence[Citation], medicines: Mapping[str, str], own: str
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
        if about and own not in about and not (source.general or source.says_of):
            excuse = (
                f"'says_of: {own}' where this label speaks of it"
                if source.is_label
                else "'general: true' where what it says holds for all"
            )
            message = (
                f"this source is about {' and '.join(sorted(about))}. Cite one that is about this "
                f"medicine, or add {excuse}"
            )
            yield record.source.problem_in(("sources", index), message)
        if source.general and (own in about or not about):
            message = "this source is about no other medicine. Remove 'general'"
            yield record.source.problem_in(("sources", index, "general"), message)


def _says_of(monograph: Monograph, medicines: Mapping[str, str]) -> Iterator[Problem]:
    """A label cited for what it says of another medicine, or that is this medicine's own."""
    overview = monograph.sections[SectionName.OVERVIEW]
    names = {each.casefold() for each in monograph.names}
    for index, source in enumerate(monograph.identity.sources):
        if source.says_of is None:
            continue
        message = ""
        if monograph.slug in _about(f"{source.product} {source.url}", medicines):
            message = "this label is the medicine's own. Remove 'says_of'"
        elif source.says_of.casefold() not in names:
            message = f"this page is of another medicine. Write '{monograph.slug}'"
        if message:
            yield overview.source.problem_in(("sources", index, "says_of"), message)


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

"""Whether every page is there and built from its parts: sections, slots, groupings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from formulary import addresses
from formulary.problems import Problem, did_you_mean
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.records.prose import Prose
from formulary.records.record import Record
from formulary.records.regimen import Regimen
from formulary.records.side_effect import SideEffect
from formulary.schema.slots import Slot
from formulary.schema.vocabulary import SectionName
from formulary.text.name_finder import words_of
from formulary.text.slots import SLOT


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find missing sections, unknown groupings, lost slots."""
    for monograph in catalogue.monographs.values():
        yield from _missing_sections(catalogue, monograph)
        yield from _unknown_groupings(catalogue, monograph)
    yield from _missing_overviews(catalogue)
    for regimen in catalogue.regimens.values():
        yield from _unknown_in_regimen(catalogue, regimen)
    for record in catalogue.records():
        yield from _slots(record)


def _missing_sections(catalogue: Catalogue, monograph: Monograph) -> Iterator[Problem]:
    source = monograph.sections[SectionName.OVERVIEW].source
    for name in SectionName:
        uri = addresses.medicine(monograph.slug, name.value)
        if uri not in catalogue.files:
            yield source.problem_in(
                (), f"the section '{name.value}.md' is missing. Add {_beside(source.path, name)}"
            )


def _beside(path: str, name: SectionName) -> str:
    return f"{path.rpartition('/')[0]}/{name.value}.md"


def _missing_overviews(catalogue: Catalogue) -> Iterator[Problem]:
    for section in catalogue.orphan_sections:
        overview = addresses.medicine(section.medicine)
        if overview not in catalogue.files:
            where = _beside(section.source.path, SectionName.OVERVIEW)
            message = f"a section without its medicine. Add {where}, which says who the medicine is"
            yield section.source.problem_in((), message, overview)


def _unknown_groupings(catalogue: Catalogue, monograph: Monograph) -> Iterator[Problem]:
    if catalogue.finder is None:
        return
    source = monograph.sections[SectionName.OVERVIEW].source
    for key, known in (("cancers", catalogue.cancers), ("kinds", catalogue.kinds)):
        for index, slug in enumerate(getattr(monograph.identity, key)):
            if slug not in known:
                hint = did_you_mean(slug, known) or " Add it there, or correct it."
                yield source.problem_in(
                    (key, index), f"'{slug}' is not among the {key} of {addresses.FINDER}.{hint}"
                )


def _unknown_in_regimen(catalogue: Catalogue, regimen: Regimen) -> Iterator[Problem]:
    own = [uri for uri in catalogue.files if addresses.in_folder(uri, addresses.MEDICINES)]
    folders = {uri.split("/")[1] for uri in own}
    for index, slug in enumerate(regimen.fields.medicines):
        if slug not in folders:
            hint = did_you_mean(slug, catalogue.monographs) or " Add its pages, or correct it."
            message = f"no medicine '{slug}'.{hint}"
            missing = addresses.medicine(slug)
            yield regimen.source.problem_in(("medicines", index), message, missing)
    full_name = set(words_of(regimen.fields.full_name))
    for slug, monograph in catalogue.monographs.items():
        is_named = full_name >= set(words_of(monograph.name))
        if is_named != (slug in regimen.fields.medicines):
            message = (
                f"'{monograph.name}' stands only in one of 'full_name' and 'medicines'. Correct "
                "the one or the other"
            )
            yield regimen.source.problem_in(("full_name",), message)
    yield from _unknown_ways(catalogue, regimen)
    cancers = catalogue.cancers
    for index, slug in enumerate(regimen.fields.cancers):
        if slug not in cancers:
            hint = did_you_mean(slug, cancers) or " Add it there, or correct it."
            message = f"'{slug}' is not among the cancers of {addresses.FINDER}.{hint}"
            yield regimen.source.problem_in(("cancers", index), message)


def _unknown_ways(catalogue: Catalogue, regimen: Regimen) -> Iterator[Problem]:
    for slug, ways in regimen.fields.ways.items():
        if slug not in regimen.fields.medicines:
            message = f"'{slug}' is not among the 'medicines'. Correct it, or remove it"
            yield regimen.source.problem_in(("ways", slug), message)
        elif slug in catalogue.monographs:
            routes = catalogue.monographs[slug].identity.routes
            known = [each.way for each in routes]
            for index, way in enumerate(ways):
                if way not in known:
                    message = f"{slug} is not given {way.label}, says its own page. Correct one"
                    yield regimen.source.problem_in(("ways", slug, index), message)


def _slots(record: Record) -> Iterator[Problem]:
    body = record.source.body_passage()
    found = list(SLOT.finditer(body.text))
    known = [slot.value for slot in Slot]
    required = _required_slot(record)
    for match in found:
        if match["name"] in known and match["name"] not in (required, record.place.kind.extra):
            message = f"nothing fills the slot '{match['name']}' on this page. Remove the line"
            yield body.problem(match.start(), match.end(), message)
        if match["name"] not in known:
            hint = did_you_mean(match["name"], known) or f" The slots are: {', '.join(known)}"
            message = f"no such slot as '{match['name']}'.{hint}"
            yield body.problem(match.start("name"), match.end("name"), message)
    names = Counter(match["name"] for match in found)
    for match in found:
        if names[match["name"]] > 1:
            names[match["name"]] = 0
            yield body.problem(
                match.start(), match.end(), f"the slot '{match['name']}' is here twice. Keep one"
            )
    if required and required.value not in names:
        yield record.source.problem_at(
            record.source.body_start,
            f"the slot is missing. Put '<!-- {required.value} -->' alone on a line where the "
            "build shall put it",
        )


def _required_slot(record: Record) -> Slot | None:
    """The slot that a page is nothing without: of what its front matter gives beside the text."""
    if isinstance(record, Prose) and record.fields.call:
        return Slot.CALL_CARDS
    if isinstance(record, SideEffect):
        return Slot.ADVICE if record.fields.advice else None
    return record.place.kind.slot

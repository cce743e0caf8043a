"""Whether what comes from a label says from which part of which one, and the pages follow it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from formulary.problems import Problem, did_you_mean
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.records.record import Record
from formulary.schema.fields import Citation
from formulary.schema.medicine import SideEffectsFields
from formulary.schema.references import LabelPart, part_of, source_of
from formulary.schema.vocabulary import SectionName


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find labels cited with no section, pages that follow none, and warnings and rows left out."""
    for monograph in catalogue.monographs.values():
        for section in monograph.sections.values():
            yield from _parts(section, monograph.citations)
        yield from _follows(monograph)
        yield from _boxed_warning(monograph)
        yield from _general(monograph)
        if monograph.identity.follows:
            yield from _rows(monograph)
    for effect in catalogue.side_effects.values():
        yield from _parts(effect, {each.id: each for each in effect.fields.sources})
    for page in catalogue.prose.values():
        yield from _parts(page, {each.id: each for each in page.fields.sources})


def _parts(record: Record, known: Mapping[str, Citation]) -> Iterator[Problem]:
    """References to a label without its section, and to a section of what is no label."""
    for path, reference in record.source.cited:
        source, part = known.get(source_of(reference)), part_of(reference)
        if source is not None and source.is_label and not part:
            message = (
                f"'{source.id}' is a label, and no section is named. Add it: `{source.id} 5.1`, "
                f"`{source.id} {LabelPart.WARNINGS.value}`"
            )
            yield record.source.problem_in(path, message)
        if source is not None and not source.is_label and part:
            message = (
                f"'{source.id}' is no label, so it has no part '{part}'. Remove it, or give the "
                "source its 'product'"
            )
            yield record.source.problem_in(path, message)


def _general(monograph: Monograph) -> Iterator[Problem]:
    """What a label says holds for its medicine alone."""
    overview = monograph.sections[SectionName.OVERVIEW]
    for index, source in enumerate(monograph.identity.sources):
        if source.is_label and source.general:
            message = "a label is about its own medicine only. Cite a source that speaks of all"
            yield overview.source.problem_in(("sources", index, "general"), message)


def _follows(monograph: Monograph) -> Iterator[Problem]:
    overview = monograph.sections[SectionName.OVERVIEW]
    labels = [each.id for each in monograph.identity.sources if each.is_label]
    if labels and not monograph.identity.follows:
        message = "nothing says which label the pages follow. Add 'follows' with the id of one"
        yield overview.source.problem_in(("sources",), message)
    for index, source in enumerate(monograph.identity.follows):
        if source not in labels:
            hint = did_you_mean(source, labels) or " Name one of the sources with a 'product'."
            message = f"no label has the id '{source}'.{hint}"
            yield overview.source.problem_in(("follows", index), message)


def _boxed_warning(monograph: Monograph) -> Iterator[Problem]:
    """A boxed warning of no label, or one that facts cite and that nobody has put on top."""
    overview, warning = monograph.sections[SectionName.OVERVIEW], monograph.identity.boxed_warning
    boxed = LabelPart.BOXED_WARNING.value
    if warning is not None:
        if boxed not in map(part_of, warning.sources):
            message = f"nothing says which label's box this is. Cite it: `label {boxed}`"
            yield overview.source.problem_in(("boxed_warning", "sources"), message)
        return
    for section in monograph.sections.values():
        for path, reference in section.source.cited:
            if part_of(reference) == boxed:
                message = (
                    "this label has a boxed warning, and the medicine's pages do not begin with "
                    "it. Add 'boxed_warning' to index.md"
                )
                yield section.source.problem_in(path, message)
                return


def _rows(monograph: Monograph) -> Iterator[Problem]:
    """Numbers of which nothing says where they are found, or how they were chosen."""
    section = monograph.sections.get(SectionName.SIDE_EFFECTS)
    if section is None or not isinstance(section.fields, SideEffectsFields):
        return
    numbered = [each.percent is not None for each in section.fields.occurrences]
    if any(numbered) and section.fields.counting is None:
        message = "nothing says how the numbers were chosen. Add 'counting' with a line on it"
        yield section.source.problem_at_key(("occurrences",), message)
    for index, occurrence in enumerate(section.fields.occurrences):
        if occurrence.percent is not None and not occurrence.rows:
            message = (
                "nothing says where this number is found. Add 'rows' with the words beside it, as "
                "the source prints them"
            )
            yield section.source.problem_in(("occurrences", index, "percent"), message)

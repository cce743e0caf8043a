"""Whether labels are cited as labels, and the pages of a medicine follow its own.

What its pages owe them: their boxed warning, where numbers stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from formulary.problems import Problem, did_you_mean
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.records.record import Record
from formulary.records.sources import listed_sources
from formulary.schema.fields import Citation
from formulary.schema.label_parts import LabelPart
from formulary.schema.medicine import SideEffectsFields
from formulary.schema.references import part_of, source_of
from formulary.schema.vocabulary import SectionName

_KIND = (
    r"(?i:(?:full |U\.?S\.? )*(?:prescribing information|package insert|medication guide"
    r"|(?:FDA|U\.?S\.?)(?:-approved)? (?:(?:drug|product) )?label(?:ing)?))"
)
_OF_A_MEDICINE = r"(?: (?i:for|of)\b|:|,? [A-Z])"
_TITLE_OF_A_LABEL = re.compile(
    rf"(?:(?i:highlights of|the|new|newest|current|updated|older|old) )*"
    rf"(?:{_KIND}{_OF_A_MEDICINE}|(?i:(?:drug |product )?label(?:ing)? for\b)).*"
    rf"|.+(?:, | \(){_KIND}\)?"
    rf"|\S+(?: \([^()]*\))? {_KIND}"
)
"""Titles that name a label: by its kind at their beginning, or after the name of the medicine."""


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find labels in disguise, medicines that follow no label, warnings and rows left out."""
    for record, sources in listed_sources(catalogue):
        yield from _in_disguise(record, sources)
    for monograph in catalogue.monographs.values():
        yield from _follows(monograph)
        yield from _boxed_warning(monograph)
        yield from _general(monograph)
        if monograph.identity.follows:
            yield from _rows(monograph)


def _in_disguise(record: Record, sources: Sequence[Citation]) -> Iterator[Problem]:
    """Labels of which only the title says what they are: no fact need name their section."""
    for index, source in enumerate(sources):
        if not source.is_label and _TITLE_OF_A_LABEL.fullmatch(source.title):
            message = (
                "this title is that of a label. In the place of 'title' and 'publisher', name its "
                "'product', 'maker' and revision ('date'), or say what else it is"
            )
            yield record.source.problem_in(("sources", index, "title"), message)


def _general(monograph: Monograph) -> Iterator[Problem]:
    """What a label says holds for its medicine alone."""
    overview = monograph.sections[SectionName.OVERVIEW]
    for index, source in enumerate(monograph.identity.sources):
        if source.is_label and source.general:
            message = "a label is about its own medicine only. Cite a source that speaks of all"
            yield overview.source.problem_in(("sources", index, "general"), message)


def _follows(monograph: Monograph) -> Iterator[Problem]:
    overview = monograph.sections[SectionName.OVERVIEW]
    labels = [each.id for each in monograph.identity.sources if each.is_own_label]
    if labels and not monograph.identity.follows:
        message = "nothing says which label the pages follow. Add 'follows' with the id of one"
        yield overview.source.problem_in(("sources",), message)
    for index, source in enumerate(monograph.identity.follows):
        if source not in labels:
            hint = did_you_mean(source, labels) or " Name one of the sources with a 'product'."
            message = f"no label of this medicine has the id '{source}'.{hint}"
            yield overview.source.problem_in(("follows", index), message)


def _boxed_warning(monograph: Monograph) -> Iterator[Problem]:
    """A boxed warning of no label, or one that facts cite and that nobody has put on top."""
    overview, warning = monograph.sections[SectionName.OVERVIEW], monograph.identity.boxed_warning
    boxed = LabelPart.BOXED_WARNING.value
    others = {each.id for each in monograph.identity.sources if each.says_of is not None}
    if warning is not None:
        if not any(_cites(each, boxed, others) for each in warning.sources):
            message = f"nothing says which label's box this is. Cite it: `label {boxed}`"
            yield overview.source.problem_in(("boxed_warning", "sources"), message)
        return
    for section in monograph.sections.values():
        for path, reference in section.source.cited:
            if _cites(reference, boxed, others):
                message = (
                    "this label has a boxed warning, and the medicine's pages do not begin with "
                    "it. Add 'boxed_warning' to index.md"
                )
                yield section.source.problem_in(path, message)
                return


def _cites(reference: str, part: str, others: set[str]) -> bool:
    """Whether it is to this part of the medicine's own label, not one of `others`."""
    return part_of(reference) == part and source_of(reference) not in others


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

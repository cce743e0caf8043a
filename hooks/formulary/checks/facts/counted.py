"""Whether a number of people says rightly whom it counts."""

from __future__ import annotations

from collections.abc import Iterator

from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.records.known_names import no_medicine
from formulary.records.monograph import Monograph, Section
from formulary.schema.fields import FieldPath
from formulary.schema.occurrence import Occurrence
from formulary.schema.vocabulary import Frequency, SectionName
from formulary.text.name_finder import words_of

_NOT_HERE = "Name a medicine without pages here under 'with_others'."


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find `counted` without a number, medicines it does not know, and those its words forget."""
    for monograph in catalogue.monographs.values():
        section = monograph.sections.get(SectionName.SIDE_EFFECTS)
        if section is None:
            continue
        for index, occurrence in enumerate(monograph.occurrences):
            path: FieldPath = ("occurrences", index)
            yield from _most_common(section, path, occurrence)
            if occurrence.counted is not None:
                yield from _counted(catalogue, monograph, section, path, occurrence)


def _most_common(section: Section, path: FieldPath, occurrence: Occurrence) -> Iterator[Problem]:
    counted = occurrence.counted
    counts_others = counted is not None and (counted.given_with or counted.given_with_others)
    says_so_already = occurrence.frequency is not Frequency.NOT_GIVEN and not counts_others
    if occurrence.most_common and says_so_already:
        message = (
            "the frequency says already how common it is. Remove 'most_common', or write "
            "'frequency: not-given'"
        )
        yield section.source.problem_in((*path, "most_common"), message)


def _counted(
    catalogue: Catalogue,
    monograph: Monograph,
    section: Section,
    path: FieldPath,
    occurrence: Occurrence,
) -> Iterator[Problem]:
    counted = occurrence.counted
    assert counted is not None
    if occurrence.percent is None and occurrence.frequency is Frequency.NOT_GIVEN:
        message = "whom a number counts, without a number. Add 'percent', or remove 'counted'"
        yield section.source.problem_in((*path, "counted", "who"), message)
    for index, slug in enumerate(counted.given_with):
        if unknown := no_medicine(catalogue, slug, _NOT_HERE):
            yield section.source.problem_in((*path, "counted", "with", index), unknown)
    named = set(words_of(counted.who))
    for slug, other in catalogue.monographs.items():
        if slug == monograph.slug:
            continue
        is_named = set(words_of(other.name)) <= named
        if is_named != (slug in counted.given_with):
            message = (
                f"'{other.name}' stands only in one of 'who' and 'with'. Name it in both, or in "
                "neither"
            )
            yield section.source.problem_in((*path, "counted", "who"), message)

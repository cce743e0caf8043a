"""Whether a side effect starts before it is worst, and is worst before it ends."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.schema.times import When
from formulary.schema.vocabulary import SectionName


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find times of a side effect that stand in the wrong order."""
    for monograph in catalogue.monographs.values():
        section = monograph.sections.get(SectionName.SIDE_EFFECTS)
        if section is None:
            continue
        for index, occurrence in enumerate(monograph.occurrences):
            for (earlier, first), (later, then) in combinations(occurrence.times.items(), 2):
                if _is_before(then, first):
                    message = (
                        f"'{later}' is {then.words}, before '{earlier}', {first.words}. Correct "
                        "the one or the other"
                    )
                    yield section.source.problem_in(("occurrences", index, later), message)


def _is_before(then: When, first: When) -> bool:
    """Whether it is over before the other can be, counted from the same point of treatment.

    The latest of each are compared: an end "within 7 days" can come on the first.
    """
    if then.hours is None or first.hours is None or then.after is not first.after:
        return False
    return then.hours[1] < first.hours[1]

"""Whether a monograph still answers and forbids what its overview says that it does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.schema.vocabulary import LabelledEnum, SectionName


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find topics and things to avoid that were lost, or that the overview does not list."""
    for monograph in catalogue.monographs.values():
        if len(monograph.sections) < len(SectionName):
            continue  # what a page that cannot be read says is not known
        answered = [each.topic for each in monograph.topics if not each.unknown]
        yield from _compare(monograph, "answers", monograph.identity.answers, answered)
        identity = monograph.identity
        never = [each.use for each in monograph.avoid if not each.unless_told]
        yield from _compare(monograph, "forbids", identity.forbids, never)
        first_asked = [each.use for each in monograph.avoid if each.unless_told]
        yield from _compare(monograph, "asks_first", identity.asks_first, first_asked)


def _compare(
    monograph: Monograph, key: str, listed: Sequence[LabelledEnum], found: Sequence[LabelledEnum]
) -> Iterator[Problem]:
    source = monograph.sections[SectionName.OVERVIEW].source
    for index, each in enumerate(listed):
        if each not in found:
            message = (
                f"no page of the monograph has '{each.value}' any more. Restore it, or remove it "
                "here if that is meant"
            )
            yield source.problem_in((key, index), message)
    for each in dict.fromkeys(found):
        if each not in listed:
            message = f"'{each.value}' is missing from '{key}'. Add it, so that nobody loses it"
            yield source.problem_in((key,) if listed else (), message)

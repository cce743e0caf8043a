"""Whether advice says what it has a reader use, so that medicines which forbid it are named."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise

from formulary.parsing.source_file import Passage
from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.records.side_effect import SideEffect
from formulary.schema.advice import Means
from formulary.schema.vocabulary import SectionName
from formulary.text.name_finder import NameFinder
from formulary.text.sentences import Sentence, sentences_of

_ADVISES = frozenset(
    (
        *("apply", "chew", "cool", "drink", "eat", "get", "have", "hold", "keep", "lay", "press"),
        *("put", "rub", "sip", "suck", "take", "try", "use", "wear"),
    )
)
"""Verbs that have a reader use something: "take", also "you can take", "for pain, take"."""

_ALLOWS = frozenset(("can", "may", "please", "should"))
"""Words before such a verb that leave it advice."""

_CASES = frozenset(("against", "after", "before", "during", "for", "if", "to", "when", "with"))
"""Words that begin a sentence whose advice comes after a comma."""

_PRAISES = frozenset(("eases", "fine", "harmless", "helps", "safe"))
"""Words of a sentence that recommends something without a verb for the reader."""

_HOLDS_BACK = frozenset(
    (
        *("ask", "avoid", "away", "before", "instead", "never", "no", "not", "only", "unless"),
        *("until", "without"),
    )
)
"""Words of a sentence that forbids, or leaves it to the care team."""

_AS_TOLD = frozenset(("doctor", "nurse", "plan", "team", "tells", "told"))
"""Words of a sentence that leaves it to the care team, where a medicine asks for no more."""


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find advice against what a medicine forbids, and advice whose exceptions cannot be told."""
    forbidden: dict[Means, list[str]] = {}
    for monograph in catalogue.monographs.values():
        yield from _twice(monograph)
        for each in monograph.avoid:
            forbidden.setdefault(each.use, []).append(monograph.name)
        yield from _against(monograph)
    for effect in catalogue.side_effects.values():
        yield from _not_typed(effect, forbidden)
        yield from _free(effect, forbidden)


def _twice(monograph: Monograph) -> Iterator[Problem]:
    section = monograph.sections.get(SectionName.SELF_CARE)
    seen: set[Means] = set()
    for index, each in enumerate(monograph.avoid):
        if section is not None and each.use in seen:
            message = f"'{each.use.value}' is here twice. Say all of it in one place"
            yield section.source.problem_in(("avoid", index, "use"), message)
        seen.add(each.use)


def _against(monograph: Monograph) -> Iterator[Problem]:
    """A sentence of the medicine's own pages that advises what the medicine forbids."""
    never = _finders({each.use for each in monograph.avoid if not each.unless_told})
    first_asked = _finders({each.use for each in monograph.avoid if each.unless_told})
    for section in monograph.sections.values():
        for passage in section.passages():
            found = [*_advising(passage, never), *_advising(passage, first_asked, _AS_TOLD)]
            for sentence, means in found:
                message = (
                    f"this has a reader use {means.label}, which {monograph.name} forbids under "
                    "'avoid'. Remove it, or say when not to"
                )
                yield passage.problem(sentence.start, sentence.end, message)


def _not_typed(effect: SideEffect, forbidden: Mapping[Means, list[str]]) -> Iterator[Problem]:
    """An item of advice that names something without saying that it uses it."""
    for index, item in enumerate(effect.fields.advice):
        passage = effect.source.field_passage(("advice", index, "says"), item.says)
        finders = _finders(set(forbidden) - set(item.uses))
        for sentence, means in _advising(passage, finders):
            message = (
                f"this has a reader use {means.label}, which {_names(forbidden[means])} forbids. "
                f"Add 'uses: [{means.value}]', and the build names the exception"
            )
            yield passage.problem(sentence.start, sentence.end, message)


def _free(effect: SideEffect, forbidden: Mapping[Means, list[str]]) -> Iterator[Problem]:
    """A sentence of the page's own text that advises what some medicine forbids."""
    passage = effect.source.body_passage()
    for sentence, means in _advising(passage, _finders(forbidden)):
        message = (
            f"this has a reader use {means.label}, which {_names(forbidden[means])} forbids. Move "
            f"it to 'advice' with 'uses: [{means.value}]'"
        )
        yield passage.problem(sentence.start, sentence.end, message)


def _names(names: list[str]) -> str:
    return " or ".join(names)


def _finders(means: Collection[Means]) -> dict[Means, NameFinder]:
    return {each: NameFinder.of(each.signs) for each in Means if each in means}


def _advising(
    passage: Passage, finders: Mapping[Means, NameFinder], excuses: Collection[str] = ()
) -> Iterator[tuple[Sentence, Means]]:
    """The sentences that have a reader use one of some things, and the thing."""
    if not finders:
        return
    for sentence in sentences_of(passage.text):
        words = [word.text for word in sentence.words]
        if not _is_advice(sentence) or _HOLDS_BACK.union(excuses).intersection(words):
            continue
        for means, finder in finders.items():
            if finder.indices(words):
                yield sentence, means


def _is_advice(sentence: Sentence) -> bool:
    """Whether a sentence has its reader do something, or recommends it."""
    words = [word.text for word in sentence.words]
    if words[0] in _ADVISES or _PRAISES.intersection(words):
        return True
    if any(each in _ALLOWS and verb in _ADVISES for each, verb in pairwise(words)):
        return True
    after_comma = sentence.text.partition(", ")[2].casefold().split()[:1]
    return words[0] in _CASES and not _ADVISES.isdisjoint(after_comma)

"""Whether advice says what it has a reader use, so that medicines which forbid it are named."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from formulary.parsing.source_file import Passage
from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.records.side_effect import SideEffect
from formulary.schema.advice import Means
from formulary.schema.vocabulary import SectionName
from formulary.text.advising import HOLDS_BACK, LEAVES_OPEN, is_advice, is_never_advised
from formulary.text.name_finder import NameFinder
from formulary.text.sentences import Sentence, sentences_of

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
        yield from _never(monograph)
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
            found = [
                *_advising(passage, never),
                *_advising(passage, first_asked, HOLDS_BACK | _AS_TOLD),
            ]
            for sentence, means in found:
                message = (
                    f"this has a reader use {means.label}, which {monograph.name} forbids under "
                    "'avoid'. Remove it, or say when not to"
                )
                yield passage.problem(sentence.start, sentence.end, message)


def _never(monograph: Monograph) -> Iterator[Problem]:
    """A sentence from which a "not" or "never" was lost, as in "Take two doses at once"."""
    for section in monograph.sections.values():
        for passage in section.passages():
            for sentence in filter(is_never_advised, sentences_of(passage.text)):
                message = "no medicine's page has a reader do this. Say that they must not"
                yield passage.problem(sentence.start, sentence.end, message)


def _not_typed(effect: SideEffect, forbidden: Mapping[Means, list[str]]) -> Iterator[Problem]:
    """An item of advice that names something without saying that it uses it."""
    for index, item in enumerate(effect.fields.advice):
        passage = effect.source.field_passage(("advice", index, "says"), item.says)
        finders = _finders(set(forbidden) - set(item.uses))
        for sentence, means in _advising(passage, finders, HOLDS_BACK - LEAVES_OPEN):
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
    passage: Passage,
    finders: Mapping[Means, NameFinder],
    excuses: Collection[str] = HOLDS_BACK,
) -> Iterator[tuple[Sentence, Means]]:
    """The sentences that have a reader use one of some things, and the thing.

    A sentence with one of the words in `excuses` is none of them.
    """
    if not finders:
        return
    for sentence in sentences_of(passage.text):
        words = [word.text for word in sentence.words]
        if not is_advice(sentence) or not set(excuses).isdisjoint(words):
            continue
        for means, finder in finders.items():
            if finder.indices(words):
                yield sentence, means

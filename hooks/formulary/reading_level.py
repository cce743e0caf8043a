"""How hard a text is to read: the Flesch-Kincaid grade, with names left out of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from formulary.catalogue import Catalogue
from formulary.names import name_forms
from formulary.prose import Sentence, blocks_of
from formulary.syllables import syllables

LONG = 3
"""Syllables that make a word long. A name of short words is read like any other words."""


@dataclass(frozen=True)
class NameFinder:
    """Finds the names of medicines, illnesses, cells and tests among words."""

    names: dict[str, list[tuple[str, ...]]]

    @classmethod
    def of(cls, names: Iterable[str]) -> NameFinder:
        """A finder of these names; the longest name wins where several begin alike."""
        found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        for name in names:
            words = tuple(_stem(word) for word in words_of(name))
            if words:
                found[words[0]].add(words)
        return cls({first: sorted(each, key=len, reverse=True) for first, each in found.items()})

    def places(self, words: Sequence[str]) -> set[int]:
        """The places of those words that belong to names."""
        stems = [_stem(word) for word in words]
        inside: set[int] = set()
        for place, stem in enumerate(stems):
            for name in self.names.get(stem, ()):
                if place not in inside and tuple(stems[place : place + len(name)]) == name:
                    inside.update(range(place, place + len(name)))
        return inside


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, as sentences have them."""
    sentences = chain.from_iterable(block.sentences for block in blocks_of(text))
    return [word.text for sentence in sentences for word in sentence.words]


@cache
def _stem(word: str) -> str:
    """The word without the ending that a plural or owner gives it."""
    return word.removesuffix("'s").removesuffix("s") if len(word) > 3 else word


def long_names(catalogue: Catalogue) -> NameFinder:
    """The names that do not count in the grade: those with a long word in them."""
    names = [name for one in catalogue.monographs.values() for name in one.names]
    names += [name for one in catalogue.regimens.values() for name in one.names]
    for effect in catalogue.side_effects.values():
        names += [*name_forms(effect.fields.name), *effect.fields.medical_terms]
    names += [form for word in catalogue.words for form in (word.word, *word.forms)]
    if catalogue.finder is not None:
        fields = catalogue.finder.fields
        names += fields.medicines_without_page
        for grouping in (*fields.cancers.values(), *fields.kinds.values()):
            names += [grouping.name, *grouping.other_names]
    if catalogue.plain_words is not None:
        names += catalogue.plain_words.fields.names
    return NameFinder.of(name for name in names if is_long(words_of(name)))


def is_long(words: Iterable[str]) -> bool:
    """Whether any of the words is long."""
    return any(syllables(word) >= LONG for word in words)


@dataclass(frozen=True)
class Reading:
    """What the grade is made of: sentences, their words, and the words that are no names."""

    sentences: int
    words: int
    counted: int
    syllables: int

    @classmethod
    def of(cls, sentences: Sequence[Sentence], names: NameFinder) -> Reading:
        """The reading of some sentences. A name is a word of a sentence, but not a hard one."""
        words = counted = sounds = 0
        for sentence in sentences:
            texts = [word.text for word in sentence.words]
            inside = names.places(texts)
            words += len(texts)
            counted += len(texts) - len(inside)
            sounds += sum(syllables(each) for i, each in enumerate(texts) if i not in inside)
        return cls(len(sentences), words, counted, sounds)

    def __add__(self, other: Reading) -> Reading:
        return Reading(
            self.sentences + other.sentences,
            self.words + other.words,
            self.counted + other.counted,
            self.syllables + other.syllables,
        )

    @property
    def grade(self) -> float:
        """The school grade after Flesch and Kincaid; 0 where there is nothing to read."""
        if not (self.sentences and self.counted):
            return 0.0
        length = self.words / self.sentences
        return 0.39 * length + 11.8 * self.syllables / self.counted - 15.59

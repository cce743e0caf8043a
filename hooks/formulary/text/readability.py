"""How hard a text is to read: the Flesch-Kincaid grade, with names left out of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from formulary.text.name_finder import NameFinder
from formulary.text.sentences import Sentence
from formulary.text.syllables import syllables

LONG = 3
"""Syllables that make a word long. A name of short words is read like any other words."""


def is_long(words: Iterable[str]) -> bool:
    """Whether any of the words is long."""
    return any(syllables(word) >= LONG for word in words)


@dataclass(frozen=True)
class Readability:
    """What the grade is made of: sentences, their words, and the words that are no names."""

    sentences: int
    words: int
    counted: int
    syllables: int

    @classmethod
    def of(cls, sentences: Sequence[Sentence], names: NameFinder) -> Readability:
        """The readability of some sentences. A name is a word of a sentence, but not a hard one."""
        words = counted = sounds = 0
        for sentence in sentences:
            texts = [word.text for word in sentence.words]
            inside = names.indices(texts)
            words += len(texts)
            counted += len(texts) - len(inside)
            sounds += sum(syllables(each) for i, each in enumerate(texts) if i not in inside)
        return cls(len(sentences), words, counted, sounds)

    @property
    def grade(self) -> float:
        """The school grade after Flesch and Kincaid; 0 where there is nothing to read."""
        if not (self.sentences and self.counted):
            return 0.0
        length = self.words / self.sentences
        return 0.39 * length + 11.8 * self.syllables / self.counted - 15.59

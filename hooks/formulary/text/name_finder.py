"""Finds names of several words among the words of a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from formulary.text.sentences import blocks_of


@dataclass(frozen=True)
class NameFinder:
    """Finds the names of medicines, illnesses, cells and tests among words."""

    names: dict[str, list[tuple[str, ...]]]

    @classmethod
    def of(cls, names: Iterable[str]) -> NameFinder:
        """A finder of these names; the longest name wins where several begin alike."""
        found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        for name in names:
            words = stems_of(name)
            if words:
                found[words[0]].add(words)
        return cls({first: sorted(each, key=len, reverse=True) for first, each in found.items()})

    def indices(self, words: Sequence[str]) -> set[int]:
        """The indices of those words that belong to names."""
        found = self._found(words)
        return {index for start, name in found for index in range(start, start + len(name))}

    def names_in(self, words: Sequence[str]) -> Iterator[tuple[str, ...]]:
        """The names among the words, as `stems_of` has them. A name within a longer one is none."""
        yield from (name for _, name in self._found(words))

    def _found(self, words: Sequence[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
        stems = [_stem(word) for word in words]
        end = 0
        for index, stem in enumerate(stems):
            for name in self.names.get(stem, ()):
                if index >= end and tuple(stems[index : index + len(name)]) == name:
                    end = index + len(name)
                    yield index, name


def stems_of(name: str) -> tuple[str, ...]:
    """The words of a name without the endings that a plural or owner gives them."""
    return tuple(_stem(word) for word in words_of(name))


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, as sentences have them."""
    sentences = chain.from_iterable(block.sentences for block in blocks_of(text))
    return [word.text for sentence in sentences for word in sentence.words]


@cache
def _stem(word: str) -> str:
    """The word without the ending that a plural or owner gives it."""
    return word.removesuffix("'s").removesuffix("s") if len(word) > 3 else word

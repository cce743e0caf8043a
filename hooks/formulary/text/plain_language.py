"""Words and phrases that pages avoid, found in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from formulary.schema.plain_words import PlainWord
from formulary.text.name_finder import NameFinder, words_of


@dataclass(frozen=True)
class Avoided:
    """A word or phrase to avoid, what to write, and where it may stand all the same."""

    words: tuple[str, ...]
    write: str | None
    right_in: NameFinder


def avoided(words: Iterable[PlainWord]) -> dict[str, list[Avoided]]:
    """What to avoid, by its first word, the longest phrase first."""
    found: dict[str, list[Avoided]] = {}
    for entry in words:
        right_in = NameFinder.of(entry.right_in)
        for form in entry.avoid:
            phrase = tuple(words_of(form))
            found.setdefault(phrase[0], []).append(Avoided(phrase, entry.write, right_in))
    for entries in found.values():
        entries.sort(key=lambda each: -len(each.words))
    return found


def find_avoided(
    words: Sequence[str], lists: Mapping[str, Sequence[Avoided]]
) -> list[tuple[int, Avoided]]:
    """Where in a sentence words to avoid stand: the index of the first word of each, and which."""
    found, end = [], 0
    right: dict[int, set[int]] = {}  # by finder: the words that belong to a name of it
    for index, word in enumerate(words):
        for each in lists.get(word, ()) if index >= end else ():
            stretch = range(index, index + len(each.words))
            if tuple(words[index : stretch.stop]) == each.words:
                finder = id(each.right_in)
                if finder not in right:
                    right[finder] = each.right_in.indices(words)
                if not set(stretch) <= right[finder]:
                    found.append((index, each))
                end = stretch.stop
                break
    return found


def remedies(words: Iterable[PlainWord]) -> dict[str, str]:
    """What to write for each single word that has another one in its place."""
    every = (each for entries in avoided(words).values() for each in entries)
    return {each.words[0]: each.write for each in every if each.write and len(each.words) == 1}

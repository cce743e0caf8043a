"""The words that pages use and those they avoid, as the page of plain words lists them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from formulary.catalogue import Catalogue
from formulary.reading_level import NameFinder, words_of


@dataclass(frozen=True)
class Avoided:
    """A word or phrase to avoid, what to write, and where it may stand all the same."""

    words: tuple[str, ...]
    write: str | None
    right_in: NameFinder


def avoided(catalogue: Catalogue) -> dict[str, list[Avoided]]:
    """What to avoid, by its first word, the longest phrase first."""
    if catalogue.plain_words is None:
        return {}
    found: dict[str, list[Avoided]] = {}
    for entry in catalogue.plain_words.fields.words:
        right_in = NameFinder.of(entry.right_in)
        for form in entry.avoid:
            words = tuple(words_of(form))
            found.setdefault(words[0], []).append(Avoided(words, entry.write, right_in))
    for entries in found.values():
        entries.sort(key=lambda each: -len(each.words))
    return found


def find_avoided(
    words: Sequence[str], lists: Mapping[str, Sequence[Avoided]]
) -> list[tuple[int, Avoided]]:
    """Where in a sentence words to avoid stand."""
    found, end = [], 0
    for place, word in enumerate(words):
        for each in lists.get(word, ()) if place >= end else ():
            stretch = range(place, place + len(each.words))
            if tuple(words[place : stretch.stop]) == each.words:
                if not set(stretch) <= each.right_in.places(words):
                    found.append((place, each))
                end = stretch.stop
                break
    return found


def remedies(catalogue: Catalogue) -> dict[str, str]:
    """What to write for each single word that has another one in its place."""
    every = (each for entries in avoided(catalogue).values() for each in entries)
    return {each.words[0]: each.write for each in every if each.write and len(each.words) == 1}

"""What a text is about, as a set of stems that its plain and its medical wording share."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

import yaml

from formulary.records.catalogue import Catalogue
from formulary.text.names import normalise

_WORD = re.compile(r"[a-z]+|\d[\d,]*(?:\.\d+)?")
_ENDINGS = re.compile(r"(?:ations?|ating|ment|ness|ing|ings|ies|ied|ers|er|ed|es|ly|s|y|e)$")
SAME_WORDS = Path(__file__).with_name("same_words.yaml")


def stem(word: str) -> str:
    """The word without its ending, so that "bleeds" and "bleeding" are one."""
    word = word.replace(",", "")
    while len(word) > 4 and (cut := _ENDINGS.sub("", word)) != word and len(cut) > 2:
        word = cut
    return word


class Meanings:
    """Turns texts into stems, with words that mean the same said in one way."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        groups = yaml.load(SAME_WORDS.read_text("utf-8"), Loader=yaml.BaseLoader)
        self._same = {stem(word): stem(group[0]) for group in groups["same"] for word in group}
        self._empty = {stem(word) for word in groups["empty"]}

    @cached_property
    def _effects(self) -> dict[str, frozenset[str]]:
        """Each name of a side effect, with its page, or its pages where they share it."""
        found: dict[str, frozenset[str]] = {}
        for slug, effect in self._catalogue.side_effects.items():
            for name in effect.names:
                found[normalise(name)] = found.get(normalise(name), frozenset()) | {slug}
        return found

    def of(self, texts: Iterable[str]) -> set[str]:
        """What the texts are about."""
        return {each for text in texts for each in self._stems(text)}

    def _stems(self, text: str) -> Iterable[str]:
        for word in _WORD.findall(text.casefold()):
            short = stem(word)
            same = self._same.get(short, short)
            if not {short, same} & self._empty and (len(same) > 1 or same.isdigit()):
                yield same

    def effects_in(self, text: str) -> set[frozenset[str]]:
        """The side effects that a sheet's list of terms names, each as the pages that it can be."""
        return set(self.names_in(text).values())

    def names_in(self, text: str) -> dict[str, frozenset[str]]:
        """The names of side effects in a sheet's list of terms, each with the pages it can be."""
        names = (" ".join(normalise(part).split()) for part in re.split(r"[;,/()]| and ", text))
        return {name: self._effects[name] for name in names if name in self._effects}

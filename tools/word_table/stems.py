"""The twin of words.js: words and stems as the search in the browser sees them."""

from __future__ import annotations

import re
import unicodedata

_NOT = re.compile(r"\b(can|could|do|does|did|is|are|was|has|have|will|would|should) ?not\b")
_NEGATED = {"can": "cant", "will": "wont"}
_MARKS = re.compile("[\u0300-\u036f'\u2018\u2019\u02bc`\u00b4]")
_ENDINGS = ("ingly", "edly", "ness", "ing", "ed", "ly", "er")


def words_of(text: str) -> list[str]:
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", text)).lower().replace("&", " and ")
    plain = " ".join(re.sub(r"[\W_]+", " ", plain).split())
    plain = _NOT.sub(lambda verb: _NEGATED.get(verb[1], f"{verb[1]}nt"), plain)
    return [re.sub(r"([a-z])\1{2,}", r"\1\1", word) for word in plain.split()]


def stem(word: str) -> str:
    if len(word) < 4 or re.search(r"\d", word):
        return word
    base = _without_plural(word)
    for ending in _ENDINGS:
        rest = base.removesuffix(ending)
        if rest != base and len(rest) >= 3 and re.search("[aeiouy]", rest):
            base = re.sub(r"([bdfgmnprt])\1$", r"\1", rest)
            break
    return re.sub(r"([^aeiou])[yi]$", r"\1", re.sub("e$", "", base)) if len(base) > 3 else base


def _without_plural(word: str) -> str:
    if word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and len(word) > 3 else word

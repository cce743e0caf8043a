"""Sentences that have a reader do something: "Take it", "You can take it", "For pain, take it"."""

from __future__ import annotations

from itertools import pairwise

from formulary.text.sentences import Sentence

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

HOLDS_BACK = frozenset(
    (
        *("ask", "avoid", "away", "before", "instead", "never", "no", "not", "only", "unless"),
        *("until", "without"),
    )
)
"""Words of a sentence that forbids, or leaves it to the care team."""

LEAVES_OPEN = frozenset(("unless", "until"))
"""Those of them after which most readers still do it."""

_NEVER = (
    *(("breastfeed",), ("get", "pregnant"), ("father", "a", "child"), ("give", "blood")),
    *(("donate", "blood"), ("donate", "sperm"), ("break",), ("chew",), ("crush",), ("open",)),
    *(("double",), ("take", "both"), ("take", "double"), ("take", "two")),
)
"""What no page of a medicine has a reader do."""


def is_advice(sentence: Sentence) -> bool:
    """Whether a sentence has its reader do something, or recommends it."""
    words = [word.text for word in sentence.words]
    if words[0] in _ADVISES or _PRAISES.intersection(words):
        return True
    if any(each in _ALLOWS and verb in _ADVISES for each, verb in pairwise(words)):
        return True
    after_comma = sentence.text.partition(", ")[2].casefold().split()[:1]
    return words[0] in _CASES and not _ADVISES.isdisjoint(after_comma)


def is_never_advised(sentence: Sentence) -> bool:
    """Whether a sentence has its reader do what no page advises, such as take two doses."""
    words = [word.text for word in sentence.words]
    if not (HOLDS_BACK - LEAVES_OPEN).isdisjoint(words):
        return False
    allowed = (
        index + 2
        for index, (who, verb) in enumerate(pairwise(words))
        if who == "you" and verb in _ALLOWS
    )
    starts = (0, *allowed)
    return any(
        tuple(words[start : start + len(each)]) == each for start in starts for each in _NEVER
    )

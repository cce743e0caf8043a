"""Sentences in the passive voice, found by their words: a form of "be" and a past participle."""

from __future__ import annotations

from formulary.text.sentences import Sentence


def _word_set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BE = _word_set(
    """
    am is are was were be been being isn't aren't wasn't weren't
    """
)
_BETWEEN = _word_set(
    """
    not also often never always ever only still sometimes most more less first then now both all
    usually mostly again
    """
)
_IRREGULAR = _word_set(
    """
    given taken made done seen told kept put shown found held sent brought left cut built bought
    caught fed heard laid led paid read said sold set shot spent written worn chosen driven
    eaten drawn grown thrown begun known meant hidden torn stuck struck taught thought won wound
    """
)

_STATES = _word_set(
    """
    tired worried scared married interested concerned relaxed confused depressed stressed
    dehydrated bloated advanced inflamed irritated constipated dazed agitated cracked chapped
    blurred coated raised infected blocked weakened used supposed called named related exposed
    limited allowed red bed need speed indeed feed bleed seed unexplained mixed puffed clogged
    prepared bothered upset experienced balanced unused loosened crushed
    """
)
"""Words that end like participles and tell how someone or something is."""


def is_passive(sentence: Sentence) -> bool:
    """Whether something is done in the sentence, and not someone does it."""
    words = [word.text for word in sentence.words]
    return any(
        word in _BE and _is_participle(_next(words, index)) for index, word in enumerate(words)
    )


def _next(words: list[str], index: int) -> str:
    """The next word that says what happens, adverbs left out."""
    following = words[index + 1 :]
    return next((word for word in following if word not in _BETWEEN and word[-2:] != "ly"), "")


def _is_participle(word: str) -> bool:
    return word not in _STATES and (word.endswith("ed") or word in _IRREGULAR)

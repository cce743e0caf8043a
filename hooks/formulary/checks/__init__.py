"""Checks: each module looks for one kind of mistake in the catalogue and locates it.

A check takes the catalogue and yields problems; it changes nothing and knows no other check.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from formulary.catalogue import Catalogue
from formulary.checks import (
    call_signs,
    citations,
    cross_links,
    markup,
    naming,
    numbers,
    occurrences,
    outline,
    passive_voice,
    plain_words,
    readability,
    sentences,
    spelling,
    structure,
    terms,
    wording,
)
from formulary.problems import Problem

Check = Callable[[Catalogue], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    structure.check,
    outline.check,
    citations.check,
    naming.check,
    occurrences.check,
    call_signs.check,
    numbers.check,
    wording.check,
    spelling.check,
    markup.check,
    cross_links.check,
    sentences.check,
    passive_voice.check,
    plain_words.check,
    terms.check,
    readability.check,
)
"""Every check of what is written. Links are checked in what is composed, by `checks.links`."""

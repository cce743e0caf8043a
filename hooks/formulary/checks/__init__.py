"""Checks: each module looks for one kind of mistake and locates it; only the build comes in.

`facts` asks whether what is said agrees, `form` whether pages are built and linked right,
`language` whether patients can read it. A check takes the catalogue and yields problems; it
changes nothing and knows no other check.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from formulary.checks.facts import (
    advice,
    alarms,
    amounts,
    call_sentences,
    call_signs,
    citations,
    class_parity,
    counted,
    kept,
    labels,
    naming,
    numbers,
    occurrences,
    other_medicines,
    sign_review,
    timeline,
    topics,
)
from formulary.checks.form import cross_links, markup, outline, preview, structure
from formulary.checks.language import (
    passive_voice,
    plain_words,
    readability,
    sentences,
    spelling,
    terms,
    wording,
)
from formulary.problems import Problem
from formulary.records.catalogue import Catalogue

Check = Callable[[Catalogue], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    structure.check,
    outline.check,
    citations.check,
    labels.check,
    naming.check,
    occurrences.check,
    timeline.check,
    counted.check,
    topics.check,
    kept.check,
    amounts.check,
    advice.check,
    call_signs.check,
    call_sentences.check,
    alarms.check,
    sign_review.check,
    class_parity.check,
    numbers.check,
    other_medicines.check,
    wording.check,
    spelling.check,
    markup.check,
    cross_links.check,
    preview.check,
    sentences.check,
    passive_voice.check,
    plain_words.check,
    terms.check,
    readability.check,
)
"""Every check that needs the catalogue alone.

Three have another form: `form.links` also takes what was composed, `facts.reviews` the day, and
`language.originality` the texts to compare with.
"""

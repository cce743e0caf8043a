"""Checks: each module looks for one kind of mistake and locates it; only the build comes in.

`facts` asks whether what is said agrees, `form` whether pages are built and linked right,
`language` whether patients can read it. A check takes the catalogue and yields problems; it
changes nothing and knows no other check.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from formulary.checks.facts import (
    advice,
    alarms,
    amounts,
    asked,
    call_sentences,
    call_signs,
    citations,
    class_parity,
    counted,
    kept,
    label_addresses,
    labels,
    name_twins,
    naming,
    numbers,
    occurrences,
    other_medicines,
    reviews,
    sign_review,
    subjects,
    timeline,
    topics,
)
from formulary.checks.form import cross_links, outline, structure
from formulary.checks.language import (
    passive_voice,
    plain_words,
    readability,
    sentences,
    spelling,
    terms,
    wording,
)
from formulary.checks.reach import (
    Reach,
    call_lists,
    either,
    finder,
    monograph,
    names,
    nothing,
)
from formulary.problems import Problem
from formulary.records.catalogue import Catalogue

Check = Callable[[Catalogue], Iterator[Problem]]

CHECKS: Mapping[Check, Reach] = {
    structure.check: finder,
    outline.check: nothing,
    citations.check: either(monograph, finder),
    subjects.check: either(monograph, names),
    labels.check: monograph,
    label_addresses.check: names,
    naming.check: names,
    name_twins.check: names,
    occurrences.check: nothing,
    timeline.check: nothing,
    counted.check: either(finder, names),
    topics.check: either(monograph, finder),
    kept.check: monograph,
    amounts.check: nothing,
    advice.check: nothing,
    call_signs.check: either(monograph, call_lists),
    call_sentences.check: either(monograph, call_lists),
    alarms.check: call_lists,
    asked.check: either(names, call_lists),
    sign_review.check: call_lists,
    reviews.check: nothing,
    class_parity.check: either(finder, call_lists),
    numbers.check: monograph,
    other_medicines.check: either(finder, names),
    wording.check: nothing,
    spelling.check: either(finder, names),
    cross_links.check: names,
    sentences.check: nothing,
    passive_voice.check: nothing,
    plain_words.check: nothing,
    terms.check: either(finder, names),
    readability.check: either(finder, names),
}
"""Every check that needs the catalogue alone, and which other pages what it finds may follow from.

Others have another form: `shown` calls those that take what was composed, with `form.markup`;
`facts.reviews.overdue` takes the day, `language.originality` the texts to compare with.
"""

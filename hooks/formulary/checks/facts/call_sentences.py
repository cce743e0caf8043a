"""Whether a sentence that has a reader call for a sign is as urgent as the sign is there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from formulary.meaning.lines import Use, lines_of
from formulary.parsing.source_file import Passage
from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.schema.vocabulary import Urgency
from formulary.text.name_finder import NameFinder, stems_of
from formulary.text.sentences import sentences_of


def _all(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(each, re.IGNORECASE) for each in patterns)


_URGENCIES = {
    Urgency.EMERGENCY: _all(r"\{emergency\}"),
    Urgency.NOW: _all(r"\bcall\b", r"\b(?:now|at once|right away)\b"),
    Urgency.WITHIN_24_HOURS: _all(
        r"\b(?:call|tell)\b", r"\b(?:24 hours|within a day|next day|tomorrow)\b"
    ),
    Urgency.NEXT_VISIT: _all(r"\b(?:next|your) visit\b"),
}
"""How a sentence says how soon to call: what it holds, one after the other.

What it has a nurse told during a drip, it does not say.
"""

Needed = Callable[[str], Urgency | None]
"""How soon a page's readers must call for a sign, by its id; None where the page leaves it out."""


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find sentences that let a reader wait longer with a sign than its call list does."""
    names = _names(catalogue)
    own = {slug: _calmest(catalogue, each) for slug, each in catalogue.monographs.items()}
    for monograph in catalogue.monographs.values():
        for section in monograph.sections.values():
            for passage in section.passages():
                yield from _too_calm(passage, names, own[monograph.slug].get)
    for page in (
        *catalogue.side_effects.values(),
        *catalogue.regimens.values(),
        *catalogue.prose.values(),
    ):
        for passage in page.passages():
            yield from _too_calm(passage, names, lambda sign: catalogue.signs[sign].urgency)


@dataclass(frozen=True)
class _Names:
    """What sentences call signs, and the sign that each of these names is one of."""

    finder: NameFinder
    signs: Mapping[tuple[str, ...], str]


def _names(catalogue: Catalogue) -> _Names:
    """What a sentence calls each sign: its id in words, and what people search it with."""
    names = {
        name: slug
        for slug, sign in catalogue.signs.items()
        for name in (*sign.searched, slug.replace("-", " "))
    }
    return _Names(NameFinder.of(names), {stems_of(name): slug for name, slug in names.items()})


def _calmest(catalogue: Catalogue, monograph: Monograph) -> Mapping[str, Urgency]:
    """How soon to call for each sign in any form, with this medicine alone."""
    found: dict[str, Urgency] = {}
    for use in monograph.call:
        sign = catalogue.signs.get(use.sign)
        if sign is None or use.variant is not None or use.given_with is not None:
            continue
        lines = lines_of(use.sign, sign, [Use(monograph.slug, use)])
        calmest = max((line.urgency for line in lines), key=lambda each: each.rank)
        found[use.sign] = Urgency.most_urgent([calmest, found.get(use.sign, calmest)])
    return found


def _too_calm(passage: Passage, names: _Names, needed: Needed) -> Iterator[Problem]:
    for sentence in sentences_of(passage.text):
        said = _said(passage.text[sentence.start : sentence.end])
        if said is None:
            continue
        for name in names.finder.names_in([word.text for word in sentence.words]):
            sign = names.signs[name]
            urgency = needed(sign)
            if urgency is not None and said.is_less_urgent_than(urgency):
                message = (
                    f"this has a reader wait with '{sign}' ('{said.value}'), which is "
                    f"'{urgency.value}' here. Have them call sooner"
                )
                yield passage.problem(sentence.start, sentence.end, message)


def _said(text: str) -> Urgency | None:
    """The most urgent that a sentence says, where it says how soon to call."""
    return next((each for each, patterns in _URGENCIES.items() if _holds(text, patterns)), None)


def _holds(text: str, patterns: Sequence[re.Pattern[str]]) -> bool:
    """Whether all patterns are found in a text, each after the one before it."""
    end = 0
    for pattern in patterns:
        found = pattern.search(text, end)
        if found is None:
            return False
        end = found.end()
    return True

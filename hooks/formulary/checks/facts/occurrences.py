"""Whether a medicine's list of side effects agrees with itself and with the glossary."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from formulary import addresses
from formulary.problems import Problem, did_you_mean
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph, Section
from formulary.schema.occurrence import Occurrence
from formulary.schema.percent import Percent
from formulary.schema.vocabulary import Frequency, SectionName
from formulary.text.name_finder import words_of

SHORTEST_WORD = 3
"""Shorter words than this say nothing of a side effect."""

_IN_MANY_NAMES = frozenset(
    (
        *("and", "blood", "can", "cannot", "can't", "change", "changes", "feel", "feeling", "from"),
        *("high", "low", "more", "not", "problem", "problems", "than", "the", "too", "trouble"),
        *("with", "your"),
    )
)
"""Words that names of unlike side effects share."""


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find unknown side effects, side effects listed twice, and numbers outside their band."""
    for monograph in catalogue.monographs.values():
        section = monograph.sections.get(SectionName.SIDE_EFFECTS)
        if section is not None:
            yield from _unknown(catalogue, monograph, section)
            yield from _repeated(monograph, section)
            yield from _of_another_effect(catalogue, monograph, section)
            yield from _out_of_band(monograph, section)


def _unknown(catalogue: Catalogue, monograph: Monograph, section: Section) -> Iterator[Problem]:
    for index, occurrence in enumerate(monograph.occurrences):
        slug = occurrence.effect
        if addresses.side_effect(slug) not in catalogue.files:
            hint = did_you_mean(slug, catalogue.side_effects) or " Add its page, or correct it."
            message = f"unknown side effect '{slug}'.{hint}"
            path = ("occurrences", index, "effect")
            yield section.source.problem_in(path, message, addresses.side_effect(slug))


def _of_another_effect(
    catalogue: Catalogue, monograph: Monograph, section: Section
) -> Iterator[Problem]:
    """Words that share none with any name of the side effect, so that the one or other is wrong."""
    for index, occurrence in enumerate(monograph.occurrences):
        effect = catalogue.side_effects.get(occurrence.effect)
        said = {word for word in words_of(occurrence.words) if len(word) >= SHORTEST_WORD}
        names = _words_of_names(effect.names) if effect is not None else frozenset()
        if effect is None or any(_are_akin(one, other) for one in said for other in names):
            continue
        message = (
            f"these words share none with the names of '{occurrence.effect}'. Name another side "
            "effect, or add a name to its page"
        )
        yield section.source.problem_in(("occurrences", index, "words"), message)


@lru_cache(maxsize=1024)
def _words_of_names(names: tuple[str, ...]) -> frozenset[str]:
    """The words that tell a side effect. Many medicines list the same one."""
    words = (word for name in names for word in words_of(name))
    return frozenset(
        word for word in words if len(word) >= SHORTEST_WORD and word not in _IN_MANY_NAMES
    )


def _are_akin(word: str, other: str) -> bool:
    """Whether one begins with the other: "pee" and "peeing"."""
    return word.startswith(other) or other.startswith(word)


def _repeated(monograph: Monograph, section: Section) -> Iterator[Problem]:
    first: dict[str, Occurrence] = {}
    for index, occurrence in enumerate(monograph.occurrences):
        earlier = first.setdefault(occurrence.effect, occurrence)
        if earlier is occurrence:
            continue
        if earlier.frequency is occurrence.frequency:
            message = f"'{occurrence.effect}' is listed twice. Keep one and say the rest in 'note'"
        else:
            message = (
                f"'{occurrence.effect}' is '{earlier.frequency.value}' above and "
                f"'{occurrence.frequency.value}' here. Keep the one that its source gives"
            )
        yield section.source.problem_in(("occurrences", index, "effect"), message)


def _out_of_band(monograph: Monograph, section: Section) -> Iterator[Problem]:
    for index, occurrence in enumerate(monograph.occurrences):
        percent, band = occurrence.percent, occurrence.frequency
        if percent is None or _fits(percent, band):
            continue
        message = (
            f"the percent does not lie in '{band.value}' ({band.people}). Correct the one or the "
            "other"
        )
        if percent.is_floor:
            message = (
                "only 'often' and 'common' go with 'at least', from 10 and 30. Choose another band"
            )
        if band is Frequency.NOT_GIVEN:
            message = "a percent, but frequency 'not-given'. Choose the band that holds the percent"
        yield section.source.problem_in(("occurrences", index, "percent"), message)


def _fits(percent: Percent, band: Frequency) -> bool:
    """Whether a number lies in a band. Of a range the higher end counts: the cautious one.

    A single number at the upper end belongs to the next band: 10 in 100 is not "1 to 9".
    """
    if band is Frequency.NOT_GIVEN:
        return False
    if percent.is_floor:
        return band in (Frequency.COMMON, Frequency.OFTEN) and percent.low >= band.lowest
    if percent.low == percent.high < 100:
        return band.lowest <= percent.high < band.highest
    return band.lowest <= percent.high <= band.highest

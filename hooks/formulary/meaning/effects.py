"""The side effects of several medicines together, and whether a number counts these people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from formulary.meaning.bands import SELDOM, USUAL, Band
from formulary.records.monograph import Monograph
from formulary.schema.occurrence import Occurrence


class Counts(StrEnum):
    """Whom a medicine's number counts, seen by someone who takes several medicines."""

    THEM = "people who take just these medicines"
    ALONE = "people who take this one medicine"
    SOME = "people who take some of these medicines"
    OTHERS = "people who take others"


def counts(medicine: str, occurrence: Occurrence, medicines: Collection[str]) -> Counts:
    """Whom the number of one medicine of some counts. All are given by slug.

    On its own a medicine tells its numbers with whom they count, whoever they are.
    """
    counted = occurrence.counted
    is_own_page = set(medicines) == {medicine}
    if counted is None or is_own_page or not (counted.given_with or counted.given_with_others):
        return Counts.ALONE
    group = {medicine, *counted.given_with}
    if counted.given_with_others or not group <= set(medicines):
        return Counts.OTHERS
    return Counts.THEM if group == set(medicines) else Counts.SOME


@dataclass(frozen=True)
class Cause:
    """One of some medicines that can cause a side effect, and whom its number counts."""

    medicine: Monograph
    occurrence: Occurrence
    counts: Counts

    @property
    def band(self) -> Band:
        """How usual it is, for someone who takes these medicines: a number of others is none."""
        if self.counts is not Counts.OTHERS:
            return Band.of(self.occurrence)
        return Band.without_number(self.occurrence)


@dataclass(frozen=True)
class JointEffect:
    """A side effect of a regimen, with each medicine that can cause it."""

    effect: str
    causes: tuple[Cause, ...]

    @property
    def band(self) -> Band:
        """The most usual one among its medicines: together they cause it at least as often."""
        bands = list(Band)
        return min((each.band for each in self.causes), key=bands.index)

    @property
    def is_serious(self) -> bool:
        """Whether it can be serious with any of the medicines."""
        return any(each.occurrence.serious for each in self.causes)


def joint_effects(medicines: Sequence[Monograph]) -> list[JointEffect]:
    """The side effects of several medicines together, each once."""
    slugs = [each.slug for each in medicines]
    causes: dict[str, list[Cause]] = defaultdict(list)
    for medicine in medicines:
        for each in medicine.occurrences:
            cause = Cause(medicine, each, counts(medicine.slug, each, slugs))
            causes[each.effect].append(cause)
    return [JointEffect(effect, tuple(each)) for effect, each in causes.items()]


def most_usual(effects: Sequence[JointEffect]) -> list[JointEffect]:
    """Those of the most usual bands; in each band first what most of the medicines bring.

    Else the first medicine would fill the list.
    """

    def order(effect: JointEffect) -> tuple[int, int]:
        causes = sum(each.band not in SELDOM for each in effect.causes)
        return USUAL.index(effect.band), -causes

    return sorted((each for each in effects if each.band in USUAL), key=order)

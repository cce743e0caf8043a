"""The side effects of several medicines together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from formulary.records.monograph import Monograph
from formulary.schema.medicine import Occurrence
from formulary.schema.vocabulary import Frequency


@dataclass(frozen=True)
class JointEffect:
    """A side effect of a regimen, with each medicine that can cause it."""

    effect: str
    causes: tuple[tuple[Monograph, Occurrence], ...]

    @property
    def frequency(self) -> Frequency:
        """The most usual band among its medicines: together they cause it at least as often."""
        bands = list(Frequency)
        return min((each.frequency for _, each in self.causes), key=bands.index)

    @property
    def is_serious(self) -> bool:
        """Whether it can be serious with any of the medicines."""
        return any(each.serious for _, each in self.causes)


def joint_effects(medicines: Sequence[Monograph]) -> list[JointEffect]:
    """The side effects of several medicines together, each once."""
    causes: dict[str, list[tuple[Monograph, Occurrence]]] = defaultdict(list)
    for monograph in medicines:
        for occurrence in monograph.occurrences:
            causes[occurrence.effect].append((monograph, occurrence))
    return [JointEffect(effect, tuple(each)) for effect, each in causes.items()]

"""What several medicines together can cause, and when to call."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from formulary.records.monograph import Monograph
from formulary.schema.call_lists import CallLists, Sign
from formulary.schema.medicine import Occurrence
from formulary.schema.vocabulary import Frequency, Urgency
from formulary.text.names import normalise


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


def joint_call(medicines: Sequence[Monograph]) -> CallLists:
    """Every sign of the medicines' call lists, once, at its most urgent.

    Where one medicine has you call now for a side effect and never later, no sign of it waits.
    """
    never_deferred = _never_deferred(medicines)
    lists: dict[str, list[Sign]] = {}
    seen: set[str] = set()
    for urgency in CallLists().by_urgency():
        signs = [sign for one in medicines for sign in one.call.by_urgency()[urgency]]
        if urgency is Urgency.NOW:
            later = [sign for one in medicines for sign in one.call.within_24_hours]
            signs += [sign for sign in later if never_deferred & set(sign.effects)]
        fresh = {normalise(sign.sign): sign for sign in signs}
        kept = [sign for words, sign in fresh.items() if words not in seen]
        lists[urgency.value] = kept
        seen |= set(fresh)
    return CallLists.model_validate(lists)


def _never_deferred(medicines: Sequence[Monograph]) -> set[str]:
    """Side effects for which one of the medicines knows no call that may wait."""
    found: set[str] = set()
    for one in medicines:
        now = {effect for sign in one.call.now for effect in sign.effects}
        later = {effect for sign in one.call.within_24_hours for effect in sign.effects}
        found |= now - later
    return found

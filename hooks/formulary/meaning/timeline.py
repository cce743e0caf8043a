"""What to expect when: the times of the side effects of some medicines, earliest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from formulary.records.monograph import Monograph
from formulary.schema.occurrence import Occurrence
from formulary.schema.times import Since, When


@dataclass(frozen=True)
class Moment:
    """A time that one medicine gives for one of its side effects. `label` leads to the time."""

    medicine: Monograph
    occurrence: Occurrence
    label: str
    when: When


_LABELS = {"starts": "It starts", "worst": "It is at its worst", "ends": "It ends"}


def times_of(occurrence: Occurrence) -> list[tuple[str, When]]:
    """Each time that is known of a side effect, after the words that lead to it."""
    return [(_LABELS[key], when) for key, when in occurrence.times.items()]


def timeline(medicines: Sequence[Monograph]) -> list[Moment]:
    """Every time that is known, by how long after its point of treatment it is at the latest."""
    moments = [
        Moment(medicine, occurrence, label, when)
        for medicine in medicines
        for occurrence in medicine.occurrences
        for label, when in times_of(occurrence)
        if when.after is not Since.ITS_START
    ]
    return sorted(moments, key=lambda each: (_after_all(each.when), _latest(each.when)))


def _after_all(when: When) -> bool:
    """Whether it is counted from a point at which the treatment is over."""
    return when.after in (Since.END, Since.LAST_DOSE)


def _latest(when: When) -> float:
    return when.hours[1] if when.hours else 0

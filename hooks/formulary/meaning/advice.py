"""What medicines forbid to use, and advice without it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from formulary.records.monograph import Monograph
from formulary.schema.advice import Advice, Avoided, Means


@dataclass(frozen=True)
class JointAvoided:
    """Something that one or more of some medicines forbid, with what each says of it."""

    use: Means
    reasons: tuple[tuple[Monograph, Avoided], ...]

    @property
    def is_forbidden(self) -> bool:
        """Whether one of them forbids it whatever the team says; else: ask first."""
        return any(not each.unless_told for _, each in self.reasons)


def joint_avoided(medicines: Sequence[Monograph]) -> list[JointAvoided]:
    """What must not be used with some medicines together, each thing once."""
    return _joint(medicines, Means)


def _joint(medicines: Sequence[Monograph], uses: Iterable[Means]) -> list[JointAvoided]:
    joint = [JointAvoided(use, tuple(_reasons(medicines, use))) for use in uses]
    return [each for each in joint if each.reasons]


def _reasons(medicines: Sequence[Monograph], use: Means) -> Iterator[tuple[Monograph, Avoided]]:
    for medicine in medicines:
        yield from ((medicine, each) for each in medicine.avoid if each.use is use)


def exceptions(advice: Advice, medicines: Sequence[Monograph]) -> list[JointAvoided]:
    """What of an item some medicines forbid. An item without any holds for all of them."""
    return _joint(medicines, (use for use in Means if use in advice.uses))


def advice_for(advice: Sequence[Advice], medicines: Sequence[Monograph]) -> list[Advice]:
    """The items that none of some medicines forbids or wants to be asked about."""
    return [each for each in advice if not exceptions(each, medicines)]

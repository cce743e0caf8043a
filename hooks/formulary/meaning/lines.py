"""What the call cards of some medicines say of one sign, however many of them name it.

The rules (a line moves with its own medicine only; the most urgent of the floor and of what each
medicine says; ranges of a count that do not overlap) are those of the fact sheet of signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from formulary.schema.call import SignUse
from formulary.schema.signs import SignFields
from formulary.schema.vocabulary import SignPart, Urgency

_COUNT = re.compile(r"\bN\b")
"""Where the words of a measure have their count."""


@dataclass(frozen=True)
class Use:
    """A sign as one medicine names it. `medicine` is empty on a page that is about none."""

    medicine: str
    use: SignUse


@dataclass(frozen=True)
class Line:
    """One line of a call card.

    `words` finish "Call … if:", `because` are the medicines for which it stands at this urgency,
    `counts` the counts that it speaks of, such as "4 or more"; empty where nothing is counted.
    `is_general` is whether it stands for no reason of these medicines' own, but of all treatment,
    `given_with` the medicine with which alone it holds, on the page of the other one.
    """

    sign: str
    part: SignPart
    urgency: Urgency
    words: str
    because: frozenset[str]
    counts: str = ""
    is_general: bool = False
    given_with: str = ""


def lines_of(name: str, sign: SignFields, uses: Sequence[Use]) -> list[Line]:
    """The lines of a sign, most urgent first; no two of them overlap."""
    plain = [each for each in uses if each.use.variant is None and each.use.expected is None]
    lines = _counted(name, sign, plain) if sign.measure else _plain(name, sign, plain)
    whole = _any_urgency(lines, sign)
    lines += [*_variants(name, sign, uses, whole), *_expected(name, sign, uses, whole)]
    return sorted(lines, key=lambda line: line.urgency.rank)


def _plain(name: str, sign: SignFields, uses: Sequence[Use]) -> list[Line]:
    """The line of a sign that nothing is counted of, where a medicine names it."""
    if not uses:
        return []
    urgency, because = _most_urgent(sign.urgency, uses)
    has_plan = all(each.use.plan for each in uses)
    words = f"{sign.words}, unless your team gave you a plan for it" if has_plan else sign.words
    return [Line(name, sign.part, urgency, words, because)]


def _most_urgent(floor: Urgency, uses: Sequence[Use]) -> tuple[Urgency, frozenset[str]]:
    """How soon to call: the most urgent that one of the medicines says, and those that say it."""
    said = [(_raised(floor, each.use), each.medicine) for each in uses]
    urgency = Urgency.most_urgent(own for own, _ in said)
    return urgency, frozenset(medicine for own, medicine in said if own is urgency)


def _raised(floor: Urgency, use: SignUse) -> Urgency:
    return Urgency.most_urgent([floor, use.urgency or floor])


@dataclass(frozen=True)
class _Step:
    """From this count on, one medicine has a reader call this soon."""

    count: float
    urgency: Urgency
    medicine: str


def _counted(name: str, sign: SignFields, uses: Sequence[Use]) -> list[Line]:
    """The lines of a sign by its count: ranges that end where a more urgent one begins."""
    steps = [step for each in uses for step in _steps(sign, each)]
    starts = sorted({step.count for step in steps})
    ranges: list[tuple[float, Urgency, frozenset[str]]] = []
    for start in starts:
        reached = [step for step in steps if step.count <= start]
        urgency = Urgency.most_urgent(step.urgency for step in reached)
        if not ranges or urgency is not ranges[-1][1]:
            because = frozenset(step.medicine for step in reached if step.urgency is urgency)
            ranges.append((start, urgency, because))
    ends = [start for start, _, _ in ranges[1:]]
    return [
        Line(name, sign.part, urgency, count_words(sign, start, end), because, count(start, end))
        for (start, urgency, because), end in zip_longest(ranges, ends)
    ]


def _steps(sign: SignFields, each: Use) -> list[_Step]:
    """The counts at which a medicine changes how soon to call: the floors, and its own."""
    own = each.use.from_ if each.use.from_ is not None else sign.thresholds[0].from_
    steps = [_Step(own, _raised(sign.urgency, each.use), each.medicine)]
    floors = (_Step(floor.from_, floor.urgency, each.medicine) for floor in sign.thresholds)
    return [*steps, *floors]


def count_words(sign: SignFields, start: float, end: float | None) -> str:
    """A range of counts in words: any, one, "1 to 3", "4 or more".

    `start` is its first count, `end` that with which the next range begins, if there is one.
    """
    assert sign.measure is not None
    if start <= 1 and end is None:
        return sign.words
    if start == 1 and end == 2 and sign.measure.one is not None:
        return sign.measure.one
    return _COUNT.sub(count(start, end), sign.measure.words)


def count(start: float, end: float | None) -> str:
    """A range of counts: "1", "1 to 3", "4 or more". `end` is where the next range begins."""
    if end is None:
        return f"{start:g} or more"
    return f"{start:g}" if start == end - 1 else f"{start:g} to {end - 1:g}"


def _any_urgency(lines: Iterable[Line], sign: SignFields) -> Urgency | None:
    """How soon to call for the sign in any form, where a line says so."""
    return next((line.urgency for line in lines if line.words.startswith(sign.words)), None)


def _variants(
    name: str, sign: SignFields, uses: Sequence[Use], whole: Urgency | None
) -> list[Line]:
    """The lines of variants that say more than the whole sign does, or another thing."""
    lines = []
    for variant, fields in sign.variants.items():
        own = [each for each in uses if each.use.variant == variant]
        if not own:
            continue
        urgency, because = _most_urgent(fields.urgency, own)
        if fields.apart or whole is None or whole.is_less_urgent_than(urgency):
            lines.append(Line(name, sign.part, urgency, fields.words, because))
    return lines


def _expected(
    name: str, sign: SignFields, uses: Sequence[Use], whole: Urgency | None
) -> list[Line]:
    """What is expected with a medicine, and from where it is a reason to call again.

    Where another medicine names the sign plainly (`whole`), what is expected is no longer said to
    be so: what one medicine explains, the other may cause. From where to call stays, if sooner.
    """
    found: dict[tuple[Urgency, str], frozenset[str]] = {}
    for each in uses:
        expected = each.use.expected
        if expected is None:
            continue
        urgency, own = _raised(sign.urgency, each.use), []
        if whole is None or whole.is_less_urgent_than(urgency):
            own.append((urgency, expected.until))
        if whole is None:
            own.append((Urgency.NEXT_VISIT, expected.what))
        for said in own:
            found[said] = found.get(said, frozenset()) | {each.medicine}
    return [
        Line(name, sign.part, urgency, words, because)
        for (urgency, words), because in found.items()
    ]

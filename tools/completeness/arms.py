"""Which arm of a trial a row's numbers count, in a table of lines `Nausea | 43 | 4`.

Only what a table's head says without doubt is read. A line of the head must name the medicine in
one arm and something else in another, and give each number of a row an arm: it has as many arms as
the row has numbers, or a line below it repeats `All Grades | Grade 3-4` for each arm. A row with
fewer cells than its head tells nothing, nor does a page laid out in columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from completeness.passages import numbers_in

_NAMES_ROWS = re.compile(
    r"|.*(?:adverse|reaction|event|\bterm\b|system|laborator|parameter|effect|symptom|toxicit|ctc"
    r").*",
    re.I,
)
_VALUE = re.compile(r"[^a-z]*|n/?[ar]", re.I)
_NO_NAME = re.compile(
    r"\b(?:mg|total|all|any|grades?|overall|dose|daily|once|twice|weeks?|weekly|months?|patients?"
    r"|women|men|pooled|arm|group|study|phase|with|and)\b"
)
_NAME = re.compile(r"[a-z]{3}")


@dataclass(frozen=True)
class ArmRow:
    """A row's name and its numbers in their order. `own` may count those who got the medicine."""

    name: str
    numbers: tuple[float, ...]
    own: tuple[float, ...]

    def is_at(self, words: str, numbers: tuple[float, ...]) -> bool:
        """Whether it is the row that has these numbers after these words."""
        return numbers == self.numbers and words.casefold() in self.name.casefold()


def arm_rows(text: str, names: Sequence[str]) -> Iterator[ArmRow]:
    """The rows whose arms are known, in the label of the medicine with these names."""
    ours = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in names), re.I)
    head: list[list[str]] = []
    for line in text.splitlines():
        cells = [cell.strip() for cell in re.sub(r"\[note:[^\]]*\]", "", line).split("|")]
        if len(cells) == 1:
            head = head if line.strip() and not line.startswith(("TABLE", "---")) else []
            continue
        at = next(
            (at for at, cell in enumerate(cells) if at and _VALUE.fullmatch(cell)), len(cells)
        )
        values = _values(cells[at:])
        if not values:
            head.append(cells)
        elif arms := _arms(head, len(values), ours):
            yield _row(" ".join(cells[:at]), values, arms)


def _values(cells: list[str]) -> list[str]:
    """The cells of a row after its name, `12 | (5)` as one; none in a line of a head."""
    values: list[str] = []
    for cell in cells:
        if cell.startswith("(") and values:
            values[-1] += cell
        else:
            values.append(cell)
    is_row = all(map(_VALUE.fullmatch, values)) and any(map(numbers_in, values))
    return values if is_row else []


def _arms(head: list[list[str]], count: int, ours: re.Pattern[str]) -> list[bool | None]:
    """For each value whether it counts the medicine's arm, by the lowest line that names one."""
    split = 1
    for line in reversed(head):
        cells = line[1:] if _NAMES_ROWS.fullmatch(line[0]) else line
        if any(map(ours.search, cells)):
            arms = [_is_own(cell, ours) for cell in cells]
            known = len(cells) * split == count and {True, False} <= set(arms)
            return [arm for arm in arms for _ in range(split)] if known else []
        if len(cells) == count:
            split = max(split, _period(cells))
    return []


def _is_own(arm: str, ours: re.Pattern[str]) -> bool | None:
    """Whether an arm got the medicine; unknown where it is called by a dose or a number only."""
    if ours.search(arm):
        return True
    return False if _NAME.search(_NO_NAME.sub("", arm.lower())) else None


def _period(cells: list[str]) -> int:
    """After how many cells a line begins anew: 2 in `All Grades | Grade 3-4 | All Grades | ...`."""
    keys = [" ".join(re.findall(r"grade|\d|all|any", cell.lower())) for cell in cells]
    if not all(re.match(r"grade|all|any", key) for key in keys):
        return 1
    sizes = (size for size in range(2, len(keys)) if len(set(keys[:size])) == size)
    return next((size for size in sizes if keys == keys[:size] * (len(keys) // size)), 1)


def _row(name: str, values: list[str], arms: list[bool | None]) -> ArmRow:
    by_arm = [
        (each, arm) for value, arm in zip(values, arms, strict=True) for each in numbers_in(value)
    ]
    own = tuple(number for number, arm in by_arm if arm is not False)
    return ArmRow(name, tuple(number for number, _ in by_arm), own)

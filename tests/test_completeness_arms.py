"""Which arm of a trial a row's numbers count, where the head of a table says it."""

from __future__ import annotations

import pytest

from completeness.arms import arm_rows


@pytest.mark.parametrize(
    ("head", "cells", "own"),
    [
        ("Reaction | Examplia | Placebo", "43 | 22", (43,)),
        ("Reaction | Placebo | examplomab 5 mg", "43 | 22", (22,)),
        (" | Examplia | Placebo\nReaction | n (%) | n (%)", "86 | (43) | 44 | (22)", (86, 43)),
        (
            " | Examplia | Other | Examplia | Other\n | N=9 | N=8 | N=9 | N=8",
            "4 | 3 | 2 | 1",
            (4, 2),
        ),
        ("Term | Examplia | Other\nAny % | Grade 3 % | Any % | Grade 3 %", "4 | 3 | 2 | 1", (4, 3)),
        ("Term | Examplia | Other | 80 mg daily", "4 | 3 | 2", (4, 2)),
        # These tell nothing.
        ("Term | Examplia | Other", "4 | 3 | 2", None),
        ("Term | Examplia | Other", "4", None),
        ("Term | Examplia | Other", "4 | 3 | 2 | 1", None),
        ("Term | Examplia 5 mg | Examplia 9 mg", "4 | 3", None),
        ("Term | First group | Second group", "4 | 3", None),
        ("Term | Examplia + Other | Other with Examplia", "4 | 3", None),
        ("Term | Examplia | Other\n\nTABLE: another", "4 | 3", None),
    ],
)
def test_only_a_head_without_doubt_gives_numbers_an_arm(
    head: str, cells: str, own: tuple[float, ...] | None
) -> None:
    found = list(arm_rows(f"{head}\nNausea | {cells}", ["examplomab", "Examplia"]))
    assert [each.own for each in found] == ([] if own is None else [own])

"""The texts that a medicine's figures come from: its labels', and its fact sheet's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from completeness.passages import evenly
from completeness.sheets import Item

PLACES = ("*.txt", "partial-*/*.txt", "other/ema-leaflets/*__*.txt")
"""Where a folder of label texts has those of a medicine, by its name in theirs."""


@dataclass(frozen=True)
class Text:
    """What a label or a fact sheet says, with dashes and spaces made even."""

    name: str
    words: str


def label_texts(folder: Path, medicine: str) -> list[Text]:
    """The label texts of a medicine. Of `doxorubicin`, `doxorubicin-liposomal` is none."""
    named = re.compile(rf"(?<![a-z0-9-]){re.escape(medicine)}(?![a-z0-9-])")
    paths = [path for place in PLACES for path in sorted(folder.glob(place))]
    return [
        Text(path.relative_to(folder).as_posix(), evenly(path.read_text("utf-8")))
        for path in paths
        if named.search(path.stem)
    ]


def sheet_texts(items: Iterable[Item], medicine: str) -> list[Text]:
    """What the fact sheet of a medicine says, each of its items a text of its own."""
    return [
        Text(f"{medicine}.yaml", evenly(f"{item.text} | {item.plain} | {item.freq}"))
        for item in items
        if item.sheet == medicine
    ]

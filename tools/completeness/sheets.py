"""Fact sheets: YAML files with one fact an item, each in a section, as sources gave them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

EFFECTS = ("common_side_effects", "less_common_side_effects", "frequency_not_given")
GLOSSARY = "side-effects/"
"""Before the id of a side effect, as its items name their sheet."""

GENERAL = "when-to-call"
"""How the items of the sheet for all medicines name their sheet, as the page that tells them."""

EFFECT_NAMES = ("medical_terms", "lay_synonyms")
NAMES = ("generic_name", "pronunciation", "brand_names", "other_names")
ABOUT_THE_SHEET = frozenset(
    {"status", "gaps", "sources", "disagreements", "call_note", "frequency_note", "purpose", "note"}
)


@dataclass(frozen=True)
class Item:
    """One fact of a sheet. `freq` says how often, where it is a side effect."""

    sheet: str
    section: str
    text: str
    plain: str = ""
    freq: str = ""

    def __str__(self) -> str:
        return f"{self.sheet}: {self.section}: {self.text}"

    @property
    def key(self) -> str:
        """The item as the list of reasons names it."""
        return f"{self.section}: {self.text}"

    @property
    def figures(self) -> list[float]:
        """The percentages of `freq`, without those in brackets, which tell of their source."""
        outside = re.sub(r"\([^()]*\)", "", self.freq)
        ends = re.findall(r"(\d+(?:\.\d+)?)(?:\s*-\s*(\d+(?:\.\d+)?))?\s*%", outside)
        return [float(end) for pair in ends for end in pair if end]


def read_sheets(folder: Path) -> list[Item]:
    """The items of a folder's sheets: of medicines, of the glossary and of when to call."""
    items: list[Item] = []
    for path in sorted(folder.glob("*.yaml")):
        sheet = yaml.safe_load(path.read_text("utf-8"))
        if not isinstance(sheet, dict):
            continue
        if "generic_name" in sheet:
            items += items_of(path.stem, sheet)
        elif "side_effects" in sheet:
            for entry in sheet["side_effects"]:
                items += items_of_effect(entry)
        elif "call_at_once" in sheet:
            items += items_of(GENERAL, sheet)
    return items


def items_of_effect(entry: Mapping[str, Any]) -> list[Item]:
    """The facts of one entry of the glossary's sheet."""
    if entry.get("unverified"):
        return []
    terms = [each for each in entry.get("medical_terms") or [] if each.get("ctcae_v5")]
    texts = {key: entry.get(key) for key in ("meaning", "urgent_when")}
    sheet = {
        "medical_terms": terms,
        "lay_synonyms": [{"text": each} for each in entry.get("lay_synonyms") or []],
        **{key: {"text": text} for key, text in texts.items() if text},
        "self_care": entry.get("self_care") or [],
    }
    return items_of(GLOSSARY + entry["id"], sheet)


def items_of(name: str, sheet: Mapping[str, Any]) -> list[Item]:
    """The facts of one sheet, without what was not found a second time."""
    return [
        item
        for section, value in sheet.items()
        if section not in ABOUT_THE_SHEET
        for item in _items(name, section, value)
    ]


def _items(name: str, section: str, value: Any) -> Iterator[Item]:
    if isinstance(value, list):
        for each in value:
            yield from _items(name, section, each)
    elif isinstance(value, Mapping):
        text = value.get("text") or value.get("term") or value.get("year")
        if text is None:
            for key, each in value.items():
                yield from _items(name, f"{section}.{key}", each)
        elif not value.get("unverified"):
            plain, freq = str(value.get("plain", "")), str(value.get("freq", ""))
            yield Item(name, section, str(text), plain, freq)

"""The rows of medicines that may be shipped."""

from __future__ import annotations

from collections.abc import Iterable

from formulary.schema.other_names import FORMULATION, Row, letters_of
from other_names.left_out import NAMES
from other_names.plain_notes import FORMS
from other_names.sources import INN, OF_NAMES, Source, source_of

COLUMNS = ("generic", "name", "kind", "class", "note", "source")
KINDS = (
    "generic", "us_brand", "foreign_brand", "abbreviation", "old_name", FORMULATION,
)  # fmt: skip
"""All but codes of laboratories."""


def medicine_rows(rows: Iterable[Row]) -> list[Row]:
    """What may be shipped, each name of a medicine once. Only other forms keep a note."""
    allowed = [
        (row, source)
        for row in rows
        if row["kind"] in KINDS
        and letters_of(row["name"]) not in NAMES
        and (source := source_of(row["source"], OF_NAMES))
    ]
    vouched = {row["generic"] for row, source in allowed if source is not INN}
    kept: dict[tuple[str, str], Row] = {}
    for row, source in allowed:
        if row["generic"] in vouched:
            kept.setdefault((row["generic"], letters_of(row["name"])), _row(row, source))
    return sorted(kept.values(), key=_place)


def _row(row: Row, source: Source) -> Row:
    note = plain(row["note"], FORMS) if row["kind"] == FORMULATION else ""
    name = " ".join(row["name"].split())
    return {**row, "name": name, "note": note, "source": source.key}


def _place(row: Row) -> tuple[str, int, str]:
    return row["generic"].casefold(), KINDS.index(row["kind"]), row["name"].casefold()


def plain(note: str, words: dict[str, str]) -> str:
    """A note in plain words. Raises ValueError where there are none for it."""
    if note and note not in words:
        raise ValueError(f"no plain words for '{note}'. Add them to plain_notes.py")
    return words.get(note, "")

"""Pages that stand for themselves: home, about, the finder, the frame of the glossary."""

from __future__ import annotations

from dataclasses import dataclass

from formulary.records.record import Record
from formulary.schema.prose import ProseFields


@dataclass(frozen=True)
class Prose(Record):
    """A page that stands for itself. The fields of some are a schema of their own."""

    fields: ProseFields

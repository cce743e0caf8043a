"""What all records have in common: the file they come from, and their typed front matter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from formulary.parsing.source_file import Passage, SourceFile
from formulary.schema.fields import Fields
from formulary.schema.kinds import Place, resolve
from formulary.schema.shown import shown_texts


@dataclass(frozen=True)
class Record:
    """A page as written: its file, its front matter, typed, and its place."""

    source: SourceFile
    fields: Fields
    place: Place

    @property
    def uri(self) -> str:
        """The file's place below docs/."""
        return self.source.uri

    @property
    def slug(self) -> str:
        """The part of its address that is its own; empty where its place has none."""
        return self.place.slug

    def passages(self) -> Iterator[Passage]:
        """Every text of the page that a reader will see: from front matter, then the body."""
        return iter(self._passages)

    @cached_property
    def _passages(self) -> tuple[Passage, ...]:
        own = (self.source.field_passage(*each) for each in shown_texts(self.fields))
        return (*own, self.source.body_passage())


def record_of(source: SourceFile, fields: Fields, place: Place) -> Record:
    """A file with its typed front matter as the record that its kind of page calls for."""
    made: Record = resolve(place.kind.record)(source, fields, place)
    return made

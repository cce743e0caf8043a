"""Medicines that are given together, with their page."""

from __future__ import annotations

from dataclasses import dataclass

from formulary.records.record import Record
from formulary.schema.regimen import RegimenFields


@dataclass(frozen=True)
class Regimen(Record):
    """Medicines that are given together, with their page."""

    fields: RegimenFields

    @property
    def title(self) -> str:
        """Its short name with its medicines, as it begins a line."""
        return f"{self.fields.name}: {self.fields.full_name}"

    @property
    def names(self) -> tuple[str, ...]:
        """Everything it is called."""
        return (self.fields.name, self.fields.full_name, *self.fields.other_names)

"""One entry of the glossary, with its page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from formulary.records.record import Record
from formulary.schema.side_effect import SideEffectFields
from formulary.text.names import name_forms


@dataclass(frozen=True)
class SideEffect(Record):
    """One entry of the glossary, with its page."""

    fields: SideEffectFields

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Everything it is called: name, medical terms, synonyms; a bracketed name is two."""
        every = (self.fields.name, *self.fields.medical_terms, *self.fields.synonyms)
        return tuple(dict.fromkeys(form for name in every for form in name_forms(name)))

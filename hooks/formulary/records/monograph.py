"""All that is said about one medicine: nine sections, one of which identifies it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from formulary import addresses
from formulary.records.record import Record
from formulary.schema.advice import Avoided
from formulary.schema.call import SignUses
from formulary.schema.fields import Citation
from formulary.schema.medicine import (
    Counting,
    MedicineFields,
    SectionFields,
    SelfCareFields,
    SideEffectsFields,
    WhenToCallFields,
)
from formulary.schema.occurrence import Occurrence
from formulary.schema.topics import Topic
from formulary.schema.vocabulary import SectionName


@dataclass(frozen=True)
class Section(Record):
    """One of the nine pages of a monograph."""

    fields: MedicineFields | SectionFields

    @property
    def medicine(self) -> str:
        """The slug of its medicine."""
        return self.place.slug

    @property
    def name(self) -> SectionName:
        """Which of the nine it is."""
        assert self.place.section is not None
        return self.place.section

    @property
    def topics(self) -> list[Topic]:
        """What it answers of what every patient asks; the overview answers none."""
        return self.fields.topics if isinstance(self.fields, SectionFields) else []


@dataclass(frozen=True)
class Monograph:
    """All that is said about one medicine: nine sections, one of which identifies it."""

    slug: str
    sections: Mapping[SectionName, Section]

    @cached_property
    def identity(self) -> MedicineFields:
        """Who the medicine is."""
        fields = self.sections[SectionName.OVERVIEW].fields
        assert isinstance(fields, MedicineFields)
        return fields

    @property
    def uri(self) -> str:
        """The overview's place below docs/."""
        return addresses.medicine(self.slug)

    @property
    def name(self) -> str:
        """The generic name as it stands within a sentence."""
        return self.identity.generic_name

    @property
    def title(self) -> str:
        """The generic name as it begins a line."""
        return SectionName.OVERVIEW.title_for(self.name)

    @property
    def names(self) -> tuple[str, ...]:
        """Everything it is called: generic name, brands, other names."""
        identity = self.identity
        return (identity.generic_name, *identity.brand_names, *identity.other_names)

    @property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """Its side effects in the order in which the writer put them."""
        section = self.sections.get(SectionName.SIDE_EFFECTS)
        if section is None or not isinstance(section.fields, SideEffectsFields):
            return ()
        return tuple(section.fields.occurrences)

    @property
    def counting(self) -> Counting | None:
        """How the numbers of its side effects were chosen."""
        section = self.sections.get(SectionName.SIDE_EFFECTS)
        fields = section.fields if section is not None else None
        return fields.counting if isinstance(fields, SideEffectsFields) else None

    @property
    def call(self) -> SignUses:
        """The signs that it names; none where the page is missing."""
        section = self.sections.get(SectionName.WHEN_TO_CALL)
        if section is None or not isinstance(section.fields, WhenToCallFields):
            return []
        return section.fields.call

    @property
    def topics(self) -> tuple[Topic, ...]:
        """What it answers of what every patient asks, of all its sections."""
        return tuple(topic for section in self.sections.values() for topic in section.topics)

    @property
    def avoid(self) -> tuple[Avoided, ...]:
        """What must not be used with it."""
        section = self.sections.get(SectionName.SELF_CARE)
        if section is None or not isinstance(section.fields, SelfCareFields):
            return ()
        return tuple(section.fields.avoid)

    @property
    def labels(self) -> tuple[Citation, ...]:
        """The labels that its pages follow, the main one first."""
        known = self.citations
        return tuple(known[each] for each in self.identity.follows if each in known)

    @property
    def citations(self) -> Mapping[str, Citation]:
        """Its sources by id."""
        return {source.id: source for source in self.identity.sources}

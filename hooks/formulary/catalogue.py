"""All records together: the only knowledge that reaches across pages.

`assemble` never fails: what does not fit is left to the checks, and pages that could not be
parsed are remembered by their place, so that one mistake is not reported twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from formulary.front_matter import Grouping, MedicalWord, Occurrence, SideEffectFields
from formulary.model import (
    Finder,
    Monograph,
    PlainWords,
    Prose,
    Record,
    Regimen,
    Section,
    SideEffect,
    Words,
)
from formulary.names import NameIndex, Target
from formulary.region import Region
from formulary.vocabulary import SectionName


@dataclass(frozen=True)
class Catalogue:
    """Every record of the site, by slug or place, and the files that exist beside them.

    `versions` tells on which day (ISO 8601) each file was last changed, where that is known.
    """

    region: Region
    monographs: Mapping[str, Monograph]
    side_effects: Mapping[str, SideEffect]
    regimens: Mapping[str, Regimen]
    prose: Mapping[str, Prose]
    stray_sections: tuple[Section, ...]
    files: frozenset[str]
    versions: Mapping[str, str]

    @property
    def finder(self) -> Finder | None:
        """The finder page, with the groupings of medicines."""
        page = self.prose.get("medicines/index.md")
        return page if isinstance(page, Finder) else None

    @property
    def words(self) -> list[MedicalWord]:
        """The medical words that pages explain."""
        page = self.prose.get("words.md")
        return page.fields.words if isinstance(page, Words) else []

    @property
    def plain_words(self) -> PlainWords | None:
        """The page that says which words pages use."""
        page = self.prose.get("about/plain-words.md")
        return page if isinstance(page, PlainWords) else None

    def records(self) -> Iterator[Record]:
        """Every record, in the order of its place."""
        sections = [each for one in self.monographs.values() for each in one.sections.values()]
        every: list[Record] = [
            *sections,
            *self.stray_sections,
            *self.side_effects.values(),
            *self.regimens.values(),
            *self.prose.values(),
        ]
        yield from sorted(every, key=lambda record: record.uri)

    @cached_property
    def names(self) -> NameIndex:
        """What every name of a side effect, medicine or regimen leads to."""
        effects = (
            (name, effect_target(effect))
            for effect in self.side_effects.values()
            for name in effect.names
        )
        medicines = (
            (name, Target(monograph.uri, monograph.title))
            for monograph in self.monographs.values()
            for name in monograph.names
        )
        regimens = (
            (name, Target(regimen.uri, regimen.fields.name))
            for regimen in self.regimens.values()
            for name in regimen.names
        )
        return NameIndex.of([*effects, *medicines, *regimens])

    @cached_property
    def _causes(self) -> Mapping[str, list[tuple[Monograph, Occurrence]]]:
        causes = defaultdict(list)
        for _, monograph in sorted(self.monographs.items()):
            for occurrence in monograph.occurrences:
                causes[occurrence.effect].append((monograph, occurrence))
        return causes

    def causes_of(self, effect: str) -> list[tuple[Monograph, Occurrence]]:
        """Every medicine that can cause a side effect, with what it says of it, by name."""
        return self._causes.get(effect, [])

    def medicines_of(self, regimen: Regimen) -> list[Monograph]:
        """The medicines of a regimen that have a monograph, in its order."""
        slugs = regimen.fields.medicines
        return [self.monographs[slug] for slug in slugs if slug in self.monographs]

    def regimens_with(self, monograph: Monograph) -> list[Regimen]:
        """The regimens that a medicine is part of."""
        return [each for each in self.regimens.values() if monograph.slug in each.fields.medicines]

    def cancers_of(self, monograph: Monograph) -> list[Grouping]:
        """The cancers a medicine treats, as the finder knows them."""
        known = self.finder.fields.cancers if self.finder else {}
        return [known[slug] for slug in monograph.identity.cancers if slug in known]

    def kinds_of(self, monograph: Monograph) -> list[Grouping]:
        """The kinds of medicine it is, as the finder knows them."""
        known = self.finder.fields.kinds if self.finder else {}
        return [known[slug] for slug in monograph.identity.kinds if slug in known]

    def effect_of(self, occurrence: Occurrence) -> SideEffect | None:
        """The side effect that an occurrence names, if it has a page."""
        return self.side_effects.get(occurrence.effect)

    def shows_fever_rule(self, monograph: Monograph) -> bool:
        """Whether the medicine can lower white blood cells, so that fever is an alarm."""
        effects = (self.effect_of(each) for each in monograph.occurrences)
        return any(effect is not None and effect.fields.shows_fever_rule for effect in effects)


def effect_target(effect: SideEffect) -> Target:
    """The page of a side effect as the end of a link."""
    fields: SideEffectFields = effect.fields
    return Target(effect.uri, fields.name)


def assemble(
    records: Iterable[Record],
    files: Iterable[str],
    region: Region,
    versions: Mapping[str, str] | None = None,
) -> Catalogue:
    """Put records together. A monograph exists where its overview could be read.

    `versions` holds the day on which each file was last changed, where that is known.
    """
    sections: dict[str, dict[SectionName, Section]] = defaultdict(dict)
    side_effects: dict[str, SideEffect] = {}
    regimens: dict[str, Regimen] = {}
    prose: dict[str, Prose] = {}
    for record in records:
        match record:
            case Section():
                sections[record.medicine][record.name] = record
            case SideEffect():
                side_effects[record.slug] = record
            case Regimen():
                regimens[record.slug] = record
            case Prose():
                prose[record.uri] = record
    whole = {slug: own for slug, own in sections.items() if SectionName.OVERVIEW in own}
    strays = (own for slug, own in sections.items() if slug not in whole)
    return Catalogue(
        region=region,
        monographs={slug: Monograph(slug, _ordered(own)) for slug, own in sorted(whole.items())},
        side_effects=dict(sorted(side_effects.items())),
        regimens=dict(sorted(regimens.items())),
        prose=dict(sorted(prose.items())),
        stray_sections=tuple(section for own in strays for section in own.values()),
        files=frozenset(files),
        versions=versions or {},
    )


def _ordered(sections: Mapping[SectionName, Section]) -> dict[SectionName, Section]:
    return {name: sections[name] for name in SectionName if name in sections}

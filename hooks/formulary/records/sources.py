"""Which pages list sources. A section of a monograph lists none: it refers to the overview's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from formulary.records.catalogue import Catalogue
from formulary.records.record import Record
from formulary.schema.fields import Citation
from formulary.schema.vocabulary import SectionName


def listed_sources(catalogue: Catalogue) -> Iterator[tuple[Record, Sequence[Citation]]]:
    """Every page that lists sources, with these; medicines come first."""
    for monograph in catalogue.monographs.values():
        yield monograph.sections[SectionName.OVERVIEW], monograph.identity.sources
    for effect in catalogue.side_effects.values():
        yield effect, effect.fields.sources
    for regimen in catalogue.regimens.values():
        yield regimen, regimen.fields.sources
    for page in catalogue.prose.values():
        yield page, page.fields.sources

"""Records put together into the catalogue.

`assemble` never fails: what does not fit is left to the checks, and pages that could not be
parsed are remembered by their place, so that one mistake is not reported twice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph, Section
from formulary.records.prose import Prose
from formulary.records.record import Record
from formulary.records.regimen import Regimen
from formulary.records.side_effect import SideEffect
from formulary.schema.vocabulary import SectionName
from formulary.settings import Settings


def assemble(records: Iterable[Record], files: Iterable[str], settings: Settings) -> Catalogue:
    """Put records together. A monograph exists where its overview could be read."""
    sections: dict[str, dict[SectionName, Section]] = defaultdict(dict)
    side_effects: dict[str, SideEffect] = {}
    regimens: dict[str, Regimen] = {}
    prose: dict[str, Prose] = {}
    others: dict[str, Record] = {}
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
            case _:
                others[record.uri] = record
    whole = {slug: own for slug, own in sections.items() if SectionName.OVERVIEW in own}
    orphans = (own for slug, own in sections.items() if slug not in whole)
    return Catalogue(
        settings=settings,
        monographs={slug: Monograph(slug, _ordered(own)) for slug, own in sorted(whole.items())},
        side_effects=dict(sorted(side_effects.items())),
        regimens=dict(sorted(regimens.items())),
        prose=dict(sorted(prose.items())),
        others=dict(sorted(others.items())),
        orphan_sections=tuple(section for own in orphans for section in own.values()),
        files=frozenset(files),
    )


def _ordered(sections: Mapping[SectionName, Section]) -> dict[SectionName, Section]:
    return {name: sections[name] for name in SectionName if name in sections}

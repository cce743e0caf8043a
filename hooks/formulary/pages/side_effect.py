"""A side effect's page: its names, and the medicines that can cause it."""

from __future__ import annotations

from collections import defaultdict

from formulary.catalogue import Catalogue
from formulary.front_matter import Occurrence
from formulary.markdown_writing import (
    blocks,
    bullets,
    capitalise,
    link,
    one_line,
    people,
    sentence,
)
from formulary.model import Monograph, SideEffect
from formulary.people_picture import picture_of_band
from formulary.vocabulary import Frequency


def causes(catalogue: Catalogue, effect: SideEffect) -> str:
    """The medicines that can cause a side effect, by how often; the same data as theirs."""
    bands: dict[Frequency, list[str]] = defaultdict(list)
    for monograph, occurrence in catalogue.causes_of(effect.slug):
        bands[occurrence.frequency].append(_cause(effect, monograph, occurrence))
    if not bands:
        return ""
    parts = [
        blocks(
            f"### {band.phrase} {{ #{band.value} }}", picture_of_band(band), bullets(bands[band])
        )
        for band in Frequency
        if band in bands
    ]
    return blocks("## Medicines that can cause it { #medicines }", *parts)


def _cause(effect: SideEffect, monograph: Monograph, occurrence: Occurrence) -> str:
    place = f"medicines/{monograph.slug}/side-effects.md#effect-{effect.slug}"
    brands = monograph.identity.brand_names
    name = link(monograph.title, effect.uri, place) + (f" ({', '.join(brands)})" if brands else "")
    number = f" {sentence(people(occurrence.percent))}" if occurrence.percent else ""
    return f"{name}: {sentence(one_line(occurrence.words))}{number}"


def other_names(effect: SideEffect) -> str:
    """What else a side effect is called, by people and by professionals."""
    fields = effect.fields
    return blocks(
        "## Other names { #other-names }",
        f"People also say: {', '.join(fields.synonyms)}.",
        f"Medical words (CTCAE): {', '.join(fields.medical_terms)}.",
        f"Part of the body: {capitalise(fields.body_system.label)}.",
    )

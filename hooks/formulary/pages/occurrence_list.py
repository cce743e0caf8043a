"""A medicine's side effects, by how often they happen."""

from __future__ import annotations

from collections.abc import Sequence

from formulary.catalogue import Catalogue
from formulary.front_matter import Occurrence
from formulary.front_matter import Source as Citation
from formulary.markdown_writing import (
    blocks,
    capitalise,
    citation,
    one_line,
    people,
    relative,
    sentence,
)
from formulary.model import Monograph
from formulary.people_picture import picture_of_band, picture_of_percent
from formulary.vocabulary import Frequency


def occurrence_id(effect: str) -> str:
    """The id of an occurrence on its medicine's side-effects page."""
    return f"effect-{effect}"


def occurrence_list(catalogue: Catalogue, monograph: Monograph, sources: Sequence[Citation]) -> str:
    """Every band with its occurrences. `sources` are those that the page numbers."""
    uri = f"medicines/{monograph.slug}/side-effects.md"
    bands = [
        _band(catalogue, band, members, uri, sources)
        for band, members in monograph.occurrences_by_frequency().items()
    ]
    return blocks('<div class="occurrences" markdown>', *bands, "</div>")


def _band(
    catalogue: Catalogue,
    band: Frequency,
    members: list[Occurrence],
    uri: str,
    sources: Sequence[Citation],
) -> str:
    items = [_item(catalogue, each, uri, sources) for each in members]
    return blocks(f"## {band.phrase} {{ #{band.value} }}", picture_of_band(band), *items)


def _item(
    catalogue: Catalogue, occurrence: Occurrence, uri: str, sources: Sequence[Citation]
) -> str:
    label = capitalise(one_line(occurrence.words))
    anchor = occurrence_id(occurrence.effect)
    if catalogue.effect_of(occurrence) is None:
        name = f"**{label}**{{ #{anchor} }}"
    else:
        page = relative(uri, f"side-effects/{occurrence.effect}.md")
        name = f"[{label}]({page}){{ #{anchor} .effect-name }}"
    serious = " **Can be serious**{ .serious }" if occurrence.serious else ""
    details = " ".join(_details(occurrence))
    cited = f'<span class="citation">{citation(occurrence.sources, sources)}</span>'
    if not details:
        return f"- {name}{serious} {cited}"
    return blocks(f"- {name}{serious}", f"    {details} {cited}")


def _details(occurrence: Occurrence) -> list[str]:
    """What is known of it, a sentence each."""
    known = []
    if occurrence.percent is not None:
        picture = picture_of_percent(occurrence.percent)
        known.append(f"{picture}{sentence(f'{people(occurrence.percent)} get it')}")
    known += [
        sentence(f"{label} {one_line(text)}")
        for label, text in (
            ("When it starts:", occurrence.starts),
            ("When it ends:", occurrence.ends),
        )
        if text
    ]
    if occurrence.note:
        known.append(sentence(one_line(occurrence.note)))
    return known

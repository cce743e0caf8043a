"""A medicine's side effects, by how often they happen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from formulary import addresses, anchors
from formulary.addresses import relative
from formulary.fragments.markdown import blocks, heading
from formulary.fragments.people import (
    counted_words,
    people,
    picture_of_band,
    picture_of_percent,
)
from formulary.fragments.sources import cited_within
from formulary.fragments.times import line_of_time
from formulary.meaning.bands import Band, by_band
from formulary.meaning.timeline import times_of
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.schema.fields import Citation
from formulary.schema.occurrence import Occurrence
from formulary.schema.vocabulary import SectionName
from formulary.text.phrases import capitalise, one_line, sentence


def occurrence_list(catalogue: Catalogue, monograph: Monograph, sources: Sequence[Citation]) -> str:
    """Every band with its occurrences. `sources` are those that the page numbers."""
    uri = addresses.medicine(monograph.slug, SectionName.SIDE_EFFECTS.value)
    bands = [
        _band(catalogue, band, members, uri, sources)
        for band, members in by_band(monograph.occurrences).items()
    ]
    return blocks('<div class="occurrences" markdown>', *bands, "</div>")


def counting(monograph: Monograph, sources: Sequence[Citation]) -> str:
    """How the numbers of the list were chosen."""
    own = monograph.counting
    if own is None:
        return ""
    cited = cited_within(own.sources, sources)
    return f"{sentence(one_line(own.says))} {cited}\n{{ .counting }}"


def _band(
    catalogue: Catalogue,
    band: Band,
    members: list[Occurrence],
    uri: str,
    sources: Sequence[Citation],
) -> str:
    items = [_item(catalogue, each, uri, sources) for each in members]
    return blocks(heading(2, band.label, band.value), picture_of_band(band.frequency), *items)


def _item(
    catalogue: Catalogue, occurrence: Occurrence, uri: str, sources: Sequence[Citation]
) -> str:
    label = capitalise(one_line(occurrence.words))
    anchor = anchors.effect_anchor(occurrence.effect)
    if catalogue.effect_of(occurrence) is None:
        name = f"**{label}**{{ #{anchor} }}"
    else:
        page = relative(uri, addresses.side_effect(occurrence.effect))
        name = f"[{label}]({page}){{ #{anchor} .effect-name }}"
    serious = " **Can be serious**{ .serious }" if occurrence.serious else ""
    details = " ".join(_details(occurrence))
    cited = cited_within(occurrence.sources, sources)
    if not details:
        return f"- {name}{serious} {cited}"
    return blocks(f"- {name}{serious}", f"    {details} {cited}")


def _details(occurrence: Occurrence) -> list[str]:
    """What is known of it, a sentence each, with its picture before it."""
    number = []
    if occurrence.percent is not None:
        picture = picture_of_percent(occurrence.percent)
        number = [f"{picture}{sentence(f'{people(occurrence.percent)} get it')}"]
    return number + [f"{picture}{words}" for picture, words in after_the_number(occurrence)]


def after_the_number(occurrence: Occurrence) -> Iterator[tuple[str, str]]:
    """What is known of it besides how many get it: the picture of each sentence, and the sentence.

    Whom the number counts comes first; it goes nowhere without that.
    """
    if occurrence.counted:
        yield "", counted_words(occurrence)
    for other in occurrence.compare:
        yield "", sentence(f"{one_line(other.who)}: {people(other.percent)}")
    for label, when in times_of(occurrence):
        yield line_of_time(when), f"{label} {when.words}."
    if occurrence.note:
        yield "", sentence(one_line(occurrence.note))
